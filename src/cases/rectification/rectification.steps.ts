/** 登记、报告、退回、销号, and what is overdue becomes a clue (十二(三)8). */
import type { Scope } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { meetDeadline, startDeadline, stepDay } from '#workflow/deadline.ts'
import { defineStep } from '#workflow/take.ts'
import { openCase } from '../core/open-case.ts'
import {
  changeRectification,
  enterRectification,
  holdRectification,
  mustBeRectifying,
  type OnRectification,
  type RectificationEntry,
} from './held-rectification.ts'

/** @throws Refusal RECTIFICATION_WRONG, ORGANISATION_UNKNOWN, VALUE_*. */
export const enterRectificationStep = defineStep({
  name: 'enter-rectification',
  label: '登记整改',
  basis: [zz27('十二(三)8'), zz27('五(一)')],
  secondPerson: { notNeeded: '登记只列问题与期限;销号由登记人以外的人办理' },
  async apply(input: { readonly entry: RectificationEntry; readonly scope: Scope }, { client, at, actor }) {
    if (input.entry.source === 'audit' || input.entry.source === 'inspection')
      throw new Refusal('RECTIFICATION_WRONG', '检查与外部审计的问题从检查、从导入的清单转入,不另行登记')
    const made = await enterRectification({ client, at, actor }, input.scope, input.entry)
    const { source, sourceRef, clause, responsible } = input.entry
    return {
      subject: { kind: 'rectification', id: made.id },
      payload: { ...made, source, sourceRef, clause, responsible },
      result: { ...made, revision: 1 },
    }
  },
})

/** @throws Refusal RECTIFICATION_UNKNOWN, RECTIFICATION_ELSEWHERE, RECTIFICATION_STEP_NOT_OPEN, STALE_VERSION, VALUE_*. */
export const answerRectification = defineStep({
  name: 'answer-rectification',
  label: '报告整改情况',
  basis: [zz27('十二(三)8')],
  secondPerson: { notNeeded: '报告不销号;由监督机构的另一人审核' },
  async apply(
    input: OnRectification & { readonly answer: string; readonly evidence: string; readonly doneOn: Day },
    { client, at, actor },
  ) {
    const held = await holdRectification(client, input)
    mustBeRectifying(held, ['open', 'returned'], '报告整改情况')
    if (input.scope.organisation !== held.responsible)
      throw new Refusal('RECTIFICATION_ELSEWHERE', `整改情况由责任单位${held.responsibleName}报告`)
    const day = stepDay(at)
    if (input.doneOn > day) throw new Refusal('VALUE_DATE', '整改完成日期不应晚于今天')
    await meetDeadline(client, 'rectification', held.id, 'rectify', day)
    const answer = freeText('整改情况', input.answer)
    const evidence = freeText('整改的凭据', input.evidence, 500)
    const revision = await changeRectification({ client, at, actor }, 'answer-rectification', held, {
      state: 'answered',
      answer,
      evidence,
      done_on: input.doneOn,
      answered_by: actor,
      answered_at: at,
      returned_why: null,
    })
    const late = day > held.dueOn
    return {
      subject: { kind: 'rectification', id: held.id },
      payload: { registerNo: held.registerNo, answer, evidence, doneOn: input.doneOn, late },
      result: { revision, late },
    }
  },
})

const formerHands = async ({ rectification }: OnRectification, client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ answered_by: string | null; entered_by: string }>(
    'select answered_by, entered_by from cases.rectification where id::text = $1',
    [rectification],
  )
  return rows.flatMap(({ answered_by, entered_by }) => [entered_by, ...(answered_by ? [answered_by] : [])])
}

