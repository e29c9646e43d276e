/** 检查报告: a draft goes to the inspectee, who may object for ten working days; opinions are answered; another one signs it. */

import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import { draftObjectionDays } from '#law/values/inspections.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { dropDeadline, meetDeadline, readDeadlines, startDeadline, stepDay } from '#workflow/deadline.ts'
import { defineStep } from '#workflow/take.ts'
import { termOf } from '../holds/terms.ts'
import {
  changeProgramme,
  type HeldProgramme,
  holdProgramme,
  mustBeOfficer,
  type OnProgramme,
  programmeMustBe,
  readMembers,
  revisedOn,
} from './held-programme.ts'

const longest = 20_000

const notOpen = (says: string): Refusal => new Refusal('PROGRAMME_STEP_NOT_OPEN', says)

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, PROGRAMME_MEMBER, STALE_VERSION, VALUE_*. */
export const draftReport = defineStep({
  name: 'draft-report',
  label: '报告征求意见',
  basis: [zz27('三(一)'), lawOf('mohrss-48', '征求意见', 'U')],
  secondPerson: { notNeeded: '征求意见稿不是结论,报告由另一人签发' },
  async apply(input: OnProgramme & { readonly draft: string }, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['on-site'], '报告征求意见')
    await mustBeOfficer(client, held, actor, '报告征求意见')
    const { rows } = await client.query<{ all: number; unreviewed: number }>(
      'select count(*)::int as all, count(*) filter (where reviewed_by is null)::int as unreviewed from cases.worksheet where programme = $1',
      [held.id],
    )
    const [sheets = { all: 0, unreviewed: 0 }] = rows
    if (sheets.all === 0) throw notOpen('还没有工作底稿,不能起草报告')
    if (sheets.unreviewed > 0) throw notOpen(`还有 ${sheets.unreviewed} 份工作底稿没有复核`)
    const day = stepDay(at)
    const due = await startDeadline(client, {
      subjectKind: 'inspection',
      subjectId: held.id,
      name: 'draft-objection',
      ...termOf(draftObjectionDays, day),
      at,
    })
    const draft = freeText('报告征求意见稿', input.draft, longest)
    const revision = await changeProgramme({ client, at, actor }, 'draft-report', held, {
      state: 'drafted',
      draft,
      drafted_by: actor,
      draft_sent_on: day,
    })
    return revisedOn(held, { sentOn: day, objectionUntil: due.dueOn, draft }, revision)
  },
})

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, STALE_VERSION, VALUE_*. */
export const takeDraftObjection = defineStep({
  name: 'take-draft-objection',
  label: '登记被检查单位意见',
  basis: [lawOf('mohrss-48', '征求意见', 'U')],
  secondPerson: { notNeeded: '登记只记下被检查单位说的话,答复另写' },
  async apply(input: OnProgramme & { readonly on: Day; readonly objection: string }, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['drafted'], '登记被检查单位意见')
    const day = stepDay(at)
    if (input.on > day || (held.draftSentOn !== null && input.on < held.draftSentOn))
      throw new Refusal('VALUE_DATE', '收到意见的日子应在发出征求意见稿以后、今天以前')
    const objection = freeText('被检查单位意见', input.objection, longest)
    await meetDeadline(client, 'inspection', held.id, 'draft-objection', input.on)
    const revision = await changeProgramme({ client, at, actor }, 'take-draft-objection', held, {
      objection,
      objected_on: input.on,
      objection_answer: null,
    })
    return revisedOn(held, { on: input.on, objection }, revision)
  },
})

/** Silence is no objection, once the term is over. @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, STALE_VERSION. */
export const endConsultation = defineStep({
  name: 'end-consultation',
  label: '处理意见',
  basis: [lawOf('mohrss-48', '征求意见', 'U')],
  secondPerson: { notNeeded: '对意见的处理写入报告,由另一人签发' },
  async apply(input: OnProgramme & { readonly answer?: string }, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['drafted'], '处理意见')
    await mustBeOfficer(client, held, actor, '处理意见')
    const day = stepDay(at)
    const [clock] = (await readDeadlines(client, 'inspection', held.id)).filter(
      ({ name }) => name === 'draft-objection',
    )
    if (held.objection === null && clock && day <= clock.dueOn)
      throw notOpen(`被检查单位可在 ${clock.dueOn} 以前提出意见;没有收到意见的,期满才算无意见`)
    const answer = held.objection === null ? null : freeText('对意见的答复', input.answer ?? '', longest)
    await dropDeadline(client, 'inspection', held.id, 'draft-objection', day)
    const revision = await changeProgramme({ client, at, actor }, 'end-consultation', held, {
      state: 'consulted',
      objection_answer: answer,
      objection_answered_by: answer === null ? null : actor,
    })
    return revisedOn(held, { answer }, revision)
  },
})

const drafter = async ({ programme }: OnProgramme, client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ drafted_by: string | null }>(
    'select drafted_by from cases.programme where id::text = $1',
    [programme],
  )
  return rows.flatMap(({ drafted_by }) => drafted_by ?? [])
}

/** What of the committee's and experts' opinions is not answered yet: by name. */
export const unansweredOpinions = async (client: Client, held: HeldProgramme): Promise<string[]> =>
  (await readMembers(client, held.id)).flatMap(({ name, opinion, opinionAnswer }) =>
    opinion !== null && opinionAnswer === null ? [name] : [],
  )

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, STALE_VERSION, SECOND_PERSON, VALUE_*. */
export const issueReport = defineStep({
  name: 'issue-programme-report',
  label: '签发检查报告',
  basis: [zz27('三(一)'), zz27('三(二)'), lawOf('social-insurance-law', '第79条')],
  secondPerson: { otherThan: drafter, why: '起草报告的人不能自己签发' },
  async apply(input: OnProgramme & { readonly report: string; readonly reportNo: string }, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['consulted'], '签发检查报告')
    const waiting = await unansweredOpinions(client, held)
    if (waiting.length > 0)
      throw notOpen(`${waiting.join('、')}的意见还没有答复:委员与专家的意见逐条答复后才签发报告(三(二))`)
    const day = stepDay(at)
    const revision = await changeProgramme({ client, at, actor }, 'issue-programme-report', held, {
      state: 'reported',
      report: freeText('检查报告', input.report, longest),
      report_no: freeText('报告编号', input.reportNo, 60),
      reported_by: actor,
      reported_on: day,
    })
    return revisedOn(held, { reportNo: input.reportNo, on: day }, revision)
  },
})

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, STALE_VERSION. */
export const closeProgramme = defineStep({
  name: 'close-programme',
  label: '检查办结',
  basis: [zz27('三(一)')],
  secondPerson: { notNeeded: '每个问题都有去处、报告由另一人签发,办结只是收卷' },
  async apply(input: OnProgramme, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['reported'], '检查办结')
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from cases.programme_issue where programme = $1 and went_to is null',
      [held.id],
    )
    if ((rows[0]?.n ?? 0) > 0) throw notOpen(`还有 ${rows[0]?.n} 个问题没有去处:立线索、列入整改台账或当场改正`)
    const revision = await changeProgramme({ client, at, actor }, 'close-programme', held, {
      state: 'closed',
      closed_by: actor,
      closed_on: stepDay(at),
    })
    return revisedOn(held, {}, revision)
  },
})
