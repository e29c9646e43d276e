/** What some batches touched, and for each rule the subjects that must be judged again. */
import { join } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'
import { datasetOf, datasets } from '#standard/registry.ts'
import type { Database } from '#store/database.ts'
import { openDuck } from '#store/duck.ts'
import type { Folder } from '#store/folder.ts'
import { type MirrorFile, manifest, mirrorRelation } from '#store/mirror.ts'
import { cutColumnsOf } from './compile.ts'
import { type Completeness, completeness } from './completeness.ts'
import { inOrder } from './define-relation.ts'
import type { Rule } from './define-rule.ts'
import type { Cell, Scope } from './engine.ts'

/** More touched subjects than this and the whole city is quicker. */
const scopeLimit = 50_000
/** A provider's or an employer's rows are many: a few of them and the city is quicker. */
const scopeLimits: Partial<Readonly<Record<Rule['subject'], number>>> = { provider: 20, employer: 2_000 }

/** What the batches moved for every subject at once. */
export interface Changed {
  readonly day: boolean
  /** Feeds that have become complete or incomplete for some month. */
  readonly feeds: ReadonlySet<string>
}

export interface Touched {
  readonly ids: readonly bigint[]
  /** Files of the batches and of those that they replaced. */
  readonly files: readonly MirrorFile[]
}

const batchNamed = async (database: Database, given: string): Promise<{ id: bigint; supersedes: bigint | null }> => {
  const { rows } = await database.pool.query<{ id: bigint; supersedes: bigint | null; status: string }>(
    `select id, supersedes, status from intake.batch where public_id like $1 || '%'`,
    [given.replaceAll(/[%_\\]/g, '')],
  )
  const [batch] = rows
  if (!batch || rows.length > 1)
    throw new Refusal('BATCH_UNKNOWN', `没有唯一的批次以「${given}」开头,请用 intake receipts 查看批次号`)
  if (batch.status !== 'committed' && batch.status !== 'superseded')
    throw new Refusal('BATCH_NOT_CURRENT', `批次「${given}」已被整份退回,没有可筛查的数据`)
  return batch
}

/** @throws Refusal BATCH_UNKNOWN, BATCH_NOT_CURRENT. */
export const touchedBy = async (database: Database, given: readonly string[]): Promise<Touched> => {
  const ids: bigint[] = []
  const read = new Set<bigint | null>()
  for (const one of given) {
    const { id, supersedes } = await batchNamed(database, one)
    ids.push(id)
    read.add(id).add(supersedes)
  }
  return { ids, files: (await manifest(database.pool)).filter(({ batchId }) => read.has(batchId)) }
}

/** What these batches moved for everybody. @param now completeness with them. */
export const changedBy = async (
  database: Database,
  now: Completeness,
  { ids, files }: Touched,
  day: boolean,
): Promise<Changed> => {
  if (files.some(({ dataset }) => dataset === 'feed_heartbeat')) return { day, feeds: new Set(datasets.keys()) }
  const before = await completeness(database, ids)
  const either = [...now.standing.keys(), ...before.standing.keys()]
  return { day, feeds: new Set(either.filter((id) => now.standing.get(id) !== before.standing.get(id))) }
}

/** A rule that compares a subject with its peers judges the city or nothing: a batch does not run it, the night does. */
const comparesPeers = (rule: Rule): boolean => rule.statistical === true || rule.subject === 'city'

const dependsOnDay = (rule: Rule): boolean =>
  [rule.sql, ...inOrder(rule.uses ?? []).map(({ sql }) => sql)].some((sql) => sql.includes('$as_of'))

interface TouchedInput {
  readonly dataset: string
  /** The columns that name the rule's subject there, in the order of its cut. */
  readonly columns: readonly string[]
}

/**
 * The touched datasets by which the rule's subjects are found; 'city' where one of them is read whole. Datasets that the
 * rule does not read are taken along where they have its columns: rules cut alike then share one scope, and with it what
 * is gathered for it.
 */
const touchedInputs = (rule: Rule, { files }: Touched): TouchedInput[] | 'city' | undefined => {
  const read = Map.groupBy(Object.keys(rule.reads), (alias) => rule.reads[alias] as string)
  const touched = [...new Set(files.filter(({ rows }) => rows > 0n).map(({ dataset }) => dataset))].sort()
  if (!touched.some((dataset) => read.has(dataset))) return undefined
  const inputs: TouchedInput[] = []
  for (const dataset of touched) {
    const cuts = read.get(dataset)?.map((alias) => cutColumnsOf(rule, alias)) ?? [rule.cut]
    for (const columns of cuts) {
      if (columns === null) return 'city'
      const { fields } = datasetOf(dataset)
      if (columns.every((column) => column === 'row_month' || fields[column])) inputs.push({ dataset, columns })
    }
  }
  return inputs
}

/**
 * Subjects of the rule that the batches' rows name; 'city' where the rule must run whole, 'night' where it waits for the
 * next run over the whole city; undefined where it reads nothing of them.
 * @param known scopes of this run by what they were read from.
 */
export const scopeFor = async (
  folder: Folder,
  rule: Rule,
  touched: Touched,
  changed: Changed,
  known: Map<string, Scope | 'city'>,
): Promise<Scope | 'city' | 'night' | undefined> => {
  const inputs = touchedInputs(rule, touched)
  if (inputs === undefined) return undefined
  if (comparesPeers(rule)) return 'night'
  if (inputs === 'city' || (changed.day && dependsOnDay(rule))) return 'city'
  if ((rule.requiresComplete ?? []).some((alias) => changed.feeds.has(rule.reads[alias] as string))) return 'city'
  const selects = inputs.map(({ dataset, columns }) => {
    const paths = touched.files.filter((file) => file.dataset === dataset).map(({ path }) => join(folder.mirror, path))
    const named = columns.map((column, index) => `${column} as k${index}`).join(', ')
    return `select ${named} from ${mirrorRelation(datasetOf(dataset), paths)} m`
  })
  const limit = scopeLimits[rule.subject] ?? scopeLimit
  const query = [...new Set(selects)].join(' union all ')
  const key = [limit, ...rule.cut, query].join(' ')
  const before = known.get(key)
  if (before) return before
  const duck = await openDuck({ folders: [folder.mirror], spill: folder.temp })
  try {
    const keys = rule.cut.map((_, index) => `k${index}`)
    const rows = await duck.rows<Record<string, Cell>>(
      `select distinct ${keys.join(', ')} from (${query}) where ${keys.map((name) => `${name} is not null`).join(' and ')} limit ${limit + 1}`,
    )
    const scope = rows.length > limit ? 'city' : { tuples: rows.map((row) => keys.map((name) => row[name] as Cell)) }
    known.set(key, scope)
    return scope
  } finally {
    duck.close()
  }
}
