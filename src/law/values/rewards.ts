/**
 * 举报奖励: what a report that proved true is rewarded with, by authority. Caps and the lowest sum were seen second-hand; the
 * shares were not seen in the ministries' own text and are marked so: confirm them before the first payment.
 */
import { lawOf, practice } from '../basis.ts'
import { dated } from '../dated.ts'

const hrss = '2023-01-01'
const hrssBasis = lawOf('mohrss-2022-45', '每件奖励上限', 'V2')
const nhsaBasis = lawOf('nhsa-report-reward', '奖励上下限', 'V2')

/** Most and least of one matter, in fen (scope columns authority, bound). */
export const rewardBound = dated('fen', [
  { from: hrss, scope: { authority: 'hrss', bound: 'most' }, value: 10_000_000n, basis: hrssBasis },
  { from: hrss, scope: { authority: 'nhsa', bound: 'least' }, value: 20_000n, basis: nhsaBasis },
  { from: hrss, scope: { authority: 'nhsa', bound: 'most' }, value: 20_000_000n, basis: nhsaBasis },
])

const shandong = practice('山东省实施细则按对象2%、3%、5%;全国比例未见', 'U')
const medicalShare = lawOf('nhsa-report-reward', '按案值2%至15%分档(待核)', 'U')

/** Share of what was established, in ppm: the band within which the office fixes it (scope columns authority, object, bound). */
export const rewardShare = dated('ppm', [
  { from: hrss, scope: { authority: 'hrss', object: 'person', bound: 'least' }, value: 20_000, basis: shandong },
  { from: hrss, scope: { authority: 'hrss', object: 'person', bound: 'most' }, value: 20_000, basis: shandong },
  { from: hrss, scope: { authority: 'hrss', object: 'body', bound: 'least' }, value: 30_000, basis: shandong },
  { from: hrss, scope: { authority: 'hrss', object: 'body', bound: 'most' }, value: 30_000, basis: shandong },
  { from: hrss, scope: { authority: 'hrss', object: 'agency', bound: 'least' }, value: 50_000, basis: shandong },
  { from: hrss, scope: { authority: 'hrss', object: 'agency', bound: 'most' }, value: 50_000, basis: shandong },
  ...(['person', 'body', 'agency'] as const).flatMap((object) => [
    { from: hrss, scope: { authority: 'nhsa', object, bound: 'least' }, value: 20_000, basis: medicalShare },
    { from: hrss, scope: { authority: 'nhsa', object, bound: 'most' }, value: 150_000, basis: medicalShare },
  ]),
])

/** What a report that proved true without loss of money is rewarded with, in fen (scope column authority). */
export const rewardWithoutLoss = dated('fen', [
  {
    from: hrss,
    scope: { authority: 'hrss' },
    value: 50_000n,
    basis: practice('山东省实施细则:未造成损失的定额500元', 'U'),
  },
  { from: hrss, scope: { authority: 'nhsa' }, value: 20_000n, basis: nhsaBasis },
])

/** Months from the second approval within which the reward is fetched. */
export const rewardClaimMonths = dated('month', [
  { from: hrss, value: 6, basis: practice('领奖期限按通知载明;此处为办理口径,待地方办法载明', 'U') },
])

/** Persons who are not rewarded. */
export const rewardExcluded = dated('text', [
  {
    from: hrss,
    value: '负有监督、经办职责的人员及其协助人员,以及与举报事项有利害关系的人员,不予奖励',
    basis: lawOf('mohrss-2022-45', '除外人员', 'V2'),
  },
])
