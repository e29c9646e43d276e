/**
 * 公众举报 at the desk over HTTP on a real PostgreSQL: from the page to the answer and the reward; and what nobody but a named
 * handler ever learns.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Action } from '#access/actions.ts'
import { may } from '#access/authorise.ts'
import { identityIndex } from '#access/people.ts'
import { whoIs } from '#access/who.ts'
import { routes } from '#http/routes.ts'
import type { Caller } from './http-world.ts'
import { accusation, form, ok, type Reported, ReportWorld, refused, secret, upload } from './report-world.ts'

const marks = Object.values(secret)
let world: ReportWorld
before(async () => {
  world = await ReportWorld.open()
})
after(() => world.close())

test('an anonymous report becomes a case, an answer and a reward, and nobody ever learns a name', async () => {
  const [head, handler, leader, treasury] = await world.people('fuze', 'jubao', 'lingdao', 'caiwu')
  assert.ok(head && handler && leader && treasury)
  const made = await world.report({ wantsAnswer: true, wantsReward: true })
  assert.match(made.code, /^jb-/)
  const sent = await world.post('/reports/file', upload(made.token, '../登记簿.txt', Buffer.from('三楼 床位 12 张')))
  assert.equal(sent.body.name, '登记簿.txt')

  refused(
    await world.step(handler, made.id, 'review', { to: 'accept', reason: '属受理范围' }),
    403,
    'REPORT_HANDLERS_ONLY',
  )
  await world.took(head, made.id, 'handlers', { handlers: [handler.id] })
  const opened = await ok(handler, `/reports/${made.id}`)
  assert.equal(opened.content.what, accusation)
  assert.equal((await ok(head, `/reports/${made.id}`)).content, null)
  assert.deepEqual(opened.deadlines.map(({ name, dueOn }: Record<string, string>) => `${name} ${dueOn}`).sort(), [
    'report-review 2026-07-08',
    'report-tell 2026-07-15',
  ])
  await world.took(handler, made.id, 'review', { to: 'accept', reason: '属受理范围,线索具体', conduct: '六(五)2' })
  await world.took(handler, made.id, 'accept')
  await world.took(handler, made.id, 'tell', { words: '您的举报已受理。' })
  refused(await world.step(handler, made.id, 'extend', { reason: '需要外调取证' }), 403, 'FORBIDDEN')
  await world.took(leader, made.id, 'extend', { reason: '案情复杂需外调取证' })
  refused(await world.step(leader, made.id, 'extend', { reason: '案情复杂需外调取证' }), 409, 'REPORT_STEP_NOT_OPEN')
  await world.took(handler, made.id, 'case', {
    title: '群众举报:某医院挂床住院',
    track: 'fund',
    partyKind: 'provider',
    partyNumber: 'H00001',
    partyName: '样本第一医院',
  })
  refused(
    await world.step(handler, made.id, 'outcome', { outcome: 'found', reason: '已经查实' }),
    409,
    'REPORT_STEP_NOT_OPEN',
  )
  await world.caseFound(made.id, 'decided', 5_000_000n)
  refused(await world.step(handler, made.id, 'close'), 409, 'REPORT_UNANSWERED')
  await world.took(handler, made.id, 'outcome', { outcome: 'found', reason: '挂床住院已查实' })

  const shown = (
    await world.post('/reports/open', { code: made.code.toUpperCase(), passphrase: ` ${made.passphrase} ` })
  ).body
  assert.equal(shown.report.state, '核查结束')
  await world.post('/reports/message', { token: shown.token, text: '还有一名医生知情' })
  await world.took(handler, made.id, 'answer', { words: '您反映的问题查证属实,已作出处理决定。' })
  refused(await world.step(handler, made.id, 'close'), 409, 'REPORT_STEP_NOT_OPEN')
  refused(await world.step(handler, made.id, 'reward', { object: 'body', sharePpm: 50_000 }), 422, 'REWARD_WRONG')
  await world.took(handler, made.id, 'reward', { object: 'body' })
  await paid(made, [head, leader, treasury])
  await world.took(handler, made.id, 'close')
  const last = (await world.post('/reports/view', { token: shown.token })).body
  assert.deepEqual([last.state, last.messages.length, last.reward.says], ['已办结', 3, '奖励已经领取。'])
})

const paid = async (made: Reported, [head, leader, treasury]: readonly [Caller, Caller, Caller]): Promise<void> => {
  const amount = { amountFen: '150000' }
  const early = await world.post('/reports/reward-code', { token: made.token })
  refused(early, 409, 'REWARD_NOT_OPEN')
  assert.equal((await head.call('POST', `/reports/${made.id}/reward/approve`, { amountFen: '1' })).status, 409)
  await ok(head, `/reports/${made.id}/reward/approve`, amount)
  refused(await head.call('POST', `/reports/${made.id}/reward/approve`, amount), 409, 'SECOND_PERSON')
  await ok(leader, `/reports/${made.id}/reward/approve`, amount)
  const lost = (await world.post('/reports/reward-code', { token: made.token })).body
  const fresh = (await world.post('/reports/reward-code', { token: made.token })).body
  refused(await treasury.call('POST', '/reward-payments/find', { code: lost.code }), 404, 'REWARD_CODE_WRONG')
  const before = await ok(treasury, '/reward-payments/find', { code: fresh.code })
  assert.deepEqual(Object.keys(before).sort(), ['amountFen', 'claimUntil', 'rewardNo'])
  assert.equal(before.claimUntil, '2027-01-01')
  const all = await Promise.all(
    [1, 2, 3, 4].map((voucher) =>
      treasury.call('POST', '/reward-payments', { code: fresh.code, voucherNo: `V-${voucher}` }),
    ),
  )
  assert.deepEqual(all.map(({ status }) => status).sort(), [200, 404, 404, 404])
  const accounts = JSON.stringify(await ok(treasury, '/reward-payments'))
  assert.ok(accounts.includes('150000') && !accounts.includes(made.id) && !accounts.includes('样本第一医院'))
}

/** Every post of the sample city, and for each every route that names a report or could carry one. @returns who read marks where. */
const askEverything = async (id: string, caseId: string): Promise<{ asked: number; leaks: string[] }> => {
  const fill = (path: string): string =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'no' ? '1' : path.includes('/cases/') ? caseId : id))
  const leaks: string[] = []
  let asked = 0
  const logins = (
    await world.http.database.pool.query<{ login: string }>(
      'select min(login) as login from access.person p join access.post_holding h on h.person = p.id group by h.post order by 1',
    )
  ).rows.map(({ login }) => login)
  const carrying = routes.filter(
    ({ evenHalfSignedIn, response, method, id, ...route }) =>
      route.may !== 'public' &&
      !evenHalfSignedIn &&
      response !== 'events' &&
      (method === 'get' || id === 'readReporter'),
  )
  for (const login of logins) {
    const caller = await world.http.as(login)
    const who = await whoIs(world.http.database.pool, caller.id, '2026-07-01')
    // What the policy keeps from a post is refused at the door, the same for every route; of reports all are tried.
    const tried = carrying.filter((route) => /report/i.test(route.path) || may(who, route.may as Action))
    await Promise.all(
      tried.map(async (route) => {
        asked += 1
        const body = route.method === 'get' ? undefined : { reason: '试图查看举报人是谁' }
        const answer = await caller.call(route.method === 'get' ? 'GET' : 'POST', fill(route.path), body)
        const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
        if (marks.some((mark) => text.includes(mark))) leaks.push(`${login} ${route.id}`)
      }),
    )
  }
  return { asked, leaks }
}

