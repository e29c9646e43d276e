/**
 * Findings against a planted truth. A truth line names its subject by raw values; its fingerprint is made from them with
 * this folder's keys, so nobody has to be unmasked to compare.
 */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { VaultKeys } from '#identity/keyring.ts'
import { normalise } from '#identity/normalise.ts'
import { readIdNumber } from '#kernel/id-number.ts'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import type { Database } from '#store/database.ts'
import type { Rule } from './define-rule.ts'
import { fingerprintOf, identityOf } from './findings.ts'

export interface TruthLine {
  readonly rule: string
  readonly kind: 'violation' | 'look-alike'
  readonly subject: Readonly<Record<string, string>>
  readonly grain: Readonly<Record<string, string | null>>
  readonly amount_fen?: string
  readonly claims?: string
}

export interface RuleScore {
  readonly id: string
  readonly planted: number
  readonly found: number
  readonly hit: number
  readonly recall: number
  readonly precision: number
  /** Sums of hits whose amount differs from the truth's. */
  readonly amountDiffers: number
  readonly missed: readonly TruthLine[]
  /** Fingerprints found that were not planted. */
  readonly extra: readonly string[]
}

const readTruth = async (path: string): Promise<TruthLine[]> => {
  const lines: TruthLine[] = []
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
      if (line.trim()) lines.push(JSON.parse(line) as TruthLine)
  } catch (error) {
    throw new Refusal('FILE_UNREADABLE', `真值文件「${path}」读不了:${messageOf(error)}`, { file: path })
  }
  return lines
}

const naturalKey = (keys: VaultKeys, rule: Rule, column: string, raw: string): string => {
  const kind = identityOf(rule, column)
  if (!kind) return keys.blindIndex('fingerprint', raw).toString('hex')
  const canonical = kind === 'person_number' ? readIdNumber(raw).canonical : normalise(kind, raw)
  return keys.blindIndex(kind, canonical).toString('hex')
}

export const fingerprintOfTruth = (keys: VaultKeys, rule: Rule, line: TruthLine): string =>
  fingerprintOf(
    rule.id,
    rule.cut.map((column) => naturalKey(keys, rule, column, line.subject[column] ?? '')),
    rule.grain.map((column) => line.grain[column] ?? null),
  )

/** One score a rule; planted 0 and found 0 counts as 1. */
export const score = async (
  database: Database,
  keys: VaultKeys,
  rules: readonly Rule[],
  truthFile: string,
): Promise<RuleScore[]> => {
  const truth = (await readTruth(truthFile)).filter(({ kind }) => kind === 'violation')
  const { rows } = await database.pool.query<{ fingerprint: string; rule: string; at_risk_fen: bigint }>(
    `select fingerprint, rule, at_risk_fen from screening.finding where state = 'open'`,
  )
  return rules.map((rule) => {
    const planted = new Map(
      truth.filter((line) => line.rule === rule.id).map((line) => [fingerprintOfTruth(keys, rule, line), line]),
    )
    const found = new Map(rows.filter((row) => row.rule === rule.id).map((row) => [row.fingerprint, row.at_risk_fen]))
    const hits = [...planted.keys()].filter((fingerprint) => found.has(fingerprint))
    return {
      id: rule.id,
      planted: planted.size,
      found: found.size,
      hit: hits.length,
      recall: planted.size === 0 ? 1 : hits.length / planted.size,
      precision: found.size === 0 ? 1 : hits.length / found.size,
      amountDiffers: hits.filter((fingerprint) => {
        const amount = planted.get(fingerprint)?.amount_fen
        return amount !== undefined && BigInt(amount) !== found.get(fingerprint)
      }).length,
      missed: [...planted]
        .filter(([fingerprint]) => !found.has(fingerprint))
        .map(([, line]) => line)
        .slice(0, 5),
      extra: [...found.keys()].filter((fingerprint) => !planted.has(fingerprint)).slice(0, 5),
    }
  })
}
