/** 决定停止、不予停止、延长: by the organisation that executes, by another person than the one who asked. */

import { addDays, type Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { holdDays, holdExecuteDays, stopAfterCheck } from '#law/values/holds.ts'
import { stops } from '#screening/define-rule.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { dropDeadline, meetDeadline, startDeadline, stepDay } from '#workflow/deadline.ts'
import { defineStep } from '#workflow/take.ts'
import { changeHold, type HeldHold, holdHold, mustBeExecutor, mustBeIn, type OnHold } from './held-hold.ts'
import { numberOn, termOf } from './terms.ts'

export interface HoldOrder extends OnHold {
  /** Calendar days; left out: the default, which is also the most. */
  readonly lengthDays?: number
  /** The executing organisation's own check, where neither finding nor case has been checked. */
  readonly checkedOn?: Day
  readonly checkNote?: string
}

const formerHand =
  (column: 'proposed_by' | 'ordered_by') =>
  async ({ hold }: OnHold, client: Client): Promise<string[]> => {
    const { rows } = await client.query<{ person: string | null }>(
      `select ${column} as person from cases.hold where id::text = $1`,
      [hold],
    )
    return rows.flatMap(({ person }) => person ?? [])
  }

/** The day on which it was checked elsewhere already: the finding was found true by people, or the case was looked at on site. */
const checkedElsewhere = async (client: Client, held: HeldHold): Promise<Day | null> => {
  const { rows } = await client.query<{ day: Day | null }>(
    `select coalesce(
       (select (coalesce(f.confirmed_at, f.proposed_at) at time zone 'Asia/Shanghai')::date from screening.finding f
        where f.fingerprint = $1 and f.stage = 'decided' and f.result in ('violation', 'recovered')),
       (select c.on_site_checked_on from cases.case c where c.id = $2)) as day`,
    [held.finding, held.caseId],
  )
  return rows[0]?.day ?? null
}

const checkOf = async (client: Client, held: HeldHold, input: HoldOrder, day: Day): Promise<Day | null> => {
  if (input.checkedOn !== undefined) {
    if (input.checkedOn > day) throw new Refusal('VALUE_DATE', '核查日期不应晚于今天')
    freeText('核查情况', input.checkNote ?? '')
    return input.checkedOn
  }
  const known = await checkedElsewhere(client, held)
  if (known !== null || held.stop !== 'stop-benefit' || valueOn(stopAfterCheck, day)?.value !== true) return known
  throw new Refusal(
    'HOLD_UNCHECKED',
    '自2023-12-01起,待遇先核查、后停发(社会保险经办条例第26条):仅凭比对结果不得停发。请先核对疑点或现场核查,或写明本机构的核查日期与情况',
  )
}

/** @throws RangeError never; @throws Refusal HOLD_LENGTH. */
const lengthOf = (held: HeldHold, wanted: number | undefined, day: Day): number => {
  const most = numberOn(holdDays, day, { stop: held.stop })
  if (wanted === undefined) return most
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > most)
    throw new Refusal(
      'HOLD_LENGTH',
      `${stops[held.stop].label}一次最多 ${most} 日,到期自动解除(期限没有法律规定,按实务口径暂定);需要更久的到期前延长`,
    )
  return wanted
}

/** @throws Refusal HOLD_UNKNOWN, STALE_VERSION, HOLD_STEP_NOT_OPEN, HOLD_ELSEWHERE, HOLD_UNCHECKED, HOLD_LENGTH. */
export const orderHold = defineStep({
  name: 'order-hold',
  label: '决定停止',
  basis: [zz27('五(三)'), zz27('五(四)'), lawOf('agency-regulation', '第26条')],
  secondPerson: { otherThan: formerHand('proposed_by'), why: '提请的人不能自己决定停止' },
  async apply(input: HoldOrder, { client, at, actor }) {
    const held = await holdHold(client, input)
    mustBeIn(held, ['proposed'], '决定停止')
    mustBeExecutor(held, input.scope, '决定停止')
    const day = stepDay(at)
    const checkedOn = await checkOf(client, held, input, day)
    const lengthDays = lengthOf(held, input.lengthDays, day)
    await meetDeadline(client, 'hold', held.id, 'order-hold', day)
    await startDeadline(client, {
      subjectKind: 'hold',
      subjectId: held.id,
      name: 'execute-hold',
      ...termOf(holdExecuteDays, day),
      organisation: held.executor,
      at,
    })
    const untilOn = addDays(day, lengthDays)
    const revision = await changeHold({ client, actor, at }, 'order-hold', held, {
      state: 'ordered',
      ordered_by: actor,
      ordered_by_organisation: input.scope.organisation,
      ordered_at: at,
      length_days: lengthDays,
      until_on: untilOn,
      checked_on: checkedOn,
      check_note: input.checkNote === undefined ? null : freeText('核查情况', input.checkNote),
    })
    return {
      subject: { kind: 'hold', id: held.id },
      payload: { stop: held.stop, lengthDays, untilOn, checkedOn, amountFen: held.amountFen },
      result: { revision, untilOn },
    }
  },
})

/** @throws Refusal HOLD_UNKNOWN, STALE_VERSION, HOLD_STEP_NOT_OPEN, HOLD_ELSEWHERE. */
export const refuseHold = defineStep({
  name: 'refuse-hold',
  label: '不予停止',
  basis: [zz27('五(三)')],
  secondPerson: { notNeeded: '不停不损害当事人;理由写明,提请机构可以再提' },
  async apply(input: OnHold & { readonly reason: string }, { client, at, actor }) {
    const held = await holdHold(client, input)
    mustBeIn(held, ['proposed', 'ordered'], '不予停止')
    mustBeExecutor(held, input.scope, '不予停止')
    const why = freeText('不予停止的理由', input.reason)
    await dropDeadline(client, 'hold', held.id, 'all', stepDay(at))
    const revision = await changeHold({ client, actor, at }, 'refuse-hold', held, {
      state: 'refused',
      refused_why: why,
    })
    return { subject: { kind: 'hold', id: held.id }, payload: { why }, result: { revision } }
  },
})

/** Once, by its default length at most. @throws Refusal HOLD_UNKNOWN, STALE_VERSION, HOLD_STEP_NOT_OPEN, HOLD_ELSEWHERE, HOLD_LENGTH. */
export const extendHold = defineStep({
  name: 'extend-hold',
  label: '延长停止',
  basis: [zz27('五(三)')],
  secondPerson: { otherThan: formerHand('ordered_by'), why: '决定停止的人不能自己延长' },
  async apply(input: OnHold & { readonly days: number; readonly reason: string }, { client, at, actor }) {
    const held = await holdHold(client, input)
    mustBeIn(held, ['in-force'], '延长停止')
    mustBeExecutor(held, input.scope, '延长停止')
    if (held.extended || held.untilOn === null)
      throw new Refusal('HOLD_LENGTH', '只能延长一次;到期仍需停止的,凭处理决定另办')
    const why = freeText('延长的理由', input.reason)
    const days = lengthOf(held, input.days, stepDay(at))
    const untilOn = addDays(held.untilOn, days)
    const revision = await changeHold({ client, actor, at }, 'extend-hold', held, { until_on: untilOn, extended: true })
    return { subject: { kind: 'hold', id: held.id }, payload: { days, untilOn, why }, result: { revision, untilOn } }
  },
})
