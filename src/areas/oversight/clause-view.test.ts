import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { chapterKeys, clauses } from '#law/clauses.ts'
import { duties } from '#law/duties/index.ts'
import { datasets } from '#standard/registry.ts'
import { clauseView, dutyRows } from './clause-view.ts'
import { datasetView, dictionaryView } from './dictionary-view.ts'

const view = clauseView('2026-07-01')
const nodes = view.chapters.flatMap((chapter) => chapter.clauses)

test('every chapter, clause and duty is there once, and the counts add up', () => {
  assert.deepEqual(
    view.chapters.map(({ key }) => key),
    [...chapterKeys],
  )
  assert.deepEqual(
    nodes.map(({ key }) => key),
    clauses.filter(({ parent, leaf }) => parent !== null || leaf).map(({ key }) => key),
  )
  assert.deepEqual(
    nodes.flatMap((node) => node.duties.map(({ key }) => key)).sort(),
    duties.map(({ key }) => key).sort(),
  )
  const sum = (of: readonly { counts: { duties: number; answered: number } }[]) => [
    of.reduce((total, { counts }) => total + counts.duties, 0),
    of.reduce((total, { counts }) => total + counts.answered, 0),
  ]
  assert.deepEqual(sum(view.chapters), [view.counts.duties, view.counts.answered])
  assert.deepEqual(sum(nodes), [view.counts.duties, view.counts.answered])
  assert.equal(view.counts.duties, dutyRows('2026-07-01').length)
})

test('a duty is either answered by something named, or says what it waits for', () => {
  for (const duty of nodes.flatMap((node) => node.duties))
    assert.equal(duty.answers.length > 0, duty.awaits === null, duty.key)
  const of = (key: string) => nodes.flatMap((node) => node.duties).find((duty) => duty.key === key)
  assert.ok(of('五(五)3')?.answers.some(({ kind, id }) => kind === 'rule' && id === 'PEN-01'))
  assert.deepEqual(of('三(四)/3')?.answers, [{ kind: 'deadline', id: '三(四)-3', title: '义务日历' }])
  assert.deepEqual(of('五(三)/1')?.calendar, { duty: '五(三)-1', every: '每月' })
  assert.deepEqual(of('十(五)/1')?.answers, [], '列入日历的文书不因此算作已有回应')
  assert.equal(of('六(一)/7')?.awaits, '待协议管理')
  assert.deepEqual(of('十三(一)/1')?.clocks, ['追回的基金或罚款足额缴入'])
})

test('later law stands beside its clause from its day on', () => {
  const overrides = (day: string): number =>
    clauseView(day)
      .chapters.flatMap((chapter) => chapter.clauses)
      .find(({ key }) => key === '五(三)')?.overrides.length ?? 0
  assert.ok(overrides('2023-12-01') > overrides('2023-11-30'))
})

test('the dictionary has every dataset, and of a dataset every field with its codes', () => {
  const dictionary = dictionaryView()
  assert.equal(dictionary.areas.flatMap((area) => area.datasets).length, datasets.size)
  const payment = datasetView('pension_payment')
  assert.equal(payment.columns.length, datasets.get('pension_payment')?.fieldNames.length)
  assert.ok(payment.columns.find(({ name }) => name === 'person_id')?.isPersonal)
  assert.equal(payment.columns.find(({ name }) => name === 'scheme')?.codes.length, 9)
  assert.equal(payment.columns[0]?.cells.英文名, payment.columns[0]?.name)
  assert.equal(payment.template, 'pension_payment')
  assert.equal(datasetView('recovery').template, null)
  assert.throws(
    () => datasetView('nonsense'),
    (error) => error instanceof Refusal && error.code === 'DATASET_UNKNOWN',
  )
})
