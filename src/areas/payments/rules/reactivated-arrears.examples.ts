import { examples } from '#screening/examples.ts'

const pay = {
  person_id: 1,
  person_name: 1,
  scheme: '110',
  benefit_item: 'arrears',
  for_month: '2024-02',
  paid_on: '2024-06-15',
  amount_fen: '3000.00',
  status: 'paid',
  off_system: false,
  agency_district: '410102',
}
const operation = { operator_id: 5, subject_id: 1, agency_district: '410102' }
const base = {
  pension_payment: { ...pay, payment_no: 'F1' },
  'pension_payment#2': {
    ...pay,
    payment_no: 'F2',
    paid_on: '2024-09-15',
    amount_fen: '-3000.00',
    status: 'reversed',
  },
  operation_log: {
    ...operation,
    operation_no: 'C1',
    operation_kind: 'suspend',
    operated_at: '2024-01-20 10:00:00',
  },
  'operation_log#2': {
    ...operation,
    operation_no: 'C2',
    operation_kind: 'reactivate',
    operated_at: '2024-06-01 10:00:00',
  },
  death_record: {
    death_record_no: 'S1',
    source: 'police',
    person_id: 1,
    person_name: 1,
    died_on: '2024-01-05',
    precision: 'day',
    name_agrees: true,
    received_on: '2024-01-20',
  },
  sentence_record: {
    sentence_record_no: 'X1',
    person_id: 1,
    sentence_kind: 'imprisonment',
    execution_mode: 'prison',
    outcome: 'convicted',
    starts_on: '2024-01-10',
    ends_on: '2024-05-30',
    received_on: '2024-01-20',
  },
  qualification_certification: {
    certification_no: 'R1',
    person_id: 1,
    scheme: '110',
    certified_on: '2024-05-28',
    method: 'counter',
    result: 'passed',
    agency_district: '410102',
  },
  social_management_result: {
    result_no: 'H1',
    person_id: 1,
    scheme: '110',
    result: 'alive',
    found_on: '2024-05-20',
    agency_district: '410102',
  },
  pension_adjustment: {
    adjustment_no: 'T1',
    person_id: 1,
    scheme: '110',
    adjustment_kind: 'recalculation',
    effective_from: '2024-01',
    increase_fen: '100.00',
    amount_after_fen: '3100.00',
    document_no: '郑人社重算〔2024〕8号',
    approved_on: '2024-06-05',
    agency_district: '410102',
  },
  pension_assessment: {
    assessment_no: 'D1',
    person_id: 1,
    scheme: '110',
    assessment_kind: 'initial',
    status: 'approved',
    retirement_kind: 'normal',
    benefit_from: '2024-01',
    approved_fen: '3000.00',
    approved_at: '2024-06-02 10:00:00',
    agency_district: '410102',
  },
}

