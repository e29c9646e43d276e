/**
 * Whether a subject is there for somebody. It is when a row of it lies within his scope, or a finding that names it; a row
 * that belongs to no district (a death, a marriage) shows nobody to a district. What is outside is not there at all.
 */
import type { Authority, Scope } from '#access/scope.ts'
import { findingsWithin, Values } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import { addKeys, thereSql } from './arm-sql.ts'
import { ask, keepPlans } from './ask.ts'
import { armsOf } from './lane-table.ts'
import type { Subject, SubjectKind } from './token.ts'
import { findingNames, openAuthorities, readsRows } from './wall.ts'

const mostNumbers = 16

/** All numbers under which one person stands: what the population register calls a former number is the same person. */
export const personKeys = async (client: Queryable, keys: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query<{ id: bigint }>(
    `with recursive same (id) as (
       select unnest($1::bigint[])
       union
       select other.id from same cross join lateral (
         select r.former_id as id from visible.identity_record r where r.person_id = same.id and r.former_id is not null
         union all select r.person_id from visible.identity_record r where r.former_id = same.id) other
     ) select id from same limit $2`,
    [keys, mostNumbers],
  )
  return rows.map(({ id }) => id.toString())
}

/** The keys under which a subject's rows stand. */
export const keysOf = (client: Queryable, { kind, key }: Subject): Promise<readonly string[]> =>
  kind === 'person' ? personKeys(client, [key]) : Promise.resolve([key])

/** Where nearly everybody stands: asked first, so that the many other datasets are only asked about the few. */
const firstAsked = new Set(['person', 'enrollment', 'employer', 'provider', 'account_registration', 'pension_payment'])

interface Asked {
  readonly scope: Scope
  readonly kind: SubjectKind
  readonly keys: readonly string[]
  readonly open: readonly Authority[]
}

const thereByRows = async (
  client: Queryable,
  asked: Asked,
  wanted: (dataset: string) => boolean,
): Promise<string[]> => {
  const { scope, kind, keys, open } = asked
  const values = new Values()
  const reading = { scope, open, values, kind, keys: addKeys(values, kind, keys) }
  const each = armsOf(kind)
    .filter(({ entry }) => wanted(entry.dataset.id) && (scope.districts === 'all' || entry.dataset.district))
    .map((arm) => thereSql(arm, reading))
  if (keys.length === 0 || each.length === 0) return []
  // One key alone is there with its first row.
  const found = keys.length === 1 ? 'limit 1' : 'group by a.key'
  const { rows } = await ask<{ key: string }>(
    client,
    `select a.key::text as key from (${each.join('\nunion all\n')}) a (key) ${found}`,
    values.list,
  )
  return rows.map(({ key }) => key)
}

const thereByFindings = async (client: Queryable, { scope, kind, keys }: Asked): Promise<string[]> => {
  const values = new Values()
  const wanted = addKeys(values, kind, keys)
  const { rows } = await ask<{ key: string }>(
    client,
    `select w.key::text as key from unnest(${wanted}) as w(key) where exists (
       select 1 from screening.finding f where ${findingsWithin(scope, values)} and ${findingNames(kind, ['w.key::text'])})`,
    values.list,
  )
  return rows.map(({ key }) => key)
}

/** The ways to find a key, the cheapest first; a way is tried for what the others have not found. */
const waysFor = (client: Queryable, scope: Scope): ((asked: Asked) => Promise<string[]>)[] => {
  const byFindings = (asked: Asked): Promise<string[]> => thereByFindings(client, asked)
  if (scope.assignedOnly) return [byFindings]
  return [
    (asked) => thereByRows(client, asked, (dataset) => firstAsked.has(dataset)),
    byFindings,
    (asked) => thereByRows(client, asked, (dataset) => !firstAsked.has(dataset)),
  ]
}

/** Which of these subjects are there. `open`: authorities whose rows are open, those opened by referral among them. */
export const visibleAmong = async (
  client: Queryable,
  scope: Scope,
  kind: SubjectKind,
  keys: readonly string[],
  open: readonly Authority[] = scope.authorities,
): Promise<ReadonlySet<string>> => {
  const there = new Set<string>()
  if (!readsRows(scope)) return there
  for (const way of waysFor(client, scope)) {
    const missing = keys.filter((key) => !there.has(key))
    if (missing.length > 0) for (const key of await way({ scope, kind, keys: missing, open })) there.add(key)
  }
  return there
}

/** Whether one subject is there under any of its keys. */
export const isVisible = async (client: Queryable, scope: Scope, { subject, keys, open }: Seen): Promise<boolean> => {
  if (!readsRows(scope)) return false
  for (const way of waysFor(client, scope))
    if ((await way({ scope, kind: subject.kind, keys, open })).length > 0) return true
  return false
}

export interface Seen {
  readonly subject: Subject
  readonly keys: readonly string[]
  readonly open: readonly Authority[]
}

const notThere = (): Refusal => new Refusal('NOT_FOUND', '没有这个对象,或者它不在您的管辖范围内')

/** The subject with all its keys. @throws Refusal NOT_FOUND, in the same words whether it is unknown or out of reach. */
export const seeSubject = async (client: Queryable, scope: Scope, subject: Subject): Promise<Seen> => {
  if (!readsRows(scope)) throw notThere()
  await keepPlans(client)
  const keys = await keysOf(client, subject)
  const open = await openAuthorities(client, scope, subject, keys)
  const seen = { subject, keys, open }
  if (!(await isVisible(client, scope, seen))) throw notThere()
  return seen
}
