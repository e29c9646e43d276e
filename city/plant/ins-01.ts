/** 他人待遇打入工作人员或其亲属的账户;本人的待遇、登记的代领、夫妻账户不是。 */
import { beside, post } from './benefits.ts'
import { into } from './into.ts'
import {
  actors,
  assessed,
  innocent,
  lookAlikes,
  type Plant,
  paid,
  pensioner,
  pensionKey,
  truth,
  violations,
  worker,
} from './plant.ts'

const rule = 'INS-01'
/** Slot 0 is entitled, slot 1 the officer, slot 2 the officer's relative. */
const ways = { salary: [pensioner, worker], relative: [pensioner, worker, worker] }
const innocents: Readonly<Record<string, string>> = {
  own: '返聘的退休人员领取本人养老金',
  'relative-own': '工作人员的父亲领取本人养老金',
  spouse: '夫妻共用账户',
  agent: '已登记的近亲属代领',
  left: '离任以后的账户',
}
const pairs = ['relative-own', 'spouse', 'agent', 'left']
const months = 'add_months(c.w1, -2)'

const everybody = actors(rule, [...Object.keys(ways), ...Object.keys(innocents)])
const moved = (variant: string, slot: number): string =>
  `update x_pension set acct = c.o${slot}_acct, acct_name = c.o${slot}_name from ${beside(rule, variant, [slot])} c where x_pension.pid = c.pid and x_pension.for_month >= ${months}`
const kin = (variant: string, of: number, relative: number, relation: string, n = 0): string =>
  into(
    'x_kinship',
    {
      pid: `c.o${of}_pid`,
      relative: relative === 0 ? 'c.pid' : `c.o${relative}_pid`,
      relation: `'${relation}'`,
      n: `${n}`,
    },
    beside(rule, variant, relative === 0 ? [of] : [of, relative]),
  )
const doubted = (variant: string, slot: number): string =>
  truth({
    rule,
    subject: { account_id: `c.o${slot}_acct` },
    grain: { for_month: 'c.m' },
    amountFen: 'cast_fen(c.pid)',
    claims: '他人的养老金打入工作人员或其亲属的账户',
    rows: {
      pension_payment: pensionKey('c.m', '110'),
      staff_post: { agency_district: 'c.o1_dist', post_record_no: `'RM' || no9(c.o1_pid)` },
    },
    from: `(select a.*, d.dist as o1_dist, add_months(a.w1, -b) as m from ${beside(rule, variant, slot === 1 ? [1] : [1, 2])} a join p d on d.pid = a.o1_pid cross join range(0, 3) t(b)) c`,
  })

const broken = (): string[] => [
  assessed(everybody),
  paid(everybody),
  post(actors(rule, ['salary', 'relative', 'relative-own', 'spouse', 'agent'], 1), {}),
  moved('salary', 1),
  moved('relative', 2),
  kin('relative', 1, 2, 'sibling'),
  into(
    'x_account',
    {
      n: '800000000 + c.o2_pid',
      acct: 'c.o2_acct',
      acct_name: 'c.o2_name',
      pid: 'c.o2_pid',
      holder: 'c.o2_pid',
      starts_on: `date '2015-01-01'`,
      dist: 'c.dist',
    },
    beside(rule, 'relative', [2]),
  ),
  doubted('salary', 1),
  doubted('relative', 2),
]

const lawful = (): string[] => [
  post(actors(rule, 'own'), { organisation_kind: `'informatization'`, post: `'other'` }),
  kin('relative-own', 1, 0, 'parent'),
  into(
    'x_account',
    {
      n: '800000000 + c.pid',
      acct: 'c.acct',
      acct_name: 'c.name',
      pid: 'c.pid',
      holder: 'c.pid',
      starts_on: `date '2015-01-01'`,
      dist: 'c.dist',
    },
    actors(rule, 'relative-own'),
  ),
  moved('spouse', 1),
  kin('spouse', 1, 0, 'spouse'),
  moved('agent', 1),
  kin('agent', 1, 0, 'parent'),
  into(
    'x_account',
    {
      n: '800000000 + c.pid',
      acct: 'c.o1_acct',
      acct_name: 'c.o1_name',
      kind: `'agent'`,
      pid: 'c.pid',
      holder: 'c.o1_pid',
      relation: `'child'`,
      authorised: `'代领〔2021〕' || c.pid`,
      starts_on: `date '2021-05-01'`,
      dist: 'c.dist',
    },
    beside(rule, 'agent', [1]),
  ),
  post(actors(rule, 'left', 1), { ends_on: 'add_months(c.w1, -8) + 9' }),
  moved('left', 1),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({
      rule,
      subject: { account_id: ['spouse', 'agent', 'left'].includes(variant) ? 'c.o1_acct' : 'c.acct' },
      why,
      from: `${pairs.includes(variant) ? beside(rule, variant, [1]) : actors(rule, variant)} c`,
    }),
  ),
]

export const ins01: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(
        Object.keys(innocents).map((variant) => [variant, pairs.includes(variant) ? [pensioner, worker] : [pensioner]]),
      ),
    ),
  ],
  write: () => [...broken(), ...lawful()],
}
