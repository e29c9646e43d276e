import { examples } from '#screening/examples.ts'

const reviewed = {
  first_reviewer_id: 5,
  first_reviewed_at: '2024-04-10 09:00:00',
  second_reviewer_id: 6,
  second_reviewed_at: '2024-04-11 09:00:00',
  agency_district: '410102',
}

export const reviewMissingExamples = examples({
  rule: 'CTL-01',
  base: {
    pension_payment: {
      ...reviewed,
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2024-04',
      paid_on: '2024-04-15',
      amount_fen: '3000.00',
      status: 'paid',
    },
    'pension_payment#2': {
      ...reviewed,
      payment_no: 'F2',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2024-04',
      paid_on: '2024-05-15',
      amount_fen: '-3000.00',
      status: 'reversed',
      reverses_payment_no: 'F1',
    },
  },
  columns: {
    支付日: 'pension_payment.paid_on',
    初审: 'pension_payment.first_reviewer_id',
    复核: 'pension_payment.second_reviewer_id',
    复核时间: 'pension_payment.second_reviewed_at',
    方式: 'pension_payment.review_mode',
    文号: 'pension_payment.auto_policy_no',
    状态: 'pension_payment.status',
    冲销: 'pension_payment#2.amount_fen',
    冲销哪笔: 'pension_payment#2.reverses_payment_no',
  },
  table: `
    支付日      初审  复核  复核时间             方式       文号              状态       冲销      冲销哪笔  结果  金额     说明
    2024-04-15  5     -     -                    manual     -                 paid       无        F1        命中  3000.00  没有复核
    2024-04-15  -     6     2024-04-11 09:00:00  manual     -                 paid       无        F1        命中  3000.00  没有初审
    2024-04-15  -     -     -                    -          -                 paid       无        F1        命中  3000.00  两岗都没有
    2024-04-15  5     5     2024-04-11 09:00:00  manual     -                 paid       无        F1        命中  3000.00  同一人,两个账号也是一人
    2024-04-15  5     6     2024-04-11 09:00:00  manual     -                 paid       无        F1        放过  -        双岗齐全
    2024-04-15  5     6     -                    manual     -                 paid       无        F1        放过  -        有人复核,时间未报
    2024-04-15  -     -     -                    automatic  郑社保〔2023〕9号  paid       无        F1        放过  -        按有文号的政策自动办理
    2024-04-15  -     -     -                    automatic  -                 paid       无        F1        命中  3000.00  自动办理而没有依据
    2024-04-15  -     -     -                    manual     郑社保〔2023〕9号  paid       无        F1        命中  3000.00  人工办理,政策不适用
    2016-01-01  5     -     -                    manual     -                 paid       无        F1        命中  3000.00  判断起点当日
    2015-12-31  5     -     -                    manual     -                 paid       无        F1        放过  -        判断起点前一日
    2024-04-15  5     -     -                    manual     -                 returned   无        F1        放过  -        已退票
    2024-04-15  5     -     -                    manual     -                 recovered  无        F1        放过  -        已追回
    2024-04-15  5     -     -                    manual     -                 paid       -3000.00  F1        放过  -        已冲销
    2024-04-15  5     -     -                    manual     -                 paid       -1000.00  F1        命中  2000.00  冲销一部分
    2024-04-15  5     -     -                    manual     -                 paid       -3000.00  F0        命中  3000.00  冲销的是另一笔
  `,
})

export const settlementReviewExamples = examples({
  rule: 'CTL-01',
  base: {
    medical_settlement: {
      ...reviewed,
      settlement_id: 'JS1',
      visit_id: 'JZ1',
      person_id: 1,
      scheme: '310',
      provider_id: 'H1',
      med_type: '21',
      settlement_kind: 'centre',
      settled_at: '2024-04-15 10:00:00',
      total_fen: '9000.00',
      fund_pay_fen: '7000.00',
      pool_pay_fen: '7000.00',
      account_pay_fen: '0.00',
      cash_pay_fen: '2000.00',
      is_valid: true,
      is_refund: false,
      status: 'paid',
    },
    'medical_settlement#2': {
      settlement_id: 'JS1T',
      visit_id: 'JZ1',
      person_id: 1,
      scheme: '310',
      provider_id: 'H1',
      med_type: '21',
      settlement_kind: 'network',
      settled_at: '2024-04-16 10:00:00',
      total_fen: '-9000.00',
      fund_pay_fen: '-7000.00',
      pool_pay_fen: '-7000.00',
      account_pay_fen: '0.00',
      cash_pay_fen: '-2000.00',
      is_valid: true,
      is_refund: true,
      refund_of: 'JS1',
      status: 'paid',
      agency_district: '410102',
    },
    provider_payment: {
      ...reviewed,
      provider_payment_no: 'BF1',
      line_no: 1,
      provider_id: 'H1',
      scheme: '310',
      for_month: '2024-03',
      line_kind: 'settlement',
      amount_fen: '500000.00',
      paid_on: '2024-04-20',
      status: 'paid',
    },
    'provider_payment#2': {
      ...reviewed,
      provider_payment_no: 'BF1',
      line_no: 2,
      provider_id: 'H1',
      scheme: '310',
      for_month: '2024-03',
      line_kind: 'reserve',
      amount_fen: '-25000.00',
      paid_on: '2024-04-20',
      status: 'paid',
    },
  },
  columns: {
    类别: 'medical_settlement.settlement_kind',
    结算复核: 'medical_settlement.second_reviewer_id',
    方式: 'medical_settlement.review_mode',
    退费: 'medical_settlement#2.refund_of',
    拨付复核: 'provider_payment.second_reviewer_id',
    拨付状态: 'provider_payment.status',
    扣留复核: 'provider_payment#2.second_reviewer_id',
  },
  table: `
    类别     结算复核  方式       退费  拨付复核  拨付状态  扣留复核  结果  金额       说明
    centre   -         manual     无    无        paid      无        命中  7000.00    中心报销没有复核
    centre   6         manual     无    无        paid      无        放过  -          中心报销双岗齐全
    network  -         automatic  无    无        paid      无        放过  -          联网结算,由月度拨付单审核
    network  -         -          无    无        paid      无        放过  -          联网结算未报审核方式
    centre   -         manual     JS1   无        paid      无        放过  -          已退费
    无       6         manual     无    -         paid      -         命中  475000.00  拨付单没有复核,按净额
    无       6         manual     无    5         paid      6         命中  500000.00  拨付单一行由同一人两审
    无       6         manual     无    6         paid      6         放过  -          拨付单双岗齐全
    无       6         manual     无    -         pending   6         放过  -          尚未支付,还在审核
  `,
})
