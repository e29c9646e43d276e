/**
 * The connections of a set of nodes of one kind, from rows within the scope: one line for each pair and reason, with how
 * many rows say so and the newest of them.
 */
import { type Authority, type Scope, Values } from '#access/scope.ts'
import { inpatientTypes } from '#screening/relations/stays.ts'
import { datasetOf } from '#standard/registry.ts'
import type { Client } from '#store/database.ts'
import { rowDay } from './arm-sql.ts'
import { ask } from './ask.ts'
import { type Connection, type ConnectionId, connections, type NodeKind } from './connections.ts'
import { placeOf, rowsWithin } from './wall.ts'

export interface Link {
  readonly why: ConnectionId
  readonly from: string
  readonly to: string
  readonly toKind: NodeKind
  /** Employer or provider at which two persons meet. */
  readonly via: { readonly kind: 'employer' | 'provider'; readonly key: string } | null
  readonly rows: number
  readonly evidence: readonly { readonly dataset: string; readonly ref: bigint }[]
}

export interface Within {
  readonly scope: Scope
  readonly open: readonly Authority[]
}

/** Rows that one kind of connection may read in one step: an account of thousands shows some of them and says so. */
const mostRows = 4_000
const mostEvidence = 6
/** An employer with more people than this tells nothing of any two of them. */
const fewStaff = 10
/** An employer of few has at most this many enrolments, counting schemes and returns. */
const fewEnrolments = 150
const latestStays = 40
/** No stay begins longer before another's and still overlaps it, as far as this looks. */
const longestStayDays = 120

interface LinkRow {
  readonly why: ConnectionId
  readonly from_key: string
  readonly to_key: string
  readonly to_kind: NodeKind
  readonly via: string | null
  readonly dataset: string
  readonly rows: number
  readonly refs: bigint[]
}

const linkOf = ({ why, from_key, to_key, to_kind, via, dataset, rows, refs }: LinkRow): Link => ({
  why,
  from: from_key,
  to: to_key,
  toKind: to_kind,
  via: via === null ? null : { kind: why === 'co-admission' ? 'provider' : 'employer', key: via },
  rows,
  evidence: refs.map((ref) => ({ dataset, ref: BigInt(ref) })),
})

const isSurrogate = (kind: NodeKind): boolean => kind !== 'employer' && kind !== 'provider'

const within = (datasetId: string, alias: string, values: Values, { scope, open }: Within): string => {
  const dataset = datasetOf(datasetId)
  return rowsWithin(scope, values, dataset, placeOf(dataset, alias, rowDay(dataset, alias)), open)
}

const newest = `(array_agg(row_ref order by row_ref desc))[1:${mostEvidence}]`

/** One pair of columns, followed from `from` to `to`. */
const pairSql = (
  { dataset, why }: Connection,
  from: Connection['one'],
  to: Connection['one'],
  keys: string,
  condition: string,
): string =>
  `select '${why}' as why, from_key, to_key, '${to.kind}' as to_kind, null::text as via, '${dataset}' as dataset, count(*)::int as rows, ${newest} as refs
   from (select v.${from.column}::text as from_key, v.${to.column}::text as to_key, v.row_ref from visible.${dataset} v
         where v.${from.column} = any(${keys}) and v.${to.column} is not null and ${condition} limit ${mostRows}) a
   where from_key <> to_key or '${from.kind}' <> '${to.kind}' group by from_key, to_key`

const pairLinks = async (client: Client, kind: NodeKind, keys: readonly string[], reach: Within): Promise<Link[]> => {
  const values = new Values()
  const own = `${values.add(keys)}::${isSurrogate(kind) ? 'bigint' : 'text'}[]`
  const each = connections.flatMap((connection) => {
    const { one, other, dataset } = connection
    const sides = [
      ...(one.kind === kind ? [[one, other] as const] : []),
      ...(other.kind === kind ? [[other, one] as const] : []),
    ]
    return sides.map(([from, to]) => pairSql(connection, from, to, own, within(dataset, 'v', values, reach)))
  })
  if (each.length === 0) return []
  const { rows } = await ask<LinkRow>(client, each.join('\nunion all\n'), values.list)
  return rows.map(linkOf)
}

/** Employers among `e(employer_id)` that have few people, with a bounded look at each. */
const smallEmployers = (source: string): string =>
  `select e.employer_id from (${source}) e cross join lateral (
     select count(*) as enrolments, count(distinct y.person_id) as staff
     from (select x.person_id from visible.enrollment x where x.employer_id = e.employer_id limit ${fewEnrolments + 1}) y) n
   where n.enrolments <= ${fewEnrolments} and n.staff between 2 and ${fewStaff}`

