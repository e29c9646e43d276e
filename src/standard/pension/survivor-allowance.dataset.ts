/** 供养人员生活困难补助: monthly grants (and, for later deaths, lump sums) to survivors. `person_id` is who draws it. */
import { zz27 } from '#law/basis.ts'
import { kinshipRelations } from '../codes.ts'
import { bool, code, date, defineDataset, idNumber, personName } from '../define-dataset.ts'
import { benefitChecks, benefitFields, employerFields, inOrder } from '../fields.ts'
import { paymentCircumstances } from '../payment-circumstances.ts'

export const survivorItems = {
  hardship_allowance: '供养人员生活困难补助',
  hardship_arrears: '补发生活困难补助',
  survivor_lump_sum: '一次性抚恤金',
} as const

export const survivorAllowance = defineDataset({
  id: 'survivor_allowance',
  title: '供养人员生活困难补助支付',
  basis: [zz27('五(五)2'), zz27('五(五)3')],
  area: 'pension',
  owner: '社会保险经办机构',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'for_month',
  naturalKey: ['agency_district', 'payment_no'],
  district: 'agency_district',
  fields: {
    ...benefitFields(survivorItems),
    ...paymentCircumstances,
    deceased_id: idNumber('死亡职工证件号码', { required: true }),
    deceased_name: personName('死亡职工姓名'),
    deceased_on: date('职工死亡日期', { required: true }),
    ...employerFields,
    relation: code('供养关系', {
      codes: kinshipRelations,
      required: true,
      lb: 'AAE144',
      note: '领取人是死亡职工的何种亲属',
    }),
    birth_on: date('出生日期', { lb: 'AAC006' }),
    wholly_incapable: bool('完全丧失劳动能力'),
    right_from: date('享受开始日期', { required: true }),
    right_to: date('享受结束日期', { note: '最后一个有权享受的日子' }),
  },
  checks: [
    ...benefitChecks,
    inOrder('right_from', 'right_to', '享受结束日期早于开始日期,请核对'),
    inOrder('deceased_on', 'right_from', '享受开始日期早于职工死亡日期,请核对'),
    { sql: 'person_id <> deceased_id', field: 'deceased_id', message: '领取人与死亡职工号码相同,请核对' },
  ],
})
