/** 分解住院:出院后十五日内同院同病再次入院。 */
import { ciOf, diOf } from '../catalogue.ts'
import { providerCounts } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { billed, visitGrain } from './bills.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { settlementKey, visitKey } from './stays.ts'

const rule = 'MED-05'
const innocents: Readonly<Record<string, string>> = {
  'sixteen-days': '相隔十六日',
  elsewhere: '另一家医院',
  'other-illness': '另一种病',
  chemotherapy: '恶性肿瘤的周期性治疗',
  planned: '分期手术,前次出院时已列入再住院计划',
  emergency: '急诊入院',
  'left-by-himself': '前一次自行要求出院',
  'sent-on': '前一次医嘱转院,治疗后转回',
  refunded: '后一次已全部退费',
}
const fund = '(150000 + c.pid % 90 * 100)::bigint'

const scene = (city: City) => {
  const m = monthAgo(city, 3)
  const { hospitals } = providerCounts(city.people)
  const here = `(1 + c.pid % ${hospitals})`
  const stay = (
    variant: string,
    no: number,
    begin: number,
    of: { visit?: Readonly<Record<string, string>>; prov?: string; refunded?: boolean; di?: number } = {},
  ): string[] =>
    billed({
      from: actors(rule, variant),
      no,
      prov: of.prov ?? here,
      medType: '21',
      begin: `${m} + ${begin}`,
      end: `${m} + ${begin + 5}`,
      lines: [
        { ci: String(ciOf.nursing2), price: '1900', quantity: '5', fund: '0' },
        { ci: String(ciOf.wound), price: '200', quantity: '1000', fund },
      ],
      refunded: of.refunded ?? false,
      visit: { di: String(of.di ?? diOf.pneumonia), ...of.visit },
    })
  const told = (variant: string, no: number): string =>
    truth({
      rule,
      subject: { person_id: 'c.id' },
      grain: { visit_id: visitGrain(no) },
      amountFen: fund,
      claims: '分解住院,后一次住院的费用不得结算',
      rows: {
        medical_visit: visitKey(no - 1),
        'medical_visit#2': visitKey(no),
        medical_settlement: settlementKey(no),
      },
      from: `${actors(rule, variant)} c`,
    })
  /** The first stay is over on the seventh day; `gap` days later the next begins. */
  const again = (variant: string, gap: number, second: Parameters<typeof stay>[3] = {}, first = second): string[] => [
    ...stay(variant, 1, 2, { ...first, refunded: false, prov: here }),
    ...stay(variant, 2, 7 + gap, second),
  ]
  return { hospitals, stay, told, again }
}

export const med05: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'same-day': [worker], 'fifteenth-day': [worker], thrice: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const { hospitals, stay, told, again } = scene(city)
    return [
      ...again('same-day', 0),
      told('same-day', 2),
      ...again('fifteenth-day', 15),
      told('fifteenth-day', 2),
      ...again('thrice', 6),
      ...stay('thrice', 3, 24),
      told('thrice', 2),
      told('thrice', 3),
      ...again('sixteen-days', 16),
      ...again('elsewhere', 6, { prov: `(1 + (c.pid + 1) % ${hospitals})` }),
      ...again('other-illness', 6, {}, { di: diOf.heart }),
      ...again('chemotherapy', 6, { di: diOf.cancer }),
      ...again('planned', 10, {}, { visit: { planned: 'true' } }),
      ...again('emergency', 4, { visit: { admission: `'emergency'` } }, {}),
      ...again('left-by-himself', 4, {}, { visit: { discharge: `'4'` } }),
      ...again('sent-on', 9, {}, { visit: { discharge: `'2'` } }),
      ...again('refunded', 6, { refunded: true }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
