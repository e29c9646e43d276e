/**
 * A screening run: which rules, over which window, for the whole city or only for the subjects that some batches touched; both
 * ways must end in the same findings. A scoped run judges all months of a touched subject, so nothing outside is needed;
 * where that cannot be so (an input that is not cut, a feed becoming complete, a moved evaluation day) the rule runs whole.
 */
import type { VaultKeys } from '#identity/keyring.ts'
import { type Clock, elapsed, systemClock, today } from '#kernel/clock.ts'
import { firstDay, lastDay, type Month, monthOf, monthRange } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { datasets } from '#standard/registry.ts'
import type { Database } from '#store/database.ts'
import type { Folder } from '#store/folder.ts'
import { type MirrorFile, visibleFiles } from '#store/mirror.ts'
import { take } from '#workflow/take.ts'
import type { Window } from './compile.ts'
import { type Completeness, completeness } from './completeness.ts'
import type { Rule } from './define-rule.ts'
import { duckEngine } from './duck-engine.ts'
import { editionsOf, readEditions, type Segment, type StoredEdition } from './editions.ts'
import type { Engine, EngineName, Scope } from './engine.ts'
import type { Finding } from './findings.ts'
import { type Court, judge, judgedFully } from './judge.ts'
import { postgresEngine } from './postgres-engine.ts'
import { type NotScreened, type RuleResult, type RunOutcome, recordRun, type TrialCount } from './record-run.ts'
import { changedBy, scopeFor, touchedBy } from './touched.ts'

export interface ScreenOptions {
  readonly rules: readonly Rule[]
  readonly engine?: EngineName
  readonly from?: Month
  readonly to?: Month
  /** Public ids of batches (or their beginnings): judge only what they touched. */
  readonly batches?: readonly string[]
  readonly actor: string
  readonly clock?: Clock
  readonly onRule?: (rule: Rule, index: number, all: number) => void
}

export interface ScreenReport extends RunOutcome {
  readonly asOf: string
  readonly engine: EngineName
  readonly results: readonly RuleResult[]
  /** Rules that compare peers and were left to the next run over the whole city. */
  readonly deferred: readonly string[]
}

const lastOf = (files: readonly MirrorFile[]): string | undefined =>
  files
    .map(({ lastMonth }) => lastMonth)
    .filter((month) => month !== null)
    .sort()
    .at(-1)

/**
 * The evaluation day: the end of the last month that a monthly feed has reached. What comes day by day (a death, an order
 * from above) may lie in a month of which nobody has sent the rest yet; where there are no monthly feeds, all data says it.
 */
export const evaluationDay = (files: readonly MirrorFile[], clock: Clock): string => {
  const data = files.filter(({ dataset }) => dataset !== 'feed_heartbeat')
  const last = lastOf(data.filter(({ dataset }) => datasets.get(dataset)?.period === 'monthly')) ?? lastOf(data)
  return last ? lastDay(monthOf(last)) : today(clock)
}

/** @throws Refusal MONTH_RANGE. */
export const windowOf = (
  options: Pick<ScreenOptions, 'from' | 'to'>,
  files: readonly MirrorFile[],
  clock: Clock,
): Window => {
  const { from, to } = options
  if (from && to && from > to) throw new Refusal('MONTH_RANGE', `开始月份 ${from} 晚于结束月份 ${to}`)
  const asOf = to ? lastDay(to) : evaluationDay(files, clock)
  return { ...(from ? { from: firstDay(from) } : {}), ...(to ? { to: lastDay(to) } : {}), asOf }
}

const notScreenedMonths = (
  rule: Rule,
  window: Window,
  files: readonly MirrorFile[],
  complete: Completeness,
): NotScreened[] => {
  const aliases = rule.requiresComplete ?? []
  if (aliases.length === 0) return []
  const read = new Set(Object.values(rule.reads))
  const months = files.filter(({ dataset, firstMonth }) => firstMonth && read.has(dataset))
  const first = window.from ?? months.map(({ firstMonth }) => firstMonth as string).sort()[0]
  const last = window.to ?? window.asOf
  if (!first) return []
  const range = monthRange(monthOf(first), monthOf(last))
  return aliases.flatMap((alias) => {
    const dataset = rule.reads[alias] as string
    return range.flatMap((month) => {
      const reason = complete.incomplete(dataset, month, null)
      return reason ? [{ rule: rule.id, dataset, month, district: '*', reason }] : []
    })
  })
}

