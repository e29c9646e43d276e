import { zz27 } from '#law/basis.ts'
import { schemes } from '../codes.ts'
import { code, defineDataset, idNumber, text, time } from '../define-dataset.ts'
import { authorityFields, inOrder } from '../fields.ts'

export const systemParameterChange = defineDataset({
  id: 'system_parameter_change',
  title: '系统控制参数修改',
  basis: [zz27('十二(四)6'), zz27('十一(四)')],
  area: 'data-custody',
  owner: '信息化综合管理机构',
  period: 'daily',
  kind: 'feed',
  key: 'parameter_code',
  monthOf: 'changed_at',
  naturalKey: ['change_no'],
  district: 'agency_district',
  fields: {
    change_no: code('修改编号', { required: true, max: 40 }),
    system_code: code('业务系统代码', { max: 40 }),
    parameter_code: code('参数代码', { required: true, max: 60 }),
    parameter_title: text('参数名称', { max: 100 }),
    parameter_kind: code('参数类别', { codes: { business: '业务控制', finance: '财务控制', security: '安全控制' } }),
    scheme: code('险种类型', { codes: schemes, lb: 'AAE140', nhsa: 'insutype' }),
    before_value: text('修改前', { max: 200 }),
    after_value: text('修改后', { max: 200 }),
    request_no: code('申请编号', { max: 40 }),
    agency_head_id: idNumber('经办机构主要负责人证件号码'),
    agency_head_at: time('经办机构主要负责人签字时间'),
    leader_id: idNumber('行政部门分管领导证件号码'),
    leader_at: time('行政部门分管领导批准时间'),
    changed_at: time('修改时间', { required: true }),
    executed_by_id: idNumber('执行人证件号码'),
    document_no: text('依据文号', { max: 60 }),
    ...authorityFields,
  },
  checks: [inOrder('agency_head_at', 'leader_at', '行政部门批准早于经办机构签字:请核对两个时间')],
})
