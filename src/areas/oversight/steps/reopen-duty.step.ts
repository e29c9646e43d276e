/** 撤回登记: a record that a duty was done turns out wrong. The record stays, the duty is open again. */
import { fixedClock, today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { defineStep } from '#workflow/take.ts'
import { finishedBy, type OccurrenceOf, occurrenceOf } from '../duty-of.ts'

export interface DutyReopening extends OccurrenceOf {
  readonly reason: string
}

const recordedBy = async ({ occurrence, organisation }: DutyReopening, client: Client): Promise<string[]> =>
  (await finishedBy(client, occurrence, [organisation])).map(({ completedBy }) => completedBy)

/** @throws Refusal DUTY_UNKNOWN, DUTY_ELSEWHERE, ORGANISATION_UNKNOWN, VALUE_MISSING, SECOND_PERSON, STEP_CONFLICT. */
export const reopenDuty = defineStep({
  name: 'reopen-duty',
  label: '撤回职责已办的登记',
  basis: [zz27('十(二)')],
  secondPerson: { otherThan: recordedBy, why: '登记已办的人不能自己撤回,以免先报后撤、掩盖逾期' },
  async apply(input: DutyReopening, { client, at, actor }) {
    const { occurrence, body } = await occurrenceOf(client, input, today(fixedClock(at.toISOString())))
    const reason = freeText('撤回的理由', input.reason, 500)
    const { rowCount } = await client.query(
      `update oversight.completion set reopened_by = $3, reopened_at = $4, reopened_because = $5
       where occurrence = $1 and organisation = $2 and reopened_at is null`,
      [occurrence.id, body.id, actor, at, reason],
    )
    if (!rowCount) throw new Refusal('STEP_CONFLICT', `${occurrence.periodLabel}的「${occurrence.verb}」没有已办的登记`)
    return {
      subject: { kind: 'duty', id: `${occurrence.id}/${body.id}` },
      payload: { occurrence: occurrence.id, organisation: body.id, reason },
      result: { occurrence: occurrence.id },
    }
  },
})
