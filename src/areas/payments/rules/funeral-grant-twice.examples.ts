import { examples } from '#screening/examples.ts'

const grant = {
  scheme: '110',
  benefit_item: 'funeral_grant',
  for_month: '2024-04',
  paid_on: '2024-04-20',
  amount_fen: '7920.00',
  status: 'paid',
  agency_district: '410102',
}

/** 1 死者,2 申领人。 */
export const funeralGrantTwiceExamples = examples({
  rule: 'CRS-01',
  base: {
    funeral_grant: { ...grant, payment_no: 'S1', person_id: 1, claimant_id: 2, died_on: '2024-03-10' },
    pension_payment: { ...grant, payment_no: 'S1', person_id: 1 },
    injury_benefit: {
      ...grant,
      payment_no: 'G1',
      person_id: 2,
      worker_id: 1,
      scheme: '410',
      paid_on: '2024-05-20',
      amount_fen: '38000.00',
    },
    unemployment_payment: {
      ...grant,
      payment_no: 'U1',
      person_id: 1,
      claimant_id: 2,
      scheme: '210',
      paid_on: '2024-06-20',
      amount_fen: '6000.00',
    },
    'unemployment_payment#2': {
      ...grant,
      payment_no: 'U2',
      person_id: 1,
      scheme: '210',
      paid_on: '2024-07-20',
      amount_fen: '-6000.00',
      status: 'reversed',
    },
  },
  columns: {
    养老支付日: 'funeral_grant.paid_on',
    养老状态: 'funeral_grant.status',
    养老明细: 'pension_payment.amount_fen',
    明细险种: 'pension_payment.scheme',
    工亡职工: 'injury_benefit.worker_id',
    工伤项目: 'injury_benefit.benefit_item',
    失业金额: 'unemployment_payment.amount_fen',
    失业支付日: 'unemployment_payment.paid_on',
    失业冲销: 'unemployment_payment#2.amount_fen',
  },
  table: `
    养老支付日  养老状态   养老明细  明细险种  工亡职工  工伤项目           失业金额  失业支付日  失业冲销  结果  金额      说明
    2024-04-20  paid       无        110       1         funeral_grant      无        2024-06-20  无        命中  7920.00   养老、工伤各付一项,多付的是较小的一项
    2024-04-20  paid       无        110       无        funeral_grant      6000.00   2024-06-20  无        命中  6000.00   养老、失业各付一项
    无          paid       无        110       1         funeral_grant      6000.00   2024-06-20  无        命中  6000.00   工伤、失业各付一项
    2024-04-20  paid       无        110       1         funeral_grant      6000.00   2024-06-20  无        命中  13920.00  三项都付
    2024-04-20  paid       7920.00   110       1         funeral_grant      无        2024-06-20  无        命中  7920.00   养老一笔在两份报送中,只计一次
    2024-04-20  paid       7920.00   110       无        funeral_grant      无        2024-06-20  无        放过  -         同一笔养老丧葬补助金报送两次
    无          paid       7920.00   110       1         funeral_grant      无        2024-06-20  无        命中  7920.00   养老的只在支付明细中
    2024-04-20  paid       1000.00   170       无        funeral_grant      无        2024-06-20  无        命中  1000.00   职工养老与居民养老各付一项
    2024-04-20  paid       无        110       3         funeral_grant      无        2024-06-20  无        放过  -         两人各自死亡
    2024-04-20  paid       无        110       1         death_lump_sum     无        2024-06-20  无        放过  -         一次性工亡补助金不是丧葬补助金
    2024-04-20  paid       无        110       1         dependant_pension  无        2024-06-20  无        放过  -         供养亲属抚恤金
    2024-04-20  returned   无        110       1         funeral_grant      无        2024-06-20  无        放过  -         养老的一项已退票
    2024-04-20  recovered  无        110       1         funeral_grant      无        2024-06-20  无        放过  -         改选工伤,养老的一项已追回
    2024-04-20  paid       无        110       无        funeral_grant      6000.00   2024-06-20  -6000.00  放过  -         失业的一项已冲销
    2024-04-20  paid       无        110       无        funeral_grant      6000.00   2024-06-20  -2000.00  命中  4000.00   失业的一项只冲销一部分
    2011-06-01  paid       无        110       无        funeral_grant      6000.00   2011-07-01  无        命中  6000.00   第二项在社会保险法施行当日支付
    2011-06-01  paid       无        110       无        funeral_grant      6000.00   2011-06-30  无        放过  -         两项都在社会保险法施行以前
  `,
})
