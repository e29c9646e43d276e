/**
 * What every route passes before its handler runs, always in the same order: session, CSRF, half-finished sign-ins, policy,
 * shape, idempotency; and how its result goes out.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { may, mustBeAllowed } from '#access/authorise.ts'
import { mustBeWhole } from '#access/half-signed-in.ts'
import { type KnownSession, resolveSession } from '#access/sessions.ts'
import { type Who, whoIs } from '#access/who.ts'
import { recordAccess } from '#audit/access-events.ts'
import { today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { answerBefore, dropAnswer, keepAnswer, requestHash } from './answers.ts'
import type { App } from './app.ts'
import { Download, Events, type Route } from './define-route.ts'

const cookieName = 'shejian_session'

const jsonSafe = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

const sameText = (left: string, right: string): boolean => {
  const [one, other] = [left, right].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(one, other)
}

interface Known {
  readonly session: KnownSession
  readonly who: Who
}

const nobody: Known = {
  session: { id: '', person: '', purpose: 'browser', csrf: '', factors: [] },
  who: {
    id: '',
    login: '',
    name: '',
    organisation: { id: '', kind: 'society', name: '', district: '', authorities: [], schemes: null, outsideId: null },
    posts: [],
    scope: {
      districts: [],
      authorities: [],
      schemes: [],
      organisation: '',
      assignedOnly: false,
      aggregatesOnly: true,
    },
  },
}

const tokenOf = (request: FastifyRequest): { token: string; byCookie: boolean } => {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return { token: bearer, byCookie: false }
  const token = request.cookies[cookieName]
  if (!token) throw new Refusal('SIGNED_OUT', '请先登录')
  return { token, byCookie: true }
}

/** @throws Refusal SIGNED_OUT, CSRF, SECOND_FACTOR_MISSING, PASSWORD_OLD, PERSON_DISABLED. */
const identify = async (app: App, route: Route, request: FastifyRequest): Promise<Known> => {
  const { token, byCookie } = tokenOf(request)
  const session = await resolveSession(app.database, token, app.clock)
  // A browser sends cookies along with whatever another page makes it ask for; the header it does not know.
  if (byCookie && route.method !== 'get') {
    const given = request.headers['x-csrf-token']
    if (typeof given !== 'string' || !sameText(given, session.csrf))
      throw new Refusal('CSRF', '请求不是从本页面发出的,请刷新页面后重试')
  }
  if (session.purpose !== (byCookie ? 'browser' : 'token')) throw new Refusal('SIGNED_OUT', '登录已失效,请重新登录')
  const who = await whoIs(app.database.pool, session.person, today(app.clock))
  if (!route.evenHalfSignedIn) await mustBeWhole(app.database.pool, session, app.secondFactor)
  return { session, who }
}

/** Tried without permission: refused, and known. @throws Refusal FORBIDDEN. */
const refuse = async (app: App, route: Route, who: Who, address: string): Promise<void> => {
  await recordAccess(app.database.pool, {
    at: app.clock.now(),
    actor: who.id,
    kind: 'refused',
    subjectKind: 'route',
    subjectId: route.id,
    details: { address },
  })
  if (route.may !== 'public') mustBeAllowed(who, route.may)
}

const sendEvents = (reply: FastifyReply, events: Events): void => {
  reply.hijack()
  const raw = reply.raw
  const headers = reply.getHeaders() as Record<string, string>
  raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  const beat = setInterval(() => raw.write(': \n\n'), 15_000)
  const stop = events.open(
    ({ name, data }) => raw.write(`event: ${name}\ndata: ${JSON.stringify(data, jsonSafe)}\n\n`),
    () => raw.end(),
  )
  raw.on('close', () => {
    clearInterval(beat)
    stop()
  })
}

/** A file's name in a header: ASCII by itself, anything else percent-encoded (RFC 6266). */
const disposition = (name: string): string => {
  const safe = name.replaceAll(/[^\w.-]/g, '_')
  return `attachment; filename="${safe}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

const cookieSetter =
  (app: App, reply: FastifyReply) =>
  (session: { token: string; endsAt: Date } | undefined): void => {
    const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: app.isSecure } as const
    if (session) reply.setCookie(cookieName, session.token, { ...options, expires: session.endsAt })
    else reply.clearCookie(cookieName, options)
  }

export const answerRoute = async (
  app: App,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const { session, who } = route.may === 'public' ? nobody : await identify(app, route, request)
  if (route.may !== 'public' && !may(who, route.may)) await refuse(app, route, who, request.ip)
  const params = route.params?.parse(request.params)
  const query = route.query?.parse(request.query)
  const body = route.isUpload ? undefined : route.body?.parse(request.body ?? {})
  const given = request.headers['idempotency-key']
  const key = typeof given === 'string' && route.method !== 'get' && who.id !== '' ? given : undefined
  const keptUnder = route.isUpload || route.holdsSecret ? undefined : key
  if (keptUnder) {
    const before = await answerBefore(
      app.database,
      who.id,
      keptUnder,
      requestHash(request.method, request.url, request.body),
      app.clock.now(),
    )
    if (before) return reply.code(before.status).type('application/json; charset=utf-8').send(before.body)
  }
  const gone = new AbortController()
  request.raw.on('close', () => gone.abort())
  try {
    const result = await route.handle({
      app,
      who,
      session,
      params,
      query,
      body,
      upload: request.raw as Readable,
      address: request.ip,
      agent: request.headers['user-agent'] ?? null,
      key: key && `${who.id}/${key}`,
      setCookie: cookieSetter(app, reply),
      signal: gone.signal,
    })
    if (result instanceof Events) {
      sendEvents(reply, result)
      return reply
    }
    if (result instanceof Download)
      return reply.header('content-disposition', disposition(result.name)).type(result.type).send(result.bytes)
    const text = JSON.stringify(result, jsonSafe)
    if (keptUnder) await keepAnswer(app.database, who.id, keptUnder, { status: 200, body: text })
    return reply.type('application/json; charset=utf-8').send(text)
  } catch (error) {
    if (keptUnder) await dropAnswer(app.database, who.id, keptUnder)
    throw error
  }
}
