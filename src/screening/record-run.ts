/** The step of a screening run: one event with counts and the root of its findings; only what changed is written. */
import { merkleRoot } from '#kernel/merkle.ts'
import { zz27 } from '#law/basis.ts'
import type { Queryable } from '#store/database.ts'
import { defineStep } from '#workflow/take.ts'
import type { Finding } from './findings.ts'
import { lockForRun } from './findings-lock.ts'

export interface NotScreened {
  readonly rule: string
  readonly dataset: string
  readonly month: string
  readonly district: string
  readonly reason: string
}

export interface RuleResult {
  readonly rule: string
  readonly found: readonly Finding[]
  /** Fingerprints of open findings that this run covers and no longer finds. */
  readonly gone: readonly string[]
  readonly notScreened: readonly NotScreened[]
  /** 'city', or the number of subjects that were judged. */
  readonly scope: string
  readonly milliseconds: number
  /** Nothing of this rule holds anything yet. */
  readonly trial: boolean
  /** Later editions on trial, beside what is in force. */
  readonly trials: readonly TrialCount[]
}

/** What an edition on trial would have found in its days, against what is in force. */
export interface TrialCount {
  readonly edition: number
  readonly found: number
  readonly gained: number
  readonly lost: number
  readonly foundFen: bigint
}

export interface RunInput {
  readonly engine: string
  readonly fromMonth: string | null
  readonly toMonth: string | null
  readonly asOf: string
  /** Batches whose touched subjects were judged; empty: the whole city. */
  readonly batchIds: readonly bigint[]
  readonly startedAt: Date
  readonly results: readonly RuleResult[]
}

export interface RunCounts {
  readonly found: number
  readonly added: number
  readonly changed: number
  readonly closed: number
  readonly trials?: readonly (Omit<TrialCount, 'foundFen'> & { readonly foundFen: string })[]
}

export interface RunOutcome {
  readonly runId: bigint
  readonly root: string
  readonly byRule: Readonly<Record<string, RunCounts>>
}

const content = (finding: Finding): unknown[] => [
  finding.version,
  finding.edition,
  finding.trial,
  finding.subjectKind,
  finding.subject,
  finding.grain,
  finding.district,
  finding.foundOn,
  finding.atRiskFen.toString(),
  finding.act,
  finding.stop,
  finding.scheme,
  finding.authority,
  finding.clauses,
  finding.params,
  finding.facts,
  finding.evidence,
]

/** jsonb keeps keys in an order of its own: compared by sorted keys. */
const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  )

interface Stored {
  fingerprint: string
  state: string
  content: unknown
}

const storedFindings = async (client: Queryable, rule: string): Promise<Map<string, Stored>> => {
  const { rows } = await client.query<Stored>(
    `select fingerprint, state, jsonb_build_array(version, edition, trial, subject_kind, subject, grain, district, to_char(found_on, 'YYYY-MM-DD'), at_risk_fen::text, act, stop, scheme, authority, to_jsonb(clauses), params, facts, evidence) as content
     from screening.finding where rule = $1`,
    [rule],
  )
  return new Map(rows.map((row) => [row.fingerprint, row]))
}

/** Who writes: what people see when a step of theirs finds the finding changed. */
interface Writer {
  readonly runId: bigint
  readonly actor: string
  readonly at: Date
}

/** Amount or evidence differ, or the ground came back, after people had said or proposed something. */
const changedAfterDecision = `t.stage in ('proposed', 'decided') and
  (t.state <> 'open' or t.at_risk_fen <> excluded.at_risk_fen or t.evidence <> excluded.evidence)`

/** What people decided stays; a new finding under a dated dismissal arrives dismissed, and one that left its days waits again. */
const write = async (client: Queryable, { runId, actor, at }: Writer, findings: readonly Finding[]): Promise<void> => {
  for (let start = 0; start < findings.length; start += 2_000) {
    const rows = findings.slice(start, start + 2_000).map((finding) => ({
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      version: finding.version,
      edition: finding.edition,
      trial: finding.trial,
      subject_kind: finding.subjectKind,
      subject: finding.subject,
      grain: finding.grain,
      district: finding.district,
      found_on: finding.foundOn,
      at_risk_fen: finding.atRiskFen.toString(),
      act: finding.act,
      stop: finding.stop,
      scheme: finding.scheme,
      authority: finding.authority,
      clauses: finding.clauses,
      params: finding.params,
      facts: finding.facts,
      evidence: finding.evidence,
    }))
    await client.query(
      `insert into screening.finding as t (fingerprint, rule, version, edition, trial, subject_kind, subject, grain, district, found_on, at_risk_fen, act, stop, scheme, authority, clauses, params, facts, evidence, state, first_run, changed_run, touched_by, touched_step, touched_at, stage, dismissed_by)
       select f.fingerprint, f.rule, f.version, f.edition, f.trial, f.subject_kind, f.subject, f.grain, f.district, f.found_on, f.at_risk_fen, f.act, f.stop, f.scheme, f.authority,
              array(select jsonb_array_elements_text(f.clauses)), f.params, f.facts, f.evidence, 'open', $2, $2, $3, 'screening-run', $4,
              case when d.id is null then 'waiting' else 'dismissed' end, d.id
       from jsonb_to_recordset($1::jsonb) as f(fingerprint text, rule text, version integer, edition integer, trial boolean, subject_kind text, subject jsonb, grain jsonb, district text, found_on date,
            at_risk_fen bigint, act text, stop text, scheme text, authority text, clauses jsonb, params jsonb, facts jsonb, evidence jsonb)
       left join lateral (select d.id from screening.dismissal d where d.rule = f.rule and d.subject = f.subject and d.ended_at is null
            and f.found_on between d.from_on and d.until_on order by d.id desc limit 1) d on true
       on conflict (fingerprint) do update set version = excluded.version, edition = excluded.edition, trial = excluded.trial, subject = excluded.subject, grain = excluded.grain, district = excluded.district, found_on = excluded.found_on,
         at_risk_fen = excluded.at_risk_fen, act = excluded.act, stop = excluded.stop, scheme = excluded.scheme, authority = excluded.authority, clauses = excluded.clauses, params = excluded.params, facts = excluded.facts,
         evidence = excluded.evidence, state = 'open', changed_run = excluded.changed_run, closed_by_batch = null,
         changed_since = case when ${changedAfterDecision} then excluded.changed_run else t.changed_since end,
         stage = case when t.stage = 'dismissed' then excluded.stage else t.stage end,
         dismissed_by = case when t.stage = 'dismissed' then excluded.dismissed_by end,
         revision = t.revision + 1, touched_by = excluded.touched_by, touched_step = excluded.touched_step, touched_at = excluded.touched_at`,
      [JSON.stringify(rows), runId, actor, at],
    )
  }
}

