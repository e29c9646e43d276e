import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rules } from '#areas/rules.ts'
import { Refusal } from '#kernel/refusal.ts'
import { take } from '#workflow/take.ts'
import { type CaseWorld, caseWorld } from '../../../test/case-world.ts'
import { readCase } from './case-detail.ts'
import { readCaseStatistics } from './case-statistics.ts'
import { countCases, listCases } from './read-cases.ts'
import { acceptClue } from './steps/accept-clue.step.ts'
import { appointOfficer } from './steps/appoint-officer.step.ts'
import { dispatchCase } from './steps/dispatch-case.step.ts'
import { endSiteCheck } from './steps/end-site-check.step.ts'
import { fileCase } from './steps/file-case.step.ts'
import { notFileCase } from './steps/not-file-case.step.ts'
import { recuseOfficer } from './steps/recuse-officer.step.ts'
import { registerClue } from './steps/register-clue.step.ts'
import { reopenCase } from './steps/reopen-case.step.ts'
import { startSiteCheck } from './steps/start-site-check.step.ts'

let world: CaseWorld
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

test('a clue of findings of one subject: number, place and money come from them; a second one is told where it is', async () => {
  const [one, two] = [await world.finding('2025-01'), await world.finding('2025-02')]
  const scope = await world.scope('p-jia')
  const input = {
    scope,
    organisation: 'o-city',
    sources: [one, two].map((ref) => ({ kind: 'finding' as const, ref })),
    title: '死亡后仍领取养老金',
    track: 'fund' as const,
  }
  const opened = await take(world.desk.database, registerClue, input, { actor: 'p-jia', clock: world.clock })
  assert.ok(opened !== 'already-taken')
  const held = await world.held(opened.caseId)
  assert.match(held.registerNo, /^郑人社基监线〔2026〕\d+号$/)
  assert.deepEqual([held.state, held.district, held.chapter, held.offSite], ['clue', '410105', '五', true])
  assert.equal(held.atRiskFen, 600_000n)
  assert.equal(held.party.kind, 'person')
  await refused('CASE_WRONG', /已在 郑人社基监线.*中办理/, () =>
    take(world.desk.database, registerClue, input, { actor: 'p-jia', clock: world.clock }),
  )
  const other = await world.finding('2025-01', { subject: { person_id: '777' } })
  await refused('CASE_WRONG', /不是同一对象/, () =>
    take(
      world.desk.database,
      registerClue,
      {
        ...input,
        sources: [
          { kind: 'finding', ref: other },
          { kind: 'finding', ref: one },
        ],
      },
      { actor: 'p-jia', clock: world.clock },
    ),
  )
  // Of another authority's wall it is not there.
  await refused('FINDING_UNKNOWN', /没有/, async () =>
    take(
      world.desk.database,
      registerClue,
      { ...input, scope: await world.scope('p-medical'), organisation: 'o-medical' },
      { actor: 'p-medical', clock: world.clock },
    ),
  )
})

test('whoever registered does not accept; a foreign scope does not see it; a stale revision is told who did what', async () => {
  const id = await world.register('2025-03', {}, 'p-head')
  await refused('SECOND_PERSON', /登记线索的人/, () => world.step('p-head', id, acceptClue))
  await refused('CASE_UNKNOWN', /没有案件/, () => world.step('p-medical', id, acceptClue))
  await world.step('p-leader', id, acceptClue)
  const scope = await world.scope('p-head')
  await refused('CASE_CHANGED', /姓名p-leader于 .*「受理」.*第 1 稿.*第 2 稿/, () =>
    take(
      world.desk.database,
      acceptClue,
      { caseId: id, revision: 1, scope },
      { actor: 'p-leader-2', clock: world.clock },
    ),
  )
  await refused('CASE_STEP_NOT_OPEN', /须在「线索」时办/, () => world.step('p-leader', id, acceptClue))
})

test('dispatched to the delegated district by its document, else to the city', async () => {
  const id = await world.register('2025-04', { district: '410184' })
  await world.step('p-head', id, acceptClue)
  await refused('CASE_WRONG', /不能派给这个机构.*新郑市基金监督机构/, () =>
    world.step('p-head', id, dispatchCase, { organisation: 'o-medical' }),
  )
  await world.step('p-head', id, dispatchCase, {})
  const held = await world.held(id)
  assert.equal(held.organisation, 'o-184')
  assert.notEqual(held.delegation, null)
  // A delegation that is over is none.
  await world.desk.database.pool.query(`update access.delegation set revoked_on = '2026-01-01'`)
  const later = await world.register('2025-04', { district: '410184', subject: { person_id: '778' } })
  await world.step('p-head', later, acceptClue)
  await world.step('p-head', later, dispatchCase, {})
  assert.equal((await world.held(later)).organisation, 'o-city')
  await world.desk.database.pool.query('update access.delegation set revoked_on = null')
})

test('two officers, none of whom handled the payment; the recused one takes no further step', async () => {
  const id = await world.register('2026-03')
  await world.go(id, 'verifying')
  await refused('CASE_WRONG', /经手过本案涉及的业务/, () =>
    world.step('p-head', id, appointOfficer, { person: 'p-reviewed', part: 'lead' }),
  )
  await refused('CASE_WRONG', /岗位不能承办/, () =>
    world.step('p-head', id, appointOfficer, { person: 'p-legal', part: 'lead' }),
  )
  await refused('CASE_STEP_NOT_OPEN', /承办人不足两名/, () =>
    world.step('p-leader', id, fileCase, { reason: '有嫌疑' }),
  )
  await world.step('p-head', id, appointOfficer, { person: 'p-yi', part: 'lead' })
  await world.step('p-head', id, appointOfficer, { person: 'p-jia', part: 'officer' })
  // 乙 under his other account is still 乙.
  await refused('SECOND_PERSON', /承办人不能批准/, () => world.step('p-yi-too', id, fileCase, { reason: '有嫌疑' }))
  await world.step('p-head', id, recuseOfficer, { person: 'p-yi', reason: '与当事人是亲属' })
  await refused('CASE_STEP_NOT_OPEN', /已回避本案/, () =>
    world.step('p-yi', id, startSiteCheck, { place: '金水区', noticeServedOn: null, reason: '当场' }),
  )
  await refused('CASE_WRONG', /已回避本案/, () =>
    world.step('p-head', id, appointOfficer, { person: 'p-yi-too', part: 'officer' }),
  )
})

