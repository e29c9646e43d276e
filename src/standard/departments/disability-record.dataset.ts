/** 残疾人证信息: the disabled persons' federation's certificate. It is no appraisal of capacity to work. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset } from '../define-dataset.ts'
import { inOrder, personFields } from '../fields.ts'

export const disabilityRecord = defineDataset({
  id: 'disability_record',
  title: '残疾人证信息',
  basis: [zz27('十一(七)'), zz27('五(五)3')],
  area: 'departments',
  owner: '残疾人联合会(经信息化综合管理机构)',
  period: 'onchange',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['disability_record_no'],
  fields: {
    disability_record_no: code('残疾人证信息编号', {
      required: true,
      max: 40,
      note: '提供部门的流水号;残疾人证号内含身份号码,不得填报',
    }),
    ...personFields,
    disability_kind: code('残疾类别', {
      codes: {
        vision: '视力',
        hearing: '听力',
        speech: '言语',
        limb: '肢体',
        intellectual: '智力',
        mental: '精神',
        multiple: '多重',
      },
      required: true,
    }),
    grade: code('残疾等级', { codes: { '1': '一级', '2': '二级', '3': '三级', '4': '四级' }, required: true }),
    issued_on: date('发证日期', { required: true }),
    valid_to: date('有效期止'),
    cancelled_on: date('注销日期'),
    received_on: date('收到日期', { required: true }),
  },
  checks: [inOrder('issued_on', 'valid_to', '有效期止早于发证日期,请核对')],
})
