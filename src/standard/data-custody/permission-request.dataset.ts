import { zz27 } from '#law/basis.ts'
import { requestStatuses } from '../codes.ts'
import { code, date, defineDataset, idNumber, text, time } from '../define-dataset.ts'
import { authorityFields, inOrder } from '../fields.ts'

/** 业务系统权限申请: written request → department head → leader in charge → adjusted by the agency's own IT → filed. */
export const permissionRequest = defineDataset({
  id: 'permission_request',
  title: '业务系统权限申请',
  basis: [zz27('十一(五)')],
  area: 'data-custody',
  owner: '经办机构',
  period: 'daily',
  kind: 'feed',
  key: 'operator_id',
  naturalKey: ['request_no', 'permission_code'],
  district: 'agency_district',
  fields: {
    request_no: code('申请编号', { required: true, max: 40 }),
    operator_id: idNumber('申请人证件号码', { required: true }),
    permission_code: code('权限代码', { required: true, max: 40 }),
    requested_on: date('申请日期', { required: true }),
    department_head_id: idNumber('部门负责人证件号码'),
    department_head_at: time('部门负责人签批时间'),
    leader_id: idNumber('主管领导证件号码'),
    leader_at: time('主管领导签批时间'),
    adjusted_by_id: idNumber('权限调整人证件号码'),
    adjusted_at: time('权限调整时间'),
    filed_on: date('信息化机构备案日期'),
    status: code('申请状态', { codes: requestStatuses, required: true }),
    reason: text('申请理由', { max: 200 }),
    ...authorityFields,
  },
  checks: [
    inOrder('department_head_at', 'leader_at', '主管领导签批早于部门负责人签批:请核对两个时间'),
    {
      sql: `status <> 'approved' or leader_at is not null`,
      field: 'leader_at',
      message: '已批准而没有主管领导签批时间:请补上',
    },
  ],
})
