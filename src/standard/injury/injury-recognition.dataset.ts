import { zz27 } from '#law/basis.ts'
import { bodyParts } from '../codes.ts'
import { bool, code, date, defineDataset, idNumber, text } from '../define-dataset.ts'
import { authorityFields, employerFields, inOrder, personFields } from '../fields.ts'

/** 工伤认定: whether it is a work injury. How grave it is says `capacity_appraisal`. */
export const injuryRecognition = defineDataset({
  id: 'injury_recognition',
  title: '工伤认定',
  basis: [zz27('七(一)'), zz27('七(三)')],
  area: 'injury',
  owner: '工伤保险管理机构',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['recognition_no'],
  district: 'agency_district',
  fields: {
    recognition_no: code('工伤认定编号', { required: true, max: 40 }),
    ...personFields,
    ...employerFields,
    accident_on: date('事故发生日期', { required: true, lb: 'ALC020', note: '职业病为诊断日期' }),
    applied_on: date('申请日期'),
    accepted_on: date('受理日期'),
    recognised_on: date('认定日期', { lb: 'ALC031', note: '尚未作出决定为空' }),
    conclusion: code('认定结论', {
      required: true,
      codes: {
        pending: '认定中',
        suspended: '中止',
        recognised: '认定工伤',
        deemed: '视同工伤',
        refused: '不予认定',
        withdrawn: '已撤销',
      },
    }),
    withdrawn_on: date('撤销日期'),
    body_part: code('受伤部位', { codes: bodyParts }),
    second_body_part: code('其他受伤部位', { codes: bodyParts }),
    injury_description: text('伤情', { max: 300 }),
    diagnosis_code: code('伤病诊断编码', { max: 20 }),
    agreed_comorbidity: text('确认的并发症', { max: 300, note: '经确认与工伤直接相关,由基金支付' }),
    is_occupational_disease: bool('职业病'),
    is_death: bool('工亡'),
    is_third_party: bool('第三人责任'),
    is_legacy: bool('老工伤', { note: '2011年前纳入统筹管理以前发生' }),
    was_insured: bool('事故时已参保'),
    is_project_insured: bool('按项目参保', { note: '建设项目参保,没有个人参保登记' }),
    guarantee_no: code('认定期间担保或垫付文书号', { max: 40 }),
    decided_by_id: idNumber('认定人证件号码'),
    ...authorityFields,
  },
  checks: [
    inOrder('accident_on', 'applied_on', '申请日期早于事故日期:请核对两个日期'),
    inOrder('accident_on', 'recognised_on', '认定日期早于事故日期:请核对两个日期'),
    {
      sql: `conclusion not in ('recognised', 'deemed', 'refused') or recognised_on is not null`,
      field: 'recognised_on',
      message: '已有认定结论而没有认定日期:请补上认定日期',
    },
  ],
})
