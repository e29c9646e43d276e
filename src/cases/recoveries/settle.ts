/** After money moved: what is the claim's state, when is the next part due, and which clocks run. */

import { everything } from '#access/scope.ts'
import { dayOf } from '#kernel/clock.ts'
import { addDays, type Day } from '#kernel/month.ts'
import { citeBasis, lawOf, zz27 } from '#law/basis.ts'
import { procedureTerm } from '#law/values/procedure.ts'
import type { Client } from '#store/database.ts'
import { dropDeadline, meetDeadline, startDeadline } from '#workflow/deadline.ts'
import { findClaim, type HeldClaim } from './held-claim.ts'
import type { ClaimState } from './open-claim.ts'

interface Part {
  due_on: Day
  amount_fen: bigint
}

/** First day of an instalment that what came in since the agreement does not cover yet. */
const nextInstalment = async (client: Client, held: HeldClaim): Promise<Day | undefined> => {
  const { rows } = await client.query<Part>(
    'select due_on, amount_fen from cases.instalment where claim = $1 and void_at is null order by due_on, no',
    [held.id],
  )
  const total = rows.reduce((sum, { amount_fen }) => sum + amount_fen, 0n)
  // The agreement is on what was owed then: what it leaves is covered by what is settled above it.
  let covered = total - held.outstandingFen
  for (const { due_on, amount_fen } of rows) {
    covered -= amount_fen
    if (covered < 0n) return due_on
  }
  return undefined
}

const daysBetween = (from: Day, to: Day): number => {
  let days = 0
  for (let at = from; at < to; at = addDays(at, 1)) days += 1
  return days
}

const clockOf = ({ kind }: HeldClaim): 'pay-fine' | 'pay' => (kind === 'fine' ? 'pay-fine' : 'pay')

const renewClock = async (client: Client, held: HeldClaim, dueOn: Day, at: Date): Promise<void> => {
  const today = dayOf(at)
  const name = clockOf(held)
  await dropDeadline(client, 'claim', held.id, name, today)
  if (dueOn < today) return
  await startDeadline(client, {
    subjectKind: 'claim',
    subjectId: held.id,
    name,
    clause: citeBasis(held.kind === 'fine' ? lawOf('penalty-law', '第66条') : zz27('十三(一)')),
    startsOn: today,
    length: daysBetween(today, dueOn),
    unit: 'calendar-day',
    at,
  })
}

/** The state that follows from what is owed; how it was settled last says which end it came to. */
const stateOf = async (client: Client, held: HeldClaim): Promise<ClaimState> => {
  if (held.outstandingFen > 0n) {
    const { rowCount } = await client.query(
      'select 1 from cases.instalment where claim = $1 and void_at is null limit 1',
      [held.id],
    )
    return rowCount ? 'instalments' : 'open'
  }
  if (held.replacedBy.length > 0) return 'replaced'
  const { rows } = await client.query<{ written: bigint }>(
    `select coalesce(sum(r.amount_fen), 0)::bigint as written from cases.receipt r where r.claim = $1
       and (r.kind = 'written-off' or exists (select 1 from cases.receipt o where o.id = r.reverses and o.kind = 'written-off'))`,
    [held.id],
  )
  return (rows[0]?.written ?? 0n) > 0n ? 'written-off' : 'paid'
}

/** Reads the claim anew, writes its state and counts the revision. @returns it as it now is. */
export const settleClaim = async (client: Client, claim: string, at: Date): Promise<HeldClaim> => {
  const held = await findClaim(client, { claim, scope: everything })
  const state = await stateOf(client, held)
  const next = state === 'instalments' ? await nextInstalment(client, held) : undefined
  await client.query(
    'update cases.claim set state = $2, due_on = coalesce($3, due_on), revision = revision + 1 where id = $1',
    [held.id, state, next ?? null],
  )
  if (state === 'instalments' && next !== undefined) await renewClock(client, held, next, at)
  else if (state === 'open') await renewClock(client, held, held.dueOn, at)
  else await meetDeadline(client, 'claim', held.id, clockOf(held), dayOf(at))
  return { ...held, state, dueOn: next ?? held.dueOn, revision: held.revision + 1 }
}

/** 十三(一): the clock of the earliest receipt that is not in the account yet. */
export const renewPayIn = async (client: Client, claim: string, at: Date): Promise<void> => {
  const { rows } = await client.query<{ received_on: Day }>(
    `select r.received_on from cases.receipt r where r.claim = $1 and r.kind = 'received' and r.pay_in_due is not null and r.paid_in_on is null
       and not exists (select 1 from cases.receipt x where x.reverses = r.id) order by r.received_on limit 1`,
    [claim],
  )
  await meetDeadline(client, 'claim', claim, 'pay-in', dayOf(at))
  const [row] = rows
  if (!row) return
  const { basis, ...term } = procedureTerm('pay-in', row.received_on)
  await startDeadline(client, {
    subjectKind: 'claim',
    subjectId: claim,
    name: 'pay-in',
    clause: citeBasis(basis),
    startsOn: row.received_on,
    at,
    ...term,
  })
}
