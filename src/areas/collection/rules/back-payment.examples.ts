import { examples } from '#screening/examples.ts'

const employer = '91410100MA3X000008'
const row = {
  person_id: 1,
  scheme: '110',
  employer_id: employer,
  insured_kind: 'employee',
  contribution_kind: 'backpay',
  paid_on: '2026-03-10',
  base_fen: '4000.00',
  employer_fen: '640.00',
  personal_fen: '320.00',
  agency_district: '410102',
}
const monthOf = (index: number): string =>
  `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
/** Rows for the months from 2021-01 on. */
const backPaid = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      index === 0 ? 'contribution' : `contribution#${index + 1}`,
      { ...row, contribution_no: `J${index + 1}`, for_month: monthOf(index) },
    ]),
  )
const document = {
  legal_document_no: '豫裁1',
  person_id: 1,
  scheme: '110',
  document_kind: 'arbitration',
  issuer: '郑州市劳动人事争议仲裁委员会',
  issued_on: '2026-02-01',
  from_month: '2021-01',
  to_month: '2023-12',
  agency_district: '410102',
}

export const backPaymentExamples = [
  examples({
    rule: 'COL-07',
    base: { ...backPaid(36), legal_document: document },
    columns: {
      首月: 'contribution.for_month',
      首月类型: 'contribution.contribution_kind',
      首月缴费: 'contribution.paid_on',
      滞纳金: 'contribution.late_fee_fen',
      首月文书: 'contribution.legal_document_no',
      文书: 'legal_document.legal_document_no',
      文书止: 'legal_document.to_month',
      撤销: 'legal_document.revoked_on',
    },
    table: `
    首月     首月类型  首月缴费    滞纳金  首月文书  文书   文书止   撤销        结果  金额      说明
    2021-01  backpay   2026-03-10  -       -         无     2023-12  -           命中  34560.00  三十六个月没有文书
    2021-02  backpay   2026-03-10  -       -         无     2023-12  -           放过  -         只有三十五个月(一个月补两次)
    2021-01  backpay   2025-01-10  -       -         无     2023-12  -           命中  34560.00  分两次补缴,累计三十六个月
    2021-01  arrears   2026-03-10  50.00   -         无     2023-12  -           放过  -         一个月是已申报欠费,随缴滞纳金
    2021-01  arrears   2026-03-10  -       -         无     2023-12  -           命中  34560.00  称欠费而没有滞纳金
    2021-01  lump      2026-03-10  -       -         无     2023-12  -           放过  -         一个月是按规定一次性补足
    2021-01  normal    2026-03-10  -       -         无     2023-12  -           命中  34560.00  写作正常缴费而晚了五年
    2021-01  normal    2021-04-30  -       -         无     2023-12  -           放过  -         首月在三个月内缴费
    2021-01  backpay   2026-03-10  -       豫裁1     豫裁1  2023-12  -           放过  -         首月有裁决书,余三十五个月
    2021-01  backpay   2026-03-10  -       豫裁1     无     2023-12  -           命中  34560.00  有文书号而没有文书
    2021-01  backpay   2026-03-10  -       豫裁1     豫裁1  2020-12  -           命中  34560.00  文书不及于首月
    2021-01  backpay   2026-03-10  -       豫裁1     豫裁1  2023-12  2026-03-01  命中  34560.00  文书已在补缴前撤销
    2021-01  backpay   2026-03-10  -       豫裁1     豫裁1  2023-12  2026-03-11  放过  -         文书在补缴后撤销
    2022-06  arrears   2023-11-10  -       -         无     2023-12  -           放过  -         2022年缓缴后补缴,同月的另一行不使月数增加
  `,
  }),
  examples({
    rule: 'COL-07',
    base: {
      contribution: { ...row, contribution_no: 'J1', for_month: '2025-06' },
      'contribution#2': {
        ...row,
        contribution_no: 'J2',
        contribution_kind: 'refund',
        refund_of_no: 'J1',
        for_month: '2025-06',
        employer_fen: '-640.00',
        personal_fen: '-320.00',
      },
      pension_assessment: {
        assessment_no: 'H1',
        person_id: 1,
        scheme: '110',
        assessment_kind: 'initial',
        status: 'approved',
        retirement_kind: 'normal',
        benefit_from: '2026-08',
        actual_months: 170,
        deemed_months: 10,
        approved_fen: '3000.00',
        agency_district: '410102',
      },
    },
    columns: {
      身份: 'contribution.insured_kind',
      类型: 'contribution.contribution_kind',
      所属期: 'contribution.for_month',
      缴费: 'contribution.paid_on',
      退费: 'contribution#2.refund_of_no',
      核定: 'pension_assessment.status',
      起领: 'pension_assessment.benefit_from',
      实际月数: 'pension_assessment.actual_months',
      不含补缴: 'pension_assessment.actual_months_before_back_pay',
    },
    table: `
    身份      类型      所属期   缴费        退费  核定      起领     实际月数  不含补缴  结果  金额    说明
    employee  backpay   2025-06  2026-03-10  无    approved  2026-08  170       -         命中  960.00  没有这一个月就不满一百八十个月
    employee  backpay   2025-06  2026-03-10  无    approved  2026-08  171       -         放过  -       没有补缴也满一百八十个月
    employee  backpay   2025-06  2026-03-10  无    approved  2026-08  169       -         放过  -       连同补缴仍不满年限,并未凭以取得资格
    employee  backpay   2025-06  2026-03-10  无    approved  2026-08  170       169       命中  960.00  核定表载明不含补缴的月数
    employee  backpay   2025-06  2026-03-10  无    approved  2026-08  180       170       放过  -       核定表载明不含补缴也够
    employee  backpay   2025-06  2026-03-10  无    pending   2026-08  170       -         放过  -       尚未核准
    employee  backpay   2025-06  2026-03-10  无    approved  2026-02  170       -         放过  -       起领在补缴以前
    employee  backpay   2025-06  2026-03-10  无    approved  2027-03  170       -         命中  960.00  补缴后第十二个月起领
    employee  backpay   2025-06  2026-03-10  无    approved  2027-04  170       -         放过  -       补缴后第十三个月起领
    employee  backpay   2025-06  2026-03-10  J1    approved  2026-08  170       -         放过  -       已退费
    employee  deferred  2025-06  2026-03-10  无    approved  2026-08  170       -         放过  -       到龄后延长缴费
    employee  backpay   2025-06  2026-03-10  无    无        2026-08  170       -         放过  -       一个月的应保未保补缴
    flexible  backpay   2025-06  2026-03-10  无    无        2026-08  170       -         命中  960.00  灵活就业补缴上一年度
    flexible  backpay   2025-06  2025-12-31  无    无        2026-08  170       -         放过  -       灵活就业当年内补缴
    flexible  backpay   2025-06  2026-01-01  无    无        2026-08  170       -         命中  960.00  次年一月一日补缴
    flexible  normal    2025-12  2026-03-31  无    无        2026-08  170       -         放过  -       上年十二月的费三个月内缴清
    flexible  normal    2025-12  2026-04-01  无    无        2026-08  170       -         命中  960.00  晚于三个月
    flexible  normal    2022-05  2023-12-20  无    无        2026-08  170       -         放过  -       2022年缓缴,次年底以前补缴
    flexible  normal    2022-05  2024-01-02  无    无        2026-08  170       -         命中  960.00  缓缴期限以后才补缴
  `,
  }),
]
