/** A step taken for the caller of a route. */
import { Refusal } from '#kernel/refusal.ts'
import { type Step, take } from '#workflow/take.ts'
import type { Call } from './define-route.ts'

export type Taker = Pick<Call<unknown, unknown, unknown>, 'app' | 'who' | 'key'>

/** @throws Refusal of the step; STEP_TAKEN where the key was used before. */
export const takeStep = async <I, R>({ app, who, key }: Taker, step: Step<I, R>, input: I): Promise<R> => {
  const result = await take(app.database, step, input, {
    actor: who.id,
    clock: app.clock,
    ...(key ? { idempotencyKey: key } : {}),
  })
  if (result === 'already-taken') throw new Refusal('STEP_TAKEN', '这一步已经办过')
  return result as R
}
