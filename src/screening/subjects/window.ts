/** The first and the last day of what is asked for. */
import { isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'

/** @throws Refusal REQUEST_WRONG for a text that is no civil day. */
export const mustBeDays = (window: { readonly from?: string; readonly to?: string }): void => {
  for (const day of [window.from, window.to])
    if (day !== undefined && !isDay(day)) throw new Refusal('REQUEST_WRONG', '起止日期应写成 2024-03-05 这样的日期')
}
