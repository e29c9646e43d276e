/**
 * 异议与解除: whoever objects is answered by another than the one who ordered; a release says who, why, on what evidence. Who was
 * wrongly declared dead is released the same day by whoever learns of it, paid back with the next payroll, and the giver of the
 * wrong record is written to.
 */
import { addMonths, type Day, firstDay, lastDay, monthOf } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, practice, zz27 } from '#law/basis.ts'
import { holdAnswerDays } from '#law/values/holds.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { meetDeadline, startDeadline, stepDay } from '#workflow/deadline.ts'
import { defineStep, type StepOutcome } from '#workflow/take.ts'
import { dropBeforeRelease } from './execute-hold.steps.ts'
import { changeHold, type HeldHold, holdHold, mustBeIn, type OnHold, type Writing } from './held-hold.ts'
import { isOfMoney, type ReleaseGround, releaseGrounds } from './hold-words.ts'
import { termOf } from './terms.ts'

export interface Release {
  readonly ground: ReleaseGround
  readonly why: string
  readonly evidence: string
  /** What was withheld and is owed, for stops of money. */
  readonly backPayFen?: bigint
  /** Day of the next payroll; left out: the last day on which it can be, the end of next month. */
  readonly nextPayrollOn?: Day
  /** Whose record was wrong. */
  readonly correctionTo?: string
}

const people =
  (...columns: string[]) =>
  async ({ hold }: OnHold, client: Client): Promise<string[]> => {
    const { rows } = await client.query<Record<string, string | null>>(
      `select ${columns.join(', ')} from cases.hold where id::text = $1`,
      [hold],
    )
    return Object.values(rows[0] ?? {}).flatMap((person) => person ?? [])
  }

const payrollOf = (wanted: Day | undefined, day: Day): Day => {
  const latest = lastDay(addMonths(monthOf(day), 1))
  if (wanted === undefined) return latest
  if (wanted < day || wanted > latest || wanted < firstDay(monthOf(day)))
    throw new Refusal('VALUE_DATE', `补发随下一次发放办理:日期应在今天与 ${latest} 之间`)
  return wanted
}

const ended = 'released'

/** Whatever was never executed has nothing to resume or to pay back. */
const write = async (
  writing: Writing,
  step: string,
  held: HeldHold,
  release: Release,
): Promise<StepOutcome<{ revision: number }>> => {
  const { client, actor, at } = writing
  const day = stepDay(at)
  const why = freeText('解除的理由', release.why)
  const evidence = freeText('解除所凭的证据', release.evidence)
  const wasExecuted = held.executedOn !== null
  const isDeath = release.ground === 'wrongly-dead'
  if (isDeath && release.correctionTo === undefined)
    throw new Refusal('VALUE_MISSING', '误认死亡的,请写错误的死亡记录由哪个单位提供:须发更正函')
  if (release.backPayFen !== undefined && (!isOfMoney(held.stop) || release.backPayFen < 0n))
    throw new Refusal('VALUE_MONEY', '补发金额应不小于零,且只用于停发待遇与不得结算')
  if (isDeath && isOfMoney(held.stop) && wasExecuted && release.backPayFen === undefined)
    throw new Refusal('VALUE_MISSING', '误认死亡的,停发期间的待遇随下一次发放补发:请写补发金额')
  const owed = wasExecuted && (release.backPayFen ?? 0n) > 0n
  const payrollOn = owed ? payrollOf(release.nextPayrollOn, day) : null
  await dropBeforeRelease(client, held.id, day)
  const start = { subjectKind: 'hold', subjectId: held.id, organisation: held.executor, at } as const
  const sameDay = { startsOn: day, length: 0, unit: 'calendar-day', clause: '郑人社〔2016〕27号 十二(四)5' } as const
  if (wasExecuted) await startDeadline(client, { ...start, name: 'resume-held', ...sameDay })
  if (payrollOn !== null) {
    const { rows } = await client.query<{ days: number }>('select $2::date - $1::date as days', [day, payrollOn])
    await startDeadline(client, { ...start, name: 'back-pay', ...sameDay, length: rows[0]?.days ?? 0 })
  }
  if (release.correctionTo !== undefined)
    await startDeadline(client, { ...start, name: 'send-correction', ...termOf(holdAnswerDays, day) })
  const revision = await changeHold(writing, step, held, {
    state: ended,
    released_at: at,
    released_by: actor,
    release_why: `${releaseGrounds[release.ground].label}:${why}`,
    release_evidence: evidence,
    back_pay_fen: owed ? release.backPayFen : null,
    back_pay_due_on: payrollOn,
    correction_to: release.correctionTo === undefined ? null : freeText('记录提供单位', release.correctionTo, 100),
  })
  return {
    subject: { kind: 'hold', id: held.id },
    payload: {
      ground: release.ground,
      why,
      evidence,
      backPayFen: owed ? (release.backPayFen ?? null) : null,
      backPayDueOn: payrollOn,
      correctionTo: release.correctionTo ?? null,
    },
    result: { revision },
  }
}

