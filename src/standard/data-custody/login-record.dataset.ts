import { zz27 } from '#law/basis.ts'
import { code, defineDataset, idNumber, time } from '../define-dataset.ts'
import { authorityFields, inOrder } from '../fields.ts'

export const loginRecord = defineDataset({
  id: 'login_record',
  title: '业务系统登录记录',
  basis: [zz27('十(四)'), zz27('十一(五)')],
  area: 'data-custody',
  owner: '信息化综合管理机构',
  period: 'daily',
  kind: 'feed',
  key: 'operator_id',
  monthOf: 'logged_in_at',
  naturalKey: ['login_no'],
  district: 'agency_district',
  fields: {
    login_no: code('登录流水号', { required: true, max: 50 }),
    operator_id: idNumber('登录人证件号码', { required: true }),
    login_code: code('业务系统用户名', { required: true, max: 40 }),
    system_code: code('业务系统代码', { max: 40 }),
    logged_in_at: time('登录时间', { required: true }),
    logged_out_at: time('退出时间'),
    machine_id: code('机器编号', { max: 60 }),
    certificate_serial: code('数字证书序号', { max: 60 }),
    result: code('登录结果', { codes: { ok: '成功', refused: '失败' }, required: true }),
    ...authorityFields,
  },
  checks: [inOrder('logged_in_at', 'logged_out_at', '退出时间早于登录时间:请核对两个时间')],
})
