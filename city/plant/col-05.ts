/** 少报缴费工资:缴费年度(七月至次年六月)的基数与上年度月平均工资相比;当年新进的与首月工资相比。 */
import { addMonths } from '#kernel/month.ts'
import { contributionNo } from '../collection.ts'
import { type City, monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, monthsBack, type Part, type Plant, truth, violations, worker } from './plant.ts'
import { caseEmployers, waged } from './staff.ts'

const rule = 'COL-05'
const innocents: Readonly<Record<string, string>> = {
  raise: '本年度加薪,基数按上年度平均工资',
  'at-ceiling': '工资高于上限,基数为上限',
  'labour-fee': '劳务报酬不计入基数',
}

/** Months back of the newest of three months of one base year, and that year. */
const judged = (city: City): { newest: number; year: number } => {
  const inYear = Number(city.lastMonth.slice(5))
  const newest = inYear === 7 ? 1 : inYear === 8 ? 2 : 0
  const month = addMonths(city.lastMonth, -newest)
  return { newest, year: Number(month.slice(0, 4)) - (Number(month.slice(5)) < 7 ? 1 : 0) }
}

const parts = (city: City): Part[] => [
  ...violations(city, rule, { averaged: [worker], 'new-hire': [worker] }),
  ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
]
const employers = caseEmployers(rule, parts)

export const col05: Plant = {
  rule,
  parts,
  spare: employers.spare,
  write: (city) => {
    const { newest, year } = judged(city)
    const yearBefore = `date '${year - 1}-01-01'`
    const pays = (variant: string, base: string): string =>
      `insert into x_contribution(pid, scheme, for_month, paid_on, eid, base_fen) select c.pid, '110', c.m, c.m + 14, ${employers.of(city, variant)}, ${base}
       from (select a.*, add_months(a.w1, -b) as m from ${actors(rule, variant)} a ${monthsBack(newest, newest + 2)}) c`
    const lastYear = (variant: string, amount: string): string =>
      waged(actors(rule, variant), { eid: employers.of(city, variant), since: yearBefore, oldest: 11, amount })
    const told = (variant: string): string => {
      const months = [newest, newest + 1, newest + 2].map((back) => monthAgo(city, back))
      return truth({
        rule,
        subject: { employer_id: 'e.uscc' },
        grain: { base_from: `date '${year}-07-01'` },
        amountFen: '3 * 120000',
        claims: '单位应如实申报缴费工资,基数应核对计税工资',
        rows: Object.fromEntries(
          months.map((month, index) => [
            index === 0 ? 'contribution' : `contribution#${index + 1}`,
            {
              agency_district: 'c.dist',
              contribution_no: contributionNo({ pid: 'c.pid', month, scheme: `'110'`, n: '0' }),
            },
          ]),
        ),
        from: `${actors(rule, variant)} c join e on e.eid = ${employers.of(city, variant)}`,
      })
    }
    return [
      lastYear('averaged', '1200000'),
      pays('averaged', '700000'),
      told('averaged'),
      waged(actors(rule, 'new-hire'), {
        eid: employers.of(city, 'new-hire'),
        newest: newest + 3,
        oldest: newest + 3,
        amount: '1200000',
        employedFrom: '(c.m + 2)::date',
      }),
      pays('new-hire', '700000'),
      told('new-hire'),
      lastYear('raise', '800000'),
      waged(actors(rule, 'raise'), { eid: employers.of(city, 'raise'), newest, oldest: newest + 2, amount: '1500000' }),
      pays('raise', '800000'),
      lastYear('at-ceiling', '6000000'),
      pays('at-ceiling', 'base_ceiling(c.m)'),
      lastYear('labour-fee', '700000'),
      waged(actors(rule, 'labour-fee'), {
        eid: employers.of(city, 'labour-fee'),
        since: `date '${year - 1}-12-01'`,
        kind: 'labour_fee',
        amount: '6000000',
        n: 1,
      }),
      pays('labour-fee', '700000'),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { employer_id: 'e.uscc' },
          why,
          from: `${actors(rule, variant)} c join e on e.eid = ${employers.of(city, variant)}`,
        }),
      ),
    ]
  },
}
