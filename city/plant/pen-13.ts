/** 领取职工养老金期间又以职工身份缴费:按费款所属期比较。 */
import { contributionNo } from '../collection.ts'
import { into } from './into.ts'
import { more } from './more.ts'
import {
  actors,
  assessed,
  innocent,
  lookAlikes,
  monthsBack,
  type Plant,
  paid,
  paidRows,
  pensioner,
  pensionKey,
  truth,
  violations,
} from './plant.ts'

const rule = 'PEN-13'
const innocents = {
  'injury-only': '超龄人员只参加工伤保险',
  'paid-late': '退休以前的月份在退休后才缴',
  'approved-late': '核准以前已缴的月份,补发了养老金',
  refunded: '误缴已退费',
  resident: '居民养老金与在职另行核查',
} as const

const contributed = (
  variant: string,
  newest: number,
  oldest: number,
  set: Readonly<Record<string, string>> = {},
): string => {
  const all: Record<string, string> = {
    pid: 'c.pid',
    scheme: `'110'`,
    for_month: 'c.m',
    paid_on: 'c.m + 12',
    eid: 'c.eid',
    base_fen: 'base_of(c.wage_fen, c.m)',
    ...set,
  }
  return `insert into x_contribution(${Object.keys(all).join(', ')}) select ${Object.values(all).join(', ')} from (select a.*, add_months(a.w1, -b) as m from ${actors(rule, variant)} a ${monthsBack(newest, oldest)}) c`
}
const enrolled = (variant: string, back: number, set: Readonly<Record<string, string>> = {}): string =>
  into(
    'x_enrollment',
    { pid: 'c.pid', scheme: `'110'`, eid: 'c.eid', starts_on: `add_months(c.w1, -${back})`, ...set },
    actors(rule, variant),
  )

const found = (variant: string, scheme: string, contributionScheme: string, where: string): string =>
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { for_month: 'c.for_month' },
    amountFen: 'c.paid_fen',
    claims: '领取养老金的月份又以职工身份缴纳养老保险费',
    rows: {
      pension_payment: pensionKey('c.for_month', scheme),
      contribution: {
        agency_district: 'c.dist',
        contribution_no: contributionNo({
          pid: 'c.pid',
          month: 'c.for_month',
          scheme: `'${contributionScheme}'`,
          n: `'0'`,
        }),
      },
    },
    from: paidRows(rule, variant, where),
  })
const recent = (variant: string, back: number, approvedOn: string): string =>
  into(
    'x_assessment',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      category: `'male60'`,
      retired_on: `add_months(c.w1, -${back} - 1) + 9`,
      benefit_from: `add_months(c.w1, -${back})`,
      approved_fen: 'cast_fen(c.pid)',
      approved_on: approvedOn,
    },
    actors(rule, variant),
  )

const doubled = (): readonly string[] => [
  assessed(actors(rule, ['employee', 'injury-only', 'refunded'])),
  assessed(actors(rule, 'official'), '120'),
  assessed(actors(rule, 'resident'), '170', 'resident60', 'resident'),
  paid(actors(rule, ['employee', 'injury-only', 'refunded'])),
  contributed('employee', 0, 2),
  enrolled('employee', 2),
  found('employee', '110', '110', 'x.for_month >= add_months(a.w1, -2)'),
  paid(actors(rule, 'official'), { scheme: '120' }),
  contributed('official', 0, 2, { scheme: `'120'`, insured: `'civil_servant'` }),
  enrolled('official', 2, { scheme: `'120'`, insured: `'civil_servant'` }),
  found('official', '120', '120', 'x.for_month >= add_months(a.w1, -2)'),
  // 十一月前核准,首月起即又缴费。
  recent('new-pensioner', 3, 'add_months(c.w1, -4) + 15'),
  paid(actors(rule, 'new-pensioner'), { oldest: 3 }),
  contributed('new-pensioner', 2, 5),
  enrolled('new-pensioner', 5),
  found('new-pensioner', '110', '110', 'x.for_month <= add_months(a.w1, -2)'),
]

const lawful = (): readonly string[] => [
  contributed('injury-only', 0, 3, {
    scheme: `'410'`,
    insured: `'injury_only'`,
    employer_ppm: '4000',
    personal_ppm: '0',
  }),
  enrolled('injury-only', 3, { scheme: `'410'`, insured: `'injury_only'` }),
  recent('paid-late', 3, 'add_months(c.w1, -4) + 15'),
  paid(actors(rule, 'paid-late'), { oldest: 3 }),
  contributed('paid-late', 4, 6, { paid_on: 'add_months(c.w1, -2) + 12', kind: `'arrears'` }),
  recent('approved-late', 4, 'add_months(c.w1, -2) + 20'),
  paid(actors(rule, 'approved-late'), { oldest: 1 }),
  paid(actors(rule, 'approved-late'), {
    item: 'arrears',
    newest: 2,
    oldest: 4,
    paidOn: 'add_months(c.w1, -1) + 14',
    n: 1,
  }),
  contributed('approved-late', 2, 5),
  enrolled('approved-late', 5, { ends_on: 'add_months(c.w1, -1) - 1', status: `'3'`, end_reason: `'retired'` }),
  contributed('refunded', 1, 1),
  enrolled('refunded', 1, { ends_on: 'c.w1 - 1', status: `'3'`, end_reason: `'retired'` }),
  more(
    'contribution',
    {
      contribution_no: `'JFT' || no9(c.pid)`,
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'110'`,
      employer_id: 'e.uscc',
      employer_name: 'e.name',
      insured_kind: `'employee'`,
      for_month: 'add_months(c.w1, -1)',
      paid_on: 'c.w1 + 12',
      contribution_kind: `'refund'`,
      base_fen: '0',
      employer_fen: '-share(base_of(c.wage_fen, add_months(c.w1, -1)), 160000)',
      personal_fen: '-share(base_of(c.wage_fen, add_months(c.w1, -1)), 80000)',
      refund_of_no: contributionNo({ pid: 'c.pid', month: 'add_months(c.w1, -1)', scheme: `'110'`, n: `'0'` }),
      collector: `'tax'`,
      agency_district: 'c.dist',
    },
    `${actors(rule, 'refunded')} c join e on e.eid = c.eid`,
  ),
  paid(actors(rule, 'resident'), { scheme: '170', amount: '15000', paidOn: 'm + 9' }),
  contributed('resident', 0, 2),
  enrolled('resident', 2),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const pen13: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { employee: [pensioner], official: [pensioner], 'new-pensioner': [pensioner] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => [...doubled(), ...lawful()],
}
