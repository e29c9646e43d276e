/** A finding in the hands of a step: read within the scope, locked, and held to the revision that the person saw. */
import type { Authority, Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Client, Queryable } from '#store/database.ts'
import type { EvidenceRef } from '../read-evidence.ts'
import { unknownFinding, visibleFindings } from '../read-findings.ts'
import type { Result } from '../results.ts'
import { actorName, type Stage } from '../shown-finding.ts'
import { type DeskStep, deskSteps } from './desk-steps.ts'

/** What every step on one finding says: which, in which revision it was seen, and how far one sees. */
export interface OnFinding {
  readonly finding: string
  readonly revision: number
  readonly scope: Scope
}

export interface Held {
  readonly fingerprint: string
  readonly rule: string
  readonly subject: Readonly<Record<string, string>>
  readonly grain: Readonly<Record<string, string | null>>
  readonly facts: Readonly<Record<string, unknown>>
  readonly evidence: readonly EvidenceRef[]
  readonly state: string
  readonly stage: Stage
  readonly revision: number
  readonly atRiskFen: bigint
  readonly foundOn: string
  readonly district: string | null
  readonly scheme: string | null
  readonly authority: Authority
  /** Authorities that it was referred to. */
  readonly referredTo: readonly Authority[]
  readonly organisation: string | null
  readonly organisationName: string | null
  readonly person: string | null
  readonly personName: string | null
  readonly result: Result | null
  readonly reason: string | null
  readonly dismissFrom: string | null
  readonly dismissUntil: string | null
  readonly proposedBy: string | null
  readonly confirmedBy: string | null
  /** drawn: waits for the second look of the supervision. */
  readonly recheck: 'drawn' | 'upheld' | 'contradicted' | null
  /** Who changed it last, by which step, when. */
  readonly touched: { readonly by: string; readonly step: string; readonly at: Date } | null
}

interface HeldRow {
  fingerprint: string
  rule: string
  subject: Record<string, string>
  grain: Record<string, string | null>
  facts: Record<string, unknown>
  evidence: EvidenceRef[]
  state: string
  stage: Stage
  revision: number
  at_risk_fen: bigint
  found_on: string
  district: string | null
  scheme: string | null
  authority: Authority
  referred_to: Authority[]
  assigned_organisation: string | null
  organisation_name: string | null
  assigned_person: string | null
  person_name: string | null
  result: Result | null
  reason: string | null
  dismiss_from: string | null
  dismiss_until: string | null
  proposed_by: string | null
  confirmed_by: string | null
  recheck: Held['recheck']
  touched_by: string | null
  touched_name: string | null
  touched_step: string | null
  touched_at: Date | null
}

const heldOf = (row: HeldRow): Held => ({
  fingerprint: row.fingerprint,
  rule: row.rule,
  subject: row.subject,
  grain: row.grain,
  facts: row.facts,
  evidence: row.evidence,
  state: row.state,
  stage: row.stage,
  revision: row.revision,
  atRiskFen: row.at_risk_fen,
  foundOn: row.found_on,
  district: row.district,
  scheme: row.scheme,
  authority: row.authority,
  referredTo: row.referred_to,
  organisation: row.assigned_organisation,
  organisationName: row.organisation_name,
  person: row.assigned_person,
  personName: row.person_name,
  result: row.result,
  reason: row.reason,
  dismissFrom: row.dismiss_from,
  dismissUntil: row.dismiss_until,
  proposedBy: row.proposed_by,
  confirmedBy: row.confirmed_by,
  recheck: row.recheck,
  touched:
    row.touched_by !== null && row.touched_step !== null && row.touched_at !== null
      ? { by: actorName(row.touched_by, row.touched_name), step: row.touched_step, at: row.touched_at }
      : null,
})

