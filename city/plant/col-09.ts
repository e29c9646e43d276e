/** 征缴收入入账迟延:自缴费至到账超过五个工作日。同区、同险种、同月的是一条。 */
import { addWorkingDays } from '#law/holidays.ts'
import { monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { contributed } from './staff.ts'

const rule = 'COL-09'

export const col09: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { late: [worker] }),
    ...lookAlikes(city, rule, { 'fifth-day': [worker], refund: [worker] }),
  ],
  write: (city) => {
    const month = '(add_months(c.w1, -1 - c.k % 4))'
    const paidOn = `${monthAgo(city, 2).slice(6, 13)}-28`
    const fifth = addWorkingDays(paidOn, 5).day
    const late = `${actors(rule, 'late')} c join e on e.eid = c.eid`
    return [
      contributed(late, month, { credited_on: `(${month} + 30)::date` }),
      truth({
        rule,
        subject: { scheme: `'110'`, agency_district: 'c.dist' },
        grain: { paid_month: 'c.m' },
        amountFen: 'sum(c.amount_fen)',
        claims: '征缴的社会保险费应及时入账,不得截留',
        rows: {
          contribution: {
            agency_district: 'c.dist',
            contribution_no: `'JX' || no9(min(c.pid)) || yymm(c.m)`,
          },
        },
        from: `(select pid, dist, w1, ${month} as m, share(base_of(wage_fen, ${month}), 160000) + share(base_of(wage_fen, ${month}), 80000) as amount_fen from ${actors(rule, 'late')} c) c group by c.dist, c.m`,
      }),
      contributed(`${actors(rule, 'fifth-day')} c join e on e.eid = c.eid`, monthAgo(city, 2), {
        scheme: `'210'`,
        employer_fen: `share(base_of(c.wage_fen, ${monthAgo(city, 2)}), 7000)`,
        personal_fen: `share(base_of(c.wage_fen, ${monthAgo(city, 2)}), 3000)`,
        paid_on: `date '${paidOn}'`,
        credited_on: `date '${fifth}'`,
      }),
      contributed(`${actors(rule, 'refund')} c join e on e.eid = c.eid`, monthAgo(city, 3), { scheme: `'310'` }),
      contributed(`${actors(rule, 'refund')} c join e on e.eid = c.eid`, monthAgo(city, 3), {
        contribution_no: `'JT' || no9(c.pid)`,
        scheme: `'310'`,
        contribution_kind: `'refund'`,
        refund_of_no: `'JX' || no9(c.pid) || yymm(${monthAgo(city, 3)})`,
        employer_fen: `-share(base_of(c.wage_fen, ${monthAgo(city, 3)}), 160000)`,
        personal_fen: `-share(base_of(c.wage_fen, ${monthAgo(city, 3)}), 80000)`,
        paid_on: `(${monthAgo(city, 3)} + 19)::date`,
        credited_on: `(${monthAgo(city, 2)} + 25)::date`,
      }),
      innocent({
        rule,
        subject: { scheme: `'210'`, agency_district: 'c.dist' },
        why: '第五个工作日到账',
        from: `${actors(rule, 'fifth-day')} c`,
      }),
      innocent({
        rule,
        subject: { scheme: `'310'`, agency_district: 'c.dist' },
        why: '退费不是征缴收入',
        from: `${actors(rule, 'refund')} c`,
      }),
    ]
  },
}
