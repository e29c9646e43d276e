/**
 * 后果表: what follows from an act, by clause item and day. Every list of the notice has consequences of its own: who orders,
 * whether what is unsettled stays unsettled, who gives back what was settled, agreement, network, and whether the act goes
 * on the track of suspected fraud. Later law is laid over it by its day; what the notice said stays beside it, so that both
 * can be shown. An act is a 疑点 until it is established: `whenEstablished` says by which clause it is then ended.
 */
import type { Day } from '#kernel/month.ts'
import { type Basis, lawOf, zz27 } from '../basis.ts'
import { clauses } from '../clauses.ts'
import { valueOn } from '../dated.ts'
import { competentAuthority } from './authorities.ts'
import { type ItemFacts, itemFacts, type MedicalGrade, type Wrongdoer } from './consequence-items.ts'
import { type ConsequenceList, consequenceLists, type OrderKind } from './consequence-lists.ts'
import { resignBanMonths } from './funds.ts'

/** One rung of a graded answer; the next one only when its condition is met. */
export interface Rung {
  readonly does: 'correct' | 'return' | 'fine' | 'suspend-department' | 'suspend-settlement' | 'terminate'
  readonly label: string
  readonly by: 'authority' | 'agency'
  readonly when: string
  readonly basis: Basis
}

export interface Consequence {
  /** '六(五)2'; '十二(七)/2' for the second act of 十二(七). */
  readonly item: string
  readonly list: string
  readonly act: string
  readonly day: Day
  readonly who: readonly Wrongdoer[]
  /** Authority competent on the day; null: as the scheme of the case says (十二). */
  readonly authority: 'hrss' | 'nhsa' | null
  /** Who may order; the first is the one who does where nobody says otherwise. */
  readonly orderedBy: readonly ('authority' | 'agency')[]
  readonly orders: readonly OrderKind[]
  /** Who must have ordered correction first, before the authority may fine (十二(七)). */
  readonly correctedFirstBy: 'agency' | 'tax' | null
  /** 'no-settlement': the agency does not settle what is not settled yet. */
  readonly unsettled: 'no-settlement' | null
  readonly settled: { readonly returnedBy: 'wrongdoer' | 'provider'; readonly account: string } | null
  readonly agreement: {
    readonly notice: 'terminate' | null
    /** Rungs of later law; empty where the notice stands alone. */
    readonly later: readonly Rung[]
    /** Which of the two is to be followed on the day. */
    readonly follow: 'notice' | 'later' | 'none'
    readonly by: 'agency'
  }
  readonly network: { readonly closedBy: 'informatization'; readonly toldBy: 'agency'; readonly when: string } | null
  /** 按照涉嫌骗取社会保险基金处理. */
  readonly fraudTrack: boolean
  readonly whenEstablished: string | null
  /** Keys of `fineMultiple` and `fineAmount` (penalties.ts) that may apply; the law on fines decides. */
  readonly fines: readonly string[]
  /** 直接负责的主管人员和其他直接责任人员: discipline proposed to whom it belongs to. */
  readonly discipline: boolean
  readonly licence: boolean
  readonly creditRecord: boolean
  readonly crime: boolean
  /** Months in which nothing may be signed again: as the notice has it, and as later law has it; both are shown. */
  readonly resignBan: {
    readonly reason: 'breach' | 'illegal'
    readonly noticeMonths: number
    readonly months: number
    readonly basis: Basis
  } | null
  readonly note: string | null
  readonly basis: readonly Basis[]
}

const gradedFrom = '2021-05-01'
const medicalLists: ReadonlySet<string> = new Set(['六(五)', '六(六)', '六(七)', '九(二)之二'])

const rung = (
  does: Rung['does'],
  label: string,
  by: Rung['by'],
  when: string,
  article: string,
  mark: Basis['mark'] = 'V',
): Rung => ({ does, label, by, when, basis: lawOf('medical-fund-regulation', article, mark) })

/** Articles 38 to 41 as rungs. Art 38 itself does not end an agreement: that is the agreement's own term. */
const rungs: Readonly<Record<MedicalGrade, readonly Rung[]>> = {
  loss: [
    rung('correct', '责令改正,可以约谈', 'authority', '查实即办', '第38条'),
    rung('return', '责令退回', 'authority', '造成基金损失的', '第38条'),
    rung('fine', '处损失一至二倍罚款', 'authority', '造成基金损失的', '第38条'),
    rung('suspend-department', '暂停责任部门6—12个月', 'authority', '拒不改正或者造成严重后果的', '第38条'),
    rung('terminate', '解除服务协议', 'agency', '按协议约定属解除情形的', '第38条(协议约定)', 'I'),
  ],
  duty: [
    rung('correct', '责令改正,可以约谈', 'authority', '查实即办', '第39条'),
    rung('fine', '处一万至五万元罚款', 'authority', '拒不改正的', '第39条'),
    rung('return', '责令退回', 'authority', '造成基金损失的', '第38条第7项', 'I'),
    rung('terminate', '解除服务协议', 'agency', '按协议约定属解除情形的', '第39条(协议约定)', 'I'),
  ],
  fraud: [
    rung('return', '责令退回', 'authority', '查实即办', '第40条'),
    rung('fine', '处骗取金额二至五倍罚款', 'authority', '查实即办', '第40条'),
    rung('suspend-department', '暂停责任部门6—12个月', 'authority', '查实即办', '第40条'),
    rung('terminate', '解除服务协议', 'agency', '情节重的,直至解除', '第40条'),
  ],
  person: [
    rung('correct', '责令改正', 'authority', '查实即办', '第41条'),
    rung('return', '责令退回', 'authority', '造成基金损失的', '第41条'),
    rung('suspend-settlement', '暂停联网结算3—12个月', 'authority', '属参保人员的', '第41条'),
    rung('fine', '处骗取金额二至五倍罚款', 'authority', '以骗取为目的的', '第41条'),
  ],
}

