import { examples } from '#screening/examples.ts'

const pay = {
  scheme: '210',
  benefit_item: 'skill_subsidy',
  for_month: '2026-02',
  amount_fen: '1500.00',
  agency_district: '410102',
}

/** The first is paid in February, the second in March. */
export const skillCertificateTwiceExamples = examples({
  rule: 'UNE-12',
  base: {
    skill_subsidy: { ...pay, payment_no: 'K1', person_id: 1, certificate_no: 'S100', paid_on: '2026-02-20' },
    'skill_subsidy#2': { ...pay, payment_no: 'K2', paid_on: '2026-03-20', amount_fen: '2000.00', status: 'paid' },
    'skill_subsidy#3': { ...pay, payment_no: 'K3', status: 'reversed', paid_on: '2026-04-20', certificate_no: 'S100' },
  },
  columns: {
    甲状态: 'skill_subsidy.status',
    甲发证: 'skill_subsidy.certificate_issuer',
    乙: 'skill_subsidy#2.person_id',
    乙证书: 'skill_subsidy#2.certificate_no',
    乙发证: 'skill_subsidy#2.certificate_issuer',
    乙资金: 'skill_subsidy#2.funding_source',
    冲销人: 'skill_subsidy#3.person_id',
    冲销: 'skill_subsidy#3.amount_fen',
    冲销原号: 'skill_subsidy#3.reverses_payment_no',
  },
  table: `
    甲状态     甲发证  乙  乙证书  乙发证  乙资金              冲销人  冲销      冲销原号  结果  金额     说明
    paid       -       2   S100    -       insurance_fund      无      无        无        命中  2000.00  另一人用同一证书
    paid       -       1   S100    -       insurance_fund      无      无        无        命中  2000.00  本人再次领取
    paid       -       1   S100    -       -                   无      无        无        命中  2000.00  没有填资金来源
    paid       人社厅  2   S100    人社厅  insurance_fund      无      无        无        命中  2000.00  发证机构相同
    paid       人社厅  2   S100    住建厅  insurance_fund      无      无        无        放过  -        发证机构不同
    paid       人社厅  2   S100    -       insurance_fund      无      无        无        命中  2000.00  一方没有填发证机构
    paid       -       1   S101    -       insurance_fund      无      无        无        放过  -        另一等级的证书
    returned   -       1   S100    -       insurance_fund      无      无        无        放过  -        前一笔已退票,重新支付
    recovered  -       2   S100    -       insurance_fund      无      无        无        放过  -        前一笔已追回
    paid       -       1   S100    -       insurance_fund      1       -1500.00  K1        放过  -        前一笔已冲销
    paid       -       2   S100    -       insurance_fund      1       -1500.00  -         放过  -        冲销行没有原号,按人按月冲
    paid       -       2   S100    -       insurance_fund      2       -500.00   K2        命中  1500.00  后一笔部分冲销
    paid       -       2   S100    -       employment_subsidy  无      无        无        放过  -        多领的不是基金的钱
    paid       -       无  无      -       -                   无      无        无        放过  -        只领一次
  `,
})
