import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printableName, readFileName } from './file-name.ts'

test('any name that an office prints is taken, in composed form', () => {
  for (const name of [
    '某月 发放（定稿）.csv',
    'pension_payment.2024-03.csv',
    '2024年3月《养老》待遇、第二稿-李&王 50%.xlsx',
    '附件１：缴费工资(一)~终.CSV'.replace('：', '﹕'),
    "it's.csv",
    'common.csv',
    '养老待遇支付（pension_payment）.2024-03.xlsx',
    '表😀.csv',
  ])
    assert.equal(printableName(name), name)
  assert.equal(printableName('Cafe\u0301.csv'), 'Caf\u00e9.csv')
})

test('what leads elsewhere, cannot be seen, or is a device is refused', () => {
  for (const name of [
    '../x.csv',
    'a/b.csv',
    'a\\b.csv',
    '..',
    '.hidden.csv',
    'C:x.csv',
    'a\u0000.csv',
    'a\nb.csv',
    'a\u001b[2J.csv',
    'a\u0085.csv',
    '发放\u202evsc.exe',
    '发放\u2066x\u2069.csv',
    'zero\u200bwidth.csv',
    'mark\ufeff.csv',
    'line\u2028.csv',
    'private\ue000.csv',
    '\ud800.csv',
    'con.csv',
    'NUL',
    'Com1.2024.csv',
    'lpt9 .csv',
    'end.',
    'end.csv ',
    '   ',
    'a*.csv',
    'a|b.csv',
    '<b>.csv',
    `${'长'.repeat(81)}.csv`,
  ])
    assert.throws(() => printableName(name), { code: 'FILE_NAME' }, JSON.stringify(name))
})

test('what is said beside the name stands for what the name does not say', () => {
  assert.deepEqual(readFileName('某月 发放（定稿）.csv', { dataset: 'pension_payment', period: '2024-05' }), {
    dataset: 'pension_payment',
    period: '2024-05',
  })
  assert.deepEqual(readFileName('养老待遇支付（pension_payment）.2024-03.xlsx'), {
    dataset: 'pension_payment',
    period: '2024-03',
  })
  assert.throws(() => readFileName('a.csv', { dataset: 'person', period: '2024-02-31' }), { code: 'FILE_NAME' })
})
