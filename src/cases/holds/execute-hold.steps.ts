/** 执行、告知、恢复、补发: by people of the executing organisation, each with its receipt. */
import { addDays, type Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import { holdTellDays } from '#law/values/holds.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { dropDeadline, meetDeadline, startDeadline, stepDay } from '#workflow/deadline.ts'
import { defineStep } from '#workflow/take.ts'
import { changeHold, holdHold, mustBeExecutor, mustBeIn, type OnHold } from './held-hold.ts'
import type { ToldHow } from './hold-words.ts'
import { termOf } from './terms.ts'

const orderer = async ({ hold }: OnHold, client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ ordered_by: string | null }>(
    'select ordered_by from cases.hold where id::text = $1',
    [hold],
  )
  return rows.flatMap(({ ordered_by }) => ordered_by ?? [])
}

const notAfter = (day: Day, today: Day, label: string): void => {
  if (day > today) throw new Refusal('VALUE_DATE', `${label}不应晚于今天`)
}

/** @throws Refusal HOLD_UNKNOWN, STALE_VERSION, HOLD_STEP_NOT_OPEN, HOLD_ELSEWHERE, SECOND_PERSON. */
export const executeHold = defineStep({
  name: 'execute-hold',
  label: '执行停止',
  basis: [zz27('五(三)'), zz27('五(四)'), zz27('六(二)')],
  secondPerson: { otherThan: orderer, why: '决定停止的人不能自己执行' },
  async apply(input: OnHold & { readonly receipt: string }, { client, at, actor }) {
    const held = await holdHold(client, input)
    mustBeIn(held, ['ordered'], '执行停止')
    mustBeExecutor(held, input.scope, '执行停止')
    const receipt = freeText('执行回执编号', input.receipt, 80)
    const day = stepDay(at)
    const untilOn = addDays(day, held.lengthDays ?? 0)
    await meetDeadline(client, 'hold', held.id, 'execute-hold', day)
    if (held.toldOn === null)
      await startDeadline(client, {
        subjectKind: 'hold',
        subjectId: held.id,
        name: 'tell-hold',
        ...termOf(holdTellDays, day),
        organisation: held.executor,
        at,
      })
    const revision = await changeHold({ client, actor, at }, 'execute-hold', held, {
      state: 'in-force',
      executed_at: at,
      executed_by: actor,
      execution_receipt: receipt,
      until_on: untilOn,
    })
    return { subject: { kind: 'hold', id: held.id }, payload: { receipt, untilOn }, result: { revision, untilOn } }
  },
})

/** The person must know, or he cannot object. @throws Refusal HOLD_UNKNOWN, STALE_VERSION, HOLD_STEP_NOT_OPEN, VALUE_DATE. */
export const tellHold = defineStep({
  name: 'tell-hold',
  label: '告知当事人',
  basis: [zz27('五(三)'), lawOf('penalty-law', '第44条', 'U')],
  secondPerson: { notNeeded: '告知有方式与日期可查,当事人可以异议' },
  async apply(input: OnHold & { readonly on: Day; readonly how: ToldHow }, { client, at, actor }) {
    const held = await holdHold(client, input)
    mustBeIn(held, ['ordered', 'in-force'], '告知当事人')
    mustBeExecutor(held, input.scope, '告知当事人')
    notAfter(input.on, stepDay(at), '告知日期')
    await meetDeadline(client, 'hold', held.id, 'tell-hold', input.on)
    const revision = await changeHold({ client, actor, at }, 'tell-hold', held, {
      told_on: input.on,
      told_how: input.how,
    })
    return { subject: { kind: 'hold', id: held.id }, payload: { on: input.on, how: input.how }, result: { revision } }
  },
})

/** After release or expiry: that it really runs again. @throws Refusal HOLD_UNKNOWN, STALE_VERSION, HOLD_STEP_NOT_OPEN, HOLD_ELSEWHERE. */
export const resumeHeld = defineStep({
  name: 'resume-held',
  label: '登记已恢复',
  basis: [zz27('五(三)')],
  secondPerson: { notNeeded: '恢复有回执可查' },
  async apply(input: OnHold & { readonly on: Day; readonly receipt: string }, { client, at, actor }) {
    const held = await holdHold(client, input)
    mustBeIn(held, ['released', 'expired'], '登记已恢复')
    mustBeExecutor(held, input.scope, '登记已恢复')
    if (held.resumedOn !== null) throw new Refusal('STEP_TAKEN', `已于 ${held.resumedOn} 登记恢复`)
    notAfter(input.on, stepDay(at), '恢复日期')
    const receipt = freeText('恢复回执编号', input.receipt, 80)
    await meetDeadline(client, 'hold', held.id, 'resume-held', input.on)
    const revision = await changeHold({ client, actor, at }, 'resume-held', held, {
      resumed_on: input.on,
      resume_receipt: receipt,
    })
    return { subject: { kind: 'hold', id: held.id }, payload: { on: input.on, receipt }, result: { revision } }
  },
})

/** @throws Refusal HOLD_UNKNOWN, STALE_VERSION, HOLD_STEP_NOT_OPEN, HOLD_ELSEWHERE. */
export const payBack = defineStep({
  name: 'pay-back-held',
  label: '登记已补发',
  basis: [zz27('十二(四)5')],
  secondPerson: { notNeeded: '补发由发放批次的双岗复核' },
  async apply(input: OnHold & { readonly on: Day }, { client, at, actor }) {
    const held = await holdHold(client, input)
    mustBeIn(held, ['released', 'expired'], '登记已补发')
    mustBeExecutor(held, input.scope, '登记已补发')
    if (held.backPayFen === null || held.backPayFen === 0n || held.backPaidOn !== null)
      throw new Refusal('HOLD_STEP_NOT_OPEN', '这项停止没有待补发的待遇')
    notAfter(input.on, stepDay(at), '补发日期')
    await meetDeadline(client, 'hold', held.id, 'back-pay', input.on)
    const revision = await changeHold({ client, actor, at }, 'pay-back-held', held, { back_paid_on: input.on })
    return {
      subject: { kind: 'hold', id: held.id },
      payload: { on: input.on, backPayFen: held.backPayFen },
      result: { revision },
    }
  },
})

/** 更正函: to whoever gave the wrong record, so that the next comparison does not find it again. */
export const sendCorrection = defineStep({
  name: 'send-correction',
  label: '发更正函',
  basis: [zz27('十一(七)')],
  secondPerson: { notNeeded: '更正函只请提供单位核对其记录,由其自行更正' },
  async apply(input: OnHold & { readonly documentNo: string; readonly on: Day }, { client, at, actor }) {
    const held = await holdHold(client, input)
    if (held.correctionTo === null || held.correctionSentOn !== null)
      throw new Refusal('HOLD_STEP_NOT_OPEN', '没有待发的更正函')
    notAfter(input.on, stepDay(at), '发函日期')
    const number = freeText('更正函编号', input.documentNo, 60)
    await meetDeadline(client, 'hold', held.id, 'send-correction', input.on)
    const revision = await changeHold({ client, actor, at }, 'send-correction', held, {
      correction_no: number,
      correction_sent_on: input.on,
    })
    return {
      subject: { kind: 'hold', id: held.id },
      payload: { to: held.correctionTo, documentNo: number, on: input.on },
      result: { revision },
    }
  },
})

/** All that was still due before the release is due no more. */
export const dropBeforeRelease = async (client: Client, id: string, on: Day): Promise<void> => {
  await dropDeadline(client, 'hold', id, 'all', on)
}
