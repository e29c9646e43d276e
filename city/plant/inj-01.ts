/** 死亡或丧失条件后继续享受工伤待遇:事由当月照发,次月起停。 */
import { fittingNo } from '../injury.ts'
import { treated, treatmentId } from '../injury-care.ts'
import { type City, monthAgo } from '../session.ts'
import { appraised, benefit, benefitKey, drawn, inMonths, recognised, treatmentKey } from './injured.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'INJ-01'
const monthly: Readonly<Record<string, readonly [item: string, claims: string]>> = {
  'died-allowance': ['disability_allowance', '死亡次月起不得再发伤残津贴'],
  'died-nursing': ['nursing_allowance', '死亡次月起不得再发生活护理费'],
  reappraised: ['disability_allowance', '复查鉴定降为七级,次月起不再由基金支付伤残津贴'],
  'nursing-ended': ['nursing_allowance', '复查鉴定无护理依赖,次月起停发护理费'],
  withdrawn: ['disability_allowance', '工伤认定被撤销,次月起不再享受'],
}
const innocents: Readonly<Record<string, string>> = {
  'month-of-death': '死亡当月照发',
  'heirs-claim': '近亲属在死亡以后申报生前的医疗费',
  'because-of-death': '丧葬补助金和一次性工亡补助金因死亡而发',
  'taken-back': '死亡以后误发,已冲销',
  'wrongly-dead': '死亡信息已撤回',
}
const amount = '(360000 + c.pid % 70 * 100)'
const once = { recognised: Object.keys(innocents), all: [...Object.keys(monthly), 'care', 'device'] }

const died = (of: string | readonly string[], on: string, cells = ', null'): string =>
  `insert into x_death(pid, died_on, received_on, withdrawn_on) select c.pid, ${on}, ${on} + 12${cells} from ${actors(rule, of)} c`

const rowsOf = (city: City): string[] => {
  const event = monthAgo(city, 3)
  const later = monthAgo(city, 1)
  return [
    ...Object.entries(monthly).map(([variant, [item]]) => drawn(actors(rule, variant), item, amount)),
    died(
      ['died-allowance', 'died-nursing', 'care', 'device', 'heirs-claim', 'because-of-death', 'taken-back'],
      `${event} + 13`,
    ),
    appraised(city, actors(rule, ['reappraised', 'nursing-ended']), {
      kind: `'injury_review'`,
      grade: `case when c.variant = 'reappraised' then '7' else '3' end`,
      nursing: `'0'`,
      appraised_on: `${event} + 9`,
      n: '1',
    }),
    ...treated({ from: actors(rule, 'care'), no: '1', prov: '1', on: `${later} + 8`, fundFen: '26000' }),
    `insert into x_device(pid, fitted_on, prov) select c.pid, ${later} + 8, 1 from ${actors(rule, 'device')} c`,
    drawn(actors(rule, 'month-of-death'), 'disability_allowance', amount, {}, 3, 5),
    died('month-of-death', `${event} + 2`),
    drawn(actors(rule, 'wrongly-dead'), 'disability_allowance', amount),
    died('wrongly-dead', `${event} + 2`, `, ${event} + 40`),
    drawn(actors(rule, 'taken-back'), 'disability_allowance', amount, {
      status: `case when c.m > ${event} then 'reversed' else 'paid' end`,
    }),
    benefit(actors(rule, 'heirs-claim'), 'medical_fee', later, '880000', {
      prov: '1',
      incurred_from: `${event} + 1`,
      incurred_to: `${event} + 12`,
    }),
    benefit(actors(rule, 'because-of-death'), 'funeral_grant', later, '4200000'),
    benefit(actors(rule, 'because-of-death'), 'death_lump_sum', later, '98000000', { n: '2' }),
  ]
}

export const inj01: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(once.all.map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => [
    recognised(city, actors(rule, [...once.all, ...once.recognised]), {
      conclusion: `case when c.variant = 'withdrawn' then 'withdrawn' else 'recognised' end`,
      withdrawn_on: `case when c.variant = 'withdrawn' then ${monthAgo(city, 3)} + 9 end`,
    }),
    appraised(city, actors(rule, [...once.all, ...once.recognised])),
    ...rowsOf(city),
    ...Object.entries(monthly).map(([variant, [, claims]]) =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.m' },
        amountFen: amount,
        claims,
        rows: { injury_benefit: benefitKey('c.m', '0') },
        from: `${inMonths(actors(rule, variant), 0, 2)} c`,
      }),
    ),
    truth({
      rule,
      subject: { person_id: 'c.id' },
      grain: { for_month: monthAgo(city, 1) },
      amountFen: '26000',
      claims: '死亡以后仍以其名义就医',
      rows: { medical_settlement: treatmentKey(treatmentId('c.pid', '1')) },
      from: `${actors(rule, 'care')} c`,
    }),
    truth({
      rule,
      subject: { person_id: 'c.id' },
      grain: { for_month: monthAgo(city, 1) },
      amountFen: '1860000',
      claims: '死亡以后仍以其名义配置辅助器具',
      rows: { assistive_device: { fitting_no: fittingNo('c.pid', '0') } },
      from: `${actors(rule, 'device')} c`,
    }),
    ...Object.entries(innocents).map(([variant, why]) =>
      innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
    ),
  ],
}
