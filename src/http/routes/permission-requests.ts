/** 权限变更 by written request (十一(五)): asked for, decided in four steps by four others, filed. */
import { z } from 'zod'
import { may, mustBeAllowed } from '#access/authorise.ts'
import { type PermissionStage, permissionStages, requestPermission, requestStates } from '#access/permissions.ts'
import { conflictOf, type Post, posts } from '#access/posts.ts'
import { readRequests } from '#access/read-people.ts'
import type { Who } from '#access/who.ts'
import { Refusal } from '#kernel/refusal.ts'
import { take } from '#workflow/take.ts'
import { defineRoute } from '../define-route.ts'
import { day, words } from '../shapes.ts'

const tag = '用户与权限'

const requestShape = z.object({
  id: z.string(),
  person: z.string(),
  personName: z.string(),
  organisationName: z.string(),
  change: z.enum(['grant', 'revoke']),
  post: z.string(),
  postLabel: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  reason: z.string(),
  documentNo: z.string().nullable(),
  state: z.string(),
  stateLabel: z.string(),
  requestedByName: z.string(),
  requestedAt: z.string(),
  decisions: z.array(z.object({ step: z.string(), by: z.string(), at: z.string(), note: z.string() })),
  next: z.array(z.object({ action: z.string(), label: z.string(), open: z.boolean(), missing: z.string().nullable() })),
})

const postsOf = (who: Who) =>
  Object.entries(posts)
    .filter(([, { kind }]) => kind === who.organisation.kind)
    .map(([post, { label, does }]) => ({
      post,
      label,
      does,
      conflict: who.posts.map((held) => conflictOf(held, post as Post)?.why).find((why) => why !== undefined) ?? null,
    }))

const requests = defineRoute({
  id: 'listPermissionRequests',
  method: 'get',
  path: '/permission-requests',
  tag,
  summary: '权限申请',
  may: 'session.own',
  response: z.object({
    requests: z.array(requestShape),
    states: z.record(z.string(), z.string()),
    posts: z
      .array(z.object({ post: z.string(), label: z.string(), does: z.string(), conflict: z.string().nullable() }))
      .meta({ description: '本机构可以申请的岗位;conflict:与本人现任岗位不相容的缘由' }),
  }),
  handle: async ({ app, who }) => ({
    requests: await readRequests(app.database.pool, who, app.clock, (action) => may(who, action)),
    states: { ...requestStates },
    posts: postsOf(who),
  }),
})

const request = defineRoute({
  id: 'requestPermission',
  method: 'post',
  path: '/permission-requests',
  tag,
  summary: '申请授予或收回岗位(本人,或由负责人为本机构的人)',
  may: 'permissions.request',
  body: z.strictObject({
    person: z.string().max(60).optional().meta({ description: '不写即本人' }),
    change: z.enum(['grant', 'revoke']),
    post: words(40, 3),
    validFrom: day,
    validTo: day.nullable().default(null),
    reason: words(400, 6),
    documentNo: words(60).nullable().default(null),
  }),
  response: z.object({ id: z.string() }),
  async handle({ app, who, body, key }) {
    const person = body.person ?? who.id
    if (person !== who.id) {
      const { rowCount } = await app.database.pool.query(
        'select 1 from access.person where id = $1 and organisation = $2',
        [person, who.organisation.id],
      )
      if (!rowCount) throw new Refusal('PERSON_UNKNOWN', '本机构没有这个人员')
    }
    if (body.validTo !== null && body.validTo <= body.validFrom)
      throw new Refusal('REQUEST_WRONG', '止日应在起日之后', { field: 'validTo' })
    const made = await take(
      app.database,
      requestPermission,
      { ...body, person },
      { actor: who.id, clock: app.clock, ...(key ? { idempotencyKey: key } : {}) },
    )
    if (made === 'already-taken') throw new Refusal('STEP_TAKEN', '这份申请已经提交')
    return made
  },
})

/** One address for the four steps; which of them it is, the request's state says, and the policy who may. */
const decide = defineRoute({
  id: 'decidePermission',
  method: 'post',
  path: '/permission-requests/{id}/{action}',
  tag,
  summary: '办理权限申请:审核、审批、执行、备案',
  may: 'session.own',
  params: z.object({
    id: z.string().regex(/^\d{1,18}$/),
    action: z.enum(['approve-head', 'approve-leader', 'execute', 'file']),
  }),
  body: z.strictObject({ approve: z.boolean().default(true), note: words(400).default('') }),
  response: z.object({ state: z.string() }),
  async handle({ app, who, params, body }) {
    const action = `permissions.${params.action}` as PermissionStage
    mustBeAllowed(who, action)
    if (!body.approve && body.note.length < 4)
      throw new Refusal('REQUEST_WRONG', '不同意时请写明理由', { field: 'note' })
    const decided = await take(
      app.database,
      permissionStages[action],
      { id: params.id, ...body },
      { actor: who.id, clock: app.clock },
    )
    if (decided === 'already-taken') throw new Refusal('STEP_TAKEN', '这一步已经办过')
    return decided
  },
})

export const permissionRequestRoutes = [requests, request, decide]