test('a reporter is found by the named handler alone, through one route, and each reading is in the log', async () => {
  const [head, handler] = await world.people('fuze', 'jubao')
  assert.ok(head && handler)
  const made = await world.report({ reporter: secret, wantsAnswer: true })
  await world.took(head, made.id, 'handlers', { handlers: [handler.id] })
  await world.took(handler, made.id, 'review', { to: 'accept', reason: '属受理范围' })
  refused(await world.step(handler, made.id, 'messages', { words: `请拨打 ${secret.phone}` }), 422, 'VALUE_PERSONAL')
  await world.took(handler, made.id, 'accept')
  const opening = { track: 'fund', partyKind: 'provider', partyName: '样本第一医院' }
  refused(await world.step(handler, made.id, 'case', { ...opening, title: '欧阳 举报人反映挂床' }), 422, 'REPORT_WRONG')
  await world.took(handler, made.id, 'case', { ...opening, title: '群众反映挂床住院' })
  const caseId = (await ok(handler, `/reports/${made.id}`)).caseId as string

  const { asked, leaks } = await askEverything(made.id, caseId)
  assert.ok(asked > 400, `${asked}`)
  assert.deepEqual(leaks, ['jubao readReporter'])
  const { rows } = await world.http.database.pool.query<{ actor: string; reason: string }>(
    `select actor, reason from audit.access_event where kind = 'unmask' and subject_kind = 'report' and subject_id = $1`,
    [made.id],
  )
  assert.deepEqual(rows, [{ actor: handler.id, reason: '试图查看举报人是谁' }])
  const tried = await world.http.database.pool.query(
    `select 1 from audit.access_event where kind = 'refused' and (subject_id = $1 or subject_id = 'readReporter')`,
    [made.id],
  )
  assert.ok((tried.rowCount ?? 0) > 20, `${tried.rowCount}`)

  // Taken off it, the handler is a stranger to it again.
  const other = await world.http.as('jiandu')
  await world.took(head, made.id, 'handlers', { handlers: [other.id] })
  refused(
    await handler.call('POST', `/reports/${made.id}/reporter`, { reason: '继续核对举报人' }),
    403,
    'REPORT_HANDLERS_ONLY',
  )
})

