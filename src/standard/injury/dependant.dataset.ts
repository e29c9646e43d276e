import { zz27 } from '#law/basis.ts'
import { kinshipRelations } from '../codes.ts'
import { bool, code, date, defineDataset, idNumber, personName } from '../define-dataset.ts'
import { authorityFields, inOrder, personFields, reviewFields, schemeFields } from '../fields.ts'

/** 供养亲属: who may draw 供养亲属抚恤金 after a worker's death, from when and until when. */
export const dependant = defineDataset({
  id: 'dependant',
  title: '供养亲属资格',
  basis: [zz27('七(三)'), zz27('七(四)3'), zz27('七(四)4')],
  area: 'injury',
  owner: '经办机构(工伤)',
  period: 'onchange',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['person_id', 'worker_id', 'assessment_no'],
  district: 'agency_district',
  fields: {
    assessment_no: code('核定编号', { required: true, max: 40 }),
    ...personFields,
    worker_id: idNumber('工亡职工证件号码', { required: true }),
    worker_name: personName('工亡职工姓名'),
    recognition_no: code('工伤认定编号', { max: 40 }),
    ...schemeFields,
    relation: code('供养关系', { codes: kinshipRelations, required: true, lb: 'AAE144' }),
    born_on: date('出生日期', { required: true, lb: 'AAC006' }),
    is_wholly_incapable: bool('完全丧失劳动能力', { note: '满十八周岁后继续享受的依据' }),
    is_sole: bool('孤寡老人或孤儿'),
    appraisal_no: code('鉴定编号', { max: 40 }),
    right_from: date('享受开始日期', { required: true, lb: 'AAE030' }),
    right_to: date('享受结束日期', { lb: 'AAE031', note: '最后一个有权享受的日子' }),
    end_reason: code('终止原因', {
      codes: {
        adult: '年满十八周岁',
        employed: '就业或参军',
        remarried: '配偶再婚',
        adopted: '被他人收养',
        dead: '死亡',
        other: '其他',
      },
    }),
    suspended_from: date('停止享受开始日期', { note: '判刑收监期间' }),
    suspended_to: date('停止享受结束日期'),
    assessed_on: date('核定日期'),
    ...reviewFields,
    ...authorityFields,
  },
  checks: [
    inOrder('right_from', 'right_to', '享受结束日期早于开始日期:请核对两个日期'),
    inOrder('born_on', 'right_from', '享受开始日期早于出生日期:请核对两个日期'),
    inOrder('suspended_from', 'suspended_to', '停止享受结束日期早于开始日期:请核对两个日期'),
    {
      sql: 'person_id <> worker_id',
      field: 'worker_id',
      message: '供养亲属与工亡职工是同一个证件号码:请核对',
    },
  ],
})
