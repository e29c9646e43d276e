import { examples } from '#screening/examples.ts'
import { fiveProviders } from '#screening/relations/peer-examples.ts'

export const providerIndicatorsExamples = [
  examples({
    rule: 'ANO-01',
    base: fiveProviders({ nights: 9 }),
    columns: {
      一例出院: 'medical_visit#H-2-3.end_on',
      末例出院: 'medical_visit#H-3-8.end_on',
      末例家庭病床: 'medical_visit#H-3-8.is_home_bed',
      同级一例: 'medical_visit#P4-2-8.provider_id',
    },
    table: `
      一例出院    末例出院    末例家庭病床  同级一例  结果  金额  说明
      2026-02-12  2026-03-12  -             P4        命中  0.00  平均住院日连续三个月正好一倍半
      2026-02-11  2026-03-12  -             P4        放过  -     二月平均不到一倍半
      2026-02-26  2026-03-12  -             P4        命中  0.00  更长
      2026-02-12  2026-04-02  -             P4        放过  -     三月只有七例
      2026-02-12  2026-03-12  是            P4        放过  -     一例是家庭病床
      2026-02-12  2026-03-12  -             P5        放过  -     二月同级不足五家
    `,
  }),
  examples({
    rule: 'ANO-01',
    base: fiveProviders({ fundFen: 3500 }),
    columns: {
      一例基金: 'medical_settlement#H-2-3.fund_pay_fen',
      一例状态: 'medical_settlement#H-1-1.status',
    },
    table: `
      一例基金  一例状态  结果  金额  说明
      3500.00   paid      命中  0.00  基金占比七成,同级六成
      3105.00   paid      命中  0.00  二月略高于六成九
      3100.00   paid      放过  -     二月正好六成九,在离散度三倍以内
      3500.00   reversed  放过  -     一月只有七例
    `,
  }),
]
