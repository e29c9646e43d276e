import { examples } from '#screening/examples.ts'

export const pensionBesideAllowanceExamples = examples({
  rule: 'PEN-04',
  base: {
    survivor_allowance: {
      payment_no: 'Y1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'hardship_allowance',
      for_month: '2025-08',
      paid_on: '2025-08-20',
      amount_fen: '800.00',
      status: 'paid',
      deceased_id: 2,
      deceased_on: '2015-05-06',
      relation: 'spouse',
      right_from: '2015-06-01',
      agency_district: '410102',
    },
    'survivor_allowance#2': {
      payment_no: 'Y2',
      person_id: 1,
      scheme: '110',
      benefit_item: 'hardship_allowance',
      for_month: '2025-08',
      paid_on: '2025-09-20',
      amount_fen: '-800.00',
      status: 'reversed',
      deceased_id: 2,
      deceased_on: '2015-05-06',
      relation: 'spouse',
      right_from: '2015-06-01',
      agency_district: '410102',
    },
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2025-08',
      paid_on: '2025-08-15',
      amount_fen: '3000.00',
      status: 'paid',
      agency_district: '410102',
    },
    'pension_payment#2': {
      payment_no: 'F2',
      person_id: 1,
      scheme: '110',
      benefit_item: 'survivor_allowance',
      for_month: '2025-08',
      paid_on: '2025-08-15',
      amount_fen: '600.00',
      status: 'paid',
      agency_district: '410102',
    },
  },
  columns: {
    补助月: 'survivor_allowance.for_month',
    补助项目: 'survivor_allowance.benefit_item',
    补助状态: 'survivor_allowance.status',
    补助冲销: 'survivor_allowance#2.amount_fen',
    领取人: 'survivor_allowance.person_id',
    养老险种: 'pension_payment.scheme',
    养老项目: 'pension_payment.benefit_item',
    养老月: 'pension_payment.for_month',
    养老状态: 'pension_payment.status',
    扣减: 'pension_payment.deducted_fen',
    扣减文书: 'pension_payment.deduction_decision_no',
    养老文件中的补助: 'pension_payment#2.amount_fen',
  },
  table: `
    补助月   补助项目            补助状态  补助冲销  领取人  养老险种  养老项目  养老月   养老状态   扣减    扣减文书  养老文件中的补助  结果  金额    说明
    2025-08  hardship_allowance  paid      无        1       110       monthly   2025-08  paid       -       -         无                命中  800.00  同月两份,风险金额为补助
    2025-08  hardship_allowance  paid      无        1       120       monthly   2025-08  paid       -       -         无                命中  800.00  机关退休费也是本人养老金
    2025-08  hardship_allowance  paid      无        1       170       monthly   2025-08  paid       -       -         无                放过  -       城乡居民养老金不作判断
    2025-07  hardship_allowance  paid      无        1       110       monthly   2025-08  paid       -       -         无                放过  -       补助在上月已终止
    2025-09  hardship_allowance  paid      无        1       110       monthly   2025-08  paid       -       -         无                放过  -       补助月份在后,养老金未发该月
    2025-12  hardship_allowance  paid      无        1       110       monthly   2025-12  paid       -       -         无                命中  800.00  年末一月
    2025-08  hardship_arrears    paid      无        1       110       monthly   2025-08  paid       -       -         无                命中  800.00  补发的补助也在同月
    2025-08  survivor_lump_sum   paid      无        1       110       monthly   2025-08  paid       -       -         无                放过  -       一次性抚恤金与本人养老金并存合法
    2025-08  hardship_allowance  returned  无        1       110       monthly   2025-08  paid       -       -         无                放过  -       补助已退票
    2025-08  hardship_allowance  paid      -800.00   1       110       monthly   2025-08  paid       -       -         无                放过  -       补助已另报负数行冲销
    2025-08  hardship_allowance  paid      -300.00   1       110       monthly   2025-08  paid       -       -         无                命中  500.00  只冲销一部分
    2025-08  hardship_allowance  paid      无        1       110       monthly   2025-08  recovered  -       -         无                放过  -       养老金已追回,当月只有补助
    2025-08  hardship_allowance  paid      无        1       110       annuity   2025-08  paid       -       -         无                放过  -       企业年金不是养老金
    2025-08  hardship_allowance  paid      无        1       110       relief    2025-08  paid       -       -         无                放过  -       精简退职救济费
    2025-08  hardship_allowance  paid      无        3       110       monthly   2025-08  paid       -       -         无                放过  -       子女领补助,父母领养老金
    2025-08  hardship_allowance  paid      无        1       110       arrears   2025-08  paid       800.00  扣1号     无                放过  -       补发养老金时已扣回当月补助
    2025-08  hardship_allowance  paid      无        1       110       arrears   2025-08  paid       500.00  扣1号     无                命中  300.00  只扣回一部分
    2025-08  hardship_allowance  paid      无        1       110       arrears   2025-08  paid       800.00  -         无                命中  800.00  扣减没有决定文书
    无       hardship_allowance  paid      无        1       110       monthly   2025-08  paid       -       -         600.00            命中  600.00  补助报在养老待遇支付明细中
    无       hardship_allowance  paid      无        1       110       monthly   2025-07  paid       -       -         600.00            放过  -       养老金不在同月
  `,
})
