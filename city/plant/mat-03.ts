/** 分娩前缴费月数不足而领取生育津贴。 */
import { monthAgo } from '../session.ts'
import { claimedBy, claimNo, contributed, insured, mother, registered } from './births.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations } from './plant.ts'

const rule = 'MAT-03'
/** months contributed before the birth, first day of insurance before it, how late they were paid. */
const cases: Readonly<Record<string, { months: number; since: string; paidOn?: string; why?: string }>> = {
  'six-months': { months: 6, since: 'month_of(c.born) - interval 6 month' },
  'eight-months': { months: 8, since: 'month_of(c.born) - interval 8 month' },
  'nine-months': { months: 9, since: 'month_of(c.born) - interval 9 month', why: '恰满九个月' },
  'paid-late': {
    months: 9,
    since: 'month_of(c.born) - interval 9 month',
    paidOn: '(c.born + 20)::date',
    why: '欠缴的月份分娩后补缴,按所属期计入',
  },
}
const amount = '(1950000 + c.pid % 40 * 100)::bigint'

export const mat03: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'six-months': [mother], 'eight-months': [mother] }),
    ...lookAlikes(city, rule, { 'nine-months': [mother], 'paid-late': [mother] }),
  ],
  write: (city) => {
    const born = `${monthAgo(city, 1)} + 7`
    return Object.entries(cases).flatMap(([variant, { months, since, paidOn, why }]) => {
      const of = (sql: string): string => sql.replaceAll('c.born', `(${born})::date`)
      return [
        insured(rule, variant, 'c.eid', of(since)),
        contributed(rule, variant, {
          eid: 'c.eid',
          last: `month_of((${born})::date) - interval 1 month`,
          months,
          ...(paidOn ? { paidOn: of(paidOn) } : {}),
        }),
        claimedBy({ rule, variant, born, amount }),
        registered(rule, variant, born),
        why
          ? innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` })
          : truth({
              rule,
              subject: { person_id: 'c.id' },
              grain: { born_on: `(${born})::date` },
              amountFen: amount,
              claims: '分娩前缴费月数不足,仍领取生育津贴',
              rows: { maternity_benefit: { agency_district: 'c.dist', payment_no: claimNo() } },
              from: `${actors(rule, variant)} c`,
            }),
      ]
    })
  },
}
