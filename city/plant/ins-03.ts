/** 无生存证明即恢复已停待遇并补发、恢复已死亡人员、系统外手工补发;已认证、刑满、重算、错报死亡不是。 */
import { operation, pensionRow, pensionRowKey } from './benefits.ts'
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
} from './plant.ts'

const rule = 'INS-03'
const ways = { revived: [pensioner], dead: [pensioner], manual: [pensioner] }
const innocents: Readonly<Record<string, string>> = {
  proven: '停发后已通过资格认证',
  released: '刑满释放后恢复',
  wronged: '错报死亡,死亡信息已撤回',
  recalculated: '系统外补发的重算有批准文号',
  breakdown: '系统故障手工发放当月待遇',
}
/** Stopped four months ago, taken up again last month, the months between paid in the last one. */
const stopped = 'add_months(c.w1, -4)'
const revived = 'add_months(c.w1, -1) + 20'

const interrupted = ['revived', 'dead', 'proven', 'wronged']
const through = ['manual', 'recalculated']
const arrears = (variant: string | readonly string[], newest: number, oldest: number): string =>
  paid(actors(rule, variant), { item: 'arrears', newest, oldest, paidOn: 'c.w1 + 16', n: 1 })
const found = (variant: string, ruleId: string, claims: string, evidence: Record<string, Record<string, string>>) =>
  truth({
    rule: ruleId,
    subject: { person_id: 'c.id' },
    grain: { for_month: 'c.m', scheme: `'110'` },
    amountFen: 'cast_fen(c.pid)',
    claims,
    rows: { pension_payment: pensionKey('c.m', '110', '1'), ...evidence },
    from: `(select a.*, add_months(a.w1, -b) as m from ${actors(rule, variant)} a cross join range(1, 4) t(b)) c`,
  })
const operationKey = { operation_log: { operation_no: `'CM' || no9(c.pid) || '2'` } }
const deathKey = { death_record: { source: `'police'`, death_record_no: `'SW' || no9(c.pid) || '0'` } }

const broken = (): string[] => [
  assessed(actors(rule, [...Object.keys(ways), ...Object.keys(innocents)])),
  paid(actors(rule, [...interrupted, 'released']), { newest: 4 }),
  paid(actors(rule, ['revived', 'proven', 'wronged', 'released']), { newest: 0, oldest: 0 }),
  ...[...interrupted, 'released'].flatMap((variant) => [
    operation(actors(rule, variant), 1, 'suspend', `${stopped} + 25`),
    operation(actors(rule, variant), 2, 'reactivate', revived),
  ]),
  arrears(interrupted, 1, 3),
  arrears('released', 1, 1),
  found('revived', rule, '停发后没有生存证明即恢复并补发', operationKey),
  into('x_death', { pid: 'c.pid', died_on: `${stopped} + 5`, received_on: `${stopped} + 20` }, actors(rule, 'dead')),
  found('dead', rule, '死亡后恢复待遇并补发', { ...operationKey, ...deathKey }),
  found('dead', 'PEN-01', '死亡次月起应停发,仍支付', deathKey),
  paid(actors(rule, through)),
  pensionRow(actors(rule, through), 1, {
    benefit_item: `'recalculation'`,
    for_month: 'add_months(c.w1, -3)',
    paid_on: 'c.w1 + 18',
    amount_fen: '200000',
    off_system: 'true',
  }),
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { for_month: 'add_months(c.w1, -3)', scheme: `'110'` },
    amountFen: '200000',
    claims: '系统外手工补发,没有核定依据',
    rows: { pension_payment: pensionRowKey(1) },
    from: `${actors(rule, 'manual')} c`,
  }),
]

const lawful = (): string[] => [
  into('x_certification', { pid: 'c.pid', certified_on: 'add_months(c.w1, -1) + 18', n: '1' }, actors(rule, 'proven')),
  into(
    'x_sentence',
    {
      pid: 'c.pid',
      detained_on: `${stopped} + 20`,
      starts_on: `${stopped} + 20`,
      ends_on: 'add_months(c.w1, -2) + 20',
      released_on: 'add_months(c.w1, -2) + 20',
    },
    actors(rule, 'released'),
  ),
  into(
    'x_death',
    {
      pid: 'c.pid',
      died_on: `${stopped} + 5`,
      received_on: `${stopped} + 20`,
      withdrawn_on: 'add_months(c.w1, -1) + 15',
    },
    actors(rule, 'wronged'),
  ),
  into(
    'x_adjustment',
    {
      pid: 'c.pid',
      kind: `'recalculation'`,
      effective_from: 'add_months(c.w1, -3)',
      increase_fen: '0',
      amount_after_fen: 'cast_fen(c.pid)',
      approved_on: 'c.w1 + 9',
    },
    actors(rule, 'recalculated'),
  ),
  paid(actors(rule, 'breakdown'), { newest: 1 }),
  pensionRow(actors(rule, 'breakdown'), 1, { for_month: 'c.w1', paid_on: 'c.w1 + 18', off_system: 'true' }),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const ins03: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => [...broken(), ...lawful()],
}
