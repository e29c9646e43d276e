/** What of cases a scope reaches, in SQL. Holds, claims and programmes carry district and authority themselves, or take their case's. */
import type { Scope, Values } from '#access/scope.ts'

/**
 * Condition on a relation under the alias with the columns `district`, `authority` and where `scheme` says so `schemes text[]`.
 * Someone who sees aggregates only sees none of the rows; an agency none either, unless the case is in its own hands.
 */
export const placeWithin = (
  scope: Scope,
  values: Values,
  alias: string,
  columns: { readonly schemes?: string; readonly organisation?: string } = {},
): string => {
  if (scope.aggregatesOnly) return 'false'
  const conditions = [`${alias}.authority = any(${values.add(scope.authorities)}::text[])`]
  if (scope.districts !== 'all') conditions.push(`${alias}.district = any(${values.add(scope.districts)}::text[])`)
  if (scope.schemes !== 'all' && columns.schemes)
    conditions.push(
      `(cardinality(${alias}.${columns.schemes}) = 0 or ${alias}.${columns.schemes} && ${values.add(scope.schemes)}::text[])`,
    )
  if (scope.assignedOnly)
    conditions.push(
      columns.organisation ? `${alias}.${columns.organisation} = ${values.add(scope.organisation)}` : 'false',
    )
  return conditions.join(' and ')
}

/** Condition on `cases.case` under the alias. */
export const casesWithin = (scope: Scope, values: Values, c = 'c'): string =>
  placeWithin(scope, values, c, { schemes: 'schemes', organisation: 'organisation' })

/** Condition that the case under `caseId` (an SQL expression) is within the scope. */
export const caseIdWithin = (scope: Scope, values: Values, caseId: string): string =>
  `exists (select 1 from cases.case within_case where within_case.id = ${caseId} and ${casesWithin(scope, values, 'within_case')})`
