/** The HTTP interface on a database of its own with the sample city's people; requests are injected, no port is opened. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { makeSamplePeople, type SampleAccount } from '#access/sample-people.ts'
import { rules } from '#areas/rules.ts'
import type { App } from '#http/app.ts'
import { makeProgress } from '#http/progress.ts'
import { makeServer } from '#http/server.ts'
import { createKeys } from '#identity/keys.ts'
import { type JobKind, type Jobs, startJobs } from '#jobs/schedule.ts'
import { type Clock, systemClock } from '#kernel/clock.ts'
import type { Database } from '#store/database.ts'
import { openFolder } from '#store/folder.ts'
import { freshOpenDatabase, type TestDatabase } from './postgres.ts'

export interface Answer {
  readonly status: number
  /** JSON of any route; its parts are looked at by name. */
  readonly body: ReturnType<typeof JSON.parse>
  readonly headers: Readonly<Record<string, unknown>>
}

export interface Caller {
  readonly id: string
  readonly csrf: string
  readonly cookie: string
  call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>
}

export interface HttpWorld {
  readonly app: App
  readonly server: FastifyInstance
  readonly database: Database
  readonly test: TestDatabase
  readonly accounts: readonly SampleAccount[]
  /** Jobs that were put, in order; none of them runs, unless the world was made with jobs. */
  readonly put: { kind: JobKind; data: Record<string, unknown> }[]
  /** Signs in with the password. */
  as(login: string): Promise<Caller>
  close(): Promise<void>
}

const answerOf = (response: { statusCode: number; body: string; headers: Record<string, unknown> }): Answer => ({
  status: response.statusCode,
  body: /json/.test(String(response.headers['content-type'] ?? '')) ? JSON.parse(response.body) : response.body,
  headers: response.headers,
})

/** Signs people in and remembers them. */
const callersOf = (server: FastifyInstance, accounts: readonly SampleAccount[]): HttpWorld['as'] => {
  const callers = new Map<string, Caller>()
  return async (login: string): Promise<Caller> => {
    const known = callers.get(login)
    if (known) return known
    const password = accounts.find((one) => one.login === login)?.password
    const signedIn = await server.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      payload: { login, password },
      // Each from an address of its own, so that the limit for one address is met only by its own test.
      remoteAddress: `10.0.0.${callers.size + 1}`,
    })
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
    const remoteAddress = `10.0.1.${callers.size + 1}`
    const me = answerOf(await server.inject({ url: '/api/v1/me', headers: { cookie }, remoteAddress }))
    const csrf = me.body.csrf as string
    const caller: Caller = {
      id: me.body.id,
      csrf,
      cookie,
      call: async (method, path, body, headers = {}) =>
        answerOf(
          await server.inject({
            method,
            url: `/api/v1${path}`,
            headers: { cookie, 'x-csrf-token': csrf, ...headers },
            remoteAddress,
            ...(body === undefined ? {} : { payload: body as object }),
          }),
        ),
    }
    callers.set(login, caller)
    return caller
  }
}

export interface HttpWorldOptions {
  readonly clock?: Clock
  readonly secondFactor?: 'required' | 'optional'
  /** Jobs run, each in its own process, as in use. */
  readonly jobs?: boolean
}

export const httpWorld = async (options: HttpWorldOptions = {}): Promise<HttpWorld> => {
  const { database, test, close } = await freshOpenDatabase()
  const root = mkdtempSync(join(tmpdir(), 'http-'))
  const folder = openFolder(root)
  const keys = createKeys(folder.vaultKey, { sample: true })
  const accounts = (await makeSamplePeople(database, keys, 'os:test')) ?? []
  const put: HttpWorld['put'] = []
  const progress = makeProgress()
  // The processes of jobs find the database by its address, as with one that is given.
  if (options.jobs) process.env.DATABASE_URL = test.superUrl
  const noted: Jobs = {
    async put(kind, data) {
      put.push({ kind, data })
      return `00000000-0000-4000-8000-${String(put.length).padStart(12, '0')}`
    },
    list: async () => [],
    close: async () => undefined,
  }
  const jobs = options.jobs
    ? await startJobs(
        folder,
        database,
        (id, said) => progress.say(id, said),
        (message) => console.error(message),
      )
    : noted
  const app: App = {
    folder,
    database,
    keys,
    clock: options.clock ?? systemClock,
    rules,
    secondFactor: options.secondFactor ?? 'optional',
    isSecure: false,
    progress,
    jobs,
  }
  const server = await makeServer(app)
  const as = callersOf(server, accounts)
  return {
    app,
    server,
    database,
    test,
    accounts,
    put,
    as,
    async close() {
      // A listener that never goes must not keep the rest from stopping.
      server.server.closeAllConnections()
      await server.close()
      await jobs.close()
      await close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
