import { examples } from '#screening/examples.ts'

const E1 = '91410100MA0000001X'
const E2 = '91410100MA0000002X'
const pay = {
  payment_no: 'F1',
  person_id: 1,
  worker_id: 1,
  benefit_item: 'medical_fee',
  incurred_from: '2024-03-10',
  incurred_to: '2024-03-20',
  for_month: '2024-06',
  paid_on: '2024-06-20',
  amount_fen: '9000.00',
  status: 'paid',
  agency_district: '410102',
}
const recognised = {
  person_id: 1,
  recognition_no: 'R1',
  employer_id: E1,
  accident_on: '2024-03-10',
  conclusion: 'recognised',
}
const enrolled = { person_id: 1, enrollment_no: 'N1', scheme: '410', employer_id: E1, starts_on: '2024-04-01' }

export const enrolledAfterAccidentExamples = [
  examples({
    rule: 'INJ-11',
    base: {
      injury_benefit: pay,
      injury_recognition: recognised,
      enrollment: enrolled,
      'enrollment#2': { ...enrolled, enrollment_no: 'N2', employer_id: E2 },
      contribution: { person_id: 1, contribution_no: 'C1', scheme: '410', contribution_kind: 'normal' },
    },
    columns: {
      项目: 'injury_benefit.benefit_item',
      所属月: 'injury_benefit.for_month',
      费用止: 'injury_benefit.incurred_to',
      先行: 'injury_benefit.is_advance_payment',
      状态: 'injury_benefit.status',
      参保起: 'enrollment.starts_on',
      参保险种: 'enrollment.scheme',
      参保单位: 'enrollment.employer_id',
      另单位起: 'enrollment#2.starts_on',
      另单位止: 'enrollment#2.ends_on',
      缴费属期: 'contribution.for_month',
      缴费日: 'contribution.paid_on',
    },
    table: `
      项目                 所属月   费用止      先行  状态      参保起      参保险种  参保单位            另单位起    另单位止    缴费属期  缴费日      结果  金额     说明
      medical_fee          2024-06  2024-03-20  -     paid      2024-04-01  410       91410100MA0000001X  无          无          无        无          命中  9000.00  事故后参保,旧费用
      medical_fee          2024-06  2024-03-31  -     paid      2024-04-01  410       91410100MA0000001X  无          无          无        无          命中  9000.00  参保前一日结束
      medical_fee          2024-06  2024-04-01  -     paid      2024-04-01  410       91410100MA0000001X  无          无          无        无          放过  -        参保当日尚在治疗
      medical_fee          2024-06  2024-05-20  -     paid      2024-04-01  410       91410100MA0000001X  无          无          无        无          放过  -        补缴以后新发生的费用
      medical_fee          2024-06  2024-03-20  -     paid      2024-03-10  410       91410100MA0000001X  无          无          无        无          放过  -        事故当日已参保
      medical_fee          2024-06  2024-03-20  -     paid      2024-03-11  410       91410100MA0000001X  无          无          无        无          放过  -        住院中次日参保,不拆分
      medical_fee          2024-06  2024-03-10  -     paid      2024-03-11  410       91410100MA0000001X  无          无          无        无          命中  9000.00  次日参保,当日的急诊
      medical_fee          2024-06  2024-03-20  -     paid      2024-04-01  110       91410100MA0000001X  无          无          无        无          放过  -        没有工伤参保登记,不作结论
      medical_fee          2024-06  2024-03-20  -     paid      2024-04-01  410       91410100MA0000002X  无          无          无        无          放过  -        后来由另一单位参保
      medical_fee          2024-06  2024-03-20  -     paid      2024-04-01  410       91410100MA0000001X  2020-01-01  2024-03-10  无        无          放过  -        事故当日仍由另一单位参保
      medical_fee          2024-06  2024-03-20  -     paid      2024-04-01  410       91410100MA0000001X  2020-01-01  2024-03-09  无        无          命中  9000.00  另一单位前一日已停保
      medical_fee          2024-06  2024-03-20  -     paid      2024-04-01  410       91410100MA0000001X  无          无          2024-02   2024-02-20  放过  -        事故前已缴费,登记迟到
      medical_fee          2024-06  2024-03-20  -     paid      2024-04-01  410       91410100MA0000001X  无          无          2024-03   2024-03-20  命中  9000.00  事故以后才缴当月
      medical_fee          2024-06  2024-03-20  -     paid      2024-04-01  410       91410100MA0000001X  无          无          2024-01   2024-01-20  命中  9000.00  事故前两个月的缴费不能证明
      medical_fee          2024-06  2024-03-20  是    paid      2024-04-01  410       91410100MA0000001X  无          无          无        无          放过  -        先行支付
      medical_fee          2024-06  2024-03-20  -     reversed  2024-04-01  410       91410100MA0000001X  无          无          无        无          放过  -        已冲销
      disability_lump_sum  2024-09  -           -     paid      2024-04-01  410       91410100MA0000001X  无          无          无        无          命中  9000.00  一次性伤残补助金由单位承担
      death_lump_sum       2024-09  -           -     paid      2024-04-01  410       91410100MA0000001X  无          无          无        无          命中  9000.00  一次性工亡补助金
      medical_lump_sum     2024-09  -           -     paid      2024-04-01  410       91410100MA0000001X  无          无          无        无          放过  -        参保后解除劳动合同的医疗补助金
      nursing_allowance    2024-03  -           -     paid      2024-04-01  410       91410100MA0000001X  无          无          无        无          命中  9000.00  参保以前月份的护理费
      nursing_allowance    2024-04  -           -     paid      2024-04-01  410       91410100MA0000001X  无          无          无        无          放过  -        参保以后月份
      meal_allowance       2024-06  2024-03-20  -     paid      2024-04-01  410       91410100MA0000001X  无          无          无        无          命中  9000.00  住院伙食补助费
    `,
  }),
  examples({
    rule: 'INJ-11',
    base: {
      injury_benefit: pay,
      injury_recognition: recognised,
      'injury_recognition#2': { ...recognised, recognition_no: 'R2', accident_on: '2024-06-01' },
      enrollment: enrolled,
    },
    columns: {
      待遇认定号: 'injury_benefit.recognition_no',
      职业病: 'injury_recognition.is_occupational_disease',
      老工伤: 'injury_recognition.is_legacy',
      项目参保: 'injury_recognition.is_project_insured',
      结论: 'injury_recognition.conclusion',
      另一结论: 'injury_recognition#2.conclusion',
    },
    table: `
      待遇认定号  职业病  老工伤  项目参保  结论        另一结论    结果  金额     说明
      -           -       -       -         recognised  无          命中  9000.00  只有一次工伤
      -           是      -       -         recognised  无          放过  -        职业病
      -           -       是      -         recognised  无          放过  -        老工伤
      -           -       -       是        recognised  无          放过  -        建设项目整体参保
      -           -       -       -         refused     无          放过  -        不予认定,另有规则
      -           -       -       -         recognised  recognised  放过  -        两次工伤,不知是哪一次
      R1          -       -       -         recognised  recognised  命中  9000.00  写明是未参保的一次
      R2          -       -       -         recognised  recognised  放过  -        写明是已参保的一次
    `,
  }),
  examples({
    rule: 'INJ-11',
    base: {
      medical_settlement: {
        person_id: 1,
        settlement_id: 'S1',
        visit_id: 'V1',
        scheme: '410',
        begin_on: '2024-03-10',
        end_on: '2024-03-20',
        settled_at: '2024-06-20 10:00:00',
        fund_pay_fen: '900.00',
        total_fen: '900.00',
        is_valid: true,
        is_refund: false,
        status: 'paid',
      },
      injury_recognition: recognised,
      enrollment: enrolled,
    },
    columns: { 费用止: 'medical_settlement.end_on', 险种: 'medical_settlement.scheme' },
    table: `
      费用止      险种  结果  金额    说明
      2024-03-20  410   命中  900.00  联网结算的旧费用
      2024-04-02  410   放过  -       跨过参保日
      2024-03-20  310   放过  -       医疗保险支付
    `,
  }),
]
