/** What a person saw is no longer so: who changed it, by which step, when. Shared by stops, programmes and the ledger. */
import { Refusal } from '#kernel/refusal.ts'
import { stepLabel } from '#workflow/take.ts'

const shanghaiMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

export interface Touched {
  readonly revision: number
  readonly touchedBy: string | null
  readonly touchedStep: string | null
  readonly touchedAt: Date | null
}

/** @throws Refusal STALE_VERSION. */
export const mustBeSeen = (what: string, held: Touched, revision: number): void => {
  if (held.revision === revision) return
  const how =
    held.touchedBy !== null && held.touchedAt !== null
      ? `已由${held.touchedBy}于 ${shanghaiMinute.format(held.touchedAt)} 经「${stepLabel(held.touchedStep ?? '') ?? held.touchedStep ?? '办理'}」改动`
      : '已有改动'
  throw new Refusal(
    'STALE_VERSION',
    `${what}${how}(您看到的是第 ${revision} 稿,现为第 ${held.revision} 稿),请重新打开后再办`,
    { details: { revision: held.revision } },
  )
}
