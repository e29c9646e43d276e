/**
 * Every route × every post, and for records own and foreign scope: what is answered, against what is written down in
 * permission-matrix.txt. A new route or a changed policy shows here as a line that somebody has to agree to:
 * `SHEJIAN_WRITE_MATRIX=1 node --test test/permission-matrix.test.ts` writes the file anew, to be read before it is committed.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { may } from '#access/authorise.ts'
import { type Post, posts } from '#access/posts.ts'
import { whoIs } from '#access/who.ts'
import type { Route } from '#http/define-route.ts'
import { routes } from '#http/routes.ts'
import { today } from '#kernel/clock.ts'
import { type HttpWorld, httpWorld } from './http-world.ts'

const path = join(import.meta.dirname, 'permission-matrix.txt')
let world: HttpWorld
before(async () => {
  world = await httpWorld()
})
after(() => world.close())

/** What a name is tried with first, then `forms`, until its route accepts the form. */
const named: Readonly<Record<string, string>> = {
  id: 'p-00000000-0000-4000-8000-000000000000',
  batch: '00000000-0000-4000-8000-000000000000',
  fingerprint: '0'.repeat(64),
  rule: 'XXX-99',
  edition: '0',
  position: '999999',
  dataset: 'no_such_dataset',
  kind: 'person',
  month: '2016-01',
  action: 'file',
}
const forms = ['0', '1', '999999', '00000000-0000-4000-8000-000000000000', '0'.repeat(64), 'nothing']

/** An address of the right form that names nothing. */
const addressOf = (route: Route): string =>
  route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fits = (form: string): boolean => {
      const parsed = route.params?.safeParse({ [name]: form })
      return parsed?.success !== false || parsed.error.issues.every(({ path: [first] }) => first !== name)
    }
    return [named[name] ?? '0', ...forms].find(fits) ?? '0'
  })

const loginOf = async (): Promise<Map<Post, string>> => {
  const { rows } = await world.database.pool.query<{ login: string; post: Post }>(
    'select min(p.login) as login, h.post from access.person p join access.post_holding h on h.person = p.id group by h.post',
  )
  return new Map(rows.map(({ login, post }) => [post, login]))
}

const line = (name: string, allowed: readonly string[]): string => `${name.padEnd(34)} ${allowed.join(' ') || '—'}`

const matrix = async (): Promise<string> => {
  const logins = await loginOf()
  const lines: string[] = ['# 路由 × 岗位:谁可以调用(其余一律 403)', '']
  for (const route of routes) {
    if (route.may === 'public') {
      lines.push(line(route.id, ['(不需登录)']))
      continue
    }
    const allowed: string[] = []
    for (const post of Object.keys(posts) as Post[]) {
      const caller = await world.as(logins.get(post) as string)
      const who = await whoIs(world.database.pool, caller.id, today())
      const isAllowed = may(who, route.may)
      // Signing out and the like would end the caller's own session; the policy is asked, the call is not made.
      if (route.evenHalfSignedIn || route.response === 'events') {
        if (isAllowed) allowed.push(post)
        continue
      }
      const url = addressOf(route)
      const { status, body } = await caller.call(
        route.method.toUpperCase() as 'GET',
        url,
        route.method === 'get' ? undefined : {},
        route.isUpload ? { 'content-type': 'application/octet-stream' } : {},
      )
      const forbidden = status === 403 && body.code === 'FORBIDDEN'
      assert.ok(status !== 500, `${route.id} as ${post}: ${JSON.stringify(body)}`)
      assert.ok(status !== 401, `${route.id} as ${post}: ${JSON.stringify(body)}`)
      // A policy that allows, and a door that says no, or the other way round, would be two answers to one question.
      if (route.may !== 'session.own') assert.equal(!forbidden, isAllowed, `${route.id} as ${post}`)
      if (!forbidden) allowed.push(post)
      // What an address names and is not there is told as such; a month is always there.
      const asksMore = route.query?.safeParse({}).success === false
      if (isAllowed && !asksMore && route.method === 'get' && /\{(?!month\})/.test(route.path))
        assert.equal(status, 404, `${route.id} as ${post}: ${JSON.stringify(body)}`)
    }
    lines.push(line(route.id, allowed.length === Object.keys(posts).length ? ['(人人)'] : allowed))
  }
  return `${lines.join('\n')}\n`
}

test('nobody without a session reaches anything but the doors', async () => {
  for (const route of routes.filter((one) => one.may !== 'public')) {
    const url = `/api/v1${addressOf(route)}`
    const { statusCode } = await world.server.inject({
      method: route.method.toUpperCase() as 'GET',
      url,
      remoteAddress: '10.2.0.1',
      ...(route.method === 'get' ? {} : { payload: {} }),
    })
    assert.equal(statusCode, 401, route.id)
  }
})

test('every route × every post is as written down', async () => {
  const found = await matrix()
  if (process.env.SHEJIAN_WRITE_MATRIX) writeFileSync(path, found)
  assert.equal(found, readFileSync(path, 'utf8'))
})
