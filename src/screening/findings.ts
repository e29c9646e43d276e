/**
 * From evidence lines to findings: lines of equal subject and grain are one finding; its fingerprint is made of the rule,
 * the subject's natural key under the blind index and the grain, so that it stays the same over re-runs, versions,
 * engines and installations with the same key.
 */
import { createHash } from 'node:crypto'
import type { VaultKeys } from '#identity/keyring.ts'
import { type IdentityKind, identityKindOf } from '#identity/kinds.ts'
import { blindOf } from '#identity/vault.ts'
import { citeBasis } from '#law/basis.ts'
import { datasets } from '#standard/registry.ts'
import type { Database } from '#store/database.ts'
import { standingOf } from './authority.ts'
import type { Rule } from './define-rule.ts'
import type { Cell, Line } from './engine.ts'

export interface Evidence {
  readonly alias: string
  readonly dataset: string
  /** Internal batch number and the row's number in its file. */
  readonly batch: string
  readonly row: number
}

export interface Finding {
  readonly fingerprint: string
  readonly rule: string
  readonly version: number
  /** Which edition of its parameters judged it; 0 = those of the rule's file. */
  readonly edition: number
  /** The rule has not been put in force: it holds nothing. */
  readonly trial: boolean
  readonly subjectKind: string
  /** Cut column → value as text; personal ones are surrogates. */
  readonly subject: Readonly<Record<string, string>>
  readonly grain: Readonly<Record<string, string | null>>
  readonly district: string | null
  readonly foundOn: string
  readonly atRiskFen: bigint
  readonly act: string
  readonly stop: string | null
  /** Null: it names none. */
  readonly scheme: string | null
  /** Competent on its day: 人社 or 医保. */
  readonly authority: 'hrss' | 'nhsa'
  readonly clauses: readonly string[]
  readonly params: Readonly<Record<string, unknown>>
  /** What else the rule's lines say, for the sentence of the finding. */
  readonly facts: Readonly<Record<string, string | boolean | null>>
  readonly evidence: readonly Evidence[]
}

const text = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell))

/** The personal kind of a cut column, by the datasets that the rule reads; undefined for public codes. */
export const identityOf = (rule: Rule, column: string): IdentityKind | undefined => {
  for (const [alias, id] of Object.entries(rule.reads)) {
    const named = rule.cutBy?.[alias]?.[column] ?? column
    const kind = datasets.get(id)?.fields[named]?.kind
    if (kind && kind in identityKindOf) return identityKindOf[kind as keyof typeof identityKindOf]
  }
  return undefined
}

/** Natural keys of the subjects: a personal value's blind index, a public code's keyed hash. */
const naturalKeys = async (
  database: Database,
  keys: VaultKeys,
  rule: Rule,
  lines: readonly Line[],
): Promise<Map<string, Map<string, string>>> => {
  const byColumn = new Map<string, Map<string, string>>()
  for (const column of rule.cut) {
    const values = [...new Set(lines.map((line) => line[column] as Cell))].filter((value) => value !== null)
    const kind = identityOf(rule, column)
    if (kind) {
      const blinds = await database.transaction((client) =>
        blindOf(
          client,
          kind,
          values.map((value) => BigInt(String(value))),
        ),
      )
      byColumn.set(
        column,
        new Map([...blinds].map(([surrogate, blind]) => [surrogate.toString(), blind.toString('hex')])),
      )
    } else {
      byColumn.set(
        column,
        new Map(values.map((value) => [String(value), keys.blindIndex('fingerprint', String(value)).toString('hex')])),
      )
    }
  }
  return byColumn
}

const reserved = new Set(['found_on', 'district', 'at_risk_fen'])

const evidenceOf = (rule: Rule, lines: readonly Line[]): Evidence[] => {
  const seen = new Map<string, Evidence>()
  for (const line of lines) {
    for (const [column, value] of Object.entries(line)) {
      if (!column.endsWith('_ref') || value === null) continue
      const alias = column.slice(0, -4)
      const dataset = rule.reads[alias]
      if (!dataset) throw new RangeError(`rule ${rule.id}: ${column} names no dataset that it reads`)
      const ref = BigInt(String(value))
      seen.set(`${dataset}/${ref}`, { alias, dataset, batch: (ref >> 32n).toString(), row: Number(ref & 0xffff_ffffn) })
    }
  }
  return [...seen.values()].sort(
    (left, right) =>
      left.dataset.localeCompare(right.dataset) ||
      Number(BigInt(left.batch) - BigInt(right.batch)) ||
      left.row - right.row,
  )
}

