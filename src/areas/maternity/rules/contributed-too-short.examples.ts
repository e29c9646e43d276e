import { examples } from '#screening/examples.ts'

const contribution = {
  person_id: 1,
  scheme: '310',
  insured_kind: 'employee',
  paid_on: '2024-06-10',
  employer_fen: '300.00',
  personal_fen: '80.00',
  agency_district: '410102',
}
const months = ['2023-10', '2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-04', '2024-05']

export const contributedTooShortExamples = examples({
  rule: 'MAT-03',
  base: {
    maternity_benefit: {
      payment_no: 'B1',
      person_id: 1,
      scheme: '510',
      for_month: '2024-06',
      paid_on: '2024-07-20',
      amount_fen: '20000.00',
      mother_id: 1,
      born_on: '2024-06-15',
      agency_district: '410102',
    },
    ...Object.fromEntries(
      months.map((for_month, index) => [`contribution#${index + 2}`, { ...contribution, for_month }]),
    ),
    contribution: contribution,
    enrollment: {
      person_id: 1,
      scheme: '310',
      insured_kind: 'employee',
      status: '1',
      agency_district: '410102',
    },
  },
  columns: {
    项目: 'maternity_benefit.benefit_item',
    假期: 'maternity_benefit.leave_kind',
    状态: 'maternity_benefit.status',
    第九月: 'contribution.for_month',
    缴于: 'contribution.paid_on',
    身份: 'contribution.insured_kind',
    参保自: 'enrollment.starts_on',
  },
  table: `
    项目                   假期             状态      第九月   缴于        身份      参保自      结果  金额      说明
    maternity_allowance    birth            paid      2023-09  2023-09-10  employee  2023-09-01  放过  -         恰好九个月
    maternity_allowance    birth            paid      2024-05  2024-05-10  employee  2023-10-01  命中  20000.00  只有八个月
    maternity_allowance    birth            paid      2023-09  2024-08-10  employee  2023-09-01  放过  -         欠缴的月份分娩后补缴
    maternity_allowance    birth            paid      2023-08  2023-08-10  employee  2023-10-01  命中  20000.00  第十个月以前的不在其内
    maternity_allowance    birth            paid      2024-06  2024-06-10  employee  2023-10-01  命中  20000.00  分娩当月不算以前
    maternity_allowance    birth            paid      2023-09  2023-09-10  resident  2023-10-01  命中  20000.00  居民身份的月份不算
    maternity_allowance    birth            paid      2024-05  2024-05-10  employee  2019-03-01  放过  -         数据从前年十月起,此前已参保
    maternity_allowance    birth            paid      2024-05  2024-05-10  employee  无          命中  20000.00  没有参保登记可证
    maternity_allowance    difficult_birth  paid      2024-05  2024-05-10  employee  2023-10-01  命中  20000.00  难产津贴同样要求
    maternity_allowance    miscarriage      paid      2024-05  2024-05-10  employee  2023-10-01  放过  -         流产另有规定
    birth_medical          birth            paid      2024-05  2024-05-10  employee  2023-10-01  放过  -         医疗费不要求月数
    maternity_allowance    birth            reversed  2024-05  2024-05-10  employee  2023-10-01  放过  -         已冲销`,
})
