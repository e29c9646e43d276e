/** 出生医学证明登记: one row for each certificate; twins have two certificates. */
import { zz27 } from '#law/basis.ts'
import { sexes } from '../codes.ts'
import { code, date, defineDataset, idNumber, int, personName } from '../define-dataset.ts'
import { inOrder, providerFields } from '../fields.ts'

export const birthRegister = defineDataset({
  id: 'birth_register',
  title: '出生医学证明登记',
  basis: [zz27('十一(七)'), zz27('九(二)之二·2')],
  area: 'departments',
  owner: '卫生健康部门(经信息化综合管理机构)',
  period: 'daily',
  kind: 'feed',
  key: 'certificate_no',
  naturalKey: ['certificate_no', 'issued_on'],
  fields: {
    certificate_no: code('出生医学证明编号', { required: true, max: 30 }),
    born_on: date('出生日期', { required: true }),
    child_sex: code('新生儿性别', { codes: sexes }),
    child_count: int('本次分娩婴儿数', { required: true, min: 1, max: 9 }),
    child_order: int('本次分娩中序号', { required: true, min: 1, max: 9 }),
    delivery_kind: code('分娩方式', { codes: { natural: '顺产', assisted: '助产', caesarean: '剖宫产' } }),
    mother_id: idNumber('母亲证件号码'),
    mother_name: personName('母亲姓名'),
    father_id: idNumber('父亲证件号码'),
    father_name: personName('父亲姓名'),
    ...providerFields,
    issuing_region: code('签发地行政区划', { required: true, max: 6 }),
    issued_on: date('签发日期', { required: true }),
    registered_on: date('登记入库日期', { required: true }),
    cancelled_on: date('作废日期'),
    cancel_reason: code('作废原因', { codes: { reissued: '换发补发', error: '错误', forged: '伪造' } }),
  },
  checks: [
    inOrder('born_on', 'issued_on', '签发日期早于出生日期,请核对'),
    { sql: 'child_order <= child_count', field: 'child_order', message: '序号大于本次分娩婴儿数,请核对' },
  ],
})
