/** A finding as people and machines read it: subject masked, codes by their labels, evidence by file and row. */
import { datasets } from '#standard/registry.ts'
import type { Rule } from './define-rule.ts'
import type { Result } from './results.ts'

/** How far people are with a finding; `state` beside it says whether its ground still holds. */
export type Stage = 'waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed'

/** A person or organisation: id and name. */
export interface Named {
  readonly id: string
  readonly name: string
}

export interface Handling {
  /** Grows with every change by a step or a run; a step names the one that it saw. */
  readonly revision: number
  readonly stage: Stage
  readonly organisation: Named | null
  readonly person: Named | null
  readonly assignedAt: string | null
  readonly dueOn: string | null
  readonly result: Result | null
  /** What people established, in fen; only for violation and recovered. */
  readonly resultFen: string | null
  readonly reason: string | null
  readonly duplicateOf: string | null
  readonly proposedBy: Named | null
  readonly proposedAt: string | null
  readonly confirmedBy: Named | null
  readonly confirmedAt: string | null
  /** Days that the dismissal is to cover for later findings of the subject; null: this finding only. */
  readonly dismissal: { readonly from: string; readonly until: string } | null
  /** The decision under which it arrived dismissed: the finding on which it was made. */
  readonly dismissedBy: string | null
  /** The run that changed amount, evidence or ground after people had decided. */
  readonly changedSince: string | null
  /** drawn: waits for the supervision's second look; else what the last one came to. */
  readonly recheck: 'drawn' | 'upheld' | 'contradicted' | null
}

export interface ShownFinding {
  readonly fingerprint: string
  readonly rule: string
  readonly name: string
  readonly version: number
  /** Edition of its parameters, 0 = the rule's file. */
  readonly edition: number
  /** The rule is on trial: nothing is held. */
  readonly trial: boolean
  readonly state: string
  readonly act: string
  readonly stop: string | null
  readonly subjectKind: string
  /** Masked where personal. */
  readonly subject: Readonly<Record<string, string>>
  readonly grain: Readonly<Record<string, string | null>>
  readonly district: string | null
  readonly scheme: string | null
  readonly authority: string
  readonly foundOn: string
  readonly atRiskFen: string
  /** The finding in one sentence. */
  readonly says: string
  readonly clauses: readonly string[]
  readonly params: Readonly<Record<string, unknown>>
  readonly facts: Readonly<Record<string, unknown>>
  readonly evidence: readonly { alias: string; dataset: string; batch: string; file: string; row: number }[]
  readonly firstRun: string
  readonly changedRun: string
  readonly closedByBatch: string | null
  readonly handling: Handling
}

export interface FindingRow {
  fingerprint: string
  rule: string
  version: number
  edition: number
  trial: boolean
  state: string
  act: string
  stop: string | null
  subject_kind: string
  subject: Record<string, string>
  grain: Record<string, string | null>
  district: string | null
  scheme: string | null
  authority: string
  found_on: string
  at_risk_fen: bigint
  clauses: string[]
  params: Record<string, unknown>
  facts: Record<string, unknown>
  evidence: { alias: string; dataset: string; batch: string; row: number }[]
  first_run: bigint
  changed_run: bigint
  closed_by: string | null
  revision: number
  stage: Stage
  assigned_organisation: string | null
  organisation_name: string | null
  assigned_person: string | null
  person_name: string | null
  assigned_at: Date | null
  due_on: string | null
  result: Result | null
  result_fen: bigint | null
  reason: string | null
  duplicate_of: string | null
  proposed_by: string | null
  proposed_by_name: string | null
  proposed_at: Date | null
  confirmed_by: string | null
  confirmed_by_name: string | null
  confirmed_at: Date | null
  dismiss_from: string | null
  dismiss_until: string | null
  dismissed_by_finding: string | null
  changed_since: bigint | null
  recheck: Handling['recheck']
}

/** A list does without these: with them a row of a statistical rule has thousands of lines. */
const bulky = ['params', 'evidence'] as const
const plain =
  `fingerprint rule version edition trial state act stop subject_kind subject grain district scheme authority found_on at_risk_fen clauses
  facts first_run changed_run revision stage assigned_organisation assigned_person assigned_at due_on result result_fen reason duplicate_of
  proposed_by proposed_at confirmed_by confirmed_at dismiss_from dismiss_until changed_since recheck`.split(/\s+/)

