/** What the desk's routes of reports have in common. */
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { OnReport } from '#reports/held-report.ts'
import { type Step, take } from '#workflow/take.ts'
import type { Call } from '../define-route.ts'

export const reportTag = '举报'
export const reportParams = z.object({ id: z.string().max(60) })
export const revision = z.int().min(1).meta({ description: '办理人看到的是第几稿;已有改动则不办' })
export const moved = z.object({ revision: z.int(), state: z.string() })

type Of = Pick<Call<unknown, unknown, unknown>, 'app' | 'who' | 'key'>

export const stepTaken = async <I, R>({ app, who, key }: Of, step: Step<I, R>, input: I): Promise<R> => {
  const result = await take(app.database, step, input, {
    actor: who.id,
    clock: app.clock,
    ...(key ? { idempotencyKey: key } : {}),
  })
  if (result === 'already-taken') throw new Refusal('STEP_TAKEN', '这一步已经办过')
  return result
}

export const onReport = (
  { who }: Pick<Of, 'who'>,
  { id }: { readonly id: string },
  { revision: seen }: { readonly revision: number },
): OnReport => ({ report: id, revision: seen, scope: who.scope })
