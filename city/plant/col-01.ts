/** 缴费基数越限:按费款所属期所在年度的下限、上限衡量。 */
import { addMonths } from '#kernel/month.ts'
import { contributionNo } from '../collection.ts'
import type { City } from '../session.ts'
import { monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'COL-01'
const innocents: Readonly<Record<string, string>> = {
  'at-floor': '基数正好等于下限',
  'at-ceiling': '基数正好等于上限',
  'before-switch': '七月切换以前的月份,按旧下限缴费',
}

/** The last July whose floor and ceiling are known, as a SQL date, if the window reaches it. */
const switchMonth = (city: City): string | undefined =>
  ['2025-07', '2024-07'].find((month) => month <= city.lastMonth && month >= addMonths(city.firstMonth, 1))

const pay = (variant: string, month: string, base: string): string =>
  `insert into x_contribution(pid, scheme, for_month, paid_on, eid, base_fen) select c.pid, '110', ${month}, ${month} + 12, c.eid, (${base})::bigint from ${actors(rule, variant)} c`

const told = (variant: string, month: string, difference: string): string =>
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { for_month: month, scheme: `'110'` },
    amountFen: `((${difference}) * 24 // 100)::bigint`,
    claims: '缴费基数应在所属期的下限与上限之间,核定不实',
    rows: {
      contribution: {
        agency_district: 'c.dist',
        contribution_no: contributionNo({ pid: 'c.pid', month, scheme: `'110'`, n: '0' }),
      },
    },
    from: `${actors(rule, variant)} c`,
  })

export const col01: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, {
      'below-floor': [worker],
      'above-ceiling': [worker],
      ...(switchMonth(city) ? { 'old-floor': [worker] } : {}),
    }),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(
        Object.keys(innocents)
          .filter((variant) => variant !== 'before-switch' || switchMonth(city))
          .map((variant) => [variant, [worker]]),
      ),
    ),
  ],
  write: (city) => {
    const m2 = monthAgo(city, 2)
    const m1 = monthAgo(city, 1)
    const july = switchMonth(city)
    const below = '50000 + c.pid % 5 * 10000'
    const above = '100000 + c.pid % 5 * 10000'
    return [
      pay('below-floor', m2, `base_floor(${m2}) - (${below})`),
      told('below-floor', m2, below),
      pay('below-floor', m1, `base_floor(${m1}) + 120000`),
      pay('above-ceiling', m1, `base_ceiling(${m1}) + ${above}`),
      told('above-ceiling', m1, above),
      ...(july
        ? [
            // 七月起仍按旧年度下限缴费。
            pay('old-floor', `date '${july}-01'`, `base_floor(date '${addMonths(july, -1)}-01')`),
            told(
              'old-floor',
              `date '${july}-01'`,
              `base_floor(date '${july}-01') - base_floor(date '${addMonths(july, -1)}-01')`,
            ),
            pay('before-switch', `date '${addMonths(july, -1)}-01'`, `base_floor(date '${addMonths(july, -1)}-01')`),
          ]
        : []),
      pay('at-floor', m1, `base_floor(${m1})`),
      pay('at-ceiling', m1, `base_ceiling(${m1})`),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
