/** The desk's steps on a real database: who may, who may not, two at once, stale sight, and what the wall hides. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { isSameHuman } from '#workflow/same-human.ts'
import { take } from '#workflow/take.ts'
import { clock, type DeskWorld, deskWorld, rule } from '../../../test/desk-world.ts'
import { assignFindings } from './assign-findings.step.ts'
import { confirmResult } from './confirm-result.step.ts'
import { readFindingDetail } from './detail.ts'
import { noteFinding } from './note-finding.step.ts'
import type { Proposal } from './proposal.ts'
import { proposeResult } from './propose-result.step.ts'
import { referFinding } from './refer-finding.step.ts'
import { reopenFinding } from './reopen-finding.step.ts'
import { returnResult } from './return-result.step.ts'
import { startCheck } from './start-check.step.ts'

let world: DeskWorld
const propose = proposeResult([rule])
const months = ['2026-03', '2026-04', '2026-05', '2026-06'] as const
const excluded = rule.innocent.map((reason) => ({ reason, holds: false, note: '' }))

before(async () => {
  world = await deskWorld()
})
after(() => world?.close())

const refused = (code: string, says?: RegExp) => (error: unknown) =>
  error instanceof Refusal && error.code === code && (says === undefined || says.test(error.message))

const id = (month: string): string => world.finding(month).fingerprint
const on = async (person: string, finding: string) => {
  const { scope } = await world.who(person)
  const { revision } = (await world.stored<{ revision: number }>(finding, 'revision')) ?? { revision: 1 }
  return { finding, revision, scope }
}
const as = (actor: string) => ({ actor, clock })
const start = async (person: string, finding: string) =>
  take(world.database, startCheck, await on(person, finding), as(person))
const dismissing = { result: 'unfounded', reason: '死亡登记属于同名的另一人', lookAlikes: [] } as const
const put = async (
  person: string,
  finding: string,
  of: Omit<Proposal, 'finding' | 'revision' | 'scope'> = dismissing,
) => take(world.database, propose, { ...(await on(person, finding)), ...of }, as(person))
const confirm = async (person: string, finding: string) =>
  take(world.database, confirmResult, await on(person, finding), as(person))

/** Settled results by what became of them: 'taken' or the refusal's code. */
const outcomes = (settled: readonly PromiseSettledResult<unknown>[]): string[] =>
  settled
    .map((one) => (one.status === 'fulfilled' ? 'taken' : one.reason instanceof Refusal ? one.reason.code : 'failed'))
    .sort()

test('批量派单:能派的派出,派不了的逐条说明;一条都派不了的整体拒绝', async () => {
  await world.run([...months.map((month) => world.finding(month)), world.finding('2026-01', { district: '410102' })])
  const { scope } = await world.who('p-head')
  const asked = [
    ...months.map((month) => ({ finding: id(month), revision: 1 })),
    { finding: id('2026-01'), revision: 1 },
    { finding: 'f'.repeat(64), revision: 1 },
  ].map((one, index) => (index === 3 ? { ...one, revision: 9 } : one))
  const to = { organisation: 'o-105', person: 'p-clerk', dueOn: '2026-08-31', scope }
  const done = await take(world.database, assignFindings, { findings: asked, ...to }, as('p-head'))
  assert.ok(done !== 'already-taken')
  assert.deepEqual([...done.taken].sort(), [id('2026-03'), id('2026-04'), id('2026-05')].sort())
  assert.deepEqual(done.refused.map(({ code }) => code).sort(), ['ASSIGNEE_UNFIT', 'FINDING_UNKNOWN', 'STALE_VERSION'])
  const again = { findings: [{ finding: id('2026-01'), revision: 1 }], ...to }
  await assert.rejects(
    take(world.database, assignFindings, again, as('p-head')),
    refused('STEP_CONFLICT', /中原区|管辖/),
  )
  const stranger = { findings: asked.slice(0, 1), ...to, person: 'p-clerk-102' }
  await assert.rejects(take(world.database, assignFindings, stranger, as('p-head')), refused('ASSIGNEE_UNFIT'))
  const many = Array.from({ length: 1_001 }, () => asked[0] as (typeof asked)[number])
  await assert.rejects(
    take(world.database, assignFindings, { findings: many, ...to }, as('p-head')),
    refused('TOO_MANY_ROWS'),
  )
})

