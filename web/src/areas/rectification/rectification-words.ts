/** Words and shapes of the rectification ledger. */
import type { Answer } from '../../api.ts'
import type { Tone } from '../../ui/tags.tsx'

export type Rectification = Answer<'listRectifications'>['rows'][number]

export const rectificationTones: Readonly<Record<string, Tone>> = {
  open: 'plain',
  answered: 'active',
  returned: 'late',
  closed: 'done',
}

export const stateChoices = [
  { value: 'open', label: '整改中' },
  { value: 'answered', label: '已报告待审' },
  { value: 'returned', label: '退回重改' },
  { value: 'closed', label: '已销号' },
]

export const sourceChoices = [
  { value: 'inspection', label: '监督检查' },
  { value: 'audit', label: '外部审计' },
  { value: 'case', label: '案件' },
  { value: 'order', label: '上级下发' },
  { value: 'monthly-check', label: '业务管理机构月度检查' },
]

export const auditorChoices = [
  { value: 'national-audit', label: '审计机关' },
  { value: 'province', label: '省级检查' },
  { value: 'ministry', label: '部级检查' },
  { value: 'third-party', label: '第三方审计' },
]
