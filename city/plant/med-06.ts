/** 降低住院标准:住两三夜,只做检查化验。 */
import { ciOf } from '../catalogue.ts'
import { providerCounts } from '../medical.ts'
import { monthAgo } from '../session.ts'
import { type BillLine, billed, lineKey, visitGrain } from './bills.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { settlementKey, visitKey } from './stays.ts'

const rule = 'MED-06'
const innocents: Readonly<Record<string, string>> = {
  emergency: '急诊入院观察',
  treated: '有治疗',
  longer: '住了四夜',
  'mostly-bed': '检查化验不足七成',
  'sent-on': '转往上级医院治疗',
  died: '入院不久死亡',
}
const fund = '(9000 + c.pid % 70 * 10)::bigint'
/** CT and biochemistry, below every level's cap. */
const scan: BillLine = { ci: '23', price: '14000', fund }
const blood: BillLine = { ci: '21', price: '7000', fund: '4000' }

export const med06: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'check-up': [worker], 'three-nights': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const m = monthAgo(city, 2)
    const { hospitals } = providerCounts(city.people)
    const stay = (
      variant: string,
      nights: number,
      lines: readonly BillLine[],
      visit: Readonly<Record<string, string>> = {},
    ): string[] =>
      billed({
        from: actors(rule, variant),
        no: 1,
        prov: `(1 + c.pid % ${hospitals})`,
        medType: '21',
        begin: `${m} + 6`,
        end: `${m} + ${6 + nights}`,
        lines: [...lines, { ci: String(ciOf.bed), price: '3000', quantity: String(nights), fund: '0' }],
        visit,
      })
    const told = (variant: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { visit_id: visitGrain(1) },
        amountFen: `${fund} + 4000`,
        claims: '降低住院标准,门诊可做的检查化验以住院结算,应退回',
        rows: { medical_visit: visitKey(1), medical_settlement: settlementKey(1), medical_item: lineKey(1, 1) },
        from: `${actors(rule, variant)} c`,
      })
    return [
      ...stay('check-up', 2, [scan, blood]),
      told('check-up'),
      ...stay('three-nights', 3, [scan, blood]),
      told('three-nights'),
      ...stay('emergency', 2, [scan, blood], { admission: `'emergency'` }),
      ...stay('treated', 2, [scan, blood, { ci: '24', price: '900', fund: '500' }]),
      ...stay('longer', 4, [scan, blood]),
      ...stay('mostly-bed', 3, [
        { ...scan, price: '13000' },
        { ci: String(ciOf.nursing2), price: '1900', quantity: '3', fund: '2000' },
      ]),
      ...stay('sent-on', 1, [scan, blood], { discharge: `'2'` }),
      ...stay('died', 1, [scan, blood], { discharge: `'5'` }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
