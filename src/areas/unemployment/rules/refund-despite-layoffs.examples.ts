import { examples } from '#screening/examples.ts'

const refund = {
  refund_no: 'H1',
  employer_id: 'UNIT',
  scheme: '210',
  paid_on: '2025-09-10',
  amount_fen: '36000.00',
  contributed_fen: '60000.00',
  agency_district: '410102',
}

/** Figures that the employer gave. */
export const layOffRateExamples = examples({
  rule: 'UNE-11',
  base: {
    stabilization_refund: refund,
    'stabilization_refund#2': { ...refund, refund_no: 'H2', status: 'reversed', funding_source: 'insurance_fund' },
  },
  columns: {
    年度: 'stabilization_refund.for_year',
    年初: 'stabilization_refund.insured_at_start',
    年末: 'stabilization_refund.insured_at_end',
    裁员: 'stabilization_refund.laid_off',
    状态: 'stabilization_refund.status',
    资金: 'stabilization_refund.funding_source',
    冲销年度: 'stabilization_refund#2.for_year',
    冲销: 'stabilization_refund#2.amount_fen',
  },
  table: `
    年度  年初  年末  裁员  状态      资金                冲销年度  冲销       结果  金额      说明
    2024  200   190   12    paid      insurance_fund      无        无         命中  36000.00  千分之六十
    2024  200   190   11    paid      insurance_fund      无        无         放过  -         恰为千分之五十五
    2020  200   190   12    paid      insurance_fund      无        无         放过  -         二〇二〇年限额为千分之六十
    2020  200   190   13    paid      insurance_fund      无        无         命中  36000.00  二〇二〇年超过千分之六十
    2019  200   190   12    paid      insurance_fund      无        无         命中  36000.00  二〇一九年限额为千分之五十五
    2018  200   190   12    paid      insurance_fund      无        无         放过  -         没有当年限额
    2021  200   190   12    paid      insurance_fund      无        无         命中  36000.00  二〇二一年恢复千分之五十五
    2024  30    28    6     paid      insurance_fund      无        无         放过  -         三十人企业恰百分之二十
    2024  30    28    7     paid      insurance_fund      无        无         命中  36000.00  三十人企业超过百分之二十
    2024  31    28    6     paid      insurance_fund      无        无         命中  36000.00  三十一人按一般限额
    2024  100   200   11    paid      insurance_fund      无        无         放过  -         人数取较大者
    2024  -     30    7     paid      insurance_fund      无        无         命中  36000.00  没有年初人数
    2024  -     -     7     paid      insurance_fund      无        无         放过  -         没有人数,不下结论
    2024  200   190   0     paid      insurance_fund      无        无         放过  -         没有裁员
    2024  200   190   12    returned  insurance_fund      无        无         放过  -         已退回
    2024  200   190   12    paid      insurance_fund      2024      -36000.00  放过  -         已冲销
    2024  200   190   12    paid      insurance_fund      2024      -6000.00   命中  30000.00  部分冲销
    2024  200   190   12    paid      insurance_fund      2023      -36000.00  命中  36000.00  冲销的是上一年度
    2024  200   190   12    paid      employment_subsidy  无        无         放过  -         不是失业保险基金
  `,
})

/** One lay-off of ten declared; claimants certified as laid off. */
export const certifiedLayOffExamples = examples({
  rule: 'UNE-11',
  base: {
    stabilization_refund: {
      ...refund,
      for_year: 2024,
      insured_at_start: 31,
      insured_at_end: 31,
      laid_off: 1,
      status: 'paid',
      funding_source: 'insurance_fund',
    },
    unemployment_assessment: { assessment_no: 'U1', employer_id: 'UNIT' },
    'unemployment_assessment#2': { assessment_no: 'U2', employer_id: 'UNIT', leaving_reason: 'laid_off' },
  },
  columns: {
    甲: 'unemployment_assessment.person_id',
    甲失业日: 'unemployment_assessment.left_on',
    甲原因: 'unemployment_assessment.leaving_reason',
    甲撤销: 'unemployment_assessment.withdrawn_on',
    乙: 'unemployment_assessment#2.person_id',
    乙失业日: 'unemployment_assessment#2.left_on',
  },
  table: `
    甲  甲失业日    甲原因    甲撤销      乙  乙失业日    结果  金额      说明
    1   2024-01-01  laid_off  -           2   2024-12-31  命中  36000.00  两人失业登记为裁员,申报一人
    1   2023-12-31  laid_off  -           2   2024-12-31  放过  -         一人在上一年
    1   2024-03-01  laid_off  -           2   2025-01-01  放过  -         一人在下一年
    1   2024-03-01  expired   -           2   2024-05-01  放过  -         一人合同期满
    1   2024-03-01  laid_off  2024-09-01  2   2024-05-01  放过  -         一人核定已撤销
    1   2024-03-01  laid_off  -           1   2024-05-01  放过  -         同一人两次核定
    无  -           -         -           无  -           放过  -         没有人申领
  `,
})
