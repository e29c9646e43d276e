/** 领取一次性工伤医疗补助金后仍在原单位参保。 */
import { contributionNo } from '../collection.ts'
import { monthAgo } from '../session.ts'
import { appraised, benefit, benefitKey, inMonths, recognised } from './injured.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'INJ-12'
const claims: Readonly<Record<string, string>> = {
  'still-insured': '领取一次性工伤医疗补助金后,原单位仍按职工缴费',
}
const innocents: Readonly<Record<string, string>> = {
  'left-then': '缴费到离职当月为止',
  'late-report': '减员申报滞后一个月',
  rehired: '离职以后又被原单位重新招用',
  'next-employer': '离职以后由另一单位参保',
}
/** Newest month paid for, counted back from the window's last; they left four months back. */
const paidTo: Readonly<Record<string, number>> = { 'left-then': 4, 'late-report': 3 }

export const inj12: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(Object.keys(claims).map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const left = monthAgo(city, 4)
    const variants = [...Object.keys(claims), ...Object.keys(innocents)]
    const all = actors(rule, variants)
    const amount = '(6000000 + c.pid % 90 * 10000)'
    return [
      recognised(city, all),
      appraised(city, all, { grade: `'8'`, nursing: `'0'` }),
      benefit(all, 'medical_lump_sum', left, amount, { left_on: `${left} + 9` }),
      `insert into x_enrollment(pid, scheme, eid, starts_on, status, ends_on, end_reason) select c.pid, '110', c.eid, ${monthAgo(city, 60)},
         case when c.variant = 'still-insured' then '1' else '3' end, case when c.variant <> 'still-insured' then ${left} + 9 end, case when c.variant <> 'still-insured' then 'expired' end from ${all} c`,
      `insert into x_enrollment(pid, scheme, eid, starts_on, n) select c.pid, '110', case when c.variant = 'rehired' then c.eid else c.eid2 end, ${monthAgo(city, 3)} + 4, 1 from ${actors(rule, ['rehired', 'next-employer'])} c`,
      ...variants.map(
        (variant) =>
          `insert into x_contribution(pid, scheme, for_month, paid_on, eid, base_fen) select c.pid, '110', c.m, c.m + 12, ${variant === 'next-employer' ? `case when c.m > ${left} then c.eid2 else c.eid end` : 'c.eid'}, base_of(c.wage_fen, c.m) from ${inMonths(actors(rule, variant), paidTo[variant] ?? 0, 5)} c`,
      ),
      ...Object.entries(claims).map(([variant, claim]) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: { for_month: left },
          amountFen: amount,
          claims: claim,
          rows: {
            injury_benefit: benefitKey(left),
            contribution: {
              agency_district: 'c.dist',
              contribution_no: contributionNo({ pid: 'c.pid', month: monthAgo(city, 2), scheme: `'110'`, n: `'0'` }),
            },
          },
          from: `${actors(rule, variant)} c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
