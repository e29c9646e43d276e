/** 没有依据的补缴:累计三年以上、灵活就业补缴以往年度、为取得领取资格而补缴。 */
import { contributionNo } from '../collection.ts'
import { type City, monthAgo } from '../session.ts'
import { pensionRow } from './benefits.ts'
import { into } from './into.ts'
import { more } from './more.ts'
import { actors, bornYears, innocent, lookAlikes, monthsBack, type Plant, truth, violations, worker } from './plant.ts'
import { contributed } from './staff.ts'

const rule = 'COL-07'
const innocents: Readonly<Record<string, string>> = {
  judgment: '按法院判决补缴',
  transfer: '政策性安置划转,按文件补缴',
  'declared-arrears': '单位已申报的欠费,连同滞纳金补缴',
  'same-year': '灵活就业人员当年内补缴',
}
/** Thirty-six months, the newest four and a half years after the first of them is paid for. */
const [newest, oldest] = [21, 56]

const months = (variant: string, from: number, to: number): string =>
  `(select a.*, add_months(a.w1, -b) as m from ${actors(rule, variant)} a ${monthsBack(from, to)})`

const backPaid = (
  city: City,
  variant: string,
  { doc = 'null', from = newest, to = oldest }: { doc?: string; from?: number; to?: number } = {},
): string =>
  into(
    'x_contribution',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      for_month: 'c.m',
      paid_on: `${monthAgo(city, 3)} + 9`,
      eid: 'c.eid',
      kind: `'backpay'`,
      base_fen: 'base_of(c.wage_fen, c.m)',
      doc,
    },
    months(variant, from, to),
  )

const document = (city: City, variant: string, kind: string, issuer: string): string =>
  more(
    'legal_document',
    {
      legal_document_no: `'文' || no9(c.pid)`,
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'110'`,
      document_kind: `'${kind}'`,
      issuer: `'${issuer}'`,
      issued_on: `(${monthAgo(city, 4)} + 3)::date`,
      effective_on: `(${monthAgo(city, 4)} + 18)::date`,
      from_month: `add_months(c.w1, -${oldest})`,
      to_month: `add_months(c.w1, -${newest})`,
      filed_on: `(${monthAgo(city, 4)} + 20)::date`,
      complete_on: `(${monthAgo(city, 3)} + 2)::date`,
      agency_district: 'c.dist',
    },
    `${actors(rule, variant)} c`,
  )

export const col07: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, {
      'three-years': [worker],
      'past-year': [worker],
      'for-benefit': [{ ...worker, sex: '1', cat: 'male60', born: bornYears(city, 60, 2) }],
    }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const told = (from: string, first: string, amountFen: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { scheme: `'110'` },
        amountFen,
        claims: '补缴须有政策文件或生效法律文书,没有依据而办理',
        rows: {
          contribution: {
            agency_district: 'any_value(c.dist)',
            contribution_no: contributionNo({ pid: 'any_value(c.pid)', month: first, scheme: `'110'`, n: '0' }),
          },
        },
        from: `${from} c group by c.id`,
      })
    const whole = 'sum(share(base_of(c.wage_fen, c.m), 160000) + share(base_of(c.wage_fen, c.m), 80000))'
    const lastJune = `make_date(year(${monthAgo(city, 1)}) - 1, 6, 1)`
    const paysHimself = (variant: string, month: string, kind: string): string =>
      into(
        'x_contribution',
        {
          pid: 'c.pid',
          scheme: `'110'`,
          for_month: month,
          paid_on: `${monthAgo(city, 1)} + 9`,
          insured: `'flexible'`,
          kind: `'${kind}'`,
          base_fen: `base_floor(${month})`,
          employer_ppm: '0',
          personal_ppm: '200000',
        },
        actors(rule, variant),
      )
    return [
      backPaid(city, 'three-years'),
      told(months('three-years', newest, oldest), 'min(c.m)', whole),
      paysHimself('past-year', lastJune, 'backpay'),
      told(actors(rule, 'past-year'), lastJune, `any_value(share(base_floor(${lastJune})::bigint, 200000))`),
      backPaid(city, 'for-benefit', { from: 11, to: 20 }),
      more(
        'pension_assessment',
        {
          assessment_no: `'HDX' || no9(c.pid)`,
          person_id: 'c.id',
          person_name: 'c.name',
          scheme: `'110'`,
          assessment_kind: `'initial'`,
          status: `'approved'`,
          sex: 'c.sex',
          birth_on_used: 'c.birth',
          retirement_category: `'male60'`,
          retirement_kind: `'normal'`,
          retired_on: 'c.stat + 4',
          benefit_from: 'add_months(c.stat, 1)',
          actual_months: '185',
          deemed_months: '0',
          approved_fen: '210000',
          first_reviewer_id: 'o0.officer_id',
          first_reviewed_at: `(c.stat + interval 34 hour)::timestamp`,
          second_reviewer_id: 'o1.officer_id',
          second_reviewed_at: `(c.stat + interval 59 hour)::timestamp`,
          approver_id: 'o2.officer_id',
          approved_at: `(c.stat + interval 82 hour)::timestamp`,
          agency_district: 'c.dist',
        },
        `${actors(rule, 'for-benefit')} c ${[0, 1, 2].map((n) => `join officer o${n} on o${n}.dist = c.dist and o${n}.n = ${n}`).join(' ')}`,
      ),
      pensionRow(`(select a.*, mon.m from ${actors(rule, 'for-benefit')} a join mon on mon.m > a.stat)`, 1, {
        payment_no: `'YM' || no9(c.pid) || yymm(c.m)`,
        for_month: 'c.m',
        paid_on: 'c.m + 14',
        amount_fen: '210000',
      }),
      told(months('for-benefit', 11, 20), 'min(c.m)', whole),
      document(city, 'judgment', 'court', '郑州市中原区人民法院'),
      backPaid(city, 'judgment', { doc: `'文' || no9(c.pid)` }),
      document(city, 'transfer', 'policy', '郑州市国有企业改革领导小组'),
      backPaid(city, 'transfer', { doc: `'文' || no9(c.pid)` }),
      contributed(`${months('declared-arrears', newest, oldest)} c join e on e.eid = c.eid`, 'c.m', {
        contribution_kind: `'arrears'`,
        late_fee_fen: '20000',
        paid_on: `(${monthAgo(city, 3)} + 9)::date`,
        credited_on: `(${monthAgo(city, 3)} + 11)::date`,
      }),
      paysHimself('same-year', monthAgo(city, 1), 'normal'),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
