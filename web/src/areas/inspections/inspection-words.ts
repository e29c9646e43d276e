/** Words and shapes of inspections. */
import type { Answer } from '../../api.ts'
import type { Tone } from '../../ui/tags.tsx'

export type Programme = Answer<'readInspection'>
export type PlanRow = Answer<'readInspectionPlan'>['programmes'][number]

export const programmeTones: Readonly<Record<string, Tone>> = {
  planned: 'plain',
  approved: 'active',
  notified: 'active',
  'on-site': 'active',
  drafted: 'active',
  consulted: 'active',
  reported: 'done',
  closed: 'done',
  dropped: 'plain',
}

export const kindChoices = [
  { value: 'special', label: '专项检查' },
  { value: 'arrears', label: '清欠检查' },
  { value: 'patrol', label: '巡查督查' },
  { value: 'surprise', label: '印鉴密钥现金突击盘点' },
  { value: 'annual', label: '年度检查' },
]

export const stateChoices = [
  { value: 'planned', label: '计划待批准' },
  { value: 'approved', label: '已批准' },
  { value: 'notified', label: '已通知' },
  { value: 'on-site', label: '现场检查' },
  { value: 'drafted', label: '征求意见' },
  { value: 'consulted', label: '意见已处理' },
  { value: 'reported', label: '报告已签发' },
  { value: 'closed', label: '已办结' },
  { value: 'dropped', label: '已取消' },
]

export const sampleChoices = [
  { value: 'none', label: '不抽样' },
  { value: 'providers', label: '定点机构' },
  { value: 'employers', label: '参保单位' },
  { value: 'persons', label: '享受待遇人员' },
  { value: 'vouchers', label: '会计凭证' },
  { value: 'custody', label: '印鉴、票据、密钥保管登记' },
]

export const partChoices = [
  { value: 'head', label: '组长' },
  { value: 'officer', label: '组员' },
  { value: 'committee', label: '监督委员会委员' },
  { value: 'expert', label: '特聘专家' },
]

export const outcomeChoices = [
  { value: 'ok', label: '符合' },
  { value: 'issue', label: '有问题' },
  { value: 'not-applicable', label: '不适用' },
] as const
