import { zz27 } from '#law/basis.ts'
import { bodyParts } from '../codes.ts'
import { bool, code, date, defineDataset, fen, idNumber } from '../define-dataset.ts'
import { benefitChecks, benefitFields, employerFields, inOrder, providerFields } from '../fields.ts'
import { paymentCircumstances } from '../payment-circumstances.ts'

/** 工伤待遇项目. */
export const injuryBenefitItems = {
  disability_allowance: '伤残津贴',
  nursing_allowance: '生活护理费',
  dependant_pension: '供养亲属抚恤金',
  disability_lump_sum: '一次性伤残补助金',
  medical_lump_sum: '一次性工伤医疗补助金',
  death_lump_sum: '一次性工亡补助金',
  funeral_grant: '丧葬补助金',
  medical_fee: '工伤医疗费',
  rehabilitation_fee: '工伤康复费',
  assistive_device: '辅助器具配置费',
  meal_allowance: '住院伙食补助费',
  travel_allowance: '统筹区外就医交通食宿费',
  appraisal_fee: '劳动能力鉴定费',
} as const

/** `person_id` is who draws it; `worker_id` is the injured or dead worker. They differ for survivors. */
export const injuryBenefit = defineDataset({
  id: 'injury_benefit',
  title: '工伤待遇支付',
  basis: [zz27('七(三)'), zz27('七(四)'), zz27('十一(二)1')],
  area: 'injury',
  owner: '经办机构(工伤)',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'for_month',
  naturalKey: ['agency_district', 'payment_no'],
  district: 'agency_district',
  fields: {
    ...benefitFields(injuryBenefitItems),
    ...paymentCircumstances,
    worker_id: idNumber('工伤职工证件号码', { required: true }),
    recognition_no: code('工伤认定编号', { max: 40 }),
    appraisal_no: code('鉴定编号', { max: 40 }),
    ...employerFields,
    ...providerFields,
    visit_id: code('就诊流水号', { max: 40, lb: 'AKC190', nhsa: 'mdtrt_id' }),
    incurred_from: date('费用发生开始日期'),
    incurred_to: date('费用发生结束日期'),
    body_part: code('治疗部位', { codes: bodyParts }),
    pension_offset_fen: fen('已抵扣养老金', { note: '伤残津贴与基本养老金只补差额' }),
    is_advance_payment: bool('先行支付'),
    is_emergency: bool('急诊急救'),
    left_employer_on: date('终止劳动关系日期', { note: '一次性工伤医疗补助金以此为前提' }),
  },
  checks: [...benefitChecks, inOrder('incurred_from', 'incurred_to', '费用发生结束日期早于开始日期:请核对两个日期')],
})
