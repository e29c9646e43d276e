import { examples } from '#screening/examples.ts'

export const survivorRightEndedExamples = examples({
  rule: 'PEN-12',
  base: {
    survivor_allowance: {
      payment_no: 'Y1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'hardship_allowance',
      for_month: '2025-08',
      paid_on: '2025-08-20',
      amount_fen: '800.00',
      status: 'paid',
      deceased_id: 2,
      deceased_on: '2015-05-06',
      relation: 'child',
      birth_on: '2007-06-10',
      right_from: '2015-06-01',
      agency_district: '410102',
    },
    'survivor_allowance#2': {
      payment_no: 'Y2',
      person_id: 1,
      scheme: '110',
      benefit_item: 'hardship_allowance',
      for_month: '2025-08',
      paid_on: '2025-08-20',
      amount_fen: '-800.00',
      status: 'reversed',
      deceased_id: 2,
      deceased_on: '2015-05-06',
      relation: 'child',
      birth_on: '2007-06-10',
      right_from: '2015-06-01',
      agency_district: '410102',
    },
    student_record: {
      student_record_no: 'X1',
      person_id: 1,
      study_mode: 'full',
      starts_on: '2023-09-01',
      ends_on: '2026-06-30',
      received_on: '2025-01-01',
    },
    capacity_appraisal: {
      appraisal_no: 'D1',
      person_id: 1,
      appraisal_kind: 'dependant',
      is_wholly_incapable: true,
      appraised_on: '2024-01-01',
      valid_from: '2024-01-01',
      agency_district: '410102',
    },
    disability_record: {
      disability_record_no: 'K1',
      person_id: 1,
      disability_kind: 'limb',
      grade: '1',
      issued_on: '2020-01-01',
      received_on: '2020-02-01',
    },
    marriage_record: {
      marriage_certificate_no: 'M1',
      person_id: 1,
      spouse_id: 5,
      event_kind: 'marriage',
      registered_on: '2025-06-10',
      received_on: '2025-06-20',
    },
    'marriage_record#2': {
      marriage_certificate_no: 'M1',
      person_id: 1,
      spouse_id: 5,
      event_kind: 'annulled',
      registered_on: '2025-09-10',
      received_on: '2025-09-20',
    },
    death_record: {
      death_record_no: 'S1',
      source: 'police',
      person_id: 1,
      died_on: '2025-06-05',
      name_agrees: true,
      received_on: '2025-07-01',
    },
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'survivor_allowance',
      for_month: '2025-08',
      paid_on: '2025-08-15',
      amount_fen: '600.00',
      status: 'paid',
      agency_district: '410102',
    },
  },
  columns: {
    供养关系: 'survivor_allowance.relation',
    出生: 'survivor_allowance.birth_on',
    无能力: 'survivor_allowance.wholly_incapable',
    职工死亡: 'survivor_allowance.deceased_on',
    险种: 'survivor_allowance.scheme',
    结束日: 'survivor_allowance.right_to',
    项目: 'survivor_allowance.benefit_item',
    发放月: 'survivor_allowance.for_month',
    状态: 'survivor_allowance.status',
    冲销行: 'survivor_allowance#2.amount_fen',
    离校: 'student_record.ends_on',
    学习形式: 'student_record.study_mode',
    鉴定: 'capacity_appraisal.is_wholly_incapable',
    残疾等级: 'disability_record.grade',
    再婚: 'marriage_record.registered_on',
    婚姻无效: 'marriage_record#2.registered_on',
    死亡: 'death_record.died_on',
    养老文件中的补助: 'pension_payment.for_month',
  },
  table: `
    供养关系  出生        无能力  职工死亡    险种  结束日      项目                发放月   状态       冲销行   离校        学习形式  鉴定  残疾等级  再婚        婚姻无效    死亡        养老文件中的补助  结果  金额    说明
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          无          无                命中  800.00  年满十八周岁,不在校
    child     2007-08-31  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          无          无                放过  -       满十八周岁当月照发
    child     2007-07-31  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          无          无                命中  800.00  满十八周岁的次月
    child     2012-01-01  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          无          无                放过  -       未满十八周岁
    child     2007-12-31  -       2015-05-06  110   -           hardship_allowance  2025-12  paid       无       无          full      无    无        无          无          无          无                放过  -       年末满十八周岁当月
    child     2007-12-31  -       2015-05-06  110   -           hardship_allowance  2026-01  paid       无       无          full      无    无        无          无          无          无                命中  800.00  跨年次月
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       2026-06-30  full      无    无        无          无          无          无                放过  -       仍全日制在校
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       2025-08-10  full      无    无        无          无          无          无                放过  -       离校当月
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       2025-07-10  full      无    无        无          无          无          无                命中  800.00  离校次月
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       2026-06-30  part      无    无        无          无          无          无                命中  800.00  非全日制不算在校
    child     2007-06-10  是      2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          无          无                放过  -       登记为完全丧失劳动能力
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      是    无        无          无          无          无                放过  -       鉴定为完全丧失劳动能力
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      否    无        无          无          无          无                命中  800.00  鉴定为未完全丧失
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    2         无          无          无          无                放过  -       二级残疾人证
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    3         无          无          无          无                命中  800.00  三级残疾不视同完全丧失
    spouse    1960-01-01  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          无          无                放过  -       配偶未再婚
    spouse    1960-01-01  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        2025-07-10  无          无          无                命中  800.00  配偶再婚次月
    spouse    1960-01-01  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        2025-08-10  无          无          无                放过  -       再婚当月照发
    spouse    1960-01-01  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        2010-07-10  无          无          无                放过  -       职工死亡以前的婚姻
    spouse    1960-01-01  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        2025-07-10  2025-09-10  无          无                放过  -       婚姻已宣告无效
    child     2012-01-01  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        2025-07-10  无          无          无                放过  -       未成年人的记录不作再婚
    parent    1945-01-01  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          2025-07-31  无                命中  800.00  死亡次月
    parent    1945-01-01  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          2025-08-01  无                放过  -       死亡当月照发
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          2025-06-05  无                命中  800.00  两个事由,金额不重复
    parent    1945-01-01  -       2015-05-06  110   2025-07-31  hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          无          无                命中  800.00  超过登记的结束日期
    parent    1945-01-01  -       2015-05-06  110   2025-08-01  hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          无          无                放过  -       结束日期在当月
    parent    1945-01-01  -       2021-08-31  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          无          无                放过  -       职工死亡在改发一次性待遇以前
    parent    1945-01-01  -       2021-09-01  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          无          无                命中  800.00  改发一次性待遇之日死亡,仍按月发放
    parent    1945-01-01  -       2021-09-01  120   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          无          无                放过  -       机关事业单位另有规定
    parent    1945-01-01  -       2021-09-01  110   -           survivor_lump_sum   2025-08  paid       无       无          full      无    无        无          无          无          无                放过  -       一次性抚恤金是应发项目
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  recovered  无       无          full      无    无        无          无          无          无                放过  -       已追回
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       -800.00  无          full      无    无        无          无          无          无                放过  -       已冲销
    child     2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       -300.00  无          full      无    无        无          无          无          无                命中  500.00  只冲销一部分
    无        2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          2025-06-05  2025-08           命中  600.00  补助报在养老待遇支付明细中,领取人已死亡
    无        2007-06-10  -       2015-05-06  110   -           hardship_allowance  2025-08  paid       无       无          full      无    无        无          无          2025-06-05  2025-06           放过  -       死亡当月
  `,
})
