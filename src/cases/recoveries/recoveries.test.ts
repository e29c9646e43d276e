/** 追回 on a real database: vouchers once, nothing beyond what is owed, two for a write-off, clocks apart. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readDeadlines } from '#workflow/deadline.ts'
import { type Step, take } from '#workflow/take.ts'
import { type CaseWorld, caseWorld } from '../../../test/case-world.ts'
import { decideAndServe, fineOf, tell, waive } from '../../../test/decided-case.ts'
import { readClaim } from './claim-detail.ts'
import { readClaimStatistics } from './claim-statistics.ts'
import type { OnClaim } from './held-claim.ts'
import { listClaims } from './read-claims.ts'
import { agreeInstalments, claimLateFee, offsetBenefit, replaceByHeirs } from './steps/arrangements.steps.ts'
import { handOverVoucher, payIn, receivePayment, reverseReceipt } from './steps/receipts.steps.ts'
import { approveWriteOff, proposeWriteOff, refuseWriteOff } from './steps/write-off.steps.ts'

let world: CaseWorld
let months = 0
before(async () => {
  world = await caseWorld()
})
after(() => world.close())

const refused = async (code: string, words: RegExp, work: () => Promise<unknown>): Promise<void> => {
  await assert.rejects(work, (error: unknown) => {
    assert.ok(error instanceof Refusal, String(error))
    assert.equal(error.code, code, error.message)
    assert.match(error.message, words)
    return true
  })
}

/** A case of its own month, served on 2026-07-01: 3,000 to return, 9,000 fined. */
const claims = async (): Promise<{ order: string; fine: string; caseId: string }> => {
  world.now = '2026-07-01T02:00:00Z'
  months += 1
  const month = `2025-${String(months).padStart(2, '0')}`
  const caseId = await world.register(month)
  const fine = fineOf({ beganOn: `${month}-01`, endedOn: `${month}-28`, foundOn: `${month}-28` })
  await tell(world, caseId, { fine })
  await waive(world, caseId)
  return { ...(await decideAndServe(world, caseId, fine)), caseId }
}

const step = async <I extends OnClaim, R>(
  person: string,
  claim: string,
  of: Step<I, R>,
  input: Omit<I, keyof OnClaim> = {} as Omit<I, keyof OnClaim>,
): Promise<R> => {
  const { rows } = await world.desk.database.pool.query<{ revision: number }>(
    'select revision from cases.claim where id = $1',
    [claim],
  )
  const whole = { ...input, claim, revision: rows[0]?.revision ?? 1, scope: await world.scope(person) } as unknown as I
  const result = await take(world.desk.database, of, whole, { actor: person, clock: world.clock })
  if (result === 'already-taken') throw new RangeError('taken before')
  return result as R
}

const detail = async (claim: string, person = 'p-head') =>
  readClaim(world.desk.database, world.desk.keys, await world.desk.who(person), claim, world.today)
const pay = (amountFen: bigint, voucherNo: string, receivedOn = world.today) => ({
  amountFen,
  receivedOn,
  payer: '当事人亲属',
  voucherNo,
})