/** Those of the findings that the scope lets one see; locked in the order of their fingerprints where asked. */
export const readHeld = async (
  client: Queryable,
  scope: Scope,
  fingerprints: readonly string[],
  isLocked: boolean,
): Promise<Held[]> => {
  const values = new Values()
  const wanted = values.add(fingerprints)
  const { rows } = await client.query<HeldRow>(
    `select f.fingerprint, f.rule, f.subject, f.grain, f.facts, f.evidence, f.state, f.stage, f.revision, f.at_risk_fen, f.found_on,
       f.district, f.scheme, f.authority, array(select r.to_authority from access.referral r where r.finding = f.fingerprint) as referred_to,
       f.assigned_organisation, o.name as organisation_name, f.assigned_person, p.name as person_name, f.result, f.reason,
       f.dismiss_from, f.dismiss_until, f.proposed_by, f.confirmed_by, f.recheck, f.touched_by, t.name as touched_name, f.touched_step, f.touched_at
     from screening.finding f
     left join access.organisation o on o.id = f.assigned_organisation
     left join access.person p on p.id = f.assigned_person
     left join access.person t on t.id = f.touched_by
     where f.fingerprint = any(${wanted}::text[]) and ${visibleFindings(scope, values)}
     order by f.fingerprint${isLocked ? ' for update of f' : ''}`,
    values.list,
  )
  return rows.map(heldOf)
}

/** @throws Refusal FINDING_UNKNOWN, also where the scope does not reach. */
export const holdFinding = async (
  client: Queryable,
  { finding, scope }: Pick<OnFinding, 'finding' | 'scope'>,
): Promise<Held> => {
  const [held] = await readHeld(client, scope, [finding], true)
  if (!held) throw unknownFinding(finding)
  return held
}

const shanghaiMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

const stepWord = (step: string): string => {
  if (step === 'draw-rechecks') return '抽查'
  return step in deskSteps ? deskSteps[step as DeskStep].label : '筛查'
}

/** Why what the person saw is no longer so; undefined where it still is. */
export const staleness = (held: Held, revision: number): Refusal | undefined => {
  if (held.revision === revision) return undefined
  const { touched } = held
  const who = touched
    ? `已由${touched.by}于 ${shanghaiMinute.format(touched.at)} 经「${stepWord(touched.step)}」改动`
    : '已有改动'
  return new Refusal(
    'STALE_VERSION',
    `疑点 ${held.fingerprint.slice(0, 12)} ${who}(您看到的是第 ${revision} 稿,现为第 ${held.revision} 稿),请重新打开后再办`,
    { details: { finding: held.fingerprint, revision: held.revision } },
  )
}

/** As `holdFinding`, and in the revision that the person saw. @throws Refusal FINDING_UNKNOWN, STALE_VERSION. */
export const holdSeen = async (client: Queryable, on: OnFinding): Promise<Held> => {
  const held = await holdFinding(client, on)
  const stale = staleness(held, on.revision)
  if (stale) throw stale
  return held
}

export interface Writing {
  readonly client: Client
  readonly actor: string
  readonly at: Date
}

/**
 * The conditional update behind every step: only in the revision that was held.
 * @param columns column of screening.finding → value; names come from code, never from outside.
 * @throws Refusal STALE_VERSION.
 */
export const changeFinding = async (
  { client, actor, at }: Writing,
  step: DeskStep,
  held: Held,
  columns: Readonly<Record<string, unknown>>,
): Promise<number> => {
  const values = new Values()
  const set = Object.entries(columns).map(([column, value]) => `${column} = ${values.add(value)}`)
  const { rows } = await client.query<{ revision: number }>(
    `update screening.finding set ${[...set, 'revision = revision + 1'].join(', ')},
       touched_by = ${values.add(actor)}, touched_step = ${values.add(step)}, touched_at = ${values.add(at)}
     where fingerprint = ${values.add(held.fingerprint)} and revision = ${values.add(held.revision)} returning revision`,
    values.list,
  )
  const [row] = rows
  if (!row) throw staleness({ ...held, revision: held.revision + 1 }, held.revision)
  return row.revision
}
