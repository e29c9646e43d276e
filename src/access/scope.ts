/**
 * What a person may see: one value, resolved once a session from organisation, posts and delegations in force. Lists take
 * it as SQL, policies take it as attributes of the principal; a record outside is not there (404), never forbidden.
 */
export type Authority = 'hrss' | 'nhsa'

export interface Scope {
  /** GB/T 2260 codes; 'all' = the whole jurisdiction, and what belongs to no area. */
  readonly districts: 'all' | readonly string[]
  /** Competent authorities whose rows are open: 人社, 医保. */
  readonly authorities: readonly Authority[]
  readonly schemes: 'all' | readonly string[]
  readonly organisation: string
  /** Only what was handed to the organisation (an agency asked for an answer), not what is still looked into. */
  readonly assignedOnly: boolean
  /** Committee members and experts: sums and counts, no rows. */
  readonly aggregatesOnly: boolean
}

/** Nothing at all: what administrators of the platform see of business data. */
export const nothing = (organisation: string): Scope => ({
  districts: [],
  authorities: [],
  schemes: [],
  organisation,
  assignedOnly: false,
  aggregatesOnly: false,
})

/** The platform's own jobs and its command line, which act for nobody's organisation. */
export const everything: Scope = {
  districts: 'all',
  authorities: ['hrss', 'nhsa'],
  schemes: 'all',
  organisation: '',
  assignedOnly: false,
  aggregatesOnly: false,
}

/** Values of a statement in the making: `add` gives a value's place. */
export class Values {
  readonly list: unknown[] = []
  add(value: unknown): string {
    this.list.push(value)
    return `$${this.list.length}`
  }
}

/**
 * Condition on `screening.finding` under the alias. A scheme that a finding does not name keeps nobody out.
 * The same words stand in policies/findings.cedar; a property test holds them together.
 */
export const findingsWithin = (scope: Scope, values: Values, f = 'f'): string => {
  const conditions: string[] = []
  if (scope.districts !== 'all') conditions.push(`${f}.district = any(${values.add(scope.districts)}::text[])`)
  const authorities = values.add(scope.authorities)
  conditions.push(
    `(${f}.authority = any(${authorities}::text[]) or ${f}.fingerprint in (select r.finding from access.referral r where r.to_authority = any(${authorities}::text[])))`,
  )
  if (scope.schemes !== 'all')
    conditions.push(`(${f}.scheme is null or ${f}.scheme = any(${values.add(scope.schemes)}::text[]))`)
  if (scope.assignedOnly) conditions.push(`${f}.assigned_organisation = ${values.add(scope.organisation)}`)
  return conditions.join(' and ')
}