/** The select list and joins of a `FindingRow` over `screening.finding f`. @param isWhole false leaves evidence and parameters out. */
export const findingColumns = (isWhole: boolean): { readonly list: string; readonly joins: string } => ({
  list: `${plain.map((column) => `f.${column}`).join(', ')}, ${bulky
    .map((column) => (isWhole ? `f.${column}` : `'${column === 'params' ? '{}' : '[]'}'::jsonb as ${column}`))
    .join(', ')},
    b.public_id as closed_by, ao.name as organisation_name, ap.name as person_name, pp.name as proposed_by_name, cp.name as confirmed_by_name,
    d.finding as dismissed_by_finding`,
  joins: `left join intake.batch b on b.id = f.closed_by_batch
    left join access.organisation ao on ao.id = f.assigned_organisation
    left join access.person ap on ap.id = f.assigned_person
    left join access.person pp on pp.id = f.proposed_by
    left join access.person cp on cp.id = f.confirmed_by
    left join screening.dismissal d on d.id = f.dismissed_by`,
})

/** A code's label where the column is a coded field of a dataset the rule reads; months without their day. */
const labelled = (rule: Rule | undefined, column: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '(无)'
  const shown = String(value)
  for (const id of Object.values(rule?.reads ?? {})) {
    const field = datasets.get(id)?.fields[column]
    if (field?.codes?.[shown]) return field.codes[shown]
    if (field?.kind === 'month') return shown.slice(0, 7)
  }
  if (/month$/.test(column) && /^\d{4}-\d{2}-01$/.test(shown)) return shown.slice(0, 7)
  if (/district$/.test(column)) return datasets.get('person')?.fields.agency_district?.codes?.[shown] ?? shown
  if (/_fen$/.test(column) && /^-?\d+$/.test(shown)) return `${(Number(shown) / 100).toFixed(2)} 元`
  if (/scheme$/.test(column)) return datasets.get('pension_payment')?.fields.scheme?.codes?.[shown] ?? shown
  return shown
}

export const sentence = (rule: Rule | undefined, values: Readonly<Record<string, unknown>>): string =>
  (rule?.says ?? '').replaceAll(/\{([a-z_0-9]+)\}/g, (_, column: string) => labelled(rule, column, values[column]))

/** 'os:li' and 'job:nightly' in the office's words; people by their name. */
export const actorName = (actor: string, name: string | null): string => {
  if (name !== null) return name
  if (actor.startsWith('os:')) return `命令行(${actor.slice(3)})`
  return actor.startsWith('job:') ? `定时任务(${actor.slice(4)})` : actor
}

const named = (id: string | null, name: string | null): Named | null =>
  id === null ? null : { id, name: actorName(id, name) }

const instant = (at: Date | null): string | null => at?.toISOString() ?? null

const handlingOf = (row: FindingRow): Handling => ({
  revision: row.revision,
  stage: row.stage,
  organisation: named(row.assigned_organisation, row.organisation_name),
  person: named(row.assigned_person, row.person_name),
  assignedAt: instant(row.assigned_at),
  dueOn: row.due_on,
  result: row.result,
  resultFen: row.result_fen?.toString() ?? null,
  reason: row.reason,
  duplicateOf: row.duplicate_of,
  proposedBy: named(row.proposed_by, row.proposed_by_name),
  proposedAt: instant(row.proposed_at),
  confirmedBy: named(row.confirmed_by, row.confirmed_by_name),
  confirmedAt: instant(row.confirmed_at),
  dismissal:
    row.dismiss_from !== null && row.dismiss_until !== null
      ? { from: row.dismiss_from, until: row.dismiss_until }
      : null,
  dismissedBy: row.dismissed_by_finding,
  changedSince: row.changed_since?.toString() ?? null,
  recheck: row.recheck,
})

/** @param batches public id and file name by internal number. */
export const shownFinding = (
  rule: Rule | undefined,
  row: FindingRow,
  subject: Record<string, string>,
  batches: ReadonlyMap<string, { readonly public_id: string; readonly file_name: string }>,
): ShownFinding => ({
  fingerprint: row.fingerprint,
  rule: row.rule,
  name: rule?.name ?? '',
  version: row.version,
  edition: row.edition,
  trial: row.trial,
  state: row.state,
  act: row.act,
  stop: row.stop,
  subjectKind: row.subject_kind,
  subject,
  grain: row.grain,
  district: row.district,
  scheme: row.scheme,
  authority: row.authority,
  foundOn: row.found_on,
  atRiskFen: row.at_risk_fen.toString(),
  says: sentence(rule, {
    ...row.facts,
    ...row.grain,
    ...subject,
    found_on: row.found_on,
    at_risk_fen: row.at_risk_fen.toString(),
  }),
  clauses: row.clauses,
  params: row.params,
  facts: row.facts,
  evidence: row.evidence.map((one) => ({
    ...one,
    batch: batches.get(one.batch)?.public_id ?? one.batch,
    file: batches.get(one.batch)?.file_name ?? '',
  })),
  firstRun: row.first_run.toString(),
  changedRun: row.changed_run.toString(),
  closedByBatch: row.closed_by,
  handling: handlingOf(row),
})
