/** 限性别、限年龄的项目用于范围之外。 */
import { ciOf } from '../catalogue.ts'
import { providerCounts } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { billed, lineKey, visitGrain } from './bills.ts'
import { more } from './more.ts'
import { actors, bornYears, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { castVisit, visitKey } from './stays.ts'

const rule = 'MED-09'
const man = { ...worker, sex: '1' } as const
const woman = { ...worker, sex: '2' } as const
const innocents: Readonly<Record<string, string>> = {
  woman: '限女性的项目用于女性',
  'still-twelve': '费用发生日还差几日满十三岁',
  newborn: '新生儿的药记在母亲名下',
  approved: '限制使用已经审批',
  'not-yet': '费用发生日限制尚未生效',
  refunded: '已退费',
}
const fund = '(1200 + c.pid % 60)::bigint'
const lateLimit = '003112990010000'

const scene = (city: City) => {
  const m = monthAgo(city, 1)
  const { hospitals } = providerCounts(city.people)
  const prov = `(1 + c.pid % ${hospitals})`
  const used = (
    variant: string,
    ci: number,
    of: { approved?: boolean; refunded?: boolean; medType?: string; newborn?: boolean; nights?: number } = {},
  ): string[] =>
    billed({
      from: actors(rule, variant),
      no: 1,
      prov,
      medType: of.medType ?? '11',
      begin: `${m} + 20`,
      end: `${m} + ${20 + (of.nights ?? 0)}`,
      lines: [
        {
          ci: String(ci),
          price: ci === ciOf.childDrug ? '900' : '1800',
          quantity: ci === ciOf.childDrug ? '2' : '1',
          fund,
          ...(of.approved ? { approved: true } : {}),
        },
      ],
      refunded: of.refunded ?? false,
      visit: of.newborn ? { newborn: 'true' } : {},
    })
  const told = (variant: string, ci: number): string =>
    truth({
      rule,
      subject: { person_id: 'c.id' },
      grain: { visit_id: visitGrain(1), item_code: `(select code from cat where ci = ${ci})` },
      amountFen: fund,
      claims: '限性别、限年龄的项目用于范围之外,不得结算',
      rows: { medical_item: lineKey(1, 1), medical_visit: visitKey(1) },
      from: `${actors(rule, variant)} c`,
    })
  const limit = (from: string, to: string, sex: string): string =>
    more(
      'catalogue_item',
      {
        item_code: `'${lateLimit}'`,
        item_name: `'盆底肌评定'`,
        item_kind: `'service'`,
        hospital_level: `'0'`,
        coverage_class: `'01'`,
        payable_medical: 'true',
        payable_injury: 'false',
        unit: `'次'`,
        restricted_sex: sex,
        valid_from: from,
        valid_to: to,
      },
      '(select 1) c',
    )
  return { m, prov, used, told, limit }
}

export const med09: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, {
      'wrong-sex': [man],
      'too-old': [worker],
      'just-thirteen': [{ ...worker, born: bornYears(city, 13, 2) }],
    }),
    ...lookAlikes(city, rule, {
      woman: [woman],
      'still-twelve': [{ ...worker, born: bornYears(city, 13, 0) }],
      newborn: [woman],
      approved: [man],
      'not-yet': [man],
      refunded: [man],
    }),
  ],
  write: (city) => {
    const { m, prov, used, told, limit } = scene(city)
    return [
      ...used('wrong-sex', ciOf.colposcopy),
      told('wrong-sex', ciOf.colposcopy),
      ...used('too-old', ciOf.childDrug),
      told('too-old', ciOf.childDrug),
      ...used('just-thirteen', ciOf.childDrug),
      told('just-thirteen', ciOf.childDrug),
      ...used('woman', ciOf.colposcopy),
      ...used('still-twelve', ciOf.childDrug),
      ...used('newborn', ciOf.childDrug, { medType: '52', newborn: true, nights: 4 }),
      ...used('approved', ciOf.colposcopy, { approved: true }),
      ...used('refunded', ciOf.colposcopy, { refunded: true }),
      // 一项原来不限,本月起限女性。
      limit(`date '2022-01-01'`, `${m} + 20`, 'null'),
      limit(`${m} + 21`, 'null', `'2'`),
      `insert into x_visit(vid, pid, prov, med_type, begin_on, end_on) select ${castVisit('c.pid', 1)}, c.pid, ${prov}, '11', ${m} + 20, ${m} + 20 from ${actors(rule, 'not-yet')} c`,
      `insert into x_settlement(vid, sid, pid, prov, med_type, begin_on, end_on, total, fund, settled_at) select ${castVisit('c.pid', 1)}, 'JS' || ${castVisit('c.pid', 1)}, c.pid, ${prov}, '11', ${m} + 20, ${m} + 20, 5000, 3000, ${m} + 20 + interval 11 hour from ${actors(rule, 'not-yet')} c`,
      more(
        'medical_item',
        {
          item_no: `'MX' || ${castVisit('c.pid', 1)} || '-1'`,
          visit_id: visitGrain(1),
          settlement_id: `'JS' || ${castVisit('c.pid', 1)}`,
          person_id: 'c.id',
          scheme: `'310'`,
          provider_id: 'v.code',
          charged_on: `(${m} + 20)::date`,
          item_code: `'${lateLimit}'`,
          charge_kind: `'05'`,
          coverage_class: `'01'`,
          price_fen: '5000',
          quantity: '1',
          amount_fen: '5000',
          fund_pay_fen: '3000',
          is_valid: 'true',
          agency_district: 'c.dist',
        },
        `${actors(rule, 'not-yet')} c join prov v on v.ix = ${prov}`,
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
