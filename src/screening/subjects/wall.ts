/**
 * What a scope lets through of a dataset's rows: the district in which they lie, the scheme, and the wall between the two
 * competent authorities. A row belongs to whoever was competent for its scheme on its own day; registers and what other
 * departments send belong to both. What a referral of a finding opens, it opens for the subject of that finding alone.
 */
import type { Authority, Scope } from '#access/scope.ts'
import { findingsWithin, Values } from '#access/scope.ts'
import { competentAuthority } from '#law/values/authorities.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import type { Queryable } from '#store/database.ts'
import { ask } from './ask.ts'
import { armsOf, type LaneId, laneIds, namesOf } from './lane-table.ts'
import type { Subject, SubjectKind } from './token.ts'

/** Whether anything at all may be read row by row. */
export const readsRows = (scope: Scope): boolean =>
  !scope.aggregatesOnly && scope.authorities.length > 0 && (scope.districts === 'all' || scope.districts.length > 0)

/** Who a dataset's rows belong to: by their scheme and day, always one authority's funds, or both. */
type Owner = 'by-scheme' | 'medical' | 'hrss' | 'both'

const medicalAreas = new Set(['medical', 'maternity'])

export const ownerOf = ({ area, fields }: Dataset): Owner => {
  if (fields.scheme) return 'by-scheme'
  // A row that names a visit tells of an illness, whoever sent it.
  if (medicalAreas.has(area) || fields.visit_id) return 'medical'
  return area === 'registers' || area === 'departments' ? 'both' : 'hrss'
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Spells in which the medical authority is competent, with the schemes of each. */
const medicalSpells = [
  ...Map.groupBy(
    competentAuthority.values.filter(({ value }) => value === 'nhsa'),
    ({ from, to }) => JSON.stringify([from, to ?? null]),
  ),
].map(([spell, values]) => {
  const [from, to] = JSON.parse(spell) as [string, string | null]
  return { from, to, schemes: values.map(({ scope }) => scope?.scheme ?? '') }
})

/** First day of the medical authority, as the law has it: '2019-01-01'. */
export const medicalFrom = medicalSpells.map(({ from }) => from).sort()[0] ?? ''

interface RowPlace {
  /** Expressions of a row; null where the dataset has no such thing. */
  readonly district: string | null
  readonly scheme: string | null
  readonly day: string | null
}

const farDay = `date '9999-12-31'`

/** 'hrss' or 'nhsa' of a row; text that PostgreSQL and DuckDB read alike. */
const authoritySql = (dataset: Dataset, { scheme, day }: RowPlace): string => {
  const on = day === null ? farDay : `coalesce(${day}, ${farDay})`
  const medical = ownerOf(dataset) === 'medical' || medicalAreas.has(dataset.area)
  const spells = medicalSpells.map(({ from, to, schemes }) => {
    const within = `${on} >= date ${quoted(from)}${to === null ? '' : ` and ${on} < date ${quoted(to)}`}`
    const named = scheme === null ? 'false' : `coalesce(${scheme} in (${schemes.map(quoted).join(', ')}), false)`
    const unnamed = medical ? (scheme === null ? 'true' : `${scheme} is null`) : 'false'
    return `(${within} and (${named} or ${unnamed}))`
  })
  return `case when ${spells.join(' or ')} then 'nhsa' else 'hrss' end`
}

/** Condition on a dataset's rows. `open`: authorities whose rows are open, those opened by referral among them. */
export const rowsWithin = (
  scope: Scope,
  values: Values,
  dataset: Dataset,
  place: RowPlace,
  open: readonly Authority[] = scope.authorities,
): string => {
  if (!readsRows(scope)) return 'false'
  const conditions: string[] = []
  if (scope.districts !== 'all' && place.district !== null)
    conditions.push(`(${place.district} is null or ${place.district} = any(${values.add(scope.districts)}::text[]))`)
  if (scope.schemes !== 'all' && place.scheme !== null)
    conditions.push(`(${place.scheme} is null or ${place.scheme} = any(${values.add(scope.schemes)}::text[]))`)
  const both = open.includes('hrss') && open.includes('nhsa')
  if (!both && ownerOf(dataset) !== 'both')
    conditions.push(`(${authoritySql(dataset, place)}) = ${quoted(open[0] as string)}`)
  return conditions.length === 0 ? 'true' : conditions.join(' and ')
}

/** A dataset's own columns under an alias. */
export const placeOf = (dataset: Dataset, alias: string, day: string | null): RowPlace => ({
  district: dataset.district ? `${alias}.${dataset.district}` : null,
  scheme: dataset.fields.scheme ? `${alias}.scheme` : null,
  day,
})

/**
 * Condition on `screening.finding f`: it names one of these keys as its subject (`own`) or anywhere. `keys` are expressions
 * of text.
 */
export const findingNames = (kind: SubjectKind, keys: readonly string[], own = false): string => {
  const named = own ? 'f.subject' : '(f.subject || f.grain || f.facts)'
  return `(${keys
    .flatMap((key) => namesOf(kind).map((name) => `${named} @> jsonb_build_object('${name}', ${key})`))
    .join(' or ')})`
}

export const addTexts = (values: Values, keys: readonly string[]): string[] =>
  keys.map((key) => `${values.add(key)}::text`)

/** The scope's authorities, and those whose rows on this subject a referral of one of its findings lets it read. */
export const openAuthorities = async (
  client: Queryable,
  scope: Scope,
  { kind }: Subject,
  keys: readonly string[],
): Promise<readonly Authority[]> => {
  const missing = (['hrss', 'nhsa'] as const).filter((one) => !scope.authorities.includes(one))
  if (missing.length === 0 || !readsRows(scope)) return scope.authorities
  const values = new Values()
  const { rows } = await ask<{ authority: Authority }>(
    client,
    `select distinct r.from_authority as authority from screening.finding f
     join access.referral r on r.finding = f.fingerprint
     where r.to_authority = any(${values.add(scope.authorities)}::text[]) and r.from_authority = any(${values.add(missing)}::text[])
       and ${findingNames(kind, addTexts(values, keys))} and ${findingsWithin(scope, values)}`,
    values.list,
  )
  return [...scope.authorities, ...rows.map(({ authority }) => authority)]
}

export interface Withheld {
  readonly lane: LaneId
  readonly authority: Authority
  /** The lane holds nothing but the other authority's rows. */
  readonly whole: boolean
  readonly says: string
}

const withheldWords: Readonly<Record<Authority, string>> = {
  nhsa: `医保数据自 ${medicalFrom} 起由医保部门主管,需移交`,
  hrss: `人社部门主管的数据(医保数据以 ${medicalFrom} 以前的为限),需移交`,
}

/** Lanes of which the other authority holds a part, told from the scope alone: whether there are such rows is not said. */
export const withheldLanes = (kind: SubjectKind, lanes: readonly LaneId[], open: readonly Authority[]): Withheld[] => {
  const closed = (['hrss', 'nhsa'] as const).find((one) => !open.includes(one))
  if (!closed) return []
  return laneIds
    .filter((lane) => lanes.includes(lane))
    .flatMap((lane) => {
      const owners = armsOf(kind)
        .filter(({ entry }) => entry.lane === lane)
        .map(({ entry }) => ownerOf(entry.dataset))
      const concerned = owners.filter((owner) => owner !== 'both' && (closed === 'hrss' || owner !== 'hrss'))
      if (concerned.length === 0) return []
      const whole = closed === 'hrss' && owners.every((owner) => owner === 'hrss')
      return [{ lane, authority: closed, whole, says: withheldWords[closed] }]
    })
}
