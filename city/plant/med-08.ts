/** 超量用药:手中的药还够用一个多月,又开同一种。 */
import { providerCounts } from '../medical.ts'
import { monthAgo } from '../session.ts'
import { billed, lineKey } from './bills.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'MED-08'
const innocents: Readonly<Record<string, string>> = {
  'long-prescription': '长期处方开满十二周,剩三十天时再开',
  'used-up': '用完再开',
  'other-drug': '另一种药',
  'given-back': '前一次的药已全部退回',
  'own-account': '前一次只用个人账户支付',
}
/** 二甲双胍、氨氯地平: below their caps. */
const drug = '1'
const fund = '(9000 + c.pid % 50 * 30)::bigint'

export const med08: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'two-hospitals': [worker], 'a-day-early': [worker], fortnightly: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const m = monthAgo(city, 3)
    const { hospitals } = providerCounts(city.people)
    const dispensed = (
      variant: string,
      no: number,
      day: number,
      supply: number,
      of: { ci?: string; fund?: string; refunded?: boolean } = {},
    ): string[] =>
      billed({
        from: actors(rule, variant),
        no,
        prov: `(1 + (c.pid + ${no}) % ${hospitals})`,
        begin: `${m} + ${day}`,
        lines: [{ ci: of.ci ?? drug, price: '1800', quantity: '10', fund: of.fund ?? fund, supply: String(supply) }],
        refunded: of.refunded ?? false,
      })
    const told = (variant: string, no: number, day: number, amountFen: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { item_code: '(select code from cat where ci = 1)', charged_on: `(${m} + ${day})::date` },
        amountFen,
        claims: '超量用药,超出需要的部分不得结算',
        rows: { medical_item: lineKey(no - 1, 1), 'medical_item#2': lineKey(no, 1) },
        from: `${actors(rule, variant)} c`,
      })
    return [
      // 六十天的药过了十天又开三十天:手中五十天,多二十天。
      ...dispensed('two-hospitals', 1, 2, 60),
      ...dispensed('two-hospitals', 2, 12, 30),
      told('two-hospitals', 2, 12, `${fund} * 20 // 30`),
      // 手中三十一天,多一天。
      ...dispensed('a-day-early', 1, 2, 84),
      ...dispensed('a-day-early', 2, 55, 30),
      told('a-day-early', 2, 55, `${fund} // 30`),
      // 四家各开两周,第四次手中三十六天。
      ...[1, 2, 3, 4].flatMap((no) => dispensed('fortnightly', no, 2 * no, 14, { fund: '7000' })),
      told('fortnightly', 4, 8, '3000'),
      ...dispensed('long-prescription', 1, 2, 84),
      ...dispensed('long-prescription', 2, 56, 84),
      ...[0, 1, 2].flatMap((no) => dispensed('used-up', no + 1, 2 + 28 * no, 28)),
      ...dispensed('other-drug', 1, 2, 60),
      ...dispensed('other-drug', 2, 8, 60, { ci: '2' }),
      ...dispensed('given-back', 1, 2, 60, { refunded: true }),
      ...dispensed('given-back', 2, 8, 30),
      ...dispensed('own-account', 1, 2, 60, { fund: '0' }),
      ...dispensed('own-account', 2, 8, 30),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
