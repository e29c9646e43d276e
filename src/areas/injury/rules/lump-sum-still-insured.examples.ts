import { examples } from '#screening/examples.ts'

const E1 = '91410100MA0000001X'
const contribution = {
  person_id: 1,
  contribution_no: 'C1',
  scheme: '110',
  employer_id: E1,
  insured_kind: 'employee',
  contribution_kind: 'normal',
  for_month: '2024-05',
  paid_on: '2024-05-15',
}
const pay = {
  payment_no: 'F1',
  person_id: 1,
  worker_id: 1,
  benefit_item: 'medical_lump_sum',
  employer_id: E1,
  for_month: '2024-03',
  paid_on: '2024-03-28',
  left_employer_on: '2024-03-15',
  amount_fen: '60000.00',
  status: 'paid',
  agency_district: '410102',
}

export const lumpSumStillInsuredExamples = [
  examples({
    rule: 'INJ-12',
    base: {
      injury_benefit: pay,
      'injury_benefit#2': { ...pay, payment_no: 'F2' },
      contribution,
      'contribution#2': { ...contribution, contribution_no: 'C2', contribution_kind: 'refund', refund_of_no: 'C1' },
      enrollment: { person_id: 1, enrollment_no: 'N1', scheme: '410', employer_id: E1 },
      injury_recognition: { person_id: 1, recognition_no: 'R1', employer_id: E1 },
    },
    columns: {
      项目: 'injury_benefit.benefit_item',
      单位: 'injury_benefit.employer_id',
      认定号: 'injury_benefit.recognition_no',
      离职: 'injury_benefit.left_employer_on',
      状态: 'injury_benefit.status',
      冲销: 'injury_benefit#2.amount_fen',
      属期: 'contribution.for_month',
      缴费单位: 'contribution.employer_id',
      身份: 'contribution.insured_kind',
      类型: 'contribution.contribution_kind',
      退费: 'contribution#2.paid_on',
      参保起: 'enrollment.starts_on',
    },
    table: `
      项目                 单位                认定号  离职        状态       冲销       属期     缴费单位            身份         类型     退费        参保起      结果  金额      说明
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  paid       无         2024-05  91410100MA0000001X  employee     normal   无          2020-01-01  命中  60000.00  离职后第二个月仍在缴费
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  paid       无         2024-04  91410100MA0000001X  employee     normal   无          2020-01-01  放过  -         减员滞后一个月
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  paid       无         2024-03  91410100MA0000001X  employee     normal   无          2020-01-01  放过  -         离职当月
      medical_lump_sum     91410100MA0000001X  -       2023-11-30  paid       无         2024-01  91410100MA0000001X  employee     normal   无          2020-01-01  命中  60000.00  跨年
      medical_lump_sum     -                   R1      2024-03-15  paid       无         2024-05  91410100MA0000001X  employee     normal   无          2020-01-01  命中  60000.00  单位按认定书
      medical_lump_sum     91410100MA0000001X  -       -           paid       无         2024-05  91410100MA0000001X  employee     normal   无          2020-01-01  命中  60000.00  未写离职日按支付日
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  paid       无         2024-05  91410100MA0000002X  employee     normal   无          2020-01-01  放过  -         新单位
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  paid       无         2024-05  91410100MA0000001X  flexible     normal   无          2020-01-01  放过  -         灵活就业
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  paid       无         2024-05  91410100MA0000001X  employee     arrears  无          2020-01-01  放过  -         欠费补缴
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  paid       无         2024-05  91410100MA0000001X  employee     normal   2024-06-10  2020-01-01  放过  -         误缴已退
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  paid       无         2024-05  91410100MA0000001X  employee     normal   无          2024-05-01  放过  -         又被原单位招用
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  paid       无         2024-05  91410100MA0000001X  employee     normal   无          2024-03-15  命中  60000.00  当日的登记不是重新招用
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  recovered  无         2024-05  91410100MA0000001X  employee     normal   无          2020-01-01  放过  -         已追回
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  paid       -60000.00  2024-05  91410100MA0000001X  employee     normal   无          2020-01-01  放过  -         已冲销
      medical_lump_sum     91410100MA0000001X  -       2024-03-15  paid       -20000.00  2024-05  91410100MA0000001X  employee     normal   无          2020-01-01  命中  40000.00  只冲销一部分
      disability_lump_sum  91410100MA0000001X  -       2024-03-15  paid       无         2024-05  91410100MA0000001X  employee     normal   无          2020-01-01  放过  -         伤残补助金不以离职为前提
    `,
  }),
]
