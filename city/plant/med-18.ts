/** 同一票据重复报销:同一人再报、借他人票据、各层合计超过票面。 */
import { type City, monthAgo } from '../session.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, rowJson, truth, violations, worker } from './plant.ts'

const rule = 'MED-18'
const pair = [worker, worker]
const innocents: Readonly<Record<string, string>> = {
  layers: '基本保险之后由大病保险接着支付',
  parts: '分两次申请,合计恰为票面',
  returned: '前一次退票后重新支付',
  renumbered: '没有代码的票据逐年重新编号',
}
const invoice = `'TX' || no9(c.pid + c.slot)`
const lineNo = (n: number): string => `'BXX' || no9(c.pid) || '${n}'`

const told = (variant: string, amountFen: number, lines: readonly string[]): string =>
  truth({
    rule,
    subject: {
      invoice_code: `'041009'`,
      invoice_no: invoice,
      issuer_code: '(select code from prov where remote order by ix limit 1)',
    },
    grain: { issue_key: `''` },
    amountFen: String(amountFen),
    claims: '同一票据重复报销,超出票面或由第二人报销的部分不得支付',
    rows: `[${lines.map((line) => rowJson('reimbursement_voucher', { claim_line_no: line })).join(', ')}]`,
    from: `${actors(rule, variant)} c`,
  })

/** What the cases are told with: who is charged what, where, and what is true of it. */
const scene = (city: City) => {
  const m = monthAgo(city, 3)
  const claimed = (
    variant: string,
    n: number,
    claimedFen: number,
    paidFen: number,
    set: Readonly<Record<string, string>> = {},
    slot = 0,
  ): string => {
    const on = `(${m} + ${8 + n * 15})`
    return more(
      'reimbursement_voucher',
      {
        claim_line_no: lineNo(n),
        claim_no: `'BXXD' || no9(c.pid) || '${n}'`,
        person_id: 'c.id',
        person_name: 'c.name',
        scheme: `'310'`,
        provider_id: 'v.code',
        invoice_code: `'041009'`,
        invoice_no: invoice,
        issuer_code: 'v.code',
        issuer_name: 'v.name',
        issued_on: `${m} - 12`,
        invoice_fen: '500000',
        layer: `'basic'`,
        claimed_on: on,
        claimed_fen: String(claimedFen),
        paid_fen: String(paidFen),
        paid_on: `${on} + 12`,
        status: `'paid'`,
        account_id: 'c.acct',
        account_name: 'c.name',
        review_mode: `'manual'`,
        first_reviewer_id: 'o0.officer_id',
        first_reviewed_at: `${on} + 4 + interval 10 hour`,
        second_reviewer_id: 'o1.officer_id',
        second_reviewed_at: `${on} + 7 + interval 15 hour`,
        agency_district: 'c.dist',
        ...set,
      },
      `${actors(rule, variant, slot)} c join prov v on v.ix = (select min(ix) from prov where remote)
       join officer o0 on o0.dist = c.dist and o0.n = 0 join officer o1 on o1.dist = c.dist and o1.n = 1`,
    )
  }
  return { m, claimed }
}

export const med18: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { again: [worker], 'two-persons': pair, 'above-face': [worker] }),
    ...lookAlikes(city, rule, {
      ...Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]])),
      renumbered: pair,
    }),
  ],
  write: (city) => {
    const { m, claimed } = scene(city)
    return [
      claimed('again', 1, 500_000, 300_000),
      claimed('again', 2, 500_000, 300_000),
      told('again', 300_000, [lineNo(1), lineNo(2)]),
      claimed('two-persons', 1, 500_000, 300_000),
      claimed('two-persons', 2, 500_000, 275_000, {}, 1),
      told('two-persons', 275_000, [lineNo(1), `'BXX' || no9(c.pid - 1) || '2'`]),
      claimed('above-face', 1, 500_000, 300_000),
      claimed('above-face', 2, 400_000, 260_000, { layer: `'serious_illness'` }),
      told('above-face', 60_000, [lineNo(1), lineNo(2)]),
      claimed('layers', 1, 500_000, 300_000),
      claimed('layers', 2, 200_000, 100_000, { layer: `'serious_illness'` }),
      claimed('parts', 1, 300_000, 180_000),
      claimed('parts', 2, 200_000, 120_000),
      claimed('returned', 1, 500_000, 300_000, { status: `'returned'` }),
      claimed('returned', 2, 500_000, 300_000),
      claimed('renumbered', 1, 500_000, 300_000, { invoice_code: `'0'`, issued_on: `${m} - 380` }),
      claimed('renumbered', 2, 500_000, 300_000, { invoice_code: `'0'` }, 1),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { invoice_no: invoice }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