test('收款、十个工作日缴入、票据:足额、不重复、不超收;三个期限分开', async () => {
  const { order } = await claims()
  const first = await step('p-head', order, receivePayment, pay(100_000n, 'P-1'))
  assert.equal(first.outstandingFen, 200_000n)
  await refused('VOUCHER_USED', /只能登记一次/, () => step('p-head', order, receivePayment, pay(1n, 'P-1')))
  await refused('RECEIPT_TOO_LARGE', /还欠 2,000.00 元/, () =>
    step('p-head', order, receivePayment, pay(200_001n, 'P-2')),
  )
  await refused('CLAIM_UNKNOWN', /没有这笔应收/, () => step('p-medical', order, receivePayment, pay(1n, 'P-3')))
  const clocks = new Map(
    (await readDeadlines(world.desk.database.pool, 'claim', order)).map((one) => [one.name, one.dueOn]),
  )
  assert.equal(clocks.get('pay'), '2026-07-16')
  assert.equal(clocks.get('pay-in'), '2026-07-15')
  const receipt = first.receipt ?? ''
  const paidIn = { receipt, paidInOn: '2026-07-16', bankRef: 'B-1', amountFen: 100_000n }
  world.now = '2026-07-16T02:00:00Z'
  assert.deepEqual(
    (await detail(order)).line.alarms.map(({ alarm }) => alarm),
    ['near', 'pay-in-overdue', 'voucher'],
  )
  await refused('CLAIM_WRONG', /须足额缴入/, () => step('p-head', order, payIn, { ...paidIn, amountFen: 99_999n }))
  await step('p-head', order, payIn, paidIn)
  await step('p-head', order, handOverVoucher, { receipt, toAgencyOn: '2026-07-16', toInspectorOn: null })
  assert.equal((await detail(order)).receipts[0]?.isPayInLate, true)
  assert.deepEqual(
    (await detail(order)).line.alarms.map(({ alarm }) => alarm),
    ['near', 'voucher'],
  )
  await step('p-head', order, handOverVoucher, { receipt, toAgencyOn: null, toInspectorOn: '2026-07-16' })
  const rest = await step('p-head', order, receivePayment, pay(200_000n, 'P-4'))
  assert.equal(rest.state, 'paid')
  await refused('CLAIM_WRONG', /已清/, () => step('p-head', order, receivePayment, pay(1n, 'P-5')))
  await refused('SECOND_PERSON', /不能自己冲回/, () =>
    step('p-head', order, reverseReceipt, { receipt: rest.receipt ?? '', why: '登记错了' }),
  )
  const back = await step('p-leader', order, reverseReceipt, { receipt: rest.receipt ?? '', why: '登记错了应收' })
  assert.deepEqual([back.state, back.outstandingFen], ['open', 200_000n])
  await refused('CLAIM_WRONG', /已经冲回/, () =>
    step('p-leader', order, reverseReceipt, { receipt: rest.receipt ?? '', why: '再冲一次' }),
  )
})

test('六十四人同时登记同一张票据:只有一人办成,其余各有说明', async () => {
  const { order } = await claims()
  const { rows } = await world.desk.database.pool.query<{ revision: number }>(
    'select revision from cases.claim where id = $1',
    [order],
  )
  const scope = await world.scope('p-head')
  const settled = await Promise.allSettled(
    Array.from({ length: 64 }, () =>
      take(
        world.desk.database,
        receivePayment,
        { ...pay(1_000n, 'RACE'), claim: order, revision: rows[0]?.revision ?? 1, scope },
        { actor: 'p-head', clock: world.clock },
      ),
    ),
  )
  const codes = settled.map((one) => (one.status === 'fulfilled' ? 'taken' : (one.reason as Refusal).code))
  assert.equal(codes.filter((code) => code === 'taken').length, 1)
  assert.equal(codes.filter((code) => code === 'CLAIM_CHANGED').length, 63)
})

test('分期:合计等于尚欠,逐期到期;抵扣不及罚款;承办人不能批准', async () => {
  const { order, fine } = await claims()
  const parts = [
    { dueOn: '2026-08-01', amountFen: 100_000n },
    { dueOn: '2026-09-01', amountFen: 200_000n },
  ]
  await refused('SECOND_PERSON', /承办人不能批准/, () =>
    step('p-jia', order, agreeInstalments, { instalments: parts, documentNo: '分期1号' }),
  )
  await refused('CLAIM_WRONG', /合计 2,000.01/, () =>
    step('p-leader', order, agreeInstalments, {
      instalments: [parts[0], { dueOn: '2026-09-01', amountFen: 100_001n }].filter((one) => one !== undefined),
      documentNo: '分期1号',
    }),
  )
  const agreed = await step('p-leader', order, agreeInstalments, { instalments: parts, documentNo: '分期1号' })
  assert.equal(agreed.state, 'instalments')
  assert.equal((await detail(order)).line.dueOn, '2026-08-01')
  await step('p-head', order, receivePayment, pay(100_000n, 'I-1'))
  assert.equal((await detail(order)).line.dueOn, '2026-09-01')
  await refused('CLAIM_WRONG', /罚款不能/, () =>
    step('p-leader', fine, offsetBenefit, { amountFen: 1n, offsetOn: '2026-07-01', source: '九月养老金' }),
  )
  const offset = await step('p-leader', order, offsetBenefit, {
    amountFen: 200_000n,
    offsetOn: '2026-07-01',
    source: '丧葬补助金,核定单3号',
  })
  assert.equal(offset.state, 'paid')
})

