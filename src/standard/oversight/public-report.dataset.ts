import { zz27 } from '#law/basis.ts'
import { bool, code, date, defineDataset, fen, idNumber, time } from '../define-dataset.ts'
import { authorityFields, inOrder, schemeFields } from '../fields.ts'

/** 举报: the state of each report from the public. Who reported is not here: it is kept apart, under its own access. */
export const publicReport = defineDataset({
  id: 'public_report',
  title: '举报登记',
  basis: [zz27('三(二)'), zz27('十二(一)')],
  area: 'oversight',
  owner: '本平台(基金监督机构办理)',
  period: 'onchange',
  kind: 'internal',
  key: 'report_no',
  monthOf: 'received_at',
  naturalKey: ['report_no'],
  district: 'agency_district',
  fields: {
    report_no: code('举报编号', { required: true, max: 40 }),
    received_at: time('收到时间', { required: true }),
    channel: code('举报方式', {
      codes: { online: '网络', phone: '电话', letter: '信函', visit: '来访', transferred: '转办' },
    }),
    is_anonymous: bool('匿名举报', { required: true }),
    scheme: { ...schemeFields.scheme, required: false },
    subject_kind: code('被举报对象', {
      codes: { person: '个人', employer: '用人单位', provider: '协议机构', agency: '经办机构', other: '其他' },
    }),
    status: code('办理状态', {
      required: true,
      codes: {
        received: '已收到',
        accepted: '已受理',
        refused: '不予受理',
        investigating: '查处中',
        answered: '已答复',
      },
    }),
    handler_id: idNumber('承办人证件号码'),
    case_no: code('案件编号', { max: 40 }),
    accepted_on: date('受理日期'),
    due_on: date('应答复日期'),
    answered_on: date('答复日期'),
    is_verified: bool('查证属实'),
    reward_fen: fen('奖励金额'),
    ...authorityFields,
  },
  checks: [inOrder('accepted_on', 'answered_on', '答复日期早于受理日期:请核对两个日期')],
})
