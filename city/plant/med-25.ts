/** 分解项目:肾功能三项拆成三项收,合计高于组合价。 */
import { ciOf } from '../catalogue.ts'
import { monthAgo } from '../session.ts'
import { type BillLine, billed, lineKey, visitGrain } from './bills.ts'
import { actors, hospitalOf, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'MED-25'
const innocents: Readonly<Record<string, string>> = {
  'two-days': '其中一项次日才做',
  'two-of-three': '只做两项,合计不高于组合价',
  composite: '收的就是组合项目',
  'self-paid': '其中一项由本人自费',
  'given-back': '其中一项已退',
}
const parts = [ciOf.creatinine, ciOf.urea, ciOf.uricAcid]

/** A hospital of level 2: each part 6.30 yuan, half of it by the fund, the composite 16.20 yuan at most. */
const part = (ci: number, of: Partial<BillLine> = {}): BillLine => ({
  ci: String(ci),
  price: '630',
  fund: '315',
  ...of,
})

export const med25: Plant = {
  rule,
  spare: () => ({ hospitals: 1 }),
  parts: (city) => [
    ...violations(city, rule, { outpatient: [worker], 'in-stay': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const m = monthAgo(city, 2)
    const day = '(8 + c.k % 12)'
    const charged = (variant: string, lines: readonly BillLine[], nights = 0): string[] =>
      billed({
        from: actors(rule, variant),
        no: 1,
        prov: hospitalOf(city, rule, 0),
        medType: nights > 0 ? '21' : '11',
        begin: `${m} + ${day}`,
        end: `${m} + ${day} + ${nights}`,
        lines,
      })
    const told = (variant: string, from: number): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { visit_id: visitGrain(1), composite_code: `(select code from cat where ci = ${ciOf.kidneyPanel})` },
        amountFen: '3 * (315 * 270 // 1890)',
        claims: '分解项目收费,高于组合价的部分不得结算',
        rows: {
          medical_item: lineKey(1, from),
          'medical_item#2': lineKey(1, from + 1),
          'medical_item#3': lineKey(1, from + 2),
        },
        from: `${actors(rule, variant)} c`,
      })
    const [creatinine, urea, uricAcid] = parts.map((ci) => part(ci)) as [BillLine, BillLine, BillLine]
    return [
      ...charged('outpatient', [creatinine, urea, uricAcid]),
      told('outpatient', 1),
      ...charged(
        'in-stay',
        [{ ci: String(ciOf.nursing2), price: '2000', quantity: '5', fund: '5000' }, creatinine, urea, uricAcid],
        5,
      ),
      told('in-stay', 2),
      ...charged(
        'two-days',
        [
          { ci: String(ciOf.nursing2), price: '2000', quantity: '5', fund: '5000' },
          creatinine,
          urea,
          part(ciOf.uricAcid, { day: `${m} + ${day} + 1` }),
        ],
        5,
      ),
      ...charged('two-of-three', [creatinine, urea]),
      ...charged('composite', [{ ci: String(ciOf.kidneyPanel), price: '1600', fund: '800' }]),
      ...charged('self-paid', [creatinine, urea, part(ciOf.uricAcid, { fund: '0' })]),
      ...charged('given-back', [creatinine, urea, part(ciOf.uricAcid, { refunded: true })]),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
