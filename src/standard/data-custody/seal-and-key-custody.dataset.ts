import { zz27 } from '#law/basis.ts'
import { bankAccount, code, date, defineDataset, idNumber, text } from '../define-dataset.ts'
import { authorityFields, inOrder } from '../fields.ts'

export const sealAndKeyCustody = defineDataset({
  id: 'seal_and_key_custody',
  title: '印鉴票据口令保管登记',
  basis: [zz27('十(四)'), zz27('十(二)')],
  area: 'data-custody',
  owner: '经办机构、信息化综合管理机构',
  period: 'onchange',
  kind: 'feed',
  key: 'custodian_id',
  naturalKey: ['custody_no'],
  district: 'agency_district',
  fields: {
    custody_no: code('保管登记号', { required: true, max: 40 }),
    custodian_id: idNumber('保管人证件号码', { required: true }),
    object_kind: code('保管物类别', {
      required: true,
      codes: {
        finance_seal: '财务专用章',
        personal_seal: '个人名章',
        payment_seal: '拨款印鉴',
        cheque: '支票',
        receipt: '收据',
        bank_key: '网银密钥',
        system_password: '操作系统口令',
        database_password: '数据库管理系统口令',
      },
    }),
    object_no: code('保管物编号', { max: 40 }),
    account_id: bankAccount('对应银行账号', { lb: 'AAE010' }),
    system_code: code('业务系统代码', { max: 40 }),
    seal_owner_id: idNumber('名章本人证件号码'),
    authorised_by: text('授权文书号', { max: 60 }),
    held_from: date('保管开始日期', { required: true, lb: 'AAE030' }),
    held_to: date('保管结束日期', { lb: 'AAE031' }),
    handed_over_to_id: idNumber('交接人证件号码'),
    filed_on: date('登记备案日期'),
    ...authorityFields,
  },
  checks: [inOrder('held_from', 'held_to', '保管结束日期早于开始日期:请核对两个日期')],
})