const orderers = people('ordered_by')

/** A release that waits for nobody: the harm of a wrong stop grows with every day. */
const otherThanOrderer = async (input: OnHold & Release, client: Client): Promise<string[]> =>
  releaseGrounds[input.ground].atOnce ? [] : orderers(input, client)

const watching: ReadonlySet<string> = new Set(['released', 'expired', 'refused'])

/** @throws Refusal HOLD_UNKNOWN, STALE_VERSION, HOLD_STEP_NOT_OPEN, SECOND_PERSON, VALUE_MISSING, VALUE_MONEY, VALUE_DATE. */
export const releaseHold = defineStep({
  name: 'release-hold',
  label: '解除停止',
  basis: [zz27('五(三)'), zz27('十二(四)5'), practice('误认死亡当日恢复,随下一次发放补发', 'U')],
  secondPerson: { otherThan: otherThanOrderer, why: '决定停止的人不能自己解除;误认死亡与疑点不再成立的除外,当日解除' },
  async apply(input: OnHold & Release, { client, at, actor }) {
    const held = await holdHold(client, input)
    if (watching.has(held.state)) throw new Refusal('HOLD_STEP_NOT_OPEN', '这项停止已经结束,不必再解除')
    mustBeIn(held, ['ordered', 'in-force', 'objected'], '解除停止')
    return write({ client, actor, at }, 'release-hold', held, input)
  },
})

/** @throws Refusal HOLD_UNKNOWN, STALE_VERSION, HOLD_STEP_NOT_OPEN, VALUE_DATE. */
export const objectHold = defineStep({
  name: 'object-hold',
  label: '登记当事人异议',
  basis: [lawOf('agency-regulation', '第26条', 'I')],
  secondPerson: { notNeeded: '登记只记下当事人说的话;答复由另一人办理' },
  async apply(input: OnHold & { readonly on: Day; readonly objection: string }, { client, at, actor }) {
    const held = await holdHold(client, input)
    mustBeIn(held, ['in-force'], '登记当事人异议')
    const day = stepDay(at)
    if (input.on > day) throw new Refusal('VALUE_DATE', '异议日期不应晚于今天')
    const objection = freeText('异议内容', input.objection)
    await startDeadline(client, {
      subjectKind: 'hold',
      subjectId: held.id,
      name: 'answer-objection',
      ...termOf(holdAnswerDays, input.on),
      organisation: held.executor,
      at,
    })
    const revision = await changeHold({ client, actor, at }, 'object-hold', held, {
      state: 'objected',
      objection,
      objected_on: input.on,
      objection_answer: null,
      objection_handler: null,
      objection_answered_on: null,
    })
    return { subject: { kind: 'hold', id: held.id }, payload: { on: input.on, objection }, result: { revision } }
  },
})

export interface ObjectionAnswer extends OnHold {
  readonly answer: string
  /** Where the objection is right: it is released by the same step. */
  readonly release?: Omit<Release, 'ground' | 'why'> & { readonly ground?: 'wrongly-dead' | 'objection' }
}

/** By another than who ordered, and than who executed. @throws Refusal HOLD_UNKNOWN, STALE_VERSION, HOLD_STEP_NOT_OPEN, SECOND_PERSON. */
export const answerObjection = defineStep({
  name: 'answer-objection',
  label: '答复异议',
  basis: [lawOf('agency-regulation', '第26条', 'I')],
  secondPerson: {
    otherThan: people('ordered_by', 'executed_by'),
    why: '决定或执行停止的人不能处理对它的异议',
  },
  async apply(input: ObjectionAnswer, { client, at, actor }) {
    const held = await holdHold(client, input)
    mustBeIn(held, ['objected'], '答复异议')
    const answer = freeText('答复内容', input.answer)
    const day = stepDay(at)
    await meetDeadline(client, 'hold', held.id, 'answer-objection', day)
    const answered = { objection_answer: answer, objection_handler: actor, objection_answered_on: day }
    const writing = { client, actor, at }
    const revision = await changeHold(writing, 'answer-objection', held, { state: 'in-force', ...answered })
    if (input.release === undefined)
      return { subject: { kind: 'hold', id: held.id }, payload: { answer, upheld: true }, result: { revision } }
    const ground = input.release.ground ?? 'objection'
    const released = await write(
      writing,
      'answer-objection',
      { ...held, revision },
      { ...input.release, ground, why: answer },
    )
    return { ...released, payload: { ...released.payload, answer, upheld: false } }
  },
})
