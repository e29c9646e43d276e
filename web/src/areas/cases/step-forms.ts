/** The fields of each step on a case, and how what was written becomes the step's body. */
import type { JsonOperation } from '../../api.ts'
import { type FormField, type FormValues, fenOf } from '../../ui/step-form.tsx'
import { type CaseDetail, type CaseStepName, partWords } from './case-words.ts'

/** Operations that take a case and its revision and answer with its new state. */
export type CaseOperation = Extract<JsonOperation, 'acceptClue' | 'concludeCase' | 'dispatchCase'>

export interface StepFormOf {
  readonly operation: string
  readonly done: string
  readonly fields: readonly FormField[]
  readonly says?: string
  readonly danger?: boolean
  /** Left out: the values as they are. */
  readonly bodyOf?: (values: FormValues) => Record<string, unknown>
}

export interface People {
  readonly officers: readonly { readonly value: string; readonly label: string }[]
  readonly deliberators: readonly { readonly value: string; readonly label: string }[]
}

const long = (name: string, label: string): FormField => ({
  name,
  label,
  kind: 'long',
  required: true,
  least: 2,
  most: 2000,
})
const reason = (label: string): FormField[] => [long('reason', label)]
const orNull = (text: string | undefined): string | null => text || null

const clueForms: Partial<Record<CaseStepName, (detail: CaseDetail, people: People) => StepFormOf>> = {
  accept: () => ({ operation: 'acceptClue', done: '已受理', fields: [], says: '受理以后派单核查。' }),
  'not-accept': () => ({
    operation: 'notAcceptClue',
    done: '已决定不予受理',
    fields: reason('不予受理的理由'),
    danger: true,
  }),
  'transfer-authority': () => ({
    operation: 'transferCaseAuthority',
    done: '已移送',
    says: '按险种和今日的法律确定主管部门;移送后本案在这里办结,疑点一并移交。',
    fields: [
      { name: 'documentNo', label: '移送函文号', kind: 'line', required: true, least: 4, most: 60 },
      ...reason('移送的理由'),
    ],
  }),
  dispatch: ({ dispatchTargets }) => ({
    operation: 'dispatchCase',
    done: '已派单',
    fields: [
      {
        name: 'organisation',
        label: '由谁核查',
        kind: 'choice',
        choices: dispatchTargets.map(({ organisation, name, documentNo }) => ({
          value: organisation,
          label: documentNo ? `${name}(${documentNo})` : name,
        })),
        ...(dispatchTargets[0] ? { initial: dispatchTargets[0].organisation } : {}),
        help: '有书面委托的县(市、区)在前;没有委托的由市核查。',
      },
      { name: 'workingDays', label: '限几个工作日核查完', kind: 'number' },
      { name: 'note', label: '交代事项', kind: 'long', most: 500 },
    ],
    bodyOf: ({ organisation, workingDays, note }) => ({
      organisation: orNull(organisation),
      workingDays: workingDays ? Number(workingDays) : null,
      note: note ?? '',
    }),
  }),
  'file-case': () => ({
    operation: 'fileCase',
    done: '已立案',
    fields: reason('立案的理由'),
    says: '立案之日起计算办案期限。',
  }),
  'not-file': () => ({
    operation: 'notFileCase',
    done: '已办结:查无实据',
    fields: reason('查无实据的理由'),
    danger: true,
  }),
  'appoint-officer': (_detail, { officers }) => ({
    operation: 'appointCaseOfficer',
    done: '已指定',
    fields: [
      { name: 'person', label: '承办人', kind: 'choice', choices: officers, required: true },
      {
        name: 'part',
        label: '职责',
        kind: 'choice',
        choices: ['lead', 'officer'].map((value) => ({ value, label: partWords[value] ?? value })),
        initial: 'officer',
      },
      { name: 'certificateNo', label: '执法证号', kind: 'line', most: 40 },
    ],
    bodyOf: ({ certificateNo, ...rest }) => ({ ...rest, certificateNo: orNull(certificateNo) }),
  }),
  recuse: ({ officers }) => ({
    operation: 'recuseFromCase',
    done: '已回避',
    says: '回避以后不能再办理本案的任何事项。',
    fields: [
      {
        name: 'person',
        label: '回避的人',
        kind: 'choice',
        required: true,
        choices: [
          ...new Map(officers.filter(({ recusedAt }) => recusedAt === null).map((one) => [one.person, one.name])),
        ].map(([value, label]) => ({ value, label })),
      },
      ...reason('回避的理由'),
    ],
  }),
}

