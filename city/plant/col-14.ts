/** 未满十六周岁、超过退休年龄或死亡以后缴费。 */
import { contributionNo } from '../collection.ts'
import { monthAgo } from '../session.ts'
import { into } from './into.ts'
import { actors, bornAs, bornYears, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { contributed } from './staff.ts'

const rule = 'COL-14'
const old = { ...worker, sex: '1', born: bornAs.oldMan } as const
const innocents: Readonly<Record<string, string>> = {
  'injury-only': '超龄人员只参加工伤保险',
  'owed-in-life': '死亡后补缴生前月份',
  'month-after': '死亡次月,尚在申报期限内',
  refunded: '误缴已退费',
}

export const col14: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, {
      'under-age': [{ ...worker, born: bornYears(city, 15) }],
      'past-age': [old],
      'after-death': [worker],
    }),
    ...lookAlikes(city, rule, {
      'injury-only': [old],
      'owed-in-life': [worker],
      'month-after': [worker],
      refunded: [old],
    }),
  ],
  write: (city) => {
    const month = monthAgo(city, 1)
    const pays = (variant: string, of: string, set: Record<string, string> = {}): string =>
      into(
        'x_contribution',
        {
          pid: 'c.pid',
          scheme: `'110'`,
          for_month: of,
          paid_on: `${month} + 14`,
          eid: 'c.eid',
          base_fen: `base_of(c.wage_fen, ${of})`,
          ...set,
        },
        actors(rule, variant),
      )
    const died = (variant: string, on: string): string =>
      into('x_death', { pid: 'c.pid', died_on: `${on}`, received_on: `(${on} + 10)::date` }, actors(rule, variant))
    const whole = `share(base_of(c.wage_fen, ${month}), 160000) + share(base_of(c.wage_fen, ${month}), 80000)`
    const told = (variant: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: month, scheme: `'110'` },
        amountFen: whole,
        claims: '应发现异常缴费并报告监督机构',
        rows: {
          contribution: {
            agency_district: 'c.dist',
            contribution_no: contributionNo({ pid: 'c.pid', month, scheme: `'110'`, n: '0' }),
          },
        },
        from: `${actors(rule, variant)} c`,
      })
    const back = `${actors(rule, 'refunded')} c join e on e.eid = c.eid`
    return [
      ...['under-age', 'past-age', 'after-death'].flatMap((variant) => [pays(variant, month), told(variant)]),
      died('after-death', `(${monthAgo(city, 4)} + 11)::date`),
      pays('injury-only', month, {
        scheme: `'410'`,
        insured: `'injury_only'`,
        employer_ppm: '4000',
        personal_ppm: '0',
      }),
      died('owed-in-life', `(${monthAgo(city, 4)} + 11)::date`),
      pays('owed-in-life', monthAgo(city, 4), { kind: `'arrears'` }),
      died('month-after', `(${monthAgo(city, 2)} + 11)::date`),
      pays('month-after', month),
      contributed(back, month, {}),
      contributed(back, month, {
        contribution_no: `'JT' || no9(c.pid)`,
        contribution_kind: `'refund'`,
        refund_of_no: `'JX' || no9(c.pid) || yymm(${month})`,
        employer_fen: `-share(base_of(c.wage_fen, ${month}), 160000)`,
        personal_fen: `-share(base_of(c.wage_fen, ${month}), 80000)`,
        paid_on: `(${monthAgo(city, 0)} + 9)::date`,
        credited_on: `(${monthAgo(city, 0)} + 11)::date`,
      }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
