import { zz27 } from '#law/basis.ts'
import { bankAccount, code, defineDataset, idNumber, text, time } from '../define-dataset.ts'
import { authorityFields, inOrder, personFields, schemeFields } from '../fields.ts'

export const accountChange = defineDataset({
  id: 'account_change',
  title: '待遇账户变更',
  basis: [zz27('五(三)'), zz27('十一(四)')],
  area: 'data-custody',
  owner: '经办机构',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'changed_at',
  naturalKey: ['account_change_no'],
  district: 'agency_district',
  fields: {
    account_change_no: code('账户变更编号', { required: true, max: 40 }),
    ...personFields,
    ...schemeFields,
    old_account_id: bankAccount('原银行账号'),
    new_account_id: bankAccount('新银行账号', { required: true }),
    change_reason: code('变更原因', {
      lb: 'AAE160',
      codes: {
        lost: '卡遗失或损坏',
        bank: '更换银行',
        closed: '原账户已销',
        returned: '退票',
        correction: '原账号有误',
        other: '其他',
      },
    }),
    requested_at: time('申请时间'),
    changed_at: time('变更时间', { required: true }),
    operator_id: idNumber('经办人证件号码', { lb: 'AAE011' }),
    approved_by_id: idNumber('审批人证件号码'),
    channel: code('办理渠道', { codes: { counter: '窗口', online: '网上', batch: '批量导入', phone: '电话' } }),
    remark: text('说明', { max: 200, lb: 'AAE013' }),
    ...authorityFields,
  },
  checks: [
    inOrder('requested_at', 'changed_at', '变更时间早于申请时间:请核对两个时间'),
    {
      sql: 'old_account_id is null or old_account_id <> new_account_id',
      field: 'new_account_id',
      message: '新账号与原账号相同:请核对账号',
    },
  ],
})
