/**
 * The HTTP server: one place where every route passes the same checks in the same order — address limits, session, CSRF,
 * half-finished sign-ins, policy, shape, idempotency — before its handler runs. It decides nothing of the business.
 */
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { may, mustBeAllowed } from '#access/authorise.ts'
import { type KnownSession, resolveSession } from '#access/sessions.ts'
import { type Who, whoIs } from '#access/who.ts'
import { recordAccess } from '#audit/access-events.ts'
import { today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { projectRoot } from '#store/folder.ts'
import { answerBefore, dropAnswer, keepAnswer, requestHash } from './answers.ts'
import type { App } from './app.ts'
import { Download, Events, type Route } from './define-route.ts'
import { makeMetrics } from './metrics.ts'
import { openApi } from './openapi.ts'
import { problemOf } from './problems.ts'
import { referencePage } from './reference-page.ts'
import { routes } from './routes.ts'

const cookieName = 'shejian_session'
/** JSON bodies; files go another way. */
const bodyLimit = 1 << 20
const perMinute = 600

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
  if (byCookie !== (session.purpose === 'browser')) throw new Refusal('SIGNED_OUT', '登录已失效,请重新登录')
  const who = await whoIs(app.database.pool, session.person, today(app.clock))
  if (!route.evenHalfSignedIn) {
    const strong = session.factors.includes('totp') || session.factors.includes('certificate')
    if (app.secondFactor === 'required' && !strong)
      throw new Refusal('SECOND_FACTOR_MISSING', '本平台要求两种因素登录,请先启用动态口令或用证书登录')
    const { rows } = await app.database.pool.query<{ must_change: boolean }>(
      `select must_change from access.credential where person = $1 and kind = 'password' and retired_at is null`,
      [who.id],
    )
    if (rows[0]?.must_change && !session.factors.includes('certificate'))
      throw new Refusal('PASSWORD_OLD', '首次登录请先更改口令')
  }
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

const answer = async (app: App, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { session, who } = route.may === 'public' ? nobody : await identify(app, route, request)
  if (route.may !== 'public' && !may(who, route.may)) await refuse(app, route, who, request.ip)
  const params = route.params?.parse(request.params)
  const query = route.query?.parse(request.query)
  const body = route.isUpload ? undefined : route.body?.parse(request.body ?? {})
  const given = request.headers['idempotency-key']
  const key = typeof given === 'string' && route.method !== 'get' && who.id !== '' ? given : undefined
  if (key && !route.isUpload) {
    const before = await answerBefore(
      app.database,
      who.id,
      key,
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
    if (key && !route.isUpload) await keepAnswer(app.database, who.id, key, { status: 200, body: text })
    return reply.type('application/json; charset=utf-8').send(text)
  } catch (error) {
    if (key && !route.isUpload) await dropAnswer(app.database, who.id, key)
    throw error
  }
}

const fastifyPath = (path: string): string => `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`

const register = (server: FastifyInstance, app: App, route: Route): void => {
  server.route({
    method: route.method.toUpperCase() as 'GET',
    url: fastifyPath(route.path),
    // A file arrives as it is and is read by its handler, which bounds it.
    ...(route.isUpload ? { bodyLimit: Number.MAX_SAFE_INTEGER } : {}),
    config: {
      routeId: route.id,
      ...(route.perMinute ? { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } } : {}),
    },
    handler: (request, reply) => answer(app, route, request, reply),
  })
}

const servePage = async (server: FastifyInstance): Promise<void> => {
  const root = join(projectRoot, 'web', 'dist')
  if (!existsSync(root)) return
  await server.register(files, {
    root,
    wildcard: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Built files carry their hash in their name; the page that names them does not.
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

const contentSecurity = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // Ant Design writes its styles into the page at run time.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
}

/** @param log where lines of JSON go; left out: nowhere. */
export const makeServer = async (app: App, log?: NodeJS.WritableStream): Promise<FastifyInstance> => {
  const server = Fastify({
    logger: log === undefined ? false : { level: 'info', stream: log },
    disableRequestLogging: true,
    genReqId: () => randomUUID(),
    bodyLimit,
    requestTimeout: 0,
    connectionTimeout: 0,
    trustProxy: process.env.SHEJIAN_TRUST_PROXY ? process.env.SHEJIAN_TRUST_PROXY.split(',') : false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    exposeHeadRoutes: false,
  })
  const metrics = makeMetrics(app.database)
  await server.register(cookie)
  await server.register(helmet, {
    contentSecurityPolicy: contentSecurity,
    hsts: app.isSecure,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await server.register(rateLimit, { max: perMinute, timeWindow: '1 minute' })
  // A body that no route asked for as JSON is left unread.
  server.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
  server.addHook('onResponse', async (request, reply) => {
    const route = (request.routeOptions.config as { routeId?: string }).routeId ?? 'page'
    const seconds = reply.elapsedTime / 1000
    metrics.observe(route, reply.statusCode, seconds)
    if (route !== 'page') request.log.info({ request: request.id, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) })
  })
  server.setErrorHandler((error, request, reply) => {
    const { problem, unforeseen } = problemOf(error, request.id)
    if (unforeseen) request.log.error({ request: request.id, error: String((error as Error).stack ?? error).slice(0, 2000) })
    return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
  })
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    // The page's own addresses are all one file; what looks like a file or the interface is not.
    if (request.method === 'GET' && !path.startsWith('/api/') && !/\.\w+$/.test(path) && existsSync(join(projectRoot, 'web', 'dist')))
      return reply.header('cache-control', 'no-cache').sendFile('index.html')
    const { problem } = problemOf(new Refusal('NOT_FOUND', '没有这个地址'), request.id)
    return reply.code(404).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
  })
  for (const route of routes) register(server, app, route)
  const document = JSON.stringify(openApi(routes))
  server.get('/api/v1/openapi.json', (_request, reply) => reply.type('application/json').send(document))
  server.get('/api/reference', (_request, reply) => reply.type('text/html; charset=utf-8').send(referencePage(routes)))
  server.get('/health', async (_request, reply) => {
    const alive = await app.database.pool.query('select 1').then(
      () => true,
      () => false,
    )
    return reply.code(alive ? 200 : 503).send({ status: alive ? 'ok' : 'database unreachable' })
  })
  server.get('/metrics', async (request, reply) => {
    // Figures of the installation are for its own machine; a scraper elsewhere goes through the proxy's rules.
    if (!/^(127\.|::1|::ffff:127\.)/.test(request.ip)) throw new Refusal('NOT_FOUND', '没有这个地址')
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  await servePage(server)
  return server
}
