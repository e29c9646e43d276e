import { zz27 } from '#law/basis.ts'
import { bool, code, defineDataset, fen, idNumber, text, time, uscc } from '../define-dataset.ts'
import { authorityFields, schemeFields } from '../fields.ts'

/** 业务系统操作日志: writing operations of officers in the agencies' own systems, not in this platform. */
export const operationLog = defineDataset({
  id: 'operation_log',
  title: '业务系统操作日志',
  basis: [zz27('十一(五)'), zz27('十一(四)'), zz27('五(三)')],
  area: 'data-custody',
  owner: '信息化综合管理机构',
  period: 'daily',
  kind: 'feed',
  key: 'operator_id',
  monthOf: 'operated_at',
  naturalKey: ['operation_no'],
  district: 'agency_district',
  fields: {
    operation_no: code('操作流水号', { required: true, max: 50 }),
    operator_id: idNumber('操作人证件号码', { required: true }),
    login_code: code('业务系统用户名', { max: 40 }),
    operated_at: time('操作时间', { required: true }),
    operation_kind: code('操作类别', {
      required: true,
      codes: {
        enroll: '参保登记',
        change: '信息变更',
        assess: '待遇核定',
        suspend: '暂停待遇',
        reactivate: '恢复待遇',
        terminate: '终止待遇',
        manual_payment: '手工支付',
        reverse: '冲销',
        account: '账户变更',
        settle: '费用结算',
        query: '批量查询导出',
        other: '其他',
      },
    }),
    scheme: { ...schemeFields.scheme, required: false },
    subject_id: idNumber('被操作人证件号码'),
    subject_employer_id: uscc('被操作单位统一社会信用代码'),
    business_no: code('业务单号', { max: 50 }),
    amount_fen: fen('涉及金额', { lb: 'AAE019' }),
    off_system: bool('系统外办理', { note: '手工处理后补录' }),
    permission_code: code('权限代码', { max: 40 }),
    machine_id: code('机器编号', { max: 60 }),
    remark: text('说明', { max: 200, lb: 'AAE013' }),
    ...authorityFields,
  },
})
