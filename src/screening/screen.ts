/**
 * A screening run: which rules, over which window, for the whole city or only for the subjects that a batch touched; both
 * ways must end in the same findings. A scoped run judges all months of a touched subject, so nothing outside is needed;
 * where that cannot be so (an input that is not cut, a feed becoming complete, a moved evaluation day) the rule runs whole.
 */
import { join } from 'node:path'
import type { VaultKeys } from '#identity/keyring.ts'
import { type Clock, elapsed, systemClock, today } from '#kernel/clock.ts'
import { firstDay, lastDay, type Month, monthOf, monthRange } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { datasetOf } from '#standard/registry.ts'
import type { Database } from '#store/database.ts'
import { openDuck } from '#store/duck.ts'
import type { Folder } from '#store/folder.ts'
import { type MirrorFile, manifest, mirrorRelation, visibleFiles } from '#store/mirror.ts'
import { take } from '#workflow/take.ts'
import { cutColumnsOf, type Window } from './compile.ts'
import { type Completeness, completeness } from './completeness.ts'
import { inOrder } from './define-relation.ts'
import type { Rule } from './define-rule.ts'
import { duckEngine } from './duck-engine.ts'
import { editionsOf, readEditions, type Segment, windowWithin } from './editions.ts'
import type { Cell, Engine, EngineName, Scope } from './engine.ts'
import { type Finding, findingsOf } from './findings.ts'
import { postgresEngine } from './postgres-engine.ts'
import { type NotScreened, type RuleResult, type RunOutcome, recordRun, type TrialCount } from './record-run.ts'

