/** 补缴文书资料齐备后逾期未办理;资料不齐、已办结、已核定待缴、文书撤销的不是。 */
import { into } from './into.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, monthsBack, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'BEN-03'
const documentNo = `'郑劳人仲裁' || c.pid || '号'`
const innocents: Readonly<Record<string, string>> = {
  incomplete: '资料不齐,尚未补正',
  booked: '期限内办结',
  assessed: '已核定,单位尚未缴纳',
  revoked: '文书已撤销',
}
const claims: Readonly<Record<string, string>> = {
  unbooked: '仲裁裁决资料齐备后逾期未办理补缴',
  half: '裁决的月份只办理了一部分',
}

const filed = 'add_months(c.w1, -3)'
const document = (variant: string, set: Readonly<Record<string, string>> = {}): string =>
  more(
    'legal_document',
    {
      legal_document_no: documentNo,
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'110'`,
      employer_id: '(select uscc from e where e.eid = c.eid)',
      document_kind: `'arbitration'`,
      issuer: `'郑州市劳动人事争议仲裁委员会'`,
      issued_on: `${filed} - 20`,
      effective_on: `${filed} - 5`,
      from_month: 'add_months(c.w1, -5)',
      to_month: 'add_months(c.w1, -4)',
      filed_on: `${filed} + 2`,
      complete_on: `${filed} + 4`,
      agency_district: 'c.dist',
      ...set,
    },
    `${actors(rule, variant)} c`,
  )
const pays = (variant: string, newest: number, oldest: number): string =>
  into(
    'x_contribution',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      for_month: 'c.m',
      paid_on: 'add_months(c.w1, -3) + 18',
      eid: 'c.eid',
      kind: `'backpay'`,
      base_fen: 'base_of(c.wage_fen, c.m)',
    },
    `(select a.*, add_months(a.w1, -b) as m from ${actors(rule, variant)} a ${monthsBack(newest, oldest)})`,
  )

const broken = (): string[] => [
  ...['unbooked', 'half', 'booked', 'assessed'].map((variant) => document(variant)),
  document('incomplete', { complete_on: 'null' }),
  document('revoked', { revoked_on: `${filed} + 20` }),
  pays('half', 5, 5),
  pays('booked', 4, 5),
]

const lawful = (): string[] => [
  more(
    'contribution_assessment',
    {
      contribution_assessment_no: `'HM' || no9(c.pid) || c.b`,
      version: '1',
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'110'`,
      employer_id: '(select uscc from e where e.eid = c.eid)',
      insured_kind: `'employee'`,
      for_month: 'c.m',
      base_fen: 'base_of(c.wage_fen, c.m)',
      employer_rate_ppm: '160000',
      personal_rate_ppm: '80000',
      employer_due_fen: 'share(base_of(c.wage_fen, c.m), 160000)',
      personal_due_fen: 'share(base_of(c.wage_fen, c.m), 80000)',
      due_on: 'c.w1 + 24',
      assessed_on: 'add_months(c.w1, -3) + 20',
      agency_district: 'c.dist',
    },
    `(select a.*, b, add_months(a.w1, -b) as m from ${actors(rule, 'assessed')} a ${monthsBack(4, 5)}) c`,
  ),
  ...Object.keys(claims).map((variant) =>
    truth({
      rule,
      subject: { person_id: 'c.id' },
      grain: { legal_document_no: documentNo, scheme: `'110'` },
      amountFen: '0',
      claims: claims[variant] ?? '',
      rows: {
        legal_document: {
          legal_document_no: documentNo,
          person_id: 'c.id',
          scheme: `'110'`,
          from_month: 'add_months(c.w1, -5)',
        },
      },
      from: `${actors(rule, variant)} c`,
    }),
  ),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const ben03: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { unbooked: [worker], half: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: () => [...broken(), ...lawful()],
}
