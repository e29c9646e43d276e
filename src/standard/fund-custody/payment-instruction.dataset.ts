import { zz27 } from '#law/basis.ts'
import { fundFlowKinds, instruments, schemes } from '../codes.ts'
import {
  bankAccount,
  code,
  date,
  defineDataset,
  fen,
  idNumber,
  int,
  personName,
  text,
  time,
} from '../define-dataset.ts'
import { accountFields, authorityFields, inOrder, notNegative, reviewFields, schemeFields } from '../fields.ts'

/** 支付指令: what the agency tells the bank to do. Money can still be stopped here; the books are already history. */
export const paymentInstruction = defineDataset({
  id: 'payment_instruction',
  title: '支付指令',
  basis: [zz27('十(一)2'), zz27('十二(三)9'), zz27('十二(三)2')],
  area: 'fund-custody',
  owner: '经办机构',
  period: 'realtime',
  kind: 'feed',
  key: 'account_id',
  monthOf: 'instructed_on',
  naturalKey: ['instruction_no'],
  district: 'agency_district',
  fields: {
    instruction_no: code('支付指令号', { required: true, max: 40 }),
    pay_batch_no: code('支付批次号', { max: 40 }),
    account_id: { ...accountFields.account_id, required: true, note: '付款账户' },
    ...schemeFields,
    flow_kind: code('收付种类', { codes: fundFlowKinds, required: true }),
    used_for_scheme: code('用于险种', { codes: schemes, note: '与付款账户险种不同即为跨险种使用' }),
    benefit_item: code('待遇项目', { max: 40, lb: 'AAA036' }),
    instrument: code('投资品种', { codes: instruments }),
    amount_fen: fen('金额', { required: true, lb: 'AAE019' }),
    payee_account_id: bankAccount('收款账号', { required: true }),
    payee_name: personName('收款户名'),
    person_count: int('人数', { min: 0, note: '批量支付所含人次' }),
    instructed_on: date('指令日期', { required: true }),
    due_on: date('应付日期'),
    status: code('指令状态', {
      required: true,
      codes: { pending: '待执行', sent: '已送银行', done: '已支付', returned: '已退票', cancelled: '已撤销' },
    }),
    replaces_instruction_no: code('重付原指令号', { max: 40 }),
    approval_no: code('批准文号', { max: 60 }),
    approved_by_id: idNumber('审批人证件号码'),
    approved_at: time('审批时间'),
    purpose: text('用途', { max: 200 }),
    ...reviewFields,
    ...authorityFields,
  },
  checks: [
    notNegative('amount_fen', '金额'),
    inOrder('instructed_on', 'due_on', '应付日期早于指令日期:请核对两个日期'),
    {
      sql: 'payee_account_id <> account_id',
      field: 'payee_account_id',
      message: '收款账号与付款账号相同:请核对账号',
    },
  ],
})