export interface ScreenOptions {
  readonly rules: readonly Rule[]
  readonly engine?: EngineName
  readonly from?: Month
  readonly to?: Month
  /** Public id of a batch (or its beginning): judge only what it touched. */
  readonly batch?: string
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

/** More touched subjects than this and the whole city is quicker. */
const scopeLimit = 50_000
/** A provider's or an employer's rows are many: a few of them and the city is quicker. */
const scopeLimits: Partial<Readonly<Record<Rule['subject'], number>>> = { provider: 20, employer: 2_000 }

/** @throws Refusal MONTH_RANGE. */
export const windowOf = (
  options: Pick<ScreenOptions, 'from' | 'to'>,
  files: readonly MirrorFile[],
  clock: Clock,
): Window => {
  const { from, to } = options
  if (from && to && from > to) throw new Refusal('MONTH_RANGE', `开始月份 ${from} 晚于结束月份 ${to}`)
  const last = files
    .map(({ lastMonth, dataset }) => (dataset === 'feed_heartbeat' ? null : lastMonth))
    .filter((month) => month !== null)
    .sort()
    .at(-1)
  const asOf = to ? lastDay(to) : last ? lastDay(monthOf(last)) : today(clock)
  return { ...(from ? { from: firstDay(from) } : {}), ...(to ? { to: lastDay(to) } : {}), asOf }
}

interface Touched {
  readonly id: bigint
  readonly supersedes: bigint | null
  /** Files of the batch and of the one it replaced. */
  readonly files: readonly MirrorFile[]
}

const touchedBy = async (database: Database, given: string): Promise<Touched> => {
  const { rows } = await database.pool.query<{ id: bigint; supersedes: bigint | null; status: string }>(
    `select id, supersedes, status from intake.batch where public_id like $1 || '%'`,
    [given.replaceAll(/[%_\\]/g, '')],
  )
  const [batch] = rows
  if (!batch || rows.length > 1)
    throw new Refusal('BATCH_UNKNOWN', `没有唯一的批次以「${given}」开头,请用 intake receipts 查看批次号`)
  if (batch.status !== 'committed' && batch.status !== 'superseded')
    throw new Refusal('BATCH_NOT_CURRENT', `批次「${given}」已被整份退回,没有可筛查的数据`)
  const files = (await manifest(database.pool)).filter(
    ({ batchId }) => batchId === batch.id || batchId === batch.supersedes,
  )
  return { id: batch.id, supersedes: batch.supersedes, files }
}

/** A rule that compares a subject with its peers judges the city or nothing: a batch does not run it, the night does. */
const comparesPeers = (rule: Rule): boolean => rule.statistical === true || rule.subject === 'city'

const dependsOnDay = (rule: Rule): boolean =>
  [rule.sql, ...inOrder(rule.uses ?? []).map(({ sql }) => sql)].some((sql) => sql.includes('$as_of'))

/**
 * Subjects of the rule that the batch's rows name; 'city' where the rule must run whole, 'night' where it waits for the
 * next run over the whole city; undefined where it reads nothing of the batch.
 * @param known scopes of this run by what they were read from: rules cut alike share one.
 */
const scopeFor = async (
  folder: Folder,
  rule: Rule,
  touched: Touched,
  movedDay: boolean,
  known: Map<string, Scope | 'city'>,
): Promise<Scope | 'city' | 'night' | undefined> => {
  const reads = new Set(Object.values(rule.reads))
  if (comparesPeers(rule)) return touched.files.some(({ dataset }) => reads.has(dataset)) ? 'night' : undefined
  const concludes = new Set((rule.requiresComplete ?? []).map((alias) => rule.reads[alias]))
  if (movedDay && dependsOnDay(rule)) return 'city'
  if (concludes.size > 0 && touched.files.some(({ dataset }) => dataset === 'feed_heartbeat' || concludes.has(dataset)))
    return 'city'
  const selects: string[] = []
  for (const [alias, dataset] of Object.entries(rule.reads)) {
    const files = touched.files.filter((file) => file.dataset === dataset && file.rows > 0n)
    if (files.length === 0) continue
    const columns = cutColumnsOf(rule, alias)
    if (!columns) return 'city'
    const named = columns.map((column, index) => `${column} as k${index}`).join(', ')
    selects.push(
      `select ${named} from ${mirrorRelation(
        datasetOf(dataset),
        files.map(({ path }) => join(folder.mirror, path)),
      )} m`,
    )
  }
  if (selects.length === 0) return undefined
  const query = selects.sort().join(' union all ')
  const limit = scopeLimits[rule.subject] ?? scopeLimit
  const before = known.get(`${limit} ${query}`)
  if (before) return before
  const duck = await openDuck({ folders: [folder.mirror], spill: folder.temp })
  try {
    const keys = rule.cut.map((_, index) => `k${index}`)
    const rows = await duck.rows<Record<string, Cell>>(
      `select distinct ${keys.join(', ')} from (${query}) where ${keys.map((key) => `${key} is not null`).join(' and ')} limit ${limit + 1}`,
    )
    const scope = rows.length > limit ? 'city' : { tuples: rows.map((row) => keys.map((key) => row[key] as Cell)) }
    known.set(`${limit} ${query}`, scope)
    return scope
  } finally {
    duck.close()
  }
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

/** Where a feed that the rule concludes from is incomplete, it says nothing of that month and district. */
export const judgedFully = (rule: Rule, complete: Completeness, foundOn: string, district: string | null): boolean =>
  (rule.requiresComplete ?? []).every(
    (alias) => complete.incomplete(rule.reads[alias] as string, monthOf(foundOn), district) === undefined,
  )

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
  const touched = options.batch === undefined ? undefined : await touchedBy(database, options.batch)
  const movedDay = touched !== undefined && (await lastAsOf(database)) !== window.asOf
  const complete = await completeness(database)
  const stored = await readEditions(database.pool)
  const engine = await openEngine(name, folder, database, files, rules)
  const results: RuleResult[] = []
  const deferred: string[] = []
  const scopes = new Map<string, Scope | 'city'>()
  try {
    for (const [index, rule] of rules.entries()) {
      options.onRule?.(rule, index, rules.length)
      const time = elapsed()
      const scope = touched ? await scopeFor(folder, rule, touched, movedDay, scopes) : 'city'
      if (scope === 'night') deferred.push(rule.id)
      if (scope === undefined || scope === 'night') continue
      const editions = editionsOf(
        rule,
        stored.filter((one) => one.rule === rule.id),
      )
      const judge = async (segment: Segment): Promise<Finding[]> => {
        const within = windowWithin(window, segment)
        if (!within) return []
        const lines = await engine.lines(segment.rule, within, scope === 'city' ? undefined : scope)
        const judged = { edition: segment.edition, trial: editions.trial }
        const all = await findingsOf(database, keys, segment.rule, lines, judged)
        return all.filter(({ foundOn, district }) => judgedFully(rule, complete, foundOn, district))
      }
      const found: Finding[] = []
      for (const segment of editions.segments) found.push(...(await judge(segment)))
      const trials: TrialCount[] = []
      // A scoped run sees a part only, whose counts would say nothing of the edition.
      if (scope === 'city')
        for (const segment of editions.onTrial) trials.push(trialOf(segment, await judge(segment), found))
      const gone = await goneOf(database, rule, window, scope, found, complete)
      results.push({
        rule: rule.id,
        found,
        gone,
        notScreened: notScreenedMonths(rule, window, files, complete),
        scope: scope === 'city' ? 'city' : String(scope.tuples.length),
        milliseconds: time(),
        trial: editions.trial,
        trials,
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
      batchId: touched?.id ?? null,
      startedAt,
      results,
    },
    { actor, clock },
  )
  if (outcome === 'already-taken') throw new RangeError('a run without a key cannot have been taken')
  return { ...outcome, asOf: window.asOf, engine: name, results, deferred }
}
