import { examples } from '#screening/examples.ts'

export const receiptMisdirectedExamples = examples({
  rule: 'COL-13',
  base: {
    contribution_receipt: {
      receipt_no: 'DZ1',
      account_id: 1,
      scheme: '110',
      amount_fen: '8000.00',
      paid_on: '2025-08-11',
      credited_on: '2025-08-12',
      agency_district: '410102',
    },
    fund_account: {
      account_id: 1,
      scheme: '110',
      account_kind: 'income',
      event_kind: 'opened',
      is_designated: true,
      valid_from: '2020-01-01',
      agency_district: '410102',
    },
  },
  columns: {
    险种: 'contribution_receipt.scheme',
    到账: 'contribution_receipt.credited_on',
    更正: 'contribution_receipt.corrected_on',
    退回: 'contribution_receipt.reversed_on',
    账户: 'fund_account.account_kind',
    账户险种: 'fund_account.scheme',
    事项: 'fund_account.event_kind',
    指定: 'fund_account.is_designated',
    有效起: 'fund_account.valid_from',
    有效止: 'fund_account.valid_to',
  },
  table: `
    险种  到账        更正        退回        账户         账户险种  事项    指定  有效起      有效止      结果  金额     说明
    110   2025-08-12  -           -           income       110       opened  是    2020-01-01  -           放过  -        指定的收入户
    110   2025-08-12  -           -           无           110       opened  是    2020-01-01  -           命中  8000.00  账户没有登记
    110   2025-08-12  2025-08-12  -           无           110       opened  是    2020-01-01  -           放过  -        当日更正
    110   2025-08-12  2025-08-13  -           无           110       opened  是    2020-01-01  -           命中  8000.00  次日才更正
    110   2025-08-12  -           2025-08-14  无           110       opened  是    2020-01-01  -           放过  -        银行退回付款人
    110   -           -           -           无           110       opened  是    2020-01-01  -           放过  -        尚未到账
    110   2025-08-12  -           -           expenditure  110       opened  是    2020-01-01  -           命中  8000.00  进了支出户
    110   2025-08-12  -           -           penalty      110       opened  是    2020-01-01  -           命中  8000.00  进了罚没收入户
    110   2025-08-12  -           -           treasury     310       opened  -     2020-01-01  -           放过  -        国库
    110   2025-08-12  -           -           fiscal       110       opened  -     2020-01-01  -           放过  -        财政专户
    110   2025-08-12  -           -           income       310       opened  是    2020-01-01  -           命中  8000.00  进了另一险种的收入户
    510   2025-08-12  -           -           income       310       opened  是    2020-01-01  -           放过  -        医疗与生育合用
    110   2025-08-12  -           -           income       110       opened  否    2020-01-01  -           命中  8000.00  收入户未经指定
    110   2025-08-12  -           -           income       110       opened  -     2020-01-01  -           放过  -        是否指定未报
    110   2025-08-12  -           -           income       110       opened  是    2025-08-13  -           命中  8000.00  账户次日才开立
    110   2025-08-12  -           -           income       110       opened  是    2020-01-01  2025-08-12  放过  -        账户当日仍有效
    110   2025-08-12  -           -           income       110       opened  是    2020-01-01  2025-08-11  命中  8000.00  账户前一日已变更
    110   2025-08-12  -           -           income       110       closed  是    2025-08-01  -           命中  8000.00  账户已撤销
  `,
})
