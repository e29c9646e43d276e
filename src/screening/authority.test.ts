import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zz27 } from '#law/basis.ts'
import { standingOf } from './authority.ts'
import type { Rule } from './define-rule.ts'

const ruleOf = (clause: string): Rule => ({ basis: [zz27(clause)] }) as unknown as Rule

test('scheme and competent authority of a finding', () => {
  const cases: [string, string, Record<string, string>, string | null, string][] = [
    ['五(五)3', '2024-03-01', {}, null, 'hrss'],
    ['五(五)3', '2024-03-01', { scheme: '170' }, '170', 'hrss'],
    ['六(五)2', '2018-12-31', {}, null, 'hrss'],
    ['六(五)2', '2019-01-01', {}, null, 'nhsa'],
    ['七(四)2', '2024-03-01', {}, '410', 'hrss'],
    ['七(四)2', '2024-03-01', { scheme: '310' }, '310', 'nhsa'],
    ['九(二)之二·1', '2018-06-01', {}, '510', 'hrss'],
    ['九(二)之二·1', '2024-06-01', {}, '510', 'nhsa'],
    ['四(一)', '2024-06-01', {}, null, 'hrss'],
    ['四(一)', '2024-06-01', { scheme: '310' }, '310', 'nhsa'],
  ]
  for (const [clause, foundOn, facts, scheme, authority] of cases)
    assert.deepEqual(
      standingOf(ruleOf(clause), { grain: {}, facts, foundOn }),
      { scheme, authority },
      `${clause} ${foundOn}`,
    )
})
