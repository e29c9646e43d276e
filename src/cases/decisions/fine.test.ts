/** Fines against the table worked by hand from the law; properties over all amounts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { valueOn } from '#law/dated.ts'
import { consequenceItems } from '#law/values/consequences.ts'
import { lateFeePerDay } from '#law/values/contribution.ts'
import { crimeBandOf } from '#law/values/crime-amounts.ts'
import { urgentLevelOf } from '#law/values/urgent-report.ts'
import { bandsOf, proposedBand } from './discretion.ts'
import { fraud, late, nhsa, type Row, rows } from './fine.examples.ts'
import { type FineAsked, reckonFine } from './fine.ts'
import { hearingRightOf } from './hearing-right.ts'
import { limitationOf } from './limitation.ts'

const asked = (row: Row): FineAsked => ({
  item: row[1],
  endedOn: row[2],
  foundOn: row[2],
  decidedOn: '2026-03-02',
  party: 'citizen',
  scheme: '110',
  authority: 'hrss',
  bases: {},
  established: [],
  circumstances: [],
  ...row[3],
})

test(`罚款手算表 ${rows.length} 行`, () => {
  assert.ok(rows.length >= 40)
  for (const row of rows) {
    const [says, , , , conduct, least, most] = row
    const found = reckonFine(asked(row))
    assert.equal(found.prevailing?.conduct ?? null, conduct, says)
    assert.equal(found.prevailing?.leastFen, least, says)
    assert.equal(found.prevailing?.mostFen, most, says)
    assert.equal(found.noFine === null, conduct !== null, says)
  }
})

test('本通知的数字总在一旁;基数有争议的标出来;两处都不作依据', () => {
  const found = reckonFine(
    asked(['', '十二(七)', '2024-01-01', { ...late, bases: { 'notice-unpaid': 9_000n, arrears: 1_000n } }, null]),
  )
  const notice = found.lines.find(({ isNotice }) => isNotice)
  assert.equal(notice?.isRisky, true)
  assert.equal(notice?.mostFen, 27_000n)
  assert.equal(notice?.standing, 'notice')
  assert.match(found.notes.join(), /基数有争议/)
  const fraudulent = reckonFine(asked(['', '五(五)3', '2024-01-01', fraud(100n), null]))
  assert.deepEqual(
    fraudulent.lines.map(({ conduct, standing }) => [conduct, standing]),
    [
      ['notice-fraud', 'notice'],
      ['fraud', 'prevails'],
      ['agency-fraud', 'lower'],
    ],
  )
})

test('决定时较轻的适用决定时的规定', () => {
  const row: Row = [
    '',
    '六(六)1',
    '2020-06-01',
    { ...nhsa, bases: { defrauded: 1_000n, loss: 400n }, established: ['intent'], foundOn: '2021-06-01' },
    null,
  ]
  assert.equal(reckonFine(asked(row)).lawDay, '2020-06-01')
  const agency: Row = ['', '十二(七)/2', '2023-12-01', { ...late, decidedOn: '2023-12-02' }, null]
  assert.equal(reckonFine(asked(agency)).lawDay, '2023-12-01')
})

test('听证门槛:正好达到就要告知;换规定的前后一日', () => {
  const table = [
    [499_999n, 'citizen', '2021-12-01', false],
    [500_000n, 'citizen', '2021-12-01', true],
    [4_999_999n, 'organisation', '2024-01-01', false],
    [5_000_000n, 'organisation', '2024-01-01', true],
    [99_999n, 'citizen', '2021-11-30', false],
    [100_000n, 'citizen', '2021-11-30', true],
    [1_000_000n, 'organisation', '2021-11-30', true],
  ] as const
  for (const [fen, party, day, isNeeded] of table)
    assert.equal(hearingRightOf(fen, party, day).isNeeded, isNeeded, `${fen} ${party} ${day}`)
  assert.equal(hearingRightOf(1n, 'citizen', '2024-01-01', true).isNeeded, true)
})

test('犯罪数额、要情数额、滞纳金率的界线', () => {
  assert.equal(crimeBandOf(499_999n, '2024-01-01'), undefined)
  assert.equal(crimeBandOf(500_000n, '2024-01-01')?.band, 'large')
  assert.equal(crimeBandOf(5_000_000n, '2024-01-01')?.band, 'huge')
  assert.equal(crimeBandOf(50_000_000n, '2024-01-01')?.band, 'extreme')
  assert.equal(urgentLevelOf(999_999n, '2024-01-01', false), undefined)
  assert.equal(urgentLevelOf(1n, '2024-01-01', true), 'ordinary')
  assert.equal(urgentLevelOf(1_000_000n, '2024-01-01', false), 'ordinary')
  assert.equal(urgentLevelOf(50_000_000n, '2024-01-01', false), 'major')
  assert.equal(valueOn(lateFeePerDay, '2011-06-30')?.value, 2_000)
  assert.equal(valueOn(lateFeePerDay, '2011-07-01')?.value, 500)
  assert.equal(limitationOf('2024-01-31', '2026-01-31', false).until, '2026-01-31')
})

test('裁量:加重减轻并存按一般;任何一档都在法定幅度以内', () => {
  assert.equal(proposedBand([]).band, 'ordinary')
  assert.equal(proposedBand(['made-good']).band, 'lighter')
  assert.equal(proposedBand(['again']).band, 'heavier')
  assert.equal(proposedBand(['made-good', 'again']).band, 'ordinary')
  assert.equal(proposedBand(['under-fourteen', 'again']).band, null)
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 12n), fc.bigInt(0n, 10n ** 12n), (least, span) => {
      const all = bandsOf(least, least + span, '2024-01-01')
      assert.equal(all[0]?.fromFen, least)
      assert.equal(all.at(-1)?.toFen, least + span)
      for (const { fromFen, toFen } of all) assert.ok(fromFen >= least && toFen <= least + span)
    }),
  )
})

test('性质:基数越大,罚得不会越少;最低不超过最高', () => {
  const item = fc.constantFrom(...consequenceItems)
  const fen = fc.bigInt(1n, 10n ** 13n)
  const day = fc.integer({ min: 0, max: 9 }).map((year) => `${2016 + year}-06-15`)
  fc.assert(
    fc.property(item, fen, fen, day, fc.constantFrom('hrss', 'nhsa'), (of, one, more, on, authority) => {
      const reckon = (base: bigint) =>
        reckonFine({
          ...asked(['', of, on, {}, null]),
          party: 'organisation',
          authority: authority as 'hrss' | 'nhsa',
          foundOn: on,
          bases: { defrauded: base, loss: base, payable: base, arrears: base, 'concealed-wages': base },
          established: ['intent', 'serious', 'not-corrected'],
        }).prevailing
      const [small, large] = [reckon(one), reckon(one + more)]
      assert.equal(small === undefined, large === undefined)
      if (!small || !large) return
      assert.ok((small.leastFen as bigint) <= (small.mostFen as bigint))
      assert.ok((large.leastFen as bigint) >= (small.leastFen as bigint))
      assert.ok((large.mostFen as bigint) >= (small.mostFen as bigint))
    }),
    { numRuns: 300 },
  )
})
