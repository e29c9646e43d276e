import { examples } from '#screening/examples.ts'

const first = {
  payment_no: 'F1',
  person_id: 1,
  scheme: '510',
  benefit_item: 'maternity_allowance',
  for_month: '2024-03',
  paid_on: '2024-03-20',
  claimed_on: '2024-03-01',
  amount_fen: '20000.00',
  claim_no: 'A1',
  certificate_no: 'O410000001',
  mother_id: 1,
  father_id: 2,
  status: 'paid',
  agency_district: '410102',
}
const second = {
  ...first,
  payment_no: 'F2',
  claim_no: 'A2',
  claimed_on: '2024-05-06',
  paid_on: '2024-05-20',
  for_month: '2024-05',
  amount_fen: '18000.00',
}

/** Two claims. */
export const certificateClaimedTwiceExamples = examples({
  rule: 'MAT-01',
  base: { maternity_benefit: first, 'maternity_benefit#2': second },
  columns: {
    首次项目: 'maternity_benefit.benefit_item',
    首次状态: 'maternity_benefit.status',
    再次证明: 'maternity_benefit#2.certificate_no',
    再次人: 'maternity_benefit#2.person_id',
    再次项目: 'maternity_benefit#2.benefit_item',
    再次编号: 'maternity_benefit#2.claim_no',
    再次核定: 'maternity_benefit#2.assessment_no',
    再次月: 'maternity_benefit#2.for_month',
    再次辖区: 'maternity_benefit#2.agency_district',
    再次状态: 'maternity_benefit#2.status',
  },
  table: `
    首次项目                 首次状态   再次证明    再次人  再次项目                 再次编号  再次核定  再次月   再次辖区  再次状态   结果  金额      说明
    maternity_allowance      paid       O410000001  1       maternity_allowance      A2        -         2024-05  410102    paid       命中  18000.00  同一人同一项目领两次
    maternity_allowance      paid       O410000001  2       maternity_allowance      A2        -         2024-05  410102    paid       命中  18000.00  父母双方单位各领一次津贴
    maternity_allowance      paid       O410000001  7       birth_medical            A2        -         2024-05  410102    paid       命中  18000.00  另一人用此证明报医疗费
    birth_medical            paid       O410000001  2       spouse_birth_medical     A2        -         2024-05  410102    paid       命中  18000.00  父亲又按未就业配偶报销
    maternity_allowance      paid       O410000001  1       maternity_allowance      A1        -         2024-05  410105    paid       命中  18000.00  两个经办机构编号相同
    maternity_allowance      paid       O410000001  1       maternity_allowance      -         H2        2024-05  410102    paid       命中  18000.00  只有核定编号
    maternity_allowance      paid       O410000001  1       maternity_allowance      -         -         2024-05  410102    paid       命中  18000.00  什么编号也没有
    nursing_leave_allowance  paid       O410000001  2       nursing_leave_allowance  A2        -         2024-05  410102    paid       命中  18000.00  护理假津贴领两次
    maternity_allowance      paid       O410000002  1       maternity_allowance      A2        -         2024-03  410102    paid       放过  -         双胞胎两张证明
    maternity_allowance      paid       O410000002  1       maternity_allowance      A2        -         2026-05  410102    paid       放过  -         两年后第二个子女
    maternity_allowance      paid       O410000001  1       birth_medical            A2        -         2024-05  410102    paid       放过  -         同一人津贴与医疗费
    maternity_allowance      paid       O410000001  2       nursing_leave_allowance  A2        -         2024-05  410102    paid       放过  -         父亲的护理假津贴
    maternity_allowance      paid       O410000001  1       maternity_allowance      A1        -         2024-05  410102    paid       放过  -         同一申领分期或补差
    maternity_allowance      reversed   O410000001  2       maternity_allowance      A2        -         2024-05  410102    paid       放过  -         首次已冲销
    maternity_allowance      returned   O410000001  1       maternity_allowance      A2        -         2024-05  410102    paid       放过  -         首次退票后重新申领
    maternity_allowance      recovered  O410000001  2       maternity_allowance      A2        -         2024-05  410102    paid       放过  -         首次已追回
    maternity_allowance      paid       O410000001  2       maternity_allowance      A2        -         2024-05  410102    recovered  放过  -         再次已追回
    birth_control_medical    paid       O410000001  1       birth_control_medical    A2        -         2024-05  410102    paid       放过  -         计划生育手术不以证明为据
    maternity_allowance      paid       -           2       maternity_allowance      A2        -         2024-05  410102    paid       放过  -         没有证明编号(流产)
  `,
})

/** Money of claims that were taken back by rows of their own, and which claim is the later one. */
export const certificateNetExamples = examples({
  rule: 'MAT-01',
  base: {
    maternity_benefit: first,
    'maternity_benefit#2': { ...second, person_id: 2 },
    'maternity_benefit#3': { ...first, payment_no: 'F3', paid_on: '2024-06-20', status: 'reversed' },
  },
  columns: {
    首次申领: 'maternity_benefit.claimed_on',
    再次申领: 'maternity_benefit#2.claimed_on',
    冲销人: 'maternity_benefit#3.person_id',
    冲销编号: 'maternity_benefit#3.claim_no',
    冲销行: 'maternity_benefit#3.amount_fen',
  },
  table: `
    首次申领    再次申领    冲销人  冲销编号  冲销行     结果  金额      说明
    2024-03-01  2024-05-06  无      无        无         命中  18000.00  后一次申领是疑点
    2024-03-01  2024-03-01  无      无        无         命中  18000.00  同日申领以支付日为序
    2024-05-07  2024-05-06  无      无        无         命中  20000.00  以申领日而不以支付日为序
    -           2024-05-06  无      无        无         命中  18000.00  没有申领日的以支付日为准
    2023-12-31  2024-01-01  无      无        无         命中  18000.00  跨年
    2024-03-01  2024-05-06  1       A1        -20000.00  放过  -         首次另报负数行全额冲销
    2024-03-01  2024-05-06  1       A1        -5000.00   命中  18000.00  首次只冲销一部分
    2024-03-01  2024-05-06  2       A2        -18000.00  放过  -         再次全额冲销
    2024-03-01  2024-05-06  2       A2        -8000.00   命中  10000.00  再次部分冲销只余净额
  `,
})
