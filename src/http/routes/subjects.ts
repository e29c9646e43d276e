/** 对象: one person, employer, provider or account on one time line; its connections; plain values with a reason. */
import { z } from 'zod'
import { recordAccess } from '#audit/access-events.ts'
import { Refusal } from '#kernel/refusal.ts'
import { refusalCodes } from '#kernel/refusal-codes.ts'
import { findSubject } from '#screening/subjects/find-subject.ts'
import { laneIds } from '#screening/subjects/lane-table.ts'
import { readGraph } from '#screening/subjects/read-graph.ts'
import { readSubject } from '#screening/subjects/read-subject.ts'
import { type Subject, subjectOf } from '#screening/subjects/token.ts'
import { unmask, unmaskable } from '#screening/subjects/unmask.ts'
import type { App } from '../app.ts'
import { type Call, defineRoute } from '../define-route.ts'
import { day, fenText, words } from '../shapes.ts'
import { plain } from './oversight-shapes.ts'

const tag = '对象'
const kinds = ['person', 'employer', 'provider', 'account'] as const
const params = z.object({ kind: z.enum(kinds), id: z.string().min(1).max(120) })
const texts = z.array(z.string())
const cells = z.array(
  z.object({
    field: z.string(),
    label: z.string(),
    text: z.string(),
    subject: z.object({ kind: z.enum(kinds), id: z.string() }).optional(),
  }),
)

/** @throws Refusal NOT_FOUND for an id that nobody gave, as for one out of scope. */
const subjectNamed = (app: App, { kind, id }: z.infer<typeof params>): Subject => {
  const subject = subjectOf(app.keys, kind, id)
  if (!subject) throw new Refusal('NOT_FOUND', '没有这个对象')
  return subject
}

const find = defineRoute({
  id: 'findSubjects',
  method: 'post',
  path: '/subjects/find',
  tag,
  summary: '按完整号码、单位或机构的代码与名称查找(按号码查找记入日志)',
  may: 'subjects.read',
  perMinute: 30,
  body: z.strictObject({ text: words(60, 2) }),
  response: z.object({
    subjects: z.array(
      z.object({
        kind: z.enum(kinds),
        id: z.string(),
        name: z.string(),
        number: z.string(),
        district: z.string().nullable(),
      }),
    ),
    more: z.boolean(),
  }),
  handle: async ({ app, who, body }) =>
    plain(await findSubject(app.database, app.keys, who.scope, body.text, { actor: who.id, clock: app.clock })),
})

const item = z.object({
  dataset: z.string(),
  title: z.string(),
  as: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  mode: z.enum(['rows', 'spans', 'months']),
  rows: z.int(),
  batch: z.string(),
  row: z.int(),
  amountFen: fenText.nullable(),
  persons: z.int().optional(),
  cells,
})