export const reactivatedArrearsExamples = examples({
  rule: 'INS-03',
  base,
  columns: {
    停发: 'operation_log.operated_at',
    恢复: 'operation_log#2.operated_at',
    支付日: 'pension_payment.paid_on',
    所属月: 'pension_payment.for_month',
    项目: 'pension_payment.benefit_item',
    状态: 'pension_payment.status',
    冲销: 'pension_payment#2.amount_fen',
    死亡日: 'death_record.died_on',
    撤回: 'death_record.withdrawn_on',
    服刑: 'sentence_record.ends_on',
    认证日: 'qualification_certification.certified_on',
    认证: 'qualification_certification.result',
    社区: 'social_management_result.found_on',
    调整: 'pension_adjustment.document_no',
    核定: 'pension_assessment.approved_at',
  },
  table: `
    停发                 恢复                 支付日      所属月   项目           状态      冲销      死亡日      撤回        服刑        认证日      认证    社区        调整      核定                 结果  金额     说明
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        无          -           无          无          passed  无          无        无                   命中  3000.00  停发后无证明恢复并补发
    无                   2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        无          -           无          无          passed  无          无        无                   命中  3000.00  停发没有记录
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-04  monthly        paid      无        无          -           无          无          passed  无          无        无                   命中  3000.00  以月养老金补发以前月份
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-05  monthly        paid      无        无          -           无          无          passed  无          无        无                   放过  -        上月待遇本月发,不是补发
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        无          -           无          2024-05-28  passed  无          无        无                   放过  -        停发后已认证健在
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        无          -           无          2024-01-20  passed  无          无        无                   放过  -        停发当日认证
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        无          -           无          2024-01-19  passed  无          无        无                   命中  3000.00  认证在停发以前
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        无          -           无          2024-06-16  passed  无          无        无                   命中  3000.00  支付以后才补认证
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        无          -           无          2024-05-28  failed  无          无        无                   命中  3000.00  认证未通过
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        无          -           无          无          passed  2024-05-20  无        无                   放过  -        社区核实健在
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        无          -           2024-05-30  无          passed  无          无        无                   放过  -        刑满释放后恢复
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        2024-01-05  2024-05-20  无          无          passed  无          无        无                   放过  -        错报死亡已撤回
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        2024-01-05  -           无          2024-05-28  passed  无          无        无                   命中  3000.00  已死亡,有认证也不作数
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-01  arrears        paid      无        2024-01-05  -           无          无          passed  无          无        无                   放过  -        死亡当月应发未发的由遗属领取
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-06  monthly        paid      无        2024-01-05  -           无          无          passed  无          无        无                   命中  3000.00  死亡后恢复,当月续发
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  recalculation  paid      无        无          -           无          无          passed  无          重算〔8〕  无                   放过  -        有批准文号的重算
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  recalculation  paid      无        无          -           无          无          passed  无          -         无                   命中  3000.00  重算没有文号
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      无        无          -           无          无          passed  无          无        2024-06-02 10:00:00  放过  -        补发自核定起始月以来的待遇
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-08-02  2024-02  arrears        paid      无        无          -           无          无          passed  无          无        无                   命中  3000.00  恢复后六十二日
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-08-03  2024-02  arrears        paid      无        无          -           无          无          passed  无          无        无                   放过  -        恢复后六十三日
    2024-01-20 10:00:00  2024-06-16 10:00:00  2024-06-15  2024-02  arrears        paid      无        无          -           无          无          passed  无          无        无                   放过  -        支付在恢复以前
    2024-01-20 10:00:00  无                   2024-06-15  2024-02  arrears        paid      无        无          -           无          无          passed  无          无        无                   放过  -        没有恢复操作的一般补发
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        recovered  无        无          -           无          无          passed  无          无        无                   放过  -        已追回
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      -3000.00  无          -           无          无          passed  无          无        无                   放过  -        三个月后冲销
    2024-01-20 10:00:00  2024-06-01 10:00:00  2024-06-15  2024-02  arrears        paid      -500.00   无          -           无          无          passed  无          无        无                   命中  2500.00  冲销一部分
  `,
})

export const offSystemExamples = examples({
  rule: 'INS-03',
  base: {
    pension_payment: { ...base.pension_payment, off_system: true },
    pension_adjustment: base.pension_adjustment,
    pension_assessment: base.pension_assessment,
  },
  columns: {
    系统外: 'pension_payment.off_system',
    所属月: 'pension_payment.for_month',
    项目: 'pension_payment.benefit_item',
    调整批准: 'pension_adjustment.approved_on',
    核定: 'pension_assessment.approved_at',
  },
  table: `
    系统外  所属月   项目           调整批准    核定                 结果  金额     说明
    是      2024-02  arrears        无          无                   命中  3000.00  系统外手工补发,没有依据
    否      2024-02  arrears        无          无                   放过  -        系统内正常补发
    -       2024-02  arrears        无          无                   放过  -        没有标明系统外
    是      2024-02  arrears        2024-06-15  无                   放过  -        支付当日批准的重算
    是      2024-02  arrears        2024-06-16  无                   命中  3000.00  支付次日才批准
    是      2023-01  arrears        2023-06-15  无                   放过  -        一年内批准的重算
    是      2023-01  arrears        2023-06-14  无                   命中  3000.00  一年以前的文号与此无关
    是      2024-02  arrears        无          2024-06-02 10:00:00  放过  -        首次核定后补发
    是      2024-06  monthly        无          无                   放过  -        系统故障手工发放当月待遇
    是      2024-04  monthly        无          无                   命中  3000.00  手工发放以前月份
    是      2024-02  funeral_grant  无          无                   放过  -        不是按月待遇
  `,
})
