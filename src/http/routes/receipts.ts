/** 回执: what became of a file; the rejected rows, masked for all, and to be mended by the sender. */
import { z } from 'zod'
import type { Who } from '#access/who.ts'
import { recordAccess } from '#audit/access-events.ts'
import { readBatch, readRejects, receiptVisible } from '#intake/read-batches.ts'
import { receiptOf, rejectsOf } from '#intake/receipts.ts'
import { csvLine } from '#kernel/safe-cell.ts'
import { datasets } from '#standard/registry.ts'
import { Download, defineRoute } from '../define-route.ts'
import { pageSize } from '../shapes.ts'

const tag = '数据接入'
const batchParams = z.object({ batch: z.string().regex(/^[0-9a-f-]{36}$/) })

/** Supervision and informatization see every batch, all others what their organisation handed in. */
export const ownOnly = (who: Who): string | null =>
  ['supervision', 'informatization'].includes(who.organisation.kind) ? null : who.organisation.id

const reason = z.object({
  code: z.string(),
  field: z.string().nullable(),
  message: z.string(),
  rows: z.string(),
  firstRow: z.string(),
})
export const receiptShape = z.object({
  status: z.string(),
  batch: z.string(),
  file: z.string(),
  dataset: z.string(),
  title: z.string(),
  source: z.string(),
  period: z.string().nullable(),
  format: z.string().nullable(),
  encoding: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: z.string().nullable(),
  rowsIn: z.string(),
  rowsAccepted: z.string(),
  rowsRejected: z.string(),
  rowsDuplicate: z.string(),
  sums: z.record(z.string(), z.object({ accepted: z.string(), rejected: z.string(), duplicate: z.string() })),
  notices: z.array(
    z.object({ field: z.string(), header: z.string(), count: z.number(), firstRow: z.number(), message: z.string() }),
  ),
  reasons: z.array(reason),
  supersedes: z.string().nullable(),
  refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
  finishedAt: z.string().nullable(),
})

const receipt = defineRoute({
  id: 'readReceipt',
  method: 'get',
  path: '/batches/{batch}',
  tag,
  summary: '一个批次的回执',
  may: 'intake.read',
  params: batchParams,
  response: receiptShape.extend({
    batchStatus: z.string(),
    receivedAt: z.string(),
    submittedBy: z.string().nullable(),
    organisation: z.string().nullable(),
    supersededBy: z.string().nullable(),
    isOwn: z.boolean().meta({ description: '本机构报送的' }),
    labels: z.record(z.string(), z.string()).meta({ description: '字段 → 中文名' }),
  }),
  async handle({ app, who, params }) {
    await receiptVisible(app.database.pool, params.batch, ownOnly(who))
    const found = await receiptOf(app.database.pool, params.batch)
    const { status, receivedAt, submittedBy, organisation, supersededBy, isOwn } = await readBatch(
      app.database.pool,
      params.batch,
      who.organisation.id,
    )
    const fields = Object.entries(datasets.get(found.dataset)?.fields ?? {})
    return {
      ...found,
      sums: { ...found.sums },
      notices: [...found.notices],
      reasons: [...found.reasons],
      batchStatus: status,
      receivedAt,
      submittedBy,
      organisation,
      supersededBy,
      isOwn,
      labels: Object.fromEntries(fields.map(([name, { label }]) => [name, label])),
    }
  },
})

const rejects = defineRoute({
  id: 'listRejects',
  method: 'get',
  path: '/batches/{batch}/rejects',
  tag,
  summary: '退回的行及原因(值已遮蔽)',
  may: 'intake.read',
  params: batchParams,
  query: z.strictObject({
    after: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    limit: pageSize,
  }),
  response: z.object({
    rejects: z.array(
      z.object({
        row: z.string(),
        code: z.string(),
        field: z.string().nullable(),
        header: z.string().nullable(),
        value: z.string().nullable(),
        message: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
  async handle({ app, who, params, query }) {
    await receiptVisible(app.database.pool, params.batch, ownOnly(who))
    return readRejects(app.database.pool, params.batch, query)
  },
})

/** The sender's own rows in the open, for the sender alone: supervision sees reasons, not names. */
const rejectsFile = defineRoute({
  id: 'downloadRejects',
  method: 'get',
  path: '/batches/{batch}/rejects.csv',
  tag,
  summary: '退回的行,可改好后重新上传(仅报送机构)',
  may: 'intake.submit',
  params: batchParams,
  response: 'download',
  async handle({ app, who, params }) {
    await receiptVisible(app.database.pool, params.batch, who.organisation.id)
    const { dataset } = await receiptOf(app.database.pool, params.batch)
    await recordAccess(app.database.pool, {
      at: app.clock.now(),
      actor: who.id,
      kind: 'download',
      subjectKind: 'batch',
      subjectId: params.batch,
      details: { what: 'rejects' },
    })
    const { headers, rows } = await rejectsOf(app.database.pool, app.keys, params.batch)
    const csv = `\ufeff${[headers, ...rows].map(csvLine).join('')}`
    return new Download(`${dataset}.mend.csv`, 'text/csv; charset=utf-8', Buffer.from(csv))
  },
})

export const receiptRoutes = [receipt, rejects, rejectsFile]
