/** Rewards worked by hand from the rules of the day: caps, floors, shares, what others got, whom nothing is given. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computeReward, type RewardAsked } from './compute.ts'

const asked: RewardAsked = {
  authority: 'hrss',
  object: 'person',
  day: '2026-07-01',
  establishedFen: 5_000_000n,
  recoveredFen: 0n,
  givenFen: 0n,
  sharePpm: null,
  excluded: null,
}

const table: readonly (readonly [string, Partial<RewardAsked>, bigint])[] = [
  ['50,000 元,个人 2%', {}, 100_000n],
  ['单位 3%', { object: 'body' }, 150_000n],
  ['经办机构 5%', { object: 'agency' }, 250_000n],
  ['没有损失,定额 500 元', { establishedFen: 0n }, 50_000n],
  ['正好到 10 万元上限', { establishedFen: 500_000_000n }, 10_000_000n],
  ['超过上限', { establishedFen: 500_005_000n }, 10_000_000n],
  ['同案已给 9.95 万元', { establishedFen: 500_000_000n, givenFen: 9_950_000n }, 50_000n],
  ['同案已给满', { givenFen: 10_000_000n }, 0n],
  ['角分舍去', { establishedFen: 12_345_678n }, 246_900n],
  ['医保不足 200 元按 200 元', { authority: 'nhsa', establishedFen: 100_000n }, 20_000n],
  ['医保 10%', { authority: 'nhsa', sharePpm: 100_000, object: 'body' }, 500_000n],
  ['医保上限 20 万元', { authority: 'nhsa', establishedFen: 1_000_000_000n, sharePpm: 150_000 }, 20_000_000n],
  ['除外人员', { excluded: '经比对,举报人负有监督或经办职责' }, 0n],
]

for (const [name, change, fen] of table)
  test(name, () => {
    const { amountFen, lines } = computeReward({ ...asked, ...change })
    assert.equal(amountFen, fen)
    assert.ok(lines.every(({ says, basis }) => says !== '' && basis !== ''))
  })

test('every share is marked as not yet seen in the law; outside its band, or before there was one, none is computed', () => {
  assert.equal(computeReward(asked).lines.find(({ label }) => label === '按比例计算')?.mark, 'U')
  for (const sharePpm of [19_999, 20_001])
    assert.throws(() => computeReward({ ...asked, sharePpm }), { code: 'REWARD_WRONG' })
  assert.throws(() => computeReward({ ...asked, day: '2022-12-31' }), { code: 'REWARD_WRONG' })
})
