import { zz27 } from '#law/basis.ts'
import { fundingSources, paymentStatuses } from '../codes.ts'
import { bool, code, date, decimal, defineDataset, fen, int, text } from '../define-dataset.ts'
import {
  accountFields,
  authorityFields,
  inOrder,
  personFields,
  requiredProviderFields,
  reviewFields,
} from '../fields.ts'

export const trainingRecord = defineDataset({
  id: 'training_record',
  title: '职业培训记录',
  basis: [zz27('八(二)'), zz27('八(三)3'), zz27('十一(二)2')],
  area: 'unemployment',
  owner: '职业培训机构经经办机构(失业)',
  sentBy: { provider: 'provider_id' },
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'begin_on',
  naturalKey: ['training_no'],
  district: 'agency_district',
  fields: {
    training_no: code('培训登记号', { required: true, max: 40 }),
    ...personFields,
    ...requiredProviderFields,
    course_no: code('班次编号', { required: true, max: 40 }),
    course_name: text('培训专业', { max: 100 }),
    schedule_kind: code('上课时段', {
      required: true,
      codes: { weekday: '工作日', evening: '晚间', weekend: '周末', online: '线上', full: '全日脱产' },
    }),
    begin_on: date('开班日期', { required: true, lb: 'AAE030' }),
    end_on: date('结业日期', { required: true, lb: 'AAE031' }),
    class_hours: decimal('课时'),
    attended_days: int('实际出勤天数', { min: 0, max: 400 }),
    is_in_service: bool('在职培训', { note: '在职职工技能提升计划内的培训' }),
    certificate_no: code('证书编号', { max: 40 }),
    is_completed: bool('结业合格'),
    subsidy_fen: fen('培训补贴金额', { lb: 'AAE019' }),
    subsidy_paid_on: date('补贴支付日期'),
    status: code('支付状态', { codes: paymentStatuses }),
    funding_source: code('资金来源', { codes: fundingSources, required: true }),
    ...accountFields,
    ...reviewFields,
    ...authorityFields,
  },
  checks: [inOrder('begin_on', 'end_on', '结业日期早于开班日期:请核对两个日期')],
})
