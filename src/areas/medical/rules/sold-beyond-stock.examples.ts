import { examples } from '#screening/examples.ts'

const move = { provider_id: 'H1', item_code: 'X' }
const opening = { ...move, movement_no: 'K1', movement_kind: 'opening', moved_on: '2024-03-01' }
const purchase = { ...move, movement_no: 'K2', movement_kind: 'purchase', moved_on: '2024-03-05' }
const sale = { ...move, movement_no: 'K3', movement_kind: 'sale', moved_on: '2024-03-31' }
const closing = { ...move, movement_no: 'K4', movement_kind: 'closing', moved_on: '2024-03-31' }
const item = {
  provider_id: 'H1',
  person_id: 1,
  visit_id: 'A',
  settlement_id: 'S1',
  item_no: 'F1',
  scheme: '310',
  item_code: 'X',
  charge_kind: '09',
  is_valid: true,
}

export const soldBeyondStockExamples = [
  examples({
    rule: 'MED-12',
    base: {
      stock_movement: opening,
      'stock_movement#2': purchase,
      'stock_movement#3': sale,
      'stock_movement#4': closing,
      'stock_movement#5': { ...move, movement_no: 'K5', moved_on: '2024-03-10' },
      medical_item: { ...item, charged_on: '2024-03-20', amount_fen: 2000, fund_pay_fen: 1000 },
    },
    columns: {
      期初: 'stock_movement.quantity',
      购进: 'stock_movement#2.quantity',
      销售: 'stock_movement#3.quantity',
      期末: 'stock_movement#4.quantity',
      其他: 'stock_movement#5.movement_kind',
      其他数: 'stock_movement#5.quantity',
      医保数: 'medical_item.quantity',
      类别: 'medical_item.charge_kind',
    },
    table: `
      期初  购进  销售  期末  其他             其他数  医保数  类别  结果  金额    说明
      20    100   120   20    无               无      100     09    命中  166.66  账上多售二十
      20    100   100   20    无               无      100     09    放过  -       正好
      20    100   105   20    无               无      100     09    放过  -       误差半成以内
      20    100   105   19    无               无      100     09    放过  -       结存少一件即相符
      20    100   106   20    无               无      100     09    命中  56.60   超过半成
      20    100   80    20    无               无      125     09    命中  200.00  医保记录多于全部可供
      20    100   80    20    无               无      100     09    放过  -       医保记录不多于可供
      20    100   120   0     无               无      100     09    放过  -       期末售空
      20    100   120   -     无               无      100     09    放过  -       期末未报,按售空
      无    100   120   20    无               无      100     09    放过  -       没有期初,无从判断
      20    100   120   20    transfer_in      20      100     09    放过  -       外院调入
      20    100   120   20    transfer_out     20      100     09    命中  333.33  又调出二十
      20    100   120   20    patient_return   20      100     09    放过  -       患者退回再售
      20    100   100   20    supplier_return  20      100     09    命中  200.00  退供应商二十
      20    100   100   20    loss             10      100     09    命中  100.00  报损十件
      20    无    100   20    无               无      100     09    命中  1000.00  没有购进
      20    100   120   20    无               无      0       09    命中  166.66  医保数量为零,账上仍多售
      20    100   100   20    无               无      125     05    放过  -       不是药品耗材
    `,
  }),
  examples({
    rule: 'MED-12',
    base: {
      stock_movement: opening,
      'stock_movement#2': purchase,
      'stock_movement#3': closing,
      'stock_movement#4': {
        ...move,
        movement_no: 'K9',
        movement_kind: 'closing',
        moved_on: '2024-02-29',
        quantity: 20,
      },
      medical_item: { ...item, amount_fen: 2000, fund_pay_fen: 1000 },
      'medical_item#2': { ...item, item_no: 'F1T', refund_of: 'F1', settlement_id: 'S2', amount_fen: -600 },
      catalogue_item: { item_code: 'X', hospital_level: '0', valid_from: '2020-01-01' },
      medical_settlement: {
        person_id: 1,
        provider_id: 'H1',
        settlement_id: 'S1',
        total_fen: 2000,
        fund_pay_fen: 1000,
        is_valid: true,
        is_refund: false,
      },
    },
    columns: {
      期初: 'stock_movement.quantity',
      期初系数: 'stock_movement.unit_factor',
      购进: 'stock_movement#2.quantity',
      购进系数: 'stock_movement#2.unit_factor',
      期末: 'stock_movement#3.quantity',
      期末系数: 'stock_movement#3.unit_factor',
      日期: 'medical_item.charged_on',
      数量: 'medical_item.quantity',
      系数: 'medical_item.unit_factor',
      目录系数: 'catalogue_item.unit_factor',
      退数: 'medical_item#2.quantity',
      退日: 'medical_item#2.charged_on',
      退基金: 'medical_item#2.fund_pay_fen',
      结算状态: 'medical_settlement.status',
    },
    table: `
      期初  期初系数  购进  购进系数  期末  期末系数  日期        数量  系数  目录系数  退数  退日        退基金   结算状态  结果  金额    说明
      20    -         100   -         20    -         2024-03-20  125   -     -         无    无          无       paid      命中  200.00  多售二十五
      480   1         2400  1         480   1         2024-03-20  100   24    -         无    无          无       paid      放过  -       库存按片、医保按盒,折算后相符
      480   1         2400  1         480   1         2024-03-20  125   24    -         无    无          无       paid      命中  200.00  折算后仍多二十五盒
      480   1         2400  1         480   1         2024-03-20  125   -     24        无    无          无       paid      命中  200.00  医保未写系数,目录有
      480   1         2400  1         480   1         2024-03-20  9999  -     -         无    无          无       paid      放过  -       两边单位不可比
      20    -         2400  1         20    -         2024-03-20  9999  -     -         无    无          无       paid      放过  -       账上混用单位而目录无系数
      20    -         2400  1         20    -         2024-03-20  125   -     24        无    无          无       paid      命中  200.00  账上混用单位,按目录折算
      无    无        100   -         20    -         2024-03-20  125   -     -         无    无          无       paid      命中  200.00  期初用上月结存
      20    -         100   -         20    -         2024-03-20  125   -     -         -25   2024-03-25  -200.00  paid      放过  -       多的已退
      20    -         100   -         20    -         2024-04-01  125   -     -         无    无          无       paid      放过  -       属下一个月
      20    -         100   -         20    -         2024-03-20  125   -     -         无    无          无       reversed  放过  -       结算已冲销
    `,
  }),
]
