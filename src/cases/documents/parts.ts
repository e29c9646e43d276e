/** Facts and phrases that forms share: the party, the officers, remedies with the terms of the day. */
import type { Authority } from '#access/scope.ts'
import { type Dated, valueOn } from '#law/dated.ts'
import { hearingThreshold } from '#law/values/penalties.ts'
import { penaltyCalendarTerm, penaltyMonthTerm, penaltyProcedureTerm } from '#law/values/terms.ts'
import { dayWords, maybe, people, text, yuan } from './define-form.ts'
import { type GridRow, rowOf } from './layout/blocks.ts'

export const party = {
  partyName: text('当事人', 200),
  partyNumber: maybe(text('证件号码或统一社会信用代码', 60)),
  partyAddress: maybe(text('住所或住址', 300)),
  legalRepresentative: maybe(text('法定代表人或负责人', 60)),
}
export const caseFacts = { caseNo: text('案号', 80), caseTitle: text('案由', 300) }
export const officers = { officers: people('承办人(不少于两人,含执法证号)') }

interface PartyFacts {
  readonly partyName: string
  readonly partyNumber?: string | undefined
  readonly partyAddress?: string | undefined
  readonly legalRepresentative?: string | undefined
}

/** '当事人:…。证件号码或…:…。' each on a line of its own. */
export const partyWords = (facts: PartyFacts): string =>
  [
    `当事人:${facts.partyName}`,
    ...(facts.partyNumber
      ? [`${/^9|[A-WYZ]/.test(facts.partyNumber) ? '统一社会信用代码' : '证件号码'}:${facts.partyNumber}`]
      : []),
    ...(facts.partyAddress ? [`住所(住址):${facts.partyAddress}`] : []),
    ...(facts.legalRepresentative ? [`法定代表人(负责人):${facts.legalRepresentative}`] : []),
  ].join('\n')

export const partyRows = (facts: PartyFacts): GridRow[] => [
  rowOf('当事人', facts.partyName, '证件号码或信用代码', facts.partyNumber ?? ''),
  rowOf('住所或住址', facts.partyAddress ?? '', '法定代表人或负责人', facts.legalRepresentative ?? ''),
]

export const officerWords = (list: readonly { readonly name: string; readonly certificateNo: string }[]): string =>
  list.map(({ name, certificateNo }) => `${name}(${certificateNo})`).join('、')

const termOf = (values: Dated, on: string, step: string): string => String(valueOn(values, on, { step })?.value ?? '')
export const workingDaysOf = (on: string, step: string): string => termOf(penaltyProcedureTerm, on, step)
export const calendarDaysOf = (on: string, step: string): string => termOf(penaltyCalendarTerm, on, step)
export const monthsOf = (on: string, step: string): string => termOf(penaltyMonthTerm, on, step)

/** Since 2024 review of a department's acts lies with the government alone (行政复议法 24), before also with the department above. */
const reviewBodies: Readonly<Record<Authority, string>> = {
  hrss: '河南省人力资源和社会保障厅',
  nhsa: '河南省医疗保障局',
}
const governmentAloneFrom = '2024-01-01'

export const reviewBody = (authority: Authority, on: string): string =>
  on >= governmentAloneFrom ? '郑州市人民政府' : `郑州市人民政府或者${reviewBodies[authority]}`

export const court = '有管辖权的人民法院'

/** The remedies of a decision, with the terms and bodies of its day. */
export const remedyWords = (what: string, authority: Authority, on: string): string =>
  `如不服本${what},可以自收到本${what}之日起${calendarDaysOf(on, 'reconsideration')}日内,向${reviewBody(authority, on)}申请行政复议;` +
  `也可以自收到本${what}之日起${monthsOf(on, 'litigation')}个月内,依法向${court}提起行政诉讼。` +
  `行政复议、行政诉讼期间,本${what}不停止执行,法律另有规定的除外。`

/** The threshold from which a hearing may be asked for on that day. */
export const hearingThresholdWords = (on: string): string => {
  const of = (who: string): string => {
    const value = valueOn(hearingThreshold, on, { party: who })?.value
    return value === undefined ? '' : yuan(String(value))
  }
  return `对公民处以${of('citizen')}以上、对法人或者其他组织处以${of('organisation')}以上的罚款`
}

export const range = (from: string, to: string): string => `${dayWords(from)}至${dayWords(to)}`
