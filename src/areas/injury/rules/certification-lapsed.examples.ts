import { examples } from '#screening/examples.ts'

const pay = {
  payment_no: 'F1',
  person_id: 1,
  worker_id: 1,
  benefit_item: 'nursing_allowance',
  for_month: '2024-04',
  paid_on: '2024-04-20',
  amount_fen: '1860.00',
  status: 'paid',
  agency_district: '410102',
}

export const certificationLapsedExamples = [
  examples({
    rule: 'INJ-08',
    base: {
      injury_benefit: pay,
      'injury_benefit#2': { ...pay, payment_no: 'F2', benefit_item: 'medical_fee' },
      qualification_certification: {
        person_id: 1,
        certification_no: 'Z1',
        scheme: '410',
        certified_on: '2023-03-31',
        method: 'face',
        result: 'passed',
      },
      'qualification_certification#2': { person_id: 1, certification_no: 'Z2', scheme: '410', method: 'visit' },
      capacity_appraisal: { person_id: 1, appraisal_no: 'J1', appraisal_kind: 'injury_review' },
      dependant: { person_id: 1, worker_id: 9, assessment_no: 'D1', right_from: '2020-01-01' },
    },
    columns: {
      项目: 'injury_benefit.benefit_item',
      所属月: 'injury_benefit.for_month',
      状态: 'injury_benefit.status',
      更早支付: 'injury_benefit#2.benefit_item',
      更早所属: 'injury_benefit#2.for_month',
      认证: 'qualification_certification.certified_on',
      险种: 'qualification_certification.scheme',
      方式: 'qualification_certification.method',
      结果二: 'qualification_certification.result',
      有效至: 'qualification_certification.valid_to',
      后一认证: 'qualification_certification#2.certified_on',
      后一结果: 'qualification_certification#2.result',
      鉴定: 'capacity_appraisal.appraised_on',
      核定: 'dependant.assessed_on',
    },
    table: `
      项目                  所属月   状态      更早支付           更早所属  认证        险种  方式  结果二       有效至      后一认证    后一结果  鉴定        核定        结果  金额     说明
      nursing_allowance     2024-04  paid      无                 无        2023-03-31  410   face  passed       -           无          无        无          无          命中  1860.00  认证满十二个月的次月
      nursing_allowance     2024-03  paid      无                 无        2023-03-31  410   face  passed       -           无          无        无          无          放过  -        第十二个月
      nursing_allowance     2024-04  paid      无                 无        2023-04-01  410   face  passed       -           无          无        无          无          放过  -        认证晚一日即在期内
      disability_allowance  2024-04  paid      无                 无        2023-03-31  410   face  passed       -           无          无        无          无          命中  1860.00  伤残津贴
      dependant_pension     2024-04  paid      无                 无        2023-03-31  410   face  passed       -           无          无        无          无          命中  1860.00  供养亲属抚恤金
      medical_fee           2024-04  paid      无                 无        2023-03-31  410   face  passed       -           无          无        无          无          放过  -        不是长期待遇
      nursing_allowance     2024-04  returned  无                 无        2023-03-31  410   face  passed       -           无          无        无          无          放过  -        已退票
      nursing_allowance     2024-04  paid      无                 无        2023-09-01  410   data  passed       -           无          无        无          无          放过  -        数据比对认证
      nursing_allowance     2024-04  paid      无                 无        2023-09-01  110   face  passed       -           无          无        无          无          放过  -        养老保险的认证
      nursing_allowance     2024-04  paid      无                 无        2023-09-01  410   face  unreachable  -           无          无        无          无          放过  -        没有通过的认证,首次支付未满一年
      nursing_allowance     2024-04  paid      nursing_allowance  2023-03   2023-09-01  410   face  unreachable  -           无          无        无          无          命中  1860.00  失联不算通过
      nursing_allowance     2024-04  paid      无                 无        2023-03-31  410   face  passed       2024-04-30  无          无        无          无          放过  -        认证写明有效期更长
      nursing_allowance     2024-05  paid      无                 无        2023-03-31  410   face  passed       2024-04-30  无          无        无          无          命中  1860.00  有效期也已过
      nursing_allowance     2024-04  paid      无                 无        2023-03-31  410   face  passed       -           2024-09-01  passed    无          无          放过  -        迟办认证证明此前仍符合
      nursing_allowance     2024-04  paid      无                 无        2023-03-31  410   face  passed       -           2024-04-10  failed    无          无          命中  1860.00  后一次未通过
      nursing_allowance     2024-04  paid      无                 无        2023-03-31  410   face  passed       -           无          无        2023-06-01  无          放过  -        期间做过鉴定
      nursing_allowance     2024-04  paid      无                 无        2023-03-31  410   face  passed       -           无          无        无          2023-04-01  放过  -        资格重新核定
      nursing_allowance     2024-04  paid      nursing_allowance  2023-04   无          无    无    无           无          无          无        无          无          放过  -        从未认证,首次支付第十二个月
      nursing_allowance     2024-04  paid      nursing_allowance  2023-03   无          无    无    无           无          无          无        无          无          命中  1860.00  从未认证,已满一年
    `,
  }),
]
