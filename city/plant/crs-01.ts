/** 同一死者的丧葬补助金由养老、工伤、失业两项以上支付;同一笔两处报送、已冲销、工亡补助金不是。 */
import { injuryNo } from '../injury.ts'
import { unemploymentNo } from '../unemployment.ts'
import { beside, reviewed } from './benefits.ts'
import { into } from './into.ts'
import { more } from './more.ts'
import { type Actor, actors, innocent, lookAlikes, type Plant, pensioner, truth, violations, worker } from './plant.ts'

const rule = 'CRS-01'
/** Slot 0 has died, slot 1 claims. */
const dead: Actor = { seg: 'cast-dead', born: ['1966-01-01', '1978-12-31'] }
const ways = { injury: [dead, worker], jobless: [dead, worker] }
const innocents: Readonly<Record<string, string>> = {
  'two-feeds': '同一笔养老丧葬补助金在两份报送中各有一行',
  reversed: '失业的一项已冲销',
  'death-benefit': '工伤支付的是一次性工亡补助金',
}
const month = 'add_months(c.w1, -2)'
const died = 'add_months(c.w1, -4) + 9'
const grantNo = `'SM' || no9(c.pid)`

const all = [...Object.keys(ways), ...Object.keys(innocents)]
const grant = {
  person_id: 'c.id',
  person_name: 'c.name',
  scheme: `'110'`,
  benefit_item: `'funeral_grant'`,
  for_month: month,
  paid_on: `${month} + 20`,
  amount_fen: '792000',
  status: `'paid'`,
  payee_name_agrees: 'true',
  account_id: 'c.o1_acct',
  account_name: 'c.o1_name',
  ...reviewed(`(${month} + 20)::date`),
  funding_source: `'insurance_fund'`,
  agency_district: 'c.dist',
}
const injured = (variant: string, item: string, amount: string): string =>
  into(
    'x_injury',
    {
      pid: 'c.o1_pid',
      worker: 'c.pid',
      item: `'${item}'`,
      for_month: month,
      paid_on: `${month} + 25`,
      amount_fen: amount,
    },
    beside(rule, variant, [1]),
  )
const jobless = (variant: string, n: number, amount: string, status: string): string =>
  into(
    'x_unemployment',
    {
      pid: 'c.pid',
      item: `'funeral_grant'`,
      for_month: month,
      paid_on: `${month} + ${26 + n}`,
      amount_fen: amount,
      status: `'${status}'`,
      n: `${n}`,
    },
    actors(rule, variant),
  )
const found = (variant: string, amount: string, rows: Record<string, Record<string, string>>): string =>
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: {},
    amountFen: amount,
    claims: '丧葬补助金只能择领一项,重复支付',
    rows: { funeral_grant: { agency_district: 'c.dist', payment_no: grantNo }, ...rows },
    from: `(select a.*, d.dist as o1_dist from ${beside(rule, variant, [1])} a join p d on d.pid = a.o1_pid) c`,
  })

const broken = (): string[] => [
  into('x_death', { pid: 'c.pid', died_on: died, received_on: `${died} + 20` }, actors(rule, all)),
  more(
    'funeral_grant',
    {
      payment_no: grantNo,
      ...grant,
      claimant_id: 'c.o1_id',
      claimant_name: 'c.o1_name',
      claimant_relation: `'child'`,
      died_on: died,
      claimed_on: `${month} + 3`,
    },
    `${beside(rule, all, [1])} c`,
  ),
  more(
    'pension_payment',
    { payment_no: grantNo, ...grant, off_system: 'false' },
    `${beside(rule, 'two-feeds', [1])} c`,
  ),
  into(
    'x_recognition',
    { pid: 'c.pid', accident_on: `${died} - 1`, recognised_on: `${died} + 30`, is_death: 'true' },
    actors(rule, ['injury', 'death-benefit']),
  ),
  injured('injury', 'funeral_grant', '4200000'),
  found('injury', '792000', {
    injury_benefit: {
      agency_district: 'c.o1_dist',
      payment_no: injuryNo({ pid: 'c.o1_pid', month }),
    },
  }),
]

const lawful = (): string[] => [
  injured('death-benefit', 'death_lump_sum', '90000000'),
  jobless('jobless', 0, '600000', 'paid'),
  found('jobless', '600000', {
    unemployment_payment: { agency_district: 'c.dist', payment_no: unemploymentNo({ pid: 'c.pid', month }) },
  }),
  jobless('reversed', 0, '600000', 'paid'),
  jobless('reversed', 1, '-600000', 'reversed'),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const crs01: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, {
      'two-feeds': [pensioner, worker],
      reversed: [dead, worker],
      'death-benefit': [dead, worker],
    }),
  ],
  write: () => [...broken(), ...lawful()],
}
