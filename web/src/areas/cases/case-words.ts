/** Words and shapes that the pages of cases share. */
import type { Answer } from '../../api.ts'
import type { Tone } from '../../ui/tags.tsx'

export type CaseLine = Answer<'listCases'>['cases'][number]
export type CaseDetail = Answer<'readCase'>
export type CaseStepName = CaseDetail['next'][number]['step']

export const states: readonly { readonly value: CaseLine['state']; readonly label: string }[] = [
  { value: 'clue', label: '线索' },
  { value: 'accepted', label: '已受理' },
  { value: 'verifying', label: '核查中' },
  { value: 'filed', label: '已立案' },
  { value: 'on-site', label: '现场检查' },
  { value: 'investigated', label: '调查终结' },
  { value: 'consulting', label: '征求意见' },
  { value: 'reviewing', label: '法制审核' },
  { value: 'deliberating', label: '集体会商' },
  { value: 'told', label: '已告知' },
  { value: 'hearing', label: '听证' },
  { value: 'decided', label: '已决定' },
  { value: 'served', label: '已送达' },
  { value: 'executing', label: '执行中' },
  { value: 'suspended', label: '中止' },
  { value: 'not-accepted', label: '不予受理' },
  { value: 'referred', label: '已移送' },
  { value: 'merged', label: '已并案' },
  { value: 'unfounded', label: '查无实据' },
  { value: 'closed', label: '结案' },
]

export const closedStates: readonly string[] = ['not-accepted', 'referred', 'merged', 'unfounded', 'closed']
/** Before filing: a clue still. */
export const clueStates: readonly string[] = ['clue', 'accepted', 'verifying']

export const toneOf = ({ state, clock }: Pick<CaseLine, 'state' | 'clock'>): Tone =>
  closedStates.includes(state) ? 'done' : clock && !clock.isSuspended && clock.workingDaysLeft < 0 ? 'late' : 'active'

/** '还剩 3 个工作日', '今天到期', '已过 2 个工作日'. */
export const leftWords = (days: number): string =>
  days > 0 ? `还剩 ${days} 个工作日` : days === 0 ? '今天到期' : `已过 ${-days} 个工作日`

export const authorityWords: Readonly<Record<string, string>> = { hrss: '人社', nhsa: '医保' }
export const trackWords: Readonly<Record<string, string>> = {
  fund: '基金',
  contribution: '征缴',
  agency: '经办机构',
  supervisor: '监督人员',
}
export const partWords: Readonly<Record<string, string>> = {
  lead: '主办',
  officer: '协办',
  'legal-reviewer': '法制审核',
  'hearing-chair': '听证主持',
  deliberator: '集体会商',
}

export const numberOf = ({ caseNo, registerNo }: Pick<CaseLine, 'caseNo' | 'registerNo'>): string =>
  caseNo ?? registerNo

/** Order of the chapters of the notice. */
export const chapters = ['三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
