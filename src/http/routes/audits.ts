/** 外部审计: imported as a list, shown with its contract. */
import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { readAuditFile } from '#cases/rectification/audit-file.ts'
import { importAudit } from '#cases/rectification/import-audit.step.ts'
import { readAudits } from '#cases/rectification/read-rectification.ts'
import { today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineRoute } from '../define-route.ts'
import { day, instant, words } from '../shapes.ts'
import { takeStep } from '../take-step.ts'
import { plain } from './oversight-shapes.ts'

const tag = '整改台账'
const text = z.string()
const district = z.string().regex(/^\d{6}$/)
const authority = z.enum(['hrss', 'nhsa'])

const audits = defineRoute({
  id: 'listAudits',
  method: 'get',
  path: '/audits',
  tag,
  summary: '外部审计:合同、范围、查阅期限、还有几条没有销号',
  may: 'rectification.enter',
  response: z.object({
    audits: z.array(
      z.object({
        id: text,
        auditor: text,
        kindLabel: text,
        contractNo: text,
        scopeNote: text,
        confidentiality: text,
        accessFrom: day,
        accessUntil: day,
        accessOver: z.boolean(),
        fileName: text,
        rows: z.int(),
        open: z.int(),
        importedAt: instant,
      }),
    ),
  }),
  handle: async ({ app, who }) => plain({ audits: await readAudits(app.database.pool, who.scope, today(app.clock)) }),
})

const largest = 20 << 20

const upload = defineRoute({
  id: 'importAudit',
  method: 'post',
  path: '/audits',
  tag,
  summary: '导入外部审计问题清单(CSV、XLSX):整份收或整份不收',
  may: 'rectification.enter',
  isUpload: true,
  perMinute: 20,
  query: z.strictObject({
    name: words(200, 1),
    auditor: words(100, 2),
    kind: z.enum(['national-audit', 'province', 'ministry', 'third-party']),
    contractNo: words(80, 2),
    scopeNote: words(500, 2),
    confidentiality: words(500, 2),
    authority,
    district,
    accessFrom: day,
    accessUntil: day,
  }),
  response: z.object({ audit: text, entered: z.int() }),
  async handle(call) {
    const folder = join(call.app.folder.temp, randomUUID())
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, 'file')
    let size = 0
    const bounded = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        size += chunk.length
        if (size > largest) next(new Refusal('FILE_TOO_LARGE', '清单超过 20 MB,请只留问题各列'))
        else next(null, chunk)
      },
    })
    try {
      await pipeline(call.upload, bounded, createWriteStream(path, { mode: 0o600 }))
      const { name, ...said } = call.query
      const file = await readAuditFile(path, name, folder)
      return await takeStep(call, importAudit, { ...said, fileName: name, file, scope: call.who.scope })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

export const auditRoutes = [audits, upload]
