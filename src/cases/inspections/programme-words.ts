/** The words of inspections: kinds, states, parts, what a sample is drawn from. */
import type { Post } from '#access/posts.ts'

export const programmeKinds = {
  annual: '年度检查',
  special: '专项检查',
  arrears: '清欠检查',
  patrol: '巡查督查',
  surprise: '印鉴密钥现金突击盘点',
} as const
export type ProgrammeKind = keyof typeof programmeKinds

export const programmeStates = {
  planned: '计划待批准',
  approved: '已批准',
  notified: '已通知',
  'on-site': '现场检查',
  drafted: '征求意见',
  consulted: '意见已处理',
  reported: '报告已签发',
  closed: '已办结',
  dropped: '已取消',
} as const
export type ProgrammeState = keyof typeof programmeStates

export const memberParts = {
  head: '组长',
  officer: '组员',
  committee: '监督委员会委员',
  expert: '特聘专家',
} as const
export type MemberPart = keyof typeof memberParts

/** Posts of those who inspect, and of those who advise. */
export const partPosts: Readonly<Record<MemberPart, readonly Post[]>> = {
  head: ['supervisor', 'supervision_head', 'inspector', 'inspection_head'],
  officer: ['supervisor', 'supervision_head', 'inspector', 'inspection_head'],
  committee: ['committee_member'],
  expert: ['expert'],
}
export const isAdviser = (part: MemberPart): boolean => part === 'committee' || part === 'expert'

export const sampleFroms = {
  none: '不抽样',
  providers: '定点机构',
  employers: '参保单位',
  persons: '享受待遇人员',
  vouchers: '会计凭证',
  custody: '印鉴、票据、密钥保管登记',
} as const
export type SampleFrom = keyof typeof sampleFroms

export const itemOutcomes = { ok: '符合', issue: '有问题', 'not-applicable': '不适用' } as const
export type ItemOutcome = keyof typeof itemOutcomes

export const issueWays = { clue: '立线索', rectification: '列入整改台账', 'on-the-spot': '当场改正' } as const
export type IssueWay = keyof typeof issueWays