test('范围以外的疑点与不存在的一字不差:读和办都一样', async () => {
  const unknown = (finding: string) => refused('FINDING_UNKNOWN', new RegExp(`^没有以「${finding}」开头的疑点$`))
  for (const finding of [id('2026-03'), 'e'.repeat(64)]) {
    await assert.rejects(start('p-medical', finding), unknown(finding))
    await assert.rejects(confirm('p-clerk-102', finding), unknown(finding))
    for (const person of ['p-medical', 'p-member', 'p-clerk-102'])
      await assert.rejects(
        readFindingDetail(world.database, world.keys, [rule], await world.who(person), finding),
        unknown(finding),
      )
  }
})

test('派给谁由谁核查;别人、经手人不能开始', async () => {
  await assert.rejects(start('p-jia', id('2026-03')), refused('STEP_CONFLICT', /已派给姓名p-clerk/))
  await assert.rejects(start('p-reviewed', id('2026-03')), refused('SECOND_PERSON', /经手/))
  await start('p-clerk', id('2026-03'))
  await start('p-clerk', id('2026-04'))
  await assert.rejects(put('p-jia', id('2026-03')), refused('STEP_CONFLICT', /由姓名p-clerk核查/))
})

test('所见已不是最新:说出谁、何时、经哪一步改的', async () => {
  const seen = await on('p-head', id('2026-04'))
  await put('p-clerk', id('2026-04'))
  await assert.rejects(
    take(world.database, confirmResult, seen, as('p-head')),
    refused('STALE_VERSION', /已由姓名p-clerk于 2026-07-01 10:00 经「提出结果」改动.*第 3 稿,现为第 4 稿/),
  )
})

test('属实:清单逐项排除才能提出,一人即定;其他结果没有金额', async () => {
  const finding = id('2026-05')
  await start('p-clerk', finding)
  const violation = { result: 'violation', reason: '核实已死亡,仍在领取', lookAlikes: excluded }
  await assert.rejects(put('p-clerk', finding, { ...violation, lookAlikes: [] }), refused('CHECKLIST_OPEN'))
  const [first, ...rest] = excluded
  const innocent = [{ ...(first as (typeof excluded)[number]), holds: true }, ...rest]
  await assert.rejects(put('p-clerk', finding, { ...violation, lookAlikes: innocent }), refused('CHECKLIST_OPEN'))
  await assert.rejects(put('p-clerk', finding, { ...dismissing, amountFen: 1n }), refused('RESULT_WRONG'))
  await assert.rejects(
    put('p-clerk', finding, { ...violation, reason: '本人410105197201010013已故' }),
    refused('VALUE_PERSONAL'),
  )
  assert.deepEqual(await put('p-clerk', finding, { ...violation, amountFen: 250_000n }), {
    revision: 4,
    stage: 'decided',
  })
  assert.deepEqual(await world.stored(finding, 'stage, result, result_fen, confirmed_by, is_dismissed'), {
    stage: 'decided',
    result: 'violation',
    result_fen: 250_000n,
    confirmed_by: null,
    is_dismissed: false,
  })
})

test('排除须另一人:提出人、经手人、换个账号的同一人都不行;两人同时复核只有一人办成', async () => {
  const finding = id('2026-03')
  await put('p-clerk', finding)
  await assert.rejects(confirm('p-clerk', finding), refused('SECOND_PERSON'))
  await assert.rejects(confirm('p-reviewed', finding), refused('SECOND_PERSON', /经手/))
  const both = await Promise.all(['p-head', 'p-jia'].map((person) => on(person, finding)))
  const race = await Promise.allSettled(
    both.map((seen, index) => take(world.database, confirmResult, seen, as(index === 0 ? 'p-head' : 'p-jia'))),
  )
  assert.deepEqual(outcomes(race), ['STALE_VERSION', 'taken'])
  const loser = race.find((one) => one.status === 'rejected')
  assert.match(String(loser?.reason), /已由姓名p-(head|jia)于 .*经「复核结果」改动/)
  assert.deepEqual(await world.stored(finding, 'stage, result, is_dismissed, is_active'), {
    stage: 'decided',
    result: 'unfounded',
    is_dismissed: true,
    is_active: false,
  })
})

