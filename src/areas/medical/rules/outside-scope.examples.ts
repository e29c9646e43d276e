import { examples } from '#screening/examples.ts'

const item = {
  person_id: 1,
  provider_id: 'H1',
  visit_id: 'V1',
  item_no: 'F1',
  settlement_id: 'S1',
  scheme: '310',
  item_code: 'X',
  charged_on: '2024-03-15',
  quantity: 2,
  amount_fen: 200,
  fund_pay_fen: 140,
  is_valid: true,
}
const settlement = {
  person_id: 1,
  provider_id: 'H1',
  settlement_id: 'S1',
  total_fen: 1000,
  fund_pay_fen: 700,
  is_valid: true,
  is_refund: false,
  status: 'paid',
}
const register = {
  provider_id: 'H1',
  hospital_level: '2',
  provider_region: '410102',
  valid_from: '2020-01-01',
  agency_district: '410102',
}
const row = { item_code: 'X', hospital_level: '0', payable_medical: false, valid_from: '2023-01-01' }

export const outsideScopeExamples = [
  examples({
    rule: 'MED-13',
    base: { medical_item: item, medical_settlement: settlement, provider: register, catalogue_item: row },
    columns: {
      发生日: 'medical_item.charged_on',
      险种: 'medical_item.scheme',
      自填等级: 'medical_item.coverage_class',
      所在地: 'provider.provider_region',
      范围: 'catalogue_item.payable_medical',
      生育范围: 'catalogue_item.payable_maternity',
      起: 'catalogue_item.valid_from',
      止: 'catalogue_item.valid_to',
    },
    table: `
      发生日      险种  自填等级  所在地  范围  生育范围  起          止          结果  金额    说明
      2024-03-15  310   01        410102  否    -         2023-01-01  -           命中  140.00  目录列为不支付
      2024-03-15  390   -         410102  否    -         2023-01-01  -           命中  140.00  居民医保
      2024-03-15  410   03        410102  否    -         2023-01-01  -           放过  -       工伤另有规则
      2024-03-15  510   01        410102  否    是        2023-01-01  -           放过  -       生育范围之内
      2024-03-15  510   01        410102  否    否        2023-01-01  -           命中  140.00  生育范围之外
      2024-03-15  310   01        410102  是    -         2023-01-01  -           放过  -       范围之内
      2024-03-15  310   03        410102  是    -         2023-01-01  -           放过  -       自填丙类,目录列为可支付
      2024-03-15  310   03        410102  无    无        无          无          命中  140.00  目录没有,自填丙类
      2024-03-15  310   01        410102  无    无        无          无          放过  -       目录没有这个编码,不能断定
      2024-03-15  310   01        410102  否    -         2024-03-15  -           命中  140.00  调出生效首日
      2024-03-14  310   01        410102  否    -         2024-03-15  -           放过  -       调出前一日
      2024-03-15  310   01        410102  是    -         2023-01-01  2024-03-15  放过  -       失效当日仍在目录
      2024-03-16  310   01        410102  是    -         2023-01-01  2024-03-15  命中  140.00  失效次日
      2024-01-01  310   01        410102  是    -         2023-01-01  2023-12-31  命中  140.00  跨年调出
      2024-03-15  310   01        410102  否    -         2023-01-01  2023-12-31  命中  140.00  不支付的行失效后也没有新行
      2024-03-15  310   01        110101  否    -         2023-01-01  -           放过  -       异地机构按就医地目录
      2024-03-15  310   01        -       否    -         2023-01-01  -           命中  140.00  登记没有所在地
    `,
  }),
  examples({
    rule: 'MED-13',
    base: {
      medical_item: item,
      medical_settlement: settlement,
      provider: register,
      catalogue_item: row,
      'catalogue_item#2': { ...row, valid_from: '2024-01-01' },
    },
    columns: {
      等级一: 'catalogue_item.hospital_level',
      范围一: 'catalogue_item.payable_medical',
      止一: 'catalogue_item.valid_to',
      编码二: 'catalogue_item#2.item_code',
      等级二: 'catalogue_item#2.hospital_level',
      范围二: 'catalogue_item#2.payable_medical',
      替代: 'catalogue_item#2.replaces_code',
    },
    table: `
      等级一  范围一  止一        编码二  等级二  范围二  替代  结果  金额    说明
      0       否      -           X       2       是      -     放过  -       本等级专行在范围之内
      0       是      -           X       2       否      -     命中  140.00  本等级专行在范围之外
      0       是      -           X       3       否      -     放过  -       别的等级在范围之外
      3       否      -           X       1       否      -     放过  -       没有本等级的行,不能断定
      0       否      2023-12-31  X       0       是      -     放过  -       年初纳入目录
      0       是      2023-12-31  X       0       否      -     命中  140.00  年初调出目录
      0       是      2023-12-31  Y       0       是      X     放过  -       新码接续旧码
      0       是      2023-12-31  Y       0       是      -     命中  140.00  另一个编码与它无关
      0       是      2023-12-31  Y       0       否      X     命中  140.00  接续的新码也不支付
      2       是      2023-12-31  X       3       是      -     放过  -       三级仍可支付,二级的行是否漏报不能断定
    `,
  }),
  examples({
    rule: 'MED-13',
    base: {
      medical_item: item,
      'medical_item#2': { ...item, item_no: 'F2', refund_of: 'F1' },
      'medical_item#3': { ...item, item_no: 'F3', charged_on: '2024-03-10' },
      medical_settlement: settlement,
      'medical_settlement#2': { ...settlement, settlement_id: 'S2', refund_of: 'S1', is_refund: true },
      provider: register,
      catalogue_item: row,
    },
    columns: {
      基金支付: 'medical_item.fund_pay_fen',
      有效: 'medical_item.is_valid',
      退数量: 'medical_item#2.quantity',
      退基金: 'medical_item#2.fund_pay_fen',
      再一笔: 'medical_item#3.fund_pay_fen',
      结算状态: 'medical_settlement.status',
      退总额: 'medical_settlement#2.total_fen',
      退结基金: 'medical_settlement#2.fund_pay_fen',
    },
    table: `
      基金支付  有效  退数量  退基金   再一笔  结算状态   退总额    退结基金  结果  金额    说明
      140.00    是    无      无       无      paid       无        无        命中  140.00  一笔
      140.00    是    无      无       60.00   paid       无        无        命中  200.00  同一就诊两笔是一个疑点
      0.00      是    无      无       无      paid       无        无        放过  -       已由本人自费
      140.00    否    无      无       无      paid       无        无        放过  -       明细作废
      140.00    是    -1      -70.00   无      paid       无        无        命中  70.00   退了一半
      140.00    是    -2      -140.00  无      paid       无        无        放过  -       全部退费
      140.00    是    无      无       无      reversed   无        无        放过  -       结算已冲销
      140.00    是    无      无       无      recovered  无        无        放过  -       结算已追回
      140.00    是    无      无       无      paid       -1000.00  -700.00   放过  -       整笔结算已退
      140.00    是    无      无       无      paid       -300.00   -200.00   命中  140.00  结算只退了别的部分
      140.00    是    无      无       无      无         无        无        命中  140.00  尚未结算,结算前拦下
    `,
  }),
]
