import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset } from '../define-dataset.ts'
import { authorityFields, employerFields, inOrder, personFields } from '../fields.ts'

export const employmentRegistration = defineDataset({
  id: 'employment_registration',
  title: '就业失业登记',
  basis: [zz27('十一(二)4'), zz27('八(二)')],
  area: 'unemployment',
  owner: '就业服务机构',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'registered_on',
  naturalKey: ['registration_no'],
  district: 'agency_district',
  fields: {
    registration_no: code('就业失业登记号', { required: true, max: 40 }),
    ...personFields,
    registration_kind: code('登记类别', {
      required: true,
      codes: { employed: '就业登记', unemployed: '失业登记' },
    }),
    employment_kind: code('就业形式', {
      codes: { employee: '单位就业', self_employed: '自主创业', flexible: '灵活就业', public_welfare: '公益性岗位' },
      lb: 'AAC013',
    }),
    ...employerFields,
    registered_on: date('登记日期', { required: true }),
    begin_on: date('就业或失业开始日期', { lb: 'AAE030' }),
    end_on: date('就业或失业结束日期', { lb: 'AAE031' }),
    refused_offer_on: date('无正当理由拒绝介绍日期'),
    cancelled_on: date('注销登记日期'),
    ...authorityFields,
  },
  checks: [inOrder('begin_on', 'end_on', '结束日期早于开始日期:请核对两个日期')],
})
