import { examples } from '#screening/examples.ts'

const claimOf = (no: number, yuan: number) => ({
  claim_line_no: `B${no}`,
  person_id: no,
  agency_district: '410105',
  scheme: '390',
  claimed_on: '2026-02-10',
  claimed_fen: yuan,
  status: 'paid',
})
const claims = (sums: readonly number[]) =>
  Object.fromEntries(sums.map((yuan, index) => [`reimbursement_voucher#${index + 1}`, claimOf(index + 1, yuan)]))
const many = (count: number, sum: (no: number) => number): number[] =>
  Array.from({ length: count }, (_, index) => sum(index + 1))

export const roundAndBelowLimitExamples = [
  examples({
    rule: 'ANO-03',
    base: claims([...many(10, (no) => 9900 + no), 10_100.5, 10_300.5, 12_345.6]),
    columns: {
      第十笔: 'reimbursement_voucher#10.claimed_fen',
      申请日: 'reimbursement_voucher#10.claimed_on',
      险种: 'reimbursement_voucher#10.scheme',
      状态: 'reimbursement_voucher#10.status',
      冲销: 'reimbursement_voucher#10.reversed_on',
      限额以上一笔: 'reimbursement_voucher#13.claimed_fen',
    },
    table: `
      第十笔    申请日      险种  状态      冲销        限额以上一笔  结果  金额  说明
      9999.99   2026-02-10  390   paid      -           12345.60      命中  0.00  十笔在一万元以下,以上两笔
      9500.00   2026-02-10  390   paid      -           12345.60      命中  0.00  区间下端
      9499.99   2026-02-10  390   paid      -           12345.60      放过  -     区间以外,只有九笔
      10000.00  2026-02-10  390   paid      -           12345.60      放过  -     正好一万元,已由上级复核
      9999.99   2026-03-31  390   paid      -           12345.60      命中  0.00  季末
      9999.99   2026-04-01  390   paid      -           12345.60      放过  -     次季
      9999.99   2026-02-10  310   paid      -           12345.60      放过  -     另一险种
      9999.99   2026-02-10  390   returned  -           12345.60      放过  -     已退票
      9999.99   2026-02-10  390   paid      2026-02-20  12345.60      放过  -     已冲销
      9999.99   2026-02-10  390   paid      -           10499.99      放过  -     限额以上三笔,不到四倍
      9999.99   2026-02-10  390   paid      -           10500.00      命中  0.00  限额以上同宽区间以外
    `,
  }),
  examples({
    rule: 'ANO-03',
    base: claims([...many(8, () => 9800), 9801, 9802, 9803, 9804]),
    columns: { 一笔: 'reimbursement_voucher#1.claimed_fen', 又一笔: 'reimbursement_voucher#2.claimed_fen' },
    table: `
      一笔     又一笔   结果  金额  说明
      9800.00  9800.00  放过  -     按病种定额,多数同一金额
      9805.00  9800.00  命中  0.00  不同金额已达一半
    `,
  }),
  examples({
    rule: 'ANO-03',
    base: claims([...many(20, (no) => no * 1000), ...many(46, (no) => 2000.5 + no * 37)]),
    columns: {
      一笔整: 'reimbursement_voucher#20.claimed_fen',
      一笔零: 'reimbursement_voucher#66.claimed_fen',
      零头日: 'reimbursement_voucher#66.claimed_on',
    },
    table: `
      一笔整    一笔零    零头日      结果  金额  说明
      20000.00  3702.50   2026-02-10  命中  0.00  六十六笔中二十笔整千元
      20000.01  3702.50   2026-02-10  放过  -     只有十九笔
      20000.00  21000.00  2026-02-10  命中  0.00  六十六笔中二十一笔
      20000.00  3702.50   2026-04-10  命中  0.00  六十五笔中二十笔
    `,
  }),
  examples({
    rule: 'ANO-03',
    base: claims([...many(20, (no) => no * 1000), ...many(47, (no) => 2000.5 + no * 37)]),
    columns: { 一笔零: 'reimbursement_voucher#67.claimed_on' },
    table: `
      一笔零      结果  金额  说明
      2026-02-10  放过  -     六十七笔中二十笔,不到三成
      2026-04-10  命中  0.00  六十六笔中二十笔
    `,
  }),
]
