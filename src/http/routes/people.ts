/** Organisations, people and their accounts. What a person is there for changes by request only (permission-requests.ts). */
import { z } from 'zod'
import { hashPassword, randomPassword } from '#access/passwords.ts'
import {
  createPerson,
  dropTotp,
  identityIndex,
  registerCertificate,
  resetPassword,
  switchPerson,
} from '#access/people.ts'
import { organisationKinds, posts } from '#access/posts.ts'
import { readOrganisations, readPeople } from '#access/read-people.ts'
import { Refusal } from '#kernel/refusal.ts'
import { districts } from '#standard/codes.ts'
import { take } from '#workflow/take.ts'
import { defineRoute } from '../define-route.ts'
import { done, words } from '../shapes.ts'

const tag = '用户与权限'
const personParams = z.object({ id: z.string().regex(/^p-[0-9a-f-]{36}$/) })

const districtName = (code: string): string => (districts as Readonly<Record<string, string>>)[code] ?? code

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
        districtName: z.string(),
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
    organisations: (await readOrganisations(app.database.pool, who, app.clock)).map((one) => ({
      ...one,
      districtName: districtName(one.district),
      delegations: one.delegations.map((given) => ({ ...given, districts: given.districts.map(districtName) })),
    })),
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
  holdsSecret: true,
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
  holdsSecret: true,
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

export const peopleRoutes = [organisations, people, create, switchRoute, reset, drop, certificate]