const monthsOf = (day: Day, authority: string, reason: string): { months: number; basis: Basis } => {
  const line = valueOn(resignBanMonths, day, { authority, reason })
  if (!line) throw new RangeError(`no ban for ${authority} ${reason} on ${day}`)
  return { months: Number(line.value), basis: line.basis }
}

/** Nobody is banned from signing who has no agreement. */
const banOf = (list: ConsequenceList, authority: string, day: Day): Consequence['resignBan'] => {
  if (list.banReason === null) return null
  const notice = valueOn(resignBanMonths, day, { authority: 'hrss', reason: list.banReason })
  return { reason: list.banReason, noticeMonths: Number(notice?.value), ...monthsOf(day, authority, list.banReason) }
}

const authorityOf = (list: ConsequenceList, day: Day): 'hrss' | 'nhsa' | null => {
  if (list.scheme === null) return null
  return valueOn(competentAuthority, day, { scheme: list.scheme })?.value === 'nhsa' ? 'nhsa' : 'hrss'
}

/** Fines: the graded law replaces the notice's own reference to fraud where it grades the act lower. */
const finesOf = (list: ConsequenceList, facts: ItemFacts, isGraded: boolean): readonly string[] => {
  if (!isGraded || !facts.grade) return list.fines
  const graded = {
    loss: 'medical-loss',
    duty: 'medical-duty',
    fraud: 'medical-fraud',
    person: 'medical-fraud',
  } as const
  return [graded[facts.grade], ...(facts.grade === 'loss' && list.fraudTrack ? ['medical-fraud'] : [])]
}

const hasAgreement = (who: readonly Wrongdoer[]): boolean =>
  who.some((one) => ['provider', 'service-institution', 'training-institution'].includes(one))

const agreementOf = (list: ConsequenceList, facts: ItemFacts, later: readonly Rung[]): Consequence['agreement'] => {
  const notice = list.terminates && hasAgreement(facts.who ?? list.who) ? 'terminate' : null
  const follow = later.length > 0 ? 'later' : notice === null ? 'none' : 'notice'
  return { notice, later, follow, by: 'agency' }
}

const closure: Consequence['network'] = { closedBy: 'informatization', toldBy: 'agency', when: '解除服务协议后' }

const build = (item: string, list: ConsequenceList, act: string, day: Day): Consequence => {
  const facts = itemFacts[item] ?? {}
  const who = facts.who ?? list.who
  const isGraded = medicalLists.has(list.key) && day >= gradedFrom && facts.grade !== undefined
  const authority = authorityOf(list, day)
  const later = isGraded && facts.grade ? rungs[facts.grade] : []
  return {
    item,
    list: list.key,
    act,
    day,
    who,
    authority,
    // 735 leaves orders to the authority; the agency ends and suspends by the agreement.
    orderedBy: isGraded ? ['authority'] : list.orderedBy,
    orders: facts.orders ?? list.orders,
    correctedFirstBy: list.correctedFirst ? (list.correctedFirst(day) ?? null) : null,
    unsettled: list.unsettled ? 'no-settlement' : null,
    settled: list.settled,
    agreement: agreementOf(list, facts, later),
    network: list.closesNetwork && hasAgreement(who) ? closure : null,
    fraudTrack: list.fraudTrack,
    whenEstablished: list.fraudTrack ? '十二(六)' : null,
    fines: finesOf(list, facts, isGraded),
    discipline: list.discipline,
    licence: list.licence && who.some((one) => one.startsWith('provider') || one === 'service-institution'),
    creditRecord: list.creditRecord,
    crime: list.fraudTrack || list.crime,
    resignBan: hasAgreement(who) ? banOf(list, authority ?? 'hrss', day) : null,
    note: facts.note ?? null,
    basis: [zz27(list.key), ...list.basis, ...(isGraded ? (facts.later ?? []) : [])],
  }
}

interface Item {
  readonly key: string
  readonly list: ConsequenceList
  readonly act: string
}

/** 十二(六) and 十二(七) number nothing below them: the list is its own item, and 十二(七) has a second act. */
const itemsOf = (list: ConsequenceList): Item[] => {
  const [clause] = list.key.split('/') as [string]
  const below = clauses.filter(({ parent, leaf }) => parent === clause && leaf)
  if (below.length > 0) return below.map(({ key, summary }) => ({ key, list, act: summary }))
  return [{ key: list.key, list, act: list.title }]
}

const items: ReadonlyMap<string, Item> = new Map(
  consequenceLists.flatMap((list) => itemsOf(list).map((item) => [item.key, item] as const)),
)

/** Every item that has consequences, in the notice's order. */
export const consequenceItems: readonly string[] = [...items.keys()]

/**
 * What follows from the act on the day on which it was done.
 * @param item clause item: '五(五)3', '六(五)2', '九(二)之二·1', '十二(六)', '十二(七)', '十二(七)/2'.
 * @returns undefined for a clause that is no item of these lists.
 */
export const consequencesOf = (item: string, day: Day): Consequence | undefined => {
  const found = items.get(item)
  return found && build(found.key, found.list, found.act, day)
}