/**
 * The batch that took a finding's ground away: the run's only batch; else the one that superseded a batch among its
 * evidence; else the newest batch of the datasets it stood on.
 */
const close = async (
  client: Queryable,
  { runId, actor, at }: Writer,
  batchIds: readonly bigint[],
  fingerprints: readonly string[],
): Promise<void> => {
  if (fingerprints.length === 0) return
  await client.query(
    `update screening.finding f set state = 'no-longer-holds', changed_run = $2,
       changed_since = case when f.stage in ('proposed', 'decided') then $2 else f.changed_since end,
       revision = f.revision + 1, touched_by = $4, touched_step = 'screening-run', touched_at = $5,
       closed_by_batch = coalesce($3::bigint,
         (select max(b.id) from intake.batch b where b.status = 'committed' and b.supersedes in (select (e ->> 'batch')::bigint from jsonb_array_elements(f.evidence) e)),
         (select max(b.id) from intake.batch b where b.status = 'committed' and b.dataset in (select e ->> 'dataset' from jsonb_array_elements(f.evidence) e)))
     where f.fingerprint = any($1) and f.state = 'open'`,
    [fingerprints, runId, batchIds.length === 1 ? batchIds[0] : null, actor, at],
  )
}

const writeNotScreened = async (
  client: Queryable,
  runId: bigint,
  notScreened: readonly NotScreened[],
): Promise<void> => {
  if (notScreened.length === 0) return
  await client.query(
    `insert into screening.not_screened (run_id, rule, dataset, month, district, reason)
     select $1, * from jsonb_to_recordset($2::jsonb) as n(rule text, dataset text, month text, district text, reason text) on conflict do nothing`,
    [runId, JSON.stringify(notScreened)],
  )
}

export const recordRun = defineStep({
  name: 'screening-run',
  label: '筛查',
  basis: [zz27('十一(七)'), zz27('五(四)'), zz27('四(三)')],
  secondPerson: { notNeeded: '筛查只提出疑点,不作任何决定' },
  async apply(input: RunInput, { client, at, actor }) {
    // Two runs must not interleave their findings.
    await lockForRun(client)
    const inserted = await client.query<{ id: bigint }>(
      `insert into screening.run (started_at, finished_at, engine, from_month, to_month, as_of, batch_ids, rules) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [
        input.startedAt,
        at,
        input.engine,
        input.fromMonth,
        input.toMonth,
        input.asOf,
        input.batchIds.length > 0 ? input.batchIds : null,
        input.results.map(({ rule }) => rule),
      ],
    )
    const runId = (inserted.rows[0] as { id: bigint }).id
    const writer: Writer = { runId, actor, at }
    const byRule: Record<string, RunCounts> = {}
    for (const { rule, found, gone, notScreened, trials } of input.results) {
      const stored = await storedFindings(client, rule)
      const added = found.filter(({ fingerprint }) => !stored.has(fingerprint))
      const changed = found.filter((finding) => {
        const old = stored.get(finding.fingerprint)
        return old && (old.state !== 'open' || sortedJson(old.content) !== sortedJson(content(finding)))
      })
      await write(client, writer, [...added, ...changed])
      await close(client, writer, input.batchIds, gone)
      await writeNotScreened(client, runId, notScreened)
      byRule[rule] = {
        found: found.length,
        added: added.length,
        changed: changed.length,
        closed: gone.length,
        ...(trials.length > 0 ? { trials: trials.map((one) => ({ ...one, foundFen: one.foundFen.toString() })) } : {}),
      }
    }
    const root = merkleRoot(
      input.results
        .flatMap(({ found }) =>
          found.map((finding) => `${finding.fingerprint} ${finding.version} ${finding.atRiskFen}`),
        )
        .sort(),
    )
    await client.query('update screening.run set counts = $2, findings_root = $3 where id = $1', [
      runId,
      JSON.stringify(byRule),
      root,
    ])
    const outcome: RunOutcome = { runId, root, byRule }
    return {
      subject: { kind: 'run', id: runId.toString() },
      payload: { ...input, results: undefined, startedAt: input.startedAt.toISOString(), byRule, root },
      result: outcome,
    }
  },
})
