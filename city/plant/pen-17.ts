/** 缴费年限不足十五年而按月领取;视同、补足、延长的月份都算,因病退休另有规定。 */
import { into } from './into.ts'
import {
  actors,
  innocent,
  lookAlikes,
  monthsBack,
  type Plant,
  paid,
  paidRows,
  pensioner,
  pensionKey,
  truth,
  violations,
} from './plant.ts'

const rule = 'PEN-17'
const ways = { short: [pensioner], 'short-with-deemed': [pensioner] }
const innocents = {
  'deemed-enough': '实际与视同相加已满十五年',
  'made-up': '核定后一次性补足',
  sick: '因病退休另有年限规定',
  agreed: '集体会商已认定工龄',
  legacy: '系统上线前核定的存量人员',
} as const
/** variant → months paid for and deemed. */
const counted: Readonly<Record<string, readonly [number, number]>> = {
  short: [170, 0],
  'short-with-deemed': [119, 60],
  'deemed-enough': [120, 60],
  'made-up': [170, 0],
  sick: [140, 0],
  agreed: [172, 0],
  legacy: [120, 0],
}

export const pen17: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => [
    ...Object.entries(counted).flatMap(([variant, [months, deemed]]) => [
      into(
        'x_assessment',
        {
          pid: 'c.pid',
          scheme: `'110'`,
          category: `'male60'`,
          retired_on: 'add_months(c.w1, -5) + 9',
          benefit_from: 'add_months(c.w1, -4)',
          approved_fen: 'cast_fen(c.pid)',
          months: String(months),
          deemed: String(deemed),
          kind: variant === 'sick' ? `'sick'` : `'normal'`,
          appraisal_no: variant === 'sick' ? `'JD' || no9(c.pid) || '0'` : 'null',
          legacy: String(variant === 'legacy'),
        },
        actors(rule, variant),
      ),
      ...(deemed > 0
        ? [
            into(
              'x_deemed',
              {
                pid: 'c.pid',
                from_month: `date '1980-01-01'`,
                to_month: `date '1984-12-01'`,
                decision: `'视同认定' || c.pid`,
                decided_on: 'add_months(c.w1, -7) + 3',
              },
              actors(rule, variant),
            ),
          ]
        : []),
    ]),
    into(
      'x_appraisal',
      { pid: 'c.pid', kind: `'illness'`, incapable: 'true', appraised_on: 'add_months(c.w1, -7)' },
      actors(rule, 'sick'),
    ),
    into(
      'x_conference',
      { pid: 'c.pid', held_on: 'add_months(c.w1, -6) + 4', question: `'service'` },
      actors(rule, 'agreed'),
    ),
    `insert into x_contribution(pid, scheme, for_month, paid_on, insured, kind, base_fen, employer_ppm, personal_ppm, doc)
     select c.pid, '110', c.m, add_months(c.w1, -4) + 3, 'flexible', 'lump', base_of(c.wage_fen, c.m), 0, 200000, '补足' || c.pid from (select a.*, add_months(a.w1, -b) as m from ${actors(rule, 'made-up')} a ${monthsBack(6, 15)}) c`,
    paid(actors(rule, Object.keys(counted)), { oldest: 4 }),
    ...Object.keys(ways).map((variant) =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
        amountFen: 'c.paid_fen',
        claims: '实际与视同缴费合计不足十五年,仍按月发放养老金',
        rows: {
          pension_payment: pensionKey('c.for_month', '110'),
          pension_assessment: { agency_district: 'c.dist', assessment_no: `'HD' || no9(c.pid) || '110'` },
        },
        from: paidRows(rule, variant, 'true'),
      }),
    ),
    ...Object.entries(innocents).map(([variant, why]) =>
      innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
    ),
  ],
}