/** Parameters as they stood on the finding's day: what a person needs to check it by hand. */
const paramsOn = (rule: Rule, day: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(rule.params).map(([name, param]) => {
      if (param.kind === 'scalar')
        return [name, { value: String(param.value), unit: param.unit, basis: citeBasis(param.basis) }]
      const inForce = param.values.filter((value) => value.from <= day && (value.to === undefined || day < value.to))
      // A long schedule is named, not copied into every finding.
      if (inForce.length > 24)
        return [
          name,
          {
            unit: param.unit,
            values: inForce.length,
            basis: citeBasis(
              inForce[0]?.basis ?? (param.values[0] as { basis: Parameters<typeof citeBasis>[0] }).basis,
            ),
          },
        ]
      return [
        name,
        inForce.map((value) => ({
          value: String(value.value),
          unit: param.unit,
          from: value.from,
          ...(value.scope ? { scope: value.scope } : {}),
          basis: citeBasis(value.basis),
        })),
      ]
    }),
  )

export const fingerprintOf = (rule: string, subject: readonly string[], grain: readonly (string | null)[]): string =>
  createHash('sha256')
    .update(JSON.stringify([rule, subject, grain]))
    .digest('hex')

/** The earliest line first, then by its whole content, so that the choice is the same in every run and engine. */
const orderOf = (line: Line): string =>
  `${line.found_on} ${JSON.stringify(Object.entries(line).sort(), (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))}`

/** @throws RangeError when a rule's select lacks a column that the contract asks for: a defect of the rule. */
export const findingsOf = async (
  database: Database,
  keys: VaultKeys,
  rule: Rule,
  lines: readonly Line[],
  judged: { readonly edition: number; readonly trial: boolean } = { edition: 0, trial: false },
): Promise<Finding[]> => {
  const [first] = lines
  if (!first) return []
  for (const column of [...rule.cut, ...rule.grain, 'found_on', 'district', 'at_risk_fen'])
    if (!(column in first)) throw new RangeError(`rule ${rule.id}: its select gives no ${column}`)
  const natural = await naturalKeys(database, keys, rule, lines)
  const groups = Map.groupBy(lines, (line) =>
    JSON.stringify([...rule.cut, ...rule.grain].map((column) => text(line[column]))),
  )
  const known = new Set([...rule.cut, ...rule.grain, ...reserved])
  return [...groups.values()].map((group) => {
    const head = group.reduce((first, line) => (orderOf(line) < orderOf(first) ? line : first))
    const subject = Object.fromEntries(rule.cut.map((column) => [column, text(head[column]) ?? '']))
    const grain = Object.fromEntries(rule.grain.map((column) => [column, text(head[column])]))
    const facts = Object.fromEntries(
      Object.entries(head)
        .filter(([column]) => !known.has(column) && !column.endsWith('_ref'))
        .map(([column, value]) => [column, typeof value === 'boolean' ? value : text(value)]),
    )
    const naturalKey = rule.cut.map((column) => natural.get(column)?.get(subject[column] as string) ?? '')
    return {
      fingerprint: fingerprintOf(
        rule.id,
        naturalKey,
        rule.grain.map((column) => grain[column] ?? null),
      ),
      rule: rule.id,
      version: rule.version,
      ...judged,
      subjectKind: rule.subject,
      subject,
      grain,
      district: text(head.district),
      foundOn: String(head.found_on),
      atRiskFen: group.reduce((sum, line) => sum + BigInt(String(line.at_risk_fen ?? 0)), 0n),
      act: rule.act.kind,
      stop: rule.act.kind === 'hold' ? rule.act.stop : null,
      ...standingOf(rule, { grain, facts, foundOn: String(head.found_on) }),
      clauses: rule.basis.map(citeBasis),
      params: paramsOn(rule, String(head.found_on)),
      facts,
      evidence: evidenceOf(rule, group),
    }
  })
}
