/** 派单: many at once. Each finding is taken or refused for its own reason; all that can be handed out, are. */
import { fixedClock, today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineStep } from '#workflow/take.ts'
import { lockForStep } from '../findings-lock.ts'
import { assigneeOf } from './assignee.ts'
import { type Assignment, checkAssignment, judgeAssignment } from './assignment.ts'
import { deskSteps } from './desk-steps.ts'
import { freeText } from './free-text.ts'
import type { Writing } from './held.ts'

const handOut = (
  { client, actor, at }: Writing,
  { organisation, person = null, dueOn = null }: Assignment,
  taken: readonly string[],
): Promise<unknown> =>
  client.query(
    `update screening.finding f set stage = 'waiting', assigned_organisation = $2, assigned_person = $3, assigned_at = $4,
       due_on = coalesce($5::date, (select t.due_on from screening.tranche t where t.id = f.tranche)),
       revision = f.revision + 1, touched_by = $6, touched_step = 'assign-findings', touched_at = $4
     where f.fingerprint = any($1)`,
    [taken, organisation, person, at, dueOn, actor],
  )

export const assignFindings = defineStep({
  name: 'assign-findings',
  label: deskSteps['assign-findings'].label,
  basis: deskSteps['assign-findings'].basis,
  secondPerson: { notNeeded: '派单只定由谁核查和期限,不改变疑点' },
  async apply(input: Assignment, { client, at, actor }) {
    checkAssignment(input)
    const note = input.note ? freeText('派单说明', input.note, 500) : undefined
    await lockForStep(client)
    const to = await assigneeOf(client, input, today(fixedClock(at.toISOString())))
    const outcome = await judgeAssignment(client, input, actor, to)
    const { taken, refused } = outcome
    const [first] = refused
    if (taken.length === 0 && first)
      throw new Refusal('STEP_CONFLICT', `${refused.length} 条都没有派出:${first.message}`, { details: { refused } })
    await handOut({ client, at, actor }, input, taken)
    return {
      subject: { kind: 'organisation', id: input.organisation },
      payload: {
        taken,
        refused: refused.length,
        organisation: to.organisationName,
        person: to.personName,
        dueOn: input.dueOn ?? null,
        ...(note ? { note } : {}),
      },
      result: outcome,
    }
  },
})
