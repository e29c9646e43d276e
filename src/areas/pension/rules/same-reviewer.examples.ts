import { examples } from '#screening/examples.ts'

export const sameReviewerExamples = examples({
  rule: 'PEN-15',
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
      retired_on: '2020-03-10',
      benefit_from: '2024-04',
      actual_months: 240,
      deemed_months: 0,
      approved_fen: '3000.00',
      approved_at: '2024-03-20 16:00:00',
      agency_district: '410102',
      first_reviewer_id: 11,
      first_reviewed_at: '2024-03-10 09:00:00',
      second_reviewer_id: 12,
      second_reviewed_at: '2024-03-11 15:00:00',
      approver_id: 13,
    },
  },
  columns: {
    初审人: 'pension_assessment.first_reviewer_id',
    复核人: 'pension_assessment.second_reviewer_id',
    复核时间: 'pension_assessment.second_reviewed_at',
    审批人: 'pension_assessment.approver_id',
    审批时间: 'pension_assessment.approved_at',
    起始月: 'pension_assessment.benefit_from',
    状态: 'pension_assessment.status',
    存量: 'pension_assessment.legacy_stock',
  },
  table: `
    初审人  复核人  复核时间             审批人  审批时间             起始月   状态      存量  结果  金额  说明
    11      12      2024-03-11 15:00:00  13      2024-03-20 16:00:00  2024-04  approved  否    放过  -     两人分别审核
    11      11      2024-03-11 15:00:00  13      2024-03-20 16:00:00  2024-04  approved  否    命中  0.00  初审与复核为同一人
    11      -       2024-03-11 15:00:00  13      2024-03-20 16:00:00  2024-04  approved  否    命中  0.00  缺复核
    -       12      2024-03-11 15:00:00  13      2024-03-20 16:00:00  2024-04  approved  否    命中  0.00  缺初审
    -       -       2024-03-11 15:00:00  13      2024-03-20 16:00:00  2024-04  approved  否    命中  0.00  两岗都缺
    11      12      2024-03-11 15:00:00  12      2024-03-20 16:00:00  2024-04  approved  否    放过  -     复核人兼审批,双岗仍是两人
    11      12      2024-03-11 15:00:00  11      2024-03-20 16:00:00  2024-04  approved  否    放过  -     初审人兼审批,双岗仍是两人
    11      11      2024-03-11 15:00:00  13      2024-03-20 16:00:00  2024-04  pending   否    放过  -     尚未核准
    11      11      2024-03-11 15:00:00  13      2024-03-20 16:00:00  2024-04  rejected  否    放过  -     不予核准
    11      -       2024-03-11 15:00:00  13      2024-03-20 16:00:00  2024-04  approved  是    放过  -     系统上线前存量没有岗位记录
    11      11      2015-12-31 15:00:00  13      2016-01-05 10:00:00  2024-04  approved  否    放过  -     判断起点以前的审核
    11      11      2016-01-01 09:00:00  13      2024-03-20 16:00:00  2024-04  approved  否    命中  0.00  判断起点当日的审核
    11      -       -                    13      2015-12-31 10:00:00  2024-04  approved  否    放过  -     没有复核时间,按审批时间在起点以前
    11      -       -                    13      -                    2016-01  approved  否    命中  0.00  没有时间的,按待遇起始月
  `,
})
