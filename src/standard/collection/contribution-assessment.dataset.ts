/** 缴费核定: what each person and employer owes for one month of one scheme, before anything is paid. */
import { zz27 } from '#law/basis.ts'
import { insuredKinds } from '../codes.ts'
import { code, date, defineDataset, fen, idNumber, int, month } from '../define-dataset.ts'
import { authorityFields, employerFields, notNegative, personFields, schemeFields } from '../fields.ts'

export const contributionAssessment = defineDataset({
  id: 'contribution_assessment',
  title: '社会保险费核定明细',
  basis: [zz27('四(二)'), zz27('三(三)4'), zz27('十二(四)3')],
  area: 'collection',
  owner: '社会保险经办机构',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'for_month',
  large: true,
  naturalKey: ['agency_district', 'contribution_assessment_no', 'version'],
  district: 'agency_district',
  fields: {
    contribution_assessment_no: code('核定单号', { required: true, max: 40 }),
    version: int('核定版次', { required: true, min: 1, max: 999, note: '首次为 1,每调整一次加 1' }),
    ...personFields,
    ...schemeFields,
    ...employerFields,
    insured_kind: code('缴费身份', { codes: insuredKinds, required: true }),
    for_month: month('对应费款所属期', { required: true, lb: 'AAE003' }),
    base_fen: fen('人员缴费基数', { required: true, lb: 'AAE180' }),
    employer_rate_ppm: int('单位费率(百万分比)', { min: 0, max: 1_000_000 }),
    personal_rate_ppm: int('个人费率(百万分比)', { min: 0, max: 1_000_000 }),
    employer_due_fen: fen('单位应缴金额', { required: true }),
    personal_due_fen: fen('个人应缴金额', { required: true }),
    relief_fen: fen('减免金额', { note: '阶段性减免政策所减的部分,应缴金额为减后数' }),
    relief_document_no: code('减免依据文号', { max: 60 }),
    due_on: date('缴费截止日期', { required: true }),
    deferred_to: date('缓缴到期日期'),
    assessed_on: date('核定日期', { required: true }),
    change_kind: code('调整种类', {
      codes: { base: '基数', headcount: '人数', rate: '费率', waiver: '减免', write_off: '核销', correction: '更正' },
    }),
    change_document_no: code('调整依据文书号', { max: 60 }),
    officer_id: idNumber('核定人证件号码'),
    approver_id: idNumber('审批人证件号码'),
    ...authorityFields,
  },
  checks: [
    notNegative('base_fen', '缴费基数'),
    notNegative('employer_due_fen', '单位应缴金额'),
    notNegative('personal_due_fen', '个人应缴金额'),
    notNegative('relief_fen', '减免金额'),
  ],
})
