import { examples } from '#screening/examples.ts'

/** 1、2 待遇人,5、6 经办人;8 原账户,9 改入的账户。 */
const pay = {
  scheme: '110',
  benefit_item: 'monthly',
  for_month: '2024-04',
  paid_on: '2024-04-15',
  amount_fen: '3000.00',
  status: 'paid',
  account_id: 9,
  account_name: 7,
  payee_name_agrees: false,
  agency_district: '410102',
}
const change = {
  scheme: '110',
  old_account_id: 8,
  new_account_id: 9,
  changed_at: '2024-04-10 10:00:00',
  operator_id: 5,
  agency_district: '410102',
}
const base = {
  pension_payment: { ...pay, payment_no: 'F1', person_id: 1, person_name: 1 },
  'pension_payment#2': { ...pay, payment_no: 'F2', person_id: 2, person_name: 2 },
  account_change: { ...change, account_change_no: 'B1', person_id: 1 },
  'account_change#2': {
    ...change,
    account_change_no: 'B2',
    person_id: 1,
    old_account_id: 9,
    new_account_id: 8,
    changed_at: '2024-04-20 10:00:00',
  },
  'account_change#3': { ...change, account_change_no: 'B3', person_id: 2, old_account_id: 18 },
  account_registration: {
    registration_no: 'Z1',
    account_id: 9,
    account_kind: 'agent',
    person_id: 1,
    holder_id: 7,
    institution_name: '敬老院',
    starts_on: '2024-01-01',
    agency_district: '410102',
  },
}

export const accountChangedBackExamples = examples({
  rule: 'INS-02',
  base,
  columns: {
    改入: 'account_change.changed_at',
    支付日: 'pension_payment.paid_on',
    状态: 'pension_payment.status',
    户名: 'pension_payment.account_name',
    相符: 'pension_payment.payee_name_agrees',
    改回: 'account_change#2.changed_at',
    改回账户: 'account_change#2.new_account_id',
    二人支付: 'pension_payment#2.account_id',
    二人改: 'account_change#3.operator_id',
    登记: 'account_registration.account_kind',
  },
  table: `
    改入                 支付日      状态      户名  相符  改回                 改回账户  二人支付  二人改  登记         结果  金额     说明
    2024-04-10 10:00:00  2024-04-15  paid      7     否    2024-04-20 10:00:00  8         无        无      无           命中  3000.00  发放前改入他人账户,付后改回
    2024-04-15 08:00:00  2024-04-15  paid      7     否    2024-04-15 20:00:00  8         无        无      无           命中  3000.00  当日改入、支付、改回
    2024-04-16 08:00:00  2024-04-15  paid      7     否    2024-04-20 10:00:00  8         无        无      无           放过  -        支付在变更以前
    2024-03-15 10:00:00  2024-04-15  paid      7     否    2024-04-20 10:00:00  8         无        无      无           命中  3000.00  变更到支付三十一日
    2024-03-14 10:00:00  2024-04-15  paid      7     否    2024-04-20 10:00:00  8         无        无      无           放过  -        变更到支付三十二日
    2024-04-10 10:00:00  2024-04-15  paid      7     否    2024-07-16 10:00:00  8         无        无      无           命中  3000.00  付后九十二日改回
    2024-04-10 10:00:00  2024-04-15  paid      7     否    2024-07-17 10:00:00  8         无        无      无           放过  -        付后九十三日改回
    2024-04-10 10:00:00  2024-04-15  paid      1     -     2024-04-20 10:00:00  8         无        无      无           放过  -        卡遗失,换用本人另一账户后改回
    2024-04-10 10:00:00  2024-04-15  paid      -     是    2024-04-20 10:00:00  8         无        无      无           放过  -        户名相符
    2024-04-10 10:00:00  2024-04-15  paid      7     是    2024-04-20 10:00:00  8         无        无      无           命中  3000.00  标为相符而户名是他人
    2024-04-10 10:00:00  2024-04-15  paid      7     否    无                   8         无        无      无           放过  -        只改一次,没有改回
    2024-04-10 10:00:00  2024-04-15  paid      7     否    2024-04-20 10:00:00  28        无        无      无           放过  -        以后换到第三个账户
    2024-04-10 10:00:00  2024-04-15  paid      7     否    2024-04-20 10:00:00  8         无        无      agent        放过  -        已登记的代领人
    2024-04-10 10:00:00  2024-04-15  paid      7     否    2024-04-20 10:00:00  8         无        无      institution  放过  -        敬老院集体账户
    2024-04-10 10:00:00  2024-04-15  returned  7     否    2024-04-20 10:00:00  8         无        无      无           放过  -        已退票
    2024-04-10 10:00:00  2024-04-15  paid      7     否    无                   8         9         5       无           命中  6000.00  同一经办人将两人改入同一账户
    2024-04-10 10:00:00  2024-04-15  paid      7     否    无                   8         9         6       无           放过  -        两个经办人各改一人
    2024-04-10 10:00:00  2024-04-15  paid      7     否    无                   8         19        5       无           放过  -        同一经办人为两人改入各自账户
    2024-04-10 10:00:00  2024-04-15  paid      7     否    无                   8         9         5       institution  放过  -        两人改入敬老院账户
    2024-04-10 10:00:00  2024-04-15  paid      7     否    无                   8         9         5       agent        放过  -        其中一人是登记的代领
    2024-04-10 10:00:00  2024-04-15  recovered  7     否    无                   8         9         5       无           放过  -        其中一人的款项已追回
  `,
})

export const accountChangedReversedExamples = examples({
  rule: 'INS-02',
  base: {
    pension_payment: base.pension_payment,
    'pension_payment#2': {
      ...base.pension_payment,
      payment_no: 'F9',
      paid_on: '2024-06-15',
      amount_fen: '-3000.00',
      status: 'reversed',
    },
    account_change: base.account_change,
    'account_change#2': base['account_change#2'],
  },
  columns: { 冲销: 'pension_payment#2.amount_fen', 改回: 'account_change#2.changed_at' },
  table: `
    冲销      改回                 结果  金额     说明
    -3000.00  2024-04-20 10:00:00  放过  -        改回以后才冲销,仍算没有支付
    -1000.00  2024-04-20 10:00:00  命中  2000.00  只冲销一部分
  `,
})
