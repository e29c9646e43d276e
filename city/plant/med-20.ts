/** 一个月门诊二十次以上,远多于同年龄的人。 */
import { providerCounts } from '../medical.ts'
import { monthAgo } from '../session.ts'
import { cared, careKeys } from './care.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, rowJson, truth, violations, worker } from './plant.ts'

const rule = 'MED-20'
const innocents: Readonly<Record<string, string>> = {
  twenty: '正好二十次',
  'own-account': '二十五次中六次只用个人账户',
  course: '已登记透析,同病种的人都这样',
  'two-months': '两个月合计二十四次',
}
/** Visits of the month. */
const times: Readonly<Record<string, number>> = {
  clinic: 24,
  pharmacy: 21,
  twenty: 20,
  'own-account': 25,
  course: 23,
  'two-months': 24,
}

export const med20: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { clinic: [worker], pharmacy: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const m = monthAgo(city, 1)
    const { hospitals, clinics, pharmacies } = providerCounts(city.people)
    const vid = `'C' || no9(c.pid) || 'M' || c.t`
    const fund = '(3000 + c.pid % 70 * 10 + c.t)::bigint'
    const place = (variant: string): string =>
      variant === 'pharmacy'
        ? `${hospitals + clinics} + 1 + (c.pid + c.t) % ${pharmacies}`
        : `${hospitals} + 1 + (c.pid + c.t) % ${clinics}`
    const month = (variant: string): string => (variant === 'two-months' ? `add_months(${m}, -(c.t % 2))` : m)
    const each = (variant: string): string =>
      `(select a.*, n.t::integer as t from ${actors(rule, variant)} a cross join range(1, ${(times[variant] as number) + 1}) n(t)) c`
    const visits = (variant: string): string[] =>
      cared({
        from: `${each(variant)} join prov v on v.ix = ${place(variant)}`,
        vid,
        begin: `${month(variant)} + c.t`,
        medType: variant === 'pharmacy' ? '41' : variant === 'course' ? '14' : '11',
        totalFen: '9000',
        fundFen: variant === 'own-account' ? `case when c.t > 19 then 0 else ${fund} end` : fund,
        accountFen: variant === 'own-account' ? `case when c.t > 19 then 9000 else 0 end` : '0',
        visit: variant === 'course' ? { disease_code: `'M07801'` } : {},
      })
    const told = ['clinic', 'pharmacy'].map((variant) =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: m },
        amountFen: 'c.beyond',
        claims: '费用异常的应及时上报核查',
        rows: 'c.rows',
        from: `(select c.id, sum(case when c.t > 20 then ${fund} else 0 end) as beyond, list(${rowJson('medical_visit', careKeys(vid).medical_visit)} order by c.t) as rows from ${each(variant)} group by c.id) c`,
      }),
    )
    return [
      ...Object.keys(times).flatMap(visits),
      ...told,
      more(
        'chronic_registration',
        {
          registration_no: `'MTC' || no9(c.pid)`,
          person_id: 'c.id',
          person_name: 'c.name',
          scheme: `'310'`,
          disease_code: `'M07801'`,
          disease_name: `'慢性肾功能衰竭透析'`,
          valid_from: `(${m} - 500)::date`,
          agency_district: 'c.dist',
        },
        `${actors(rule, 'course')} c`,
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
