/** 领取月数超过核定或法定上限。 */
import { unemploymentNo } from '../unemployment.ts'
import { actors, innocent, lookAlikes, monthsBack, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'UNE-02'
/** contributed, granted, months paid (all end with the window), near retirement. */
const cases = {
  'over-grant': [15, 3, 5, false],
  'over-cap': [40, 14, 14, false],
  'exact-cap': [40, 12, 12, false],
  'near-retirement': [150, 24, 27, true],
  'other-items': [15, 3, 3, false],
} as const satisfies Record<string, readonly [number, number, number, boolean]>
const limits: Readonly<Record<string, number>> = { 'over-grant': 3, 'over-cap': 12 }
const innocents: Readonly<Record<string, string>> = {
  'exact-cap': '领满法定上限,没有超过',
  'near-retirement': '临近退休延长至退休',
  'other-items': '期满后领的是失业补助金和代缴医疗,不是失业保险金',
}
/** 差几个月满六十的男职工。 */
const elder = { ...worker, sex: '1', cat: 'male60', born: ['1964-03-01', '1965-06-30'] } as const

export const une02: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'over-grant': [worker], 'over-cap': [worker] }),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(
        Object.keys(innocents).map((variant) => [variant, [variant === 'near-retirement' ? elder : worker]]),
      ),
    ),
  ],
  write: () => [
    ...Object.entries(cases).flatMap(([variant, [contributed, granted, paid, near]]) => {
      const ends = variant === 'other-items' ? 3 : 0
      const oldest = ends + paid - 1
      return [
        `insert into x_claim(pid, left_on, contributed, granted, right_from, right_to, near_retirement) select c.pid, add_months(c.w1, -${oldest + 1}) + 11, ${contributed}, ${granted}, add_months(c.w1, -${oldest}), add_months(c.w1, -${oldest - granted + 1}), ${near} from ${actors(rule, variant)} c`,
        `insert into x_unemployment(pid, for_month, paid_on, amount_fen, month_no) select c.pid, c.m, c.m + 20, 168000 + c.pid % 30 * 100, ${oldest + 1} - c.b from (select a.*, b, add_months(a.w1, -b) as m from ${actors(rule, variant)} a ${monthsBack(ends, oldest)}) c`,
        ...(limits[variant]
          ? [
              truth({
                rule,
                subject: { person_id: 'c.id' },
                grain: { for_month: 'c.m' },
                amountFen: '168000 + c.pid % 30 * 100',
                claims: '领取期限已满,超过核定月数或法定上限仍支付',
                rows: {
                  unemployment_payment: {
                    agency_district: 'c.dist',
                    payment_no: unemploymentNo({ pid: 'c.pid', month: 'c.m' }),
                  },
                  unemployment_assessment: { assessment_no: `'SH' || no9(c.pid)` },
                },
                from: `(select a.*, add_months(a.w1, -b) as m from ${actors(rule, variant)} a ${monthsBack(0, paid - (limits[variant] as number) - 1)}) c`,
              }),
            ]
          : []),
      ]
    }),
    `insert into x_unemployment(pid, item, for_month, paid_on, amount_fen, n) select c.pid, 'unemployment_subsidy', c.m, c.m + 20, 90000, 1 from (select a.*, add_months(a.w1, -b) as m from ${actors(rule, 'other-items')} a ${monthsBack(0, 2)}) c`,
    `insert into x_unemployment(pid, item, for_month, paid_on, amount_fen, n) select c.pid, 'medical_contribution', c.m, c.m + 20, 38310, 2 from (select a.*, add_months(a.w1, -b) as m from ${actors(rule, 'other-items')} a ${monthsBack(0, 5)}) c`,
    ...Object.entries(innocents).map(([variant, why]) =>
      innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
    ),
  ],
}
