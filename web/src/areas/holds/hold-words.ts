/** Words and shapes of stops. */
import type { Answer } from '../../api.ts'
import type { Tone } from '../../ui/tags.tsx'

export type Hold = Answer<'readHold'>
export type HoldRow = Answer<'listHolds'>['holds'][number]

export const holdTones: Readonly<Record<string, Tone>> = {
  proposed: 'plain',
  ordered: 'active',
  'in-force': 'active',
  objected: 'late',
  released: 'done',
  expired: 'done',
  refused: 'plain',
}

export const stateChoices = [
  { value: 'proposed', label: '已提请' },
  { value: 'ordered', label: '已决定' },
  { value: 'in-force', label: '执行中' },
  { value: 'objected', label: '有异议待答复' },
  { value: 'released', label: '已解除' },
  { value: 'expired', label: '到期自动解除' },
  { value: 'refused', label: '不予停止' },
]

export const stopChoices = [
  { value: 'stop-benefit', label: '停发待遇' },
  { value: 'no-settlement', label: '不得结算' },
  { value: 'stop-business', label: '停办业务' },
  { value: 'pause-transfer', label: '暂停数据传送' },
  { value: 'close-network', label: '停止服务网络' },
  { value: 'suspend-system', label: '暂停业务系统' },
]

export const isOfMoney = (stop: string): boolean => stop === 'stop-benefit' || stop === 'no-settlement'

const subjectWords: Readonly<Record<string, string>> = {
  person: '个人',
  provider: '定点机构',
  employer: '参保单位',
  agency: '经办机构',
}

/** 个人 张*三. */
export const subjectOf = ({ subjectKind, subject }: Pick<HoldRow, 'subjectKind' | 'subject'>): string =>
  `${subjectWords[subjectKind] ?? ''} ${Object.values(subject).join(' ')}`.trim()
