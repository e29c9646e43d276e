/**
 * 不得销毁: batches on which an open case rests, by its findings' rows or by rows fixed as evidence. Retention asks here before it
 * removes anything; a closed case lets go.
 */
import type { Queryable } from '#store/database.ts'
import { caseStateNames, isClosed } from '../core/states.ts'

export interface HeldBatch {
  /** Public id. */
  readonly batch: string
  readonly dataset: string
  readonly cases: readonly string[]
}

const closed = caseStateNames.filter(isClosed)

const heldSql = `
  select b.public_id as batch, b.dataset, c.id::text as case_id, coalesce(c.case_no, c.register_no) as name
  from cases.case c
  join cases.source s on s.case_id = c.id and s.kind = 'finding'
  join screening.finding f on f.fingerprint = s.ref
  cross join lateral jsonb_array_elements(f.evidence) e
  join intake.batch b on b.id = (e ->> 'batch')::bigint
  where c.state <> all($1::text[])
  union
  select b.public_id, b.dataset, c.id::text, coalesce(c.case_no, c.register_no)
  from cases.case c
  join cases.evidence v on v.case_id = c.id
  cross join lateral jsonb_array_elements(v.rows) e
  join intake.batch b on b.public_id = e ->> 'batch'
  where c.state <> all($1::text[])`

/** Every batch that may not be removed now, and for which cases. `only`: asked of these alone. */
export const batchesOnHold = async (
  client: Queryable,
  only: { readonly batches?: readonly string[]; readonly caseId?: string } = {},
): Promise<HeldBatch[]> => {
  const { rows } = await client.query<HeldBatch>(
    `select batch, dataset, array_agg(distinct name order by name) as cases from (${heldSql}) held
     where ($2::text[] is null or batch = any($2)) and ($3::text is null or case_id = $3)
     group by batch, dataset order by batch`,
    [closed, only.batches ?? null, only.caseId ?? null],
  )
  return rows
}