test('who may be named: nobody above, nobody who runs the platform, nobody from elsewhere; and outside it is not there', async () => {
  const [head, medical, district] = await world.people('fuze', 'yibao-jubao', 'xinzheng')
  assert.ok(head && medical && district)
  const made = await world.report()
  for (const login of ['lingdao', 'xitong', 'shenji', 'jingban', 'yibao-jubao', 'xinzheng', 'jicha'])
    refused(
      await world.step(head, made.id, 'handlers', { handlers: [(await world.http.as(login)).id] }),
      409,
      'REPORT_HANDLER_UNFIT',
    )
  for (const stranger of [medical, district]) {
    refused(await stranger.call('GET', `/reports/${made.id}`), 404, 'REPORT_UNKNOWN')
    assert.ok(!JSON.stringify(await ok(stranger, '/reports')).includes(made.id))
  }
  // Medical insurance is the other authority's since 2019: theirs from the first moment.
  const theirs = await world.report({ insurance: 'medical' })
  assert.equal((await ok(medical, `/reports/${theirs.id}`)).content, null)
  refused(await head.call('GET', `/reports/${theirs.id}`), 404, 'REPORT_UNKNOWN')
})

test('not accepted: decided by another than who reviewed it, told in writing; and referred to the other authority', async () => {
  const [head, handler, leader, medical] = await world.people('fuze', 'jubao', 'lingdao', 'yibao-jubao')
  assert.ok(head && handler && leader && medical)
  const made = await world.report()
  await world.took(head, made.id, 'handlers', { handlers: [handler.id, head.id] })
  await world.took(handler, made.id, 'review', { to: 'not-accept', reason: '不属基金监督范围' })
  const words = { reason: '属劳动报酬争议', words: '您反映的是工资争议,请向劳动监察机构投诉。' }
  refused(await world.step(head, made.id, 'not-accept', words), 409, 'SECOND_PERSON')
  await world.took(leader, made.id, 'not-accept', words)
  assert.equal((await world.post('/reports/view', { token: made.token })).body.messages[0].text, words.words)
  await world.took(handler, made.id, 'close')

  const other = await world.report()
  await world.took(head, other.id, 'handlers', { handlers: [handler.id] })
  await world.took(handler, other.id, 'review', { to: 'refer', reason: '属医保基金' })
  await world.took(leader, other.id, 'refer', { ...words, body: '', letterNo: '样本函〔2026〕3号', authority: 'nhsa' })
  refused(await handler.call('GET', `/reports/${other.id}`), 404, 'REPORT_UNKNOWN')
  assert.equal((await ok(medical, `/reports/${other.id}`)).stateLabel, '已收到')
})

