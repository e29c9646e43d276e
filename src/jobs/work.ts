/**
 * Heavy work in a process of its own: taking a file in, screening, back-testing. Started by `child.ts` with one message;
 * speaks back in messages. A hostile file or two busy threads end this process, never the page.
 */
import { rules as allRules } from '#areas/rules.ts'
import { openIntake, vaultKeys } from '#intake/context.ts'
import { intakeFile } from '#intake/intake-file.ts'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { type Backtest, type BacktestRequest, backtest } from '#screening/backtest.ts'
import type { Finding } from '#screening/findings.ts'
import { screen } from '#screening/screen.ts'
import { prepareSubjects } from '#screening/subjects/prepare-subjects.ts'
import { sumSubjectMonths } from '#screening/subjects/subject-months.ts'
import { districts } from '#standard/codes.ts'
import { ownerAddress, withOwner } from '#store/backup.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { type Folder, openFolder } from '#store/folder.ts'

export type Task =
  | {
      readonly kind: 'intake'
      readonly path: string
      readonly actor: string
      readonly organisation: string
      readonly name: string
      readonly dataset?: string
      readonly period?: string
      readonly source?: string
      readonly supersedes?: string
    }
  | { readonly kind: 'screen'; readonly actor: string; readonly batches?: readonly string[] }
  /** What subjects' pages are read by: indexes, and sums by month of what was committed since. */
  | { readonly kind: 'subjects' }
  | {
      readonly kind: 'backtest'
      readonly actor: string
      readonly rule: string
      readonly request: Omit<BacktestRequest, 'rule' | 'actor'>
    }

export interface Order {
  readonly data: string
  readonly task: Task
}

export type Said =
  | { readonly name: 'progress'; readonly data: Record<string, unknown> }
  | { readonly name: 'done'; readonly data: Record<string, unknown> }
  | { readonly name: 'failed'; readonly data: { code: string; message: string } }

const plain = (value: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value, (_key, one) => (typeof one === 'bigint' ? one.toString() : one))) as Record<
    string,
    unknown
  >

type Say = (data: Record<string, unknown>) => void

const takeIn = async (task: Extract<Task, { kind: 'intake' }>, folder: Folder, database: Database, say: Say) => {
  const { kind: _kind, path, actor, organisation, ...said } = task
  const context = await openIntake(folder, database, { actor, organisation, sampleData: false })
  try {
    return await intakeFile(context, path, {
      ...said,
      onProgress: ({ stage, rows, all }) => say({ stage, rows, ...(all === undefined ? {} : { all }) }),
    })
  } finally {
    await context.close()
  }
}

const screenAll = async (task: Extract<Task, { kind: 'screen' }>, folder: Folder, database: Database, say: Say) => {
  const { runId, asOf, results, deferred, byRule } = await screen(folder, database, vaultKeys(folder, false), {
    rules: allRules,
    actor: task.actor,
    ...(task.batches ? { batches: task.batches } : {}),
    onRule: (rule, index, all) => say({ stage: 'screening', rule: rule.id, name: rule.name, index, all }),
  })
  const sum = (of: 'added' | 'changed' | 'closed'): number =>
    Object.values(byRule).reduce((total, counts) => total + counts[of], 0)
  return {
    run: runId,
    asOf,
    rules: results.length,
    deferred,
    added: sum('added'),
    changed: sum('changed'),
    closed: sum('closed'),
    notScreened: results.reduce((total, { notScreened }) => total + notScreened.length, 0),
  }
}

const readySubjects = async (folder: Folder, database: Database, say: Say) => {
  const indexes = await withOwner(await ownerAddress(folder), (owner) =>
    prepareSubjects(owner, (index, all) => say({ stage: 'indexing', index, all })),
  )
  say({ stage: 'summing' })
  return { indexes: indexes ?? 0, summed: await sumSubjectMonths(folder, database) }
}

/** '' is kept: whose authority it is, is not known. */
const districtName = (code: string): string => (districts as Readonly<Record<string, string>>)[code] ?? code

/** What the page shows of a back-test; the report itself is written by the command. */
const compared = ({ id, asOf, before, after, gained, lost, changed, workload }: Backtest): unknown => {
  const shown = (findings: readonly Finding[]): unknown =>
    findings
      .toSorted((left, right) => (left.atRiskFen > right.atRiskFen ? -1 : 1))
      .slice(0, 50)
      .map(({ fingerprint, foundOn, district, atRiskFen }) => ({
        fingerprint,
        foundOn,
        district: districtName(district ?? ''),
        atRiskFen,
      }))
  const sum = (findings: readonly Finding[]): bigint => findings.reduce((total, { atRiskFen }) => total + atRiskFen, 0n)
  return {
    id,
    asOf,
    before: { findings: before.length, fen: sum(before) },
    after: { findings: after.length, fen: sum(after) },
    gained: { findings: gained.length, fen: sum(gained), examples: shown(gained) },
    lost: { findings: lost.length, fen: sum(lost), examples: shown(lost) },
    changed: changed.length,
    workload: workload.map((one) => ({ ...one, district: districtName(one.district) })),
  }
}

const run = async ({ data, task }: Order, say: Say): Promise<unknown> => {
  const folder = openFolder(data)
  const database = await openDatabase(folder)
  try {
    if (task.kind === 'intake') return await takeIn(task, folder, database, say)
    if (task.kind === 'screen') return await screenAll(task, folder, database, say)
    if (task.kind === 'subjects') return await readySubjects(folder, database, say)
    const rule = allRules.find(({ id }) => id === task.rule)
    if (!rule) throw new Refusal('RULE_UNKNOWN', `没有规则「${task.rule}」`)
    return compared(
      await backtest(folder, database, vaultKeys(folder, false), { ...task.request, rule, actor: task.actor }),
    )
  } finally {
    await database.close()
  }
}

const tell = (said: Said): Promise<void> =>
  new Promise((resolve) => {
    if (process.send) process.send(said, undefined, undefined, () => resolve())
    else resolve()
  })

process.once('message', (order: Order) => {
  void run(order, (data) => void tell({ name: 'progress', data }))
    .then(
      (result) => tell({ name: 'done', data: plain(result) }),
      (error: unknown) =>
        tell({
          name: 'failed',
          data:
            error instanceof Refusal
              ? { code: error.code, message: error.message }
              : { code: 'UNFORESEEN', message: messageOf(error).slice(0, 500) },
        }),
    )
    .finally(() => process.exit(0))
})
// Its parent gone, nobody waits for the result; what was not committed leaves no trace.
process.once('disconnect', () => process.exit(1))
