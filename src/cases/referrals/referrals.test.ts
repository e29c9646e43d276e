/** No fine in the place of a transfer; what may be referred is said by the consequence table; urgent reports under seal. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { take } from '#workflow/take.ts'
import { type CaseWorld, caseWorld } from '../../../test/case-world.ts'
import { fineOf, returnOrder, tell, waive } from '../../../test/decided-case.ts'
import { decideOrder } from '../decisions/steps/decide-order.step.ts'
import { decidePenalty } from '../decisions/steps/decide-penalty.step.ts'
import { readBans, readReferrals } from './referral.ts'
import { proposePolice, referPolice } from './steps/police.steps.ts'
import { referOut } from './steps/refer-out.step.ts'
import { answerReferral, policeAttachments, sendReferral } from './steps/send-referral.steps.ts'
import { urgentReport } from './steps/urgent-report.step.ts'

let world: CaseWorld
const start = '2026-07-01T02:00:00Z'
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
const penalty = (caseId: string, fine = fineOf(), person = 'p-leader') =>
  world.step(person, caseId, decidePenalty, { fine, reasons: '事实清楚,证据确凿' })
const order = (caseId: string, orders = [returnOrder()]) =>
  world.step('p-leader', caseId, decideOrder, { orders, reasons: '事实清楚,证据确凿' })

test('达到犯罪数额须先决定是否移送;移送附五项材料、二十四小时;退回以后才能罚', async () => {
  world.now = start
  const id = await world.register('2025-06')
  await world.go(id, 'investigated')
  await world.desk.database.pool.query('update cases.case set established_fen = 600000 where id = $1', [id])
  const fine = fineOf({
    beganOn: '2025-06-01',
    endedOn: '2025-06-30',
    foundOn: '2025-07-10',
    bases: { defrauded: 500_000n },
    amountFen: 1_750_000n,
  })
  await tell(world, id, { fine })
  await waive(world, id)
  await refused('CRIME_FIRST', /数额较大.*不得以罚代移/, () => penalty(id, fine))
  await refused('CASE_STEP_NOT_OPEN', /还没有提出移送/, () =>
    world.step('p-leader', id, referPolice, { isTransferred: true, toBody: '市公安局', reasons: '涉嫌诈骗' }),
  )
  await world.step('p-jia', id, proposePolice, { amountFen: 500_000n, facts: '伪造生存证明领取' })
  await refused('SECOND_PERSON', /承办/, () =>
    world.step('p-bing', id, referPolice, { isTransferred: true, toBody: '市公安局', reasons: '涉嫌诈骗' }),
  )
  await world.step('p-leader', id, referPolice, { isTransferred: true, toBody: '市公安局', reasons: '涉嫌诈骗' })
  await refused('CRIME_FIRST', /公安机关答复/, () => penalty(id, fine))
  await order(id)
  const [police] = await readReferrals(world.desk.database.pool, id)
  assert.equal(police?.dueAt, '2026-07-02T02:00:00.000Z')
  const scope = await world.scope('p-jia')
  const send = (attachments: Record<string, string>) =>
    take(
      world.desk.database,
      sendReferral,
      { referral: police?.id ?? '', scope, documentNo: '郑人社移〔2026〕1号', receiptNo: '收1', attachments },
      { actor: 'p-jia', clock: world.clock },
    )
  await refused('REFERRAL_WRONG', /还缺:涉嫌犯罪案件情况的调查报告/, () => send({ 涉嫌犯罪案件移送书: '1号' }))
  const all = Object.fromEntries(policeAttachments.map((name, index) => [name, index < 2 ? '有' : '无:本案没有']))
  await send(all)
  const medical = await world.scope('p-medical')
  await refused('REFERRAL_UNKNOWN', /没有这份移送/, () =>
    take(
      world.desk.database,
      answerReferral,
      { referral: police?.id ?? '', scope: medical, answeredOn: '2026-07-01', outcome: 'returned', answer: '情节轻微' },
      { actor: 'p-medical', clock: world.clock },
    ),
  )
  await take(
    world.desk.database,
    answerReferral,
    { referral: police?.id ?? '', scope, answeredOn: '2026-07-01', outcome: 'not-filed', answer: '不够立案标准' },
    { actor: 'p-jia', clock: world.clock },
  )
  await penalty(id, fine)
})

test('信用、处分、执业资格按后果表;要情须签发盖章', async () => {
  world.now = start
  const id = await world.register('2025-07')
  await tell(world, id, { fine: null })
  await waive(world, id)
  const out = (of: object) =>
    world.step('p-leader', id, referOut, {
      kind: 'discipline',
      toBody: '市纪委监委',
      proposal: '建议处理',
      fromOn: null,
      untilOn: null,
      ...of,
    })
  await refused('REFERRAL_WRONG', /没有处分建议/, () => out({}))
  await refused('REFERRAL_WRONG', /送达以后/, () => out({ kind: 'credit-record' }))
  await refused('REFERRAL_WRONG', /没有解除服务协议/, () => out({ kind: 're-sign-ban', fromOn: '2026-01-01' }))
  await order(id)
  const report = {
    amountFen: 1_000_000n,
    discoveredOn: '2026-06-30',
    isInvestigated: false,
    says: '冒领养老金',
    signedBy: 'p-leader',
    isSealed: true,
    toBody: '省人力资源社会保障厅',
  }
  await refused('REFERRAL_WRONG', /签发并加盖公章/, () =>
    world.step('p-head', id, urgentReport, { ...report, signedBy: 'p-head' }),
  )
  await refused('REFERRAL_WRONG', /未达到要情/, () =>
    world.step('p-head', id, urgentReport, { ...report, amountFen: 999_999n }),
  )
  await world.step('p-head', id, urgentReport, report)
  assert.deepEqual(await readBans(world.desk.database.pool, await world.scope('p-head'), '2026-07-01'), [])
})
