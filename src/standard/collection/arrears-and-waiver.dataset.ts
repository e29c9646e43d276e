/** 欠费与减免缓缴核销: what an employer owes, and each demand, deferral, waiver or write-off on it. */
import { zz27 } from '#law/basis.ts'
import { bool, code, date, defineDataset, fen, idNumber, int, month } from '../define-dataset.ts'
import { authorityFields, inOrder, notNegative, requiredEmployerFields, schemeFields } from '../fields.ts'

export const arrearsAndWaiver = defineDataset({
  id: 'arrears_and_waiver',
  title: '欠费与减免缓缴核销',
  basis: [zz27('四(一)'), zz27('四(二)'), zz27('十二(四)3')],
  area: 'collection',
  owner: '社会保险经办机构、社会保险费征收机构',
  period: 'monthly',
  kind: 'feed',
  key: 'employer_id',
  monthOf: 'occurred_on',
  naturalKey: ['agency_district', 'record_no'],
  district: 'agency_district',
  fields: {
    record_no: code('记录编号', { required: true, max: 40 }),
    ...requiredEmployerFields,
    ...schemeFields,
    record_kind: code('事项', {
      codes: {
        arrears: '欠费',
        demand: '催缴',
        deferral: '缓缴',
        plan: '分期缴纳计划',
        relief: '减免',
        write_off: '核销',
        settled: '清欠',
      },
      required: true,
    }),
    from_month: month('费款所属期起', { required: true }),
    to_month: month('费款所属期止', { required: true }),
    amount_fen: fen('费款金额', { required: true }),
    late_fee_fen: fen('滞纳金', { lb: 'AAE056' }),
    late_days: int('滞纳天数', { min: 0, max: 20_000 }),
    occurred_on: date('发生日期', { required: true, note: '欠费为截止日次日,其他为办理日期' }),
    effective_to: date('期限止日', { note: '催缴、缓缴、分期的期限' }),
    document_no: code('依据文书号', { max: 60 }),
    policy_no: code('政策文号', { max: 60, note: '按阶段性政策减免缓缴的填' }),
    insolvent: bool('破产或关闭'),
    approver_id: idNumber('审批人证件号码'),
    approved_on: date('审批日期'),
    ...authorityFields,
  },
  checks: [
    inOrder('from_month', 'to_month', '费款所属期止早于期起,请核对'),
    inOrder('occurred_on', 'effective_to', '期限止日早于发生日期,请核对'),
    notNegative('amount_fen', '费款金额'),
    notNegative('late_fee_fen', '滞纳金'),
  ],
})
