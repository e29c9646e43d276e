/** Changes of permission by request (十一(五)): five people, each another; what conflicts and what is refused ends. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Answer, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
before(async () => {
  world = await httpWorld()
})
after(() => world.close())

type Action = 'approve-head' | 'approve-leader' | 'execute' | 'file'

const ask = async (login: string, body: Readonly<Record<string, unknown>>): Promise<Answer> =>
  (await world.as(login)).call('POST', '/permission-requests', {
    change: 'grant',
    validFrom: '2026-01-01',
    reason: '按分工调整岗位',
    ...body,
  })
const asked = async (login: string, body: Readonly<Record<string, unknown>>): Promise<string> => {
  const answer = await ask(login, body)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body.id as string
}
const decide = async (login: string, id: string, action: Action, body: object = {}): Promise<Answer> =>
  (await world.as(login)).call('POST', `/permission-requests/${id}/${action}`, body)
const postsOf = async (login: string): Promise<string[]> =>
  (await (await world.as(login)).call('GET', '/me')).body.posts.map(({ post }: { post: string }) => post)
interface Shown {
  readonly state: string
  readonly decisions: readonly { readonly by: string }[]
  readonly next: readonly { readonly action: string; readonly open: boolean; readonly missing: string | null }[]
}
const shownTo = async (login: string, id: string): Promise<Shown | undefined> =>
  (await (await world.as(login)).call('GET', '/permission-requests')).body.requests.find(
    (one: { id: string }) => one.id === id,
  )

test('request, head, leader, execution, filing: by five people, and only then is it done', async () => {
  const id = await asked('jiandu', { post: 'supervision_head' })
  const chain: [string, Action, string][] = [
    ['fuze', 'approve-head', 'head-approved'],
    ['lingdao', 'approve-leader', 'leader-approved'],
    ['anquan', 'execute', 'executed'],
    ['xinxi-fuze', 'file', 'filed'],
  ]
  for (const [login, action, state] of chain) {
    assert.deepEqual(await postsOf('jiandu').then((held) => held.includes('supervision_head')), action === 'file')
    const next = (await shownTo(login, id))?.next[0]
    assert.deepEqual([next?.action, next?.open, next?.missing], [action, true, null])
    const answer = await decide(login, id, action)
    assert.equal(answer.body.state, state, JSON.stringify(answer.body))
  }
  const over = await shownTo('jiandu', id)
  assert.deepEqual(
    over?.decisions.map(({ by }) => by),
    ['fuze', 'lingdao', 'anquan', 'xinxi-fuze'].map((login) => world.accounts.find((one) => one.login === login)?.name),
  )
  assert.deepEqual(over?.next, [])
  assert.equal((await decide('xinxi-fuze', id, 'file')).status, 409)
})

test('a step is not taken before its turn, nor by another post or another body', async () => {
  const id = await asked('jingban', { change: 'revoke', post: 'agency_clerk', validFrom: '2099-01-01' })
  assert.equal((await decide('lingdao', id, 'approve-leader')).body.code, 'STEP_TAKEN')
  assert.equal((await decide('anquan', id, 'execute')).body.code, 'STEP_TAKEN')
  assert.equal((await decide('jingban', id, 'approve-head')).status, 403)
  assert.equal((await decide('xitong', id, 'execute')).status, 403)
  const foreign = await decide('fuze', id, 'approve-head')
  assert.equal(foreign.body.code, 'REQUEST_UNKNOWN')
  assert.equal(await shownTo('jiandu2', id), undefined, 'whom it does not concern does not see it')
})

test('whoever has had a hand in it takes no later step', async () => {
  const colleague = await world.as('jiandu2')
  const id = await asked('fuze', { person: colleague.id, post: 'supervision_head' })
  const next = (await shownTo('fuze', id))?.next[0]
  assert.equal(next?.open, false)
  assert.match(next?.missing ?? '', /申请人/)
  assert.equal((await decide('fuze', id, 'approve-head')).body.code, 'SECOND_PERSON')
  const second = await asked('xinxi', { change: 'revoke', post: 'info_operator', validFrom: '2099-01-01' })
  assert.equal((await decide('xinxi-fuze', second, 'approve-head')).status, 200)
  assert.equal((await decide('lingdao', second, 'approve-leader')).status, 200)
  assert.equal((await decide('anquan', second, 'execute')).status, 200)
  assert.equal((await decide('xinxi-fuze', second, 'file')).body.code, 'SECOND_PERSON')
})

test('a post that conflicts with one held is refused at the first step, and said beforehand', async () => {
  const id = await asked('jingban', { post: 'agency_reviewer' })
  const answer = await decide('jingban-fuze', id, 'approve-head')
  assert.equal(answer.body.code, 'POST_CONFLICT')
  assert.match(answer.body.detail, /初审与复核/)
  assert.equal((await shownTo('jingban', id))?.state, 'requested')
  const { body } = await (await world.as('jingban')).call('GET', '/permission-requests')
  const conflicts = Object.fromEntries(
    body.posts.map(({ post, conflict }: { post: string; conflict: string | null }) => [post, conflict]),
  )
  assert.match(conflicts.agency_reviewer, /初审与复核/)
  assert.equal(conflicts.agency_clerk, null)
  assert.equal('supervisor' in conflicts, false, 'only posts of the own kind of organisation')
})

test('a refusal needs its reason and ends the request', async () => {
  const id = await asked('fuhe', { change: 'revoke', post: 'agency_reviewer', validFrom: '2099-01-01' })
  assert.equal((await decide('jingban-fuze', id, 'approve-head', { approve: false })).body.code, 'REQUEST_WRONG')
  const refused = await decide('jingban-fuze', id, 'approve-head', { approve: false, note: '尚无接任的人' })
  assert.equal(refused.body.state, 'refused')
  assert.equal((await decide('lingdao', id, 'approve-leader')).body.code, 'STEP_TAKEN')
  assert.equal((await decide('anquan', id, 'execute')).body.code, 'STEP_TAKEN')
  assert.ok((await postsOf('fuhe')).includes('agency_reviewer'))
  assert.deepEqual((await shownTo('fuhe', id))?.next, [])
})

test('what may not be asked for: another kind’s post, another body’s person, an administrator’s request', async () => {
  assert.equal((await ask('jingban', { post: 'supervisor' })).body.code, 'POST_WRONG')
  assert.equal((await ask('jingban', { post: 'no_such_post' })).body.code, 'POST_UNKNOWN')
  const other = await world.as('jiandu')
  assert.equal((await ask('jingban-fuze', { person: other.id, post: 'agency_clerk' })).body.code, 'PERSON_UNKNOWN')
  assert.equal((await ask('xitong', { post: 'system_admin' })).status, 403)
  const backwards = { post: 'agency_clerk', validFrom: '2026-02-01', validTo: '2026-01-01' }
  assert.equal((await ask('jingban', backwards)).body.code, 'REQUEST_WRONG')
})

test('an account comes without a post; only the system administrator makes or stops one, never his own', async () => {
  const body = { login: 'new-clerk', name: '新经办', organisation: 'agency-city', idNumber: '410105199001010011' }
  const admin = await world.as('xitong')
  const known = (await admin.call('GET', '/organisations')).body.organisations.map(({ id }: { id: string }) => id)
  const given = { ...body, organisation: known.find((id: string) => id.startsWith('agency')) ?? known[0] }
  for (const login of ['jiandu', 'anquan', 'jingban-fuze'])
    assert.equal((await (await world.as(login)).call('POST', '/people', given)).status, 403, login)
  const made = await admin.call('POST', '/people', given)
  assert.equal(made.status, 200, JSON.stringify(made.body))
  assert.ok(made.body.password.length >= 12)
  const { body: list } = await admin.call('GET', '/people?text=new-clerk')
  assert.deepEqual([list.people.length, list.people[0].posts], [1, []])
  const own = await admin.call('POST', `/people/${admin.id}/switch`, { enabled: false, reason: '试着停用自己' })
  assert.equal(own.body.code, 'SECOND_PERSON')
  assert.equal((await (await world.as('jingban')).call('GET', '/people')).status, 403)
})
