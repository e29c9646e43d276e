/** What a month's draw goes over, by which shares and with which seed; and that it was gone over. */
import { addMonths, firstDay, lastDay, type Month } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { recheckShare } from '#law/values/rechecks.ts'
import type { Client } from '#store/database.ts'
import { type Candidate, kindOf, seedOf } from './draw.ts'

export interface Decision extends Candidate {
  readonly organisation: string
  readonly proposedBy: string
  readonly confirmedBy: string
}

/** Shares in force on the month's last day, by kind. */
export const sharesOf = (month: Month): Record<string, number> => {
  const day = lastDay(month)
  return Object.fromEntries(
    recheckShare.values
      .filter(({ from, to }) => from <= day && (to === undefined || day < to))
      .map(({ scope, value }) => [kindOf({ act: scope?.act ?? '', result: scope?.result ?? '' }), Number(value)]),
  )
}

export const seedFor = async (client: Client, month: Month): Promise<{ checkpoint: bigint; seed: string }> => {
  const { rows } = await client.query<{ size: bigint; root: string }>(
    `select size, encode(root, 'hex') as root from audit.checkpoint
     where signed_at >= ($1::date)::timestamp at time zone 'Asia/Shanghai' order by size limit 1`,
    [firstDay(addMonths(month, 1))],
  )
  const [first] = rows
  if (!first)
    throw new Refusal('RECHECK_TOO_EARLY', `${month} 之后日志还没有签署过检查点,抽查的种子还没有产生;签署以后再抽`)
  return { checkpoint: first.size, seed: seedOf(first.root, month) }
}

/** Decisions to drop a finding that were made outside the supervision by the month's end, and that no draw went over. */
export const decisionsTo = async (client: Client, month: Month, results: readonly string[]): Promise<Decision[]> => {
  const { rows } = await client.query<Omit<Decision, 'confirmedAt'> & { confirmed_at: Date }>(
    `select f.fingerprint as finding, f.act, f.result, f.confirmed_at, f.assigned_organisation as organisation,
       f.proposed_by as "proposedBy", f.confirmed_by as "confirmedBy"
     from screening.finding f join access.organisation o on o.id = f.assigned_organisation
     where f.stage = 'decided' and f.state = 'open' and not f.trial and f.result = any($2) and o.kind <> 'supervision'
       and f.confirmed_at < ($1::date)::timestamp at time zone 'Asia/Shanghai'
       and not exists (select 1 from screening.recheck r where r.finding = f.fingerprint and r.confirmed_at = f.confirmed_at)
     order by f.fingerprint for update of f`,
    [firstDay(addMonths(month, 1)), results],
  )
  return rows.map(({ confirmed_at, ...one }) => ({ ...one, confirmedAt: confirmed_at.toISOString() }))
}

export const recordDecisions = async (
  client: Client,
  drawId: bigint,
  decisions: readonly Decision[],
  drawn: readonly string[],
  dueOn: string,
): Promise<void> => {
  await client.query(
    `insert into screening.recheck (draw, finding, organisation, act, result, confirmed_at, proposed_by, confirmed_by, is_drawn, due_on)
     select $1, d.finding, d.organisation, d.act, d.result, d."confirmedAt", d."proposedBy", d."confirmedBy",
       d.finding = any($3), case when d.finding = any($3) then $4::date end
     from jsonb_to_recordset($2::jsonb) as d(finding text, organisation text, act text, result text, "confirmedAt" timestamptz, "proposedBy" text, "confirmedBy" text)`,
    [drawId, JSON.stringify(decisions), drawn, dueOn],
  )
}
