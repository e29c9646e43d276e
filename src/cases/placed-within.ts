/**
 * Scope of what stands beside a case: a stop, an inspection programme, a line of the rectification ledger. The words are those
 * of findingsWithin; `own` are the columns by which an organisation that sees only what is handed to it finds its own.
 */
import type { Scope, Values } from '#access/scope.ts'

export interface PlacedColumns {
  readonly district: string
  readonly authority: string
  /** Text column of one scheme, or an array column of several; null where the table names none. */
  readonly scheme: string | null
  readonly schemes?: string
  readonly own: readonly string[]
}

/** Condition for rows with a place. Who may see sums only sees none of them. */
export const placedWithin = (scope: Scope, values: Values, columns: PlacedColumns): string => {
  if (scope.aggregatesOnly) return 'false'
  const conditions: string[] = []
  if (scope.districts !== 'all') conditions.push(`${columns.district} = any(${values.add(scope.districts)}::text[])`)
  conditions.push(`${columns.authority} = any(${values.add(scope.authorities)}::text[])`)
  if (scope.schemes !== 'all' && columns.scheme !== null)
    conditions.push(`(${columns.scheme} is null or ${columns.scheme} = any(${values.add(scope.schemes)}::text[]))`)
  if (scope.schemes !== 'all' && columns.schemes !== undefined)
    conditions.push(
      `(cardinality(${columns.schemes}) = 0 or ${columns.schemes} && ${values.add(scope.schemes)}::text[])`,
    )
  if (scope.assignedOnly) {
    const organisation = values.add(scope.organisation)
    conditions.push(`(${columns.own.map((column) => `${column} = ${organisation}`).join(' or ')})`)
  }
  return conditions.join(' and ')
}
