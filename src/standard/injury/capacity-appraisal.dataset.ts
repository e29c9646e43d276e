import { zz27 } from '#law/basis.ts'
import { bool, code, date, defineDataset, idNumber } from '../define-dataset.ts'
import { authorityFields, inOrder, personFields } from '../fields.ts'

/** 劳动能力鉴定: of an injured worker, of a dependant (wholly incapable), or for retirement through illness. */
export const capacityAppraisal = defineDataset({
  id: 'capacity_appraisal',
  title: '劳动能力鉴定',
  basis: [zz27('七(三)'), zz27('五(五)1')],
  area: 'injury',
  owner: '劳动能力鉴定机构',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['appraisal_no'],
  district: 'agency_district',
  fields: {
    appraisal_no: code('鉴定编号', { required: true, max: 40 }),
    ...personFields,
    recognition_no: code('工伤认定编号', { max: 40 }),
    appraisal_kind: code('鉴定类别', {
      required: true,
      codes: {
        injury_first: '工伤初次鉴定',
        injury_again: '工伤再次鉴定',
        injury_review: '工伤复查鉴定',
        illness: '因病或非因工致残鉴定',
        dependant: '供养亲属鉴定',
        device: '辅助器具配置确认',
      },
    }),
    grade: code('伤残等级', {
      lb: 'ALA040',
      codes: {
        '0': '未达级',
        '1': '一级',
        '2': '二级',
        '3': '三级',
        '4': '四级',
        '5': '五级',
        '6': '六级',
        '7': '七级',
        '8': '八级',
        '9': '九级',
        '10': '十级',
      },
    }),
    nursing_grade: code('护理等级', {
      codes: { '0': '无护理依赖', '1': '完全不能自理', '2': '大部分不能自理', '3': '部分不能自理' },
    }),
    is_wholly_incapable: bool('完全丧失劳动能力', { required: true }),
    applied_on: date('申请日期'),
    appraised_on: date('鉴定日期', { required: true }),
    valid_from: date('结论生效日期', { required: true, lb: 'AAE030' }),
    valid_to: date('结论失效日期', { lb: 'AAE031', note: '被复查或再次鉴定取代之日' }),
    withdrawn_on: date('撤销日期'),
    decided_by_id: idNumber('签发人证件号码'),
    ...authorityFields,
  },
  checks: [
    inOrder('applied_on', 'appraised_on', '鉴定日期早于申请日期:请核对两个日期'),
    inOrder('valid_from', 'valid_to', '结论失效日期早于生效日期:请核对两个日期'),
  ],
})
