/** 提请停止: from a finding whose rule holds, or from a case; the executing organisation decides, not the one who asks. */
import { randomUUID } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { holdOrderDays } from '#law/values/holds.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { startDeadline, stepDay } from '#workflow/deadline.ts'
import { defineStep } from '#workflow/take.ts'
import { fitExecutor } from './executors.ts'
import { amountOf, fromCase, fromFinding, type HoldProposal } from './hold-ground.ts'
import { isOfMoney } from './hold-words.ts'
import { termOf } from './terms.ts'

/** @throws Refusal FINDING_UNKNOWN, CASE_UNKNOWN, HOLD_WRONG, HOLD_EXCESS, HOLD_ELSEWHERE, VALUE_*. */
export const proposeHold = defineStep({
  name: 'propose-hold',
  label: '提请停止',
  basis: [zz27('五(三)'), zz27('五(四)'), zz27('四(二)')],
  secondPerson: { notNeeded: '提请不停任何东西;决定与执行各由执行机构的另一人办理' },
  async apply(input: HoldProposal, { client, at, actor }) {
    if ((input.finding === undefined) === (input.caseId === undefined))
      throw new Refusal('HOLD_WRONG', '请从一条疑点或一件案件提请,二者择一')
    const reason = freeText('提请的理由', input.reason)
    const ground = await (input.finding === undefined ? fromCase(client, input) : fromFinding(client, input))
    const day = stepDay(at)
    const executor = await fitExecutor(client, ground, input.executor, day)
    const requestNo = input.requestNo === undefined ? null : freeText('提请文书编号', input.requestNo, 60)
    if (executor.id !== input.scope.organisation && requestNo === null)
      throw new Refusal('VALUE_MISSING', `向${executor.name}提请须有书面:请写提请文书的编号`)
    const amountFen = await amountOf(ground, input)
    const id = randomUUID()
    const { rowCount } = await client.query(
      `insert into cases.hold (id, case_id, finding, stop, state, authority, district, scheme, subject, amount_fen, paid_monthly, reason,
         executor, proposed_by, proposed_by_organisation, proposed_at, request_no, touched_by, touched_step, touched_at)
       values ($1, $2, $3, $4, 'proposed', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $13, 'propose-hold', $15)
       on conflict (finding, stop) where finding is not null and state in ('proposed', 'ordered', 'in-force', 'objected') do nothing`,
      [
        id,
        ground.caseId,
        input.finding ?? null,
        ground.stop,
        ground.authority,
        ground.district,
        ground.scheme,
        JSON.stringify(ground.subject),
        amountFen,
        isOfMoney(ground.stop) && (input.paidMonthly ?? false),
        reason,
        executor.id,
        actor,
        input.scope.organisation || null,
        at,
        requestNo,
      ],
    )
    if (!rowCount) throw new Refusal('STEP_CONFLICT', '这条疑点已经有一项停止在办,不能再提一项')
    await startDeadline(client, {
      subjectKind: 'hold',
      subjectId: id,
      name: 'order-hold',
      ...termOf(holdOrderDays, day),
      organisation: executor.id,
      at,
    })
    return {
      subject: { kind: 'hold', id },
      payload: {
        stop: ground.stop,
        ...(input.finding === undefined ? { case: ground.caseId } : { finding: input.finding }),
        executor: executor.id,
        amountFen,
        requestNo,
        reason,
      },
      result: { hold: id, revision: 1 },
    }
  },
})
