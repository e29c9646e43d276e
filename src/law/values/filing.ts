/**
 * 备案: which body files where, by insurance and event of an agreement. The notice names another one each time: signing goes to
 * the business management body, termination to fund management and supervision, signing again after a ban to supervision
 * before the network is opened.
 */
import type { Basis } from '../basis.ts'
import { zz27 } from '../basis.ts'

export type FilingEvent = 'signed' | 'terminated' | 'designation-withdrawn' | 'signed-again' | 'subsidy-stopped'
export type FilingBody = 'business-management' | 'fund-management' | 'supervision'

export interface Filing {
  readonly chapter: '六' | '七' | '八' | '九'
  readonly event: FilingEvent
  readonly filedBy: 'agency' | 'informatization'
  readonly filedWith: readonly FilingBody[]
  /** The network is opened only once it is filed. */
  readonly beforeNetwork: boolean
  readonly basis: Basis
}

const filing = (
  chapter: Filing['chapter'],
  event: FilingEvent,
  filedWith: readonly FilingBody[],
  clause: string,
  extra: Partial<Pick<Filing, 'filedBy' | 'beforeNetwork'>> = {},
): Filing => ({ chapter, event, filedBy: 'agency', filedWith, beforeNetwork: false, basis: zz27(clause), ...extra })

const again = (chapter: Filing['chapter']): Filing =>
  filing(chapter, 'signed-again', ['supervision'], '十二(五)', { beforeNetwork: true })

export const filings: readonly Filing[] = [
  filing('六', 'signed', ['business-management'], '六(二)', { beforeNetwork: true }),
  filing('六', 'terminated', ['fund-management', 'supervision'], '六(二)'),
  filing('七', 'designation-withdrawn', ['supervision'], '七(二)'),
  filing('七', 'terminated', ['supervision'], '七(二)', { filedBy: 'informatization' }),
  filing('八', 'signed', ['business-management'], '八(一)'),
  filing('八', 'terminated', ['supervision'], '八(二)'),
  filing('八', 'subsidy-stopped', ['supervision'], '八(二)'),
  filing('九', 'signed', ['business-management'], '九(一)'),
  ...(['六', '七', '八', '九'] as const).map(again),
]

/** Filings that the event asks for in the chapter. */
export const filingsOf = (chapter: string, event: FilingEvent): readonly Filing[] =>
  filings.filter((one) => one.chapter === chapter && one.event === event)
