import { examples } from '#screening/examples.ts'

export const insuredInHasteExamples = examples({
  rule: 'MAT-06',
  base: {
    maternity_benefit: {
      payment_no: 'B1',
      person_id: 1,
      scheme: '510',
      benefit_item: 'maternity_allowance',
      for_month: '2025-06',
      paid_on: '2025-07-20',
      amount_fen: '20000.00',
      mother_id: 1,
      born_on: '2025-06-15',
      leave_kind: 'birth',
      leave_from: '2025-06-10',
      leave_to: '2025-09-20',
      employer_id: 'E1',
      employer_average_wage_fen: '4000.00',
      status: 'paid',
      agency_district: '410102',
    },
    enrollment: {
      person_id: 1,
      scheme: '310',
      insured_kind: 'employee',
      employer_id: 'E1',
      status: '1',
      agency_district: '410102',
    },
    'enrollment#2': {
      person_id: 1,
      scheme: '310',
      insured_kind: 'employee',
      employer_id: 'E2',
      status: '3',
      starts_on: '2020-01-01',
      agency_district: '410102',
    },
    employer: { employer_id: 'E1', agency_district: '410102' },
    contribution: {
      person_id: 1,
      scheme: '310',
      insured_kind: 'employee',
      employer_id: 'E1',
      for_month: '2025-03',
      contribution_kind: 'normal',
      employer_fen: '300.00',
      personal_fen: '80.00',
    },
    'contribution#2': {
      person_id: 1,
      scheme: '310',
      insured_kind: 'employee',
      employer_id: 'E1',
      base_fen: '4000.00',
      contribution_kind: 'normal',
      employer_fen: '300.00',
      personal_fen: '80.00',
    },
  },
  columns: {
    参保自: 'enrollment.starts_on',
    此前至: 'enrollment#2.ends_on',
    单位人数: 'employer.insured_count',
    基数: 'contribution.base_fen',
    休假后缴费月: 'contribution#2.for_month',
    假期: 'maternity_benefit.leave_kind',
  },
  table: `
    参保自      此前至      单位人数  基数     休假后缴费月  假期         结果  金额      说明
    2025-01-01  无          3         4000.00  无            birth        命中  20000.00  小单位首次参保,休假后停缴
    2025-01-01  无          3         8000.00  2025-11       birth        命中  20000.00  基数恰为平均的两倍,仍在缴
    2025-01-01  无          3         7999.00  2025-11       birth        放过  -         基数不到两倍,休假后仍在缴
    2025-01-01  无          5         4000.00  无            birth        命中  20000.00  恰五人
    2025-01-01  无          6         4000.00  无            birth        放过  -         六人
    2024-08-16  无          3         4000.00  无            birth        命中  20000.00  差一天满十个月
    2024-08-15  无          3         4000.00  无            birth        放过  -         恰十个月
    2025-01-01  2024-12-31  3         4000.00  无            birth        放过  -         此前在别处参保,调动
    2025-01-01  2024-01-01  3         4000.00  无            birth        放过  -         十二个月以内在别处参保过
    2025-01-01  2023-12-31  3         4000.00  无            birth        命中  20000.00  别处参保已是一年以前
    2025-01-01  无          3         4000.00  无            miscarriage  放过  -         流产不在此列`,
})
