/** 死亡之后发生的医疗费用。 */
import { ciOf } from '../catalogue.ts'
import { providerCounts } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { billed, lineKey, visitGrain } from './bills.ts'
import { actors, innocent, lookAlikes, type Plant, rowJson, truth, violations, worker } from './plant.ts'
import { settlementKey, visitKey } from './stays.ts'

const rule = 'MED-01'
const mother = { ...worker, sex: '2' } as const
const innocents: Readonly<Record<string, string>> = {
  'last-day': '死亡当日的抢救',
  'settled-later': '生前就医,死亡之后才结算',
  'next-morning': '临终当夜的费用次日记账',
  withdrawn: '死亡信息已撤回',
  'name-differs': '死亡信息与参保人姓名不符',
  'later-source': '两个来源的死亡日期不一致,较晚的一个在就诊之后',
  'own-account': '只用个人账户支付',
  newborn: '新生儿的费用记在已故母亲名下',
  refunded: '已退费',
}

/** Everybody dies on the 6th day of the month. */
const deathDay = 5
const claims = '参保人已死亡,冒用或虚构的医疗费用不得结算'

const scene = (city: City) => {
  const m = monthAgo(city, 1)
  const { hospitals } = providerCounts(city.people)
  const prov = `(1 + c.pid % ${hospitals})`
  const died = `${m} + ${deathDay}`
  const fund = '(2400 + c.pid % 80)::bigint'
  const visit = (
    variant: string,
    begin: number,
    of: {
      end?: number
      settled?: number
      medType?: string
      fund?: string
      newborn?: boolean
      refunded?: boolean
    } = {},
  ): string[] =>
    billed({
      from: actors(rule, variant),
      no: 1,
      prov,
      begin: `${m} + ${begin}`,
      end: `${m} + ${of.end ?? begin}`,
      medType: of.medType ?? '11',
      lines: [{ ci: String(ciOf.dressing), price: '1000', quantity: '4', fund: of.fund ?? fund }],
      settledOn: `${m} + ${of.settled ?? of.end ?? begin}`,
      refunded: of.refunded ?? false,
      visit: of.newborn ? { newborn: 'true' } : {},
    })
  const openAtDeath = (variant: string, lastDay: number): string[] =>
    billed({
      from: actors(rule, variant),
      no: 1,
      prov,
      medType: '21',
      begin: `${m} + 1`,
      end: `${m} + ${lastDay}`,
      lines: [
        { ci: String(ciOf.nursing2), price: '1500', quantity: '4', fund: '4200' },
        { ci: '24', price: '1000', quantity: '6', fund, day: `${m} + ${lastDay}` },
      ],
    })
  const told = (variant: string, rows: Readonly<Record<string, Readonly<Record<string, string>>>>): string =>
    truth({
      rule,
      subject: { person_id: 'c.id' },
      grain: { visit_id: visitGrain(1) },
      amountFen: fund,
      claims,
      rows: `[${Object.entries(rows)
        .map(([dataset, key]) => rowJson(dataset, key))
        .join(', ')}]`,
      from: `${actors(rule, variant)} c`,
    })
  const death = { source: `'police'`, death_record_no: `'SW' || no9(c.pid) || '0'` }
  const whole = { death_record: death, medical_visit: visitKey(1), medical_settlement: settlementKey(1) }
  return { died, visit, openAtDeath, told, death, whole }
}

export const med01: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { outpatient: [worker], stay: [worker], 'still-charged': [worker] }),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [variant === 'newborn' ? mother : worker]])),
    ),
  ],
  write: (city) => {
    const { died, visit, openAtDeath, told, death, whole } = scene(city)
    return [
      `insert into x_death(pid, died_on, received_on, withdrawn_on, name_agrees, told_name)
       select c.pid, ${died}, ${died} + 9, case when c.variant = 'withdrawn' then ${died} + 20 end, c.variant <> 'name-differs', case when c.variant = 'name-differs' then '同号他人' end
       from ${actors(rule, ['outpatient', 'stay', 'still-charged', ...Object.keys(innocents)])} c`,
      `insert into x_death(pid, source, died_on, received_on, n) select c.pid, 'civil', ${died} + 12, ${died} + 20, 1 from ${actors(rule, 'later-source')} c`,
      ...visit('outpatient', deathDay + 1),
      told('outpatient', whole),
      ...visit('stay', deathDay + 6, { end: deathDay + 12, medType: '21' }),
      told('stay', whole),
      ...openAtDeath('still-charged', deathDay + 3),
      told('still-charged', { death_record: death, medical_visit: visitKey(1), medical_item: lineKey(1, 2) }),
      ...visit('last-day', deathDay),
      ...visit('settled-later', deathDay - 2, { settled: deathDay + 15 }),
      ...openAtDeath('next-morning', deathDay + 1),
      ...visit('withdrawn', deathDay + 4),
      ...visit('name-differs', deathDay + 4),
      ...visit('later-source', deathDay + 4),
      ...visit('own-account', deathDay + 4, { fund: '0' }),
      ...visit('newborn', deathDay + 1, { end: deathDay + 8, medType: '52', newborn: true }),
      ...visit('refunded', deathDay + 4, { refunded: true }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
