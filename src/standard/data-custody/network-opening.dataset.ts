import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, idNumber, time } from '../define-dataset.ts'
import { authorityFields, inOrder, requiredProviderFields, schemeFields } from '../fields.ts'

export const networkOpening = defineDataset({
  id: 'network_opening',
  title: '联网开通与停止',
  basis: [zz27('十一(三)'), zz27('六(二)'), zz27('十二(四)7'), zz27('十二(五)')],
  area: 'data-custody',
  owner: '信息化综合管理机构',
  period: 'realtime',
  kind: 'feed',
  key: 'provider_id',
  monthOf: 'opened_at',
  naturalKey: ['opening_no'],
  district: 'agency_district',
  fields: {
    opening_no: code('联网编号', { required: true, max: 40 }),
    ...requiredProviderFields,
    ...schemeFields,
    agreement_no: code('协议编号', { max: 40 }),
    agreement_filed_on: date('协议备案日期'),
    requested_on: date('申请日期'),
    informatization_head_id: idNumber('信息化机构主要负责人证件号码'),
    informatization_head_at: time('信息化机构主要负责人签字时间'),
    leader_id: idNumber('行政部门分管领导证件号码'),
    leader_at: time('行政部门分管领导批准时间'),
    opened_at: time('开通时间', { required: true }),
    opened_by_id: idNumber('开通人证件号码'),
    closed_at: time('停止时间'),
    close_reason: code('停止原因', {
      codes: {
        terminated: '协议解除',
        designation_withdrawn: '撤销定点资格',
        upgrade_refused: '未按期升级改造',
        security: '安全隐患',
        expired: '协议到期',
        other: '其他',
      },
    }),
    close_notice_on: date('停网通知日期'),
    ...authorityFields,
  },
  checks: [
    inOrder('informatization_head_at', 'leader_at', '行政部门批准早于信息化机构签字:请核对两个时间'),
    inOrder('opened_at', 'closed_at', '停止时间早于开通时间:请核对两个时间'),
  ],
})
