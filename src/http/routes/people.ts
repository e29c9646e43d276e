/** Organisations, people, and changes of permission by request (十一(五)). */
import { z } from 'zod'
import { may, mustBeAllowed } from '#access/authorise.ts'
import { hashPassword, randomPassword } from '#access/passwords.ts'
import {
  createPerson,
  dropTotp,
  identityIndex,
  registerCertificate,
  resetPassword,
  switchPerson,
} from '#access/people.ts'
import { type PermissionStage, permissionStages, requestPermission, requestStates } from '#access/permissions.ts'
import { organisationKinds, posts } from '#access/posts.ts'
import { readOrganisations, readPeople, readRequests } from '#access/read-people.ts'
import { Refusal } from '#kernel/refusal.ts'
import { take } from '#workflow/take.ts'
import { defineRoute } from '../define-route.ts'
import { day, done, words } from '../shapes.ts'

const tag = '用户与权限'
const personParams = z.object({ id: z.string().regex(/^p-[0-9a-f-]{36}$/) })

const holding = z.object({ post: z.string(), label: z.string(), from: z.string(), to: z.string().nullable() })

const organisations = defineRoute({
  id: 'listOrganisations',
  method: 'get',
  path: '/organisations',
  tag,
  summary: '机构',
  may: 'people.read',
  response: z.object({
    organisations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        kindLabel: z.string(),
        district: z.string(),
        authorities: z.array(z.string()),
        people: z.int(),
        delegations: z.array(
          z.object({
            districts: z.array(z.string()),
            documentNo: z.string(),
            from: z.string(),
            to: z.string(),
            inForce: z.boolean(),
          }),
        ),
      }),
    ),
    posts: z.array(
      z.object({ post: z.string(), label: z.string(), kind: z.string(), kindLabel: z.string(), does: z.string() }),
    ),
  }),
  handle: async ({ app, who }) => ({
    organisations: await readOrganisations(app.database.pool, who, app.clock),
    posts: Object.entries(posts).map(([post, of]) => ({
      post,
      label: of.label,
      kind: of.kind,
      kindLabel: organisationKinds[of.kind],
      does: of.does,
    })),
  }),
})

const people = defineRoute({
  id: 'listPeople',
  method: 'get',
  path: '/people',
  tag,
  summary: '人员及其岗位',
  may: 'people.read',
  query: z.strictObject({ organisation: z.string().max(80).optional(), text: words(40).optional() }),
  response: z.object({
    people: z.array(
      z.object({
        id: z.string(),
        login: z.string(),
        name: z.string(),
        organisation: z.string(),
        organisationName: z.string(),
        disabled: z.boolean(),
        posts: z.array(holding),
        factors: z.array(z.string()),
      }),
    ),
  }),
  handle: async ({ app, who, query }) => ({ people: await readPeople(app.database.pool, who, query, app.clock) }),
})

const create = defineRoute({
  id: 'createPerson',
  method: 'post',
  path: '/people',
  tag,
  summary: '开立账号(不带岗位)',
  may: 'people.manage',
  body: z.strictObject({
    login: words(32, 3),
    name: words(40, 2),
    organisation: words(80, 1),
    idNumber: words(30, 6).meta({ description: '身份号码:只存加密索引,用来认出同一个人的不同账号' }),
  }),
  response: z.object({ id: z.string(), password: z.string().meta({ description: '首次口令,只出现这一次' }) }),
  async handle({ app, who, body, key }) {
    const password = randomPassword()
    const made = await take(
      app.database,
      createPerson,
      {
        login: body.login,
        name: body.name,
        organisation: body.organisation,
        identity: identityIndex(app.keys, body.idNumber),
        passwordHash: await hashPassword(password),
        mustChange: true,
      },
      { actor: who.id, clock: app.clock, ...(key ? { idempotencyKey: key } : {}) },
    )
    if (made === 'already-taken') throw new Refusal('STEP_TAKEN', '这个账号已经开立')
    return { id: made.id, password }
  },
})

const notSelf = (id: string, who: { id: string }): void => {
  if (id === who.id) throw new Refusal('SECOND_PERSON', '不能对自己的账号办理这一步,请由另一名管理员办理')
}

