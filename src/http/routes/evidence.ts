/** 证据: handed in, registered by two, kept by the head's approval, disposed of; rows of the warehouse fixed as electronic evidence. */
import { Readable } from 'node:stream'
import { z } from 'zod'
import { recordAccess } from '#audit/access-events.ts'
import { findCase } from '#cases/core/held-case.ts'
import {
  addEvidence,
  disposeEvidence,
  type Evidence,
  type EvidenceKind,
  evidenceKinds,
  keepUpload,
  preserveEvidence,
  readEvidence,
} from '#cases/evidence/evidence-steps.ts'
import { batchesOnHold } from '#cases/evidence/legal-hold.ts'
import { openFile } from '#cases/evidence/sealed-files.ts'
import { Refusal } from '#kernel/refusal.ts'
import { Download, defineRoute } from '../define-route.ts'
import { day, words } from '../shapes.ts'
import { movedShape, takenCase } from './case-steps.ts'
import { caseParams } from './cases.ts'

const tag = '案件证据'
const revision = z.int().min(1)
const text = z.string()
const no = z.coerce.number().int().min(1).max(100_000)
const evidenceParams = caseParams.extend({ no })
const kindNames = Object.keys(evidenceKinds) as [EvidenceKind, ...EvidenceKind[]]
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const mediaType = z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/)
const rowRef = z.strictObject({
  dataset: z.string().regex(/^[a-z_]{2,60}$/),
  batch: z.string().regex(/^[0-9a-f-]{4,36}$/),
  row: z.int().min(1),
})

const evidenceShape = z.object({
  no: z.int(),
  name: text,
  kind: z.enum(kindNames),
  kindLabel: text,
  origin: text,
  method: text,
  takenOn: day,
  takers: z.array(text),
  sha256: text.nullable(),
  sm3: text.nullable(),
  bytes: text.nullable(),
  mediaType: text.nullable(),
  rows: z.int().meta({ description: '固定的数据行数;0:不是平台数据' }),
  preservedOn: day.nullable(),
  disposedOn: day.nullable(),
  disposal: text.nullable(),
})

const shown = (one: Evidence): z.infer<typeof evidenceShape> => ({
  no: one.no,
  name: one.name,
  kind: one.kind,
  kindLabel: evidenceKinds[one.kind],
  origin: one.origin,
  method: one.method,
  takenOn: one.takenOn,
  takers: [...one.takers],
  sha256: one.sha256,
  sm3: one.sm3,
  bytes: one.bytes?.toString() ?? null,
  mediaType: one.mediaType,
  rows: one.rows.length,
  preservedOn: one.preservedOn,
  disposedOn: one.disposedOn,
  disposal: one.disposal,
})

const list = defineRoute({
  id: 'listEvidence',
  method: 'get',
  path: '/cases/{caseId}/evidence',
  tag,
  summary: '证据清单,和因本案不得销毁的批次',
  may: 'documents.read',
  params: caseParams,
  response: z.object({
    evidence: z.array(evidenceShape),
    heldBatches: z.array(z.object({ batch: text, dataset: text, cases: z.array(text) })),
  }),
  handle: ({ app, who, params }) =>
    app.database.transaction(async (client) => ({
      evidence: (await readEvidence(client, { caseId: params.caseId, scope: who.scope })).map(shown),
      heldBatches: (await batchesOnHold(client, { caseId: params.caseId })).map((one) => ({
        ...one,
        cases: [...one.cases],
      })),
    })),
})

const upload = defineRoute({
  id: 'uploadEvidence',
  method: 'post',
  path: '/cases/{caseId}/evidence/files',
  tag,
  summary: '上传证据文件,得到哈希;一天内没有登记为证据的不留',
  may: 'documents.make',
  isUpload: true,
  perMinute: 60,
  params: caseParams,
  response: z.object({ sha256: text, sm3: text, bytes: z.int() }),
  async handle({ app, who, params, upload: bytes }) {
    await app.database.transaction((client) => findCase(client, { caseId: params.caseId, scope: who.scope }))
    return keepUpload(app.database, app.keys, bytes as AsyncIterable<Buffer>, app.clock.now())
  },
})

