/** 开始现场检查: with notice so many working days before, or on the spot with the reason why no notice was given. */
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { workingDaysBetween } from '#law/holidays.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'
import { citeTerm, inspectionNotice } from '../terms.ts'

export interface SiteCheckStart extends OnCase {
  readonly place: string
  /** Day on which the notice was served; null: checked on the spot. */
  readonly noticeServedOn: string | null
  /** Why no notice was given in time; asked for where it was not. */
  readonly reason: string
}

export const startSiteCheck = defineCaseStep('start-site-check', (_held, input: SiteCheckStart, { at }) => {
  const day = dayOf(at)
  const place = freeText('检查地点', input.place, 200)
  const term = inspectionNotice(day)
  const isInTime =
    term === undefined ||
    (input.noticeServedOn !== null && workingDaysBetween(input.noticeServedOn, day).days >= term.length)
  if (!isInTime && input.reason.trim() === '')
    throw new Refusal(
      'CASE_WRONG',
      `现场检查应提前 ${term?.length} 个工作日送达通知;当场出示通知检查的,请写明理由(${term ? citeTerm(term) : ''})`,
    )
  return {
    content: {
      place,
      noticeServedOn: input.noticeServedOn,
      reason: input.reason.trim() === '' ? '' : freeText('当场检查的理由', input.reason),
    },
  }
})
