import { zz27 } from '#law/basis.ts'
import { defineDataset, idNumber, int } from '../define-dataset.ts'
import { benefitChecks, benefitFields, employerFields } from '../fields.ts'
import { paymentCircumstances } from '../payment-circumstances.ts'

/** 失业待遇项目: months are counted over 失业保险金 alone. */
export const unemploymentBenefitItems = {
  unemployment_benefit: '失业保险金',
  unemployment_subsidy: '失业补助金',
  migrant_lump_sum: '农民合同制工人一次性生活补助',
  start_up_lump_sum: '创业一次性失业保险金',
  medical_contribution: '代缴基本医疗保险费',
  pension_contribution: '代缴基本养老保险费',
  price_subsidy: '价格临时补贴',
  funeral_grant: '丧葬补助金',
  death_grant: '一次性抚恤金',
} as const

export const unemploymentPayment = defineDataset({
  id: 'unemployment_payment',
  title: '失业保险待遇支付',
  basis: [zz27('八(二)'), zz27('八(三)2'), zz27('十一(二)4')],
  area: 'unemployment',
  owner: '经办机构(失业)',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'for_month',
  naturalKey: ['agency_district', 'payment_no'],
  district: 'agency_district',
  fields: {
    ...benefitFields(unemploymentBenefitItems),
    ...paymentCircumstances,
    claimant_id: idNumber('申领人证件号码', { note: '丧葬补助金、抚恤金的领取人;待遇人为死者' }),
    paid_month_no: int('本次核定第几个月', { min: 1, max: 180 }),
    ...employerFields,
  },
  checks: [...benefitChecks],
})
