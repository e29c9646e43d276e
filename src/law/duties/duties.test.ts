import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chapterKeys, clauseOf, leafClauses } from '../clauses.ts'
import { actors, duty } from './define-duty.ts'
import { duties, dutiesOfClause, dutyOf, keyDuties } from './index.ts'

test('keys are unique and every duty hangs on a clause of the notice', () => {
  assert.equal(new Set(duties.map((entry) => entry.key)).size, duties.length)
  for (const entry of duties) assert.ok(clauseOf(entry.clause), entry.key)
})

test('no leaf clause and no chapter is without a duty', () => {
  const answered = new Set(duties.map((entry) => entry.clause))
  assert.deepEqual(
    leafClauses.filter((clause) => !answered.has(clause.key)).map((clause) => clause.key),
    [],
  )
  const chapters = new Set(duties.map((entry) => clauseOf(entry.clause)?.chapter))
  for (const chapter of chapterKeys) assert.ok(chapters.has(chapter), chapter)
})

test('five (三) holds at least six duties of at least two actors', () => {
  assert.ok(dutiesOfClause('五(三)').length >= 6)
  const doing = new Set([...dutiesOfClause('五(三)'), ...dutiesOfClause('五(四)')].map((entry) => entry.actor))
  assert.ok(doing.size >= 2)
  assert.equal(dutyOf('五(三)/2')?.verb, '停发')
})

test('a single duty has the clause key, several are numbered', () => {
  const one = duty('二', 'agency', 'register', 'event', '甲', '甲事')
  const other = duty('三(一)', 'agency', 'register', 'event', '乙', '乙事')
  assert.deepEqual(
    keyDuties([one, other, other]).map((entry) => entry.key),
    ['二', '三(一)/1', '三(一)/2'],
  )
})

test('every actor acts, a deadline duty has a deadline, only a penalty defines a wrong', () => {
  const acting = new Set(duties.map((entry) => entry.actor))
  const idle = Object.keys(actors).filter((actor) => !acting.has(actor as keyof typeof actors))
  assert.deepEqual(idle, [])
  for (const entry of duties) {
    if (entry.kind === 'deadline' && entry.verb !== '划转') assert.ok(entry.deadline, entry.key)
    if (entry.kind === 'document') assert.ok(entry.document, entry.key)
    if (entry.wrong) assert.equal(entry.kind, 'penalty', entry.key)
  }
  assert.equal(duties.filter((entry) => entry.wrong).length, 18)
})

test('the deadlines that the notice gives as numbers', () => {
  const numbered = (key: string): unknown => dutyOf(key)?.deadline?.due
  assert.deepEqual(numbered('三(四)/3'), { unit: 'day-of-month', day: 15, of: 'next-month' })
  assert.deepEqual(numbered('十(一)3/1'), { unit: 'yearly', times: 2 })
  assert.deepEqual(numbered('十(五)/3'), { unit: 'month-end' })
  assert.deepEqual(numbered('十二(五)/1'), { unit: 'months', months: 12, after: '解除服务协议' })
  assert.deepEqual(numbered('十二(五)/2'), { unit: 'months', months: 24, after: '解除服务协议' })
  assert.deepEqual(numbered('十三(一)/1'), { unit: 'working-days', days: 10, after: '收到追回款或罚款' })
  assert.equal(numbered('五(三)/2'), null)
})
