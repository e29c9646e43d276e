import { examples } from '#screening/examples.ts'

const first = {
  payment_no: 'B1',
  person_id: 1,
  scheme: '510',
  benefit_item: 'maternity_allowance',
  for_month: '2024-01',
  paid_on: '2024-02-20',
  amount_fen: '20000.00',
  mother_id: 1,
  status: 'paid',
  agency_district: '410102',
}

export const birthsTooNearExamples = examples({
  rule: 'MAT-02',
  base: {
    maternity_benefit: first,
    'maternity_benefit#2': {
      ...first,
      payment_no: 'B2',
      for_month: '2024-07',
      paid_on: '2024-09-20',
      amount_fen: '15000.00',
    },
  },
  columns: {
    前次: 'maternity_benefit.born_on',
    前次假: 'maternity_benefit.leave_kind',
    前次状态: 'maternity_benefit.status',
    后次: 'maternity_benefit#2.born_on',
    后次母亲: 'maternity_benefit#2.mother_id',
    后次申领人: 'maternity_benefit#2.person_id',
    后次项目: 'maternity_benefit#2.benefit_item',
    后次假: 'maternity_benefit#2.leave_kind',
    活产: 'maternity_benefit#2.births',
  },
  table: `
    前次        前次假       前次状态  后次        后次母亲  后次申领人  后次项目               后次假         活产  结果  金额      说明
    2024-01-10  birth        paid      2024-08-06  1         1           maternity_allowance    birth          1     命中  15000.00  相隔二百零九天
    2024-01-10  birth        paid      2024-08-07  1         1           maternity_allowance    birth          1     放过  -         恰二百一十天
    2023-12-20  birth        paid      2024-05-30  1         2           spouse_birth_medical   -              -     命中  15000.00  父亲一方申领,跨年
    2024-01-10  birth        paid      2024-05-10  1         1           maternity_allowance    difficult_birth  1   命中  15000.00  剖宫产也是分娩
    2024-01-10  birth        paid      2024-01-11  1         1           maternity_allowance    multiple_birth  2    放过  -         双胞胎跨零点
    2024-01-10  birth        paid      2024-01-13  1         1           maternity_allowance    multiple_birth  2    放过  -         同一次分娩的上限三日
    2024-01-10  birth        paid      2024-01-14  1         1           maternity_allowance    birth          1     命中  15000.00  第四日不再是同一次
    2024-01-10  birth        paid      2024-05-10  1         1           maternity_allowance    miscarriage    0     放过  -         后一次是流产
    2024-01-10  miscarriage  paid      2024-05-10  1         1           maternity_allowance    birth          1     放过  -         前一次是流产
    2024-01-10  birth        paid      2024-05-10  1         1           birth_control_medical  birth_control  0     放过  -         后一次是手术
    2024-01-10  birth        paid      2024-05-10  3         1           maternity_allowance    birth          1     放过  -         另一位母亲
    2024-01-10  birth        reversed  2024-05-10  1         1           maternity_allowance    birth          1     放过  -         前一次已冲销
    2024-01-10  birth        paid      2024-01-10  1         2           maternity_allowance    birth          1     放过  -         同日:另有规则管重复申领`,
})
