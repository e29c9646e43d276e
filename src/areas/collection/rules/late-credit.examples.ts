import { examples } from '#screening/examples.ts'

const row = {
  person_id: 1,
  scheme: '110',
  insured_kind: 'employee',
  contribution_kind: 'normal',
  for_month: '2025-08',
  base_fen: '5000.00',
  employer_fen: '800.00',
  personal_fen: '400.00',
  agency_district: '410102',
}

export const lateCreditExamples = examples({
  rule: 'COL-09',
  base: {
    contribution: { ...row, contribution_no: 'J1', paid_on: '2025-08-11', credited_on: '2025-08-19' },
    'contribution#2': {
      ...row,
      contribution_no: 'J2',
      person_id: 2,
      paid_on: '2025-08-11',
      credited_on: '2025-08-12',
    },
  },
  columns: {
    类型: 'contribution.contribution_kind',
    缴费: 'contribution.paid_on',
    到账: 'contribution.credited_on',
    另一笔到账: 'contribution#2.credited_on',
  },
  table: `
    类型                       缴费        到账        另一笔到账  结果  金额     说明
    normal                     2025-08-11  2025-08-18  2025-08-12  放过  -        星期一到下星期一,第五个工作日
    normal                     2025-08-11  2025-08-19  2025-08-12  命中  1200.00  第六个工作日
    normal                     2025-08-11  2025-08-19  2025-08-19  命中  2400.00  同日两笔合计
    normal                     2025-08-11  2025-08-11  2025-08-12  放过  -        当日到账
    normal                     2025-08-08  2025-08-15  2025-08-12  放过  -        星期五到下星期五,第五个工作日
    normal                     2025-08-09  2025-08-15  2025-08-12  放过  -        星期六缴费
    normal                     2025-08-09  2025-08-18  2025-08-12  命中  1200.00  星期六缴费,第六个工作日
    normal                     2025-09-30  2025-10-14  2025-08-12  放过  -        国庆长假,调休上班一日,第五个工作日
    normal                     2025-09-30  2025-10-15  2025-08-12  命中  1200.00  国庆长假后第六个工作日
    normal                     2024-02-08  2024-02-21  2025-08-12  放过  -        春节长假,周日调休上班,第五个工作日
    normal                     2024-02-08  2024-02-22  2025-08-12  命中  1200.00  春节长假后第六个工作日
    normal                     2026-12-28  2027-01-20  2025-08-12  放过  -        次年节假日安排尚未公布,不判
    refund                     2025-08-11  2025-08-19  2025-08-12  放过  -        退费
    paid_by_unemployment_fund  2025-08-11  2025-08-19  2025-08-12  放过  -        失业保险基金代缴
    subsidised                 2025-08-11  2025-08-19  2025-08-12  放过  -        财政代缴
    normal                     2025-08-11  -           2025-08-12  放过  -        没有报送到账日期
    arrears                    2025-08-11  2025-09-11  2025-08-12  命中  1200.00  补缴的欠费压了一个月
  `,
})
