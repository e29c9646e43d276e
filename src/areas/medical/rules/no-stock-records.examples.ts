import { examples } from '#screening/examples.ts'

const item = {
  provider_id: 'P1',
  person_id: 1,
  visit_id: 'V1',
  settlement_id: 'S1',
  item_no: 'F1',
  item_code: 'XA',
  charge_kind: '09',
  scheme: '310',
  charged_on: '2024-05-15',
  quantity: 3,
  amount_fen: 60,
  fund_pay_fen: 42,
  is_valid: true,
}
const settlement = {
  provider_id: 'P1',
  person_id: 1,
  settlement_id: 'S1',
  total_fen: 60,
  fund_pay_fen: 42,
  is_valid: true,
  is_refund: false,
  status: 'paid',
}
const register = {
  provider_id: 'P1',
  provider_region: '410105',
  valid_from: '2018-01-01',
  agency_district: '410105',
}
const moved = {
  provider_id: 'P1',
  movement_no: 'M1',
  movement_kind: 'purchase',
  item_code: 'XZ',
  moved_on: '2024-05-02',
  quantity: 10,
}

export const noStockRecordsExamples = [
  examples({
    rule: 'MED-27',
    base: { medical_item: item, provider: register, stock_movement: moved },
    columns: {
      结算日: 'medical_item.charged_on',
      项目: 'medical_item.item_code',
      类别: 'medical_item.charge_kind',
      所在地: 'provider.provider_region',
      记录日: 'stock_movement.moved_on',
      寄售: 'stock_movement.is_consignment',
    },
    table: `
      结算日      项目  类别  所在地  记录日      寄售  结果  金额   说明
      2024-05-15  XA    09    410105  无          无    命中  42.00  没有任何记录
      2024-05-15  ZA    11    410105  无          无    命中  42.00  中成药
      2024-05-15  CA    08    410105  无          无    命中  42.00  卫生材料
      2024-05-15  XA    -     410105  无          无    命中  42.00  没有收费类别,编码是药品
      2024-05-15  002   03    410105  无          无    放过  -      检查没有购销
      2024-05-15  002   -     410105  无          无    放过  -      没有收费类别,编码不是药品
      2024-05-15  XA    09    410105  2024-05-02  否    放过  -      当月有记录,品种不同属另一规则
      2024-05-15  XA    09    410105  2024-05-31  -     放过  -      月末有记录
      2024-05-15  XA    09    410105  2024-04-30  否    命中  42.00  上月有、本月没有
      2024-05-15  XA    09    410105  2024-06-01  否    命中  42.00  下月才有
      2024-05-15  XA    09    410105  2024-04-30  是    放过  -      寄售代销有记录
      2024-05-15  XA    09    410105  2023-05-01  是    放过  -      寄售记录整一年前
      2024-05-15  XA    09    410105  2023-04-30  是    命中  42.00  寄售记录超过一年
      2024-05-15  XA    09    410105  2024-06-01  是    命中  42.00  结算以后才寄售
      2024-01-15  XA    09    410105  2023-12-31  否    命中  42.00  跨年
      2024-05-15  XA    09    110101  无          无    放过  -      异地机构
      2024-05-15  XA    09    -       无          无    命中  42.00  登记没有所在地
      2024-05-15  XA    09    无      无          无    放过  -      登记册里没有的机构
    `,
  }),
  examples({
    rule: 'MED-27',
    base: {
      medical_item: item,
      'medical_item#2': { ...item, item_no: 'F2', refund_of: 'F1', quantity: -3, amount_fen: -60 },
      'medical_item#3': { ...item, item_no: 'F3', charged_on: '2024-05-16', fund_pay_fen: 8 },
      medical_settlement: settlement,
      provider: register,
    },
    columns: {
      险种: 'medical_item.scheme',
      有效: 'medical_item.is_valid',
      基金: 'medical_item.fund_pay_fen',
      退基金: 'medical_item#2.fund_pay_fen',
      再一笔: 'medical_item#3.quantity',
      状态: 'medical_settlement.status',
    },
    table: `
      险种  有效  基金   退基金  再一笔  状态       结果  金额   说明
      310   是    42.00  无      无      paid       命中  42.00  一笔
      310   是    42.00  无      1       paid       命中  50.00  同月两笔
      410   是    42.00  无      无      paid       放过  -      工伤另有规则
      310   否    42.00  无      无      paid       放过  -      明细作废
      310   是    0.00   无      无      paid       放过  -      本人自费
      310   是    42.00  -42.00  无      paid       放过  -      全部退费
      310   是    42.00  -14.00  无      paid       命中  28.00  退了一盒
      310   是    42.00  无      无      recovered  放过  -      已追回
      310   是    42.00  无      无      无         命中  42.00  尚未结算
    `,
  }),
  examples({
    rule: 'MED-27',
    asOf: '2024-05-30',
    base: { medical_item: item, provider: register },
    columns: { 结算日: 'medical_item.charged_on' },
    table: `
      结算日      结果  金额   说明
      2024-05-15  放过  -      该月尚未结束
      2024-04-30  命中  42.00  上月末
    `,
  }),
  examples({
    rule: 'MED-27',
    asOf: '2024-05-31',
    base: { medical_item: item, provider: register },
    columns: { 结算日: 'medical_item.charged_on' },
    table: `
      结算日      结果  金额   说明
      2024-05-15  命中  42.00  该月在评价日结束
      2024-06-01  放过  -      评价日以后
    `,
  }),
]
