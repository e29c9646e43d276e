import { zz27 } from '#law/basis.ts'
import { filingBodies } from '../codes.ts'
import { address, code, date, defineDataset, idNumber, uscc } from '../define-dataset.ts'
import { authorityFields, inOrder, requiredProviderFields, schemeFields } from '../fields.ts'

export const agreement = defineDataset({
  id: 'agreement',
  title: '定点服务协议',
  basis: [zz27('六(二)'), zz27('七(二)'), zz27('八(一)'), zz27('九(一)'), zz27('十二(五)')],
  area: 'agreements',
  owner: '经办机构(医疗、工伤、失业、生育)',
  period: 'onchange',
  kind: 'feed',
  key: 'provider_id',
  naturalKey: ['provider_id', 'scheme', 'agreement_no'],
  district: 'agency_district',
  fields: {
    agreement_no: code('协议编号', { required: true, max: 40 }),
    ...requiredProviderFields,
    provider_uscc: uscc('机构统一社会信用代码'),
    legal_representative_id: idNumber('法定代表人证件号码'),
    controlling_person_id: idNumber('实际控制人证件号码'),
    site_address: address('服务地址'),
    ...schemeFields,
    agreement_kind: code('协议类别', {
      codes: {
        hospital: '医疗机构',
        pharmacy: '零售药店',
        injury_medical: '工伤医疗',
        rehabilitation: '工伤康复',
        assistive_device: '辅助器具配置',
        maternity: '生育服务',
        training: '职业培训',
        intermediary: '职业介绍等中介',
      },
    }),
    locality: code('协议地域', { codes: { local: '本统筹区', remote: '外统筹区' }, required: true }),
    pooling_district: code('签约统筹区', { max: 6, required: true }),
    signed_on: date('签订日期', { required: true }),
    filed_on: date('签订备案日期'),
    filed_with: code('签订备案机构', { codes: filingBodies }),
    valid_from: date('协议开始日期', { required: true, lb: 'AAE030' }),
    valid_to: date('协议结束日期', { lb: 'AAE031' }),
    terminated_on: date('解除日期'),
    termination_reason: code('解除原因', {
      codes: { violation: '违规', illegal: '违法', expired: '到期', other: '其他' },
      note: '十二(五):违规解除一年内、违法解除两年内不得再签',
    }),
    termination_filed_on: date('解除备案日期'),
    termination_filed_with: code('解除备案机构', { codes: filingBodies }),
    designation_withdrawn_on: date('撤销定点资格日期', { note: '七(二):工伤管理机构撤销' }),
    network_opened_on: date('网络开通日期'),
    closure_notified_on: date('停网通知日期'),
    network_closed_on: date('网络停止日期'),
    ...authorityFields,
  },
  checks: [
    inOrder('valid_from', 'valid_to', '协议结束日期早于开始日期:请核对两个日期'),
    inOrder('signed_on', 'terminated_on', '解除日期早于签订日期:请核对两个日期'),
    inOrder('network_opened_on', 'network_closed_on', '网络停止日期早于开通日期:请核对两个日期'),
    {
      sql: 'terminated_on is null or termination_reason is not null',
      field: 'termination_reason',
      message: '协议已解除而没有解除原因:须写明违规、违法、到期或其他',
    },
  ],
})
