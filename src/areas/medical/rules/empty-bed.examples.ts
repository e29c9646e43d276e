import { examples } from '#screening/examples.ts'

const visit = { person_id: 1, visit_id: 'A', provider_id: 'H1', med_type: '21', begin_on: '2024-03-01' }
const settlement = {
  person_id: 1,
  visit_id: 'A',
  settlement_id: 'S1',
  total_fen: 90,
  fund_pay_fen: 60,
  is_valid: true,
  is_refund: false,
  status: 'paid',
}
const item = { person_id: 1, provider_id: 'H1', visit_id: 'A', is_valid: true }

export const emptyBedExamples = [
  examples({
    rule: 'MED-04',
    base: {
      medical_visit: visit,
      medical_settlement: settlement,
      medical_order: { person_id: 1, provider_id: 'H1', visit_id: 'A', order_kind: 'nursing', order_no: 'Y1' },
      inpatient_leave: { person_id: 1, provider_id: 'H1', visit_id: 'A', leave_no: 'Q1' },
    },
    columns: {
      出院: 'medical_visit.end_on',
      类别: 'medical_visit.med_type',
      医嘱性质: 'medical_order.duration_kind',
      开立: 'medical_order.ordered_at',
      停止: 'medical_order.stopped_at',
      离院: 'inpatient_leave.left_at',
      返院: 'inpatient_leave.returned_at',
      批准: 'inpatient_leave.approved_at',
    },
    table: `
      出院        类别  医嘱性质  开立              停止              离院              返院              批准              结果  金额   说明
      2024-03-07  21    standing  2024-03-01T10:00  2024-03-04T09:00  无                无                无                命中  20.00  六夜中末两夜没有任何记录
      2024-03-06  21    standing  2024-03-01T10:00  2024-03-04T09:00  无                无                无                放过  -      只空一夜
      2024-03-05  21    standing  2024-03-01T10:00  2024-03-04T09:00  无                无                无                放过  -      停止当日仍有医嘱,无空夜
      2024-03-07  21    standing  2024-03-01T10:00  -                 无                无                无                放过  -      长期医嘱未停
      2024-03-07  21    standing  2024-03-03T10:00  -                 无                无                无                命中  20.00  入院头两夜空
      2024-03-07  21    once      2024-03-01T10:00  -                 无                无                无                命中  50.00  只有入院当日一条临时医嘱
      2024-03-07  21    -         2024-03-01T10:00  2024-03-07T09:00  无                无                无                放过  -      未注明性质而有停止时间的,当长期医嘱
      2024-03-03  21    无        无                无                无                无                无                命中  60.00  两夜全空
      2024-03-02  21    无        无                无                无                无                无                放过  -      只住一夜
      2024-03-07  71    无        无                无                无                无                无                放过  -      家庭病床
      2024-03-07  21    standing  2024-03-01T10:00  2024-03-04T09:00  2024-03-04T17:00  2024-03-07T08:00  2024-03-04T15:00  放过  -      经批准请假
      2024-03-07  21    standing  2024-03-01T10:00  2024-03-04T09:00  2024-03-04T17:00  2024-03-05T08:00  2024-03-04T15:00  放过  -      请假后只空一夜
      2024-03-07  21    standing  2024-03-01T10:00  2024-03-04T09:00  2024-03-04T17:00  2024-03-07T08:00  -                 命中  20.00  请假未经批准
      2024-03-07  21    standing  2024-03-01T10:00  2024-03-04T09:00  2024-03-05T17:00  -                 2024-03-05T15:00  放过  -      请假未归,按请假算
    `,
  }),
  examples({
    rule: 'MED-04',
    base: {
      medical_visit: { ...visit, end_on: '2024-03-07' },
      medical_settlement: settlement,
      medical_item: { ...item, item_no: 'F1', amount_fen: 60 },
      'medical_item#2': { ...item, item_no: 'F2', amount_fen: 20, quantity: 1 },
    },
    columns: {
      类别: 'medical_item.charge_kind',
      记账日: 'medical_item.charged_on',
      数量: 'medical_item.quantity',
      另一类别: 'medical_item#2.charge_kind',
      另一日: 'medical_item#2.charged_on',
      有效: 'medical_item.is_valid',
      结算状态: 'medical_settlement.status',
      基金支付: 'medical_settlement.fund_pay_fen',
    },
    table: `
      类别  记账日      数量  另一类别  另一日      有效  结算状态  基金支付  结果  金额   说明
      01    2024-03-01  6     无        无          是    paid      60.00     放过  -      六夜床位费一次汇总
      01    2024-03-01  5     无        无          是    paid      60.00     放过  -      只差一夜
      01    2024-03-01  4     无        无          是    paid      60.00     命中  20.00  床位费只有四夜
      01    2024-03-01  4     03        2024-03-05  是    paid      60.00     放过  -      另有一日检查
      01    2024-03-01  4     14        2024-03-05  是    paid      60.00     命中  20.00  其他费不说明人在床
      03    2024-03-01  1     04        2024-03-02  是    paid      60.00     命中  40.00  只有头两日检查化验
      07    2024-03-07  6     无        无          是    paid      60.00     放过  -      护理费出院时汇总
      01    2024-03-01  6     无        无          否    paid      60.00     命中  60.00  床位费已作废
      -     2024-03-01  1     01        2024-03-02  是    paid      60.00     命中  40.00  类别不明的也算有记录
      01    2024-03-01  4     无        无          是    reversed  60.00     放过  -      结算已冲销
      01    2024-03-01  4     无        无          是    无        无        命中  0.00   尚未结算
    `,
  }),
]
