/** JSON Schema (as Zod writes it, draft 2020-12) as the text of a TypeScript type. */
export type Schema = Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const asMap = (value: unknown): Readonly<Record<string, unknown>> => (isSchema(value) ? value : {})

/** A text as a TypeScript literal in single quotes. */
export const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

const literal = (value: unknown): string => (typeof value === 'string' ? quoted(value) : JSON.stringify(value))

export const propertyName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name))

const union = (parts: readonly string[], mark: '|' | '&' = '|'): string => {
  const different = [...new Set(parts)]
  if (different.length === 0) return 'never'
  return different.length === 1 ? (different[0] as string) : different.join(` ${mark} `)
}

/** `{ a: 1 | 2 }` needs no brackets, `{ a: 1 } | null` does. */
const inBrackets = (type: string): string => {
  let depth = 0
  let quote = false
  for (const [index, character] of [...type].entries()) {
    if (character === "'" && type[index - 1] !== '\\') quote = !quote
    if (quote) continue
    if ('{(<['.includes(character)) depth += 1
    if ('})>]'.includes(character)) depth -= 1
    if (depth === 0 && (character === '|' || character === '&')) return `(${type})`
  }
  return type
}

interface Printing {
  readonly root: Schema
  /** References being printed: one that leads back to itself ends in unknown. */
  readonly open: ReadonlySet<string>
}

const ofReference = (reference: string, printing: Printing): string => {
  const shared = /^#\/components\/schemas\/(\w+)$/.exec(reference)?.[1]
  if (shared) return shared
  const own = /^#\/(?:\$defs|definitions)\/(.+)$/.exec(reference)?.[1]
  const target = own === undefined ? undefined : asMap(printing.root.$defs ?? printing.root.definitions)[own]
  if (!isSchema(target) || printing.open.has(reference)) return 'unknown'
  return print(target, { ...printing, open: new Set([...printing.open, reference]) })
}

const ofObject = (schema: Schema, printing: Printing): string => {
  const required = new Set(asList(schema.required))
  const fields = Object.entries(asMap(schema.properties)).map(
    ([name, field]) =>
      `${propertyName(name)}${required.has(name) ? '' : '?'}: ${isSchema(field) ? print(field, printing) : 'unknown'}`,
  )
  const rest = schema.additionalProperties
  if (fields.length > 0) return `{ ${fields.join('; ')} }`
  const keys = asMap(schema.propertyNames).enum
  const key = Array.isArray(keys) ? union(keys.map(literal)) : 'string'
  if (isSchema(rest)) return `Record<${key}, ${print(rest, printing)}>`
  return rest === false ? 'Record<string, never>' : 'Record<string, unknown>'
}

const ofArray = (schema: Schema, printing: Printing): string => {
  const places = asList(schema.prefixItems).filter(isSchema)
  if (places.length > 0) return `[${places.map((place) => print(place, printing)).join(', ')}]`
  return `${inBrackets(isSchema(schema.items) ? print(schema.items, printing) : 'unknown')}[]`
}

const ofKind = (kind: unknown, schema: Schema, printing: Printing): string => {
  switch (kind) {
    case 'string':
      return schema.format === 'binary' ? 'Blob' : 'string'
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'null':
      return 'null'
    case 'array':
      return ofArray(schema, printing)
    case 'object':
      return ofObject(schema, printing)
    default:
      return 'unknown'
  }
}

const print = (schema: Schema, printing: Printing): string => {
  if (typeof schema.$ref === 'string') return ofReference(schema.$ref, printing)
  if ('const' in schema) return literal(schema.const)
  if (Array.isArray(schema.enum)) return union(schema.enum.map(literal))
  const parts = (list: unknown): string[] =>
    asList(list)
      .filter(isSchema)
      .map((part) => print(part, printing))
  if (schema.anyOf ?? schema.oneOf) return union(parts(schema.anyOf ?? schema.oneOf))
  if (schema.allOf) return union(parts(schema.allOf).map(inBrackets), '&')
  if (isSchema(schema.not) && Object.keys(schema.not).length === 0) return 'never'
  if (Array.isArray(schema.type)) return union(schema.type.map((kind) => ofKind(kind, schema, printing)))
  return ofKind(schema.type, schema, printing)
}

/** @returns the type on one line: objects, arrays, tuples, enums, unions, constants, records, references; else `unknown`. */
export const typeOf = (schema: Schema): string => print(schema, { root: schema, open: new Set() })
