import { zz27 } from '#law/basis.ts'
import { fundingSources } from '../codes.ts'
import { code, date, defineDataset, month } from '../define-dataset.ts'
import { authorityFields, benefitChecks, benefitFields, inOrder, requiredEmployerFields } from '../fields.ts'
import { paymentCircumstances } from '../payment-circumstances.ts'

/** 岗位补贴 and 社会保险补贴, one row a person and month. Not 稳岗返还, which is `stabilization_refund`. */
export const postSubsidy = defineDataset({
  id: 'post_subsidy',
  title: '岗位补贴与社会保险补贴',
  basis: [zz27('八(二)'), zz27('八(三)4')],
  area: 'unemployment',
  owner: '经办机构(失业)、就业服务机构',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'for_month',
  naturalKey: ['agency_district', 'payment_no'],
  district: 'agency_district',
  fields: {
    ...benefitFields({ post_subsidy: '岗位补贴', insurance_subsidy: '社会保险补贴' }),
    ...paymentCircumstances,
    ...requiredEmployerFields,
    funding_source: code('资金来源', {
      codes: fundingSources,
      required: true,
      note: '就业补助资金不属于失业保险基金,须分开填报',
    }),
    post_kind: code('岗位类别', {
      codes: {
        public_welfare: '公益性岗位',
        hard_to_employ: '招用就业困难人员',
        small_firm: '小微企业吸纳',
        other: '其他',
      },
    }),
    hired_on: date('招用日期'),
    left_on: date('离岗日期'),
    last_month: month('补贴期限截止月', { lb: 'AAE042' }),
    ...authorityFields,
  },
  checks: [...benefitChecks, inOrder('hired_on', 'left_on', '离岗日期早于招用日期:请核对两个日期')],
})