const switchRoute = defineRoute({
  id: 'switchPerson',
  method: 'post',
  path: '/people/{id}/switch',
  tag,
  summary: '停用或启用账号',
  may: 'people.manage',
  params: personParams,
  body: z.strictObject({ enabled: z.boolean(), reason: words(200, 4) }),
  response: done,
  async handle({ app, who, params, body }) {
    notSelf(params.id, who)
    await take(app.database, switchPerson, { person: params.id, ...body }, { actor: who.id, clock: app.clock })
    return { ok: true as const }
  },
})

const reset = defineRoute({
  id: 'resetPassword',
  method: 'post',
  path: '/people/{id}/password',
  tag,
  summary: '重置口令',
  may: 'people.manage',
  params: personParams,
  response: z.object({ password: z.string() }),
  async handle({ app, who, params }) {
    notSelf(params.id, who)
    const password = randomPassword()
    await take(
      app.database,
      resetPassword,
      { person: params.id, passwordHash: await hashPassword(password) },
      { actor: who.id, clock: app.clock },
    )
    return { password }
  },
})

const drop = defineRoute({
  id: 'dropSecondFactor',
  method: 'post',
  path: '/people/{id}/second-factor/drop',
  tag,
  summary: '撤销动态口令(手机遗失),下次登录重新启用',
  may: 'people.manage',
  params: personParams,
  body: z.strictObject({ reason: words(200, 4) }),
  response: done,
  async handle({ app, who, params, body }) {
    await take(app.database, dropTotp, { person: params.id, ...body }, { actor: who.id, clock: app.clock })
    return { ok: true as const }
  },
})

const certificate = defineRoute({
  id: 'registerCertificate',
  method: 'post',
  path: '/people/{id}/certificate',
  tag,
  summary: '为人员登记数字证书',
  may: 'people.manage',
  params: personParams,
  body: z.strictObject({ certificate: z.string().min(100).max(20_000) }),
  response: z.object({ fingerprint: z.string() }),
  async handle({ app, who, params, body }) {
    notSelf(params.id, who)
    const made = await take(
      app.database,
      registerCertificate,
      { person: params.id, ...body },
      { actor: who.id, clock: app.clock },
    )
    if (made === 'already-taken') throw new RangeError('no key was given')
    return made
  },
})

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

const requests = defineRoute({
  id: 'listPermissionRequests',
  method: 'get',
  path: '/permission-requests',
  tag,
  summary: '权限申请',
  may: 'session.own',
  response: z.object({ requests: z.array(requestShape), states: z.record(z.string(), z.string()) }),
  handle: async ({ app, who }) => ({
    requests: await readRequests(app.database.pool, who, (action) => may(who, action)),
    states: { ...requestStates },
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
      const { rowCount } = await app.database.pool.query('select 1 from access.person where id = $1 and organisation = $2', [
        person,
        who.organisation.id,
      ])
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
  params: z.object({ id: z.string().regex(/^\d{1,18}$/), action: z.enum(['approve-head', 'approve-leader', 'execute', 'file']) }),
  body: z.strictObject({ approve: z.boolean().default(true), note: words(400).default('') }),
  response: z.object({ state: z.string() }),
  async handle({ app, who, params, body }) {
    const action = `permissions.${params.action}` as PermissionStage
    mustBeAllowed(who, action)
    if (action === 'permissions.approve-head') {
      // A head decides on his own people.
      const { rowCount } = await app.database.pool.query(
        'select 1 from access.permission_request r join access.person p on p.id = r.person where r.id = $1 and p.organisation = $2',
        [params.id, who.organisation.id],
      )
      if (!rowCount) throw new Refusal('REQUEST_UNKNOWN', '没有这份权限申请')
    }
    if (!body.approve && body.note.length < 4) throw new Refusal('REQUEST_WRONG', '不同意时请写明理由', { field: 'note' })
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

export const peopleRoutes = [
  organisations,
  people,
  create,
  switchRoute,
  reset,
  drop,
  certificate,
  requests,
  request,
  decide,
]
