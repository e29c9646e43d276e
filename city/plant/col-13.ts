/** 未缴入指定账户:账户没有登记,或不是收入户、国库、财政专户。 */
import { fundAccountNo } from '../assessed.ts'
import { monthAgo } from '../session.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'COL-13'
const innocents: Readonly<Record<string, string>> = {
  'same-day': '误入其他账户,当日更正',
  fiscal: '缴入财政专户',
  reversed: '银行退回付款人',
}
/** An account that no register knows, one for each person. */
const stray = `luhn19('630000' || substr((1000000000000 + c.pid)::varchar, 2))`

export const col13: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { unregistered: [worker], expenditure: [worker], 'next-day': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const month = monthAgo(city, 2)
    const receiptNo = `'DZX' || no9(c.pid)`
    const arrived = (variant: string, account: string, set: Record<string, string> = {}): string =>
      more(
        'contribution_receipt',
        {
          receipt_no: receiptNo,
          account_id: account,
          scheme: `'110'`,
          employer_id: 'e.uscc',
          employer_name: 'e.name',
          for_month: month,
          amount_fen: '(500000 + c.pid % 700 * 100)::bigint',
          paid_on: `(${month} + 10)::date`,
          credited_on: `(${month} + 11)::date`,
          collector: `'tax'`,
          agency_district: 'c.dist',
          ...set,
        },
        `${actors(rule, variant)} c join e on e.eid = c.eid`,
      )
    const expenditure = fundAccountNo(`'110'`, 'c.dist', '1')
    const told = (variant: string, account: string): string =>
      truth({
        rule,
        subject: { account_id: account },
        grain: { receipt_no: receiptNo },
        amountFen: '500000 + c.pid % 700 * 100',
        claims: '社会保险费应缴入指定的基金收入专户',
        rows: { contribution_receipt: { agency_district: 'c.dist', receipt_no: receiptNo } },
        from: `${actors(rule, variant)} c`,
      })
    return [
      arrived('unregistered', stray),
      told('unregistered', stray),
      arrived('expenditure', expenditure),
      told('expenditure', expenditure),
      arrived('next-day', stray, { corrected_on: `(${month} + 12)::date` }),
      told('next-day', stray),
      arrived('same-day', stray, { corrected_on: `(${month} + 11)::date` }),
      arrived('fiscal', fundAccountNo(`'110'`, 'c.dist', '3')),
      arrived('reversed', stray, { reversed_on: `(${month} + 13)::date` }),
      innocent({
        rule,
        subject: { account_id: fundAccountNo(`'110'`, 'c.dist', '3') },
        why: innocents.fiscal as string,
        from: `${actors(rule, 'fiscal')} c`,
      }),
      ...['same-day', 'reversed'].map((variant) =>
        innocent({
          rule,
          subject: { account_id: stray },
          why: innocents[variant] as string,
          from: `${actors(rule, variant)} c`,
        }),
      ),
    ]
  },
}
