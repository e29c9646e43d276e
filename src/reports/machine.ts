/**
 * 有案必查,有果必复: the states of a report and the steps between them. What a step needs beside the state is said by
 * `next-steps.ts`, for the page and for the step itself alike.
 */
import type { Action } from '#access/actions.ts'
import { type Basis, lawOf, zz27 } from '#law/basis.ts'

export const reportStates = {
  received: '已收到',
  reviewed: '已审查',
  accepted: '已受理',
  'not-accepted': '不予受理',
  referred: '已转有权处理的机关',
  investigating: '调查中',
  found: '查证属实',
  'not-found': '查无实据',
  answered: '已答复',
  closed: '已办结',
} as const
export type ReportState = keyof typeof reportStates

/** 'handler': named for this report. 'approver': head or leader, and another human than who reviewed or handles it. */
export type StepOf = 'handler' | 'head' | 'approver'

export interface ReportStepEntry {
  readonly label: string
  readonly from: readonly ReportState[]
  readonly to: ReportState | 'same'
  readonly who: StepOf
  readonly may: Action
  readonly basis: readonly [Basis, ...Basis[]]
}

const measures = (clause: string): Basis => lawOf('mohrss-49', clause, 'V2')
const open: readonly ReportState[] = ['received', 'reviewed', 'accepted', 'investigating', 'found', 'not-found']
const all = Object.keys(reportStates) as ReportState[]

export const reportSteps = {
  'appoint-handlers': {
    label: '指定承办人',
    from: all.filter((state) => state !== 'closed'),
    to: 'same',
    who: 'head',
    may: 'reports.appoint',
    basis: [zz27('三(二)'), lawOf('social-insurance-law', '第81条')],
  },
  'review-report': {
    label: '审查并提出意见',
    from: ['received'],
    to: 'reviewed',
    who: 'handler',
    may: 'reports.handle',
    basis: [measures('审查期限'), zz27('三(二)')],
  },
  'accept-report': {
    label: '受理',
    from: ['reviewed'],
    to: 'accepted',
    who: 'handler',
    may: 'reports.handle',
    basis: [zz27('三(二)'), measures('受理')],
  },
  'not-accept-report': {
    label: '不予受理',
    from: ['reviewed'],
    to: 'not-accepted',
    who: 'approver',
    may: 'reports.approve',
    basis: [measures('不予受理'), zz27('三(二)')],
  },
  'refer-report': {
    label: '转有权处理的机关',
    from: ['reviewed'],
    to: 'referred',
    who: 'approver',
    may: 'reports.approve',
    basis: [lawOf('social-insurance-law', '第82条'), measures('移送')],
  },
  'tell-reporter': {
    label: '告知受理情况',
    from: ['accepted', 'investigating', 'found', 'not-found'],
    to: 'same',
    who: 'handler',
    may: 'reports.handle',
    basis: [measures('告知期限')],
  },
  'open-case': {
    label: '转为线索立案调查',
    from: ['accepted'],
    to: 'investigating',
    who: 'handler',
    may: 'reports.handle',
    basis: [zz27('三(二)'), zz27('三(一)')],
  },
  'extend-report': {
    label: '延长办理期限',
    from: ['accepted', 'investigating'],
    to: 'same',
    who: 'approver',
    may: 'reports.approve',
    basis: [lawOf('mohrss-49', '延长期限', 'U')],
  },
  'conclude-report': {
    label: '登记查办结果',
    from: ['investigating'],
    to: 'found',
    who: 'handler',
    may: 'reports.handle',
    basis: [zz27('三(二)')],
  },
  'answer-report': {
    label: '答复举报人',
    from: ['found', 'not-found'],
    to: 'answered',
    who: 'handler',
    may: 'reports.handle',
    basis: [zz27('三(二)'), measures('答复')],
  },
  'message-reporter': {
    label: '给举报人留言',
    from: all.filter((state) => state !== 'closed'),
    to: 'same',
    who: 'handler',
    may: 'reports.handle',
    basis: [zz27('三(二)')],
  },
  'close-report': {
    label: '办结',
    from: ['answered', 'not-accepted', 'referred', ...open],
    to: 'closed',
    who: 'handler',
    may: 'reports.handle',
    basis: [zz27('三(二)')],
  },
} as const satisfies Record<string, ReportStepEntry>
export type ReportStep = keyof typeof reportSteps

export const ways = {
  page: '网页',
  letter: '来信',
  phone: '来电',
  visit: '来访',
  superior: '上级交办',
  referral: '部门移送',
} as const
export type Way = keyof typeof ways
