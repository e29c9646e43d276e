/** Two small datasets with every kind of field, for the tests of this folder. */
import { zz27 } from '#law/basis.ts'
import { districts, sexes } from './codes.ts'
import {
  address,
  bankAccount,
  bool,
  code,
  date,
  decimal,
  defineDataset,
  fen,
  idNumber,
  int,
  month,
  personName,
  phone,
  text,
  time,
  uscc,
} from './define-dataset.ts'

const required = true

export const payment = defineDataset({
  id: 'specimen_payment',
  title: '样例待遇支付',
  basis: [zz27('五(三)')],
  area: 'pension',
  owner: '养老保险经办机构',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'for_month',
  large: true,
  naturalKey: ['payment_no'],
  district: 'agency_district',
  fields: {
    payment_no: code('支付流水号', { required, max: 10 }),
    person_id: idNumber('公民身份号码', { required, lb: 'AAC002', nhsa: 'certno', aliases: ['身份证号'] }),
    person_name: personName('姓名', { lb: 'AAC003' }),
    sex: code('性别', { codes: sexes, lb: 'AAC004' }),
    for_month: month('待遇所属月', { required, lb: 'AAE003' }),
    paid_on: date('支付日期', { required }),
    approved_at: time('复核时间'),
    amount_fen: fen('金额', { required, lb: 'AAE019' }),
    payee_name_agrees: bool('户名与姓名一致'),
    account_id: bankAccount('银行账号', { lb: 'AAE010' }),
    agency_district: code('经办机构行政区划', { codes: districts, required, lb: 'AAA027' }),
    months: int('月数', { min: 0, max: 600 }),
    quantity: decimal('数量'),
    remark: text('备注', { max: 20, note: "不写姓名,不写'号码'" }),
  },
  checks: [{ sql: 'amount_fen >= 0', field: 'amount_fen', message: '金额不能是负数' }],
})

export const employer = defineDataset({
  id: 'specimen_employer',
  title: '样例单位登记',
  basis: [zz27('四(一)')],
  area: 'registers',
  owner: '市场监管部门',
  period: 'onchange',
  kind: 'feed',
  key: 'employer_id',
  naturalKey: ['employer_id'],
  fields: {
    employer_id: uscc('统一社会信用代码', { required, lb: 'AAB998' }),
    employer_name: text('单位名称', { required, lb: 'AAB004' }),
    employer_phone: phone('联系电话'),
    employer_address: address('住所'),
    founded_on: date('成立日期'),
  },
})

export const surrogate = defineDataset({
  id: 'specimen_surrogate',
  title: '样例代号',
  basis: [zz27('十一(八)')],
  area: 'data-custody',
  owner: '平台',
  period: 'realtime',
  kind: 'internal',
  key: 'person_id',
  naturalKey: ['person_id'],
  outlivesSupersede: true,
  fields: { person_id: idNumber('证件号码', { required }) },
})
