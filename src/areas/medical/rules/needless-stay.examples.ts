import { examples } from '#screening/examples.ts'

const item = { person_id: 1, provider_id: 'H1', visit_id: 'A', quantity: 1, is_valid: true, charged_on: '2024-03-02' }

export const needlessStayExamples = [
  examples({
    rule: 'MED-06',
    base: {
      medical_visit: { person_id: 1, visit_id: 'A', provider_id: 'H1', begin_on: '2024-03-01' },
      medical_settlement: {
        person_id: 1,
        visit_id: 'A',
        settlement_id: 'S1',
        total_fen: 10,
        fund_pay_fen: 7,
        is_valid: true,
        is_refund: false,
        status: 'paid',
      },
      medical_item: { ...item, item_no: 'F1', charge_kind: '03' },
      'medical_item#2': { ...item, item_no: 'F2', charge_kind: '01' },
      'medical_item#3': { ...item, item_no: 'F3' },
    },
    columns: {
      出院: 'medical_visit.end_on',
      类别: 'medical_visit.med_type',
      入院途径: 'medical_visit.admission_kind',
      离院方式: 'medical_visit.discharge_kind',
      检查费: 'medical_item.amount_fen',
      床位费: 'medical_item#2.amount_fen',
      其三类别: 'medical_item#3.charge_kind',
      其三金额: 'medical_item#3.amount_fen',
      结算状态: 'medical_settlement.status',
    },
    table: `
      出院        类别  入院途径    离院方式  检查费  床位费  其三类别  其三金额  结算状态  结果  金额  说明
      2024-03-04  21    outpatient  1         7.00    3.00    无        无        paid      命中  7.00  三夜、恰七成
      2024-03-04  21    outpatient  1         6.99    3.01    无        无        paid      放过  -     不足七成
      2024-03-05  21    outpatient  1         9.00    1.00    无        无        paid      放过  -     住了四夜
      2024-03-03  21    -           -         9.00    1.00    无        无        paid      命中  7.00  两夜
      2024-03-01  21    outpatient  1         9.00    1.00    无        无        paid      命中  7.00  当日进出
      2024-03-03  21    outpatient  1         5.00    2.00    04        3.00      paid      命中  7.00  检查与化验合计八成
      2024-03-03  21    outpatient  1         9.00    0.50    05        0.50      paid      放过  -     有治疗
      2024-03-03  21    outpatient  1         9.00    0.50    06        0.50      paid      放过  -     有手术
      2024-03-03  21    outpatient  1         9.00    0.50    -         0.50      paid      放过  -     类别不明的当作治疗
      2024-03-03  21    outpatient  1         9.00    0.50    09        0.50      paid      命中  7.00  只配了药
      2024-03-03  21    emergency   1         9.00    1.00    无        无        paid      放过  -     急诊入院
      2024-03-03  21    transfer    1         9.00    1.00    无        无        paid      放过  -     他院转入
      2024-03-03  21    outpatient  2         9.00    1.00    无        无        paid      放过  -     转院
      2024-03-03  21    outpatient  4         9.00    1.00    无        无        paid      放过  -     自行离院
      2024-03-03  21    outpatient  5         9.00    1.00    无        无        paid      放过  -     入院不久死亡
      2024-03-03  28    outpatient  1         9.00    1.00    无        无        paid      放过  -     日间手术
      -           21    outpatient  1         9.00    1.00    无        无        无        放过  -     尚在院
      2024-03-03  21    outpatient  1         9.00    1.00    无        无        无        命中  0.00  尚未结算
      2024-03-03  21    outpatient  1         9.00    1.00    无        无        reversed  放过  -     结算已冲销
    `,
  }),
]
