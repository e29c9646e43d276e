/**
 * One door for writes: every change of state is a step, taken here in one transaction: effect, event, idempotency. What a
 * step needs (clause, whether a second person) is said where the step is defined; the type refuses a step that is silent.
 */

import type { Clock } from '#kernel/clock.ts'
import { systemClock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Basis } from '#law/basis.ts'
import { citeBasis } from '#law/basis.ts'
import type { Client, Database } from '#store/database.ts'
import { isSameHuman } from './same-human.ts'

export interface StepOutcome<R> {
  readonly subject: { readonly kind: string; readonly id: string }
  readonly payload: Readonly<Record<string, unknown>>
  readonly result: R
}

export interface Step<I, R> {
  readonly name: string
  readonly label: string
  readonly basis: readonly Basis[]
  /** Why no second person is needed, in words; or whom the actor may not be, under whatever account. */
  readonly secondPerson:
    | { readonly notNeeded: string }
    | { readonly otherThan: (input: I, client: Client) => Promise<readonly string[]>; readonly why: string }
  apply(
    input: I,
    context: { readonly client: Client; readonly at: Date; readonly actor: string },
  ): Promise<StepOutcome<R>>
}

const labels = new Map<string, string>()

export const defineStep = <I, R>(step: Step<I, R>): Step<I, R> => {
  labels.set(step.name, step.label)
  return step
}

/** A step's Chinese name, for whoever reads the log; undefined for a step that this process does not know. */
export const stepLabel = (name: string): string | undefined => labels.get(name)

export interface TakeOptions {
  /** A person's id; 'os:<user>' for operation from the command line, 'job:<name>' for jobs. */
  readonly actor: string
  readonly clock?: Clock
  /** The same key a second time changes nothing. */
  readonly idempotencyKey?: string
}

/** Whoever keeps the machine has as many users of it as he likes: none of them is a person. */
const isMachine = (actor: string): boolean => /^(os|job):/.test(actor)

const jsonSafe = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

/** @returns the step's result, or 'already-taken' when the idempotency key was used before. */
export const take = async <I, R>(
  database: Database,
  step: Step<I, R>,
  input: I,
  options: TakeOptions,
): Promise<R | 'already-taken'> =>
  database.transaction(async (client) => {
    const { actor, clock = systemClock, idempotencyKey } = options
    if (idempotencyKey) {
      // The lock makes two takers of one key queue up: the second then sees the first one's event.
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 7205102))', [idempotencyKey])
      const known = await client.query('select 1 from workflow.event where idempotency_key = $1', [idempotencyKey])
      if (known.rowCount) return 'already-taken'
    }
    const { secondPerson } = step
    if ('otherThan' in secondPerson && isMachine(actor))
      throw new Refusal(
        'PERSON_NEEDED',
        `「${step.label}」须由登录的人办理,不能以本机用户或定时任务的名义办理(${citeBasis(step.basis[0] as Basis)})`,
      )
    if ('otherThan' in secondPerson && (await isSameHuman(client, actor, await secondPerson.otherThan(input, client))))
      throw new Refusal(
        'SECOND_PERSON',
        `「${step.label}」须由另一人办理:${secondPerson.why}(${citeBasis(step.basis[0] as Basis)})`,
      )
    const at = clock.now()
    const outcome = await step.apply(input, { client, at, actor })
    await client.query(
      `insert into workflow.event (at, actor, step, subject_kind, subject_id, clauses, payload, idempotency_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        at,
        actor,
        step.name,
        outcome.subject.kind,
        outcome.subject.id,
        step.basis.map(citeBasis),
        JSON.stringify(outcome.payload, jsonSafe),
        idempotencyKey ?? null,
      ],
    )
    return outcome.result
  })
