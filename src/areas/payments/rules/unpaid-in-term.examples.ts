import { examples } from '#screening/examples.ts'

const death = {
  death_record_no: 'S1',
  source: 'police',
  person_id: 1,
  person_name: 1,
  died_on: '2024-03-20',
  precision: 'day',
  name_agrees: true,
  received_on: '2024-04-01',
}

export const pensionUnpaidExamples = examples({
  rule: 'BEN-01',
  asOf: '2024-04-30',
  base: {
    pension_assessment: {
      assessment_no: 'D1',
      person_id: 1,
      scheme: '110',
      assessment_kind: 'initial',
      status: 'approved',
      retirement_kind: 'normal',
      benefit_from: '2024-03',
      approved_fen: '3000.00',
      applied_on: '2024-03-01',
      agency_district: '410102',
    },
    'pension_assessment#2': {
      assessment_no: 'D2',
      person_id: 1,
      scheme: '110',
      assessment_kind: 'correction',
      replaces_no: 'D1',
      status: 'pending',
      retirement_kind: 'normal',
      benefit_from: '2024-05',
      approved_fen: '3000.00',
      agency_district: '410102',
    },
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2024-03',
      paid_on: '2024-03-15',
      amount_fen: '3000.00',
      status: 'paid',
      agency_district: '410102',
    },
    pension_adjustment: {
      adjustment_no: 'T1',
      person_id: 1,
      scheme: '110',
      adjustment_kind: 'suspension',
      effective_from: '2024-03',
      increase_fen: '0.00',
      amount_after_fen: '0.00',
      agency_district: '410102',
    },
    returned_payment: {
      return_no: 'P1',
      account_id: 30,
      scheme: '110',
      instruction_no: 'ZL1',
      payee_id: 1,
      payee_account_id: 9,
      returned_on: '2024-04-16',
      amount_fen: '3000.00',
      agency_district: '410102',
    },
    death_record: death,
    sentence_record: {
      sentence_record_no: 'X1',
      person_id: 1,
      sentence_kind: 'imprisonment',
      execution_mode: 'prison',
      outcome: 'convicted',
      starts_on: '2024-03-10',
      ends_on: '2026-03-10',
      received_on: '2024-03-20',
    },
  },
  columns: {
    申请: 'pension_assessment.applied_on',
    起始月: 'pension_assessment.benefit_from',
    核定: 'pension_assessment.status',
    存量: 'pension_assessment.legacy_stock',
    更正: 'pension_assessment#2.replaces_no',
    支付月: 'pension_payment.for_month',
    支付状态: 'pension_payment.status',
    停发: 'pension_adjustment.adjustment_kind',
    退票: 'returned_payment.return_no',
    死亡日: 'death_record.died_on',
    服刑: 'sentence_record.starts_on',
  },
  table: `
    申请        起始月   核定      存量  更正  支付月   支付状态  停发        退票  死亡日      服刑        结果  金额     说明
    2024-03-01  2024-03  approved  -     无    无       paid      无          无    无          无          命中  3000.00  核准后一直未发
    2024-04-02  2024-03  approved  -     无    无       paid      无          无    无          无          放过  -        申请后第二十个工作日
    2024-04-01  2024-03  approved  -     无    无       paid      无          无    无          无          命中  3000.00  第二十一个工作日
    2024-04-06  2024-03  approved  -     无    无       paid      无          无    无          无          放过  -        周末申请,其间有调休上班
    2024-03-01  2024-04  approved  -     无    无       paid      无          无    无          无          放过  -        起始月的最后一日
    2023-11-30  2024-01  approved  -     无    无       paid      无          无    无          无          放过  -        条例施行前一日申请
    2023-12-01  2024-01  approved  -     无    无       paid      无          无    无          无          命中  3000.00  条例施行当日申请
    2024-03-01  2024-03  pending   -     无    无       paid      无          无    无          无          放过  -        尚未核准
    2024-03-01  2024-03  approved  是    无    无       paid      无          无    无          无          放过  -        系统上线前存量
    2024-03-01  2024-03  approved  -     D1    无       paid      无          无    无          无          放过  -        核定已被更正
    2024-03-01  2024-03  approved  -     无    2024-03  paid      无          无    无          无          放过  -        已支付
    2024-03-01  2024-03  approved  -     无    2024-04  paid      无          无    无          无          放过  -        次月起支付
    2024-03-01  2024-03  approved  -     无    2024-02  paid      无          无    无          无          命中  3000.00  只有起始月以前的支付
    2024-03-01  2024-03  approved  -     无    2024-03  returned  无          无    无          无          放过  -        账户错误退票,款项拨出过
    2024-03-01  2024-03  approved  -     无    无       paid      无          P1    无          无          放过  -        退票台账有记录
    2024-03-01  2024-03  approved  -     无    无       paid      suspension  无    无          无          放过  -        依法停发
    2024-03-01  2024-03  approved  -     无    无       paid      yearly      无    无          无          命中  3000.00  只有年度调整
    2024-03-01  2024-03  approved  -     无    无       paid      无          无    2024-03-20  无          放过  -        首月即死亡
    2024-03-01  2024-03  approved  -     无    无       paid      无          无    2024-04-20  无          命中  3000.00  首月应发未发,次月死亡
    2024-03-01  2024-03  approved  -     无    无       paid      无          无    无          2024-03-10  放过  -        服刑期间
  `,
})

