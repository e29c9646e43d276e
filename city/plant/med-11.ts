/** 重复收费:已包含的或互斥的项目同日都收。 */
import { ciOf } from '../catalogue.ts'
import { providerCounts } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { type BillLine, billed, lineKey, visitGrain } from './bills.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'MED-11'
const innocents: Readonly<Record<string, string>> = {
  'next-day': '次日另行换药',
  bilateral: '双侧或分期可并收的项目',
  'lump-sums': '住院前几日Ⅱ级护理、后几日Ⅰ级护理,各汇总一次记在同一日',
  'self-paid': '其中一项由本人自费',
  'given-back': '多收的一项已退',
  'two-hospitals': '两家医院同日各收一项',
}
const fund = '(700 + c.pid % 60)::bigint'

const scene = (city: City) => {
  const m = monthAgo(city, 1)
  const { hospitals } = providerCounts(city.people)
  const here = `(1 + c.pid % ${hospitals})`
  const line = (ci: number, price: number, of: Partial<BillLine> = {}): BillLine => ({
    ci: String(ci),
    price: String(price),
    fund,
    ...of,
  })
  const wound = line(ciOf.wound, 18_000, { fund: '9000' })
  const charged = (variant: string, lines: readonly BillLine[], no = 1, prov = here): string[] =>
    billed({ from: actors(rule, variant), no, prov, begin: `${m} + 9`, lines })
  const stay = (variant: string, lines: readonly BillLine[]): string[] =>
    billed({
      from: actors(rule, variant),
      no: 1,
      prov: here,
      medType: '21',
      begin: `${m} + 9`,
      end: `${m} + 16`,
      lines,
    })
  const told = (variant: string, one: number, other: number): string =>
    truth({
      rule,
      subject: { person_id: 'c.id' },
      grain: {
        visit_id: visitGrain(1),
        item_code: `(select code from cat where ci = ${one})`,
        other_item_code: `(select code from cat where ci = ${other})`,
      },
      amountFen: fund,
      claims: '重复收费,多收的一项不得结算',
      rows: { medical_item: lineKey(1, 1), 'medical_item#2': lineKey(1, 2) },
      from: `${actors(rule, variant)} c`,
    })
  return { m, hospitals, here, line, wound, charged, stay, told }
}

export const med11: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { contained: [worker], excluded: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const { m, hospitals, here, line, wound, charged, stay, told } = scene(city)
    return [
      ...charged('contained', [wound, line(ciOf.dressing, 1_000)]),
      told('contained', ciOf.wound, ciOf.dressing),
      // 住院第二日两级护理各收一日,以较低的一项为多收。
      ...stay('excluded', [
        line(ciOf.nursing1, 3_000, { fund: '2000', day: `${m} + 10` }),
        line(ciOf.nursing2, 1_900, { day: `${m} + 10` }),
      ]),
      told('excluded', ciOf.nursing1, ciOf.nursing2),
      ...charged('next-day', [wound]),
      ...billed({
        from: actors(rule, 'next-day'),
        no: 2,
        prov: here,
        begin: `${m} + 10`,
        lines: [line(ciOf.dressing, 1_000)],
      }),
      ...charged('bilateral', [line(ciOf.jointPuncture, 6_000, { fund: '3000' }), line(ciOf.localAnaesthesia, 2_000)]),
      ...stay('lump-sums', [
        line(ciOf.nursing2, 1_900, { quantity: '5', day: `${m} + 15` }),
        line(ciOf.nursing1, 3_000, { quantity: '2', fund: '2000', day: `${m} + 15` }),
      ]),
      ...charged('self-paid', [wound, line(ciOf.dressing, 1_000, { fund: '0' })]),
      ...charged('given-back', [wound, line(ciOf.dressing, 1_000, { refunded: true })]),
      ...charged('two-hospitals', [wound]),
      ...charged('two-hospitals', [line(ciOf.dressing, 1_000)], 2, `(1 + (c.pid + 1) % ${hospitals})`),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
