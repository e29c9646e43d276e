/** One finding with all that a person needs to judge it: rows, clauses, numbers, look-alikes, what was done, what may be done. */
import type { Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { type IdentityKind, identityKindOf } from '#identity/kinds.ts'
import { datasets } from '#standard/registry.ts'
import type { Database } from '#store/database.ts'
import type { Rule } from '../define-rule.ts'
import { type ClauseNote, clauseNotes, paramLines, standing, treatment } from '../explain.ts'
import { maskValues, type Personal } from '../masked-subjects.ts'
import { ordersOf } from '../orders.ts'
import { type ShownRow, shownOf, sourceRows } from '../read-evidence.ts'
import { readChoice, readFinding, unknownFinding, visibleFindings } from '../read-findings.ts'
import type { ShownFinding } from '../shown-finding.ts'
import { readHeld } from './held.ts'
import { type HistoryLine, readHistory } from './history.ts'
import { type DeskWho, type NextStep, nextStepsOf } from './next-steps.ts'
import type { LookAlike } from './proposal.ts'

export interface CheckItem {
  readonly reason: string
  /** null: not looked at yet; true: it is so, and the hit is innocent. */
  readonly holds: boolean | null
  readonly note: string
}

export interface FindingDetail {
  /** Personal values of `facts` and `grain` are masked too. */
  readonly finding: ShownFinding
  /** 待查, 属实-违规, 不再成立 … */
  readonly standing: string
  readonly treatment: string
  /** The first rows; `evidenceTotal` says how many there are. */
  readonly evidence: readonly ShownRow[]
  readonly evidenceTotal: number
  readonly clauses: readonly ClauseNote[]
  readonly params: readonly string[]
  readonly checklist: readonly CheckItem[]
  /** What the law lets one do next. */
  readonly next: string
  readonly orders: readonly string[]
  readonly history: readonly HistoryLine[]
  readonly nextSteps: readonly NextStep[]
  /** Other findings of the same subject, the largest first. */
  readonly others: readonly ShownFinding[]
}

/** More rows than a person goes through on one page: the rest stands in the export of the rule's evidence. */
const shownEvidence = 200
const shownOthers = 20

const kindIn = (rule: Rule | undefined, column: string): IdentityKind | undefined => {
  const ids = rule ? Object.values(rule.reads) : [...datasets.keys()]
  for (const id of ids) {
    const kind = datasets.get(id)?.fields[column]?.kind
    if (kind && kind in identityKindOf) return identityKindOf[kind as keyof typeof identityKindOf]
  }
  return undefined
}

/** The lines' own columns hold surrogates of payees, spouses, officers: masked like the subject. */
const withMaskedColumns = async (
  database: Database,
  keys: VaultKeys,
  rule: Rule | undefined,
  finding: ShownFinding,
): Promise<ShownFinding> => {
  const personalIn = (column: string, value: unknown): Personal | undefined => {
    const kind = kindIn(rule, column)
    return kind && typeof value === 'string' && /^\d{1,18}$/.test(value)
      ? { kind, surrogate: BigInt(value) }
      : undefined
  }
  const all = Object.entries({ ...finding.facts, ...finding.grain })
  const shown = await maskValues(
    database,
    keys,
    all.flatMap(([column, value]) => personalIn(column, value) ?? []),
  )
  const masked = <T>(columns: Readonly<Record<string, T>>): Record<string, T | string> =>
    Object.fromEntries(
      Object.entries(columns).map(([column, value]) => {
        const personal = personalIn(column, value)
        return [column, personal ? shown(personal) : value]
      }),
    )
  return { ...finding, facts: masked(finding.facts), grain: masked(finding.grain) }
}

const othersOf = async (
  database: Database,
  keys: VaultKeys,
  rules: readonly Rule[],
  scope: Scope,
  fingerprint: string,
  subject: Readonly<Record<string, string>>,
): Promise<ShownFinding[]> => {
  if (Object.keys(subject).length === 0) return []
  const values = new Values()
  const where = [
    `f.subject @> ${values.add(JSON.stringify(subject))}::jsonb`,
    `f.fingerprint <> ${values.add(fingerprint)}`,
    visibleFindings(scope, values),
  ].join(' and ')
  const choice = {
    sql: `select f.fingerprint, row_number() over (order by f.is_active desc, f.at_risk_fen desc, f.fingerprint) as place
      from screening.finding f where ${where} order by place limit ${shownOthers}`,
    values: values.list,
  }
  return (await readChoice(database, keys, rules, choice, false)).map(({ shown }) => shown)
}

const lookAlikesOf = async (database: Database, rule: Rule | undefined, fingerprint: string): Promise<CheckItem[]> => {
  const { rows } = await database.pool.query<{ look_alikes: LookAlike[] }>(
    'select look_alikes from screening.finding where fingerprint = $1',
    [fingerprint],
  )
  const checked = new Map((rows[0]?.look_alikes ?? []).map((one) => [one.reason, one]))
  return (rule?.innocent ?? []).map((reason) => checked.get(reason) ?? { reason, holds: null, note: '' })
}

/**
 * @param prefix the first four characters or more of its fingerprint.
 * @throws Refusal FINDING_UNKNOWN (also where the scope does not reach), FINDING_AMBIGUOUS.
 */
export const readFindingDetail = async (
  database: Database,
  keys: VaultKeys,
  rules: readonly Rule[],
  who: DeskWho,
  prefix: string,
): Promise<FindingDetail> => {
  const { shown, subject, evidence } = await readFinding(database, keys, rules, who.scope, prefix)
  const rule = rules.find(({ id }) => id === shown.rule)
  const { fingerprint } = shown
  const rows = await sourceRows(database.pool, subject, evidence)
  const nextSteps = await database.transaction(async (client) => {
    const [held] = await readHeld(client, who.scope, [fingerprint], false)
    if (!held) throw unknownFinding(prefix)
    return nextStepsOf(client, held, who, rows)
  })
  return {
    finding: await withMaskedColumns(database, keys, rule, shown),
    standing: standing(shown),
    treatment: treatment(shown),
    evidence: await shownOf(database, keys, rows, evidence.slice(0, shownEvidence)),
    evidenceTotal: evidence.length,
    clauses: clauseNotes(rule, shown),
    params: paramLines(shown),
    checklist: await lookAlikesOf(database, rule, fingerprint),
    next: rule?.next ?? '',
    orders: await ordersOf(database.pool, fingerprint),
    history: await readHistory(database.pool, fingerprint),
    nextSteps,
    others: await othersOf(database, keys, rules, who.scope, fingerprint, subject),
  }
}
