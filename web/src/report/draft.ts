/** What is filled in, until it is sent; it lives in this page only and goes with it. */
import { type Body, freshNonce } from './ask.ts'

export interface Draft {
  readonly topic: string
  readonly insurance: string
  readonly district: string
  readonly whom: string
  readonly where: string
  readonly when: string
  readonly what: string
  /** '' until chosen. */
  readonly named: '' | 'named' | 'anonymous'
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly address: string
  readonly reachedBy: string
  readonly agrees: boolean
  readonly honest: boolean
  readonly wantsAnswer: boolean
  readonly wantsReward: boolean
  readonly files: readonly File[]
  readonly nonce: string
}

export const emptyDraft = (): Draft => ({
  topic: '',
  insurance: '',
  district: '',
  whom: '',
  where: '',
  when: '',
  what: '',
  named: '',
  name: '',
  idNumber: '',
  phone: '',
  address: '',
  reachedBy: '',
  agrees: false,
  honest: false,
  wantsAnswer: true,
  wantsReward: false,
  files: [],
  nonce: freshNonce(),
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

export const bodyOf = (draft: Draft): Body<'submitReport'> => ({
  topic: draft.topic as Body<'submitReport'>['topic'],
  insurance: draft.insurance as Body<'submitReport'>['insurance'],
  district: draft.district,
  whom: draft.whom,
  where: draft.where,
  when: draft.when,
  what: draft.what,
  reporter:
    draft.named === 'named'
      ? {
          name: draft.name,
          idNumber: orNull(draft.idNumber),
          phone: orNull(draft.phone),
          address: orNull(draft.address),
          reachedBy: orNull(draft.reachedBy),
        }
      : null,
  wantsAnswer: draft.wantsAnswer,
  wantsReward: draft.wantsReward,
  nonce: draft.nonce,
})
