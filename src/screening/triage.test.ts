/** Tranches: every finding in one, borders by the day, large by subject and not by finding. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMonths } from '#kernel/month.ts'
import { tranchesOf, type Untreated } from './triage.ts'

const asOf = '2026-06-30'
const finding = (of: Partial<Untreated>): Untreated => ({
  fingerprint: 'f',
  rule: 'PEN-01',
  act: 'lead',
  foundOn: '2026-01-01',
  atRiskFen: 0n,
  subject: 's',
  ...of,
})
const nameOf = (of: Partial<Untreated>): string | undefined => tranchesOf([finding(of)], asOf)[0]?.name

test('各批的边界', () => {
  const cases: readonly (readonly [string, Partial<Untreated>])[] = [
    ['仍在流失', { act: 'hold', foundOn: '2026-04-01' }],
    ['一般', { act: 'hold', foundOn: '2026-03-01' }],
    ['一般', { act: 'lead', foundOn: '2026-06-01' }],
    ['一般', { foundOn: '2025-01-01' }],
    ['时效将届', { foundOn: '2024-12-31' }],
    ['时效将届', { foundOn: '2024-06-30' }],
    ['已过处罚时效', { foundOn: '2024-05-31' }],
    ['大额', { atRiskFen: 1_000_000n }],
    ['一般', { atRiskFen: 999_999n }],
    ['时效将届', { foundOn: '2024-08-01', atRiskFen: 90_000_000n }],
  ]
  for (const [name, of] of cases)
    assert.equal(nameOf(of), name, JSON.stringify({ ...of, atRiskFen: String(of.atRiskFen) }))
})

test('同一对象的疑点合计够大就都在大额一批', () => {
  const [only, ...more] = tranchesOf(
    [finding({ fingerprint: 'a', atRiskFen: 600_000n }), finding({ fingerprint: 'b', atRiskFen: 400_000n })],
    asOf,
  )
  assert.equal(only?.name, '大额')
  assert.equal(only?.findings.length, 2)
  assert.deepEqual(more, [])
  assert.equal(only?.dueOn, '2026-12-31')
})

test('每条疑点恰在一批,金额守恒', () => {
  const one = fc.record({
    fingerprint: fc.uuid(),
    act: fc.constantFrom('hold' as const, 'alert' as const, 'lead' as const),
    foundOn: fc.integer({ min: 0, max: 60 }).map((back) => `${addMonths('2026-06', -back)}-15`),
    atRiskFen: fc.bigInt({ min: 0n, max: 3_000_000n }),
    subject: fc.constantFrom('x', 'y', 'z'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ fingerprint }) => fingerprint }), (drawn) => {
      const findings = drawn.map(finding)
      const tranches = tranchesOf(findings, asOf)
      assert.deepEqual(
        tranches.flatMap((tranche) => tranche.findings.map(({ fingerprint }) => fingerprint)).sort(),
        findings.map(({ fingerprint }) => fingerprint).sort(),
      )
      assert.equal(
        tranches.reduce((sum, { atRiskFen }) => sum + atRiskFen, 0n),
        findings.reduce((sum, { atRiskFen }) => sum + atRiskFen, 0n),
      )
    }),
  )
})
