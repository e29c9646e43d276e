/** The lists of acts in the notice with the consequences that each list names; what differs by item is in consequence-items.ts. */
import type { Day } from '#kernel/month.ts'
import { type Basis, lawOf } from '../basis.ts'
import { valueOn } from '../dated.ts'
import { collector } from './authorities.ts'
import type { Wrongdoer } from './consequence-items.ts'

/** correct 限期改正, return 责令退回, collect 追缴, refund 退还, recover 追回, compensate 赔偿. */
export const orderKinds = {
  correct: '责令限期改正',
  return: '责令退回',
  collect: '责令限期追缴',
  refund: '责令退还',
  recover: '责令限期追回',
  compensate: '依法赔偿',
} as const
export type OrderKind = keyof typeof orderKinds

export interface ConsequenceList {
  readonly key: string
  readonly title: string
  /** A scheme of the list, by which the competent authority is found; null: the case's own. */
  readonly scheme: string | null
  readonly who: readonly Wrongdoer[]
  readonly orderedBy: readonly ('authority' | 'agency')[]
  readonly orders: readonly OrderKind[]
  readonly correctedFirst?: (day: Day) => 'agency' | 'tax' | undefined
  readonly unsettled: boolean
  readonly settled: { readonly returnedBy: 'wrongdoer' | 'provider'; readonly account: string } | null
  readonly terminates: boolean
  readonly closesNetwork: boolean
  readonly fraudTrack: boolean
  readonly fines: readonly string[]
  readonly discipline: boolean
  readonly licence: boolean
  readonly creditRecord: boolean
  readonly crime: boolean
  readonly banReason: 'breach' | 'illegal' | null
  readonly basis: readonly Basis[]
}

const account = '相应的基金账户'
const fraudLaw = lawOf('social-insurance-law', '第87、88条', 'I')

/** What all lists of suspected fraud have alike: established, they end by 十二(六). */
const fraud = {
  orderedBy: ['authority'],
  orders: ['return'],
  unsettled: true,
  settled: { returnedBy: 'wrongdoer', account },
  terminates: true,
  closesNetwork: true,
  fraudTrack: true,
  fines: ['fraud'],
  discipline: false,
  licence: true,
  creditRecord: true,
  crime: true,
  banReason: 'illegal',
  basis: [fraudLaw],
} as const satisfies Partial<ConsequenceList>

const ofAgencies = {
  scheme: null,
  orderedBy: ['authority'],
  unsettled: false,
  settled: null,
  terminates: false,
  closesNetwork: false,
  fraudTrack: false,
  fines: [],
  discipline: true,
  licence: false,
  creditRecord: false,
  crime: false,
  banReason: null,
  basis: [lawOf('social-insurance-law', '第89、91条', 'I')],
} as const satisfies Partial<ConsequenceList>

const collectorOf = (day: Day): 'agency' | 'tax' | undefined =>
  valueOn(collector, day)?.value === 'tax' ? 'tax' : 'agency'

export const consequenceLists: readonly ConsequenceList[] = [
  {
    // Persons only: the list speaks neither of settlement nor of agreements; the benefit is stopped under 五(三).
    ...fraud,
    key: '五(五)',
    title: '骗取养老保险待遇',
    scheme: '110',
    who: ['person'],
    unsettled: false,
    settled: null,
    terminates: false,
    closesNetwork: false,
    banReason: null,
  },
  {
    // 违规, not 涉嫌骗取; the agency may order the return as well as the authority.
    key: '六(五)',
    title: '定点医药机构违规',
    scheme: '310',
    who: ['provider'],
    orderedBy: ['authority', 'agency'],
    orders: ['return'],
    unsettled: true,
    settled: { returnedBy: 'provider', account },
    terminates: true,
    closesNetwork: true,
    fraudTrack: false,
    fines: [],
    discipline: false,
    licence: false,
    creditRecord: false,
    crime: false,
    banReason: 'breach',
    basis: [],
  },
  {
    ...fraud,
    key: '六(六)',
    title: '定点医药机构及其人员涉嫌骗取',
    scheme: '310',
    who: ['provider', 'provider-staff'],
  },
  {
    // Persons: no agreement to end, no network to close.
    ...fraud,
    key: '六(七)',
    title: '参保人员及他人涉嫌骗取医疗基金',
    scheme: '310',
    who: ['person'],
    terminates: false,
    closesNetwork: false,
    banReason: null,
  },
  {
    ...fraud,
    key: '七(四)',
    title: '涉嫌骗取工伤基金',
    scheme: '410',
    who: ['provider', 'service-institution', 'employer', 'person'],
  },
  {
    ...fraud,
    key: '八(三)',
    title: '涉嫌骗取失业基金',
    scheme: '210',
    who: ['person', 'employer', 'training-institution'],
  },
  {
    // The return is ordered of the institution, whoever did the act.
    ...fraud,
    key: '九(二)之二',
    title: '涉嫌骗取生育基金',
    scheme: '510',
    who: ['employer', 'person', 'provider'],
    settled: { returnedBy: 'provider', account },
  },
  { ...ofAgencies, key: '十二(三)', title: '经办机构违反财务会计与报送规定', who: ['agency'], orders: ['correct'] },
  {
    ...ofAgencies,
    key: '十二(四)',
    title: '经办、信息化机构违规收支',
    who: ['agency', 'informatization'],
    orders: ['collect', 'refund', 'recover', 'compensate'],
  },
  {
    ...fraud,
    key: '十二(六)',
    title: '以欺诈、伪造证明材料等手段骗取社会保险基金支出',
    scheme: null,
    who: ['agency', 'provider', 'service-institution', 'training-institution', 'employer', 'person'],
    unsettled: false,
    closesNetwork: false,
    discipline: true,
  },
  {
    // Two stages: correction ordered by the collector; the fine only when grave or overdue.
    ...ofAgencies,
    key: '十二(七)',
    title: '伪造资料、隐瞒事实等不按规定缴纳社会保险费',
    who: ['employer', 'person'],
    orderedBy: ['agency', 'authority'],
    orders: ['correct', 'collect'],
    correctedFirst: collectorOf,
    fines: ['unpaid', 'unregistered', 'concealed-wages', 'notice-contribution'],
    discipline: false,
    creditRecord: true,
    crime: true,
    basis: [lawOf('social-insurance-law', '第84、86条', 'I'), lawOf('labour-inspection', '第27条', 'I')],
  },
  {
    ...ofAgencies,
    key: '十二(七)/2',
    title: '抗拒阻挠、不提供材料、伪证毁证、拒不履行处罚或打击报复举报人',
    who: ['employer', 'person', 'provider', 'service-institution', 'training-institution'],
    orders: [],
    fines: ['resist'],
    discipline: false,
    creditRecord: true,
    crime: true,
    basis: [lawOf('labour-inspection', '第30条')],
  },
]
