/** Words for rules: how sure a source is, whom a rule looks at, how a value is written by people and by the interface. */
import type { Answer } from '../../api.ts'

export type Summary = Answer<'listRules'>['rules'][number]
export type Rule = Answer<'readRule'>
export type Param = Rule['params'][number]

export const subjectWords: Readonly<Record<string, string>> = {
  person: '个人',
  employer: '单位',
  provider: '定点机构',
  account: '账户',
  fund: '基金',
  city: '全市',
  certificate: '证明',
  invoice: '票据',
  terminal: '终端',
  'trace-code': '追溯码',
  payment: '支付',
}

/** @returns [word, what it means]. */
export const markWords: Readonly<Record<string, readonly [string, string]>> = {
  V: ['已核原文', '依据的原文已经读过'],
  V2: ['见转引', '见于二手资料,原文未直接读到'],
  I: ['由原文推出', '原文没有直接写,由其内容推出'],
  U: ['待核实原文', '还没有读到原文,使用前请核实'],
}

export const editionStates: Readonly<Record<string, string>> = {
  trial: '试运行',
  'in-force': '生效',
  withdrawn: '已撤回',
}

const scales: Readonly<Record<string, readonly [digits: number, suffix: string]>> = {
  fen: [2, '元'],
  ppm: [4, '%'],
  thousandth: [3, ''],
}

/** What stands behind the figure in the form. */
export const unitSuffix = ({ unit, values }: Param): string => {
  const [first] = values
  if (scales[unit]) return scales[unit][1]
  return first?.shown.startsWith(first.value) ? first.shown.slice(first.value.length).trim() : ''
}

export const kindOf = ({ values }: Param): 'number' | 'bool' | 'text' => {
  const value = values[0]?.value ?? ''
  if (value === 'true' || value === 'false') return 'bool'
  return /^-?\d+$/.test(value) ? 'number' : 'text'
}

/** What people write ('60.5' %) as the whole number of the parameter's unit ('605000' ppm); undefined where it is none. */
export const toUnit = (text: string, unit: string): string | undefined => {
  const digits = scales[unit]?.[0] ?? 0
  const match = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(text.trim())
  const fraction = match?.[3] ?? ''
  if (!match || fraction.length > digits) return undefined
  return `${match[1]}${BigInt(`${match[2]}${fraction.padEnd(digits, '0')}`)}`
}

export interface Change {
  readonly param: string
  readonly label: string
  /** 'scheme=110,payer=employer', '' where the parameter has no scopes. */
  readonly scope: string
  readonly scopeWords: string
  /** 'YYYY-MM-DD', '' for always. */
  readonly from: string
  readonly value: string
  readonly shown: string
}

/** As the interface takes it: `name[scope]@from=value`. */
export const changeText = ({ param, scope, from, value }: Change): string =>
  `${param}${scope ? `[${scope}]` : ''}${from ? `@${from}` : ''}=${value}`
