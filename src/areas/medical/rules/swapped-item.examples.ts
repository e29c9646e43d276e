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
  price_fen: 20,
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
const purchase = {
  provider_id: 'P1',
  movement_no: 'M1',
  movement_kind: 'purchase',
  item_code: 'XB',
  moved_on: '2024-04-10',
  quantity: 10,
  price_fen: 19,
}

export const swappedItemExamples = [
  examples({
    rule: 'MED-26',
    base: {
      medical_item: item,
      'medical_item#2': { ...item, item_no: 'F2', visit_id: 'V2', item_code: 'XB' },
      stock_movement: purchase,
      'stock_movement#2': { ...purchase, movement_no: 'M2', movement_kind: 'closing', moved_on: '2024-06-30' },
      'stock_movement#3': { ...purchase, movement_no: 'M3', item_code: 'XA' },
    },
    columns: {
      购价: 'stock_movement.price_fen',
      购日: 'stock_movement.moved_on',
      寄售: 'stock_movement.is_consignment',
      乙类: 'stock_movement#2.movement_kind',
      乙日: 'stock_movement#2.moved_on',
      乙量: 'stock_movement#2.quantity',
      甲类: 'stock_movement#3.movement_kind',
      甲日: 'stock_movement#3.moved_on',
      甲量: 'stock_movement#3.quantity',
      乙结算: 'medical_item#2.charged_on',
    },
    table: `
      购价   购日        寄售  乙类             乙日        乙量  甲类         甲日        甲量  乙结算      结果  金额   说明
      19.00  2024-04-10  -     无               无          无    无           无          无    无          命中  42.00  乙购入十盒无踪,甲无库存
      19.00  2024-04-10  -     closing          2024-06-30  0     无           无          无    无          命中  42.00  期末乙为零
      19.00  2024-04-10  -     closing          2024-06-30  9     无           无          无    无          命中  42.00  期末乙少一盒
      19.00  2024-04-10  -     closing          2024-06-30  10    无           无          无    无          放过  -      乙尚未销售,在期末库存中
      19.00  2024-04-10  -     sale             2024-05-20  1     无           无          无    无          放过  -      乙有销售
      19.00  2024-04-10  -     supplier_return  2024-05-20  10    无           无          无    无          放过  -      乙已退供应商
      19.00  2024-04-10  -     loss             2024-05-20  10    无           无          无    无          放过  -      乙已报损
      19.00  2024-04-10  -     transfer_out     2024-05-20  9     无           无          无    无          命中  42.00  调出后仍差一盒
      19.00  2024-04-10  是    无               无          无    无           无          无    无          放过  -      乙是寄售代销
      19.00  2024-04-10  -     无               无          无    无           无          无    2024-05-20  放过  -      乙由基金结算过
      16.00  2024-04-10  -     无               无          无    无           无          无    无          命中  42.00  差价正好两成
      15.99  2024-04-10  -     无               无          无    无           无          无    无          放过  -      差价超过两成
      24.00  2024-04-10  -     无               无          无    无           无          无    无          命中  42.00  乙贵两成
      24.01  2024-04-10  -     无               无          无    无           无          无    无          放过  -      乙贵两成以上
      -      2024-04-10  -     无               无          无    无           无          无    无          放过  -      不知购价
      19.00  2024-03-31  -     无               无          无    无           无          无    无          放过  -      上季末购入
      19.00  2024-04-01  -     无               无          无    无           无          无    无          命中  42.00  季初首日购入
      19.00  2024-04-10  -     无               无          无    purchase     2024-04-10  3     无          放过  -      甲有购进
      19.00  2024-04-10  -     无               无          无    opening      2024-04-01  3     无          放过  -      甲有期初库存
      19.00  2024-04-10  -     无               无          无    opening      2024-04-01  0     无          命中  42.00  甲期初为零
      19.00  2024-04-10  -     无               无          无    transfer_in  2024-06-30  3     无          放过  -      甲由他处调入
      19.00  2024-04-10  -     无               无          无    purchase     2024-07-01  3     无          命中  42.00  甲下季才购进
      19.00  2024-04-10  -     无               无          无    sale         2024-05-15  3     无          命中  42.00  甲只有销售没有来源
    `,
  }),
  examples({
    rule: 'MED-26',
    asOf: '2024-06-30',
    base: {
      medical_item: item,
      'medical_item#2': { ...item, item_no: 'F2', refund_of: 'F1', quantity: -3, amount_fen: -60 },
      medical_settlement: settlement,
      stock_movement: purchase,
      catalogue_item: { item_code: 'XA', hospital_level: '0', payable_medical: true, valid_from: '2023-01-01' },
    },
    columns: {
      结算日: 'medical_item.charged_on',
      项目: 'medical_item.item_code',
      类别: 'medical_item.charge_kind',
      险种: 'medical_item.scheme',
      基金: 'medical_item.fund_pay_fen',
      购日: 'stock_movement.moved_on',
      编码: 'catalogue_item.item_code',
      替代: 'catalogue_item.replaces_code',
      退基金: 'medical_item#2.fund_pay_fen',
      状态: 'medical_settlement.status',
    },
    table: `
      结算日      项目  类别  险种  基金   购日        编码  替代  退基金  状态      结果  金额   说明
      2024-05-15  XA    09    310   42.00  2024-04-10  XA    -     无      paid      命中  42.00  季度在评价日结束
      2024-05-15  XA    -     390   42.00  2024-04-10  XA    -     无      paid      命中  42.00  没有收费类别,编码是药品
      2024-05-15  XA    09    310   42.00  2024-04-10  XA    XB    无      paid      放过  -      甲是乙的新码
      2024-05-15  XA    09    310   42.00  2024-04-10  XB    XA    无      paid      放过  -      乙是甲的新码
      2024-05-15  002   03    310   42.00  2024-04-10  XA    -     无      paid      放过  -      检查不进销存
      2024-05-15  XA    09    410   42.00  2024-04-10  XA    -     无      paid      放过  -      工伤另有规则
      2024-05-15  XA    09    310   0.00   2024-04-10  XA    -     无      paid      放过  -      本人自费
      2024-05-15  XA    09    310   42.00  2024-04-10  XA    -     -42.00  paid      放过  -      已退费
      2024-05-15  XA    09    310   42.00  2024-04-10  XA    -     无      reversed  放过  -      已冲销
      2024-06-30  XA    09    310   42.00  2024-06-30  XA    -     无      paid      命中  42.00  季末末日
      2024-07-01  XA    09    310   42.00  2024-06-30  XA    -     无      paid      放过  -      下季结算
    `,
  }),
  examples({
    rule: 'MED-26',
    asOf: '2024-06-29',
    base: { medical_item: item, stock_movement: purchase },
    columns: { 结算日: 'medical_item.charged_on', 购日: 'stock_movement.moved_on' },
    table: `
      结算日      购日        结果  金额   说明
      2024-05-15  2024-04-10  放过  -      季度尚未结束
      2024-03-31  2024-01-02  命中  42.00  上一季度
    `,
  }),
]
