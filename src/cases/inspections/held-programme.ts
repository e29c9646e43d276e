/** An inspection in the hands of a step: within the scope, locked, in the revision that the person saw; and who is in its group. */
import type { Authority, Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Client, Queryable } from '#store/database.ts'
import { mustBeSeen } from '../stale.ts'
import {
  isAdviser,
  type MemberPart,
  type ProgrammeKind,
  type ProgrammeState,
  programmeStates,
  type SampleFrom,
} from './programme-words.ts'

export interface OnProgramme {
  readonly programme: string
  readonly revision: number
  readonly scope: Scope
}

export interface Sample {
  readonly from: SampleFrom
  readonly seed: string
  readonly size: number
  readonly drawn: {
    readonly keys: readonly string[]
    readonly population: number
    readonly at: string
    readonly by: string
  } | null
}

export interface HeldProgramme {
  readonly id: string
  readonly year: number
  readonly kind: ProgrammeKind
  readonly title: string
  readonly clause: string
  readonly state: ProgrammeState
  readonly authority: Authority
  readonly schemes: readonly string[]
  readonly districts: readonly string[]
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly organisation: string
  readonly plannedBy: string
  readonly sample: Sample
  readonly notifiedOn: Day | null
  readonly onTheSpot: boolean
  readonly onSiteFrom: Day | null
  readonly draftSentOn: Day | null
  readonly draftedBy: string | null
  readonly objection: string | null
  readonly objectionAnswer: string | null
  readonly revision: number
  readonly touchedBy: string | null
  readonly touchedStep: string | null
  readonly touchedAt: Date | null
}

/** All of its districts must be the reader's: a programme of the whole city is the city's. */
export const programmesWithin = (scope: Scope, values: Values, p = 'p'): string => {
  if (scope.aggregatesOnly) return 'false'
  const conditions = [`${p}.authority = any(${values.add(scope.authorities)}::text[])`]
  if (scope.districts !== 'all') conditions.push(`${p}.districts <@ ${values.add(scope.districts)}::text[]`)
  if (scope.schemes !== 'all')
    conditions.push(`(cardinality(${p}.schemes) = 0 or ${p}.schemes <@ ${values.add(scope.schemes)}::text[])`)
  if (scope.assignedOnly) conditions.push(`${p}.organisation = ${values.add(scope.organisation)}`)
  return conditions.join(' and ')
}

export const programmeColumns = `p.id, p.year, p.kind, p.title, p.clause, p.state, p.authority, p.schemes, p.districts,
  p.period_from as "periodFrom", p.period_to as "periodTo", p.organisation, p.planned_by as "plannedBy", p.sample,
  p.notified_on as "notifiedOn", p.on_the_spot as "onTheSpot", p.on_site_from as "onSiteFrom", p.draft_sent_on as "draftSentOn",
  p.drafted_by as "draftedBy", p.objection, p.objection_answer as "objectionAnswer", p.revision,
  coalesce(t.name, p.touched_by) as "touchedBy", p.touched_step as "touchedStep", p.touched_at as "touchedAt"`

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const unknownProgramme = (): Refusal => new Refusal('PROGRAMME_UNKNOWN', '没有这项检查,或者不在您的权限范围内')

/** @throws Refusal PROGRAMME_UNKNOWN, STALE_VERSION. */
export const holdProgramme = async (
  client: Client,
  { programme, revision, scope }: OnProgramme,
): Promise<HeldProgramme> => {
  if (!uuid.test(programme)) throw unknownProgramme()
  const values = new Values()
  const { rows } = await client.query<HeldProgramme>(
    `select ${programmeColumns} from cases.programme p left join access.person t on t.id = p.touched_by
     where p.id = ${values.add(programme)} and ${programmesWithin(scope, values)} for update of p`,
    values.list,
  )
  const [held] = rows
  if (!held) throw unknownProgramme()
  mustBeSeen('这项检查', held, revision)
  return held
}

/** @throws Refusal PROGRAMME_STEP_NOT_OPEN. */
export const programmeMustBe = (held: HeldProgramme, states: readonly ProgrammeState[], step: string): void => {
  if (states.includes(held.state)) return
  throw new Refusal(
    'PROGRAMME_STEP_NOT_OPEN',
    `「${step}」只能在${states.map((state) => `「${programmeStates[state]}」`).join('、')}时办理,这项检查现在是「${programmeStates[held.state]}」(三(一))`,
  )
}

export interface Member {
  readonly person: string
  readonly name: string
  readonly part: MemberPart
  readonly answered: 'accepted' | 'declined' | null
  readonly recusedAt: Date | null
  readonly opinion: string | null
  readonly opinionAnswer: string | null
}

export const readMembers = async (client: Queryable, programme: string): Promise<Member[]> => {
  const { rows } = await client.query<Member>(
    `select m.person, p.name, m.part, m.answered, m.recused_at as "recusedAt", m.opinion, m.opinion_answer as "opinionAnswer"
     from cases.programme_member m join access.person p on p.id = m.person where m.programme = $1 order by m.invited_at, m.person`,
    [programme],
  )
  return rows
}

/** Head and officers who may act: not recused. */
export const actingOfficers = (members: readonly Member[]): Member[] =>
  members.filter(({ part, recusedAt }) => !isAdviser(part) && recusedAt === null)

/** @throws Refusal PROGRAMME_MEMBER. */
export const mustBeOfficer = async (
  client: Client,
  held: HeldProgramme,
  person: string,
  step: string,
): Promise<void> => {
  const officers = actingOfficers(await readMembers(client, held.id))
  if (officers.some((one) => one.person === person)) return
  throw new Refusal('PROGRAMME_MEMBER', `「${step}」由检查组成员办理,您不在这项检查的检查组里,或者已经回避`)
}

export interface Writing {
  readonly client: Client
  readonly actor: string
  readonly at: Date
}

export const changeProgramme = async (
  { client, actor, at }: Writing,
  step: string,
  held: Pick<HeldProgramme, 'id' | 'revision'>,
  changes: Readonly<Record<string, unknown>>,
): Promise<number> => {
  const values = new Values()
  const set = Object.entries(changes).map(([column, value]) => `${column} = ${values.add(value)},`)
  const { rows } = await client.query<{ revision: number }>(
    `update cases.programme set ${set.join(' ')} revision = revision + 1, touched_by = ${values.add(actor)},
       touched_step = ${values.add(step)}, touched_at = ${values.add(at)}
     where id = ${values.add(held.id)} and revision = ${values.add(held.revision)} returning revision`,
    values.list,
  )
  const [row] = rows
  if (!row) throw new Refusal('STALE_VERSION', '这项检查刚刚有改动,请重新打开后再办')
  return row.revision
}

export const revisedOn = (
  held: Pick<HeldProgramme, 'id'>,
  payload: Readonly<Record<string, unknown>>,
  revision: number,
) => ({ subject: { kind: 'inspection', id: held.id }, payload, result: { revision } })
