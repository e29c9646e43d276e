/**
 * Which laws fine which act: each with its base, what must be established for it, and how it stands to the others. The notice's
 * own figures stand among them, to be shown: a normative document cannot set a fine (行政处罚法 16), so none rests on them.
 */
import type { Dated } from '#law/dated.ts'
import { fineAmount, fineMultiple } from '#law/values/penalties.ts'

/** Bases of a fine that is a multiple; what each amounts to is established in the case. */
export const fineBases = {
  defrauded: '骗取金额',
  loss: '基金损失',
  payable: '应缴社会保险费数额',
  arrears: '欠缴数额',
  'concealed-wages': '瞒报的工资数额',
  'injury-arrears': '应缴的工伤保险费数额',
  'notice-unpaid': '违规缴费数额',
} as const
export type FineBase = keyof typeof fineBases

/** What has to be established beside the act. */
export const fineConditions = {
  intent: '以欺诈、伪造证明材料等手段骗取,主观故意已查明',
  serious: '情节严重',
  'not-corrected': '责令改正、限期缴纳后逾期不办',
  'serious-or-not-corrected': '情节严重,或者责令限期纠正后逾期不改',
} as const
export type FineCondition = keyof typeof fineConditions

export interface FineLaw {
  readonly conduct: string
  readonly table: Dated
  readonly base: FineBase | null
  readonly condition: FineCondition | null
  readonly authority: 'hrss' | 'nhsa' | null
  readonly party: 'citizen' | 'organisation' | null
  /** Schemes that it is for; null: any. */
  readonly schemes: readonly string[] | null
  readonly isNotice: boolean
  /** Why the notice's number is a risk, or why this law gives way; empty where neither. */
  readonly risk: string
  readonly yieldsTo: string | null
}

const law = (conduct: string, of: Partial<Omit<FineLaw, 'conduct'>>): FineLaw => ({
  conduct,
  table: fineMultiple,
  base: null,
  condition: null,
  authority: null,
  party: null,
  schemes: null,
  isNotice: conduct.startsWith('notice-'),
  risk: '',
  yieldsTo: null,
  ...of,
})

const byIntent = { base: 'defrauded', condition: 'intent' } as const
const unpaidNotCorrected = { base: 'arrears', condition: 'not-corrected' } as const

/** Laws on fraud of any fund. */
const fraudLaws: readonly FineLaw[] = [
  law('notice-fraud', { ...byIntent, risk: '幅度与社会保险法一致;规范性文件不能设定罚款,处罚依据须写上位法' }),
  // Of two equal ranges the special law is cited: the regulation on medical funds before the general law.
  law('medical-fraud', { ...byIntent, authority: 'nhsa' }),
  law('fraud', byIntent),
  law('agency-fraud', { ...byIntent, authority: 'hrss' }),
  law('injury-fraud', { ...byIntent, schemes: ['410'] }),
  law('unemployment-fraud', {
    base: 'defrauded',
    condition: 'serious',
    schemes: ['210'],
    yieldsTo: 'fraud',
    risk: '1999年的规定,与社会保险法不一致的,适用社会保险法',
  }),
]

const contributionLaws: readonly FineLaw[] = [
  law('notice-contribution', {
    base: 'notice-unpaid',
    condition: 'serious-or-not-corrected',
    risk: '「违规缴费数额」不是上位法的基数:未登记以应缴数额、未足额缴纳以欠缴数额、瞒报以瞒报工资数额为基数',
  }),
  law('unregistered', { base: 'payable', condition: 'not-corrected', party: 'organisation' }),
  law('unregistered-person', { table: fineAmount, condition: 'not-corrected', party: 'citizen' }),
  law('unpaid', { ...unpaidNotCorrected, party: 'organisation' }),
  law('concealed-wages', { base: 'concealed-wages', party: 'organisation' }),
  law('uninsured-injury', { ...unpaidNotCorrected, base: 'injury-arrears', party: 'organisation' }),
]

const resistLaws: readonly FineLaw[] = [
  law('notice-resist', {
    table: fineAmount,
    risk: '金额与劳动保障监察条例一致;规范性文件不能设定罚款,处罚依据须写上位法',
  }),
  law('resist', { table: fineAmount, authority: 'hrss' }),
  law('agency-inspection', { table: fineAmount, authority: 'hrss', condition: 'not-corrected', party: 'organisation' }),
  law('medical-duty', { table: fineAmount, authority: 'nhsa', condition: 'not-corrected', party: 'organisation' }),
]

const medicalLaws: Readonly<Record<string, readonly FineLaw[]>> = {
  'medical-loss': [
    law('medical-loss', { base: 'loss', authority: 'nhsa', party: 'organisation' }),
    law('medical-fraud', { ...byIntent, authority: 'nhsa' }),
    law('fraud', byIntent),
  ],
  'medical-duty': [
    law('medical-duty', { table: fineAmount, authority: 'nhsa', condition: 'not-corrected', party: 'organisation' }),
  ],
}

const contributionKeys = new Set([
  'notice-contribution',
  'unregistered',
  'unpaid',
  'concealed-wages',
  'uninsured-injury',
])
const resistKeys = new Set(['notice-resist', 'resist', 'agency-inspection'])
const fraudKeys = new Set(['fraud', 'medical-fraud'])

/** The laws behind the fines that the consequence table names for an item. */
export const lawsOfFines = (fines: readonly string[]): readonly FineLaw[] => {
  const all = [
    ...(fines.some((key) => fraudKeys.has(key)) ? fraudLaws : []),
    ...(fines.some((key) => contributionKeys.has(key)) ? contributionLaws : []),
    ...(fines.some((key) => resistKeys.has(key)) ? resistLaws : []),
    ...fines.flatMap((key) => medicalLaws[key] ?? []),
  ]
  return all.filter((one, index) => all.findIndex((other) => other.conduct === one.conduct) === index)
}

/** A law's own name in the office's words. */
export const conductWords: Readonly<Record<string, string>> = {
  'notice-fraud': '骗取基金支出(本通知)',
  fraud: '骗取社会保险基金支出或者待遇',
  'agency-fraud': '骗取社会保险基金支出',
  'injury-fraud': '骗取工伤保险待遇',
  'unemployment-fraud': '骗取失业保险金',
  'medical-loss': '造成医疗保障基金损失',
  'medical-fraud': '骗取医疗保障基金',
  'medical-duty': '不履行医疗保障基金使用义务',
  'notice-contribution': '不按规定缴纳社会保险费(本通知)',
  unregistered: '不办理社会保险登记',
  'unregistered-person': '不办理社会保险登记的直接责任人员',
  unpaid: '未按时足额缴纳社会保险费',
  'concealed-wages': '瞒报工资总额或者职工人数',
  'uninsured-injury': '应参加工伤保险而未参加',
  'notice-resist': '抗拒、阻挠、伪证、毁证、打击报复(本通知)',
  resist: '抗拒检查、出具伪证、毁灭证据、打击报复',
  'agency-inspection': '服务机构拒绝检查或者谎报',
}
