/**
 * The HTTP server: headers, limits, metrics, logs, the page's files, and every route behind the same door (answer-route.ts).
 * It decides nothing of the business.
 */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import { projectRoot } from '#store/folder.ts'
import { answerRoute } from './answer-route.ts'
import type { App } from './app.ts'
import type { Route } from './define-route.ts'
import { type Metrics, makeMetrics } from './metrics.ts'
import { openApi } from './openapi.ts'
import { problemOf } from './problems.ts'
import { referencePage } from './reference-page.ts'
import { routes } from './routes.ts'

/** JSON bodies; files go another way. */
const bodyLimit = 1 << 20
const perMinute = 600

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
    handler: (request, reply) => answerRoute(app, route, request, reply),
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

/** What is not an operation: the interface's description, health, figures. */
const registerPlain = (server: FastifyInstance, app: App, metrics: Metrics): void => {
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
}

/** @param log where lines of JSON go; left out: nowhere. */
export const makeServer = async (app: App, log?: NodeJS.WritableStream): Promise<FastifyInstance> => {
  const server = Fastify({
    logger: log === undefined ? false : { level: 'info', stream: log },
    logController: new LogController({ disableRequestLogging: true }),
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
  // The page's own files are many and the same for everybody.
  await server.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    allowList: (request) => !request.url.startsWith('/api/'),
  })
  // A body that no route asked for as JSON is left unread.
  server.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
  server.addHook('onResponse', async (request, reply) => {
    const route = (request.routeOptions.config as { routeId?: string }).routeId ?? 'page'
    const seconds = reply.elapsedTime / 1000
    metrics.observe(route, reply.statusCode, seconds)
    if (route !== 'page')
      request.log.info({ request: request.id, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) })
  })
  server.setErrorHandler((error, request, reply) => {
    const { problem, unforeseen } = problemOf(error, request.id)
    if (unforeseen)
      request.log.error({ request: request.id, error: String((error as Error).stack ?? error).slice(0, 2000) })
    return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
  })
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    // The page's own addresses are all one file; what looks like a file or the interface is not.
    if (
      request.method === 'GET' &&
      !path.startsWith('/api/') &&
      !/\.\w+$/.test(path) &&
      existsSync(join(projectRoot, 'web', 'dist'))
    )
      return reply.header('cache-control', 'no-cache').sendFile(path === '/report' ? 'report.html' : 'index.html')
    const { problem } = problemOf(new Refusal('NOT_FOUND', '没有这个地址'), request.id)
    return reply.code(404).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
  })
  for (const route of routes) register(server, app, route)
  registerPlain(server, app, metrics)
  await servePage(server)
  return server
}
