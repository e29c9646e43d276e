/** What is one's own: leaving, who one is, password, second factor, certificate, sessions. */
import { z } from 'zod'
import { allowedActions } from '#access/authorise.ts'
import { changePassword, confirmTotp, offerTotp, registerCertificate } from '#access/people.ts'
import { posts } from '#access/posts.ts'
import { revokeSessions, sessionsOf } from '#access/sessions.ts'
import { totpUri } from '#access/totp.ts'
import { recordAccess } from '#audit/access-events.ts'
import { Refusal } from '#kernel/refusal.ts'
import { take } from '#workflow/take.ts'
import { defineRoute } from '../define-route.ts'
import { done, words } from '../shapes.ts'

const tag = '登录与本人'

const signOut = defineRoute({
  id: 'signOut',
  method: 'post',
  path: '/sign-out',
  tag,
  summary: '退出',
  may: 'session.own',
  evenHalfSignedIn: true,
  response: done,
  async handle({ app, who, session, setCookie }) {
    await revokeSessions(app.database.pool, who.id, app.clock.now(), session.id)
    await recordAccess(app.database.pool, {
      at: app.clock.now(),
      actor: who.id,
      kind: 'sign-out',
      subjectKind: 'person',
      subjectId: who.id,
      details: {},
    })
    setCookie(undefined)
    return { ok: true as const }
  },
})

const me = defineRoute({
  id: 'whoAmI',
  method: 'get',
  path: '/me',
  tag,
  summary: '我是谁、能做什么',
  may: 'session.own',
  evenHalfSignedIn: true,
  response: z.object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    organisation: z.object({ id: z.string(), name: z.string(), kind: z.string(), district: z.string() }),
    posts: z.array(z.object({ post: z.string(), label: z.string() })),
    actions: z.array(z.string()),
    scope: z.object({
      districts: z.union([z.literal('all'), z.array(z.string())]),
      authorities: z.array(z.string()),
      schemes: z.union([z.literal('all'), z.array(z.string())]),
      assignedOnly: z.boolean(),
      aggregatesOnly: z.boolean(),
    }),
    csrf: z.string(),
    factors: z.array(z.string()),
    secondFactor: z.enum(['required', 'optional']),
    mustChange: z.boolean(),
    sample: z.boolean().meta({ description: '样本城市:数据与人员都是虚构的' }),
  }),
  async handle({ app, who, session }) {
    const { rows } = await app.database.pool.query<{ must_change: boolean }>(
      `select must_change from access.credential where person = $1 and kind = 'password' and retired_at is null`,
      [who.id],
    )
    const { organisation: of, scope } = who
    return {
      id: who.id,
      login: who.login,
      name: who.name,
      organisation: { id: of.id, name: of.name, kind: of.kind, district: of.district },
      posts: who.posts.map((post) => ({ post, label: posts[post].label })),
      actions: allowedActions(who),
      scope: {
        districts: scope.districts === 'all' ? ('all' as const) : [...scope.districts],
        authorities: [...scope.authorities],
        schemes: scope.schemes === 'all' ? ('all' as const) : [...scope.schemes],
        assignedOnly: scope.assignedOnly,
        aggregatesOnly: scope.aggregatesOnly,
      },
      csrf: session.csrf,
      factors: [...session.factors],
      secondFactor: app.secondFactor,
      mustChange: rows[0]?.must_change ?? false,
      sample: app.keys.sample,
    }
  },
})

const password = defineRoute({
  id: 'changePassword',
  method: 'post',
  path: '/me/password',
  tag,
  summary: '更改自己的口令',
  may: 'session.own',
  evenHalfSignedIn: true,
  perMinute: 10,
  body: z.strictObject({ old: z.string().min(1).max(256), fresh: z.string().min(1).max(256) }),
  response: done,
  async handle({ app, who, body }) {
    await take(
      app.database,
      changePassword,
      { person: who.id, login: who.login, ...body },
      { actor: who.id, clock: app.clock },
    )
    return { ok: true as const }
  },
})

const offer = defineRoute({
  id: 'offerSecondFactor',
  method: 'post',
  path: '/me/second-factor',
  tag,
  summary: '取一个动态口令密钥,待确认后启用',
  may: 'session.own',
  holdsSecret: true,
  evenHalfSignedIn: true,
  perMinute: 10,
  response: z.object({ secret: z.string(), uri: z.string() }),
  async handle({ app, who }) {
    const secret = await offerTotp(app.database.pool, app.keys, who.id, app.clock.now())
    return { secret, uri: totpUri(secret, who.login) }
  },
})

const confirm = defineRoute({
  id: 'confirmSecondFactor',
  method: 'post',
  path: '/me/second-factor/confirm',
  tag,
  summary: '输入一个动态口令,启用第二因素',
  may: 'session.own',
  evenHalfSignedIn: true,
  perMinute: 10,
  body: z.strictObject({ code: words(6, 6) }),
  response: done,
  async handle({ app, who, body }) {
    await take(
      app.database,
      confirmTotp,
      { person: who.id, code: body.code, keys: app.keys },
      { actor: who.id, clock: app.clock },
    )
    return { ok: true as const }
  },
})

const ownCertificate = defineRoute({
  id: 'registerOwnCertificate',
  method: 'post',
  path: '/me/certificate',
  tag,
  summary: '登记自己的数字证书',
  may: 'session.own',
  perMinute: 10,
  body: z.strictObject({ certificate: z.string().min(100).max(20_000) }),
  response: z.object({ fingerprint: z.string() }),
  async handle({ app, who, body }) {
    const made = await take(
      app.database,
      registerCertificate,
      { person: who.id, ...body },
      { actor: who.id, clock: app.clock },
    )
    if (made === 'already-taken') throw new RangeError('no key was given')
    return made
  },
})

const mySessions = defineRoute({
  id: 'listOwnSessions',
  method: 'get',
  path: '/me/sessions',
  tag,
  summary: '我的会话',
  may: 'session.own',
  response: z.object({
    sessions: z.array(
      z.object({
        id: z.string(),
        purpose: z.string(),
        createdAt: z.string(),
        lastSeenAt: z.string(),
        address: z.string().nullable(),
        agent: z.string().nullable(),
        name: z.string().nullable().meta({ description: '命令行令牌的用途' }),
        endsAt: z.string(),
        current: z.boolean(),
      }),
    ),
  }),
  async handle({ app, who, session }) {
    const sessions = await sessionsOf(app.database.pool, who.id, app.clock.now())
    return { sessions: sessions.map((one) => ({ ...one, current: session.id.startsWith(one.id) })) }
  },
})

const endSession = defineRoute({
  id: 'endOwnSession',
  method: 'delete',
  path: '/me/sessions/{id}',
  tag,
  summary: '结束自己的一个会话',
  may: 'session.own',
  params: z.object({ id: z.string().regex(/^[0-9a-f]{16}$/) }),
  response: done,
  async handle({ app, who, params }) {
    const ended = await revokeSessions(app.database.pool, who.id, app.clock.now(), params.id)
    if (ended === 0) throw new Refusal('NOT_FOUND', '没有这个会话')
    await recordAccess(app.database.pool, {
      at: app.clock.now(),
      actor: who.id,
      kind: 'session-ended',
      subjectKind: 'session',
      subjectId: params.id,
      details: {},
    })
    return { ok: true as const }
  },
})

export const ownRoutes = [signOut, me, password, offer, confirm, ownCertificate, mySessions, endSession]
