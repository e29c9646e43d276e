import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, fen, idNumber, text } from '../define-dataset.ts'
import { accountFields, authorityFields, inOrder, schemeFields } from '../fields.ts'

export const reconciliation = defineDataset({
  id: 'reconciliation',
  title: '对账记录',
  basis: [zz27('十(一)3')],
  area: 'fund-custody',
  owner: '经办机构、财政部门',
  period: 'monthly',
  kind: 'feed',
  key: 'account_id',
  monthOf: 'as_of_on',
  naturalKey: ['reconciliation_no'],
  district: 'agency_district',
  fields: {
    reconciliation_no: code('对账编号', { required: true, max: 40 }),
    account_id: { ...accountFields.account_id, required: true },
    ...schemeFields,
    counterpart: code('对账对方', {
      required: true,
      codes: { bank: '开户银行', fiscal: '财政专户', treasury: '国库', tax: '税务机关' },
    }),
    as_of_on: date('对账基准日', { required: true }),
    done_on: date('对账完成日期', { required: true }),
    books_fen: fen('账面余额', { required: true }),
    counterpart_fen: fen('对方余额', { required: true }),
    timing_fen: fen('未达账项净额', { required: true, note: '账面余额减对方余额中由未达账项说明的部分' }),
    unexplained_fen: fen('未说明差额', { required: true }),
    explanation: text('差额说明', { max: 300 }),
    made_by_id: idNumber('对账人证件号码'),
    confirmed_by_id: idNumber('对方确认人证件号码'),
    ...authorityFields,
  },
  checks: [
    inOrder('as_of_on', 'done_on', '对账完成日期早于基准日:请核对两个日期'),
    {
      sql: 'books_fen - counterpart_fen = timing_fen + unexplained_fen',
      field: 'unexplained_fen',
      message: '账面余额减对方余额不等于未达账项与未说明差额之和:请核对四个金额',
    },
  ],
})
