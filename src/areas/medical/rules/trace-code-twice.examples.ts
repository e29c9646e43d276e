import { examples } from '#screening/examples.ts'

const code = '81000010000000000001'
const line = {
  scheme: '310',
  trace_code: code,
  charged_on: '2025-08-01',
  quantity: 1,
  amount_fen: 100,
  fund_pay_fen: 60,
  is_valid: true,
  agency_district: '410105',
}
const first = { ...line, item_no: 'F1', provider_id: 'P1', person_id: 1, visit_id: 'A', settlement_id: 'SA' }
const settlement = {
  provider_id: 'P1',
  person_id: 1,
  settlement_id: 'SA',
  total_fen: 100,
  fund_pay_fen: 60,
  is_valid: true,
  is_refund: false,
  status: 'paid',
}

export const traceCodeTwiceExamples = [
  examples({
    rule: 'MED-22',
    base: {
      medical_item: first,
      'medical_item#2': { ...line, item_no: 'F2', provider_id: 'P2', person_id: 2, settlement_id: 'SB' },
      'medical_item#3': { ...first, item_no: 'F3', refund_of: 'F1', trace_code: null },
      medical_settlement: settlement,
    },
    columns: {
      后就诊: 'medical_item#2.visit_id',
      后日: 'medical_item#2.charged_on',
      后码: 'medical_item#2.trace_code',
      后险种: 'medical_item#2.scheme',
      后数量: 'medical_item#2.quantity',
      后基金: 'medical_item#2.fund_pay_fen',
      前基金: 'medical_item.fund_pay_fen',
      退数量: 'medical_item#3.quantity',
      退基金: 'medical_item#3.fund_pay_fen',
      前状态: 'medical_settlement.status',
    },
    table: `
      后就诊  后日        后码                  后险种  后数量  后基金  前基金  退数量  退基金  前状态    结果  金额   说明
      B       2025-08-20  81000010000000000001  310     1       60.00   60.00   无      无      paid      命中  60.00  两店两人
      B       2025-08-01  81000010000000000001  390     1       60.00   60.00   无      无      paid      命中  60.00  同日
      B       2026-01-01  81000010000000000001  310     1       60.00   60.00   无      无      paid      命中  60.00  跨年
      B       2025-08-20  81000010000000000002  310     1       60.00   60.00   无      无      paid      放过  -      两个码
      B       2025-08-20  81000010000000000001  310     3       90.00   60.00   无      无      paid      命中  30.00  三盒只报一个码,只计一盒
      A       2025-08-01  81000010000000000001  310     1       60.00   60.00   无      无      paid      放过  -      同一次就诊重复扫码
      B       2025-08-20  81000010000000000001  310     1       0.00    60.00   无      无      paid      放过  -      后一次未动用统筹
      B       2025-08-20  81000010000000000001  310     1       60.00   0.00    无      无      paid      放过  -      前一次未动用统筹
      B       2025-08-20  81000010000000000001  410     1       60.00   60.00   无      无      paid      放过  -      工伤另有规则
      B       2025-08-20  81000010000000000001  310     1       60.00   60.00   -1      -60.00  paid      放过  -      退药后再售
      B       2025-08-20  81000010000000000001  310     1       60.00   60.00   无      无      reversed  放过  -      前一笔已冲销
      B       2025-08-20  81000010000000000001  310     1       60.00   60.00   无      无      recovered  放过  -     前一笔已追回
    `,
  }),
  examples({
    rule: 'MED-22',
    base: {
      medical_item: first,
      'medical_item#2': { ...line, item_no: 'F2', provider_id: 'P1', person_id: 2, visit_id: 'B', settlement_id: 'SB' },
      'medical_item#3': { ...line, item_no: 'F3', provider_id: 'P1', person_id: 3, visit_id: 'C', settlement_id: 'SC' },
    },
    columns: {
      甲拆: 'medical_item.is_split_pack',
      甲量: 'medical_item.quantity',
      乙拆: 'medical_item#2.is_split_pack',
      乙量: 'medical_item#2.quantity',
      丙拆: 'medical_item#3.is_split_pack',
      丙量: 'medical_item#3.quantity',
      丙日: 'medical_item#3.charged_on',
      丙基金: 'medical_item#3.fund_pay_fen',
    },
    table: `
      甲拆  甲量    乙拆  乙量    丙拆  丙量    丙日        丙基金  结果  金额    说明
      是    0.5     是    0.25    是    0.25    2025-08-09  15.00   放过  -       拆零合计一盒
      是    0.5     是    0.25    是    0.2501  2025-08-09  15.00   命中  0.00    拆零合计多出万分之一
      是    0.5     是    0.5     是    0.5     2025-08-09  30.00   命中  30.00   第三份已无药可拆
      是    0.5     是    0.25    否    1       2025-08-09  60.00   命中  45.00   拆过的又整盒卖
      否    1       是    0.25    无    无      无          无      命中  60.00   整盒卖过又拆零
      -     0.5     -     0.5     无    无      无          无      放过  -       没有拆零标志,数量不足一盒
      是    7       是    7       无    无      无          无      放过  -       拆零以片计数,不知一盒几片
      否    1       否    1       否    1       2025-08-09  60.00   命中  120.00  一盒卖三次
    `,
  }),
  examples({
    rule: 'MED-22',
    base: {
      medical_item: first,
      'medical_item#2': { ...line, item_no: 'F2', provider_id: 'P2', person_id: 2, visit_id: 'B', settlement_id: 'SB' },
    },
    columns: { 甲码: 'medical_item.trace_code', 乙码: 'medical_item#2.trace_code' },
    table: `
      甲码                  乙码                  结果  金额   说明
      81000010000000000001  81000010000000000001  命中  60.00  二十位
      8100001000000000001   8100001000000000001   放过  -      不足二十位的临时码
      00000000000000000000  00000000000000000000  放过  -      占位码
      -                     -                     放过  -      没有追溯码
    `,
  }),
]
