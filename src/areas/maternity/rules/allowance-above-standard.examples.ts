import { examples } from '#screening/examples.ts'

/** 单位上年度月平均工资 6,000 元,即每天 200 元。 */
export const allowanceAboveStandardExamples = examples({
  rule: 'MAT-04',
  base: {
    maternity_benefit: {
      payment_no: 'B1',
      person_id: 1,
      scheme: '510',
      for_month: '2024-06',
      paid_on: '2024-07-20',
      mother_id: 1,
      employer_average_wage_fen: '6000.00',
      status: 'paid',
      agency_district: '410102',
    },
  },
  columns: {
    项目: 'maternity_benefit.benefit_item',
    日期: 'maternity_benefit.born_on',
    假期: 'maternity_benefit.leave_kind',
    活产: 'maternity_benefit.births',
    孕周: 'maternity_benefit.gestation_weeks',
    天数: 'maternity_benefit.leave_days',
    金额元: 'maternity_benefit.amount_fen',
  },
  table: `
    项目                     日期        假期             活产  孕周  天数  金额元    结果  金额     说明
    maternity_allowance      2024-06-15  birth            1     39    98    19600.00  放过  -        恰为标准
    maternity_allowance      2024-06-15  birth            1     39    98    19601.00  放过  -        尾差一元以内
    maternity_allowance      2024-06-15  birth            1     39    98    19601.01  命中  1.01     超过尾差
    maternity_allowance      2024-06-15  birth            1     39    188   37600.00  放过  -        地方奖励产假
    maternity_allowance      2016-05-26  birth            1     39    188   37600.00  命中  18000.00  奖励产假尚未施行
    maternity_allowance      2016-05-27  birth            1     39    188   37600.00  放过  -        施行首日
    maternity_allowance      2024-06-15  birth            1     39    203   40600.00  命中  3000.00  核定天数超过上限
    maternity_allowance      2024-06-15  difficult_birth  1     39    203   40600.00  放过  -        难产加十五天
    maternity_allowance      2024-06-15  multiple_birth   2     36    218   43600.00  放过  -        双胞胎再加十五天
    maternity_allowance      2024-06-15  miscarriage      0     12    42    8400.00   命中  5400.00  未满四个月只有十五天
    maternity_allowance      2024-06-15  miscarriage      0     16    42    8400.00   放过  -        满四个月四十二天
    nursing_leave_allowance  2024-06-15  nursing          1     39    31    6200.00   放过  -        护理假一个月
    nursing_leave_allowance  2024-06-15  nursing          1     39    60    12000.00  命中  5800.00  护理假超期`,
})
