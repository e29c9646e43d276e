import { examples } from '#screening/examples.ts'

const settlement = {
  terminal_id: 'T1',
  provider_id: 'H1',
  person_id: 1,
  visit_id: 'V1',
  settlement_id: 'S1',
  settled_at: '2024-03-15 10:00:00',
  total_fen: 100,
  fund_pay_fen: 60,
  account_pay_fen: 30,
  cash_pay_fen: 10,
  is_valid: true,
  is_refund: false,
  status: 'paid',
  agency_district: '410105',
}
const own = { terminal_id: 'T1', provider_id: 'H1', valid_from: '2020-01-01' }
const other = { terminal_id: 'T1', provider_id: 'H2', valid_from: '2020-01-01' }
const site = { provider_id: 'H1', site_no: '01', valid_from: '2020-01-01' }

export const borrowedTerminalExamples = [
  examples({
    rule: 'MED-16',
    base: { medical_settlement: settlement, terminal: own, 'terminal#2': other },
    columns: {
      终端: 'medical_settlement.terminal_id',
      结算: 'medical_settlement.settled_at',
      本家起: 'terminal.valid_from',
      本家止: 'terminal.valid_to',
      他家起: 'terminal#2.valid_from',
      他家止: 'terminal#2.valid_to',
    },
    table: `
      终端  结算                 本家起      本家止      他家起      他家止      结果  金额   说明
      T1    2024-03-15 10:00:00  无          无          2020-01-01  -           命中  90.00  登记在他机构名下
      T1    2024-03-15 10:00:00  2020-01-01  -           无          无          放过  -      登记在本机构名下
      T1    2024-03-15 10:00:00  2020-01-01  -           2020-01-01  -           放过  -      两家共用,都有登记
      T1    2024-03-15 10:00:00  2024-03-15  -           2020-01-01  2024-03-15  放过  -      调拨当日
      T1    2024-03-15 10:00:00  2024-03-16  -           2020-01-01  2024-03-15  命中  90.00  登记的调拨在次日
      T1    2024-03-16 10:00:00  2024-03-20  -           2020-01-01  2024-03-15  放过  -      原登记已停,启用登记晚了几日
      T1    2024-03-15 10:00:00  2020-01-01  2024-03-15  2024-03-16  -           放过  -      调出当日仍在用
      T1    2024-03-16 10:00:00  2020-01-01  2024-03-15  2024-03-16  -           命中  90.00  调出次日仍在用
      T1    2024-01-01 00:10:00  2020-01-01  2023-12-31  2024-01-01  -           命中  90.00  跨年调出
      T1    2024-03-16 10:00:00  无          无          2020-01-01  2024-03-15  命中  90.00  他机构停用的终端
      T1    2024-03-16 10:00:00  2020-01-01  2024-03-15  无          无          放过  -      本机构停用后仍用,不是转借
      T9    2024-03-15 10:00:00  无          无          2020-01-01  -           放过  -      登记册没有的终端,不能断定
      -     2024-03-15 10:00:00  无          无          2020-01-01  -           放过  -      没有终端编号
    `,
  }),
  examples({
    rule: 'MED-16',
    base: {
      medical_settlement: settlement,
      'medical_settlement#2': {
        ...settlement,
        terminal_id: 'T5',
        settlement_id: 'S2',
        refund_of: 'S1',
        is_refund: true,
        total_fen: -100,
        cash_pay_fen: -10,
      },
      terminal: other,
    },
    columns: {
      有效: 'medical_settlement.is_valid',
      状态: 'medical_settlement.status',
      基金: 'medical_settlement.fund_pay_fen',
      退基金: 'medical_settlement#2.fund_pay_fen',
      退账户: 'medical_settlement#2.account_pay_fen',
    },
    table: `
      有效  状态      基金   退基金  退账户  结果  金额   说明
      是    paid      60.00  无      无      命中  90.00  连同个人账户
      是    paid      0.00   无      无      命中  30.00  只用个人账户,机构同样不得结算
      是    paid      60.00  -60.00  -30.00  放过  -      另一台终端上全部退费
      是    paid      60.00  -20.00  -10.00  命中  60.00  部分退费
      是    reversed  60.00  无      无      放过  -      已冲销
      否    paid      60.00  无      无      放过  -      已作废
    `,
  }),
  examples({
    rule: 'MED-16',
    base: {
      medical_settlement: { ...settlement, site_no: '02' },
      terminal: { ...own, site_no: '01' },
      provider_site: site,
      'provider_site#2': { ...site, site_no: '02' },
    },
    columns: {
      结算场所: 'medical_settlement.site_no',
      终端场所: 'terminal.site_no',
      种类: 'terminal.terminal_kind',
      本部: 'provider_site.site_no',
      分部起: 'provider_site#2.valid_from',
      分部止: 'provider_site#2.valid_to',
    },
    table: `
      结算场所  终端场所  种类    本部  分部起      分部止      结果  金额   说明
      01        01        pos     01    2020-01-01  -           放过  -      在登记场所
      02        01        pos     01    2020-01-01  -           命中  90.00  固定终端搬到另一场所
      02        01        mobile  01    2020-01-01  -           放过  -      移动终端在已备案的场所
      02        01        mobile  01    无          无          命中  90.00  移动终端到了没有备案的场所
      02        -         pos     01    2020-01-01  -           放过  -      终端没有登记场所
      02        -         pos     01    无          无          命中  90.00  场所没有备案
      02        -         pos     01    2024-03-15  -           放过  -      备案首日
      02        -         pos     01    2024-03-16  -           命中  90.00  备案前一日
      02        -         pos     01    2020-01-01  2024-03-15  放过  -      场所停用当日
      02        -         pos     01    2020-01-01  2024-03-14  命中  90.00  场所停用次日
      02        -         pos     无    无          无          放过  -      该机构没有报过场所
      -         01        pos     01    2020-01-01  -           放过  -      结算没有场所
    `,
  }),
]
