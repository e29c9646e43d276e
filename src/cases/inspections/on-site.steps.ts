/** 通知与进场: three working days' notice or on the spot with a reason; two officers at least. */
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { workingDaysBetween } from '#law/holidays.ts'
import { inspectionNoticeDays, officersAtLeast } from '#law/values/inspections.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { stepDay } from '#workflow/deadline.ts'
import { defineStep } from '#workflow/take.ts'
import {
  actingOfficers,
  changeProgramme,
  type HeldProgramme,
  holdProgramme,
  mustBeOfficer,
  type OnProgramme,
  programmeMustBe,
  readMembers,
  revisedOn,
} from './held-programme.ts'

/** @throws Refusal PROGRAMME_MEMBER. */
export const mustHaveOfficers = async (client: Client, held: HeldProgramme, day: Day): Promise<void> => {
  const officers = actingOfficers(await readMembers(client, held.id))
  const least = Number(valueOn(officersAtLeast, day)?.value)
  if (officers.length < least || !officers.some(({ part }) => part === 'head'))
    throw new Refusal(
      'PROGRAMME_MEMBER',
      `检查组应有组长,不少于 ${least} 人;现有 ${officers.length} 人可以参加(行政处罚法第42、55条)`,
    )
}

export interface InspectionNotice extends OnProgramme {
  readonly noticeNo: string
  /** Day of entry. */
  readonly onSiteFrom: Day
  /** Reason why it is announced on the spot only. */
  readonly onTheSpotWhy?: string
}

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, PROGRAMME_MEMBER, PROGRAMME_WRONG, STALE_VERSION. */
export const notifyProgramme = defineStep({
  name: 'notify-programme',
  label: '发检查通知',
  basis: [zz27('三(一)'), lawOf('mohrss-48', '现场检查通知', 'U')],
  secondPerson: { notNeeded: '计划已由另一人批准,通知照计划发' },
  async apply(input: InspectionNotice, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['approved'], '发检查通知')
    const day = stepDay(at)
    await mustHaveOfficers(client, held, day)
    if (held.sample.from !== 'none' && held.sample.drawn === null)
      throw new Refusal('PROGRAMME_STEP_NOT_OPEN', '还没有抽样:先抽样,再通知被抽到的单位')
    if (input.onSiteFrom < day) throw new Refusal('VALUE_DATE', '进场日期应不早于今天')
    const isOnTheSpot = held.kind === 'surprise' || input.onTheSpotWhy !== undefined
    const least = Number(valueOn(inspectionNoticeDays, day)?.value)
    if (!isOnTheSpot && workingDaysBetween(day, input.onSiteFrom).days < least)
      throw new Refusal('PROGRAMME_WRONG', `应提前 ${least} 个工作日通知;确须现场通知的,请写明理由`)
    const why =
      held.kind === 'surprise' && input.onTheSpotWhy === undefined
        ? '突击盘点,现场出示通知(十(四))'
        : input.onTheSpotWhy === undefined
          ? null
          : freeText('现场通知的理由', input.onTheSpotWhy, 300)
    const revision = await changeProgramme({ client, at, actor }, 'notify-programme', held, {
      state: 'notified',
      notice_no: freeText('检查通知书编号', input.noticeNo, 60),
      notified_on: day,
      on_site_from: input.onSiteFrom,
      on_the_spot: isOnTheSpot,
      on_the_spot_why: why,
    })
    return revisedOn(
      held,
      { noticeNo: input.noticeNo, onSiteFrom: input.onSiteFrom, onTheSpot: isOnTheSpot, why },
      revision,
    )
  },
})

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, PROGRAMME_MEMBER, STALE_VERSION. */
export const startOnSite = defineStep({
  name: 'start-on-site',
  label: '进场检查',
  basis: [zz27('三(一)')],
  secondPerson: { notNeeded: '进场由检查组不少于两人,名单在案' },
  async apply(input: OnProgramme, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['notified'], '进场检查')
    await mustBeOfficer(client, held, actor, '进场检查')
    const day = stepDay(at)
    await mustHaveOfficers(client, held, day)
    if (held.onSiteFrom !== null && day < held.onSiteFrom)
      throw new Refusal('PROGRAMME_STEP_NOT_OPEN', `通知的进场日期是 ${held.onSiteFrom},还没有到`)
    const revision = await changeProgramme({ client, at, actor }, 'start-on-site', held, { state: 'on-site' })
    return revisedOn(held, { on: day }, revision)
  },
})
