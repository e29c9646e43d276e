/** A decision is served: review and suit begin to run, and with them what can be asked of the court after them. */
import { citeBasis } from '#law/basis.ts'
import { procedureTerm } from '#law/values/procedure.ts'
import { startDeadline } from '#workflow/deadline.ts'
import { dueOf } from '#workflow/due.ts'
import type { HeldCase } from '../core/held-case.ts'
import type { Writing } from '../core/move-case.ts'
import { startClaims } from '../recoveries/open-claim.ts'

export const startRights = async (
  { client, at }: Writing,
  held: HeldCase,
  decision: string,
  servedOn: string,
): Promise<void> => {
  const start = async (name: 'review-right' | 'suit-right', step: string): Promise<string> => {
    const { basis, ...term } = procedureTerm(step, servedOn)
    const { dueOn } = dueOf({ startsOn: servedOn, ...term })
    await startDeadline(client, {
      subjectKind: 'case',
      subjectId: held.id,
      name,
      clause: citeBasis(basis),
      startsOn: servedOn,
      at,
      ...term,
    })
    return dueOn
  }
  const reviewUntil = await start('review-right', 'reconsideration')
  const suitUntil = await start('suit-right', 'litigation')
  const court = procedureTerm('court-enforcement', servedOn)
  const courtUntil = dueOf({ startsOn: suitUntil, length: court.length, unit: court.unit }).dueOn
  await client.query(
    'update cases.decision set served_on = $2, review_until = $3, suit_until = $4, effective_on = $2 where id = $1',
    [decision, servedOn, reviewUntil, suitUntil],
  )
  await startClaims(client, decision, servedOn, courtUntil, at)
}
