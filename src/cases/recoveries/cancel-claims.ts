/** A revoked decision takes its claims with it; what was paid on them goes back to who paid it. */
import { dropDeadline, stepDay } from '#workflow/deadline.ts'
import type { HeldCase } from '../core/held-case.ts'
import type { Writing } from '../core/move-case.ts'
import { openClaim } from './open-claim.ts'

interface Cancelled {
  id: string
  debtor: Record<string, string>
  debtor_name: string
  scheme: string | null
  received: bigint
}

/** Days within which it is paid back. */
const refundDays = 15

/** What was paid under a revoked decision goes back to who paid it: a claim of its own, the other way round. */
export const cancelClaims = async ({ client, at }: Writing, held: HeldCase, decision: string): Promise<number> => {
  const { rows } = await client.query<Cancelled>(
    `update cases.claim c set state = 'cancelled', revision = revision + 1
     where (c.decision = $1 or c.principal in (select p.id from cases.claim p where p.decision = $1)) and c.state <> 'cancelled'
     returning c.id, c.debtor, c.debtor_name, c.scheme,
       coalesce((select sum(r.amount_fen) from cases.receipt r where r.claim = c.id
         and (r.kind in ('received', 'offset') or exists (select 1 from cases.receipt o where o.id = r.reverses and o.kind in ('received', 'offset')))), 0)::bigint as received`,
    [decision],
  )
  const day = stepDay(at)
  for (const row of rows) {
    await dropDeadline(client, 'claim', row.id, 'all', day)
    if (row.received <= 0n) continue
    await openClaim(
      client,
      {
        caseId: held.id,
        decision: null,
        kind: 'refund',
        debtor: row.debtor,
        debtorName: row.debtor_name,
        scheme: row.scheme,
        account: 'payer',
        amountFen: row.received,
        termDays: refundDays,
        startsOn: day,
        principal: row.id,
      },
      at,
    )
  }
  return rows.length
}
