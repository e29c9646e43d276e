/**
 * 登记已办: that the organisation has done the duty for the period, by which document. It records; what it records was
 * decided, reviewed and signed where the duty itself is done.
 */
import { fixedClock, today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { recurringOf } from '#law/recurring-duties/index.ts'
import type { Client } from '#store/database.ts'
import { defineStep } from '#workflow/take.ts'
import { type OccurrenceOf, occurrenceOf } from '../duty-of.ts'
import { checkDay, checkOrder, type DutyRecord, written } from '../duty-record.ts'

export type DutyCompletion = OccurrenceOf & DutyRecord

/** Who recorded the step before: request, consent and transfer are three bodies', so they are not one human's. */
const formerHands = async ({ occurrence }: DutyCompletion, client: Client): Promise<string[]> => {
  const [duty = '', period = ''] = occurrence.split('@')
  const { rows } = await client.query<{ completed_by: string }>(
    'select completed_by from oversight.completion where occurrence = any($1) and reopened_at is null',
    [(recurringOf(duty)?.after ?? []).map((key) => `${key}@${period}`)],
  )
  return rows.map(({ completed_by }) => completed_by)
}

/** @throws Refusal DUTY_UNKNOWN, DUTY_ELSEWHERE, ORGANISATION_UNKNOWN, VALUE_MISSING, VALUE_DATE, SECOND_PERSON, STEP_CONFLICT. */
export const completeDuty = defineStep({
  name: 'complete-duty',
  label: '登记职责已办',
  basis: [zz27('十(五)'), zz27('三(四)')],
  secondPerson: { otherThan: formerHands, why: '同一期申请、同意、划转三步分属三个机构,不得由同一人登记' },
  async apply(input: DutyCompletion, { client, at, actor }) {
    const day = today(fixedClock(at.toISOString()))
    const { occurrence, body } = await occurrenceOf(client, input, day)
    if (input.scope.organisation !== '' && input.scope.organisation !== body.id)
      throw new Refusal('DUTY_ELSEWHERE', `只能登记本机构的职责,「${occurrence.verb}」由${body.name}登记`)
    checkDay(input.doneOn, occurrence, day)
    const { number, note } = written(input, occurrence)
    await checkOrder(client, occurrence, body.district, input.doneOn)
    const { rowCount } = await client.query(
      `insert into oversight.completion (occurrence, duty, organisation, due_on, done_on, document_no, note, completed_by, completed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (occurrence, organisation) where reopened_at is null do nothing`,
      [occurrence.id, occurrence.duty, body.id, occurrence.dueOn, input.doneOn, number, note, actor, at],
    )
    if (!rowCount) throw new Refusal('STEP_CONFLICT', `${occurrence.periodLabel}的「${occurrence.verb}」已经登记过`)
    const onTime = input.doneOn <= occurrence.dueOn
    return {
      subject: { kind: 'duty', id: `${occurrence.id}/${body.id}` },
      payload: {
        occurrence: occurrence.id,
        organisation: body.id,
        doneOn: input.doneOn,
        dueOn: occurrence.dueOn,
        documentNo: number,
        note,
        onTime,
      },
      result: { occurrence: occurrence.id, onTime },
    }
  },
})