const read = defineRoute({
  id: 'readSubject',
  method: 'get',
  path: '/subjects/{kind}/{id}',
  tag,
  summary: '一个对象的时间线',
  may: 'subjects.read',
  params,
  query: z.strictObject({
    from: day.optional(),
    to: day.optional(),
    lane: z.enum(laneIds as [string, ...string[]]).optional(),
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({
    header: z.object({
      kind: z.enum(kinds),
      id: z.string(),
      name: z.string(),
      number: z.string(),
      districts: z.array(z.object({ code: z.string(), label: z.string() })),
      relations: z.array(z.object({ scheme: z.string(), label: z.string(), as: texts })),
      findings: z.object({ open: z.int(), atRiskFen: fenText }),
      cells,
    }),
    lanes: z.array(
      z.object({
        lane: z.string(),
        label: z.string(),
        items: z.array(item),
        more: z.boolean(),
        cursor: z.string().nullable(),
      }),
    ),
    marks: z.array(
      z.object({
        fingerprint: z.string(),
        rule: z.string(),
        name: z.string(),
        on: z.string(),
        act: z.string(),
        state: z.string(),
        trial: z.boolean(),
        atRiskFen: fenText,
        own: z.boolean(),
      }),
    ),
    moreMarks: z.boolean(),
    withheld: z.array(z.object({ lane: z.string(), says: z.string() })),
    unmaskable: z.array(z.object({ field: z.string(), label: z.string() })),
  }),
  async handle({ app, who, params, query }) {
    const { from, to, lane, cursor, limit } = query
    const view = await readSubject(app.database, app.keys, who.scope, subjectNamed(app, params), {
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(lane ? { lanes: laneIds.filter((id) => id === lane) } : {}),
      ...(cursor ? { cursor } : {}),
      limit,
    })
    return plain({
      ...view,
      marks: view.marks.map((mark) => ({
        ...mark,
        name: app.rules.find(({ id }) => id === mark.rule)?.name ?? mark.rule,
      })),
      unmaskable: unmaskable(params.kind),
    })
  },
})

const graph = defineRoute({
  id: 'readSubjectGraph',
  method: 'get',
  path: '/subjects/{kind}/{id}/graph',
  tag,
  summary: '与谁相连:共用账户、地址、电话,亲属,同单位,同院',
  may: 'subjects.read',
  params,
  query: z.strictObject({ depth: z.coerce.number().int().min(1).max(2).default(1) }),
  response: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        name: z.string(),
        number: z.string(),
        depth: z.int(),
        more: z.int(),
      }),
    ),
    edges: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        why: z.string(),
        label: z.string(),
        via: z.object({ kind: z.string(), id: z.string(), name: z.string() }).nullable(),
        rows: z.int(),
      }),
    ),
    more: z.int(),
  }),
  handle: async ({ app, who, params, query }) =>
    plain(await readGraph(app.database, app.keys, who.scope, subjectNamed(app, params), query.depth)),
})

/** An attempt that is refused is known too: by the pool, since the step's own transaction is rolled back. */
const recordRefused = async (
  call: Pick<Call<z.infer<typeof params>, unknown, unknown>, 'app' | 'who' | 'params' | 'address'>,
  { code }: Refusal,
): Promise<void> => {
  const { app, who, address } = call
  const { kind, id } = call.params
  // An id that nobody gave is the asker's own text, which may be anything, and stays out of the log.
  const isKnown = subjectOf(app.keys, kind, id) !== undefined
  await recordAccess(app.database.pool, {
    at: app.clock.now(),
    actor: who.id,
    kind: 'refused',
    subjectKind: isKnown ? kind : 'route',
    subjectId: isKnown ? id : 'unmaskSubject',
    reason: `查看明文未成:${refusalCodes[code].title}`,
    details: { route: 'unmaskSubject', code, address },
  })
}

const unmaskRoute = defineRoute({
  id: 'unmaskSubject',
  method: 'post',
  path: '/subjects/{kind}/{id}/unmask',
  tag,
  summary: '查看明文:写明事由,记入日志,只显示这一次',
  may: 'subjects.unmask',
  holdsSecret: true,
  perMinute: 10,
  params,
  body: z.strictObject({
    fields: z.array(z.string().max(60)).min(1).max(20),
    reason: words(400, 8),
    finding: z
      .string()
      .regex(/^[0-9a-f]{8,64}$/)
      .optional(),
  }),
  response: z.object({
    values: z.array(z.object({ field: z.string(), label: z.string(), value: z.string().nullable() })),
  }),
  async handle(call) {
    const { app, who, params, body, key } = call
    try {
      const values = await unmask(
        app.database,
        app.keys,
        who.scope,
        {
          subject: subjectNamed(app, params),
          fields: body.fields,
          reason: body.reason,
          ...(body.finding ? { findingId: body.finding } : {}),
        },
        { actor: who.id, clock: app.clock, ...(key ? { idempotencyKey: key } : {}) },
      )
      return plain({ values })
    } catch (error) {
      if (error instanceof Refusal) await recordRefused(call, error)
      throw error
    }
  },
})

export const subjectRoutes = [find, read, graph, unmaskRoute]
