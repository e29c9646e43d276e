import { examples } from '#screening/examples.ts'

const item = {
  provider_id: 'H1',
  person_id: 1,
  item_no: 'F1',
  settlement_id: 'S1',
  scheme: '310',
  charged_on: '2024-03-15',
  item_code: 'X',
  is_valid: true,
}
const settlement = {
  provider_id: 'H1',
  person_id: 1,
  settlement_id: 'S1',
  fund_pay_fen: 80,
  total_fen: 100,
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

export const priceAboveCapExamples = [
  examples({
    rule: 'MED-10',
    base: {
      medical_item: { ...item, hospital_level: '3', quantity: 1, amount_fen: 100, fund_pay_fen: 80 },
      provider: register,
      catalogue_item: { item_code: 'X', price_cap_fen: 90 },
      'catalogue_item#2': { item_code: 'X' },
      medical_settlement: settlement,
    },
    columns: {
      发生日: 'medical_item.charged_on',
      单价: 'medical_item.price_fen',
      机构等级: 'provider.hospital_level',
      所在地: 'provider.provider_region',
      等级一: 'catalogue_item.hospital_level',
      限价一起: 'catalogue_item.valid_from',
      限价一止: 'catalogue_item.valid_to',
      等级二: 'catalogue_item#2.hospital_level',
      限价二: 'catalogue_item#2.price_cap_fen',
      限价二起: 'catalogue_item#2.valid_from',
    },
    table: `
      发生日      单价    机构等级  所在地  等级一  限价一起    限价一止    等级二  限价二  限价二起    结果  金额   说明
      2024-03-15  100.00  2         410102  2       2024-01-01  -           无      无      无          命中  8.00   超出十元,基金负担八成
      2024-03-15  90.00   2         410102  2       2024-01-01  -           无      无      无          放过  -      恰等于限价
      2024-03-15  90.01   2         410102  2       2024-01-01  -           无      无      无          命中  8.00   只高一分(明细金额仍是一百元)
      2024-03-15  100.00  2         410102  2       2024-03-15  -           无      无      无          命中  8.00   限价生效首日
      2024-03-14  100.00  2         410102  2       2024-03-15  -           无      无      无          放过  -      限价生效前一日
      2024-03-15  100.00  2         410102  2       2024-01-01  2024-03-15  无      无      无          命中  8.00   限价失效日当日仍有效
      2024-03-16  100.00  2         410102  2       2024-01-01  2024-03-15  无      无      无          放过  -      限价已失效
      2024-03-15  100.00  2         410102  2       2023-01-01  -           2       120.00  2024-01-01  放过  -      费用发生前限价已上调
      2023-12-31  100.00  2         410102  2       2023-01-01  2023-12-31  2       120.00  2024-01-01  命中  8.00   上调前最后一日
      2024-03-15  100.00  2         410102  0       2024-01-01  -           无      无      无          命中  8.00   不分等级的限价
      2024-03-15  100.00  2         410102  0       2024-01-01  -           2       110.00  2024-01-01  放过  -      本等级另有较高限价
      2024-03-15  100.00  2         410102  0       2024-01-01  -           2       -       2024-01-01  放过  -      本等级明示不设上限
      2024-03-15  100.00  2         410102  0       2024-01-01  -           2       95.00   2024-01-01  命中  4.00   本等级限价先于通用限价
      2024-03-15  100.00  3         410102  2       2024-01-01  -           无      无      无          放过  -      限价属另一等级
      2024-03-15  100.00  -         410102  3       2024-01-01  -           无      无      无          命中  8.00   登记无等级,用明细所填等级
      2024-03-15  100.00  2         410102  3       2024-01-01  -           2       95.00   2024-01-01  命中  4.00   自填三级,登记是二级
      2024-03-15  100.00  2         110101  2       2024-01-01  -           无      无      无          放过  -      异地机构按就医地目录
    `,
  }),
  examples({
    rule: 'MED-10',
    base: {
      medical_item: { ...item, price_fen: 100, quantity: 2, amount_fen: 200 },
      'medical_item#2': { ...item, item_no: 'F2', refund_of: 'F1', price_fen: 100, charged_on: '2024-04-02' },
      provider: register,
      catalogue_item: { item_code: 'X', hospital_level: '2', price_cap_fen: 90, valid_from: '2024-01-01' },
      medical_settlement: { ...settlement, fund_pay_fen: 160, total_fen: 200 },
      'medical_settlement#2': {
        ...settlement,
        settlement_id: 'S2',
        refund_of: 'S1',
        fund_pay_fen: -160,
        total_fen: -200,
        is_refund: true,
      },
    },
    columns: {
      险种: 'medical_item.scheme',
      基金支付: 'medical_item.fund_pay_fen',
      超限自费: 'medical_item.over_limit_fen',
      明细有效: 'medical_item.is_valid',
      退数量: 'medical_item#2.quantity',
      退金额: 'medical_item#2.amount_fen',
      退基金: 'medical_item#2.fund_pay_fen',
      结算状态: 'medical_settlement.status',
      退费结算: 'medical_settlement#2.is_valid',
    },
    table: `
      险种  基金支付  超限自费  明细有效  退数量  退金额   退基金   结算状态   退费结算  结果  金额   说明
      310   160.00    -         是        无      无       无       paid       无        命中  16.00  两件各超十元
      390   160.00    -         是        无      无       无       paid       无        命中  16.00  居民医保
      410   160.00    -         是        无      无       无       paid       无        放过  -      工伤另有规则
      310   0.00      -         是        无      无       无       paid       无        放过  -      基金没有付钱
      310   144.00    20.00     是        无      无       无       paid       无        放过  -      超限部分已由个人自费
      310   152.00    10.00     是        无      无       无       paid       无        命中  8.00   个人只负担了一半的超限
      310   100.01    -         是        无      无       无       paid       无        命中  10.00  不足一分的舍去
      310   160.00    -         否        无      无       无       paid       无        放过  -      明细作废
      310   160.00    -         是        -1      -100.00  -80.00   paid       无        命中  8.00   隔月退一件只剩一件
      310   160.00    -         是        -2      -200.00  -160.00  paid       无        放过  -      全部退费
      310   160.00    -         是        -0.5    -50.00   -40.00   paid       无        命中  12.00  拆零退半件
      310   160.00    -         是        无      无       无       reversed   无        放过  -      结算已冲销
      310   160.00    -         是        无      无       无       recovered  无        放过  -      结算已追回
      310   160.00    -         是        无      无       无       paid       是        放过  -      结算已退费
      310   160.00    -         是        无      无       无       paid       否        命中  16.00  退费结算作废
      310   160.00    -         是        无      无       无       无         无        命中  16.00  尚未结算,结算时扣除
    `,
  }),
]
