import { examples } from '#screening/examples.ts'

const employer = '91410100MA3X000008'
const wage = { person_id: 1, employer_id: employer, income_kind: 'wage' }
const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
const wagesOf2024 = Object.fromEntries(
  months.map((month, index) => [
    index === 0 ? 'taxed_wage' : `taxed_wage#${index + 1}`,
    { ...wage, tax_record_no: `S${month}`, for_month: `2024-${month}`, income_fen: '10000.00' },
  ]),
)
const pay = {
  person_id: 1,
  scheme: '110',
  employer_id: employer,
  insured_kind: 'employee',
  contribution_kind: 'normal',
  base_fen: '7000.00',
  employer_fen: '1120.00',
  personal_fen: '560.00',
  agency_district: '410102',
}
const paid = (no: number, month: string) => ({
  ...pay,
  contribution_no: `J${no}`,
  for_month: month,
  paid_on: `${month}-15`,
})

export const understatedWageExamples = [
  examples({
    rule: 'COL-05',
    base: {
      ...wagesOf2024,
      'taxed_wage#13': {
        ...wage,
        tax_record_no: 'S13',
        for_month: '2024-12',
        income_kind: 'bonus',
        income_fen: '0.00',
      },
      contribution: paid(1, '2025-07'),
      'contribution#2': paid(2, '2025-08'),
      'contribution#3': paid(3, '2025-09'),
      'contribution#4': { ...paid(4, '2025-09'), contribution_kind: 'arrears', paid_on: '2025-11-03' },
      'contribution#5': {
        ...paid(5, '2025-08'),
        contribution_kind: 'refund',
        refund_of_no: 'J2',
        employer_fen: '-1120.00',
        personal_fen: '-560.00',
      },
    },
    columns: {
      奖金: 'taxed_wage#13.income_fen',
      奖金种类: 'taxed_wage#13.income_kind',
      十二月工资: 'taxed_wage#12.income_fen',
      十二月不计入: 'taxed_wage#12.not_in_base_fen',
      七月基数: 'contribution.base_fen',
      七月单位: 'contribution.employer_id',
      八月基数: 'contribution#2.base_fen',
      九月基数: 'contribution#3.base_fen',
      九月补差: 'contribution#4.base_fen',
      八月退费: 'contribution#5.refund_of_no',
    },
    table: `
    奖金      奖金种类    十二月工资  十二月不计入  七月基数  七月单位            八月基数  九月基数  九月补差  八月退费  结果  金额     说明
    0.00      bonus       10000.00    -             7000.00   91410100MA3X000008  7000.00   7000.00   无        无        命中  2160.00  三个月各低三成
    0.00      bonus       10000.00    -             8000.00   91410100MA3X000008  8000.00   8000.00   无        无        放过  -        正好是八成
    0.00      bonus       10000.00    -             7999.99   91410100MA3X000008  7999.99   7999.99   无        无        命中  1260.00  低于八成一分
    0.00      bonus       10000.00    -             10000.00  91410100MA3X000008  7000.00   7000.00   无        无        放过  -        只有两个月偏低
    0.00      bonus       10000.00    -             7000.00   91410100MA3X000008  7000.00   7000.00   3000.00   无        放过  -        九月已补足差额,只剩两个月
    0.00      bonus       10000.00    -             7000.00   91410100MA3X000008  7000.00   7000.00   500.00    无        命中  2040.00  九月补了差额仍不足八成
    0.00      bonus       10000.00    -             7000.00   91410100MA3X000008  7000.00   7000.00   无        J2        放过  -        八月已退费,只剩两个月
    0.00      bonus       10000.00    -             7000.00   124101000052520006  7000.00   7000.00   无        无        放过  -        七月由另一单位参保,本单位两个月
    12000.00  bonus       10000.00    -             8000.00   91410100MA3X000008  8000.00   8000.00   无        无        命中  1890.00  年终奖计入月平均工资
    12000.00  severance   10000.00    -             8000.00   91410100MA3X000008  8000.00   8000.00   无        无        放过  -        离职补偿不计入
    12000.00  labour_fee  10000.00    -             8000.00   91410100MA3X000008  8000.00   8000.00   无        无        放过  -        劳务报酬不计入
    0.00      bonus       22000.00    12000.00      8000.00   91410100MA3X000008  8000.00   8000.00   无        无        放过  -        福利等不计入基数的部分
    0.00      bonus       22000.00    -             8000.00   91410100MA3X000008  8000.00   8000.00   无        无        命中  1890.00  没有列明不计入的部分
  `,
  }),
  examples({
    rule: 'COL-05',
    base: {
      taxed_wage: {
        ...wage,
        tax_record_no: 'S1',
        for_month: '2025-03',
        employed_from: '2025-03-03',
        income_fen: '10000.00',
      },
      'taxed_wage#2': {
        ...wage,
        tax_record_no: 'S2',
        for_month: '2025-07',
        employed_from: '2025-03-03',
        income_fen: '16000.00',
      },
      contribution: paid(1, '2025-04'),
      'contribution#2': paid(2, '2025-05'),
      'contribution#3': paid(3, '2025-06'),
    },
    columns: {
      首月: 'taxed_wage.for_month',
      首月工资: 'taxed_wage.income_fen',
      入职: 'taxed_wage.employed_from',
      所得: 'taxed_wage.income_kind',
      四月: 'contribution.for_month',
      基数: 'contribution.base_fen',
      五月基数: 'contribution#2.base_fen',
      六月基数: 'contribution#3.base_fen',
      险种: 'contribution.scheme',
      身份: 'contribution.insured_kind',
    },
    table: `
    首月     首月工资   入职        所得        四月     基数      五月基数  六月基数  险种  身份      结果  金额      说明
    2025-03  10000.00   2025-03-03  wage        2025-04  7000.00   7000.00   7000.00   110   employee  命中  2160.00   新进人员按首月工资
    2025-03  8750.00    2025-03-03  wage        2025-04  7000.00   7000.00   7000.00   110   employee  放过  -         首月工资的八成
    2025-03  10000.00   -           wage        2025-04  7000.00   7000.00   7000.00   110   employee  放过  -         没有任职日期,上年工资不明
    2025-02  10000.00   2024-12-16  wage        2025-04  7000.00   7000.00   7000.00   110   employee  放过  -         不是首月的工资
    2025-03  10000.00   2025-03-03  labour_fee  2025-04  7000.00   7000.00   7000.00   110   employee  放过  -         首月是劳务报酬
    2025-03  60000.00   2025-03-03  wage        2025-04  15024.00  15024.00  15024.00  110   employee  放过  -         工资高于上限,正好是上限18780元的八成
    2025-03  60000.00   2025-03-03  wage        2025-04  15000.00  15000.00  15000.00  110   employee  命中  1270.08   工资高于上限,低于上限的八成
    2025-03  2000.00    2025-03-03  wage        2025-04  3756.00   3756.00   3756.00   110   employee  放过  -         工资低于下限,按下限
    2025-03  10000.00   2025-03-03  wage        2023-06  7000.00   7000.00   7000.00   110   employee  放过  -         没有公布上下限的年度不判,只剩两个月
    2025-03  10000.00   2025-03-03  wage        2025-07  7000.00   7000.00   7000.00   110   employee  放过  -         七月属下一缴费年度,各年度不满三个月
    2025-03  10000.00   2025-03-03  wage        2025-04  7000.00   7000.00   7000.00   210   employee  放过  -         以养老保险的基数为准,只剩两个月
    2025-03  10000.00   2025-03-03  wage        2025-04  7000.00   7000.00   7000.00   110   flexible  放过  -         灵活就业身份的月份不计
  `,
  }),
]
