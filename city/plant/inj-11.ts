/** 事故以后参保,旧费用由基金支付。 */
import { treated, treatmentId } from '../injury-care.ts'
import { monthAgo } from '../session.ts'
import { benefit, benefitKey, recognised, treatmentKey } from './injured.ts'
import { actors, employerOf, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'INJ-11'
const claims: Readonly<Record<string, string>> = {
  'old-bill': '参保以前的治疗费由基金报销',
  network: '参保以前的门诊由基金结算',
  'lump-sum': '未参保时的工伤,一次性伤残补助金由基金支付',
}
const innocents: Readonly<Record<string, string>> = {
  'new-costs': '补缴以后新发生的治疗费',
  covered: '事故当日已参保',
  project: '建设项目整体参保',
  advance: '先行支付',
}

export const inj11: Plant = {
  rule,
  spare: () => ({ employers: 1 }),
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(Object.keys(claims).map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const hurt = `${monthAgo(city, 5)} + 4`
    const all = actors(rule, [...Object.keys(claims), ...Object.keys(innocents)])
    const eid = employerOf(city, rule, 0)
    const bill = (variant: string, from: string, to: string, advance = 'false'): string =>
      benefit(actors(rule, variant), 'medical_fee', monthAgo(city, 1), '750000', {
        prov: '1',
        eid,
        incurred_from: from,
        incurred_to: to,
        advance,
      })
    const first = treatmentId('c.pid', '1')
    return [
      recognised(city, all, {
        accident_on: hurt,
        eid,
        insured: `c.variant in ('covered', 'project')`,
        project: `c.variant = 'project'`,
      }),
      `insert into x_enrollment(pid, scheme, eid, insured, starts_on) select c.pid, '410', ${eid}, 'employee', case when c.variant = 'covered' then ${monthAgo(city, 20)} else ${monthAgo(city, 4)} end from ${all} c`,
      bill('old-bill', `${hurt} + 1`, `${hurt} + 9`),
      bill('covered', `${hurt} + 1`, `${hurt} + 9`),
      bill('project', `${hurt} + 1`, `${hurt} + 9`),
      bill('advance', `${hurt} + 1`, `${hurt} + 9`, 'true'),
      bill('new-costs', `${monthAgo(city, 4)} + 6`, `${monthAgo(city, 4)} + 12`),
      ...treated({ from: actors(rule, 'network'), no: '1', prov: '1', on: `${hurt} + 3`, fundFen: '29000' }),
      benefit(actors(rule, 'lump-sum'), 'disability_lump_sum', monthAgo(city, 1), '5600000', { eid }),
      ...Object.entries(claims).map(([variant, claim]) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: { for_month: variant === 'lump-sum' ? monthAgo(city, 1) : monthAgo(city, 5) },
          amountFen: variant === 'lump-sum' ? '5600000' : variant === 'network' ? '29000' : '750000',
          claims: claim,
          rows: {
            ...(variant === 'network'
              ? { medical_settlement: treatmentKey(first) }
              : { injury_benefit: benefitKey(monthAgo(city, 1)) }),
            enrollment: { agency_district: 'c.dist', enrollment_no: `'DJ' || no9(c.pid) || '410' || '0'` },
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