test('继承人只在遗产以内承受;罚款不承受;余下的两人批准核销', async () => {
  const { order, fine, caseId } = await claims()
  const heirs = [{ name: '长子', inheritedFen: 150_000n, amountFen: 150_000n }]
  const evidence = { evidence: '公证书', termDays: 30 }
  await refused('CLAIM_WRONG', /所得遗产 1,500.00 元/, () =>
    step('p-leader', order, replaceByHeirs, {
      heirs: [{ name: '长子', inheritedFen: 150_000n, amountFen: 150_001n }],
      ...evidence,
    }),
  )
  await refused('CLAIM_WRONG', /只罚本人/, () => step('p-leader', fine, replaceByHeirs, { heirs, ...evidence }))
  const replaced = await step('p-leader', order, replaceByHeirs, { heirs, ...evidence })
  assert.deepEqual([replaced.state, replaced.outstandingFen], ['open', 150_000n])
  const of = {
    amountFen: 150_000n,
    ground: 'dead-without-estate',
    reason: '遗产已清偿完毕',
    evidence: '遗产清单',
  } as const
  await refused('RECEIPT_TOO_LARGE', /还欠 1,500/, () =>
    step('p-jia', order, proposeWriteOff, { ...of, amountFen: 150_001n }),
  )
  await step('p-head', order, proposeWriteOff, of)
  await refused('CLAIM_WRONG', /正在审批/, () => step('p-jia', order, proposeWriteOff, of))
  await refused('SECOND_PERSON', /提出人以外的两人/, () => step('p-head', order, approveWriteOff))
  assert.equal((await step('p-leader', order, approveWriteOff)).isDone, false)
  await refused('SECOND_PERSON', /两人/, () => step('p-leader', order, approveWriteOff))
  const done = await step('p-leader-2', order, approveWriteOff)
  assert.deepEqual([done.isDone, done.state], [true, 'replaced'])
  await step('p-jia', fine, proposeWriteOff, { ...of, amountFen: 900_000n })
  await step('p-leader', fine, refuseWriteOff, { why: '应先执行' })
  assert.equal((await detail(fine)).line.state, 'open')
  const { claims: lines } = await listClaims(
    world.desk.database,
    world.desk.keys,
    await world.scope('p-head'),
    { caseId },
    { limit: 2, today: world.today },
  )
  assert.equal(lines.length, 2)
})

test('列表按范围、提醒、翻页;统计等于各笔之和', async () => {
  world.now = '2026-07-30T02:00:00Z'
  const { pool } = world.desk.database
  const scope = await world.scope('p-head')
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listClaims(
      world.desk.database,
      world.desk.keys,
      scope,
      {},
      { limit: 3, today: world.today, ...(cursor ? { cursor } : {}) },
    )
    seen.push(...page.claims.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  const all = await pool.query<{ n: number }>('select count(*)::int as n from cases.claim')
  assert.equal(new Set(seen).size, all.rows[0]?.n)
  const sums = await readClaimStatistics(pool, scope, world.today, addDays(world.today, 7))
  assert.equal(
    sums.total.owedFen,
    sums.total.receivedFen + sums.total.offsetFen + sums.total.writtenOffFen + sums.total.outstandingFen,
  )
  assert.ok((sums.alarms.find(({ alarm }) => alarm === 'overdue')?.claims ?? 0) > 0)
  const none = await readClaimStatistics(pool, await world.scope('p-medical'), world.today, world.today)
  assert.equal(none.total.claims, 0)
})

test('加处罚款自第十六日起按日三分,不超过罚款;只计一次', async () => {
  const { fine } = await claims()
  world.now = '2026-07-18T02:00:00Z'
  await refused('CLAIM_WRONG', /没有逾期/, () =>
    step('p-leader', fine, claimLateFee, { until: '2026-07-16', paused: [] }),
  )
  const fee = await step('p-leader', fine, claimLateFee, { until: '2026-07-18', paused: [] })
  assert.equal(fee.feeFen, 54_000n)
  await refused('CLAIM_WRONG', /不重复/, () =>
    step('p-leader', fine, claimLateFee, { until: '2026-07-18', paused: [] }),
  )
})
