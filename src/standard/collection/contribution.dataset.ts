/** 缴费实收: one row for each person, scheme, period and receipt. Unpaid amounts are in `contribution_assessment`. */
import { zz27 } from '#law/basis.ts'
import { insuredKinds } from '../codes.ts'
import { code, date, defineDataset, fen, int, month } from '../define-dataset.ts'
import { authorityFields, employerFields, inOrder, notNegative, personFields, schemeFields } from '../fields.ts'

export const contribution = defineDataset({
  id: 'contribution',
  title: '社会保险费实缴明细',
  basis: [zz27('四(二)'), zz27('四(三)'), zz27('十一(二)1')],
  area: 'collection',
  owner: '社会保险费征收机构、社会保险经办机构',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'paid_on',
  large: true,
  naturalKey: ['agency_district', 'contribution_no'],
  district: 'agency_district',
  fields: {
    contribution_no: code('缴费流水号', { required: true, max: 40 }),
    ...personFields,
    ...schemeFields,
    ...employerFields,
    insured_kind: code('缴费身份', { codes: insuredKinds, required: true }),
    for_month: month('对应费款所属期', { required: true, lb: 'AAE003' }),
    paid_on: date('缴费日期', { required: true }),
    contribution_kind: code('缴费类型', {
      codes: {
        normal: '正常缴费',
        arrears: '欠费补缴',
        backpay: '应保未保补缴',
        lump: '一次性补足或趸缴',
        deferred: '延长缴费',
        paid_by_unemployment_fund: '失业保险基金代缴',
        subsidised: '财政代缴',
        refund: '退费',
      },
      required: true,
      lb: 'AAA115',
    }),
    base_fen: fen('人员缴费基数', { required: true, lb: 'AAE180', note: '月缴费基数;按定额缴费的为零' }),
    employer_rate_ppm: int('单位费率(百万分比)', { min: 0, max: 1_000_000, note: '16% 为 160000' }),
    personal_rate_ppm: int('个人费率(百万分比)', { min: 0, max: 1_000_000, note: '8% 为 80000' }),
    employer_fen: fen('单位实缴金额', { required: true, lb: 'AAE080' }),
    personal_fen: fen('个人实缴金额', { required: true, lb: 'AAE082' }),
    subsidy_fen: fen('财政补助或代缴金额'),
    own_account_fen: fen('划入个人账户金额'),
    late_fee_fen: fen('滞纳金', { lb: 'AAE056' }),
    contribution_assessment_no: code('核定单号', { max: 40 }),
    legal_document_no: code('补缴依据文书号', { max: 60, note: '判决、裁决、稽核或政策性安置文件的编号' }),
    tax_receipt_no: code('电子税票号', { lb: 'AAD009', max: 40 }),
    credited_on: date('到账日期', { lb: 'AAB191' }),
    fund_account_no: code('入账基金账户编号', { max: 40 }),
    collector: code('征收机构', { codes: { agency: '经办机构', tax: '税务部门' } }),
    refund_of_no: code('原缴费流水号', { max: 40, note: '退费行所冲的原行' }),
    ...authorityFields,
  },
  checks: [
    notNegative('base_fen', '缴费基数'),
    notNegative('late_fee_fen', '滞纳金'),
    {
      sql: "contribution_kind = 'refund' or (employer_fen >= 0 and personal_fen >= 0)",
      field: 'employer_fen',
      message: '只有退费行可以是负数,请核对金额或缴费类型',
    },
    {
      sql: "contribution_kind <> 'refund' or (employer_fen <= 0 and personal_fen <= 0)",
      field: 'contribution_kind',
      message: '退费行的金额须为负数或零',
    },
    {
      sql: 'for_month <= paid_on + 500',
      field: 'for_month',
      message: '费款所属期比缴费日期晚十六个月以上,请核对',
    },
    inOrder('paid_on', 'credited_on', '到账日期早于缴费日期,请核对'),
  ],
})
