import { examples } from '#screening/examples.ts'

const pay = {
  payment_no: 'F1',
  person_id: 1,
  worker_id: 1,
  benefit_item: 'disability_allowance',
  for_month: '2024-04',
  paid_on: '2024-04-20',
  amount_fen: '4200.00',
  status: 'paid',
  agency_district: '410102',
}
const pension = {
  payment_no: 'Y1',
  person_id: 1,
  scheme: '110',
  benefit_item: 'monthly',
  for_month: '2024-04',
  paid_on: '2024-04-15',
  amount_fen: '3000.00',
  status: 'paid',
  agency_district: '410102',
}

export const allowanceBesidePensionExamples = [
  examples({
    rule: 'INJ-09',
    base: {
      injury_benefit: pay,
      'injury_benefit#2': { ...pay, payment_no: 'F2', for_month: '2024-03' },
      pension_payment: pension,
    },
    columns: {
      项目: 'injury_benefit.benefit_item',
      津贴: 'injury_benefit.amount_fen',
      抵扣: 'injury_benefit.pension_offset_fen',
      津贴状态: 'injury_benefit.status',
      退休前津贴: 'injury_benefit#2.amount_fen',
      险种: 'pension_payment.scheme',
      养老项目: 'pension_payment.benefit_item',
      养老月: 'pension_payment.for_month',
      养老金: 'pension_payment.amount_fen',
      养老状态: 'pension_payment.status',
    },
    table: `
      项目                  津贴     抵扣     津贴状态  退休前津贴  险种  养老项目  养老月   养老金   养老状态  结果  金额     说明
      disability_allowance  4200.00  -        paid      4200.00     110   monthly   2024-04  3000.00  paid      命中  3000.00  津贴照旧全额
      disability_allowance  4200.00  -        paid      无          120   monthly   2024-04  3000.00  paid      命中  3000.00  机关养老,看不到退休前
      disability_allowance  2000.00  -        paid      无          110   monthly   2024-04  3000.00  paid      命中  2000.00  风险以津贴为限
      disability_allowance  1200.00  3000.00  paid      4200.00     110   monthly   2024-04  3000.00  paid      放过  -        只补差额
      disability_allowance  1200.00  2999.99  paid      4200.00     110   monthly   2024-04  3000.00  paid      命中  0.01     少抵一分
      disability_allowance  1700.00  2500.00  paid      4200.00     110   monthly   2024-04  3000.00  paid      命中  500.00   养老金调高后没有多抵
      disability_allowance  4200.00  0.00     paid      无          110   monthly   2024-04  3000.00  paid      命中  3000.00  写明抵扣为零
      disability_allowance  1200.00  -        paid      4200.00     110   monthly   2024-04  3000.00  paid      放过  -        没写抵扣,金额已降为差额
      nursing_allowance     4200.00  -        paid      无          110   monthly   2024-04  3000.00  paid      放过  -        生活护理费继续
      disability_allowance  4200.00  -        paid      无          170   monthly   2024-04  3000.00  paid      放过  -        居民养老不抵扣
      disability_allowance  4200.00  -        paid      无          110   annuity   2024-04  3000.00  paid      放过  -        企业年金不是基本养老金
      disability_allowance  4200.00  -        paid      无          110   monthly   2024-05  3000.00  paid      放过  -        退休当月,养老金次月起
      disability_allowance  4200.00  -        reversed  无          110   monthly   2024-04  3000.00  paid      放过  -        津贴已冲销
      disability_allowance  4200.00  -        paid      无          110   monthly   2024-04  3000.00  returned  放过  -        养老金退票
    `,
  }),
]
