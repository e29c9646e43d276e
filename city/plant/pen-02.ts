/** 服刑期间领取:收监当月与释放当月照发。 */
import {
  actors,
  assessed,
  innocent,
  lookAlikes,
  type Plant,
  paid,
  paidRows,
  pensioner,
  pensionKey,
  truth,
  violations,
} from './plant.ts'

const rule = 'PEN-02'
const claims = '收监服刑期间应停发养老待遇,仍按月发放'
const innocents = {
  control: '判处管制,可以继续领取',
  probation: '缓刑,可以继续领取',
  outside: '暂予监外执行,可以继续领取',
  parole: '假释,可以继续领取',
  'edge-months': '收监当月与释放当月照发,其间没有整月',
  'custody-dropped': '判决前羁押,后撤案,应当补发',
} as const

const served = (variant: string, columns: string, values: string): string =>
  `insert into x_sentence(pid, ${columns}) select c.pid, ${values} from ${actors(rule, variant)} c`

export const pen02: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { imprisoned: [pensioner], 'short-detention': [pensioner], resident: [pensioner] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => {
    const told = (variant: string, scheme: string, where: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
        amountFen: 'c.paid_fen',
        claims,
        rows: {
          pension_payment: pensionKey('c.for_month', scheme),
          sentence_record: { sentence_record_no: `'FX' || no9(c.pid) || '0'` },
        },
        from: paidRows(rule, variant, where),
      })
    return [
      assessed(actors(rule, ['imprisoned', 'short-detention', ...Object.keys(innocents)])),
      assessed(actors(rule, 'resident'), '170', 'resident60', 'resident'),
      paid(actors(rule, ['imprisoned', 'short-detention', ...Object.keys(innocents)])),
      paid(actors(rule, 'resident'), { scheme: '170', amount: '(15000 + c.pid % 60 * 100)::bigint', paidOn: 'm + 9' }),
      ...['imprisoned', 'resident'].map((variant) =>
        served(
          variant,
          'detained_on, starts_on, ends_on',
          'add_months(c.w1, -9) + 2, add_months(c.w1, -4) + 4, add_months(c.w1, 30) + 4',
        ),
      ),
      served(
        'short-detention',
        'kind, starts_on, ends_on, released_on',
        `'detention', add_months(c.w1, -3) + 9, c.w1 + 12, c.w1 + 12`,
      ),
      told('imprisoned', '110', 'x.for_month > add_months(a.w1, -4)'),
      told('resident', '170', 'x.for_month > add_months(a.w1, -4)'),
      told('short-detention', '110', 'x.for_month > add_months(a.w1, -3) and x.for_month < a.w1'),
      served(
        'control',
        'kind, mode, starts_on, ends_on',
        `'control', 'community', add_months(c.w1, -8), add_months(c.w1, 4)`,
      ),
      served('probation', 'mode, starts_on, ends_on', `'probation', add_months(c.w1, -8), add_months(c.w1, 16)`),
      served('outside', 'mode, starts_on, ends_on', `'outside', add_months(c.w1, -8), add_months(c.w1, 16)`),
      served(
        'parole',
        'starts_on, ends_on, released_on',
        'add_months(c.w1, -40), add_months(c.w1, 8), add_months(c.w1, -8) + 3',
      ),
      served('parole', 'mode, starts_on, ends_on, n', `'parole', add_months(c.w1, -8) + 3, add_months(c.w1, 8), 1`),
      served(
        'edge-months',
        'kind, starts_on, ends_on, released_on',
        `'detention', add_months(c.w1, -1) + 2, c.w1 + 1, c.w1 + 1`,
      ),
      served(
        'custody-dropped',
        'kind, mode, outcome, detained_on, ends_on, released_on',
        `'none', 'custody', 'dropped', add_months(c.w1, -4) + 2, c.w1 + 5, c.w1 + 5`,
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
