/** The one door through which a case moves: the table allows it, its requirements are met, its actor may; then state, revision, record. */

import { Values } from '#access/scope.ts'
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import type { Client } from '#store/database.ts'
import { isSameHuman } from '#workflow/same-human.ts'
import type { Step } from '#workflow/take.ts'
import { caseChanged, findCase, type HeldCase, nameOfCase, type OnCase, officersOf } from './held-case.ts'
import { type CaseStepName, caseStep, targetsOf } from './machine.ts'
import { missingOf } from './requirements.ts'
import { type CaseState, caseStates } from './states.ts'

export interface Writing {
  readonly client: Client
  readonly actor: string
  readonly at: Date
}

export interface Movement {
  /** What the step established, in its own words: one row of cases.record. */
  readonly content: Readonly<Record<string, unknown>>
  /** Columns of cases.case → values; names come from code, never from outside. */
  readonly changes?: Readonly<Record<string, unknown>>
  /** Which way, where the table lets the step lead more than one. */
  readonly to?: CaseState
}

export interface Moved {
  readonly revision: number
  readonly state: CaseState
}

const jsonSafe = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

/** @throws Refusal CASE_STEP_NOT_OPEN. */
const notOpen = (held: HeldCase, name: CaseStepName, says: string): Refusal =>
  new Refusal(
    'CASE_STEP_NOT_OPEN',
    `${nameOfCase(held)} 现在不能「${caseStep(name).label}」:${says}(${citeBasis(caseStep(name).basis[0])})`,
    { details: { case: held.id, state: held.state, step: name } },
  )

const targetOf = (held: HeldCase, name: CaseStepName, to: CaseState | undefined): CaseState => {
  const targets = targetsOf(name, held.state)
  const [first] = targets
  if (first === undefined) {
    const from = [...new Set(caseStep(name).moves.map((move) => caseStates[move.from].label))].join('、')
    throw notOpen(held, name, `案件为「${caseStates[held.state].label}」,这一步须在「${from}」时办`)
  }
  if (to === undefined && targets.length === 1) return first
  if (to !== undefined && targets.includes(to)) return to
  throw notOpen(
    held,
    name,
    `从「${caseStates[held.state].label}」不能转为「${to ? caseStates[to].label : '未写明的状态'}」`,
  )
}

/** Why the actor is not one of those who may take a step of inquiry; undefined where he is. */
export const notOfficer = async (client: Client, held: HeldCase, actor: string): Promise<string | undefined> =>
  (await isSameHuman(
    client,
    actor,
    officersOf(held).map(({ person }) => person),
  ))
    ? undefined
    : '须由本案未回避的承办人办理,请由负责人先指定承办人'

/** Nobody who was recused takes any step of the case again. */
const recused = async (client: Client, held: HeldCase, actor: string): Promise<string | undefined> =>
  (await isSameHuman(
    client,
    actor,
    held.officers.filter(({ recusedAt }) => recusedAt !== null).map(({ person }) => person),
  ))
    ? '您已回避本案,不能再办理本案事项'
    : undefined

/** What was found out of a case for one person at one instant, so that many steps ask it once. */
export interface KnownBars {
  readonly found: Map<string, Promise<string | undefined>>
}

export const knownBars = (): KnownBars => ({ found: new Map() })

/** Finds it out the first time it is asked for. */
export const once = (
  known: KnownBars,
  key: string,
  find: () => Promise<string | undefined>,
): Promise<string | undefined> => {
  const found = known.found.get(key) ?? find()
  known.found.set(key, found)
  return found
}

/** Everything that closes the step for the actor, besides his post and the second person. */
export const barsOf = async (
  { client, actor, at }: Writing,
  held: HeldCase,
  name: CaseStepName,
  known = knownBars(),
): Promise<string[]> => {
  const step = caseStep(name)
  const bars = [
    await once(known, 'recused', () => recused(client, held, actor)),
    step.byOfficer ? await once(known, 'officer', () => notOfficer(client, held, actor)) : undefined,
  ]
  for (const need of step.needs)
    bars.push(
      await once(known, `needs ${need}`, async () => (await missingOf(client, held, [need], dayOf(at)))[0]?.says),
    )
  return bars.filter((bar) => bar !== undefined)
}

