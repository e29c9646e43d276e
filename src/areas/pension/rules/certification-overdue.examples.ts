import { examples } from '#screening/examples.ts'

export const certificationOverdueExamples = examples({
  rule: 'PEN-09',
  base: {
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2025-08',
      paid_on: '2025-08-15',
      amount_fen: '3000.00',
      status: 'paid',
      agency_district: '410102',
    },
    'pension_payment#2': {
      payment_no: 'F2',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2025-08',
      paid_on: '2025-08-15',
      amount_fen: '-3000.00',
      status: 'reversed',
      agency_district: '410102',
    },
    qualification_certification: {
      certification_no: 'Z1',
      person_id: 1,
      scheme: '110',
      certified_on: '2024-08-01',
      method: 'face',
      result: 'passed',
      agency_district: '410102',
    },
    'qualification_certification#2': {
      certification_no: 'Z2',
      person_id: 1,
      scheme: '110',
      certified_on: '2025-10-01',
      method: 'face',
      result: 'passed',
      agency_district: '410102',
    },
    social_management_result: {
      result_no: 'G1',
      person_id: 1,
      scheme: '110',
      result: 'alive',
      found_on: '2025-01-10',
      agency_district: '410102',
    },
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
      retired_on: '2020-03-10',
      benefit_from: '2020-04',
      actual_months: 240,
      deemed_months: 0,
      approved_fen: '3000.00',
      approved_at: '2020-03-20 16:00:00',
      agency_district: '410102',
    },
    death_record: {
      death_record_no: 'S1',
      source: 'police',
      person_id: 1,
      died_on: '2025-06-05',
      name_agrees: true,
      received_on: '2025-07-01',
    },
  },
  columns: {
    认证日: 'qualification_certification.certified_on',
    方式: 'qualification_certification.method',
    认证结果: 'qualification_certification.result',
    有效期止: 'qualification_certification.valid_to',
    认证险种: 'qualification_certification.scheme',
    后一次: 'qualification_certification#2.result',
    社会化: 'social_management_result.result',
    起始月: 'pension_assessment.benefit_from',
    死亡: 'death_record.died_on',
    险种: 'pension_payment.scheme',
    发放月: 'pension_payment.for_month',
    项目: 'pension_payment.benefit_item',
    状态: 'pension_payment.status',
    冲销行: 'pension_payment#2.amount_fen',
  },
  table: `
    认证日      方式  认证结果     有效期止    认证险种  后一次  社会化       起始月   死亡        险种  发放月   项目           状态      冲销行    结果  金额     说明
    2024-08-01  face  passed       -           110       无      无           2020-04  无          110   2025-08  monthly        paid      无        放过  -        认证满十二个月的当日即该月一日
    2024-07-31  face  passed       -           110       无      无           2020-04  无          110   2025-08  monthly        paid      无        命中  3000.00  认证后第十二个月已满
    2024-08-02  face  passed       -           110       无      无           2020-04  无          110   2025-08  monthly        paid      无        放过  -        还差一日满十二个月
    2024-08-01  face  passed       -           110       无      无           2020-04  无          110   2025-09  monthly        paid      无        命中  3000.00  次月
    2024-12-31  face  passed       -           110       无      无           2020-04  无          110   2025-12  monthly        paid      无        放过  -        年末,未满
    2024-12-31  face  passed       -           110       无      无           2020-04  无          110   2026-01  monthly        paid      无        命中  3000.00  跨年后超期
    2024-01-10  data  passed       -           110       无      无           2020-04  无          110   2025-08  monthly        paid      无        命中  3000.00  数据比对也会过期
    2025-01-10  data  passed       -           110       无      无           2020-04  无          110   2025-08  monthly        paid      无        放过  -        以数据比对认证
    2025-01-10  face  failed       -           110       无      无           2020-04  无          110   2025-08  monthly        paid      无        命中  3000.00  认证未通过
    2025-01-10  face  unreachable  -           110       无      无           2020-04  无          110   2025-08  monthly        paid      无        命中  3000.00  失联不是认证
    2023-01-10  face  passed       2025-12-31  110       无      无           2020-04  无          110   2025-08  monthly        paid      无        放过  -        有效期更长
    2024-01-10  face  passed       -           410       无      无           2020-04  无          110   2025-08  monthly        paid      无        命中  3000.00  其他险种的认证也已过期
    2025-01-10  face  passed       -           410       无      无           2020-04  无          110   2025-08  monthly        paid      无        放过  -        在工伤保险认证
    2024-01-10  face  passed       -           110       passed  无           2020-04  无          110   2025-08  monthly        paid      无        放过  -        其后补做认证
    2024-01-10  face  passed       -           110       failed  无           2020-04  无          110   2025-08  monthly        paid      无        命中  3000.00  其后认证未通过
    2024-01-10  face  passed       -           110       无      alive        2020-04  无          110   2025-08  monthly        paid      无        放过  -        社会化管理核查为健在
    2024-01-10  face  passed       -           110       无      unreachable  2020-04  无          110   2025-08  monthly        paid      无        命中  3000.00  社会化管理核查为失联
    无          face  passed       -           110       无      无           2024-08  无          110   2025-08  monthly        paid      无        放过  -        开始领取满十二个月的当月
    无          face  passed       -           110       无      无           2024-07  无          110   2025-08  monthly        paid      无        命中  3000.00  从未认证,领取已超过十二个月
    无          face  passed       -           110       无      无           无       无          110   2025-08  monthly        paid      无        放过  -        没有核定,属另一规则
    2024-01-10  face  passed       -           110       无      无           2020-04  2025-06-05  110   2025-08  monthly        paid      无        放过  -        已死亡,属另一规则
    2024-01-10  face  passed       -           110       无      无           2020-04  无          170   2025-08  monthly        paid      无        命中  3000.00  居民养老同样认证
    2024-01-10  face  passed       -           110       无      无           2020-04  无          110   2025-08  funeral_grant  paid      无        放过  -        丧葬补助金
    2024-01-10  face  passed       -           110       无      无           2020-04  无          110   2025-08  monthly        returned  无        放过  -        已退票
    2024-01-10  face  passed       -           110       无      无           2020-04  无          110   2025-08  monthly        paid      -3000.00  放过  -        已冲销
    2024-01-10  face  passed       -           110       无      无           2020-04  无          110   2025-08  monthly        paid      -1000.00  命中  2000.00  只冲销一部分
  `,
})