const inquiryForms: typeof clueForms = {
  merge: () => ({
    operation: 'mergeCases',
    done: '已并案',
    says: '来源、举报和停止措施一并转入;原案没有现场检查的,并入后须再检查。',
    fields: [
      {
        name: 'into',
        label: '并入案件的编号',
        kind: 'line',
        required: true,
        least: 36,
        most: 36,
        help: '案件页地址里的一串编号。',
      },
      ...reason('并案的理由'),
    ],
  }),
  split: ({ sources, line }) => ({
    operation: 'splitCase',
    done: '已分案',
    fields: [
      {
        name: 'source',
        label: '分出的来源',
        kind: 'choice',
        required: true,
        choices: sources.map(({ kind, ref, says }) => ({ value: `${kind} ${ref}`, label: says })),
      },
      { name: 'title', label: '新案案由', kind: 'line', required: true, least: 2, most: 120, initial: line.title },
      { name: 'amount', label: '随之分出的风险金额(元)', kind: 'money', required: true },
      ...reason('分案的理由'),
    ],
    bodyOf: ({ source = '', title, amount, reason: why }) => ({
      title,
      reason: why,
      atRiskFen: fenOf(amount) ?? '0',
      sources: [{ kind: source.slice(0, source.indexOf(' ')), ref: source.slice(source.indexOf(' ') + 1) }],
    }),
  }),
  suspend: () => ({
    operation: 'suspendCase',
    done: '已中止',
    fields: reason('中止的理由'),
    says: '期限从今天起停止计算。',
  }),
  resume: () => ({ operation: 'resumeCase', done: '已恢复', fields: reason('恢复的理由') }),
  'extend-term': ({ deadlines }) => ({
    operation: 'extendCaseTerm',
    done: '已延长',
    says: '只能按法律规定的长度延长。',
    fields: [
      {
        name: 'name',
        label: '期限',
        kind: 'choice',
        required: true,
        choices: deadlines
          .filter(({ metOn, droppedOn }) => metOn === null && droppedOn === null)
          .map(({ name, label, dueOn }) => ({ value: name, label: `${label}(${dueOn})` })),
      },
      ...reason('延长的理由'),
    ],
  }),
  'start-site-check': () => ({
    operation: 'startSiteCheck',
    done: '已开始现场检查',
    says: '应提前 3 个工作日送达检查通知;当场出示通知的写明理由。',
    fields: [
      { name: 'place', label: '检查地点', kind: 'line', required: true, least: 2, most: 200 },
      { name: 'noticeServedOn', label: '检查通知送达日期', kind: 'day' },
      { name: 'reason', label: '当场检查的理由', kind: 'long', most: 2000 },
    ],
    bodyOf: ({ noticeServedOn, ...rest }) => ({ ...rest, noticeServedOn: orNull(noticeServedOn) }),
  }),
  'end-site-check': () => ({ operation: 'endSiteCheck', done: '已结束现场检查', fields: [long('result', '检查情况')] }),
  conclude: ({ line }) => ({
    operation: 'concludeCase',
    done: '已调查终结',
    fields: [
      {
        name: 'conduct',
        label: '违规情形条款',
        kind: 'line',
        required: true,
        most: 20,
        help: '如 五(五)3。',
        ...(line.conduct ? { initial: line.conduct } : {}),
      },
      { name: 'amount', label: '查实金额(元)', kind: 'money', required: true },
      long('summary', '调查终结的意见'),
    ],
    bodyOf: ({ conduct, amount, summary }) => ({ conduct, summary, establishedFen: fenOf(amount) ?? '0' }),
  }),
}

const reviewForms: typeof clueForms = {
  consult: ({ line }) => ({
    operation: 'consultInspectee',
    done: '已送出征求意见稿',
    fields: [
      {
        name: 'to',
        label: '被检查单位',
        kind: 'line',
        required: true,
        least: 2,
        most: 120,
        ...(line.partyName ? { initial: line.partyName } : {}),
      },
      { name: 'servedOn', label: '送达日期', kind: 'day', required: true },
    ],
  }),
  'take-objection': () => ({
    operation: 'takeObjection',
    done: '已登记意见',
    fields: [
      {
        name: 'isObjection',
        label: '有无异议',
        kind: 'choice',
        choices: [
          { value: 'no', label: '无异议' },
          { value: 'yes', label: '有异议' },
        ],
        initial: 'no',
      },
      long('text', '意见内容'),
    ],
    bodyOf: ({ text, isObjection }) => ({ text, isObjection: isObjection === 'yes' }),
  }),
  'close-consultation': () => ({
    operation: 'closeConsultation',
    done: '意见已处理',
    fields: [long('answer', '对意见的处理')],
  }),
  'send-to-legal-review': () => ({
    operation: 'sendToLegalReview',
    done: '已送审',
    fields: [long('proposal', '拟处理意见')],
  }),
  'legal-review': () => ({
    operation: 'reviewLegality',
    done: '已出具审核意见',
    says: '同意的进入集体会商,其余退回承办人。',
    fields: [
      {
        name: 'opinion',
        label: '审核结论',
        kind: 'choice',
        choices: [
          { value: 'agree', label: '同意' },
          { value: 'correct', label: '纠正' },
          { value: 'continue', label: '继续调查' },
          { value: 'change', label: '变更' },
        ],
        initial: 'agree',
      },
      ...reason('审核意见'),
    ],
  }),
  deliberate: (_detail, { deliberators }) => ({
    operation: 'deliberateCase',
    done: '已记录集体会商',
    says: '记录人本人也是参加人;承办人只列席说明案情。',
    fields: [
      { name: 'member', label: '参加人', kind: 'choice', choices: deliberators, required: true },
      { name: 'second', label: '参加人(另一人)', kind: 'choice', choices: deliberators },
      { name: 'third', label: '参加人(又一人)', kind: 'choice', choices: deliberators },
      {
        name: 'conclusion',
        label: '结论',
        kind: 'choice',
        choices: [
          { value: 'decide', label: '拟作处理、处罚决定' },
          { value: 'not-established', label: '违法事实不成立' },
          { value: 'investigate', label: '退回补充调查' },
        ],
        initial: 'decide',
      },
      long('minutes', '会商记录'),
    ],
    bodyOf: ({ member, second, third, conclusion, minutes }) => ({
      conclusion,
      minutes,
      members: [member, second, third].filter(Boolean),
    }),
  }),
  'propose-close': () => ({ operation: 'proposeCaseClose', done: '已提出结案', fields: [long('summary', '结案意见')] }),
  'approve-close': () => ({ operation: 'approveCaseClose', done: '已批准结案', fields: [long('opinion', '审批意见')] }),
  reopen: () => ({ operation: 'reopenCase', done: '已重新办理', fields: reason('重新办理的理由'), danger: true }),
}

/** By the step's name; undefined: the step is taken elsewhere on the page. */
export const stepForms = { ...clueForms, ...inquiryForms, ...reviewForms }