const add = defineRoute({
  id: 'addEvidence',
  method: 'post',
  path: '/cases/{caseId}/evidence',
  tag,
  summary: '登记证据:两名以上执法人员,何时、何处、如何取得;rows 固定平台数据行作电子数据',
  may: 'documents.make',
  params: caseParams,
  body: z.strictObject({
    revision,
    name: words(200, 1),
    kind: z.enum(kindNames),
    origin: words(500, 1),
    method: words(500, 1),
    takenOn: day,
    takenBy: z.array(words(60, 1)).min(1).max(10),
    sha256: hash.optional(),
    mediaType: mediaType.optional(),
    rows: z.array(rowRef).max(5_000).optional(),
  }),
  response: movedShape,
  handle: ({ body, ...call }) => {
    const { sha256, mediaType: type, rows, ...rest } = body
    return takenCase(call, addEvidence, {
      caseId: call.params.caseId,
      scope: call.who.scope,
      keys: call.app.keys,
      ...rest,
      ...(sha256 ? { sha256 } : {}),
      ...(type ? { mediaType: type } : {}),
      ...(rows ? { rows } : {}),
    })
  },
})

const content = defineRoute({
  id: 'downloadEvidence',
  method: 'get',
  path: '/cases/{caseId}/evidence/{no}/content',
  tag,
  summary: '下载一件证据的文件,记入日志',
  may: 'documents.download',
  params: evidenceParams,
  response: 'download',
  async handle({ app, who, params }) {
    const all = await app.database.transaction((client) =>
      readEvidence(client, { caseId: params.caseId, scope: who.scope }),
    )
    const one = all.find((evidence) => evidence.no === params.no)
    if (!one?.sha256) throw new Refusal('EVIDENCE_UNKNOWN', `本案没有第 ${params.no} 号证据,或它没有文件`)
    await recordAccess(app.database.pool, {
      at: app.clock.now(),
      actor: who.id,
      kind: 'download',
      subjectKind: 'evidence',
      subjectId: `${params.caseId}/${params.no}`,
    })
    const bytes = Readable.from(openFile(app.database.pool, app.keys, one.sha256), { objectMode: false })
    // Never shown in the page's own origin: saved as bytes, whatever it says it is.
    return new Download(`证据${one.no}-${one.name}`, 'application/octet-stream', bytes)
  },
})

const preserve = defineRoute({
  id: 'preserveEvidence',
  method: 'post',
  path: '/cases/{caseId}/evidence/{no}/preserve',
  tag,
  summary: '批准先行登记保存,七个工作日内处理',
  may: 'cases.approve',
  params: evidenceParams,
  body: z.strictObject({ revision, reason: words(2_000, 2), keeper: words(100, 1) }),
  response: movedShape,
  handle: ({ body, ...call }) =>
    takenCase(call, preserveEvidence, {
      caseId: call.params.caseId,
      no: call.params.no,
      scope: call.who.scope,
      ...body,
    }),
})

const dispose = defineRoute({
  id: 'disposeEvidence',
  method: 'post',
  path: '/cases/{caseId}/evidence/{no}/dispose',
  tag,
  summary: '处理登记保存的证据',
  may: 'cases.work',
  params: evidenceParams,
  body: z.strictObject({ revision, disposal: words(500, 1) }),
  response: movedShape,
  handle: ({ body, ...call }) =>
    takenCase(call, disposeEvidence, {
      caseId: call.params.caseId,
      no: call.params.no,
      scope: call.who.scope,
      ...body,
    }),
})

export const evidenceRoutes = [list, upload, add, content, preserve, dispose]
