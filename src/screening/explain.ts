/**
 * One finding in plain Chinese: what was found, on which rows, by which clause and which number, what would make it
 * innocent, and what the law lets one do next. Lines for a person to read; machines take the finding itself.
 */
import { showYuan } from '#kernel/fen.ts'
import { citeBasis } from '#law/basis.ts'
import { clauseLabel, clauseOf } from '#law/clauses.ts'
import { overridesOf } from '#law/overrides.ts'
import { datasets } from '#standard/registry.ts'
import { type Rule, stops } from './define-rule.ts'
import { paramWord, unitWords } from './param-words.ts'
import { results } from './results.ts'
import type { ShownFinding, Stage } from './shown-finding.ts'

export interface EvidenceShown {
  readonly dataset: string
  readonly file: string
  readonly batch: string
  readonly row: number
  /** Label → value, personal values masked. */
  readonly fields: Readonly<Record<string, string>>
}

export interface Explanation {
  readonly title: string
  readonly lines: readonly string[]
}

export const stageWords: Readonly<Record<Stage, string>> = {
  waiting: '待查',
  checking: '核查中',
  proposed: '待复核',
  decided: '已有结果',
  dismissed: '按决定排除',
}

/** Where a finding stands, in words: 待查, 属实-违规, 不再成立. */
export const standing = ({ state, handling }: Pick<ShownFinding, 'state' | 'handling'>): string => {
  if (state === 'no-longer-holds') return '不再成立'
  if (handling.stage !== 'decided' || !handling.result) return stageWords[handling.stage]
  return handling.recheck === 'drawn' ? '待复查' : results[handling.result]
}
export const actWords: Readonly<Record<string, string>> = { hold: '拦停', alert: '预警', lead: '线索' }

/** A parameter's value with its unit as people say it: 8,940.00 元, 60%, 15 天. */
export const showValue = (value: string, unit: string): string => {
  if (!/^-?\d+$/.test(value)) return value === 'true' ? '是' : value === 'false' ? '否' : value
  if (unit === 'fen') return showYuan(BigInt(value))
  if (unit === 'ppm') return `${Number(value) / 10_000}%`
  if (unit === 'thousandth') return String(Number(value) / 1_000)
  return `${value}${unitWords[unit] ?? ` ${unit}`}`
}

interface KeptValue {
  readonly value?: string
  readonly values?: number
  readonly unit?: string
  readonly from?: string
  readonly scope?: Readonly<Record<string, string>>
  readonly basis?: string
}

/** The 中文 of a code, by the first dataset that has a field of this name with it; the code itself where none has. */
export const codeWord = (column: string, code: string): string => {
  for (const dataset of datasets.values()) {
    const word = dataset.fields[column]?.codes?.[code]
    if (word) return word
  }
  return code
}

const showParam = (rule: string, name: string, kept: unknown): string[] => {
  const word = paramWord(rule, name)
  const values = (Array.isArray(kept) ? kept : [kept]) as KeptValue[]
  return values.map(({ value, values: count, unit = '', from, scope, basis }) => {
    const where = Object.entries(scope ?? {})
      .map(([column, code]) => codeWord(column, code))
      .join('、')
    const said = value === undefined ? `${count} 个值的表` : showValue(value, unit)
    return `${word}${where ? `(${where})` : ''}:${said}${from && from > '1900-01-01' ? `,自 ${from} 起` : ''}${basis ? `(${basis})` : ''}`
  })
}

/** What may be held, by whom; of a rule on trial, nothing. */
export const treatment = (finding: ShownFinding): string => {
  if (finding.trial) return '规则试运行:只计数,不停任何待遇或结算'
  const stop = finding.stop ? stops[finding.stop as keyof typeof stops] : undefined
  return stop
    ? `${stop.label}(${stop.clause}),由${stop.executor}执行,金额以超出部分为限`
    : (actWords[finding.act] ?? '')
}

/** The numbers by which it was judged, as they stood on its day. */
export const paramLines = (finding: ShownFinding): string[] =>
  Object.entries(finding.params).flatMap(([name, kept]) => showParam(finding.rule, name, kept))

export interface ClauseNote {
  readonly says: string
  /** Clause key of the notice, for a link; null for another document. */
  readonly clause: string | null
  /** Later or higher law on the same matter. */
  readonly later: readonly string[]
}

export const clauseNotes = (rule: Rule | undefined, finding: ShownFinding): ClauseNote[] => {
  const of = rule?.basis ?? []
  if (of.length === 0) return finding.clauses.map((says) => ({ says, clause: null, later: [] }))
  return of.map((basis) => {
    if (basis.document !== 'zz27')
      return { says: `${citeBasis(basis)}${basis.mark === 'U' ? '(待核实原文)' : ''}`, clause: null, later: [] }
    return {
      says: `本通知 ${clauseLabel(basis.clause)}:${clauseOf(basis.clause)?.summary ?? ''}`,
      clause: basis.clause,
      later: overridesOf(basis.clause, finding.foundOn).map(({ by, effect }) => `${citeBasis(by)}:${effect}`),
    }
  })
}

const clauseLines = (rule: Rule | undefined, finding: ShownFinding): string[] =>
  clauseNotes(rule, finding).flatMap(({ says, later }) => [
    `  ${says}`,
    ...later.map((one) => `    后来或上位的规定:${one}`),
  ])

const evidenceLines = (rows: readonly EvidenceShown[]): string[] =>
  rows.flatMap(({ dataset, file, row, batch, fields }) => [
    `  「${datasets.get(dataset)?.title ?? dataset}」${file} 第 ${row} 行(批次 ${batch.slice(0, 8)})`,
    `    ${Object.entries(fields)
      .map(([label, value]) => `${label} ${value}`)
      .join(';')}`,
  ])

/**
 * @param orders orders from above that name the same matter.
 * @param rule undefined where the installation no longer has it.
 */
export const explain = (
  finding: ShownFinding,
  rule: Rule | undefined,
  rows: readonly EvidenceShown[],
  orders: readonly string[] = [],
): Explanation => {
  const params = paramLines(finding)
  return {
    title: `疑点 ${finding.fingerprint.slice(0, 12)}  ${finding.rule} ${finding.name}(第 ${finding.version}.${finding.edition} 版)  ${standing(finding)}`,
    lines: [
      `对象:${Object.values(finding.subject).join(' ')}  日期:${finding.foundOn}  涉及金额:${showYuan(BigInt(finding.atRiskFen))}`,
      `情形:${finding.says}`,
      `处置:${treatment(finding)}`,
      ...orders.map((order) => `上级下发的同一事项,一并办理:${order}`),
      ...(finding.closedByBatch ? [`因批次 ${finding.closedByBatch.slice(0, 8)} 更正而不再成立`] : []),
      '',
      '证据',
      ...evidenceLines(rows),
      '',
      '依据',
      ...clauseLines(rule, finding),
      ...(params.length > 0 ? ['', '判断时用的数(疑点发生之日有效)', ...params.map((line) => `  ${line}`)] : []),
      '',
      '有下列情形之一的,不构成问题,请逐项核对',
      ...(rule?.innocent ?? []).map((reason) => `  □ ${reason}`),
      '',
      '依法可以接着做的',
      `  ${rule?.next ?? ''}`,
    ],
  }
}
