/** The steps of a batch: both ends of its life go through the one door, with its receipt as the event. */
import { zz27 } from '#law/basis.ts'
import type { Queryable } from '#store/database.ts'
import { type MirrorFile, recordMirrorFile } from '#store/mirror.ts'
import { defineStep } from '#workflow/take.ts'
import type { MoneySums, Notice, Reject } from './receipt.ts'

export interface CommitInput {
  readonly batchId: bigint
  readonly publicId: string
  readonly dataset: string
  readonly sha256: string
  readonly bytes: bigint
  readonly format: string
  readonly encoding: string
  readonly counts: {
    readonly in: bigint
    readonly accepted: bigint
    readonly rejected: bigint
    readonly duplicate: bigint
  }
  readonly sums: Readonly<Record<string, MoneySums>>
  readonly notices: readonly Notice[]
  readonly supersedes: bigint | null
  readonly files: readonly MirrorFile[]
  readonly rejects: readonly Reject[]
  /** Sealed pages of the rejected rows as sent. */
  readonly pages: readonly Buffer[]
}

const insertRejects = async (client: Queryable, batchId: bigint, rejects: readonly Reject[]): Promise<void> => {
  const rows = rejects.flatMap(({ row, reasons }) =>
    reasons.map((reason, seq) => ({
      row_no: row.toString(),
      seq,
      code: reason.code,
      field: reason.field ?? null,
      header: reason.header ?? null,
      value_masked: reason.shown,
      message: reason.message,
    })),
  )
  for (let start = 0; start < rows.length; start += 5_000) {
    await client.query(
      `insert into intake.reject (batch_id, row_no, seq, code, field, header, value_masked, message)
       select $1, r.row_no, r.seq, r.code, r.field, r.header, r.value_masked, r.message
       from jsonb_to_recordset($2::jsonb) as r(row_no bigint, seq integer, code text, field text, header text, value_masked text, message text)`,
      [batchId, JSON.stringify(rows.slice(start, start + 5_000))],
    )
  }
}

export const commitBatch = defineStep({
  name: 'commit-batch',
  label: '批次生效',
  basis: [zz27('十一(二)')],
  secondPerson: { notNeeded: '接收数据不改变任何人的权利,出错可由更正批次取代' },
  async apply(input: CommitInput, { client, at }) {
    const { batchId, counts } = input
    await insertRejects(client, batchId, input.rejects)
    for (const [page, sealed] of input.pages.entries())
      await client.query('insert into intake.reject_page (batch_id, page, sealed) values ($1, $2, $3)', [
        batchId,
        page,
        sealed,
      ])
    for (const file of input.files) await recordMirrorFile(client, file)
    if (input.supersedes !== null) {
      const replaced = await client.query(
        `update intake.batch b set status = 'superseded' from intake.batch n
         where b.id = $1 and b.status = 'committed' and n.id = $2 and b.organisation is not distinct from n.organisation`,
        [input.supersedes, batchId],
      )
      if (replaced.rowCount !== 1) throw new RangeError(`batch ${input.supersedes} is no longer current`)
    }
    const flipped = await client.query(
      `update intake.batch set status = 'committed', sha256 = $2, bytes = $3, format = $4, encoding = $5, rows_in = $6, rows_accepted = $7,
         rows_rejected = $8, rows_duplicate = $9, sums = $10, notices = $11, supersedes = $12, finished_at = $13
       where id = $1 and status in ('received', 'read', 'checked')`,
      [
        batchId,
        input.sha256,
        input.bytes,
        input.format,
        input.encoding,
        counts.in,
        counts.accepted,
        counts.rejected,
        counts.duplicate,
        JSON.stringify(input.sums),
        JSON.stringify(input.notices),
        input.supersedes,
        at,
      ],
    )
    if (flipped.rowCount !== 1) throw new RangeError(`batch ${batchId} was not under way`)
    return {
      subject: { kind: 'batch', id: input.publicId },
      payload: {
        dataset: input.dataset,
        sha256: input.sha256,
        counts,
        supersedes: input.supersedes,
        files: input.files.map(({ path, sha256, rows }) => ({ path, sha256, rows })),
      },
      result: undefined,
    }
  },
})

export const refuseBatch = defineStep({
  name: 'refuse-batch',
  label: '退回整份文件',
  basis: [zz27('十一(二)')],
  secondPerson: { notNeeded: '退回不留下任何数据,改正后可以再交' },
  async apply(
    input: {
      batchId: bigint
      publicId: string
      sha256: string | null
      bytes: bigint | null
      refusal: { code: string; message: string }
    },
    { client, at },
  ) {
    await client.query(
      `update intake.batch set status = 'refused', sha256 = $2, bytes = $3, refusal = $4, finished_at = $5 where id = $1 and status in ('received', 'read', 'checked')`,
      [input.batchId, input.sha256, input.bytes, JSON.stringify(input.refusal), at],
    )
    return { subject: { kind: 'batch', id: input.publicId }, payload: { refusal: input.refusal }, result: undefined }
  },
})