test('off-site suspicion: not even 查无实据 without an on-site check (三(一))', async () => {
  const id = await world.register('2025-05')
  await world.go(id, 'verifying')
  await world.step('p-head', id, appointOfficer, { person: 'p-jia', part: 'lead' })
  await world.step('p-head', id, appointOfficer, { person: 'p-bing', part: 'officer' })
  await refused('CASE_STEP_NOT_OPEN', /还没有现场检查.*三\(一\)/, () =>
    world.step('p-leader', id, notFileCase, { reason: '电话核实无误' }),
  )
  await refused('CASE_WRONG', /提前 3 个工作日/, () =>
    world.step('p-jia', id, startSiteCheck, { place: '金水区', noticeServedOn: '2026-06-30', reason: '' }),
  )
  await refused('CASE_STEP_NOT_OPEN', /须由本案未回避的承办人/, () =>
    world.step('p-yi', id, startSiteCheck, { place: '金水区', noticeServedOn: '2026-06-20', reason: '' }),
  )
  await world.step('p-jia', id, startSiteCheck, { place: '金水区', noticeServedOn: '2026-06-20', reason: '' })
  await world.step('p-bing', id, endSiteCheck, { result: '本人健在' })
  await world.step('p-leader', id, notFileCase, { reason: '本人健在,死亡登记有误' })
  const held = await world.held(id)
  assert.deepEqual([held.state, held.outcome], ['unfounded', 'unfounded'])
  await world.step('p-leader', id, reopenCase, { reason: '有新证据' })
  assert.equal((await world.held(id)).state, 'verifying')
})

test('64 clients take the same step at once: one wins, 63 are told who did what', async () => {
  const id = await world.register('2024-01')
  const scope = await world.scope('p-head')
  const tries = await Promise.allSettled(
    Array.from({ length: 64 }, (_one, index) =>
      take(
        world.desk.database,
        acceptClue,
        { caseId: id, revision: 1, scope },
        { actor: index % 2 ? 'p-head' : 'p-leader', clock: world.clock },
      ),
    ),
  )
  const won = tries.filter(({ status }) => status === 'fulfilled')
  const lost = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refusal] : []))
  assert.equal(won.length, 1)
  assert.equal(lost.length, 63)
  for (const refusal of lost) {
    assert.equal(refusal.code, 'CASE_CHANGED')
    assert.match(refusal.message, /已由姓名p-(head|leader)于 2026-07-01 .*办理「受理」/)
  }
  const { rows } = await world.desk.database.pool.query<{ n: number }>(
    `select count(*)::int as n from cases.record where case_id = $1 and step = 'accept'`,
    [id],
  )
  assert.equal(rows[0]?.n, 1)
})

test('the detail says what may be done and why not; lists and sums keep to the scope', async () => {
  const id = await world.register('2024-02')
  const { database, keys } = world.desk
  const parts = { database, keys, rules }
  const detail = await readCase(parts, await world.desk.who('p-head'), id, world.clock.now())
  assert.equal(detail.next.find(({ step }) => step === 'accept')?.open, true)
  const forRegistrar = await readCase(parts, await world.desk.who('p-jia'), id, world.clock.now())
  assert.match(forRegistrar.next.find(({ step }) => step === 'accept')?.because ?? '', /岗位不能审批案件.*登记线索的人/)
  assert.doesNotMatch(JSON.stringify(detail.line.party), /"5001"/)
  assert.match(detail.sources[0]?.says ?? '', /PEN-01/)
  const scope = await world.scope('p-head')
  const page = await listCases(database, keys, scope, { text: '死亡后' }, { limit: 2, today: world.today })
  assert.equal(page.cases.length, 2)
  const next = await listCases(
    database,
    keys,
    scope,
    { text: '死亡后' },
    { limit: 2, today: world.today, cursor: page.next ?? '' },
  )
  assert.equal(new Set([...page.cases, ...next.cases].map((one) => one.id)).size, 4)
  const counted = await countCases(database, scope, {})
  const sums = await readCaseStatistics(database, scope, { from: '2026-07', to: '2026-07' })
  const all = counted.reduce((sum, one) => sum + (one.state === 'merged' ? 0 : one.cases), 0)
  assert.equal(sums.total.received, all)
  assert.equal(
    sums.byDistrict.reduce((sum, one) => sum + one.received, 0),
    all,
  )
  // Who sees sums only reads no row of them.
  const member = await world.scope('p-member')
  assert.deepEqual((await listCases(database, keys, member, {}, { limit: 5, today: world.today })).cases, [])
  assert.equal((await readCaseStatistics(database, member, { from: '2026-07', to: '2026-07' })).total.received, all)
  const district = await world.scope('p-184')
  const local = await listCases(database, keys, district, {}, { limit: 50, today: world.today })
  assert.ok(local.cases.length === 2 && local.cases.every((one) => one.district === '410184'))
})
