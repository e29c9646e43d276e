/** 丧葬补助金与一次性抚恤金: `person_id` is the dead person, `claimant_id` who drew the money. */
import { zz27 } from '#law/basis.ts'
import { kinshipRelations } from '../codes.ts'
import { code, date, defineDataset, idNumber, personName } from '../define-dataset.ts'
import { benefitChecks, benefitFields } from '../fields.ts'
import { paymentCircumstances } from '../payment-circumstances.ts'

export const funeralItems = { funeral_grant: '丧葬补助金', death_grant: '一次性抚恤金' } as const

export const funeralGrant = defineDataset({
  id: 'funeral_grant',
  title: '丧葬补助金与抚恤金支付',
  basis: [zz27('五(三)'), zz27('五(五)3')],
  area: 'pension',
  owner: '社会保险经办机构',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'for_month',
  naturalKey: ['agency_district', 'payment_no'],
  district: 'agency_district',
  fields: {
    ...benefitFields(funeralItems),
    ...paymentCircumstances,
    claimant_id: idNumber('申领人证件号码', { required: true }),
    claimant_name: personName('申领人姓名'),
    claimant_relation: code('申领人与死者关系', { codes: kinshipRelations }),
    died_on: date('死亡日期', { required: true }),
    claimed_on: date('申领日期'),
  },
  checks: [
    ...benefitChecks,
    { sql: 'claimed_on >= died_on', field: 'claimed_on', message: '申领日期早于死亡日期,请核对' },
    { sql: 'claimant_id <> person_id', field: 'claimant_id', message: '申领人与死者号码相同,请核对' },
  ],
})
