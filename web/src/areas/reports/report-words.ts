/** Words and tones of reports, and what each step asks for: the server says which steps there are. */
import type { Answer, JsonOperation } from '../../api.ts'
import type { Tone } from '../../ui/tags.tsx'

export type Report = Answer<'readReport'>
export type ReportLine = Answer<'listReports'>['reports'][number]
export type Reward = NonNullable<Report['reward']>

export const reportTones: Readonly<Record<string, Tone>> = {
  received: 'active',
  reviewed: 'active',
  accepted: 'active',
  investigating: 'active',
  found: 'active',
  'not-found': 'active',
  answered: 'done',
  closed: 'done',
}

export interface StepField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'area' | 'select' | 'people'
  readonly options?: readonly (readonly [string, string])[]
  readonly optional?: boolean
  readonly most?: number
  readonly hint?: string
}

export interface StepForm {
  readonly operation: JsonOperation
  readonly says?: string
  readonly fields: readonly StepField[]
}

const reason: StepField = { name: 'reason', label: '理由', kind: 'area', most: 500 }
const words = (label: string, hint: string): StepField => ({ name: 'words', label, kind: 'area', most: 2000, hint })
const seen = '举报人凭编号和口令可以看到这段话。'

export const stepForms: Readonly<Record<string, StepForm>> = {
  'appoint-handlers': {
    operation: 'appointReportHandlers',
    says: '只有指定的承办人能看举报内容和举报人;原来的承办人不再能看。',
    fields: [{ name: 'handlers', label: '承办人(至多三人)', kind: 'people' }],
  },
  'review-report': {
    operation: 'reviewReport',
    says: '不予受理和转送,另由他人决定。',
    fields: [
      {
        name: 'to',
        label: '处理建议',
        kind: 'select',
        options: [
          ['accept', '受理'],
          ['not-accept', '不予受理'],
          ['refer', '转有权处理的机关'],
        ],
      },
      { ...reason, label: '审查意见', hint: '不要写举报人的任何信息。' },
      { name: 'conduct', label: '所涉条款', kind: 'text', most: 20, optional: true, hint: '例如 六(五)2' },
    ],
  },
  'accept-report': { operation: 'acceptReport', says: '受理后开始计算办结期限。', fields: [] },
  'not-accept-report': {
    operation: 'notAcceptReport',
    fields: [reason, words('给举报人的告知', seen)],
  },
  'refer-report': {
    operation: 'referReport',
    fields: [
      {
        name: 'authority',
        label: '转给',
        kind: 'select',
        options: [
          ['', '本平台以外的机关'],
          ['hrss', '人社部门'],
          ['nhsa', '医保部门'],
        ],
        optional: true,
      },
      { name: 'body', label: '机关名称', kind: 'text', most: 100, optional: true, hint: '转给本平台以外的机关时填写' },
      { name: 'letterNo', label: '移送函文号', kind: 'text', most: 60 },
      reason,
      words('给举报人的告知', seen),
    ],
  },
  'tell-reporter': { operation: 'tellReporter', fields: [words('告知的内容', seen)] },
  'message-reporter': { operation: 'writeToReporter', fields: [words('留言', seen)] },
  'answer-report': {
    operation: 'answerReport',
    says: '有果必复:写明查了什么、查实什么、怎样处理。',
    fields: [words('答复', seen)],
  },
  'open-case': {
    operation: 'openCaseOfReport',
    says: '线索只带登记号和您写的文字。不要写举报人的任何信息,也不要照抄能认出举报人的细节。',
    fields: [
      { name: 'title', label: '案由', kind: 'text', most: 120 },
      {
        name: 'track',
        label: '类别',
        kind: 'select',
        options: [
          ['fund', '基金'],
          ['contribution', '征缴'],
          ['agency', '经办机构'],
          ['supervisor', '监督人员'],
        ],
      },
      {
        name: 'partyKind',
        label: '被举报对象',
        kind: 'select',
        options: [
          ['provider', '定点医药机构'],
          ['employer', '用人单位'],
          ['person', '个人'],
          ['agency', '经办机构'],
        ],
      },
      {
        name: 'partyNumber',
        label: '对象的代码或证件号码',
        kind: 'text',
        most: 40,
        optional: true,
        hint: '个人的号码只用来查找,不进入案卷',
      },
      { name: 'partyName', label: '单位或机构名称', kind: 'text', most: 120, optional: true },
      { name: 'note', label: '线索说明', kind: 'area', most: 2000, optional: true },
    ],
  },
  'extend-report': { operation: 'extendReport', says: '只能延长一次。', fields: [reason] },
  'conclude-report': {
    operation: 'concludeReport',
    fields: [
      {
        name: 'outcome',
        label: '结果',
        kind: 'select',
        options: [
          ['found', '查证属实'],
          ['not-found', '查无实据'],
        ],
      },
      { ...reason, label: '查办结果', hint: '不要写举报人的任何信息。' },
    ],
  },
  'close-report': { operation: 'closeReport', fields: [] },
}

export const leftWords = (left: number | null): string =>
  left === null ? '' : left < 0 ? `逾期 ${-left} 个工作日` : left === 0 ? '最后一天' : `还剩 ${left} 个工作日`
