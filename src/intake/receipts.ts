/** Receipts out of the database, and the rejects file of a batch. */
import type { VaultKeys } from '#identity/keyring.ts'
import { Refusal } from '#kernel/refusal.ts'
import { datasets } from '#standard/registry.ts'
import type { Queryable } from '#store/database.ts'
import type { MoneySums, Notice, Receipt } from './receipt.ts'

interface BatchRow {
  id: bigint
  public_id: string
  dataset: string
  source: string
  period: string | null
  file_name: string
  sha256: string | null
  bytes: bigint | null
  format: string | null
  encoding: string | null
  status: 'committed' | 'refused' | 'superseded'
  rows_in: bigint | null
  rows_accepted: bigint | null
  rows_rejected: bigint | null
  rows_duplicate: bigint | null
  sums: Record<string, MoneySums>
  notices: Notice[]
  refusal: { code: string; message: string } | null
  finished_at: Date | null
  replaced: string | null
}

const select = `select b.*, s.public_id as replaced from intake.batch b left join intake.batch s on s.id = b.supersedes`

const toReceipt = async (client: Queryable, row: BatchRow): Promise<Receipt> => {
  const reasons = await client.query<{
    code: string
    field: string | null
    message: string
    rows: bigint
    first_row: bigint
  }>(
    `select code, field, (array_agg(message order by row_no))[1] as message, count(*) as rows, min(row_no) as first_row
     from intake.reject where batch_id = $1 group by code, field order by count(*) desc, min(row_no) limit 20`,
    [row.id],
  )
  const text = (value: bigint | null): string => (value ?? 0n).toString()
  return {
    status: row.status === 'superseded' ? 'committed' : row.status,
    batch: row.public_id,
    file: row.file_name,
    dataset: row.dataset,
    title: datasets.get(row.dataset)?.title ?? row.dataset,
    source: row.source,
    period: row.period,
    format: row.format,
    encoding: row.encoding,
    sha256: row.sha256,
    bytes: row.bytes?.toString() ?? null,
    rowsIn: text(row.rows_in),
    rowsAccepted: text(row.rows_accepted),
    rowsRejected: text(row.rows_rejected),
    rowsDuplicate: text(row.rows_duplicate),
    sums: row.sums,
    notices: row.notices,
    reasons: reasons.rows.map(({ code, field, message, rows, first_row }) => ({
      code,
      field,
      message,
      rows: rows.toString(),
      firstRow: first_row.toString(),
    })),
    supersedes: row.replaced,
    refusal: row.refusal,
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}

/** The beginning of a public id as a person gives it, for `like`. @throws Refusal BATCH_UNKNOWN when it is too short or none. */
export const batchIdStart = (given: string): string => {
  if (/^[0-9a-f][0-9a-f-]{3,35}$/i.test(given)) return given.toLowerCase()
  throw new Refusal('BATCH_UNKNOWN', `「${given}」不是批次号,请写批次号的前 4 位以上,可用 intake receipts 查看`)
}

/** @param id public id of a batch, or its beginning. @throws Refusal BATCH_UNKNOWN. */
export const receiptOf = async (client: Queryable, id: string): Promise<Receipt> => {
  const { rows } = await client.query<BatchRow>(`${select} where b.public_id like $1 || '%'`, [batchIdStart(id)])
  if (rows.length !== 1 || !rows[0]) throw new Refusal('BATCH_UNKNOWN', `没有唯一的批次以「${id}」开头`)
  return toReceipt(client, rows[0])
}

/** All receipts, newest first. */
export const receipts = async (client: Queryable): Promise<Receipt[]> => {
  const { rows } = await client.query<BatchRow>(
    `${select} where b.status in ('committed', 'refused', 'superseded') order by b.id desc`,
  )
  const all: Receipt[] = []
  for (const row of rows) all.push(await toReceipt(client, row))
  return all
}

/** The rejected rows of a batch as they were sent, with row number and reasons in front; to be mended and sent again. */
export const rejectsOf = async (
  client: Queryable,
  keys: VaultKeys,
  batch: string,
): Promise<{ headers: string[]; rows: string[][] }> => {
  const receipt = await receiptOf(client, batch)
  const pages = await client.query<{ page: number; sealed: Buffer }>(
    `select p.page, p.sealed from intake.reject_page p join intake.batch b on b.id = p.batch_id where b.public_id = $1 order by p.page`,
    [receipt.batch],
  )
  const reasons = await client.query<{ row_no: bigint; message: string }>(
    `select r.row_no, string_agg(r.message, ';' order by r.seq) as message from intake.reject r join intake.batch b on b.id = r.batch_id where b.public_id = $1 group by r.row_no`,
    [receipt.batch],
  )
  const why = new Map(reasons.rows.map(({ row_no, message }) => [row_no.toString(), message]))
  let headers: string[] = []
  const rows = pages.rows.flatMap(({ page, sealed }) => {
    const opened = JSON.parse(keys.openBytes(`reject/${receipt.batch}/${page}`, sealed).toString('utf8')) as {
      headers: string[]
      rows: string[][]
    }
    headers = opened.headers
    return opened.rows.map(([row = '', ...cells]) => [row, why.get(row) ?? '', ...cells])
  })
  // Columns that are our own from an earlier round are not repeated.
  const own = headers.flatMap((header, index) => (header.trim().startsWith('_') ? [index] : []))
  const keep = <T>(cells: readonly T[]): T[] => cells.filter((_, index) => !own.includes(index))
  return {
    headers: ['_行号', '_退回原因', ...keep(headers)],
    rows: rows.map(([row = '', message = '', ...cells]) => [row, message, ...keep(cells)]),
  }
}
