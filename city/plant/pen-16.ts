/** 视同缴费年限:要有认定决定,不与实际缴费或另一段重叠,不在个人缴费实施以后(军龄除外)。 */
import { into } from './into.ts'
import { type Actor, actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'PEN-16'
const older: Actor = { ...worker, sex: '1', cat: 'male60', born: ['1967-01-01', '1970-12-31'] }
const pensioned: Actor = { seg: 'cast-ret', sex: '1', cat: 'male60', born: ['1952-01-01', '1957-12-31'] }
/** variant → the grain's matter and what the agency did. */
const ways = {
  'no-decision': ['no_decision', '没有认定决定即计视同年限'],
  'paid-months': ['paid_months', '视同年限与实际缴费月份重叠'],
  'other-span': ['other_span', '两段视同年限重叠'],
  'after-start': ['after_start', '个人缴费实施以后仍计视同年限'],
  'not-recognised': ['not_recognised', '核定计入的视同月数多于已认定的'],
} as const satisfies Record<string, readonly [string, string]>
const innocents = {
  military: '军龄在个人缴费实施以后也视同',
  office: '原在机关事业单位的年限到改革时为止',
  revoked: '没有决定的一段已撤销',
  adjoining: '两段视同年限相接而不重叠',
} as const

const span = (variant: string, set: Readonly<Record<string, string>> = {}): string =>
  into(
    'x_deemed',
    {
      pid: 'c.pid',
      from_month: `date '1988-07-01'`,
      to_month: `date '1991-12-01'`,
      decision: `'视同认定' || c.pid`,
      decided_on: 'add_months(c.w1, -2) + 10',
      ...set,
    },
    actors(rule, variant),
  )
const found = (variant: keyof typeof ways, recordNo: string, dataset: string, key: string): string =>
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { matter: `'${ways[variant][0]}'`, record_no: recordNo },
    amountFen: '0',
    claims: ways[variant][1],
    rows: { [dataset]: { agency_district: 'c.dist', [key]: recordNo } },
    from: `${actors(rule, variant)} c`,
  })
const deemedNo = (n: number): string => `'ST' || no9(c.pid) || '${n}'`

const doubted = (): readonly string[] => [
  span('no-decision', { decision: 'null', decided_on: 'null' }),
  found('no-decision', deemedNo(0), 'deemed_service', 'deemed_no'),
  span('paid-months', { to_month: `date '1993-06-01'` }),
  into(
    'x_contribution',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      for_month: `date '1993-06-01'`,
      paid_on: 'add_months(c.w1, -3) + 12',
      eid: 'c.eid',
      kind: `'backpay'`,
      base_fen: '26000',
      doc: `'郑劳人仲裁' || c.pid`,
    },
    actors(rule, 'paid-months'),
  ),
  found('paid-months', deemedNo(0), 'deemed_service', 'deemed_no'),
  span('other-span'),
  span('other-span', {
    kind: `'educated_youth'`,
    from_month: `date '1985-01-01'`,
    to_month: `date '1988-07-01'`,
    n: '1',
  }),
  // 起月较晚的一段是重叠的一段。
  found('other-span', deemedNo(0), 'deemed_service', 'deemed_no'),
  span('after-start', { to_month: `date '1998-03-01'` }),
  found('after-start', deemedNo(0), 'deemed_service', 'deemed_no'),
  span('not-recognised', { to_month: `date '1990-06-01'` }),
  into(
    'x_assessment',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      category: `'male60'`,
      retired_on: 'add_months(c.w1, -3) + 9',
      benefit_from: 'add_months(c.w1, -2)',
      approved_fen: 'cast_fen(c.pid)',
      months: '200',
      deemed: '60',
    },
    actors(rule, 'not-recognised'),
  ),
  `insert into x_pension(pid, scheme, for_month, paid_on, amount_fen) select c.pid, '110', c.w1, c.w1 + 14, cast_fen(c.pid) from ${actors(rule, 'not-recognised')} c`,
  found('not-recognised', `'HD' || no9(c.pid) || '110'`, 'pension_assessment', 'assessment_no'),
]

const lawful = (): readonly string[] => [
  span('military', { kind: `'military'`, from_month: `date '1990-12-01'`, to_month: `date '1998-11-01'` }),
  span('office', { kind: `'civil_service'`, to_month: `date '2014-09-01'` }),
  span('revoked', { decision: 'null', decided_on: 'null', revoked_on: 'add_months(c.w1, -1) + 3' }),
  span('adjoining'),
  span('adjoining', {
    kind: `'educated_youth'`,
    from_month: `date '1985-01-01'`,
    to_month: `date '1988-06-01'`,
    n: '1',
  }),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const pen16: Plant = {
  rule,
  parts: (city) => [
    ...violations(
      city,
      rule,
      Object.fromEntries(Object.keys(ways).map((way) => [way, [way === 'not-recognised' ? pensioned : older]])),
    ),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [older]]))),
  ],
  write: () => [...doubted(), ...lawful()],
}
