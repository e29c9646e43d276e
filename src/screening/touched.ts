/** What some batches touched, and for each rule the subjects that must be judged again. */
import { join } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'
import { datasetOf } from '#standard/registry.ts'
import type { Database } from '#store/database.ts'
import { openDuck } from '#store/duck.ts'
import type { Folder } from '#store/folder.ts'
import { type MirrorFile, manifest, mirrorRelation } from '#store/mirror.ts'
import { cutColumnsOf } from './compile.ts'
import { inOrder } from './define-relation.ts'
import type { Rule } from './define-rule.ts'
import type { Cell, Scope } from './engine.ts'

/** More touched subjects than this and the whole city is quicker. */
const scopeLimit = 50_000
/** A provider's or an employer's rows are many: a few of them and the city is quicker. */
const scopeLimits: Partial<Readonly<Record<Rule['subject'], number>>> = { provider: 20, employer: 2_000 }

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

/** A rule that compares a subject with its peers judges the city or nothing: a batch does not run it, the night does. */
const comparesPeers = (rule: Rule): boolean => rule.statistical === true || rule.subject === 'city'

const dependsOnDay = (rule: Rule): boolean =>
  [rule.sql, ...inOrder(rule.uses ?? []).map(({ sql }) => sql)].some((sql) => sql.includes('$as_of'))

/**
 * Subjects of the rule that the batches' rows name; 'city' where the rule must run whole, 'night' where it waits for the
 * next run over the whole city; undefined where it reads nothing of them.
 * @param known scopes of this run by what they were read from: rules cut alike share one.
 */
export const scopeFor = async (
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
