/** 编造的凭证:金额跨三个数量级,首位数一样多。自然的、定额的和笔数太少的不应命中。没有人扮演。 */
import { monthAgo } from '../session.ts'
import { more } from './more.ts'
import { innocent, type Plant, truth } from './plant.ts'

const rule = 'ANO-02'

interface Book {
  readonly account: string
  readonly district: string
  readonly count: number
  /** SQL of the sum in fen over i, from 1. */
  readonly sum: string
  readonly why?: string
}
const flat = (shift: number): string => `((1 + (i * 7 + ${shift}) % 9) * pow(10, 4 + i % 3) + i * 13 % 997)::bigint`
const books: readonly Book[] = [
  { account: '5901', district: '410102', count: 600, sum: flat(0) },
  { account: '5902', district: '410105', count: 720, sum: flat(4) },
  {
    account: '5903',
    district: '410122',
    count: 540,
    // Nothing begins with 1 or 2: sums kept "credible".
    sum: '((3 + i % 7) * pow(10, 4 + i % 4) + i * 29 % 997)::bigint',
  },
  {
    account: '5904',
    district: '410102',
    count: 650,
    sum: 'floor(pow(10, 4 + 4.0 * i / 650))::bigint',
    why: '金额自然分布',
  },
  { account: '5905', district: '410105', count: 650, sum: '(210000 + i * 300)::bigint', why: '人均定额,金额相近' },
  { account: '5906', district: '410122', count: 480, sum: flat(2), why: '不足五百笔,说明不了问题' },
]

export const ano02: Plant = {
  rule,
  parts: () => [],
  write: (city) => {
    const m = monthAgo(city, 1)
    return books.flatMap(({ account, district, count, sum, why }) => [
      more(
        'voucher',
        {
          voucher_no: `'PZC${account}' || i`,
          line_no: '1',
          scheme: `'310'`,
          booked_on: `(${m} + i % 28)::date`,
          account_code: `'${account}'`,
          account_title: `'其他支出'`,
          debit_fen: sum,
          credit_fen: '0',
          summary: `'支付款项'`,
          made_by_id: 'o0.officer_id',
          reviewed_by_id: 'o1.officer_id',
          accountant_id: 'o2.officer_id',
          cashier_id: 'o3.officer_id',
          agency_district: `'${district}'`,
        },
        `(select i::integer as i from range(1, ${count} + 1) t(i)) s
          ${[0, 1, 2, 3].map((post) => `join officer o${post} on o${post}.dist = '${district}' and o${post}.n = ${post}`).join(' ')}`,
      ),
      why === undefined
        ? truth({
            rule,
            subject: { agency_district: `'${district}'`, scheme: `'310'`, account_code: `'${account}'` },
            grain: { for_year: `year(${m})` },
            amountFen: '0',
            claims: '凭证金额不自然的应抽查是否虚列',
            rows: '[]',
            from: '(select 1) c',
          })
        : innocent({
            rule,
            subject: { agency_district: `'${district}'`, scheme: `'310'`, account_code: `'${account}'` },
            why,
            from: '(select 1) c',
          }),
    ])
  },
}
