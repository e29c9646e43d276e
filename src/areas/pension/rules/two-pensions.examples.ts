import { examples } from '#screening/examples.ts'

const employee = {
  person_id: 1,
  scheme: '110',
  benefit_item: 'monthly',
  amount_fen: '3000.00',
  status: 'paid',
  agency_district: '410102',
}
const resident = { ...employee, scheme: '170', amount_fen: '200.00', agency_district: '410122' }

export const twoPensionsExamples = examples({
  rule: 'PEN-03',
  base: {
    pension_payment: { ...employee, payment_no: 'A1', for_month: '2024-03', paid_on: '2024-03-15' },
    'pension_payment#2': { ...employee, payment_no: 'A2', for_month: '2024-04', paid_on: '2024-04-15' },
    'pension_payment#3': { ...resident, payment_no: 'B1', for_month: '2024-03', paid_on: '2024-03-20' },
    'pension_payment#4': { ...resident, payment_no: 'B2', for_month: '2024-04', paid_on: '2024-04-20' },
    'pension_payment#5': {
      ...resident,
      payment_no: 'B3',
      for_month: '2024-04',
      paid_on: '2024-05-20',
      amount_fen: '-200.00',
      status: 'reversed',
    },
    'pension_payment#6': { ...employee, payment_no: 'A3', for_month: '2024-05', paid_on: '2024-05-15' },
  },
  columns: {
    甲一月: 'pension_payment.for_month',
    甲二月: 'pension_payment#2.for_month',
    甲三月: 'pension_payment#6.for_month',
    乙一月: 'pension_payment#3.for_month',
    乙二月: 'pension_payment#4.for_month',
    乙一险种: 'pension_payment#3.scheme',
    乙二险种: 'pension_payment#4.scheme',
    乙一区: 'pension_payment#3.agency_district',
    乙二区: 'pension_payment#4.agency_district',
    乙二项目: 'pension_payment#4.benefit_item',
    乙二状态: 'pension_payment#4.status',
    乙冲销: 'pension_payment#5.amount_fen',
  },
  table: `
    甲一月   甲二月   甲三月   乙一月   乙二月   乙一险种  乙二险种  乙一区  乙二区  乙二项目            乙二状态   乙冲销   结果  金额    说明
    2024-03  2024-04  无       2024-03  2024-04  170       170       410122  410122  monthly             paid       无       命中  400.00  两个月都领职工和居民养老,只计居民一份
    2024-03  2024-04  2024-05  无       2024-04  170       170       410122  410122  monthly             paid       无       命中  200.00  职工养老前后都在发,居民养老只发一个月也是重复
    2024-03  2024-04  无       无       2024-04  170       170       410122  410122  monthly             paid       无       放过  -       职工四月止、居民四月起,当月衔接
    2024-04  2024-05  无       2024-03  2024-04  170       170       410122  410122  monthly             paid       无       放过  -       居民四月止、职工四月起,当月衔接
    2024-04  2024-05  无       2024-04  2024-05  170       170       410122  410122  monthly             paid       无       命中  400.00  衔接以后居民养老仍在发
    2024-01  2024-02  无       2024-03  2024-04  170       170       410122  410122  monthly             paid       无       放过  -       先后领取,没有同月
    2024-12  2025-01  无       2024-12  2025-01  170       170       410122  410122  monthly             paid       无       命中  400.00  跨年
    2024-03  2024-04  无       2024-03  2024-04  110       110       410105  410105  monthly             paid       无       命中  400.00  同一制度在两个区领取
    2024-03  2024-04  无       2024-03  2024-04  110       110       410102  410102  monthly             paid       无       放过  -       同一经办机构同月两笔不属两份待遇
    2024-02  2024-03  无       2024-03  2024-04  110       110       410105  410105  monthly             paid       无       放过  -       跨区转移的当月
    2024-02  2024-03  2024-04  2024-03  2024-04  110       110       410105  410105  monthly             paid       无       命中  400.00  转移以后原区仍在发,后起的一处为多领
    2024-03  2024-04  无       2024-03  2024-04  120       120       410100  410100  monthly             paid       无       命中  400.00  职工与机关养老并领
    2024-03  2024-04  无       2024-03  2024-04  170       170       410122  410122  arrears             paid       无       命中  400.00  补发的月份也算重复
    2024-03  2024-04  2024-05  无       2024-04  170       170       410122  410122  lump_sum            paid       无       放过  -       一次性待遇与月养老金同月
    2024-03  2024-04  2024-05  无       2024-04  170       170       410122  410122  account_refund      paid       无       放过  -       个人账户余额返还
    2024-03  2024-04  2024-05  无       2024-04  110       110       410122  410122  annuity             paid       无       放过  -       年金与养老金并发
    2024-03  2024-04  2024-05  无       2024-04  170       170       410122  410122  elderly_allowance   paid       无       放过  -       高龄津贴
    2024-03  2024-04  2024-05  无       2024-04  170       170       410122  410122  relief              paid       无       放过  -       精简退职救济费
    2024-03  2024-04  2024-05  无       2024-04  170       170       410122  410122  survivor_allowance  paid       无       放过  -       供养人员生活困难补助另有规则
    2024-03  2024-04  2024-05  无       2024-04  170       170       410122  410122  monthly             returned   无       放过  -       居民一份已退票
    2024-03  2024-04  2024-05  无       2024-04  170       170       410122  410122  monthly             recovered  无       放过  -       居民一份已追回
    2024-03  2024-04  2024-05  无       2024-04  170       170       410122  410122  monthly             paid       -200.00  放过  -       居民一份另报负数行冲销
    2024-03  2024-04  2024-05  无       2024-04  170       170       410122  410122  monthly             paid       -50.00   命中  150.00  只冲销一部分
  `,
})
