import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, text, uscc } from '../define-dataset.ts'
import { authorityFields, inOrder } from '../fields.ts'

/** 书面委托: who may act for the administrative department, in what, where and until when. Fines stay in its own name. */
export const delegation = defineDataset({
  id: 'delegation',
  title: '监督检查委托书',
  basis: [zz27('一(二)'), zz27('一(三)')],
  area: 'agencies',
  owner: '市人力资源社会保障行政部门',
  period: 'onchange',
  kind: 'feed',
  key: 'delegate_id',
  naturalKey: ['delegation_no', 'scope'],
  district: 'agency_district',
  fields: {
    delegation_no: code('委托书编号', { required: true, max: 60 }),
    delegator_id: uscc('委托机关统一社会信用代码'),
    delegator_name: text('委托机关名称', { required: true, max: 100 }),
    delegate_id: uscc('受托单位统一社会信用代码', { required: true }),
    delegate_name: text('受托单位名称', { required: true, max: 100 }),
    delegate_kind: code('受托单位类别', {
      required: true,
      codes: { inspection: '社会保险稽查机构', county: '县(市、区)人力资源社会保障行政部门', other: '其他' },
    }),
    scope: code('委托事项', {
      required: true,
      codes: {
        inspection: '监督检查',
        investigation: '调查取证',
        penalty: '行政处罚',
        recovery: '追缴',
        supervision: '辖区基金监督',
      },
    }),
    valid_from: date('有效开始日期', { required: true, lb: 'AAE030' }),
    valid_to: date('有效结束日期', { lb: 'AAE031' }),
    withdrawn_on: date('撤销委托日期'),
    published_on: date('公布日期'),
    ...authorityFields,
  },
  checks: [inOrder('valid_from', 'valid_to', '有效结束日期早于开始日期:请核对两个日期')],
})
