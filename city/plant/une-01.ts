/** 重新就业后继续领取:就业当月照发,次月起不得领取。 */
import { contributionNo } from '../collection.ts'
import { monthAgo } from '../session.ts'
import { unemploymentNo } from '../unemployment.ts'
import { otherEmployer } from './col-03.ts'
import { actors, innocent, lookAlikes, monthsBack, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'UNE-01'
const innocents: Readonly<Record<string, string>> = {
  'month-of-return': '重新就业当月的失业保险金照发',
  'fund-pays': '失业保险基金代缴医疗保险费',
  flexible: '灵活就业身份自行缴费',
  'injury-only': '只参加工伤保险',
  'late-back-payment': '失业以前月份的补缴',
  'former-employer': '原单位没有及时办理减员',
}

export const une01: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { employed: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const other = otherEmployer(city)
    const everybody = actors(rule, ['employed', ...Object.keys(innocents)])
    const pays = (
      variant: string,
      of: {
        scheme?: string
        newest?: number
        oldest?: number
        eid?: string
        insured?: string
        kind?: string
        employerPpm?: number
        personalPpm?: number
        paidOn?: string
      },
    ): string =>
      `insert into x_contribution(pid, scheme, for_month, paid_on, eid, insured, kind, base_fen, employer_ppm, personal_ppm)
       select c.pid, '${of.scheme ?? '110'}', c.m, ${of.paidOn ?? 'c.m + 14'}, ${of.eid ?? 'null'}, '${of.insured ?? 'employee'}', '${of.kind ?? 'normal'}', base_of(c.wage_fen, c.m), ${of.employerPpm ?? 160000}, ${of.personalPpm ?? 80000}
       from (select a.*, add_months(a.w1, -b) as m from ${actors(rule, variant)} a ${monthsBack(of.newest ?? 0, of.oldest ?? 3)}) c`
    return [
      `insert into x_claim(pid, left_on, contributed, granted, right_from, right_to) select c.pid, ${monthAgo(city, 6)} + 18, 72, 14, ${monthAgo(city, 5)}, add_months(${monthAgo(city, 5)}, 13) from ${everybody} c`,
      `insert into x_enrollment(pid, scheme, eid, status, starts_on, ends_on, end_reason) select c.pid, '110', c.eid, '3', ${monthAgo(city, 80)}, ${monthAgo(city, 6)} + 18, 'expired' from ${everybody} c`,
      `insert into x_unemployment(pid, for_month, paid_on, amount_fen, month_no) select c.pid, c.m, c.m + 20, 168000 + c.pid % 40 * 100, 6 - c.b from (select a.*, b, add_months(a.w1, -b) as m from ${everybody} a ${monthsBack(0, 5)}) c`,
      `insert into x_enrollment(pid, scheme, eid, starts_on, n) select c.pid, '110', ${other}, ${monthAgo(city, 3)} + 9, 1 from ${actors(rule, 'employed')} c`,
      pays('employed', { eid: other }),
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.m' },
        amountFen: '168000 + c.pid % 40 * 100',
        claims: '重新就业次月起停止领取失业保险金,仍支付',
        rows: {
          unemployment_payment: {
            agency_district: 'c.dist',
            payment_no: unemploymentNo({ pid: 'c.pid', month: 'c.m' }),
          },
          contribution: {
            agency_district: 'c.dist',
            contribution_no: contributionNo({ pid: 'c.pid', month: 'c.m', scheme: `'110'`, n: '0' }),
          },
        },
        from: `(select a.*, add_months(a.w1, -b) as m from ${actors(rule, 'employed')} a ${monthsBack(0, 2)}) c`,
      }),
      pays('month-of-return', { eid: other, newest: 0, oldest: 0 }),
      pays('fund-pays', {
        scheme: '310',
        insured: 'unemployed',
        kind: 'paid_by_unemployment_fund',
        oldest: 5,
        employerPpm: 80000,
        personalPpm: 20000,
      }),
      pays('flexible', { insured: 'flexible', employerPpm: 0, personalPpm: 200000 }),
      pays('injury-only', { scheme: '410', eid: other, insured: 'injury_only', employerPpm: 4000, personalPpm: 0 }),
      pays('late-back-payment', { eid: 'c.eid', kind: 'arrears', newest: 7, oldest: 8, paidOn: 'c.w1 + 9' }),
      pays('former-employer', { eid: 'c.eid', newest: 4, oldest: 5 }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
