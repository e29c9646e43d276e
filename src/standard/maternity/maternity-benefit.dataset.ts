import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, fen, idNumber, int, personName } from '../define-dataset.ts'
import { benefitChecks, benefitFields, employerFields, inOrder, providerFields } from '../fields.ts'
import { paymentCircumstances } from '../payment-circumstances.ts'

/** 生育待遇项目. */
export const maternityBenefitItems = {
  maternity_allowance: '生育津贴',
  nursing_leave_allowance: '护理假津贴',
  birth_medical: '生育医疗费',
  birth_control_medical: '计划生育手术费',
  spouse_birth_medical: '未就业配偶生育医疗费',
} as const

/** `person_id` is the claimant, who may be the father: one certificate is claimed for by two persons in the usual fraud. */
export const maternityBenefit = defineDataset({
  id: 'maternity_benefit',
  title: '生育保险待遇支付',
  basis: [zz27('九(二)'), zz27('九(二)之二·1'), zz27('十一(二)1')],
  area: 'maternity',
  owner: '经办机构(生育)',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'for_month',
  naturalKey: ['agency_district', 'payment_no'],
  district: 'agency_district',
  fields: {
    ...benefitFields(maternityBenefitItems),
    ...paymentCircumstances,
    claim_no: code('申领编号', { max: 40 }),
    claimed_on: date('申领日期'),
    certificate_no: code('出生医学证明编号', { max: 30, note: '流产、计划生育手术为空' }),
    certificate_region: code('签发机构行政区划', { max: 6 }),
    mother_id: idNumber('母亲证件号码', { required: true }),
    mother_name: personName('母亲姓名'),
    father_id: idNumber('父亲证件号码', { aliases: ['配偶证件号码'] }),
    father_name: personName('父亲姓名'),
    born_on: date('出生日期', { note: '流产、手术填发生日期' }),
    child_order: int('子女次序', { min: 1, max: 20 }),
    births: int('本次活产数', { min: 0, max: 9 }),
    gestation_weeks: int('孕周', { min: 0, max: 45 }),
    leave_kind: code('假期类别', {
      codes: {
        birth: '顺产',
        difficult_birth: '难产或剖宫产',
        multiple_birth: '多胞胎',
        miscarriage: '流产',
        birth_control: '计划生育手术',
        nursing: '配偶护理假',
      },
    }),
    leave_from: date('休假开始日期', { lb: 'AAE030' }),
    leave_to: date('休假结束日期', { lb: 'AAE031' }),
    leave_days: int('核定休假天数', { min: 0, max: 400 }),
    ...employerFields,
    employer_average_wage_fen: fen('单位上年度职工月平均工资'),
    ...providerFields,
    visit_id: code('就诊流水号', { max: 40, lb: 'AKC190', nhsa: 'mdtrt_id' }),
  },
  checks: [...benefitChecks, inOrder('leave_from', 'leave_to', '休假结束日期早于开始日期:请核对两个日期')],
})