/** Open findings that this run covers (rule, window, scope) and did not find again. */
const goneOf = async (
  database: Database,
  rule: Rule,
  window: Window,
  scope: Scope | 'city',
  found: readonly Finding[],
  complete: Completeness,
): Promise<string[]> => {
  const { rows } = await database.pool.query<{
    fingerprint: string
    subject: Record<string, string>
    found_on: string
    district: string | null
  }>(
    `select fingerprint, subject, found_on, district from screening.finding where rule = $1 and state = 'open' and ($2::date is null or found_on >= $2) and ($3::date is null or found_on <= $3)`,
    [rule.id, window.from ?? null, window.to ?? null],
  )
  const again = new Set(found.map(({ fingerprint }) => fingerprint))
  const judged = scope === 'city' ? undefined : new Set(scope.tuples.map((tuple) => JSON.stringify(tuple.map(String))))
  return rows
    .filter(
      ({ fingerprint, subject, found_on, district }) =>
        !again.has(fingerprint) &&
        (!judged || judged.has(JSON.stringify(rule.cut.map((column) => subject[column] ?? '')))) &&
        judgedFully(rule, complete, found_on, district),
    )
    .map(({ fingerprint }) => fingerprint)
}

const trialOf = (segment: Segment, tried: readonly Finding[], inForce: readonly Finding[]): TrialCount => {
  const before = inForce.filter(({ foundOn }) => foundOn >= (segment.from ?? ''))
  const [now, was] = [
    new Set(tried.map(({ fingerprint }) => fingerprint)),
    new Set(before.map((one) => one.fingerprint)),
  ]
  return {
    edition: segment.edition,
    found: tried.length,
    gained: tried.filter(({ fingerprint }) => !was.has(fingerprint)).length,
    lost: before.filter(({ fingerprint }) => !now.has(fingerprint)).length,
    foundFen: tried.reduce((sum, { atRiskFen }) => sum + atRiskFen, 0n),
  }
}

const lastAsOf = async (database: Database): Promise<string | undefined> => {
  const { rows } = await database.pool.query<{ as_of: string | null }>(
    'select as_of from screening.run where from_month is null and to_month is null order by id desc limit 1',
  )
  return rows[0]?.as_of ?? undefined
}

const openEngine = (
  name: EngineName,
  folder: Folder,
  database: Database,
  files: readonly MirrorFile[],
  rules: readonly Rule[],
): Promise<Engine> => (name === 'duckdb' ? duckEngine(folder, files, rules) : postgresEngine(database))

const judgeRule = async (
  court: Court,
  rule: Rule,
  stored: readonly StoredEdition[],
  scope: Scope | 'city',
): Promise<Pick<RuleResult, 'found' | 'gone' | 'trial' | 'trials'>> => {
  const { database, window, complete } = court
  const { trial, segments, onTrial } = editionsOf(rule, stored)
  const found = await judge(court, segments, trial, scope === 'city' ? undefined : scope)
  const trials: TrialCount[] = []
  // A scoped run sees a part only, whose counts would say nothing of the edition.
  if (scope === 'city')
    for (const segment of onTrial) trials.push(trialOf(segment, await judge(court, [segment], trial), found))
  return { found, gone: await goneOf(database, rule, window, scope, found, complete), trial, trials }
}

/** @throws Refusal MONTH_RANGE, BATCH_UNKNOWN, BATCH_NOT_CURRENT. */
export const screen = async (
  folder: Folder,
  database: Database,
  keys: VaultKeys,
  options: ScreenOptions,
): Promise<ScreenReport> => {
  const { rules, engine: name = 'duckdb', actor, clock = systemClock } = options
  const startedAt = clock.now()
  const files = await visibleFiles(database.pool)
  const window = windowOf(options, files, clock)
  const touched = options.batches === undefined ? undefined : await touchedBy(database, options.batches)
  const complete = await completeness(database)
  const changed = touched && (await changedBy(database, complete, touched, (await lastAsOf(database)) !== window.asOf))
  const stored = await readEditions(database.pool)
  const engine = await openEngine(name, folder, database, files, rules)
  const results: RuleResult[] = []
  const deferred: string[] = []
  const scopes = new Map<string, Scope | 'city'>()
  const court: Court = { database, keys, engine, window, complete }
  try {
    for (const [index, rule] of rules.entries()) {
      options.onRule?.(rule, index, rules.length)
      const time = elapsed()
      const scope = touched && changed ? await scopeFor(folder, rule, touched, changed, scopes) : 'city'
      if (scope === 'night') deferred.push(rule.id)
      if (scope === undefined || scope === 'night') continue
      const judged = await judgeRule(
        court,
        rule,
        stored.filter((one) => one.rule === rule.id),
        scope,
      )
      results.push({
        ...judged,
        rule: rule.id,
        notScreened: notScreenedMonths(rule, window, files, complete),
        scope: scope === 'city' ? 'city' : String(scope.tuples.length),
        milliseconds: time(),
      })
    }
  } finally {
    await engine.close()
  }
  const outcome = await take(
    database,
    recordRun,
    {
      engine: name,
      fromMonth: options.from ?? null,
      toMonth: options.to ?? null,
      asOf: window.asOf,
      batchIds: touched?.ids ?? [],
      startedAt,
      results,
    },
    { actor, clock },
  )
  if (outcome === 'already-taken') throw new RangeError('a run without a key cannot have been taken')
  return { ...outcome, asOf: window.asOf, engine: name, results, deferred }
}
