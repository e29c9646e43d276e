/** From a figure of the overview to the findings that make it. */
import type { Answer } from '../../api.ts'

export type FindingsFilter = Answer<'readOverview'>['total']['filter']

/** '/findings?rule=MED-01,MED-02&scheme=310'; undefined where the reader sees sums only. */
export const findingsLink = (filter: FindingsFilter): string | undefined => {
  if (filter === null) return undefined
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined) query.set(name, Array.isArray(value) ? value.join(',') : String(value))
  const text = query.toString()
  return text === '' ? '/findings' : `/findings?${text}`
}
