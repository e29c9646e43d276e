import { examples } from '#screening/examples.ts'

const pay = {
  payment_no: 'F1',
  person_id: 1,
  person_name: 1,
  worker_id: 1,
  scheme: '410',
  benefit_item: 'disability_allowance',
  for_month: '2024-04',
  paid_on: '2024-04-20',
  amount_fen: '3600.00',
  status: 'paid',
  agency_district: '410102',
}
const dead = { person_id: 1, person_name: 1, death_record_no: 'S1', source: 'police', name_agrees: true }

export const paidAfterLossExamples = [
  examples({
    rule: 'INJ-01',
    base: {
      injury_benefit: pay,
      'injury_benefit#2': { ...pay, payment_no: 'F2' },
      death_record: { ...dead, died_on: '2024-03-31' },
      'death_record#2': { ...dead, death_record_no: 'S2', source: 'civil' },
    },
    columns: {
      项目: 'injury_benefit.benefit_item',
      所属月: 'injury_benefit.for_month',
      领取人: 'injury_benefit.person_id',
      领取人姓名: 'injury_benefit.person_name',
      发生: 'injury_benefit.incurred_from',
      状态: 'injury_benefit.status',
      冲销: 'injury_benefit#2.amount_fen',
      死亡: 'death_record.died_on',
      撤回: 'death_record.withdrawn_on',
      民政死亡: 'death_record#2.died_on',
    },
    table: `
      项目                  所属月   领取人  领取人姓名  发生        状态       冲销      死亡        撤回        民政死亡    结果  金额     说明
      disability_allowance  2024-04  1       1           -           paid       无        2024-03-31  -           无          命中  3600.00  死亡次月
      disability_allowance  2024-04  1       1           -           paid       无        2024-04-01  -           无          放过  -        死亡当月照发
      nursing_allowance     2024-04  1       1           -           paid       无        2024-03-31  -           无          命中  3600.00  护理费
      disability_allowance  2024-01  1       1           -           paid       无        2023-12-31  -           无          命中  3600.00  跨年
      disability_allowance  2024-04  1       1           -           reversed   无        2024-03-31  -           无          放过  -        已冲销
      disability_allowance  2024-04  1       1           -           recovered  无        2024-03-31  -           无          放过  -        已追回
      disability_allowance  2024-04  1       1           -           paid       -3600.00  2024-03-31  -           无          放过  -        另有冲销行
      disability_allowance  2024-04  1       1           -           paid       -600.00   2024-03-31  -           无          命中  3000.00  只冲销一部分
      disability_allowance  2024-04  1       1           -           paid       无        2024-03-31  2024-05-01  无          放过  -        死亡信息已撤回
      disability_allowance  2024-04  1       2           -           paid       无        2024-03-31  -           无          放过  -        姓名不符
      disability_allowance  2024-04  1       1           -           paid       无        2024-03-05  -           2024-04-02  放过  -        日期不一按最晚的
      disability_allowance  2024-04  1       1           -           paid       无        2024-03-05  -           2024-03-06  命中  3600.00  两部门同报,金额不重复
      funeral_grant         2024-04  1       1           -           paid       无        2024-03-31  -           无          放过  -        丧葬补助金因死亡而发
      death_lump_sum        2024-04  1       1           -           paid       无        2024-03-31  -           无          放过  -        一次性工亡补助金
      dependant_pension     2024-04  2       2           -           paid       无        2024-03-31  -           无          放过  -        供养亲属抚恤金
      medical_fee           2024-06  2       2           2024-03-20  paid       无        2024-03-31  -           无          放过  -        近亲属申报生前费用
      medical_fee           2024-06  2       2           2024-04-02  paid       无        2024-03-31  -           无          命中  3600.00  死亡次月才发生的费用
      rehabilitation_fee    2024-06  1       1           -           paid       无        2024-03-31  -           无          放过  -        未写费用日期
    `,
  }),
  examples({
    rule: 'INJ-01',
    base: {
      medical_settlement: {
        person_id: 1,
        settlement_id: 'S1',
        visit_id: 'V1',
        scheme: '410',
        begin_on: '2024-04-02',
        settled_at: '2024-04-02 10:00:00',
        total_fen: '300.00',
        fund_pay_fen: '300.00',
        is_valid: true,
        is_refund: false,
        status: 'paid',
      },
      assistive_device: { person_id: 1, fitting_no: 'Q1', fitted_on: '2024-04-02', fund_pay_fen: '5000.00' },
      death_record: { ...dead, died_on: '2024-03-31' },
    },
    columns: {
      险种: 'medical_settlement.scheme',
      就诊: 'medical_settlement.begin_on',
      结算: 'medical_settlement.settled_at',
      配置: 'assistive_device.fitted_on',
      器具状态: 'assistive_device.status',
      死亡: 'death_record.died_on',
    },
    table: `
      险种  就诊        结算                 配置        器具状态  死亡        结果  金额     说明
      410   2024-04-02  2024-04-02 10:00:00  无          无        2024-03-31  命中  300.00   死亡以后联网结算
      410   2024-03-30  2024-04-12 10:00:00  无          无        2024-03-31  放过  -        生前就诊死后结算
      310   2024-04-02  2024-04-02 10:00:00  无          无        2024-03-31  放过  -        医疗保险另有规则
      无    无          无                   2024-04-02  -         2024-03-31  命中  5000.00  死亡以后配置器具
      无    无          无                   2024-03-31  -         2024-03-31  放过  -        死亡当月配置
      无    无          无                   2024-04-02  returned  2024-03-31  放过  -        器具已退
    `,
  }),
  examples({
    rule: 'INJ-01',
    base: {
      injury_benefit: { ...pay, recognition_no: 'R1' },
      injury_recognition: { person_id: 1, recognition_no: 'R1', conclusion: 'recognised' },
      'injury_recognition#2': { person_id: 1, recognition_no: 'R2' },
      capacity_appraisal: {
        person_id: 1,
        appraisal_no: 'J1',
        recognition_no: 'R1',
        appraisal_kind: 'injury_first',
        grade: '3',
        nursing_grade: '2',
        valid_from: '2020-01-01',
      },
      'capacity_appraisal#2': { person_id: 1, appraisal_no: 'J2', recognition_no: 'R1', valid_from: '2024-03-15' },
    },
    columns: {
      项目: 'injury_benefit.benefit_item',
      待遇认定号: 'injury_benefit.recognition_no',
      结论: 'injury_recognition.conclusion',
      撤销: 'injury_recognition.withdrawn_on',
      另一结论: 'injury_recognition#2.conclusion',
      首次止: 'capacity_appraisal.valid_to',
      后次类别: 'capacity_appraisal#2.appraisal_kind',
      后次等级: 'capacity_appraisal#2.grade',
      后次护理: 'capacity_appraisal#2.nursing_grade',
      生效: 'capacity_appraisal#2.valid_from',
      后次撤销: 'capacity_appraisal#2.withdrawn_on',
    },
    table: `
      项目                  待遇认定号  结论        撤销        另一结论    首次止      后次类别       后次等级  后次护理  生效        后次撤销    结果  金额     说明
      disability_allowance  R1          recognised  -           无          -           无             无        无        无          无          放过  -        三级照发
      disability_allowance  R1          recognised  -           无          -           injury_review  7         0         2024-03-15  -           命中  3600.00  复查降为七级的次月
      disability_allowance  R1          recognised  -           无          2024-03-15  injury_review  5         0         2024-03-31  -           命中  3600.00  五级由用人单位支付
      disability_allowance  R1          recognised  -           无          -           injury_review  7         0         2024-04-01  -           放过  -        复查当月照发
      disability_allowance  R1          recognised  -           无          -           injury_review  4         0         2024-03-15  -           放过  -        四级仍由基金支付
      disability_allowance  R1          recognised  -           无          -           injury_review  7         0         2024-03-15  2024-05-01  放过  -        复查结论已撤销
      disability_allowance  R1          recognised  -           无          -           injury_review  -         0         2024-03-15  -           放过  -        等级未填
      disability_allowance  R1          recognised  -           无          -           injury_first   7         0         2024-03-15  -           放过  -        不是复查,不构成丧失
      nursing_allowance     R1          recognised  -           无          -           injury_review  3         0         2024-03-15  -           命中  3600.00  复查无护理依赖
      nursing_allowance     R1          recognised  -           无          -           injury_again   7         3         2024-03-15  -           放过  -        仍部分不能自理
      disability_allowance  R1          withdrawn   2024-03-20  无          -           无             无        无        无          无          命中  3600.00  认定撤销次月
      disability_allowance  R1          withdrawn   2024-04-01  无          -           无             无        无        无          无          放过  -        撤销当月
      disability_allowance  -           withdrawn   2024-03-20  recognised  -           无             无        无        无          无          放过  -        另一份认定有效
      disability_allowance  R1          withdrawn   2024-03-20  recognised  -           无             无        无        无          无          命中  3600.00  另一份认定不是这笔待遇的
      funeral_grant         R1          withdrawn   2024-03-20  无          -           无             无        无        无          无          放过  -        一次性项目不在此列
    `,
  }),
]
