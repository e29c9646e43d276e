/** Changes of permission by request (十一(五)): five people, each another; what conflicts and what is refused ends. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
})

/** Takes all four steps. */
const walk = async (id: string, hands: readonly [string, string, string, string]): Promise<void> => {
  const actions = ['approve-head', 'approve-leader', 'execute', 'file'] as const
  for (const [index, action] of actions.entries()) {
    const next = (await shownTo(hands[index] as string, id))?.next[0]
    assert.deepEqual([next?.action, next?.open, next?.missing], [action, true, null], hands[index])
    const answer = await decide(hands[index] as string, id, action)
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
  }
}

test('bodies without a department: their own head reviews, and no other body’s', async () => {
  for (const [clerk, head, post, body] of [
    ['danwei', 'danwei-fuze', 'employer_clerk', 'yiyuan-fuze'],
    ['jicha', 'jicha-fuze', 'inspector', 'yiyuan-fuze'],
    ['caizheng', 'caizheng-fuze', 'finance_officer', 'shequ-fuze'],
  ] as const) {
    const id = await asked(clerk, { change: 'revoke', post, validFrom: '2099-01-01' })
    assert.equal((await decide(body, id, 'approve-head')).body.code, 'REQUEST_UNKNOWN')
    const early = await decide('lingdao', id, 'approve-head')
    assert.equal(early.body.code, 'FORBIDDEN', 'a leader does not review where there is a head')
    assert.match((await shownTo('lingdao', id))?.next[0]?.missing ?? '', /由其审核/)
    await walk(id, [head, 'lingdao', 'anquan', 'xinxi-fuze'])
  }
})

test('where nobody can review, a leader does, and another leader approves', async () => {
  const cases: [string, object][] = [
    // No head's post among committee members and experts, nor with the leadership and the administrators.
    ['zhuanjia', { change: 'revoke', post: 'expert' }],
    ['xitong', { change: 'revoke', post: 'system_admin' }],
    // A head asks for himself and there is no second one.
    ['danwei-fuze', { change: 'revoke', post: 'employer_head' }],
    // Informatization files, so its head does not review.
    ['xinxi', { change: 'revoke', post: 'info_operator' }],
  ]
  for (const [login, body] of cases) {
    const id = await asked(login, { ...body, validFrom: '2099-01-01' })
    assert.equal((await decide('xinxi-fuze', id, 'approve-head')).status, 403, login)
    assert.equal((await decide('lingdao', id, 'approve-head')).status, 200, login)
    assert.equal((await decide('lingdao', id, 'approve-leader')).body.code, 'SECOND_PERSON', login)
    assert.equal((await shownTo('lingdao', id))?.next[0]?.open, false)
    assert.equal((await decide('juzhang', id, 'approve-leader')).status, 200, login)
    assert.equal((await decide('anquan', id, 'execute')).status, 200, login)
    assert.equal((await decide('xinxi-fuze', id, 'file')).body.state, 'filed', login)
  }
})

test('the leader is one of the authority that the body belongs to, also in its head’s place', async () => {
  const id = await asked('yiyuan-fuze', { change: 'revoke', post: 'provider_head', validFrom: '2099-01-01' })
  assert.equal((await decide('lingdao', id, 'approve-head')).body.code, 'REQUEST_UNKNOWN')
  assert.equal(await shownTo('lingdao', id), undefined)
  assert.equal((await decide('yibao-lingdao', id, 'approve-head')).status, 200)
  assert.equal((await decide('juzhang', id, 'approve-leader')).body.code, 'REQUEST_UNKNOWN')
  await decide('yibao-juzhang', id, 'approve-leader')
  assert.equal((await shownTo('yiyuan-fuze', id))?.state, 'leader-approved')
})

test('a leader asks: two others decide, so with one other there is nobody to approve', async () => {
  const id = await asked('juzhang', { change: 'revoke', post: 'leader', validFrom: '2099-01-01' })
  assert.equal((await decide('juzhang', id, 'approve-head')).body.code, 'SECOND_PERSON')
  assert.equal((await decide('lingdao', id, 'approve-head')).status, 200)
  for (const login of ['juzhang', 'lingdao'])
    assert.equal((await decide(login, id, 'approve-leader')).body.code, 'SECOND_PERSON')
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

test('what may not be asked for: another kind’s post, another body’s person, business for an administrator', async () => {
  assert.equal((await ask('jingban', { post: 'supervisor' })).body.code, 'POST_WRONG')
  assert.equal((await ask('jingban', { post: 'no_such_post' })).body.code, 'POST_UNKNOWN')
  const other = await world.as('jiandu')
  assert.equal((await ask('jingban-fuze', { person: other.id, post: 'agency_clerk' })).body.code, 'PERSON_UNKNOWN')
  assert.equal((await ask('xitong', { post: 'supervisor' })).body.code, 'POST_WRONG')
  const second = await asked('xitong', { post: 'audit_admin' })
  assert.equal((await decide('lingdao', second, 'approve-head')).body.code, 'POST_CONFLICT')
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

test('who and what is not there is told as such, and a certificate is not registered to nobody', async () => {
  const admin = await world.as('xitong')
  const certificate = readFileSync(join(import.meta.dirname, 'certificates', 'person.pem'), 'utf8')
  const nobody = 'p-00000000-0000-4000-8000-000000000000'
  for (const [path, body] of [
    ['switch', { enabled: true, reason: '恢复使用' }],
    ['password', {}],
    ['second-factor/drop', { reason: '手机遗失' }],
    ['certificate', { certificate }],
  ] as const)
    assert.equal((await admin.call('POST', `/people/${nobody}/${path}`, body)).status, 404, path)
})

test('a password shown once is kept nowhere, not even for the same key', async () => {
  const admin = await world.as('xitong')
  const body = { login: 'once-told', name: '新用户', organisation: 'agency', idNumber: '410105199001010038' }
  const key = { 'idempotency-key': 'create-person-0001' }
  const { password } = (await admin.call('POST', '/people', body, key)).body
  assert.equal((await admin.call('POST', '/people', body, key)).body.code, 'STEP_TAKEN')
  const kept = await world.database.pool.query('select 1 from access.answer where position($1 in body) > 0', [password])
  assert.equal(kept.rowCount, 0)
})