/** @throws Refusal RECTIFICATION_UNKNOWN, RECTIFICATION_STEP_NOT_OPEN, STALE_VERSION, SECOND_PERSON, VALUE_DATE. */
export const returnRectification = defineStep({
  name: 'return-rectification',
  label: '退回重改',
  basis: [zz27('十二(三)8')],
  secondPerson: { notNeeded: '退回不销号;理由写明,责任单位可以再报' },
  async apply(input: OnRectification & { readonly reason: string; readonly dueOn: Day }, { client, at, actor }) {
    const held = await holdRectification(client, input)
    mustBeRectifying(held, ['answered'], '退回重改')
    const day = stepDay(at)
    if (input.dueOn <= day) throw new Refusal('VALUE_DATE', '重改的期限应在今天以后')
    const why = freeText('退回的理由', input.reason)
    const { rows } = await client.query<{ days: number }>('select $2::date - $1::date as days', [day, input.dueOn])
    await startDeadline(client, {
      subjectKind: 'rectification',
      subjectId: held.id,
      name: 'rectify',
      clause: '郑人社〔2016〕27号 十二(三)8',
      startsOn: day,
      length: rows[0]?.days ?? 0,
      unit: 'calendar-day',
      organisation: held.responsible,
      at,
    })
    const { rows: counted } = await client.query<{ returns: number }>(
      'select returns from cases.rectification where id = $1',
      [held.id],
    )
    const revision = await changeRectification({ client, at, actor }, 'return-rectification', held, {
      state: 'returned',
      returned_why: why,
      due_on: input.dueOn,
      returns: (counted[0]?.returns ?? 0) + 1,
    })
    return {
      subject: { kind: 'rectification', id: held.id },
      payload: { registerNo: held.registerNo, why, dueOn: input.dueOn },
      result: { revision },
    }
  },
})

/** 对账销号. @throws Refusal RECTIFICATION_UNKNOWN, RECTIFICATION_STEP_NOT_OPEN, STALE_VERSION, SECOND_PERSON. */
export const closeRectification = defineStep({
  name: 'close-rectification',
  label: '销号',
  basis: [zz27('十二(三)8'), zz27('五(一)')],
  secondPerson: { otherThan: formerHands, why: '登记的人、报告整改的人都不能销号' },
  async apply(input: OnRectification & { readonly note: string }, { client, at, actor }) {
    const held = await holdRectification(client, input)
    mustBeRectifying(held, ['answered'], '销号')
    const note = freeText('核对情况', input.note)
    const revision = await changeRectification({ client, at, actor }, 'close-rectification', held, {
      state: 'closed',
      closed_by: actor,
      closed_at: at,
    })
    return {
      subject: { kind: 'rectification', id: held.id },
      payload: { registerNo: held.registerNo, note },
      result: { revision },
    }
  },
})

/** 逾期未整改: a clue of the agencies' track, once a line. @throws Refusal RECTIFICATION_STEP_NOT_OPEN. */
export const clueFromRectification = defineStep({
  name: 'clue-from-rectification',
  label: '逾期未整改,立线索',
  basis: [zz27('十二(三)8')],
  secondPerson: { notNeeded: '立线索不作结论,立案另由他人审批' },
  async apply(input: OnRectification & { readonly note: string }, { client, at, actor }) {
    const held = await holdRectification(client, input)
    const day = stepDay(at)
    if (held.state === 'closed' || held.state === 'answered' || held.dueOn >= day)
      throw new Refusal('RECTIFICATION_STEP_NOT_OPEN', '没有逾期:只有逾期仍未报告整改的才立线索(十二(三)8)')
    if (held.clue !== null) throw new Refusal('STEP_TAKEN', '这一条已经立过线索')
    const note = freeText('说明', input.note)
    const opened = await openCase(
      { client, at, actor },
      {
        matter: {
          authority: held.authority,
          district: held.district,
          schemes: held.scheme === null ? [] : [held.scheme],
          chapter: '十二',
          party: { kind: 'agency', organisation: held.responsible },
          partyName: held.responsibleName,
          atRiskFen: held.amountFen ?? 0n,
          offSite: true,
        },
        sources: [{ kind: 'inspection', ref: held.id }],
        title: `${held.responsibleName}逾期未整改(${held.registerNo})`,
        track: 'agency',
        conduct: '十二(三)8',
        organisation: input.scope.organisation,
        step: 'register-clue',
        content: { sources: [`整改台账 ${held.registerNo}`], note },
      },
    )
    const revision = await changeRectification({ client, at, actor }, 'clue-from-rectification', held, {
      clue: opened.caseId,
    })
    return {
      subject: { kind: 'rectification', id: held.id },
      payload: { registerNo: held.registerNo, case: opened.registerNo, note },
      result: { revision, caseId: opened.caseId, registerNo: opened.registerNo },
    }
  },
})
