/** From a clue to the money in the account over HTTP: who may which step, the fine reckoned, the claim seen by its own authority only. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fixedClock } from '#kernel/clock.ts'
import { type Caller, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
const today = '2026-07-01'
before(async () => {
  world = await httpWorld({ clock: fixedClock('2026-07-01T02:00:00Z') })
})
after(() => world.close())

let path = ''
const taken = async (caller: Caller, step: string, body: object = {}): Promise<void> => {
  const seen = await caller.call('GET', path)
  const done = await caller.call('POST', `${path}/${step}`, { ...body, revision: seen.body.line.revision })
  assert.equal(done.status, 200, `${step}: ${JSON.stringify(done.body)}`)
}
const facts = {
  beganOn: '2026-05-01',
  endedOn: '2026-05-31',
  foundOn: '2026-06-10',
  party: 'citizen',
  bases: { defrauded: '300000' },
  established: ['intent'],
  circumstances: ['made-good'],
}
const order = { kind: 'return', scheme: '110', amountFen: '300000', termDays: 15, text: '退回冒领的养老金' }
const fine = { ...facts, amountFen: '600000', band: 'lighter', reasons: '主动退回,从轻' }

test('从线索到告知:试算罚款把各项规定并列,不改变案件', async () => {
  const [jiandu, jiandu2, fuze, lingdao, fazhi] = await Promise.all(
    ['jiandu', 'jiandu2', 'fuze', 'lingdao', 'fazhi'].map((login) => world.as(login)),
  )
  assert.ok(jiandu && jiandu2 && fuze && lingdao && fazhi)
  const opened = await jiandu.call('POST', '/cases', {
    sources: [{ kind: 'referral', ref: '公安函〔2026〕1号' }],
    title: '死亡后仍领取养老金',
    told: {
      authority: 'hrss',
      district: '410105',
      schemes: ['110'],
      chapter: '五',
      party: { kind: 'person', person_id: '5001' },
      partyName: '张*三',
      atRiskFen: '300000',
      offSite: true,
    },
  })
  assert.equal(opened.status, 200, JSON.stringify(opened.body))
  path = `/cases/${opened.body.caseId}`
  await taken(fuze, 'accept')
  await taken(fuze, 'dispatch', { workingDays: 10 })
  await taken(fuze, 'appoint-officer', { person: jiandu.id, part: 'lead', certificateNo: 'A1' })
  await taken(fuze, 'appoint-officer', { person: jiandu2.id, part: 'officer', certificateNo: 'A2' })
  await taken(fuze, 'file-case', { reason: '有违法嫌疑' })
  await taken(jiandu, 'start-site-check', { place: '金水区', noticeServedOn: null, reason: '须当场核实' })
  await taken(jiandu, 'end-site-check', { result: '户籍注销证明属实' })
  await taken(jiandu, 'conclude', { conduct: '五(五)3', establishedFen: '300000', summary: '死亡后冒领一个月' })
  await taken(jiandu, 'send-to-legal-review', { proposal: '责令退回并罚款' })
  await taken(fazhi, 'legal-review', { opinion: 'agree', reason: '事实清楚' })
  const juzhang = await world.as('juzhang')
  await taken(lingdao, 'deliberate', { members: [juzhang.id], conclusion: 'decide', minutes: '一致同意' })

  const reckoned = await jiandu.call('POST', `${path}/reckon-fine`, facts)
  assert.equal(reckoned.status, 200, JSON.stringify(reckoned.body))
  assert.equal(reckoned.body.prevailing, 'fraud')
  assert.equal(reckoned.body.proposed.band, 'lighter')
  assert.deepEqual(
    reckoned.body.lines.map(({ conduct, mostFen }: Record<string, string>) => [conduct, mostFen]),
    [
      ['notice-fraud', '1500000'],
      ['fraud', '1500000'],
      ['agency-fraud', '1500000'],
    ],
  )
  const medical = await world.as('yibao-fuze')
  assert.equal((await medical.call('POST', `${path}/reckon-fine`, facts)).status, 404)
  assert.equal((await medical.call('GET', `${path}/money`)).status, 404)
  await taken(jiandu, 'tell-party', { facts: '死亡后冒领', orders: [order], fine, toldOn: today, how: 'direct' })
  await taken(jiandu, 'take-statement', {
    kind: 'waived',
    saidOn: today,
    said: '没有意见',
    isAccepted: true,
    answer: '记录在案',
    waivesHearing: true,
  })
})

test('决定只有行政部门负责人能作;送达后应收起算', async () => {
  const [jiandu, fuze, lingdao] = [await world.as('jiandu'), await world.as('fuze'), await world.as('lingdao')]
  const seen = await fuze.call('GET', path)
  const body = { orders: [order], reasons: '事实清楚', revision: seen.body.line.revision }
  assert.equal((await fuze.call('POST', `${path}/decide-order`, body)).body.code, 'FORBIDDEN')
  await taken(lingdao, 'decide-order', { orders: [order], reasons: '事实清楚' })
  await taken(lingdao, 'decide-penalty', { fine, reasons: '事实清楚' })
  const money = await jiandu.call('GET', `${path}/money`)
  for (const { id } of money.body.decisions)
    await taken(jiandu, 'serve-decision', {
      decision: id,
      servedOn: today,
      how: 'direct',
      recipient: '亲属',
      proof: '回证',
    })
  const after = await jiandu.call('GET', `${path}/money`)
  assert.deepEqual(
    after.body.claims.map(({ kind, dueOn, account }: Record<string, string>) => [kind, dueOn, account]).sort(),
    [
      ['fine', '2026-07-16', 'treasury'],
      ['return', '2026-07-16', 'fiscal-special'],
    ],
  )
})

test('收款、缴入、票据由机关财务登记;别的主管部门看不到;统计对得上', async () => {
  const [jiandu, caiwu, medical] = [await world.as('jiandu'), await world.as('caiwu'), await world.as('yibao-fuze')]
  const list = await caiwu.call('GET', '/claims?kind=return')
  const [claim] = list.body.claims
  const one = `/claims/${claim.id}`
  assert.equal((await medical.call('GET', one)).status, 404)
  assert.deepEqual((await medical.call('GET', '/claims')).body.claims, [])
  const pay = { amountFen: '300000', receivedOn: today, payer: '亲属', voucherNo: 'H-1', revision: claim.revision }
  assert.equal((await jiandu.call('POST', `${one}/receive-payment`, pay)).body.code, 'FORBIDDEN')
  const paid = await caiwu.call('POST', `${one}/receive-payment`, pay)
  assert.deepEqual([paid.status, paid.body.state, paid.body.outstandingFen], [200, 'paid', '0'])
  assert.equal((await caiwu.call('GET', '/claims?alarm=not-paid-in')).body.claims.length, 1)
  const step = async (name: string, body: object) => {
    const { revision } = (await caiwu.call('GET', one)).body.line
    const done = await caiwu.call('POST', `${one}/${name}`, { ...body, revision })
    assert.equal(done.status, 200, JSON.stringify(done.body))
  }
  const receipt = paid.body.receipt
  await step('pay-in', { receipt, paidInOn: today, bankRef: 'B-1', amountFen: '300000' })
  await step('hand-over-voucher', { receipt, toAgencyOn: today, toInspectorOn: today })
  const detail = await caiwu.call('GET', one)
  assert.deepEqual(detail.body.line.alarms, [])
  const sums = await caiwu.call('GET', '/claims-statistics')
  assert.deepEqual(
    [sums.body.total.owedFen, sums.body.total.receivedFen, sums.body.total.paidInFen, sums.body.total.outstandingFen],
    ['900000', '300000', '300000', '600000'],
  )
  assert.equal((await world.as('weiyuan')).id !== '', true)
  assert.equal((await (await world.as('weiyuan')).call('GET', '/claims')).status, 403)
})
