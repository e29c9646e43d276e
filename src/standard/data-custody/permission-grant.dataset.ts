import { zz27 } from '#law/basis.ts'
import { bool, code, date, defineDataset, idNumber, time } from '../define-dataset.ts'
import { authorityFields, inOrder } from '../fields.ts'

export const permissionGrant = defineDataset({
  id: 'permission_grant',
  title: '业务系统权限',
  basis: [zz27('十一(五)'), zz27('十(四)')],
  area: 'data-custody',
  owner: '信息化综合管理机构、经办机构',
  period: 'daily',
  kind: 'feed',
  key: 'operator_id',
  naturalKey: ['grant_no'],
  district: 'agency_district',
  fields: {
    grant_no: code('授权编号', { required: true, max: 40 }),
    operator_id: idNumber('被授权人证件号码', { required: true }),
    login_code: code('业务系统用户名', { max: 40 }),
    permission_code: code('权限代码', { required: true, max: 40 }),
    request_no: code('申请编号', { max: 40 }),
    granted_at: time('授权时间', { required: true }),
    granted_by_id: idNumber('授权人证件号码'),
    is_emergency: bool('应急授权'),
    machine_id: code('专用机器编号', { max: 60, note: '专机专人时限定的机器' }),
    certificate_serial: code('数字证书序号', { max: 60 }),
    filed_on: date('信息化机构备案日期'),
    revoked_at: time('收回时间'),
    ...authorityFields,
  },
  checks: [inOrder('granted_at', 'revoked_at', '收回时间早于授权时间:请核对两个时间')],
})
