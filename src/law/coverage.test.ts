import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datasets } from '#standard/registry.ts'
import { datasetAnswers } from './answers.ts'
import { type Answer, type AnswerKind, coverage, ruleAnswers } from './coverage.ts'
import { duties } from './duties/index.ts'

const answer = (duty: string, kind: AnswerKind): Answer => ({ duty, kind, id: 'X', title: '试' })
const answered = (...answers: Answer[]): string[] =>
  coverage(answers)
    .filter((row) => row.answeredBy.length > 0)
    .map((row) => row.key)

test('without answers every duty is there and open', () => {
  const rows = coverage([])
  assert.equal(rows.length, duties.length)
  assert.ok(rows.every((row) => row.answeredBy.length === 0))
})

test('a rule answers the detection of its clause and nothing else in it', () => {
  assert.deepEqual(answered(answer('五(三)', 'rule')), ['五(三)/1', '五(三)/4'])
  assert.deepEqual(answered(answer('五(五)3', 'rule')), ['五(五)3'])
  assert.deepEqual(answered(answer('五(三)/2', 'rule')), [])
})

test('a rule answers a penalty that defines a wrong, not the consequence', () => {
  assert.deepEqual(answered(answer('十二(四)5', 'rule')), ['十二(四)5'])
  assert.deepEqual(answered(answer('六(五)', 'rule')), [])
  assert.deepEqual(answered(answer('十二(六)', 'rule')), [])
})

test('a rule on a parent answers no item below it', () => {
  assert.deepEqual(answered(answer('十一(二)', 'rule')), ['十一(二)'])
})

test('steps, deadlines, documents and datasets answer their own kind', () => {
  assert.deepEqual(answered(answer('五(三)', 'step')), ['五(三)/2'])
  assert.deepEqual(answered(answer('五(三)', 'document')), ['五(三)/3', '五(三)/5', '五(三)/7'])
  assert.deepEqual(answered(answer('十三(一)', 'deadline')), ['十三(一)/1'])
  assert.deepEqual(answered(answer('十一(二)1', 'dataset')), ['十一(二)1'])
  assert.deepEqual(answered(answer('五(五)3', 'step')), [])
  assert.deepEqual(answered(answer('十二(四)5', 'step')), [])
  assert.deepEqual(answered(answer('五(五)3', 'dataset')), [])
})

test('a numbered duty is meant', () => {
  assert.deepEqual(answered(answer('四(二)/3', 'step')), ['四(二)/3'])
  assert.deepEqual(answered(answer('五(三)/6', 'dataset')), ['五(三)/6'])
})

test('an answer to no duty is refused', () => {
  assert.throws(() => coverage([answer('九(三)', 'rule')]), /九\(三\)/)
  assert.throws(() => coverage([answer('五(三)/99', 'step')]), RangeError)
})

test('rules answer by the clauses of the notice that they cite, each once', () => {
  const rule = {
    id: 'PEN-01',
    name: '死亡冒领',
    basis: [
      { document: 'zz27', clause: '五(五)3' },
      { document: 'zz27', clause: '五(五)3' },
      { document: 'social-insurance-law', clause: '第88条' },
    ],
  }
  const answers = ruleAnswers([rule])
  assert.equal(answers.length, 1)
  const row = coverage(answers).find(({ key }) => key === '五(五)3')
  assert.deepEqual(row?.answeredBy, ['rule PEN-01 死亡冒领'])
})

test('the data standard answers each item of 十一(二), an internal dataset answers none', () => {
  const rows = coverage(datasetAnswers(datasets.values()))
  for (const item of [1, 2, 3, 4, 5, 6]) {
    const row = rows.find(({ key }) => key === `十一(二)${item}`)
    assert.ok(row && row.answeredBy.length > 0, `十一(二)${item}`)
  }
  const basis = [{ document: 'zz27', clause: '十一(二)1' }]
  assert.deepEqual(datasetAnswers([{ id: 'finding', title: '疑点', area: 'screening', kind: 'internal', basis }]), [])
  assert.deepEqual(
    datasetAnswers([{ id: 'death_record', title: '死亡', area: 'departments', kind: 'feed', basis: [] }]),
    [],
  )
})
