import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clauses } from '../clauses.ts'
import { type Consequence, consequenceItems, consequencesOf } from './consequences.ts'
import { filingsOf } from './filing.ts'
import { fineAmount, fineMultiple } from './penalties.ts'

const of = (item: string, day: string): Consequence => {
  const found = consequencesOf(item, day)
  assert.ok(found, item)
  return found
}

test('every clause of the notice’s lists is in the table, and nothing else', () => {
  const lists = ['五(五)', '六(五)', '六(六)', '六(七)', '七(四)', '八(三)', '九(二)之二', '十二(三)', '十二(四)']
  const items = clauses.filter(({ parent, leaf }) => leaf && lists.includes(parent ?? '')).map(({ key }) => key)
  assert.equal(items.length, 4 + 8 + 5 + 3 + 6 + 5 + 3 + 10 + 8)
  assert.deepEqual(consequenceItems, [...items, '十二(六)', '十二(七)', '十二(七)/2'])
  assert.equal(consequencesOf('五(五)', '2020-01-01'), undefined)
  assert.equal(consequencesOf('五(三)', '2020-01-01'), undefined)
})

test('the lists differ as the notice has it', () => {
  const day = '2018-06-01'
  const table: readonly (readonly [string, string, string | null, string | null, string | null, boolean, boolean])[] = [
    // item, ordered by, unsettled, returned by, agreement, network, fraud track
    ['五(五)3', 'authority', null, null, null, false, true],
    ['六(五)2', 'authority,agency', 'no-settlement', 'provider', 'terminate', true, false],
    ['六(六)2', 'authority', 'no-settlement', 'wrongdoer', 'terminate', true, true],
    ['六(七)1', 'authority', 'no-settlement', 'wrongdoer', null, false, true],
    ['七(四)1', 'authority', 'no-settlement', 'wrongdoer', 'terminate', true, true],
    ['七(四)4', 'authority', 'no-settlement', 'wrongdoer', null, false, true],
    ['八(三)3', 'authority', 'no-settlement', 'wrongdoer', 'terminate', true, true],
    ['九(二)之二·1', 'authority', 'no-settlement', 'provider', null, false, true],
    ['九(二)之二·2', 'authority', 'no-settlement', 'provider', 'terminate', true, true],
    ['十二(三)1', 'authority', null, null, null, false, false],
    ['十二(四)4', 'authority', null, null, null, false, false],
    ['十二(六)', 'authority', null, 'wrongdoer', 'terminate', false, true],
    ['十二(七)', 'agency,authority', null, null, null, false, false],
  ]
  for (const [item, by, unsettled, returnedBy, agreement, network, fraud] of table) {
    const found = of(item, day)
    assert.deepEqual(
      [
        found.orderedBy.join(),
        found.unsettled,
        found.settled?.returnedBy ?? null,
        found.agreement.notice,
        found.network !== null,
        found.fraudTrack,
      ],
      [by, unsettled, returnedBy, agreement, network, fraud],
      item,
    )
    assert.equal(found.whenEstablished, fraud ? '十二(六)' : null, item)
  }
})

test('medical acts are graded from 2021-05-01, by the authority alone; others are not', () => {
  const before = of('六(五)2', '2021-04-30')
  assert.equal(before.agreement.follow, 'notice')
  assert.equal(before.authority, 'nhsa')
  assert.deepEqual(before.fines, [])
  const graded = of('六(五)2', '2021-05-01')
  assert.deepEqual(
    graded.agreement.later.map(({ does }) => does),
    ['correct', 'return', 'fine', 'suspend-department', 'terminate'],
  )
  assert.equal(graded.agreement.follow, 'later')
  assert.equal(graded.agreement.notice, 'terminate')
  assert.deepEqual(graded.orderedBy, ['authority'])
  assert.deepEqual(graded.fines, ['medical-loss'])
  assert.deepEqual(of('六(六)1', '2022-01-01').fines, ['medical-loss', 'medical-fraud'])
  assert.deepEqual(of('六(七)1', '2022-01-01').fines, ['medical-fraud'])
  assert.equal(of('七(四)2', '2022-01-01').agreement.follow, 'notice')
  assert.equal(of('六(五)2', '2018-06-01').authority, 'hrss')
})

test('the ban: both readings; nobody without an agreement is banned', () => {
  assert.deepEqual(
    [of('六(六)2', '2022-01-01').resignBan].map((ban) => [ban?.reason, ban?.noticeMonths, ban?.months]),
    [['illegal', 24, 36]],
  )
  assert.deepEqual(
    [of('六(五)2', '2022-01-01').resignBan].map((ban) => [ban?.reason, ban?.noticeMonths, ban?.months]),
    [['breach', 12, 12]],
  )
  assert.equal(of('七(四)1', '2022-01-01').resignBan?.months, 24)
  for (const item of ['五(五)3', '六(七)1', '七(四)4', '十二(三)1', '十二(七)'])
    assert.equal(of(item, '2022-01-01').resignBan, null, item)
})

test('十二(四) has its four orders, 十二(七) its two stages', () => {
  assert.deepEqual(of('十二(四)8', '2020-01-01').orders, ['collect', 'refund', 'recover', 'compensate'])
  assert.deepEqual(of('十二(四)3', '2020-01-01').orders, ['collect', 'compensate'])
  assert.ok(of('十二(四)3', '2020-01-01').discipline)
  assert.equal(of('十二(七)', '2016-06-01').correctedFirstBy, 'agency')
  assert.equal(of('十二(七)', '2017-06-01').correctedFirstBy, 'tax')
  assert.deepEqual(of('十二(七)/2', '2020-01-01').fines, ['resist'])
  assert.equal(of('十二(七)/2', '2020-01-01').correctedFirstBy, null)
})

test('every fine that an item names is a value of the law', () => {
  const known = new Set([...fineMultiple.values, ...fineAmount.values].map(({ scope }) => scope?.conduct))
  for (const item of consequenceItems)
    for (const day of ['2016-06-01', '2024-06-01'])
      for (const fine of of(item, day).fines) assert.ok(known.has(fine), `${item} ${fine}`)
})

test('filings go where the notice sends each event', () => {
  assert.deepEqual(filingsOf('六', 'signed')[0]?.filedWith, ['business-management'])
  assert.deepEqual(filingsOf('六', 'terminated')[0]?.filedWith, ['fund-management', 'supervision'])
  assert.deepEqual(filingsOf('七', 'designation-withdrawn')[0]?.filedWith, ['supervision'])
  assert.equal(filingsOf('八', 'signed-again')[0]?.beforeNetwork, true)
  assert.deepEqual(filingsOf('五', 'signed'), [])
})
