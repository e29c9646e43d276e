import { zz27 } from '#law/basis.ts'
import { filingBodies } from '../codes.ts'
import { address, code, date, defineDataset, idNumber, int, text, uscc } from '../define-dataset.ts'
import { authorityFields, inOrder, requiredProviderFields } from '../fields.ts'

export const trainingInstitution = defineDataset({
  id: 'training_institution',
  title: '培训与中介机构登记',
  basis: [zz27('八(一)'), zz27('八(二)'), zz27('八(三)3')],
  area: 'unemployment',
  owner: '失业保险管理机构',
  period: 'onchange',
  kind: 'feed',
  key: 'provider_id',
  naturalKey: ['provider_id', 'valid_from'],
  district: 'agency_district',
  fields: {
    ...requiredProviderFields,
    provider_uscc: uscc('机构统一社会信用代码'),
    institution_name: text('机构名称', { max: 100 }),
    institution_kind: code('机构类别', {
      required: true,
      codes: { training: '职业培训机构', intermediary: '职业介绍等中介机构', subsidised: '申领补贴单位' },
    }),
    legal_representative_id: idNumber('法定代表人证件号码'),
    licence_no: code('办学或人力资源服务许可证号', { max: 40 }),
    site_address: address('培训地址'),
    capacity: int('核定培训规模(人)', { min: 0 }),
    filed_on: date('备案日期'),
    filed_with: code('备案机构', { codes: filingBodies }),
    agreement_no: code('协议编号', { max: 40 }),
    valid_from: date('有效开始日期', { required: true, lb: 'AAE030' }),
    valid_to: date('有效结束日期', { lb: 'AAE031' }),
    cancelled_on: date('取消资格日期'),
    ...authorityFields,
  },
  checks: [inOrder('valid_from', 'valid_to', '有效结束日期早于开始日期:请核对两个日期')],
})