test('同一人用另一个账号复核自己提出的结果:拒绝', async () => {
  const finding = id('2026-06')
  await start('p-yi', finding)
  const seen = await on('p-yi', finding)
  const race = await Promise.allSettled(
    [1, 2].map(() => take(world.database, propose, { ...seen, ...dismissing }, as('p-yi'))),
  )
  assert.deepEqual(outcomes(race), ['STALE_VERSION', 'taken'])
  await assert.rejects(confirm('p-yi-too', finding), refused('SECOND_PERSON'))
  const client = world.database.pool
  assert.equal(await isSameHuman(client, 'p-yi-too', ['p-yi']), true)
  assert.equal(await isSameHuman(client, 'p-jia', ['p-yi', 'p-head']), false)
  assert.equal(await isSameHuman(client, 'os:yi', ['p-yi']), false)
})

test('退回重核、记录、重新核查;页面上每个按钮都说得出为什么', async () => {
  const finding = id('2026-06')
  const give = { reason: '请附死亡证明编号' }
  await assert.rejects(
    take(world.database, returnResult, { ...(await on('p-yi-too', finding)), ...give }, as('p-yi-too')),
    refused('SECOND_PERSON'),
  )
  await take(world.database, returnResult, { ...(await on('p-jia', finding)), ...give }, as('p-jia'))
  await take(world.database, noteFinding, { ...(await on('p-yi', finding)), note: '已向公安核实' }, as('p-yi'))
  await assert.rejects(confirm('p-jia', finding), refused('STEP_CONFLICT', /还没有提出结果/))
  await put('p-yi', finding)
  const steps = async (person: string) => {
    const detail = await readFindingDetail(world.database, world.keys, [rule], await world.who(person), finding)
    return new Map(detail.nextSteps.map((step) => [step.step, step]))
  }
  const [own, head] = [await steps('p-yi-too'), await steps('p-head')]
  assert.equal(own.get('confirm-result')?.code, 'SECOND_PERSON')
  assert.equal(head.get('confirm-result')?.open, true)
  assert.match(head.get('propose-result')?.missing ?? '', /正等另一人复核/)
  assert.equal((await steps('p-yi')).get('assign-findings')?.code, 'FORBIDDEN')
  await confirm('p-head', finding)
  await take(world.database, reopenFinding, { ...(await on('p-head', finding)), reason: '新证据' }, as('p-head'))
  const { history, standing } = await readFindingDetail(
    world.database,
    world.keys,
    [rule],
    await world.who('p-head'),
    finding.slice(0, 12),
  )
  assert.equal(standing, '待查')
  assert.deepEqual(
    history.map(({ label }) => label),
    ['筛查', '开始核查', '提出结果', '退回重核', '记录', '提出结果', '复核结果', '重新核查'],
  )
})

test('移交之后另一主管部门看得到;只有主管部门能移交,且只一次', async () => {
  const finding = id('2026-05')
  const letter = { documentNo: '郑人社函〔2026〕3号', reason: '涉及医保待遇' }
  await take(world.database, referFinding, { ...(await on('p-head', finding)), ...letter }, as('p-head'))
  const detail = await readFindingDetail(world.database, world.keys, [rule], await world.who('p-medical'), finding)
  assert.equal(detail.finding.fingerprint, finding)
  await assert.rejects(
    take(world.database, referFinding, { ...(await on('p-medical', finding)), ...letter }, as('p-medical')),
    refused('STEP_CONFLICT', /只能由其移交/),
  )
  await assert.rejects(
    take(world.database, referFinding, { ...(await on('p-head', finding)), ...letter }, as('p-head')),
    refused('STEP_CONFLICT', /已经移交/),
  )
})
