/** The ranking: each point is traceable, a rule counts once a subject, order does not depend on the order of findings. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ScoredFinding, suspicion } from './suspicion.ts'

const finding = (of: Partial<ScoredFinding> & { fingerprint: string }): ScoredFinding => ({
  rule: 'PEN-01',
  act: 'hold',
  subject: { person_id: '1' },
  grain: {},
  facts: {},
  district: '410102',
  atRiskFen: 0n,
  ...of,
})

test('同一规则对同一对象只计一次,金额相加后定档', () => {
  const [suspect] = suspicion(
    [
      finding({ fingerprint: 'a', atRiskFen: 60_000n }),
      finding({ fingerprint: 'b', atRiskFen: 40_000n }),
      finding({ fingerprint: 'c', rule: 'COL-04', act: 'lead' }),
    ],
    'person',
  )
  assert.equal(suspect?.findings, 3)
  // 3 × (1 + 一千元一档) + 1 × 1
  assert.equal(suspect?.points, 7)
  assert.equal(suspect?.atRiskFen, 100_000n)
  assert.deepEqual(
    suspect?.parts.map(({ rule, points, fingerprints }) => [rule, points, fingerprints]),
    [
      ['PEN-01', 6, ['a', 'b']],
      ['COL-04', 1, ['c']],
    ],
  )
})

test('金额各档:恰到一千元、一万元、十万元才升', () => {
  const points = (fen: bigint): number | undefined =>
    suspicion([finding({ fingerprint: 'a', atRiskFen: fen })], 'person')[0]?.points
  assert.deepEqual([99_999n, 100_000n, 999_999n, 1_000_000n, 9_999_999n, 10_000_000n].map(points), [3, 6, 6, 9, 9, 12])
})

test('机构由主体、粒度或事实里的代码认定;没有的不计入;区县按疑点所属', () => {
  const findings = [
    finding({ fingerprint: 'a', facts: { provider_id: 'H1' } }),
    finding({ fingerprint: 'b', subject: { provider_id: 'H1' }, rule: 'MED-10' }),
    finding({ fingerprint: 'c', district: null }),
  ]
  assert.deepEqual(
    suspicion(findings, 'provider').map(({ key, findings: count }) => [key, count]),
    [['H1', 2]],
  )
  assert.deepEqual(
    suspicion(findings, 'district').map(({ key, findings: count }) => [key, count]),
    [['410102', 2]],
  )
})

test('排序与疑点的先后无关,每一分都落在所列的疑点上', () => {
  const one = fc.record({
    fingerprint: fc.uuid(),
    rule: fc.constantFrom('PEN-01', 'MED-02', 'COL-05'),
    act: fc.constantFrom('hold' as const, 'alert' as const, 'lead' as const),
    person: fc.integer({ min: 1, max: 5 }),
    atRiskFen: fc.bigInt({ min: 0n, max: 20_000_000n }),
  })
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ fingerprint }) => fingerprint, maxLength: 30 }), (drawn) => {
      // A rule has one act.
      const acts = new Map(drawn.map(({ rule, act }) => [rule, act]))
      const findings = drawn.map(({ person, ...rest }) =>
        finding({ ...rest, act: acts.get(rest.rule) ?? 'lead', subject: { person_id: String(person) } }),
      )
      const ranked = suspicion(findings, 'person')
      assert.deepEqual(suspicion(findings.toReversed(), 'person'), ranked)
      assert.equal(
        ranked.reduce((sum, suspect) => sum + suspect.parts.flatMap(({ fingerprints }) => fingerprints).length, 0),
        findings.length,
      )
      for (const suspect of ranked)
        assert.equal(
          suspect.points,
          suspect.parts.reduce((sum, { points }) => sum + points, 0),
        )
    }),
  )
})