test('two who take the same step at once: one does, the other is told who was first', async () => {
  const [head, one, two] = await world.people('fuze', 'jubao', 'jiandu')
  assert.ok(head && one && two)
  const made = await world.report()
  await world.took(head, made.id, 'handlers', { handlers: [one.id, two.id] })
  const { revision } = await ok(one, `/reports/${made.id}`)
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) =>
      (index % 2 ? one : two).call('POST', `/reports/${made.id}/review`, {
        revision,
        to: 'accept',
        reason: '属受理范围',
      }),
    ),
  )
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  for (const { body } of answers.filter(({ status }) => status !== 200)) {
    assert.equal(body.code, 'REPORT_CHANGED')
    assert.match(body.detail, /马举报|秦监督/)
  }
})

test('a supervisor, an agency’s clerk or the accused himself is not rewarded, found without anybody looking', async () => {
  const [head, handler] = await world.people('fuze', 'jubao')
  assert.ok(head && handler)
  const clerk = await world.http.as('jingban')
  await world.http.database.transaction(async (client) => {
    await client.query('update access.person set identity_index = $2 where id = $1', [
      clerk.id,
      identityIndex(world.http.app.keys, secret.idNumber),
    ])
  })
  const made = await world.report({ reporter: secret, wantsReward: true })
  await world.took(head, made.id, 'handlers', { handlers: [handler.id] })
  await world.took(handler, made.id, 'review', { to: 'accept', reason: '属受理范围' })
  await world.took(handler, made.id, 'accept')
  await world.took(handler, made.id, 'case', { title: '群众反映挂床住院', track: 'fund', partyKind: 'employer' })
  await world.caseFound(made.id, 'executing', 9_000_000n)
  await world.took(handler, made.id, 'outcome', { outcome: 'found', reason: '已经查实' })
  await world.took(handler, made.id, 'reward', { object: 'body' })
  const { reward } = await ok(handler, `/reports/${made.id}`)
  assert.equal(reward.amountFen, '0')
  assert.match(reward.lines[0].says, /负有监督或经办职责/)
  assert.ok(!JSON.stringify(await ok(head, `/reports/${made.id}`)).includes(secret.name))
})

test('statistics: members see sums, the register stays closed to them; letters and visits are entered by the office', async () => {
  const [member, handler] = await world.people('weiyuan', 'jubao')
  assert.ok(member && handler)
  refused(await member.call('GET', '/reports'), 403, 'FORBIDDEN')
  const { total, chapters } = await ok(member, '/report-statistics')
  assert.ok(total.received >= 5 && total.found >= 2 && total.turnedAway >= 1)
  assert.equal(
    total.received,
    chapters.reduce((sum: number, { received }: { received: number }) => sum + received, 0),
  )
  const entered = await ok(handler, '/reports', { ...form({ reporter: secret }), through: 'letter' })
  assert.equal((await world.post('/reports/open', { code: entered.code, passphrase: entered.passphrase })).status, 200)
})
