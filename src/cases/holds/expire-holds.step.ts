/**
 * 每日到期解除: what is over ends by itself, and says so in 待办; and where screening has closed a finding, its stop is proposed for
 * release. Nothing is held for ever because nobody looked.
 */
import { zz27 } from '#law/basis.ts'
import type { Database } from '#store/database.ts'
import { stepDay } from '#workflow/deadline.ts'
import { defineStep, type TakeOptions, take } from '#workflow/take.ts'
import { endOver, proposeReleases } from './end-over.ts'

export const expireHoldsStep = defineStep({
  name: 'expire-holds',
  label: '停止到期自动解除',
  basis: [zz27('五(三)'), zz27('十二(四)5')],
  secondPerson: { notNeeded: '到期由平台按日期解除,不需要人判断' },
  async apply(_input: Record<string, never>, { client, at, actor }) {
    const day = stepDay(at)
    const expired = await endOver(client, day, at, actor)
    const proposed = await proposeReleases(client, day, at, actor)
    return {
      subject: { kind: 'holds', id: day },
      payload: { expired, releaseProposed: proposed },
      result: { expired: expired.length, releaseProposed: proposed.length },
    }
  },
})

/** For the daily job; twice on one day changes nothing more. @returns how many ended, and for how many release is proposed. */
export const expireHolds = async (
  database: Database,
  options: Pick<TakeOptions, 'clock'> = {},
): Promise<{ expired: number; releaseProposed: number }> => {
  const taken = await take(database, expireHoldsStep, {}, { actor: 'job:nightly', ...options })
  return taken === 'already-taken' ? { expired: 0, releaseProposed: 0 } : taken
}
