/** One case whole: what it is, how it came, who has it, what happened, what runs, what may be done next. */
import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import type { Rule } from '#screening/define-rule.ts'
import { actorName } from '#screening/shown-finding.ts'
import type { Client, Database, Queryable } from '#store/database.ts'
import { type Deadline, readDeadlines } from '#workflow/deadline.ts'
import { stepLabel } from '#workflow/take.ts'
import { type SourceKind, sourceKinds } from './clue-sources.ts'
import { type DispatchTarget, dispatchTargets } from './dispatch-targets.ts'
import { findCase, type HeldCase, type Officer } from './held-case.ts'
import { caseStep, isCaseStep } from './machine.ts'
import { type CaseWho, type NextCaseStep, nextSteps } from './next-steps.ts'
import { type CaseLine, daysLeft, readCaseLine } from './read-cases.ts'

export interface ShownSource {
  readonly kind: SourceKind
  readonly ref: string
  /** In words: the rule of a finding, the issuer of an order. */
  readonly says: string
  /** Page address where it can be looked at; null: none. */
  readonly link: string | null
}

export interface TimelineLine {
  readonly id: string
  readonly step: string
  readonly label: string
  /** ISO instant. */
  readonly at: string
  readonly actor: string
  readonly content: Readonly<Record<string, unknown>>
}

export interface ShownDeadline extends Deadline {
  /** Negative once the day is past; null where it no longer runs. */
  readonly workingDaysLeft: number | null
}

export interface CaseDetail {
  readonly line: CaseLine
  readonly schemes: readonly string[]
  readonly delegation: string | null
  readonly mergedInto: { readonly id: string; readonly no: string } | null
  readonly splitFrom: { readonly id: string; readonly no: string } | null
  readonly outcome: string | null
  readonly officers: readonly Officer[]
  readonly sources: readonly ShownSource[]
  readonly timeline: readonly TimelineLine[]
  readonly deadlines: readonly ShownDeadline[]
  readonly next: readonly NextCaseStep[]
  readonly dispatchTargets: readonly DispatchTarget[]
}

const sourcesOf = async (client: Queryable, held: HeldCase, rules: readonly Rule[]): Promise<ShownSource[]> => {
  const { rows } = await client.query<{ kind: SourceKind; ref: string; rule: string | null }>(
    `select s.kind, s.ref, f.rule from cases.source s left join screening.finding f on s.kind = 'finding' and f.fingerprint = s.ref
     where s.case_id = $1 order by s.added_at, s.kind, s.ref`,
    [held.id],
  )
  const titles = new Map(rules.map(({ id, name }) => [id, name]))
  const links: Partial<Record<SourceKind, (ref: string) => string>> = {
    finding: (ref) => `/findings/${ref}`,
    report: (ref) => `/reports/${ref}`,
    inspection: (ref) => `/inspections/${ref}`,
  }
  return rows.map(({ kind, ref, rule }) => ({
    kind,
    ref,
    says:
      kind === 'finding'
        ? `${sourceKinds.finding} ${ref.slice(0, 12)}${rule === null ? '' : ` ${rule} ${titles.get(rule) ?? ''}`}`
        : kind === 'order'
          ? `${sourceKinds.order} ${ref.replace(/\/(\d+)$/, ' 第 $1 项')}`
          : `${sourceKinds[kind]}${kind === 'report' || kind === 'inspection' ? '' : ` ${ref}`}`,
    link: links[kind]?.(ref) ?? null,
  }))
}

const timelineOf = async (client: Queryable, caseId: string): Promise<TimelineLine[]> => {
  const { rows } = await client.query<{
    id: bigint
    step: string
    at: Date
    actor: string
    name: string | null
    content: Record<string, unknown>
  }>(
    `select r.id, r.step, r.at, r.actor, p.name, r.content from cases.record r left join access.person p on p.id = r.actor
     where r.case_id = $1 order by r.id`,
    [caseId],
  )
  return rows.map(({ id, step, at, actor, name, content }) => ({
    id: id.toString(),
    step,
    label: isCaseStep(step) ? caseStep(step).label : (stepLabel(step) ?? step),
    at: at.toISOString(),
    actor: actorName(actor, name),
    content,
  }))
}

const linkTo = async (client: Queryable, id: string | null): Promise<{ id: string; no: string } | null> => {
  if (id === null) return null
  const { rows } = await client.query<{ id: string; no: string }>(
    'select id, coalesce(case_no, register_no) as no from cases.case where id = $1',
    [id],
  )
  return rows[0] ?? null
}

const partsOf = async (client: Client, held: HeldCase, who: CaseWho, rules: readonly Rule[], at: Date) => {
  const today = dayOf(at)
  const delegation = await client.query<{ document_no: string }>(
    'select document_no from access.delegation where id = $1',
    [held.delegation],
  )
  return {
    schemes: held.schemes,
    delegation: delegation.rows[0]?.document_no ?? null,
    mergedInto: await linkTo(client, held.mergedInto),
    splitFrom: await linkTo(client, held.splitFrom),
    outcome: held.outcome,
    officers: held.officers,
    sources: await sourcesOf(client, held, rules),
    timeline: await timelineOf(client, held.id),
    deadlines: (await readDeadlines(client, 'case', held.id)).map((deadline) => ({
      ...deadline,
      workingDaysLeft: deadline.metOn === null && deadline.droppedOn === null ? daysLeft(today, deadline.dueOn) : null,
    })),
    next: await nextSteps(client, held, who, at),
    dispatchTargets: await dispatchTargets(client, held, today),
  }
}

/** @throws Refusal CASE_UNKNOWN, also where the scope does not reach. */
export const readCase = async (
  { database, keys, rules }: { database: Database; keys: VaultKeys; rules: readonly Rule[] },
  who: CaseWho,
  caseId: string,
  at: Date,
): Promise<CaseDetail> => {
  const parts = await database.transaction(async (client) => {
    const held = await findCase(client, { caseId, scope: who.scope })
    return partsOf(client, held, who, rules, at)
  })
  return { line: await readCaseLine(database, keys, caseId, dayOf(at)), ...parts }
}
