import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, fen, int, text } from '../define-dataset.ts'
import { accountFields, authorityFields, inOrder, notNegative, schemeFields } from '../fields.ts'

export const deposit = defineDataset({
  id: 'deposit',
  title: '基金存款',
  basis: [zz27('十(一)3'), zz27('十二(三)5')],
  area: 'fund-custody',
  owner: '财政部门、基金管理机构',
  period: 'monthly',
  kind: 'feed',
  key: 'account_id',
  monthOf: 'started_on',
  naturalKey: ['deposit_no'],
  district: 'agency_district',
  fields: {
    deposit_no: code('存单编号', { required: true, max: 40 }),
    account_id: { ...accountFields.account_id, required: true },
    ...schemeFields,
    bank_name: text('存款银行', { max: 100, lb: 'AAF200' }),
    deposit_kind: code('存款种类', {
      required: true,
      codes: { demand: '活期', fixed: '定期', notice: '通知存款', agreed: '协定存款' },
    }),
    rate_kind: code('利率种类', { max: 40, note: '对应利率表的利率种类' }),
    rate_ppm: int('年利率(百万分之)', { required: true, min: 0, max: 1000000 }),
    amount_fen: fen('本金', { required: true, lb: 'AAE019' }),
    started_on: date('起息日期', { required: true, lb: 'AAE030' }),
    matures_on: date('到期日期', { lb: 'AAE031', note: '活期为空' }),
    withdrawn_on: date('支取日期'),
    interest_fen: fen('实收利息'),
    approval_no: code('批准文号', { max: 60 }),
    ...authorityFields,
  },
  checks: [
    notNegative('amount_fen', '本金'),
    inOrder('started_on', 'matures_on', '到期日期早于起息日期:请核对两个日期'),
    inOrder('started_on', 'withdrawn_on', '支取日期早于起息日期:请核对两个日期'),
    {
      sql: `deposit_kind <> 'fixed' or matures_on is not null`,
      field: 'matures_on',
      message: '定期存款没有到期日期:请补上',
    },
  ],
})
