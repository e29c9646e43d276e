import { examples } from '#screening/examples.ts'

export const fileDatesConflictExamples = examples({
  rule: 'PEN-08',
  base: {
    pension_assessment: {
      assessment_no: 'H1',
      person_id: 1,
      scheme: '110',
      assessment_kind: 'initial',
      status: 'approved',
      sex: '1',
      birth_on_used: '1960-03-10',
      first_work_on_used: '1980-07-01',
      retirement_category: 'male60',
      retirement_kind: 'normal',
      retired_on: '2020-03-31',
      benefit_from: '2020-04',
      actual_months: 240,
      deemed_months: 0,
      approved_fen: '3000.00',
      approved_at: '2020-03-20 16:00:00',
      agency_district: '410102',
    },
    file_record: {
      file_no: 'D1',
      form_no: '1',
      person_id: 1,
      form_name: '职工登记表',
      formed_on: '1981-02-01',
      birth_on: '1962-05-10',
      first_work_kind: 'ordinary',
      agency_district: '410102',
    },
    'file_record#2': {
      file_no: 'D1',
      form_no: '2',
      person_id: 1,
      form_name: '工资审批表',
      formed_on: '1990-02-01',
      birth_on: '1962-05-10',
      agency_district: '410102',
    },
    entitlement_conference: {
      conference_no: 'C1',
      person_id: 1,
      scheme: '110',
      held_on: '2020-03-01',
      question: 'birth',
      conclusion: 'accepted',
      agency_district: '410102',
    },
    identity_record: {
      identity_record_no: 'R1',
      person_id: 1,
      sex: '1',
      birth_on: '1960-03-10',
      birth_corrected_on: '2010-01-01',
      register_status: 'normal',
      received_on: '2020-01-01',
    },
    enlistment_record: {
      enlistment_no: 'B1',
      person_id: 1,
      enlisted_on: '1975-12-10',
      received_on: '2020-01-01',
    },
    deemed_service: {
      deemed_no: 'S1',
      person_id: 1,
      scheme: '110',
      service_kind: 'educated_youth',
      from_month: '1975-12',
      to_month: '1978-12',
      months: 37,
      agency_district: '410102',
    },
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2022-05',
      paid_on: '2022-05-15',
      amount_fen: '3000.00',
      status: 'paid',
      agency_district: '410102',
    },
  },
  columns: {
    采用出生: 'pension_assessment.birth_on_used',
    采用参工: 'pension_assessment.first_work_on_used',
    退休类别: 'pension_assessment.retirement_kind',
    起始月: 'pension_assessment.benefit_from',
    档案出生: 'file_record.birth_on',
    涂改: 'file_record.altered',
    参工方式: 'file_record.first_work_kind',
    次早形成: 'file_record#2.formed_on',
    次早出生: 'file_record#2.birth_on',
    会商事项: 'entitlement_conference.question',
    会商结论: 'entitlement_conference.conclusion',
    会商日期: 'entitlement_conference.determined_on',
    公安更正: 'identity_record.birth_corrected_on',
    入伍: 'enlistment_record.enlisted_on',
    视同起月: 'deemed_service.from_month',
    发放月: 'pension_payment.for_month',
  },
  table: `
    采用出生    采用参工    退休类别       起始月   档案出生    涂改  参工方式        次早形成    次早出生    会商事项  会商结论  会商日期    公安更正    入伍        视同起月  发放月   结果  金额     说明
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  命中  3000.00  采用的比最早记载早两年,2022-05还不应发
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-06  命中  0.00     按最早记载2022-06起发,该月应发
    1962-05-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  放过  -        采用的就是最早记载
    1962-05-01  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  放过  -        只差日,同月
    1962-04-30  1980-07-01  normal         2022-05  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  命中  3000.00  早一个月
    1962-06-01  1980-07-01  normal         2022-07  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  放过  -        采用的比最早记载晚
    1960-03-10  1980-07-01  normal         2022-06  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  放过  -        起始月未早于最早记载算出的月份,没有提前
    1960-03-10  1980-07-01  normal         2022-05  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  命中  3000.00  起始月恰早一个月
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        1970-02-01  1960-03-10  无        accepted  -           无          无          无        2022-05  放过  -        另一份形成更早,采用的正是它
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        1990-02-01  1960-03-10  无        accepted  -           无          无          无        2022-05  命中  3000.00  采用的是后形成的材料
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  是    ordinary        1990-02-01  1960-03-10  无        accepted  -           无          无          无        2022-05  放过  -        最早的有涂改,以次早的为准
    1960-03-10  1980-07-01  normal         2020-04  1960-03-10  是    ordinary        1990-02-01  1962-05-10  无        accepted  -           无          无          无        2022-05  命中  3000.00  采用涂改后的日期,未涂改的晚两年
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  是    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  放过  -        只有一份且有涂改,无从比较
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        无          1962-05-10  birth     accepted  -           无          无          无        2022-05  放过  -        集体会商已认定
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        无          1962-05-10  birth     accepted  1960-03-20  无          无          无        2022-05  放过  -        会商认定的正是所采用的月份
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        无          1962-05-10  birth     accepted  1962-05-10  无          无          无        2022-05  命中  3000.00  会商认定的是另一日期
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        无          1962-05-10  birth     refused   -           无          无          无        2022-05  命中  3000.00  会商未予认定
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        无          1962-05-10  service   accepted  -           无          无          无        2022-05  命中  3000.00  会商事项是工龄
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           2010-01-01  无          无        2022-05  放过  -        公安机关退休前已更正
    1960-03-10  1980-07-01  normal         2020-04  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           2021-01-01  无          无        2022-05  命中  3000.00  退休以后才更正
    1960-03-10  1980-07-01  special_trade  2020-04  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  命中  0.00     特殊工种另按其年龄计算,金额待核
    1960-03-10  1980-07-01  normal         2020-04  无          否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  放过  -        没有档案记载
    1962-05-10  1978-05-10  normal         2022-06  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  放过  -        满十六周岁当日参加工作
    1962-05-10  1978-05-09  normal         2022-06  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          无        2022-05  命中  0.00     差一日满十六周岁
    1962-05-10  1975-12-10  normal         2022-06  1962-05-10  否    enlistment      无          1962-05-10  无        accepted  -           无          无          无        2022-05  放过  -        档案记为入伍
    1962-05-10  1975-12-10  normal         2022-06  1962-05-10  否    educated_youth  无          1962-05-10  无        accepted  -           无          无          无        2022-05  放过  -        知青上山下乡
    1962-05-10  1975-12-10  normal         2022-06  1962-05-10  否    arts_sports     无          1962-05-10  无        accepted  -           无          无          无        2022-05  放过  -        文艺体育特招
    1962-05-10  1975-12-10  normal         2022-06  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          1975-12-20  无        2022-05  放过  -        兵役记录同月入伍
    1962-05-10  1975-12-10  normal         2022-06  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          1980-12-20  无        2022-05  命中  0.00     入伍在参加工作以后数年
    1962-05-10  1975-12-10  normal         2022-06  1962-05-10  否    ordinary        无          1962-05-10  无        accepted  -           无          无          1975-12   2022-05  放过  -        视同年限自知青下乡起
    1962-05-10  1975-12-10  normal         2022-06  1962-05-10  否    ordinary        无          1962-05-10  service   accepted  -           无          无          无        2022-05  放过  -        会商已认定参加工作日期
  `,
})
