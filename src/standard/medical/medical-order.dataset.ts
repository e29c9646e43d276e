import { zz27 } from '#law/basis.ts'
import { code, decimal, defineDataset, idNumber, text, time } from '../define-dataset.ts'
import { authorityFields, inOrder, personFields, requiredProviderFields } from '../fields.ts'

/** 住院医嘱. A million and a half stays a year with forty orders each: partitioned. */
export const medicalOrder = defineDataset({
  id: 'medical_order',
  title: '住院医嘱',
  basis: [zz27('六(五)2'), zz27('六(六)2'), zz27('十一(二)3')],
  area: 'medical',
  owner: '定点医药机构',
  sentBy: { provider: 'provider_id' },
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'ordered_at',
  large: true,
  naturalKey: ['provider_id', 'order_no'],
  district: 'agency_district',
  fields: {
    order_no: code('医嘱号', { required: true, max: 40 }),
    person_id: personFields.person_id,
    ...requiredProviderFields,
    visit_id: code('就诊流水号', { required: true, max: 40, lb: 'AKC190', nhsa: 'mdtrt_id' }),
    order_kind: code('医嘱类别', {
      required: true,
      codes: {
        drug: '药品',
        examination: '检查',
        laboratory: '检验',
        treatment: '治疗',
        operation: '手术',
        nursing: '护理',
        diet: '膳食',
        other: '其他',
      },
    }),
    duration_kind: code('长期临时', { codes: { standing: '长期医嘱', once: '临时医嘱' } }),
    item_code: code('医保目录编码', { max: 50, nhsa: 'hilist_code' }),
    order_text: text('医嘱内容', { max: 300 }),
    quantity: decimal('数量'),
    ordered_at: time('开立时间', { required: true }),
    executed_at: time('执行时间'),
    stopped_at: time('停止时间'),
    practitioner_code: code('开立医师医保代码', { max: 30 }),
    practitioner_id: idNumber('开立医师证件号码'),
    ...authorityFields,
  },
  checks: [
    inOrder('ordered_at', 'stopped_at', '停止时间早于开立时间:请核对两个时间'),
    inOrder('ordered_at', 'executed_at', '执行时间早于开立时间:请核对两个时间'),
  ],
})
