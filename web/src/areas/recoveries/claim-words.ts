/** Words and shapes that the pages of claims share. */
import type { Answer } from '../../api.ts'
import type { Tone } from '../../ui/tags.tsx'

export type Claim = Answer<'listClaims'>['claims'][number]
export type ClaimDetail = Answer<'readClaim'>
export type Alarm = Claim['alarms'][number]['alarm']

export const claimKinds = [
  { value: 'return', label: '责令退回' },
  { value: 'collect', label: '追缴' },
  { value: 'recover', label: '追回' },
  { value: 'compensate', label: '赔偿' },
  { value: 'refund', label: '退还缴费人' },
  { value: 'fine', label: '罚款' },
  { value: 'late-fee', label: '滞纳金、加处罚款' },
  { value: 'overpaid', label: '多发退回' },
]
export const claimStates = [
  { value: 'open', label: '未清' },
  { value: 'instalments', label: '分期中' },
  { value: 'paid', label: '已清' },
  { value: 'written-off', label: '已核销' },
  { value: 'replaced', label: '由他人承受' },
  { value: 'cancelled', label: '已撤销' },
]

const lateAlarms: readonly string[] = ['overdue', 'pay-in-overdue', 'limitation']
export const alarmTone = (alarm: string): Tone => (lateAlarms.includes(alarm) ? 'late' : 'active')
export const claimTone = ({ state }: Pick<Claim, 'state'>): Tone =>
  state === 'paid' ? 'back' : state === 'open' || state === 'instalments' ? 'active' : 'done'

/** '还剩 3 个工作日', '今天到期', '已过 2 个工作日'; '' where nothing is owed. */
export const leftWords = (days: number | null): string =>
  days === null ? '' : days > 0 ? `还剩 ${days} 个工作日` : days === 0 ? '今天到期' : `已过 ${-days} 个工作日`
