/**
 * JSON with one written form (RFC 8785): keys sorted by UTF-16 code units, no blanks, so that equal content gives equal
 * bytes and therefore equal hashes.
 */

/** A number that a double cannot hold, kept as it was written: rounding would make two different rows one leaf. */
class ExactNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const keepNumber = (_key: string, value: unknown, context?: { readonly source?: string }): unknown => {
  const source = context?.source
  return typeof value === 'number' && source !== undefined && String(value) !== source ? new ExactNumber(source) : value
}

/** JSON as PostgreSQL writes it, every number as exact as it stands there. */
export const parseExact = (text: string): unknown => JSON.parse(text, keepNumber)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

export const canonical = (value: unknown): string => {
  if (value instanceof ExactNumber) return value.text
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (isRecord(value))
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
      .join(',')}}`
  return JSON.stringify(value)
}

/** Whether a value says nothing that might have to be erased: no text, and nothing that text could hide in. */
export const isPlain = (value: unknown): boolean =>
  value === null || typeof value === 'boolean' || typeof value === 'number' || value instanceof ExactNumber
