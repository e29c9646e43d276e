/** What of reports a scope reaches, in SQL: the register within district, authority and insurance; no rows for who sees sums only. */
import type { Scope, Values } from '#access/scope.ts'

/** Condition on `reports.report` under the alias. A report whose insurance nobody knows yet keeps nobody out. */
export const reportsWithin = (scope: Scope, values: Values, r = 'r'): string => {
  if (scope.aggregatesOnly || scope.assignedOnly) return 'false'
  return placesWithin(scope, values, r)
}

/** The same for sums and counts, which committee members and experts may see. */
export const placesWithin = (scope: Scope, values: Values, r = 'r'): string => {
  const conditions = [`${r}.authority = any(${values.add(scope.authorities)}::text[])`]
  if (scope.districts !== 'all') conditions.push(`${r}.district = any(${values.add(scope.districts)}::text[])`)
  if (scope.schemes !== 'all')
    conditions.push(`(${r}.scheme is null or ${r}.scheme = any(${values.add(scope.schemes)}::text[]))`)
  return conditions.join(' and ')
}
