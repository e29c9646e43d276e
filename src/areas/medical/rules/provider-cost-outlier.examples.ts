import { examples } from '#screening/examples.ts'
import { fiveProviders } from '#screening/relations/peer-examples.ts'

export const providerCostOutlierExamples = [
  examples({
    rule: 'MED-21',
    base: fiveProviders({ totalFen: 7500, fundFen: 4500 }),
    columns: {
      一例费用: 'medical_settlement#H-2-3.total_fen',
      又一例费用: 'medical_settlement#H-2-4.total_fen',
      末例状态: 'medical_settlement#H-3-8.status',
      末例出院: 'medical_visit#H-3-8.end_on',
      末例病组: 'medical_visit#H-3-8.main_diagnosis_code',
      末例险种: 'medical_visit#H-3-8.scheme',
      同级一例: 'medical_visit#P4-2-8.hospital_level',
    },
    table: `
      一例费用  又一例费用  末例状态  末例出院    末例病组  末例险种  同级一例  结果  金额      说明
      7500.00   7500.00     paid      2026-03-09  K80.201   310       2         命中  36000.00  连续三个月正好一倍半
      7499.93   7500.00     paid      2026-03-09  K80.201   310       2         放过  -         二月均值差一分不到一倍半
      99999.00  7500.00     paid      2026-03-09  K80.201   310       2         命中  36000.00  最高一例不计入均值
      7500.00   7500.00     reversed  2026-03-09  K80.201   310       2         放过  -         三月只剩七例
      7500.00   7500.00     paid      2026-04-01  K80.201   310       2         放过  -         一例四月才出院
      7500.00   7500.00     paid      2026-03-09  N20.000   310       2         放过  -         一例属另一病组
      7500.00   7500.00     paid      2026-03-09  K80.202   310       2         命中  36000.00  同一类目的另一编码
      7500.00   7500.00     paid      2026-03-09  K80.201   390       2         放过  -         一例是另一险种
      7500.00   7500.00     paid      2026-03-09  K80.201   310       3         放过  -         二月同级不足五家
    `,
  }),
  examples({
    rule: 'MED-21',
    base: fiveProviders({}),
    columns: {
      一例费用: 'medical_settlement#H-2-3.total_fen',
      又一例费用: 'medical_settlement#H-2-4.total_fen',
    },
    table: `
      一例费用   又一例费用  结果  金额  说明
      5000.00    5000.00     放过  -     与同级一样
      500000.00  5000.00     放过  -     一例危重
      500000.00  500000.00   放过  -     只有一个月有两例危重
    `,
  }),
]
