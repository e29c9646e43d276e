/** What the unemployment fund pays beside benefits: training, post subsidies, refunds to employers, skill subsidies. */
import { practice } from '../basis.ts'
import { dated, scalar } from '../dated.ts'

/** Class hours that fit into one day. */
export const classHoursPerDay = scalar('hour', 8, practice('一日课时不超过八课时', 'U'))

/** Whole months after a month within which its contribution may still be paid before its subsidy is doubted. */
export const subsidyContributionGrace = scalar('month', 1, practice('所属月后满一个月仍未缴费的,不得补贴', 'U'))

const target = (year: number): ReturnType<typeof practice> =>
  practice(`稳岗返还裁员率以${year}年度城镇调查失业率控制目标为限`, 'U')
const small = practice('稳岗返还:三十人(含)以下的参保企业裁员率不高于百分之二十', 'U')

/** Highest lay-off rate of the refund's year, ppm (scope column size: 'small' up to `smallEmployerHeads`, 'other'). */
export const layOffLimit = dated('ppm', [
  { from: '2019-01-01', scope: { size: 'other' }, value: 55_000, basis: target(2019) },
  { from: '2020-01-01', scope: { size: 'other' }, value: 60_000, basis: target(2020) },
  { from: '2021-01-01', scope: { size: 'other' }, value: 55_000, basis: target(2021) },
  { from: '2019-01-01', scope: { size: 'small' }, value: 200_000, basis: small },
])

/** Insured persons up to whom an employer is small for the lay-off rate. */
export const smallEmployerHeads = scalar('count', 30, small)
