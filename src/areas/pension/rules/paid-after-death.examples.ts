import { examples } from '#screening/examples.ts'

export const paidAfterDeathExamples = examples({
  rule: 'PEN-01',
  base: {
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      person_name: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2024-04',
      paid_on: '2024-04-15',
      amount_fen: '3000.00',
      status: 'paid',
      agency_district: '410102',
    },
    'pension_payment#2': {
      payment_no: 'F2',
      person_id: 1,
      person_name: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2024-04',
      paid_on: '2024-05-15',
      amount_fen: '-3000.00',
      status: 'reversed',
      agency_district: '410102',
    },
    death_record: {
      death_record_no: 'S1',
      source: 'police',
      person_id: 1,
      person_name: 1,
      died_on: '2024-03-05',
      precision: 'day',
      name_agrees: true,
      received_on: '2024-04-20',
    },
    'death_record#2': {
      death_record_no: 'S2',
      source: 'civil',
      person_id: 1,
      person_name: 1,
      died_on: '2024-03-05',
      precision: 'day',
      name_agrees: true,
      received_on: '2024-04-21',
    },
  },
  columns: {
    死亡日: 'death_record.died_on',
    精度: 'death_record.precision',
    撤回: 'death_record.withdrawn_on',
    姓名相符: 'death_record.name_agrees',
    死者姓名: 'death_record.person_name',
    民政死亡日: 'death_record#2.died_on',
    发放月: 'pension_payment.for_month',
    支付日: 'pension_payment.paid_on',
    项目: 'pension_payment.benefit_item',
    状态: 'pension_payment.status',
    冲销行: 'pension_payment#2.amount_fen',
  },
  table: `
    死亡日      精度   撤回        姓名相符  死者姓名  民政死亡日  发放月   支付日      项目            状态       冲销行    结果  金额     说明
    2024-03-05  day    -           是        1         无          2024-04  2024-04-15  monthly         paid       无        命中  3000.00  次月仍发
    2024-03-31  day    -           是        1         无          2024-04  2024-04-15  monthly         paid       无        命中  3000.00  月末死亡只隔一天
    2024-03-05  day    -           是        1         无          2024-03  2024-03-15  monthly         paid       无        放过  -        死亡当月照发
    2024-03-01  day    -           是        1         无          2024-03  2024-03-15  monthly         paid       无        放过  -        月初死亡当月照发
    2023-12-31  day    -           是        1         无          2024-01  2024-01-15  monthly         paid       无        命中  3000.00  跨年
    2024-03-05  day    -           是        1         无          2024-02  2024-06-15  arrears         paid       无        放过  -        死亡前月份在死亡后补发
    2024-03-05  day    -           是        1         无          2024-04  2024-06-15  arrears         paid       无        命中  3000.00  补发死亡后的月份
    2024-03-05  day    -           是        1         2024-03-05  2024-04  2024-04-15  monthly         paid       无        命中  3000.00  两个部门同报一人,金额不重复
    2024-03-05  day    -           是        1         2024-04-02  2024-04  2024-04-15  monthly         paid       无        放过  -        两个部门日期不一,按最晚的计算
    2024-03-05  day    2024-05-01  是        1         无          2024-04  2024-04-15  monthly         paid       无        放过  -        死亡信息已撤回
    2024-03-05  day    2024-05-01  是        1         2024-03-06  2024-04  2024-04-15  monthly         paid       无        命中  3000.00  一方撤回,另一部门的仍有效
    2024-03-05  day    -           否        1         无          2024-04  2024-04-15  monthly         paid       无        放过  -        姓名与人口库不符
    2024-03-05  day    -           是        2         无          2024-04  2024-04-15  monthly         paid       无        放过  -        号码相同而姓名不同
    2024-03-31  month  -           是        1         无          2024-03  2024-03-15  monthly         paid       无        放过  -        只知死亡在三月,三月照发
    2024-03-05  day    -           是        1         无          2024-04  2024-04-15  funeral_grant   paid       无        放过  -        丧葬补助金因死亡而发
    2024-03-05  day    -           是        1         无          2024-04  2024-04-15  death_grant     paid       无        放过  -        一次性抚恤金
    2024-03-05  day    -           是        1         无          2024-04  2024-04-15  account_refund  paid       无        放过  -        个人账户余额返还
    2024-03-05  day    -           是        1         无          2024-04  2024-04-15  recalculation   paid       无        命中  3000.00  死亡后月份的重算补差
    2024-03-05  day    -           是        1         无          2024-04  2024-04-15  monthly         returned   无        放过  -        已退票
    2024-03-05  day    -           是        1         无          2024-04  2024-04-15  monthly         recovered  无        放过  -        已追回
    2024-03-05  day    -           是        1         无          2024-04  2024-04-15  monthly         paid       -3000.00  放过  -        另报负数行全额冲销
    2024-03-05  day    -           是        1         无          2024-04  2024-04-15  monthly         paid       -1000.00  命中  2000.00  只冲销一部分,余额仍在
    无          day    -           是        1         无          2024-04  2024-04-15  monthly         paid       无        放过  -        没有死亡信息
    2015-11-05  day    -           是        1         无          2016-01  2016-01-15  monthly         paid       无        命中  3000.00  死亡在判断起点以前,发放在起点当月
    2015-11-05  day    -           是        1         无          2015-12  2015-12-15  monthly         paid       无        放过  -        判断起点以前的月份
  `,
})
