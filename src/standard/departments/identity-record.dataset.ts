/** 人口信息: the population register's own word on a number, a name, a sex and a birth date. */
import { zz27 } from '#law/basis.ts'
import { sexes } from '../codes.ts'
import { code, date, defineDataset, idNumber } from '../define-dataset.ts'
import { inOrder, personFields } from '../fields.ts'

export const identityRecord = defineDataset({
  id: 'identity_record',
  title: '人口身份信息',
  basis: [zz27('十一(七)'), zz27('四(二)')],
  area: 'departments',
  owner: '公安部门(经信息化综合管理机构)',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['identity_record_no'],
  fields: {
    identity_record_no: code('人口信息编号', { required: true, max: 40 }),
    ...personFields,
    sex: code('性别', { codes: sexes, required: true, lb: 'AAC004' }),
    birth_on: date('出生日期', { required: true, lb: 'AAC006' }),
    former_id: idNumber('曾用身份号码'),
    birth_corrected_on: date('出生日期更正日期', { note: '公安机关更正出生日期的日期' }),
    birth_before_correction: date('更正前出生日期'),
    region: code('户籍行政区划', { max: 6 }),
    register_status: code('户籍状态', {
      codes: { normal: '正常', died: '死亡注销', emigrated: '出国定居注销', merged: '重号合并', cancelled: '其他注销' },
      required: true,
    }),
    cancelled_on: date('注销日期'),
    received_on: date('收到日期', { required: true }),
  },
  checks: [
    inOrder('birth_on', 'cancelled_on', '注销日期早于出生日期,请核对'),
    inOrder('birth_on', 'received_on', '出生日期晚于收到日期,请核对'),
  ],
})
