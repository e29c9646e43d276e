/** 一事不二罚: an act that was fined once is fined by nobody again; what counts as the same act is said by its marks. */
import { createHash } from 'node:crypto'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Client } from '#store/database.ts'
import type { HeldCase } from '../core/held-case.ts'

export interface Act {
  readonly item: string
  readonly beganOn: Day
  readonly endedOn: Day
}

const canonical = (party: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(party).sort(([left], [right]) => left.localeCompare(right)))

const keyOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\u0000')).digest('hex')

/** Keys of the findings that the case stands on; without findings the item and its days are the act. */
const actKeys = async (client: Client, held: HeldCase, act: Act): Promise<string[]> => {
  const { rows } = await client.query<{ ref: string }>(
    `select ref from cases.source where case_id = $1 and kind = 'finding' order by ref`,
    [held.id],
  )
  const party = canonical(held.party)
  return [keyOf(party, act.item, act.beganOn, act.endedOn), ...rows.map(({ ref }) => keyOf(party, 'finding', ref))]
}

const fined = (decidedOn: Day | undefined, caseNo: string | null | undefined): Refusal =>
  new Refusal(
    'ACT_FINED',
    `当事人的这一行为已于 ${decidedOn ?? '此前'}由 ${caseNo ?? '另一案件'}罚款,不得再罚(行政处罚法第29条);仍可责令退回、改正`,
  )

/** @throws Refusal ACT_FINED where the same act, or one that overlaps it in time, was fined. */
export const claimAct = async (client: Client, held: HeldCase, act: Act, decision: string): Promise<void> => {
  const text = JSON.stringify({ party: canonical(held.party), ...act })
  const overlapping = await client.query<{ decided_on: Day; case_no: string | null }>(
    `select d.decided_on, coalesce(c.case_no, c.register_no) as case_no
     from cases.fined_act f join cases.decision d on d.id = f.decision join cases.case c on c.id = d.case_id
     where f.act::jsonb ->> 'party' = $1 and f.act::jsonb ->> 'item' = $2
       and f.act::jsonb ->> 'beganOn' <= $4 and f.act::jsonb ->> 'endedOn' >= $3 and f.decision <> $5 limit 1`,
    [canonical(held.party), act.item, act.beganOn, act.endedOn, decision],
  )
  const [row] = overlapping.rows
  if (row) throw fined(row.decided_on, row.case_no)
  for (const key of await actKeys(client, held, act)) {
    const { rowCount } = await client.query(
      'insert into cases.fined_act (act_key, decision, act) values ($1, $2, $3) on conflict do nothing',
      [key, decision, text],
    )
    if (!rowCount) throw fined(undefined, undefined)
  }
}