export const claimUnpaidExamples = examples({
  rule: 'BEN-01',
  asOf: '2024-06-30',
  base: {
    reimbursement_voucher: {
      claim_line_no: 'B1',
      person_id: 1,
      scheme: '390',
      invoice_code: '0',
      invoice_no: '1',
      issuer_code: 'H1',
      invoice_fen: '9000.00',
      layer: 'basic',
      claimed_on: '2024-03-01',
      claimed_fen: '9000.00',
      paid_fen: '5000.00',
      paid_on: '2024-04-16',
      status: 'paid',
      agency_district: '410102',
    },
    maternity_benefit: {
      payment_no: 'M1',
      person_id: 1,
      mother_id: 1,
      scheme: '510',
      benefit_item: 'maternity_allowance',
      for_month: '2024-03',
      claimed_on: '2024-03-01',
      paid_on: '2024-03-18',
      amount_fen: '20000.00',
      status: 'paid',
      agency_district: '410102',
    },
    unemployment_assessment: {
      assessment_no: 'U1',
      person_id: 1,
      scheme: '210',
      left_on: '2024-02-20',
      leaving_reason: 'expired',
      claimed_on: '2024-03-01',
      contribution_months: 60,
      granted_months: 18,
      first_month: '2024-03',
      monthly_fen: '1680.00',
      approved_on: '2024-03-06',
      agency_district: '410102',
    },
    unemployment_payment: {
      payment_no: 'S1',
      person_id: 1,
      scheme: '210',
      benefit_item: 'unemployment_benefit',
      for_month: '2024-03',
      paid_on: '2024-03-21',
      amount_fen: '1680.00',
      status: 'paid',
      agency_district: '410102',
    },
  },
  columns: {
    报销险种: 'reimbursement_voucher.scheme',
    报销支付: 'reimbursement_voucher.paid_on',
    补正完毕: 'reimbursement_voucher.complete_on',
    报销金额: 'reimbursement_voucher.paid_fen',
    津贴支付: 'maternity_benefit.paid_on',
    失业停发: 'unemployment_assessment.ended_on',
    失业撤销: 'unemployment_assessment.withdrawn_on',
    失业支付: 'unemployment_payment.for_month',
  },
  table: `
    报销险种  报销支付    补正完毕    报销金额  津贴支付    失业停发    失业撤销    失业支付  结果  金额      说明
    390       2024-04-16  -           5000.00   无          无          -           无        命中  5000.00   医疗手工报销第三十一个工作日支付
    390       2024-04-15  -           5000.00   无          无          -           无        放过  -         第三十个工作日支付
    390       -           -           5000.00   无          无          -           无        命中  5000.00   至今未支付
    390       2024-04-16  2024-03-04  5000.00   无          无          -           无        放过  -         资料补正,自补正完毕起算
    390       -           -           0.00      无          无          -           无        放过  -         不予报销
    410       2024-04-01  -           5000.00   无          无          -           无        命中  5000.00   工伤手工报销第二十一个工作日支付
    410       2024-03-29  -           5000.00   无          无          -           无        放过  -         第二十个工作日支付
    无        -           -           5000.00   2024-03-18  无          -           无        命中  20000.00  生育津贴第十一个工作日支付
    无        -           -           5000.00   2024-03-15  无          -           无        放过  -         第十个工作日支付
    无        -           -           5000.00   无          -           -           无        命中  1680.00   失业保险金一直未发
    无        -           -           5000.00   无          -           -           2024-03   放过  -         已发放
    无        -           -           5000.00   无          -           -           2024-02   命中  1680.00   只有起始月以前的支付
    无        -           -           5000.00   无          2024-03-25  -           无        放过  -         首月内重新就业停发
    无        -           -           5000.00   无          -           2024-04-01  无        放过  -         核定已撤销
  `,
})