/** Persons insured by the same small employer at the same time; the rows of both sides are the evidence. */
const coworkers = async (client: Client, keys: readonly string[], reach: Within): Promise<Link[]> => {
  const values = new Values()
  const own = `${values.add(keys)}::bigint[]`
  const mine = within('enrollment', 'v', values, reach)
  const theirs = within('enrollment', 'o', values, reach)
  const { rows } = await ask<LinkRow>(
    client,
    `with mine as (select v.* from visible.enrollment v where v.person_id = any(${own}) and v.employer_id is not null and ${mine}),
       small as (${smallEmployers('select distinct employer_id from mine')}),
       met as (select m.person_id, o.person_id as other_id, m.employer_id, m.row_ref, o.row_ref as other_ref
         from small join mine m on m.employer_id = small.employer_id
         join visible.enrollment o on o.employer_id = m.employer_id and not o.person_id = any(${own})
           and o.starts_on <= coalesce(m.ends_on, 'infinity') and coalesce(o.ends_on, 'infinity') >= m.starts_on and ${theirs})
     select 'coworker' as why, person_id::text as from_key, other_id::text as to_key, 'person' as to_kind, employer_id as via,
       'enrollment' as dataset, count(distinct ref)::int as rows, (array_agg(distinct ref order by ref desc))[1:${mostEvidence}] as refs
     from met cross join lateral unnest(array[met.row_ref, met.other_ref]) as ref
     group by person_id, other_id, employer_id`,
    values.list,
  )
  return rows.map(linkOf)
}

const staff = async (client: Client, keys: readonly string[], reach: Within): Promise<Link[]> => {
  const values = new Values()
  const own = `${values.add(keys)}::text[]`
  const { rows } = await ask<LinkRow>(
    client,
    `with small as (${smallEmployers(`select unnest(${own}) as employer_id`)})
     select 'staff' as why, v.employer_id as from_key, v.person_id::text as to_key, 'person' as to_kind, null::text as via,
       'enrollment' as dataset, count(*)::int as rows, ${newest} as refs
     from small join visible.enrollment v on v.employer_id = small.employer_id
     where ${within('enrollment', 'v', values, reach)} group by v.employer_id, v.person_id`,
    values.list,
  )
  return rows.map(linkOf)
}

const isStay = (alias: string): string =>
  `${alias}.med_type in ${inpatientTypes} and not coalesce(${alias}.is_newborn, false) and not coalesce(${alias}.is_home_bed, false)`

/** Persons whose stays at one provider overlapped at least twice. A stay without a discharge counts for its first day. */
const coAdmissions = async (client: Client, keys: readonly string[], reach: Within): Promise<Link[]> => {
  const values = new Values()
  const own = `${values.add(keys)}::bigint[]`
  const mine = within('medical_visit', 'v', values, reach)
  const theirs = within('medical_visit', 'o', values, reach)
  const { rows } = await ask<LinkRow>(
    client,
    `with mine as (select v.person_id, v.provider_id, v.visit_id, v.begin_on, coalesce(v.end_on, v.begin_on) as end_on, v.row_ref
         from visible.medical_visit v where v.person_id = any(${own}) and ${isStay('v')} and ${mine}
         order by v.begin_on desc limit ${latestStays}),
       met as (select m.person_id, o.person_id as other_id, m.provider_id, m.visit_id, o.visit_id as other_visit, m.row_ref, o.row_ref as other_ref
         from mine m join visible.medical_visit o on o.provider_id = m.provider_id and ${isStay('o')}
           and o.begin_on between m.begin_on - ${longestStayDays} and m.end_on and coalesce(o.end_on, o.begin_on) >= m.begin_on
           and not o.person_id = any(${own}) and ${theirs})
     select 'co-admission' as why, person_id::text as from_key, other_id::text as to_key, 'person' as to_kind, provider_id as via,
       'medical_visit' as dataset, count(distinct ref)::int as rows, (array_agg(distinct ref order by ref desc))[1:${mostEvidence}] as refs
     from met cross join lateral unnest(array[met.row_ref, met.other_ref]) as ref
     group by person_id, other_id, provider_id having count(distinct visit_id) >= 2 and count(distinct other_visit) >= 2
     order by count(distinct visit_id) desc, other_id limit 40`,
    values.list,
  )
  return rows.map(linkOf)
}

/** All connections that lead on from these nodes. */
export const linksOf = async (
  client: Client,
  kind: NodeKind,
  keys: readonly string[],
  reach: Within,
): Promise<Link[]> => {
  if (keys.length === 0) return []
  const links = await pairLinks(client, kind, keys, reach)
  if (kind === 'person')
    links.push(...(await coworkers(client, keys, reach)), ...(await coAdmissions(client, keys, reach)))
  if (kind === 'employer') links.push(...(await staff(client, keys, reach)))
  return links
}
