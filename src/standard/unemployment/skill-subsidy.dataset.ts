import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, text } from '../define-dataset.ts'
import { benefitChecks, benefitFields, employerFields, inOrder } from '../fields.ts'
import { paymentCircumstances } from '../payment-circumstances.ts'

export const skillSubsidy = defineDataset({
  id: 'skill_subsidy',
  title: '技能提升补贴',
  basis: [zz27('八(二)'), zz27('八(三)4')],
  area: 'unemployment',
  owner: '经办机构(失业)',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'for_month',
  naturalKey: ['agency_district', 'payment_no'],
  district: 'agency_district',
  fields: {
    ...benefitFields({ skill_subsidy: '技能提升补贴' }),
    ...paymentCircumstances,
    ...employerFields,
    certificate_no: code('证书编号', { required: true, max: 40 }),
    certificate_level: code('证书等级', {
      codes: { '5': '初级', '4': '中级', '3': '高级', '2': '技师', '1': '高级技师' },
    }),
    certificate_issuer: text('发证机构', { max: 100 }),
    occupation: text('职业工种', { max: 60 }),
    issued_on: date('发证日期', { required: true }),
    claimed_on: date('申领日期'),
  },
  checks: [...benefitChecks, inOrder('issued_on', 'claimed_on', '申领日期早于发证日期:请核对两个日期')],
})
