/** Words and shapes of what a case is about in money. */
import type { Answer, Input } from '../../api.ts'
import type { CaseStepName } from './case-words.ts'

export type Money = Answer<'readCaseMoney'>
export type Reckoning = Answer<'reckonFine'>
export type FineFacts = Input<'reckonFine'>['body']

export const standingWords: Readonly<Record<Reckoning['lines'][number]['standing'], string>> = {
  prevails: '适用',
  lower: '不高于所适用的',
  yields: '让位于上位法',
  notice: '本通知,不作依据',
  'not-met': '不符合条件',
}

export const howChoices = [
  { value: 'direct', label: '直接送达' },
  { value: 'left', label: '留置送达' },
  { value: 'mail', label: '邮寄送达' },
  { value: 'notice', label: '公告送达' },
  { value: 'electronic', label: '电子送达' },
  { value: 'through-other', label: '委托、转交送达' },
]

export const outcomeWords: Readonly<Record<string, string>> = {
  filed: '已立案',
  'not-filed': '不予立案',
  returned: '退回',
  done: '已办理',
  refused: '不予采纳',
}

export const bandChoices = [
  { value: 'lighter', label: '从轻' },
  { value: 'ordinary', label: '一般' },
  { value: 'heavier', label: '从重' },
]

/** Steps that are taken here. */
export const moneySteps: readonly CaseStepName[] = [
  'record-correction',
  'tell-party',
  'take-statement',
  'ask-hearing',
  'notify-hearing',
  'hold-hearing',
  'decide-order',
  'decide-penalty',
  'decide-no-penalty',
  'serve-decision',
  'start-execution',
  'urge',
  'ask-court',
  'propose-police',
  'refer-police',
  'refer-out',
  'urgent-report',
  'revoke-decision',
]

export const yuanOf = (fen: string): string => {
  const value = BigInt(fen)
  return `${value / 100n}.${(value % 100n).toString().padStart(2, '0')}`
}
