/** Explanations: every parameter and unit of every rule has its word; what a person reads names what he must check. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rules } from '#areas/rules.ts'
import { explain, showValue } from './explain.ts'
import { paramWord, unitWords } from './param-words.ts'
import type { ShownFinding } from './shown-finding.ts'

test('每条规则的每个参数都有中文名,单位都认得', () => {
  for (const rule of rules)
    for (const [name, param] of Object.entries(rule.params)) {
      assert.match(paramWord(rule.id, name), /[一-鿿]/, `${rule.id} ${name}`)
      const known = param.unit in unitWords || ['fen', 'ppm', 'thousandth'].includes(param.unit)
      assert.ok(known, `${rule.id} ${name} 的单位 ${param.unit}`)
    }
})

test('数值按单位说', () => {
  assert.equal(showValue('894000', 'fen'), '8,940.00 元')
  assert.equal(showValue('600000', 'ppm'), '60%')
  assert.equal(showValue('8500', 'ppm'), '0.85%')
  assert.equal(showValue('15', 'day'), '15 天')
  assert.equal(showValue('3000', 'thousandth'), '3')
  assert.equal(showValue('true', 'flag'), '是')
  assert.equal(showValue('服刑期间停发', 'text'), '服刑期间停发')
})

const finding: ShownFinding = {
  fingerprint: 'abcdef0123456789',
  rule: 'PEN-01',
  name: '死亡后继续领取养老待遇',
  version: 1,
  edition: 0,
  trial: false,
  state: 'open',
  act: 'hold',
  stop: 'stop-benefit',
  subjectKind: 'person',
  subject: { person_id: '4101**********002X' },
  grain: { for_month: '2026-03-01', scheme: '110' },
  district: '410105',
  scheme: '110',
  authority: 'hrss',
  foundOn: '2026-03-01',
  atRiskFen: '300000',
  says: '2026-01-20 已死亡,仍发放 2026-03 的养老待遇',
  clauses: [],
  params: { months_due: [{ value: '0', unit: 'month', from: '2016-01-01', basis: '实务口径:死亡次月停发' }] },
  facts: {},
  evidence: [],
  firstRun: '1',
  changedRun: '1',
  closedByBatch: null,
  handling: {
    revision: 1,
    stage: 'waiting',
    organisation: null,
    person: null,
    assignedAt: null,
    dueOn: null,
    result: null,
    resultFen: null,
    reason: null,
    duplicateOf: null,
    proposedBy: null,
    proposedAt: null,
    confirmedBy: null,
    confirmedAt: null,
    dismissal: null,
    dismissedBy: null,
    changedSince: null,
    recheck: null,
  },
}

test('说清对象、情形、谁停、依据、数、无事的情形和下一步', () => {
  const rule = rules.find(({ id }) => id === 'PEN-01')
  const row = {
    dataset: 'pension_payment',
    file: 'pension_payment.csv',
    batch: '12345678-x',
    row: 7,
    fields: { 金额: '3000.00 元' },
  }
  const { title, lines } = explain(finding, rule, [row], ['豫人社〔2026〕9号 第 1 项'])
  const text = [title, ...lines].join('\n')
  for (const part of [
    'PEN-01',
    '停发待遇(五(三)),由经办机构执行',
    '第 7 行',
    '本通知 五(五)3:',
    '事件发生后照发的月数:0 个月',
    '□ 死亡当月的待遇照发',
    '一并办理:豫人社〔2026〕9号 第 1 项',
    '3,000.00 元',
  ])
    assert.ok(text.includes(part), `缺「${part}」:\n${text}`)
  assert.doesNotMatch(text, /undefined|\[object|[{}]/)
})

test('试运行的规则不说要停什么', () => {
  const { lines } = explain({ ...finding, trial: true }, undefined, [])
  assert.ok(lines.some((line) => line.includes('试运行:只计数')))
  assert.ok(lines.every((line) => !line.includes('由经办机构执行')))
})

test('每条规则的情形、下一步、无事的情形都是整句中文,情形里的列都在结果里', () => {
  for (const rule of rules) {
    assert.match(rule.says, /[一-鿿]/, rule.id)
    assert.match(rule.next, /[。;]?$/, rule.id)
    for (const [, column = ''] of rule.says.matchAll(/\{([a-z_0-9]+)\}/g))
      assert.ok(
        rule.cut.includes(column) || rule.grain.includes(column) || new RegExp(`\\b${column}\\b`).test(rule.sql),
        `${rule.id} 的情形里有 {${column}},结果里没有`,
      )
  }
})
