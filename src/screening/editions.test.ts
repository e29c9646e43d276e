/** Editions: every day is judged by exactly one, the latest that has begun; changes keep the rule's own form. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { practice, zz27 } from '#law/basis.ts'
import { dated, scalar } from '#law/dated.ts'
import { defineRule, lead, type RuleDefinition } from './define-rule.ts'
import { changedParams, editionsOf, type StoredEdition, windowWithin, withParams } from './editions.ts'

const source = practice('测试')
const definition: RuleDefinition = {
  id: 'TST-01',
  version: 1,
  name: '测试',
  subject: 'person',
  cut: ['person_id'],
  grain: [],
  act: lead,
  basis: [zz27('五(三)')],
  params: {
    at_least: scalar('count', 2, source),
    cap: dated('fen', [
      { from: '2020-01-01', scope: { scheme: '110' }, value: 100n, basis: source },
      { from: '2023-01-01', scope: { scheme: '110' }, value: 200n, basis: source },
      { from: '2020-01-01', scope: { scheme: '210' }, value: 50n, basis: source },
    ]),
  },
  reads: { person: 'person' },
  innocent: ['—'],
  next: '',
  says: '',
  sql: 'select 1',
}
const rule = defineRule(definition)

const stored = (
  edition: number,
  validFrom: string | null,
  state: StoredEdition['state'] = 'in-force',
): StoredEdition => ({
  rule: rule.id,
  edition,
  validFrom,
  params: {},
  reason: '',
  state,
  backtest: null,
  proposedBy: 'a',
  firstSignedBy: 'a',
  secondSignedBy: 'b',
})

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2018-01-01', days))

test('每一天恰由一个版次判断,就是已开始的最后一个', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 6 }), day, (starts, asked) => {
      const editions = starts.map((from, index) => stored(index + 1, from))
      const { segments } = editionsOf(rule, editions)
      const judging = segments.filter(({ from, to }) => (!from || from <= asked) && (!to || asked <= to))
      const begun = editions.filter(({ validFrom }) => (validFrom as string) <= asked)
      const last = begun.toSorted(
        (left, right) =>
          (left.validFrom as string).localeCompare(right.validFrom as string) || left.edition - right.edition,
      )
      assert.deepEqual(
        judging.map(({ edition }) => edition),
        [last.at(-1)?.edition ?? 0],
      )
    }),
  )
})

test('没有两人签署的规则在试运行;试运行的版次不判断,只另外计数', () => {
  assert.equal(editionsOf(rule, []).trial, true)
  assert.equal(editionsOf(rule, [stored(0, null, 'trial')]).trial, true)
  const of = editionsOf(rule, [stored(0, null), stored(1, '2024-01-01', 'trial'), stored(2, '2024-02-01', 'withdrawn')])
  assert.equal(of.trial, false)
  assert.deepEqual(
    of.segments.map(({ edition }) => edition),
    [0],
  )
  assert.deepEqual(
    of.onTrial.map(({ edition, from }) => ({ edition, from })),
    [{ edition: 1, from: '2024-01-01' }],
  )
})

test('改过的文字不回头:以前的事实仍用以前的文字', () => {
  const later = defineRule({
    ...definition,
    version: 2,
    sql: 'select 2',
    earlier: { until: '2024-07-01', rule: definition },
  })
  const { segments } = editionsOf(later, [stored(0, null), stored(1, '2025-01-01')])
  assert.deepEqual(
    segments.map(({ rule: of, edition, from, to }) => [of.version, of.sql, edition, from, to]),
    [
      [1, 'select 1', 0, undefined, '2024-06-30'],
      [2, 'select 2', 0, '2024-07-01', '2024-12-31'],
      [2, 'select 2', 1, '2025-01-01', undefined],
    ],
  )
})

test('窗口与版次的交集;不相交的不判断', () => {
  const segment = { rule, edition: 1, from: '2024-03-01', to: '2024-06-30' }
  const window = { asOf: '2024-12-31', from: '2024-05-01', to: '2024-12-31' }
  assert.deepEqual(windowWithin(window, segment), { asOf: '2024-12-31', from: '2024-05-01', to: '2024-06-30' })
  assert.equal(windowWithin({ asOf: '2024-12-31', from: '2024-07-01' }, segment), undefined)
  assert.deepEqual(windowWithin({ asOf: '2024-12-31' }, { rule, edition: 0 }), { asOf: '2024-12-31' })
})

describe('参数的改动', () => {
  test('标量、一个范围的分期值、自某日起的值', () => {
    const changed = withParams(rule, changedParams(rule, 'at_least=3; cap[scheme=110]@2024-01-01=300', '测试'))
    assert.deepEqual(changed.params.at_least?.kind === 'scalar' && changed.params.at_least.value, 3)
    const cap = changed.params.cap
    assert.ok(cap?.kind === 'dated')
    assert.deepEqual(cap.values.map(({ from, to, scope, value }) => [scope?.scheme, from, to, value]).sort(), [
      ['110', '2020-01-01', '2023-01-01', 100n],
      ['110', '2023-01-01', '2024-01-01', 200n],
      ['110', '2024-01-01', undefined, 300n],
      ['210', '2020-01-01', undefined, 50n],
    ])
  })
  test('没有的参数、没有的范围、不是整数的值都退回', () => {
    const refused = (set: string, code: string): void => {
      assert.throws(
        () => changedParams(rule, set, '测试'),
        (error) => error instanceof Refusal && error.code === code,
        set,
      )
    }
    refused('nothing=1', 'PARAM_UNKNOWN')
    refused('cap=1', 'PARAM_UNKNOWN')
    refused('cap[scheme=310]=1', 'PARAM_UNKNOWN')
    refused('at_least=2.5', 'PARAM_VALUE')
    refused('at_least=', 'PARAM_UNKNOWN')
    refused('', 'PARAM_UNKNOWN')
  })
})
