/** 数据接入: a file in, its progress, the list of batches; templates. */
import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { printableName, readFileName } from '#intake/file-name.ts'
import { readBatches, receiptVisible } from '#intake/read-batches.ts'
import { maySend, mustBeTheirs, senderOf } from '#intake/sender.ts'
import { Refusal } from '#kernel/refusal.ts'
import { areaTitle } from '#standard/area-order.ts'
import { datasetOf, datasets } from '#standard/registry.ts'
import { templateOf } from '#standard/template.ts'
import { Download, defineRoute, Events } from '../define-route.ts'
import { pageSize, words } from '../shapes.ts'
import { ownOnly } from './receipts.ts'

const tag = '数据接入'
/** Of one file; a city's largest monthly feed is a tenth of it. */
const largestFile = 8 * 2 ** 30

const datasetId = z.string().regex(/^[a-z][a-z0-9_]{0,60}$/)

const upload = defineRoute({
  id: 'uploadFile',
  method: 'post',
  path: '/intake',
  tag,
  summary: '上传一份文件;接收在后台进行,用 followWork 看进度',
  may: 'intake.submit',
  isUpload: true,
  perMinute: 60,
  query: z.strictObject({
    name: z.string().min(1).max(300).meta({ description: '文件名;写成 数据集[.来源][.期间].扩展名 的,不用再写数据集' }),
    dataset: datasetId.optional().meta({ description: '数据集;文件名看不出时写明' }),
    period: z
      .string()
      .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/)
      .optional()
      .meta({ description: '期间;与数据集一起写' }),
    source: z
      .string()
      .regex(/^[\w-]{1,32}$/)
      .optional(),
    supersedes: z
      .string()
      .regex(/^[0-9a-f-]{36}$/)
      .optional()
      .meta({ description: '更正并取代的批次' }),
  }),
  response: z.object({ work: z.string() }),
  async handle({ app, who, query, upload: bytes }) {
    const { pool } = app.database
    const { name: given, ...said } = query
    const name = printableName(given)
    // Told at once, before gigabytes have come; the intake itself asks again.
    const dataset = datasetOf(readFileName(name, said).dataset)
    mustBeTheirs(await senderOf(pool, who.organisation.id), dataset)
    if (said.supersedes) await receiptVisible(pool, said.supersedes, who.organisation.id)
    const folder = join(app.folder.inbox, randomUUID())
    mkdirSync(folder, { mode: 0o700 })
    const path = join(folder, 'file')
    let size = 0
    const bounded = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        size += chunk.length
        if (size > largestFile) next(new Refusal('FILE_TOO_LARGE', '文件超过 8 GB,请按月或按区县拆开后上传'))
        else next(null, chunk)
      },
    })
    try {
      await pipeline(bytes, bounded, createWriteStream(path, { mode: 0o600 }))
      const work = await app.jobs.put('intake', {
        ...said,
        path,
        name,
        actor: who.id,
        organisation: who.organisation.id,
      })
      if (!work) throw new Refusal('IN_PROGRESS', '同一份文件正在接收')
      app.progress.start(who.id, work)
      return { work }
    } catch (error) {
      rmSync(folder, { recursive: true, force: true })
      throw error
    }
  },
})

const followWork = defineRoute({
  id: 'followWork',
  method: 'get',
  path: '/work/{id}',
  tag: '任务',
  summary: '听一项后台工作的进度(服务器发送事件)',
  may: 'session.own',
  params: z.object({ id: z.uuid() }),
  response: 'events',
  async handle({ app, who, params }) {
    const known = app.progress.follow(params.id, who.id, () => undefined)
    if (!known) throw new Refusal('NOT_FOUND', '没有这项工作,或它不是您发起的')
    known.stop()
    return new Events((send, end) => {
      const followed = app.progress.follow(params.id, who.id, (event) => {
        send(event)
        if (event.name !== 'progress') end()
      })
      for (const event of followed?.said ?? []) send(event)
      if (followed?.isOver) end()
      return () => followed?.stop()
    })
  },
})

const feeds = defineRoute({
  id: 'listFeeds',
  method: 'get',
  path: '/intake/datasets',
  tag,
  summary: '可以报送的数据集:编号、名称、由谁报送',
  may: 'intake.read',
  response: z.object({
    datasets: z.array(
      z.object({ id: z.string(), title: z.string(), area: z.string(), owner: z.string(), period: z.string() }),
    ),
  }),
  handle: async ({ who }) => ({
    datasets: [...datasets.values()]
      .filter((dataset) => dataset.kind === 'feed' && maySend(who.organisation.kind, dataset))
      .map(({ id, title, area, owner, period }) => ({ id, title, area: areaTitle(area), owner, period })),
  }),
})

const batches = defineRoute({
  id: 'listBatches',
  method: 'get',
  path: '/batches',
  tag,
  summary: '批次:新的在前',
  may: 'intake.read',
  query: z.strictObject({
    dataset: words(60).optional(),
    own: z.enum(['true']).optional().meta({ description: '只看本机构报送的' }),
    status: z.enum(['committed', 'refused', 'superseded', 'received', 'read', 'checked']).optional(),
    cursor: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    limit: pageSize,
  }),
  response: z.object({
    batches: z.array(
      z.object({
        batch: z.string(),
        file: z.string(),
        dataset: z.string(),
        title: z.string(),
        source: z.string(),
        period: z.string().nullable(),
        status: z.string(),
        rowsIn: z.string().nullable(),
        rowsAccepted: z.string().nullable(),
        rowsRejected: z.string().nullable(),
        rowsDuplicate: z.string().nullable(),
        receivedAt: z.string(),
        submittedBy: z.string().nullable(),
        organisation: z.string().nullable(),
        supersedes: z.string().nullable(),
        supersededBy: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  handle: ({ app, who, query }) =>
    readBatches(app.database.pool, query.own ? who.organisation.id : ownOnly(who), query),
})

const template = defineRoute({
  id: 'downloadTemplate',
  method: 'get',
  path: '/standard/{dataset}/template.xlsx',
  tag: '数据标准',
  summary: '报送模板(Excel)',
  may: 'clauses.read',
  params: z.object({ dataset: datasetId }),
  response: 'download',
  async handle({ params }) {
    const dataset = datasets.get(params.dataset)
    if (!dataset) throw new Refusal('NOT_FOUND', '数据标准里没有这个数据集')
    return new Download(
      `${dataset.id}.模板.xlsx`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      Buffer.from(await templateOf(dataset)),
    )
  },
})

export const intakeRoutes = [upload, followWork, feeds, batches, template]
