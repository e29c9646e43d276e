/**
 * Which registered organisations a recurring duty falls on: the notice names bodies, the register of organisations has
 * them by kind, district, authority and scheme.
 */
import type { OrganisationKind } from '#access/posts.ts'
import { type Scope, Values } from '#access/scope.ts'
import { cityDistrict } from '#access/who.ts'
import type { Day } from '#kernel/month.ts'
import type { Actor } from '#law/duties/define-duty.ts'
import type { RecurringDuty } from '#law/recurring-duties/define-recurring.ts'
import type { FundFact } from '#law/recurring-duties/fund-object.ts'
import type { Queryable } from '#store/database.ts'
import type { Occurrence } from './occurrences.ts'

/** Bodies of the notice that have recurring duties. A business administration is told apart by its schemes. */
const kindOf: Partial<Readonly<Record<Actor, OrganisationKind>>> = {
  supervision: 'supervision',
  'fund-management': 'fund_administration',
  'pension-management': 'business_administration',
  'medical-management': 'business_administration',
  'injury-management': 'business_administration',
  'unemployment-management': 'business_administration',
  'maternity-management': 'business_administration',
  agency: 'agency',
  'city-agency': 'agency',
  informatization: 'informatization',
  'social-management': 'social_management',
  treasury: 'finance',
}

export interface Body {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly district: string
  readonly authorities: readonly string[]
  /** Null: all. */
  readonly schemes: readonly string[] | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

const overlap = (left: readonly string[], right: readonly string[]): boolean => left.some((one) => right.includes(one))

/** Whether the occurrence is that organisation's to do: its kind, on the due day, for schemes and under an authority of its own. */
export const fallsOn = (occurrence: Occurrence, body: Body): boolean =>
  kindOf[occurrence.actor] === body.kind &&
  (occurrence.actor !== 'city-agency' || body.district === cityDistrict) &&
  body.validFrom <= occurrence.dueOn &&
  (body.validTo === null || occurrence.dueOn < body.validTo) &&
  overlap(occurrence.authorities, body.authorities) &&
  (body.schemes === null || overlap(occurrence.schemes, body.schemes))

/** Whether an organisation of its kind and schemes may be given the duty at all, whatever the day. */
export const mayFallOn = (duty: RecurringDuty, body: Body): boolean =>
  kindOf[duty.actor] === body.kind &&
  (duty.actor !== 'city-agency' || body.district === cityDistrict) &&
  (body.schemes === null || overlap(duty.schemes, body.schemes))

/** Whether the scope reaches what the occurrence is about, whoever has to do it. */
export const withinScope = (occurrence: Occurrence, scope: Scope): boolean =>
  overlap(occurrence.authorities, scope.authorities) &&
  (scope.schemes === 'all' || overlap(occurrence.schemes, scope.schemes))

/**
 * Condition on access.organisation under the alias: for who supervises, those of his districts, authority and schemes; for
 * everybody else his own. `counted` widens to what may be counted though not shown.
 */
const organisationsWithin = (scope: Scope, values: Values, o: string, counted: boolean): string => {
  const ownOnly = scope.assignedOnly || (scope.aggregatesOnly && !counted)
  const conditions = [`${o}.authorities && ${values.add(scope.authorities)}::text[]`]
  if (ownOnly) conditions.push(`${o}.id = ${values.add(scope.organisation)}`)
  else if (scope.districts !== 'all')
    conditions.push(
      `(${o}.district = any(${values.add(scope.districts)}::text[]) or ${o}.id = ${values.add(scope.organisation)})`,
    )
  if (scope.schemes !== 'all')
    conditions.push(`(${o}.schemes is null or ${o}.schemes && ${values.add(scope.schemes)}::text[])`)
  return conditions.join(' and ')
}

interface BodyRow {
  id: string
  kind: string
  name: string
  district: string
  authorities: string[]
  schemes: string[] | null
  valid_from: Day
  valid_to: Day | null
}

/**
 * Organisations that can have a recurring duty, within the scope.
 * @param options.counted what may be counted, though its rows may not be shown.
 */
export const readBodies = async (
  database: Queryable,
  scope: Scope,
  options: { readonly organisation?: string; readonly counted?: boolean } = {},
): Promise<Body[]> => {
  const values = new Values()
  const conditions = [
    organisationsWithin(scope, values, 'o', options.counted ?? false),
    `o.kind = any(${values.add([...new Set(Object.values(kindOf))])}::text[])`,
  ]
  if (options.organisation !== undefined) conditions.push(`o.id = ${values.add(options.organisation)}`)
  const { rows } = await database.query<BodyRow>(
    `select o.id, o.kind, o.name, o.district, o.authorities, o.schemes, o.valid_from, o.valid_to
     from access.organisation o where ${conditions.join(' and ')} order by o.district, o.name`,
    values.list,
  )
  return rows.map(({ valid_from, valid_to, ...row }) => ({ ...row, validFrom: valid_from, validTo: valid_to }))
}

/** What the register of funds says is still in the city's hands. */
export const readFundFacts = async (database: Queryable): Promise<FundFact[]> => {
  const { rows } = await database.query<{
    scheme: string
    valid_from: Day
    valid_to: Day | null
    has_income_account: boolean
    pooling_level: string
  }>(`select distinct scheme, valid_from, valid_to, has_income_account, pooling_level from visible.fund_scheme`)
  return rows.map((row) => ({
    scheme: row.scheme,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    hasIncomeAccount: row.has_income_account,
    poolingLevel: row.pooling_level,
  }))
}
