/** 日志: who did what, and whether nobody has changed it since. */
import { z } from 'zod'
import { recordAccess } from '#audit/access-events.ts'
import { faultKinds } from '#audit/faults.ts'
import { loadLogKeys, logPlaces } from '#audit/log-keys.ts'
import { findLeaf, proofOf, proofPage } from '#audit/proof.ts'
import { publishCheckpoint } from '#audit/publish.ts'
import { readLog } from '#audit/read-log.ts'
import { verifyLog } from '#audit/verify.ts'
import { Download, defineRoute } from '../define-route.ts'
import { day, pageSize, words } from '../shapes.ts'

const tag = '日志'

const list = defineRoute({
  id: 'listLog',
  method: 'get',
  path: '/log',
  tag,
  summary: '日志:新的在前',
  may: 'log.read',
  query: z.strictObject({
    from: day.optional(),
    to: day.optional(),
    actor: words(80).optional(),
    kind: words(60).optional(),
    subjectKind: words(40).optional(),
    subjectId: words(120).optional(),
    cursor: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional(),
    limit: pageSize,
  }),
  response: z.object({
    items: z.array(
      z.object({
        position: z.int(),
        at: z.string(),
        actor: z.string(),
        actorName: z.string(),
        sourceLabel: z.string(),
        kind: z.string(),
        kindLabel: z.string(),
        subjectKind: z.string(),
        subjectLabel: z.string(),
        subjectId: z.string(),
        clauses: z.array(z.string()),
        reason: z.string().nullable(),
        erased: z.boolean(),
        hash: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
  async handle({ app, who, query }) {
    const { items, next } = await readLog(
      app.database,
      Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)),
    )
    if (!query.cursor)
      await recordAccess(app.database.pool, {
        at: app.clock.now(),
        actor: who.id,
        kind: 'log-read',
        subjectKind: 'log',
        subjectId: 'log',
        details: {},
      })
    return { items: items.map(({ source: _source, rowId: _row, ...item }) => item), next: next ?? null }
  },
})

const verify = defineRoute({
  id: 'verifyLog',
  method: 'post',
  path: '/log/verify',
  tag,
  summary: '签署检查点并核验全部日志,指出第一处不符',
  may: 'log.verify',
  perMinute: 4,
  response: z.object({
    size: z.int(),
    root: z.string().nullable(),
    checkpoints: z.int(),
    cosignedBy: z.array(z.string()),
    faults: z.array(z.object({ position: z.int().nullable(), kind: z.string(), says: z.string() })),
    more: z.int(),
  }),
  async handle({ app }) {
    const places = logPlaces(app.folder)
    await publishCheckpoint(app.database, places, app.clock)
    const { size, root, checkpoints, cosignedBy, faults, more } = await verifyLog(
      app.database,
      places.tiles,
      loadLogKeys(places.key).verifiers,
    )
    return {
      size,
      root: root ?? null,
      checkpoints,
      cosignedBy: [...cosignedBy],
      faults: faults
        .slice(0, 100)
        .map(({ position, kind, says }) => ({ position: position ?? null, kind: faultKinds[kind], says })),
      more,
    }
  },
})

const prove = defineRoute({
  id: 'proveEvent',
  method: 'get',
  path: '/log/{position}/proof',
  tag,
  summary: '一条日志的证明,可离线核验',
  may: 'log.verify',
  params: z.object({ position: z.string().regex(/^\d{1,15}$/) }),
  response: 'download',
  async handle({ app, who, params }) {
    const places = logPlaces(app.folder)
    const { position } = await findLeaf(app.database.pool, params.position)
    const proof = await proofOf(places.tiles, position, loadLogKeys(places.key).verifiers)
    await recordAccess(app.database.pool, {
      at: app.clock.now(),
      actor: who.id,
      kind: 'export',
      subjectKind: 'log',
      subjectId: params.position,
      details: {},
    })
    return new Download(`日志证明-${position}.md`, 'text/markdown; charset=utf-8', Buffer.from(proofPage(proof)))
  },
})

export const logRoutes = [list, verify, prove]
