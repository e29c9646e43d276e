/**
 * A duty: what one actor has to do under one clause. A clause with several duties numbers them ('五(三)/2'); the
 * numbers are permanent, so a duty found later is added at the end of its clause's list.
 */

/** Who acts, as the notice names them. */
export const actors = {
  authority: '人力资源社会保障行政部门',
  supervision: '基金监督机构',
  'fund-management': '基金管理机构',
  'pension-management': '养老保险管理机构',
  'medical-management': '医疗保险管理机构',
  'injury-management': '工伤保险管理机构',
  'unemployment-management': '失业保险管理机构',
  'maternity-management': '生育保险管理机构',
  inspection: '社会保险稽查机构',
  'delegated-authority': '受委托的县(市、区)行政部门',
  committee: '社会保险监督委员会',
  agency: '经办机构',
  'city-agency': '市级经办机构',
  'agency-reviewer': '待遇审核人员',
  'settlement-clerk': '医药结算人员',
  'agency-head': '经办机构主要负责人',
  'authority-head': '行政部门分管领导',
  informatization: '信息化综合管理机构',
  'informatization-head': '信息化综合管理机构主要负责人',
  'social-management': '离退休人员社会化管理机构',
  community: '乡镇、街道、社区',
  treasury: '市财政部门',
  provider: '定点医药机构',
  'service-institution': '社会保险服务机构',
  employer: '用人单位',
  payer: '用人单位或个人',
  claimant: '结算费用的单位、机构或个人',
  debtor: '应退、应缴的单位或个人',
  anyone: '任何组织和个人',
} as const

export type Actor = keyof typeof actors

/**
 * detection: a wrong or an irregularity is found in data. step: somebody does something once it is due.
 * deadline: something is in by a day. document: a paper has to exist. register: data or facts are kept.
 * penalty: a wrong and what follows from it.
 */
export type DutyKind = 'detection' | 'step' | 'deadline' | 'document' | 'register' | 'penalty'

export type HowOften = 'once' | 'event' | 'monthly' | 'yearly' | 'half-yearly' | 'periodic' | 'realtime'

export type DueRule =
  | { readonly unit: 'day-of-month'; readonly day: number; readonly of: 'next-month' }
  | { readonly unit: 'month-end' }
  | { readonly unit: 'monthly' }
  | { readonly unit: 'yearly'; readonly times: number }
  | { readonly unit: 'working-days'; readonly days: number; readonly after: string }
  | { readonly unit: 'months'; readonly months: number; readonly after: string }

export interface Deadline {
  /** In Chinese, as it is shown. */
  readonly text: string
  /** Null where the notice says 'in time' and gives no number. */
  readonly due: DueRule | null
}

/** What a data file writes; the key is given by its place. */
export interface DutyEntry {
  readonly clause: string
  readonly actor: Actor
  readonly kind: DutyKind
  readonly howOften: HowOften
  readonly verb: string
  /** Our own words. */
  readonly summary: string
  /** The paper that it produces. */
  readonly document: string | null
  readonly deadline: Deadline | null
  /** A penalty that also defines a wrong, which a rule can look for. */
  readonly wrong: boolean
}

export interface Duty extends DutyEntry {
  readonly key: string
}

interface DutyExtra {
  readonly document?: string
  readonly deadline?: Deadline
  readonly wrong?: boolean
}

/** One duty on one line: duty('五(三)', 'agency', 'step', 'event', '停发', '…', { document: '停发通知' }). */
export const duty = (
  clause: string,
  actor: Actor,
  kind: DutyKind,
  howOften: HowOften,
  verb: string,
  summary: string,
  extra: DutyExtra = {},
): DutyEntry => ({
  clause,
  actor,
  kind,
  howOften,
  verb,
  summary,
  document: extra.document ?? null,
  deadline: extra.deadline ?? null,
  wrong: extra.wrong ?? false,
})

/** 及时: the notice asks for promptness and gives no number. */
export const promptly: Deadline = { text: '及时', due: null }
export const everyMonth: Deadline = { text: '每月', due: { unit: 'monthly' } }
export const monthEnd: Deadline = { text: '每月月末', due: { unit: 'month-end' } }
export const everyYear: Deadline = { text: '每年', due: { unit: 'yearly', times: 1 } }
