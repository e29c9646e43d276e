/** 同一险种两处参保,同时存续一个自然月以上。 */
import { employerCount } from '../employers.ts'
import { type City, monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'COL-03'
const innocents: Readonly<Record<string, string>> = {
  'moved-inside-month': '当月变更单位',
  'two-jobs-injury': '两个单位分别参加工伤保险',
  'prepaid-resident': '按年预缴居民医保以后就业',
  suspended: '前一处已暂停缴费',
}

/** Another employer than the actor's own, whatever the draw was. */
export const otherEmployer = (city: City): string =>
  `(case when c.eid2 = c.eid then 1 + c.eid % ${employerCount(city)} else c.eid2 end)`

interface Span {
  readonly scheme: string
  readonly eid: string
  readonly from: string
  readonly to?: string
  readonly n: number
  readonly insured?: string
  readonly status?: string
}
const enrolled = (variant: string, { scheme, eid, from, to, n, insured = 'employee', status = '1' }: Span): string =>
  `insert into x_enrollment(pid, scheme, eid, insured, status, starts_on, ends_on, end_reason, n)
   select c.pid, '${scheme}', ${eid}, '${insured}', '${to ? '3' : status}', ${from}, ${to ?? 'null'}, ${to ? `'resigned'` : 'null'}, ${n} from ${actors(rule, variant)} c`
const contributed = (
  variant: string,
  scheme: string,
  eid: string,
  month: string,
  n: number,
  insured = 'employee',
): string =>
  `insert into x_contribution(pid, scheme, for_month, paid_on, eid, base_fen, n, insured, employer_ppm, personal_ppm) select c.pid, '${scheme}', ${month}, ${month} + 14, ${eid}, base_of(c.wage_fen, ${month}), ${n}, '${insured}',
   ${scheme === '410' ? '4000, 0' : scheme === '310' ? '80000, 20000' : insured === 'flexible' ? '0, 200000' : '160000, 80000'} from ${actors(rule, variant)} c`

export const col03: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'two-employers': [worker], 'employee-and-flexible': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const other = otherEmployer(city)
    const [m1, m2, m3] = [monthAgo(city, 1), monthAgo(city, 2), monthAgo(city, 3)]
    const told = (variant: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { scheme: `'110'`, overlap_from: `(${m3} + 4)::date` },
        amountFen: '0',
        claims: '核定参保时应发现同一险种重复参保并停办业务、报部门领导',
        rows: {
          enrollment: { agency_district: 'c.dist', enrollment_no: `'DJ' || no9(c.pid) || '1100'` },
          'enrollment#2': { agency_district: 'c.dist', enrollment_no: `'DJ' || no9(c.pid) || '1101'` },
        },
        from: `${actors(rule, variant)} c`,
      })
    return [
      ...['two-employers', 'employee-and-flexible'].map((variant) =>
        enrolled(variant, { scheme: '110', eid: 'c.eid', from: `${m3} - 700`, n: 0 }),
      ),
      enrolled('two-employers', { scheme: '110', eid: other, from: `${m3} + 4`, n: 1 }),
      enrolled('employee-and-flexible', { scheme: '110', eid: 'null', from: `${m3} + 4`, n: 1, insured: 'flexible' }),
      contributed('two-employers', '110', 'c.eid', m2, 0),
      contributed('two-employers', '110', other, m2, 1),
      contributed('employee-and-flexible', '110', 'c.eid', m2, 0),
      contributed('employee-and-flexible', '110', 'null', m2, 1, 'flexible'),
      told('two-employers'),
      told('employee-and-flexible'),
      enrolled('moved-inside-month', { scheme: '110', eid: 'c.eid', from: `${m3} - 700`, to: `${m2} + 13`, n: 0 }),
      enrolled('moved-inside-month', { scheme: '110', eid: other, from: `${m2} + 9`, n: 1 }),
      contributed('moved-inside-month', '110', 'c.eid', m2, 0),
      contributed('moved-inside-month', '110', other, m2, 1),
      enrolled('two-jobs-injury', { scheme: '410', eid: 'c.eid', from: `${m3} - 300`, n: 0 }),
      enrolled('two-jobs-injury', { scheme: '410', eid: other, from: `${m3} + 4`, n: 1 }),
      contributed('two-jobs-injury', '410', 'c.eid', m1, 0),
      contributed('two-jobs-injury', '410', other, m1, 1),
      enrolled('prepaid-resident', {
        scheme: '390',
        eid: 'null',
        from: `${m3} - 400`,
        n: 0,
        insured: 'prepaid_resident',
      }),
      enrolled('prepaid-resident', { scheme: '310', eid: 'c.eid', from: `${m3} + 4`, n: 0 }),
      `insert into x_contribution(pid, scheme, for_month, paid_on, insured, base_fen, employer_ppm, personal_ppm, fixed_fen) select c.pid, '390', ${m3}, ${m3} - 60, 'prepaid_resident', 0, 0, 0, 38000 from ${actors(rule, 'prepaid-resident')} c`,
      contributed('prepaid-resident', '310', 'c.eid', m2, 0),
      enrolled('suspended', { scheme: '110', eid: 'c.eid', from: `${m3} - 700`, n: 0, status: '2' }),
      enrolled('suspended', { scheme: '110', eid: other, from: `${m3} + 4`, n: 1 }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