/** The state that the table lets the step lead to. @throws Refusal CASE_STEP_NOT_OPEN where it is not open in this one. */
export const mustFollow = (held: HeldCase, name: CaseStepName): void => {
  targetOf(held, name, targetsOf(name, held.state)[0])
}

/**
 * @throws Refusal CASE_STEP_NOT_OPEN with everything that is missing named, CASE_CHANGED.
 */
export const moveCase = async (
  writing: Writing,
  held: HeldCase,
  name: CaseStepName,
  { content, changes = {}, to }: Movement,
): Promise<Moved> => {
  const { client } = writing
  const state = targetOf(held, name, to)
  const bars = await barsOf(writing, held, name)
  if (bars.length > 0) throw notOpen(held, name, bars.join(';'))
  const values = new Values()
  const set = Object.entries({ ...changes, state }).map(([column, value]) => `${column} = ${values.add(value)}`)
  const { rows } = await client.query<{ revision: number }>(
    `update cases.case set ${set.join(', ')}, revision = revision + 1
     where id = ${values.add(held.id)} and revision = ${values.add(held.revision)} returning revision`,
    values.list,
  )
  const [row] = rows
  if (!row) throw await caseChanged(client, held, held.revision)
  await writeRecord(writing, held.id, name, content)
  return { revision: row.revision, state }
}

/** As `moveCase` for a step that changes no state: same checks, revision and record. */
export const recordCase = (
  writing: Writing,
  held: HeldCase,
  name: CaseStepName,
  movement: Omit<Movement, 'to'>,
): Promise<Moved> => moveCase(writing, held, name, { ...movement, to: held.state })

/** A row of the case's records. */
export const writeRecord = async (
  { client, actor, at }: Writing,
  caseId: string,
  step: string,
  content: Readonly<Record<string, unknown>>,
): Promise<void> => {
  await client.query('insert into cases.record (case_id, step, at, actor, content) values ($1, $2, $3, $4, $5)', [
    caseId,
    step,
    at,
    actor,
    JSON.stringify(content, jsonSafe),
  ])
}

/** People whom the step keeps out. */
export const apartFrom = async (client: Client, held: HeldCase, name: CaseStepName): Promise<string[]> => {
  const { secondPerson } = caseStep(name)
  if ('notNeeded' in secondPerson) return []
  const people: string[] = []
  for (const apart of secondPerson.apart) {
    if (apart === 'officers') {
      const parts = held.officers.filter(({ part }) => part === 'lead' || part === 'officer')
      people.push(...parts.map(({ person }) => person))
    } else {
      const step = apart === 'registrar' ? 'register-clue' : (secondPerson.proposes ?? '')
      const { rows } = await client.query<{ actor: string }>(
        'select actor from cases.record where case_id = $1 and step = $2 order by id desc limit 1',
        [held.id, step],
      )
      if (rows[0]) people.push(rows[0].actor)
    }
  }
  return people
}

/** For a step's definition: name, label, basis and second person from the table. The case is locked before anybody is compared. */
export const caseStepHead = <I extends Pick<OnCase, 'caseId' | 'scope'>>(
  name: CaseStepName,
): Pick<Step<I, unknown>, 'name' | 'label' | 'basis' | 'secondPerson'> => {
  const { label, basis, secondPerson } = caseStep(name)
  return {
    name,
    label,
    basis,
    secondPerson:
      'notNeeded' in secondPerson
        ? secondPerson
        : {
            why: secondPerson.why,
            otherThan: async (input, client) => apartFrom(client, await findCase(client, input, true), name),
          },
  }
}
