import { examples } from '#screening/examples.ts'

const pay = {
  payment_no: 'F1',
  person_id: 1,
  scheme: '210',
  benefit_item: 'unemployment_benefit',
  for_month: '2024-04',
  paid_on: '2024-04-20',
  amount_fen: '1680.00',
  assessment_no: 'U1',
  status: 'paid',
  agency_district: '410102',
}
const contribution = {
  person_id: 1,
  scheme: '110',
  contribution_kind: 'normal',
  insured_kind: 'employee',
  employer_id: 'NEW',
}
const assessment = { person_id: 1, assessment_no: 'U1', employer_id: 'OLD', first_month: '2023-10' }

/** Months: the first is due. */
export const benefitWhileEmployedExamples = examples({
  rule: 'UNE-01',
  base: {
    unemployment_payment: pay,
    'unemployment_payment#2': { ...pay, payment_no: 'F2', status: 'reversed' },
    contribution: { ...contribution, contribution_no: 'C1' },
    'contribution#2': { ...contribution, contribution_no: 'C2' },
    unemployment_assessment: assessment,
  },
  columns: {
    发放月: 'unemployment_payment.for_month',
    项目: 'unemployment_payment.benefit_item',
    状态: 'unemployment_payment.status',
    冲销行: 'unemployment_payment#2.amount_fen',
    缴费月: 'contribution.for_month',
    缴费日: 'contribution.paid_on',
    次缴费月: 'contribution#2.for_month',
    次缴费日: 'contribution#2.paid_on',
  },
  table: `
    发放月   项目                  状态       冲销行    缴费月   缴费日      次缴费月  次缴费日    结果  金额     说明
    2024-04  unemployment_benefit  paid       无        2024-03  2024-03-20  2024-04   2024-04-20  命中  1680.00  就业次月仍领
    2024-03  unemployment_benefit  paid       无        2024-03  2024-03-20  2024-04   2024-04-20  放过  -        就业当月照发
    2024-01  unemployment_benefit  paid       无        2023-12  2023-12-20  2024-01   2024-01-20  命中  1680.00  跨年
    2024-04  unemployment_benefit  paid       无        2024-03  2024-03-20  无        无          放过  -        只缴一个月又失业
    2024-04  unemployment_benefit  paid       无        无       无          2024-04   2024-04-20  放过  -        本月才就业
    2024-04  unemployment_benefit  paid       无        2024-02  2024-02-20  2024-04   2024-04-20  放过  -        中断后再就业当月
    2024-04  unemployment_benefit  paid       无        2024-03  2024-03-20  2024-04   2024-07-31  命中  1680.00  迟缴三个月以内
    2024-04  unemployment_benefit  paid       无        2024-03  2024-03-20  2024-04   2024-08-01  放过  -        迟缴四个月按补缴看待
    2024-04  unemployment_subsidy  paid       无        2024-03  2024-03-20  2024-04   2024-04-20  放过  -        失业补助金另有规定
    2024-04  medical_contribution  paid       无        2024-03  2024-03-20  2024-04   2024-04-20  放过  -        代缴医保不是失业保险金
    2024-04  unemployment_benefit  returned   无        2024-03  2024-03-20  2024-04   2024-04-20  放过  -        已退票
    2024-04  unemployment_benefit  recovered  无        2024-03  2024-03-20  2024-04   2024-04-20  放过  -        已追回
    2024-04  unemployment_benefit  paid       -1680.00  2024-03  2024-03-20  2024-04   2024-04-20  放过  -        另报负数行冲销
    2024-04  unemployment_benefit  paid       -680.00   2024-03  2024-03-20  2024-04   2024-04-20  命中  1000.00  部分冲销只余净额
    2024-04  unemployment_benefit  paid       无        无       无          无        无          放过  -        没有缴费
  `,
})

/** What is no employment. */
export const notEmploymentExamples = examples({
  rule: 'UNE-01',
  base: {
    unemployment_payment: pay,
    contribution: { ...contribution, contribution_no: 'C1', for_month: '2024-03', paid_on: '2024-03-20' },
    'contribution#2': { ...contribution, contribution_no: 'C2', for_month: '2024-04', paid_on: '2024-04-20' },
    'contribution#3': { ...contribution, contribution_no: 'C3', for_month: '2024-04', contribution_kind: 'refund' },
    unemployment_assessment: assessment,
  },
  columns: {
    核定编号: 'unemployment_payment.assessment_no',
    身份: 'contribution#2.insured_kind',
    险种: 'contribution#2.scheme',
    类型: 'contribution#2.contribution_kind',
    上月单位: 'contribution.employer_id',
    本月单位: 'contribution#2.employer_id',
    退费原号: 'contribution#3.refund_of_no',
    原单位: 'unemployment_assessment.employer_id',
  },
  table: `
    核定编号  身份           险种  类型                      上月单位  本月单位  退费原号  原单位  结果  金额     说明
    U1        employee       110   normal                    NEW       NEW       无        OLD     命中  1680.00  新单位职工
    U1        employee       310   normal                    NEW       NEW       无        OLD     命中  1680.00  新单位职工医保
    U1        civil_servant  120   normal                    NEW       NEW       无        OLD     命中  1680.00  考入机关
    U1        employee       110   normal                    NEW       NEW2      无        OLD     命中  1680.00  就业后又换单位
    U1        unemployed     310   paid_by_unemployment_fund  -        -         无        OLD     放过  -        失业基金代缴
    U1        flexible       110   normal                    NEW       -         无        OLD     放过  -        灵活就业自行缴费
    U1        injury_only    410   normal                    NEW       NEW       无        OLD     放过  -        只参加工伤保险
    U1        employee       410   normal                    NEW       NEW       无        OLD     放过  -        只有工伤保险费
    U1        employee       110   backpay                   NEW       NEW       无        OLD     放过  -        事后补缴
    U1        employee       110   arrears                   NEW       NEW       无        OLD     放过  -        欠费补缴
    U1        employee       110   normal                    OLD       OLD       无        OLD     放过  -        原单位没有减员
    -         employee       110   normal                    OLD       OLD       无        OLD     放过  -        没有核定编号,原单位没有减员
    U1        employee       110   normal                    OLD       NEW       无        OLD     放过  -        原单位迟减员,本月才到新单位
    U1        employee       110   normal                    NEW       NEW       C2        OLD     放过  -        误申报已退费
    U1        employee       110   normal                    NEW       NEW       C9        OLD     命中  1680.00  退的是别的缴费
  `,
})
