/** Fields that many datasets share, with one name, one 中文名 and one set of aliases everywhere. Spread them into `fields`. */
import { districts, fundingSources, paymentStatuses, schemes } from './codes.ts'
import {
  bankAccount,
  bool,
  code,
  date,
  type Field,
  fen,
  idNumber,
  month,
  personName,
  type RowCheck,
  text,
  time,
  uscc,
} from './define-dataset.ts'

const required = true

export const personFields = {
  person_id: idNumber('公民身份号码', {
    required,
    lb: 'AAC002',
    nhsa: 'certno',
    aliases: ['证件号码', '社会保障号码', '身份证号'],
  }),
  person_name: personName('姓名', { lb: 'AAC003', nhsa: 'psn_name' }),
} as const

export const employerFields = {
  employer_id: uscc('统一社会信用代码', { lb: 'AAB998', aliases: ['单位统一社会信用代码'] }),
  employer_name: text('单位名称', { lb: 'AAB004' }),
} as const

/** For datasets whose key is the employer. */
export const requiredEmployerFields = {
  employer_id: { ...employerFields.employer_id, required },
  employer_name: employerFields.employer_name,
} as const

export const providerFields = {
  provider_id: code('定点机构编码', { lb: 'AKB020', nhsa: 'fixmedins_code', max: 30 }),
} as const

/** For datasets whose key is the provider. */
export const requiredProviderFields = { provider_id: { ...providerFields.provider_id, required } } as const

export const accountFields = {
  account_id: bankAccount('银行账号', { lb: 'AAE010' }),
  account_name: personName('户名', { lb: 'AAE009' }),
} as const

export const authorityFields = {
  agency_district: code('经办机构行政区划', { codes: districts, required, lb: 'AAA027' }),
} as const

export const schemeFields = {
  scheme: code('险种类型', { codes: schemes, required, lb: 'AAE140' }),
} as const

/** 双岗初审和复核。 A missing reviewer is a fact for the rules, so none of these is required. */
export const reviewFields = {
  first_reviewer_id: idNumber('初审人证件号码'),
  first_reviewed_at: time('初审时间'),
  second_reviewer_id: idNumber('复核人证件号码'),
  second_reviewed_at: time('复核时间'),
} as const

/** What every benefit payment carries, whatever the insurance. `items`: benefit_item codes → 中文. */
export const benefitFields = (items: Readonly<Record<string, string>>): Readonly<Record<string, Field>> => ({
  payment_no: code('支付流水号', { required, max: 40 }),
  ...personFields,
  ...schemeFields,
  benefit_item: code('待遇项目', { codes: items, required, lb: 'AAA036' }),
  for_month: month('待遇所属月', { required, lb: 'AAE003' }),
  paid_on: date('支付日期', { required, note: '尚未划款的为计划支付日期' }),
  amount_fen: fen('金额', { required, lb: 'AAE019' }),
  assessment_no: code('核定编号', { max: 40 }),
  pay_batch_no: code('支付批次号', { max: 40 }),
  status: code('支付状态', {
    codes: paymentStatuses,
    required,
    note: '退票、冲销的,或改原行状态,或另报一负数行,二者取一;追回的改原行状态。净额为「已支付」各行与负数行之和',
  }),
  payee_name_agrees: bool('户名与姓名一致'),
  ...accountFields,
  ...reviewFields,
  funding_source: code('资金来源', { codes: fundingSources }),
  ...authorityFields,
})

export const benefitChecks: readonly RowCheck[] = [
  {
    sql: "amount_fen >= 0 or status in ('reversed', 'returned')",
    field: 'amount_fen',
    message: '只有冲销或退票行可以是负数,请核对金额或支付状态',
  },
  {
    sql: 'for_month <= paid_on + 92',
    field: 'for_month',
    message: '待遇所属月比支付日期晚三个月以上,请核对两个日期',
  },
]

/** Row check: a period that ends before it begins. */
export const inOrder = (from: string, to: string, message: string): RowCheck => ({
  sql: `${to} >= ${from}`,
  field: to,
  message,
})

/** Row check: a count or an amount that cannot be negative. */
export const notNegative = (field: string, label: string): RowCheck => ({
  sql: `${field} >= 0`,
  field,
  message: `${label}不能是负数,请核对`,
})
