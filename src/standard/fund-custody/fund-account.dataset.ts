import { zz27 } from '#law/basis.ts'
import { bool, code, date, defineDataset, text } from '../define-dataset.ts'
import { accountFields, authorityFields, inOrder, schemeFields } from '../fields.ts'

/** 基金账户登记: one row a state of an account. Opening, each change and the closing start a new row with its approval. */
export const fundAccount = defineDataset({
  id: 'fund_account',
  title: '基金账户登记',
  basis: [zz27('十(一)2'), zz27('十二(三)7'), zz27('三(三)7')],
  area: 'fund-custody',
  owner: '经办机构、财政部门',
  period: 'onchange',
  kind: 'feed',
  key: 'account_id',
  naturalKey: ['account_id', 'valid_from'],
  district: 'agency_district',
  fields: {
    account_id: { ...accountFields.account_id, required: true },
    account_name: accountFields.account_name,
    ...schemeFields,
    account_kind: code('账户类别', {
      required: true,
      codes: {
        income: '收入户',
        expenditure: '支出户',
        fiscal: '财政专户',
        treasury: '国库',
        penalty: '财政罚没收入户',
      },
    }),
    bank_name: text('开户银行', { max: 100, lb: 'AAF200' }),
    event_kind: code('账户事项', {
      required: true,
      codes: { opened: '开立', changed: '变更', closed: '撤销' },
    }),
    approval_no: code('批准文号', { max: 60 }),
    approved_on: date('批准日期'),
    is_designated: bool('指定缴费账户'),
    valid_from: date('有效开始日期', { required: true, lb: 'AAE030', note: '开立、变更或撤销之日' }),
    valid_to: date('有效结束日期', { lb: 'AAE031', note: '下一事项的前一日' }),
    ...authorityFields,
  },
  checks: [inOrder('valid_from', 'valid_to', '有效结束日期早于开始日期:请核对两个日期')],
})
