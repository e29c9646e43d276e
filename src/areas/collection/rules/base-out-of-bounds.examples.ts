import { examples } from '#screening/examples.ts'

const row = {
  person_id: 1,
  scheme: '110',
  employer_id: '91410100MA3X000008',
  insured_kind: 'employee',
  contribution_kind: 'normal',
  for_month: '2025-08',
  paid_on: '2025-08-15',
  base_fen: '4000.00',
  employer_fen: '640.00',
  personal_fen: '320.00',
  agency_district: '410102',
}

export const baseOutOfBoundsExamples = examples({
  rule: 'COL-01',
  base: {
    contribution: { ...row, contribution_no: 'J1' },
    'contribution#2': { ...row, contribution_no: 'J2', contribution_kind: 'arrears', paid_on: '2025-09-15' },
    'contribution#3': {
      ...row,
      contribution_no: 'J3',
      contribution_kind: 'refund',
      refund_of_no: 'J1',
      paid_on: '2025-09-10',
      employer_fen: '-640.00',
      personal_fen: '-320.00',
    },
  },
  columns: {
    所属期: 'contribution.for_month',
    险种: 'contribution.scheme',
    身份: 'contribution.insured_kind',
    类型: 'contribution.contribution_kind',
    文书号: 'contribution.legal_document_no',
    基数: 'contribution.base_fen',
    单位: 'contribution.employer_fen',
    个人: 'contribution.personal_fen',
    补缴基数: 'contribution#2.base_fen',
    所退流水: 'contribution#3.refund_of_no',
  },
  table: `
    所属期   险种  身份         类型                       文书号  基数      单位     个人     补缴基数  所退流水  结果  金额    说明
    2025-08  110   employee     normal                     -       3831.00   612.96   306.48   无        无        放过  -       等于下限
    2025-08  110   employee     normal                     -       3830.99   612.96   306.48   无        无        命中  0.00    低于下限一分
    2025-08  110   employee     normal                     -       3000.00   480.00   240.00   无        无        命中  199.44  低于下限831元,按24%少缴
    2025-08  110   employee     normal                     -       19155.00  3064.80  1532.40  无        无        放过  -       等于上限
    2025-08  110   employee     normal                     -       19155.01  3064.80  1532.40  无        无        命中  0.00    高于上限一分
    2025-08  110   employee     normal                     -       20155.00  3224.80  1612.40  无        无        命中  240.00  高于上限1000元,多缴24%
    2025-06  110   employee     normal                     -       3756.00   600.96   300.48   无        无        放过  -       切换前一月,用上一年度下限
    2025-07  110   employee     normal                     -       3756.00   600.96   300.48   无        无        命中  18.00   切换当月,低于新下限75元
    2025-06  110   employee     arrears                    -       3756.00   600.96   300.48   无        无        放过  -       八月补缴六月的费,仍按六月的下限
    2025-06  110   employee     normal                     -       18900.00  3024.00  1512.00  无        无        命中  28.80   切换前一月,高于上一年度上限120元
    2025-07  110   employee     normal                     -       18900.00  3024.00  1512.00  无        无        放过  -       切换当月,新上限以内
    2023-06  110   employee     normal                     -       1000.00   160.00   80.00    无        无        放过  -       没有公布值的年度不判
    2026-07  110   employee     normal                     -       1000.00   160.00   80.00    无        无        放过  -       下一年度公布以前不判
    2025-08  210   employee     normal                     -       3000.00   21.00    9.00     无        无        命中  8.31    失业保险,按1%少缴
    2025-08  310   flexible     normal                     -       3000.00   0.00     300.00   无        无        命中  83.10   灵活就业人员同样受下限约束
    2025-08  170   resident     normal                     -       300.00    0.00     300.00   无        无        放过  -       居民养老按档次缴费
    2025-08  410   injury_only  normal                     -       3000.00   12.00    0.00     无        无        放过  -       只参加工伤保险的超龄人员
    2025-08  110   employee     normal                     -       0.00      300.00   0.00     无        无        放过  -       按定额缴费
    2025-08  110   employee     normal                     -       3000.00   480.00   240.00   1000.00   无        放过  -       同月补足差额后不低于下限
    2025-08  110   employee     normal                     -       3000.00   480.00   240.00   500.00    无        命中  79.44   补缴后仍差331元
    2025-08  110   employee     backpay                    裁1号   3000.00   480.00   240.00   无        无        放过  -       按裁决书补缴,基数由文书确定
    2025-08  110   employee     backpay                    -       3000.00   480.00   240.00   无        无        命中  199.44  没有文书的补缴
    2025-08  310   unemployed   paid_by_unemployment_fund  -       3000.00   300.00   0.00     无        无        放过  -       失业保险基金代缴
    2025-08  110   employee     normal                     -       3000.00   480.00   240.00   无        J1        放过  -       错缴已退费
    2025-08  110   employee     normal                     -       3000.00   640.00   320.00   无        -         放过  -       退费行未填原流水号,同月净额为零
    2025-08  110   employee     normal                     -       20155.00  3224.80  1612.40  4000.00   J1        放过  -       高于上限的已退费并重缴
    2025-07  110   employee     normal                     -       3000.00   480.00   240.00   无        无        命中  199.44  切换当月只用新下限
  `,
})
