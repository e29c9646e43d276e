import { zz27 } from '#law/basis.ts'
import { bool, code, date, defineDataset, fen, int, month } from '../define-dataset.ts'
import { authorityFields, employerFields, inOrder, personFields, reviewFields, schemeFields } from '../fields.ts'

/** 失业待遇核定: the right, its months and what it rests on. */
export const unemploymentAssessment = defineDataset({
  id: 'unemployment_assessment',
  title: '失业保险待遇核定',
  basis: [zz27('八(二)'), zz27('八(三)1'), zz27('十一(二)4')],
  area: 'unemployment',
  owner: '经办机构(失业)',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'claimed_on',
  naturalKey: ['assessment_no'],
  district: 'agency_district',
  fields: {
    assessment_no: code('核定编号', { required: true, max: 40 }),
    ...personFields,
    ...schemeFields,
    ...employerFields,
    left_on: date('失业日期', { required: true, lb: 'AJC090' }),
    leaving_reason: code('失业原因', {
      required: true,
      lb: 'AJC093',
      codes: {
        expired: '劳动合同期满终止',
        dismissed: '被用人单位解除、辞退或开除',
        laid_off: '经济性裁员',
        agreed: '用人单位提出协商一致解除',
        employer_fault: '因用人单位过错由劳动者解除',
        closed: '用人单位破产、关闭或撤销',
        resigned: '本人意愿辞职',
        other: '其他',
      },
    }),
    reason_corrected_on: date('失业原因更正日期'),
    registered_on: date('失业登记日期'),
    claimed_on: date('申领日期', { required: true }),
    contribution_months: int('累计缴费月数', { required: true, min: 0, max: 720, lb: 'AAE202' }),
    carried_over_months: int('结转未领月数', { min: 0, max: 24 }),
    granted_months: int('核定享受月数', { required: true, min: 0, max: 180 }),
    first_month: month('享受开始月', { required: true, lb: 'AAE041' }),
    last_month: month('享受结束月', { lb: 'AAE042' }),
    monthly_fen: fen('月享受标准'),
    is_near_retirement: bool('临近退休延长', { note: '领取期满距法定退休年龄不足一年,继续发放至退休' }),
    is_lump_sum_start_up: bool('创业一次性领取'),
    approved_on: date('核定日期', { required: true }),
    ended_on: date('停发日期'),
    withdrawn_on: date('撤销日期'),
    ...reviewFields,
    ...authorityFields,
  },
  checks: [
    inOrder('left_on', 'claimed_on', '申领日期早于失业日期:请核对两个日期'),
    inOrder('first_month', 'last_month', '享受结束月早于开始月:请核对两个月份'),
  ],
})
