import { examples } from '#screening/examples.ts'

const voucherOf = (no: number, yuan: number) => ({
  voucher_no: `P${no}`,
  line_no: 1,
  agency_district: '410105',
  scheme: '310',
  account_code: '5001',
  booked_on: '2026-03-20',
  debit_fen: Number(yuan.toFixed(2)),
  credit_fen: 0,
})
const vouchers = (sum: (no: number) => number) =>
  Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`voucher#${index + 1}`, voucherOf(index + 1, sum(index + 1))]),
  )

const columns = {
  机构: 'voucher#500.agency_district',
  科目: 'voucher#500.account_code',
  记账: 'voucher#500.booked_on',
  红冲: 'voucher#500.reversal_of',
}

export const firstDigitsExamples = [
  examples({
    rule: 'ANO-02',
    // Every first digit as often as the next, over three orders of magnitude.
    base: vouchers((no) => (1 + (no % 9)) * 10 ** (2 + (no % 3)) + (no % 97)),
    columns,
    table: `
      机构    科目  记账        红冲  结果  金额  说明
      410105  5001  2026-03-20  -     命中  0.00  首位数一样多,五百笔
      410105  5001  2026-06-30  -     命中  0.00  同一年
      410103  5001  2026-03-20  -     放过  -     四百九十九笔,另一笔是别的机构
      410105  5002  2026-03-20  -     放过  -     另一笔是别的科目
      410105  5001  2025-12-31  -     放过  -     另一笔是上年
      410105  5001  2026-03-20  P499  放过  -     另一笔是红冲
      无      无    无          无    放过  -     四百九十九笔
    `,
  }),
  examples({
    rule: 'ANO-02',
    // Evenly spread by order of magnitude: what sums do by themselves.
    base: vouchers((no) => 10 ** (2 + (3 * no) / 500)),
    columns,
    table: `
      机构    科目  记账        红冲  结果  金额  说明
      410105  5001  2026-03-20  -     放过  -     合自然分布
      410105  5001  2026-06-30  -     放过  -     同上
    `,
  }),
  examples({
    rule: 'ANO-02',
    // 2,000 to 4,999 yuan only.
    base: vouchers((no) => 2000 + no * 6 - 1),
    columns,
    table: `
      机构    科目  记账        红冲  结果  金额  说明
      410105  5001  2026-03-20  -     放过  -     人均定额,金额在一个数量级以内
      410105  5001  2026-06-30  -     放过  -     同上
    `,
  }),
]
