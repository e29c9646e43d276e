/** 限机构等级、限适应症的项目用于范围之外。 */
import { ciOf, diOf } from '../catalogue.ts'
import { providerCounts } from '../medical.ts'
import { monthAgo } from '../session.ts'
import { billed, lineKey, visitGrain } from './bills.ts'
import { actors, hospitalOf, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { visitKey } from './stays.ts'

const rule = 'MED-30'
const innocents: Readonly<Record<string, string>> = {
  'level-two': '限二级以上的项目用在二级医院',
  diabetic: '诊断符合限定',
  approved: '二线用药已经审批',
  'self-paid': '由本人自费',
}
const fund = '(3100 + c.pid % 60)::bigint'

export const med30: Plant = {
  rule,
  spare: () => ({ hospitals: 1 }),
  parts: (city) => [
    ...violations(city, rule, { 'level-one': [worker], 'not-diabetic': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const m = monthAgo(city, 2)
    const { hospitals } = providerCounts(city.people)
    // 每四家医院有一家是一级,从第四家起。
    const levelOne = `(4 * (1 + c.pid % ${Math.floor(hospitals / 4)}))`
    const used = (
      variant: string,
      ci: number,
      of: { di?: number; prov?: string; fund?: string; approved?: boolean } = {},
    ): string[] =>
      billed({
        from: actors(rule, variant),
        no: 1,
        prov: of.prov ?? `(1 + c.pid % ${hospitals})`,
        begin: `${m} + 11`,
        lines: [{ ci: String(ci), price: '6000', fund: of.fund ?? fund, ...(of.approved ? { approved: true } : {}) }],
        visit: { di: String(of.di ?? diOf.heart) },
      })
    const told = (variant: string, ci: number): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { visit_id: visitGrain(1), item_code: `(select code from cat where ci = ${ci})` },
        amountFen: fund,
        claims: '限等级、限适应症的项目用于范围之外,不得结算',
        rows: { medical_item: lineKey(1, 1), medical_visit: visitKey(1) },
        from: `${actors(rule, variant)} c`,
      })
    return [
      ...used('level-one', ciOf.oxygen, { prov: levelOne }),
      told('level-one', ciOf.oxygen),
      ...used('not-diabetic', ciOf.insulin),
      told('not-diabetic', ciOf.insulin),
      ...used('level-two', ciOf.oxygen, { prov: hospitalOf(city, rule, 0) }),
      ...used('diabetic', ciOf.insulin, { di: diOf.diabetes }),
      ...used('approved', ciOf.insulin, { approved: true }),
      ...used('self-paid', ciOf.insulin, { fund: '0' }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
