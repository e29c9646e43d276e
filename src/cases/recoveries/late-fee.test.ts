/** Late fees by the day; sums that must come out even. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lateFeeOf } from './late-fee.ts'
import { checkHeirs, checkInstalments } from './steps/arrangements.steps.ts'

test('滞纳金:换率前后、部分缴款、暂停、上限', () => {
  const of = { kind: 'contribution', principalFen: 1_000_000n, payments: [] } as const
  const fee = (more: object) => lateFeeOf({ ...of, dueOn: '2024-01-31', until: '2024-02-10', ...more }).feeFen
  assert.equal(fee({}), 5_000n)
  assert.equal(fee({ dueOn: '2024-02-10' }), 0n)
  assert.equal(fee({ dueOn: '2011-06-29', until: '2011-06-30' }), 2_000n)
  assert.equal(fee({ dueOn: '2011-06-29', until: '2011-07-01' }), 2_500n)
  assert.equal(fee({ payments: [{ on: '2024-02-05', fen: 500_000n }] }), 3_750n)
  assert.equal(fee({ payments: [{ on: '2024-02-05', fen: 1_000_000n }] }), 2_500n)
  assert.equal(fee({ paused: [{ from: '2024-02-01', to: '2024-02-05' }] }), 2_500n)
  assert.equal(fee({ until: '2030-01-01' }), 1_000_000n)
  assert.equal(fee({ principalFen: 1_001n, until: '2024-02-01' }), 1n)
  assert.equal(fee({ kind: 'fine', until: '2024-02-01' }), 30_000n)
  assert.equal(fee({ kind: 'fine', until: '2024-03-04' }), 990_000n)
  assert.equal(fee({ kind: 'fine', until: '2024-03-05' }), 1_000_000n)
})

test('性质:滞纳金不超上限、日子越多不会越少;分期、继承的合计不多不少', () => {
  fc.assert(
    fc.property(
      fc.bigInt(1n, 10n ** 11n),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom('contribution', 'fine'),
      (principalFen, days, more, kind) => {
        const of = (n: number) =>
          lateFeeOf({
            kind: kind as 'fine',
            principalFen,
            dueOn: '2020-01-01',
            payments: [],
            until: addDays('2020-01-01', n),
          })
        const [one, two] = [of(days), of(days + more)]
        assert.ok(one.feeFen <= principalFen && two.feeFen >= one.feeFen)
      },
    ),
    { numRuns: 60 },
  )
  fc.assert(
    fc.property(
      fc.array(fc.bigInt(1n, 10n ** 9n), { minLength: 2, maxLength: 12 }),
      fc.bigInt(-3n, 3n),
      (amounts, off) => {
        const owed = amounts.reduce((sum, one) => sum + one, 0n) + off
        const parts = amounts.map((amountFen, index) => ({ amountFen, dueOn: addDays('2026-01-01', index + 1) }))
        const go = () => checkInstalments(owed, parts, '2026-01-01')
        if (off === 0n) assert.doesNotThrow(go)
        else assert.throws(go, Refusal)
        const heirs = amounts.map((amountFen, index) => ({ name: `第${index}人`, inheritedFen: amountFen, amountFen }))
        if (off >= 0n) assert.doesNotThrow(() => checkHeirs(owed, heirs))
        else assert.throws(() => checkHeirs(owed, heirs), Refusal)
      },
    ),
  )
})
