/** Batches and rejected rows for the page, within what an organisation may see. */
import { Refusal } from '#kernel/refusal.ts'
import { datasets } from '#standard/registry.ts'
import type { Queryable } from '#store/database.ts'

/** @param organisation null: every batch. @throws Refusal BATCH_UNKNOWN, for another's batch as for none. */
export const receiptVisible = async (client: Queryable, batch: string, organisation: string | null): Promise<void> => {
  const { rowCount } = await client.query(
    'select 1 from intake.batch where public_id = $1 and ($2::text is null or organisation = $2)',
    [batch, organisation],
  )
  if (!rowCount) throw new Refusal('BATCH_UNKNOWN', '没有这个批次')
}

export interface BatchShown {
  readonly batch: string
  readonly file: string
  readonly dataset: string
  readonly title: string
  readonly source: string
  readonly period: string | null
  readonly status: string
  readonly rowsIn: string | null
  readonly rowsAccepted: string | null
  readonly rowsRejected: string | null
  readonly rowsDuplicate: string | null
  readonly receivedAt: string
  readonly submittedBy: string | null
  readonly organisation: string | null
  readonly supersedes: string | null
  readonly supersededBy: string | null
}

interface Row {
  id: bigint
  public_id: string
  file_name: string
  dataset: string
  source: string
  period: string | null
  status: string
  rows_in: bigint | null
  rows_accepted: bigint | null
  rows_rejected: bigint | null
  rows_duplicate: bigint | null
  received_at: Date
  person_name: string | null
  organisation_name: string | null
  replaced: string | null
  replaced_by: string | null
}

const select = `select b.*, p.name as person_name, o.name as organisation_name, s.public_id as replaced,
   (select n.public_id from intake.batch n where n.supersedes = b.id and n.status in ('committed', 'superseded') limit 1) as replaced_by
 from intake.batch b left join intake.batch s on s.id = b.supersedes
 left join access.person p on p.id = b.submitted_by left join access.organisation o on o.id = b.organisation`

const shown = (row: Row): BatchShown => ({
  batch: row.public_id,
  file: row.file_name,
  dataset: row.dataset,
  title: datasets.get(row.dataset)?.title ?? row.dataset,
  source: row.source,
  period: row.period,
  status: row.status,
  rowsIn: row.rows_in?.toString() ?? null,
  rowsAccepted: row.rows_accepted?.toString() ?? null,
  rowsRejected: row.rows_rejected?.toString() ?? null,
  rowsDuplicate: row.rows_duplicate?.toString() ?? null,
  receivedAt: row.received_at.toISOString(),
  submittedBy: row.person_name,
  organisation: row.organisation_name,
  supersedes: row.replaced,
  supersededBy: row.replaced_by,
})

/** Newest first; `next` is where the following page begins. */
export const readBatches = async (
  client: Queryable,
  organisation: string | null,
  query: {
    readonly dataset?: string | undefined
    readonly status?: string | undefined
    readonly cursor?: string | undefined
    readonly limit: number
  },
): Promise<{ batches: BatchShown[]; next: string | null }> => {
  const { rows } = await client.query<Row>(
    `${select}
     where ($1::text is null or b.organisation = $1) and ($2::text is null or b.dataset = $2) and ($3::text is null or b.status = $3)
       and ($4::bigint is null or b.id < $4)
     order by b.id desc limit $5`,
    [organisation, query.dataset ?? null, query.status ?? null, query.cursor ?? null, query.limit + 1],
  )
  const page = rows.slice(0, query.limit)
  return {
    batches: page.map(shown),
    next: rows.length > query.limit ? ((page.at(-1)?.id ?? 0n).toString() as string) : null,
  }
}

/**
 * How one batch came in and what became of it. @param own the reader's organisation: whether the batch is its own.
 * @throws Refusal BATCH_UNKNOWN.
 */
export const readBatch = async (
  client: Queryable,
  batch: string,
  own: string,
): Promise<BatchShown & { readonly isOwn: boolean }> => {
  const { rows } = await client.query<Row & { is_own: boolean | null }>(
    `${select.replace('select b.*,', 'select b.*, b.organisation = $2 as is_own,')} where b.public_id = $1`,
    [batch, own],
  )
  const [row] = rows
  if (!row) throw new Refusal('BATCH_UNKNOWN', '没有这个批次')
  return { ...shown(row), isOwn: row.is_own === true }
}

/** Reasons with masked values, by row. */
export const readRejects = async (
  client: Queryable,
  batch: string,
  query: { readonly after?: string | undefined; readonly limit: number },
) => {
  const { rows } = await client.query<{
    row_no: bigint
    code: string
    field: string | null
    header: string | null
    value_masked: string | null
    message: string
  }>(
    `select r.row_no, r.code, r.field, r.header, r.value_masked, r.message
     from intake.reject r join intake.batch b on b.id = r.batch_id
     where b.public_id = $1 and r.row_no in (
       select distinct x.row_no from intake.reject x where x.batch_id = b.id and x.row_no > $2 order by x.row_no limit $3)
     order by r.row_no, r.seq`,
    [batch, query.after ?? '0', query.limit],
  )
  const last = rows.at(-1)?.row_no
  return {
    rejects: rows.map(({ row_no, value_masked, ...rest }) => ({
      ...rest,
      row: row_no.toString(),
      value: value_masked,
    })),
    next: new Set(rows.map(({ row_no }) => row_no)).size === query.limit && last !== undefined ? last.toString() : null,
  }
}
