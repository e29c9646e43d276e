/**
 * What runs by itself, and what waits its turn. Every job may run twice without harm: a file is known by its hash, a run
 * of screening finds what the last one found, a checkpoint of nothing new is none. One at a time a queue.
 */
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { logPlaces } from '#audit/log-keys.ts'
import { publishCheckpoint } from '#audit/publish.ts'
import { expireHolds } from '#cases/holds/expire-holds.step.ts'
import { type Clock, systemClock } from '#kernel/clock.ts'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import type { Database } from '#store/database.ts'
import type { Folder } from '#store/folder.ts'
import { runInChild } from './child.ts'
import { drawLastMonth } from './draw-rechecks.ts'
import { openQueue, type Queue } from './queue.ts'
import type { Task } from './work.ts'

export const jobKinds = {
  intake: { label: '接收文件', basis: zz27('十一(二)'), cron: undefined },
  screening: { label: '增量筛查', basis: zz27('十一(七)'), cron: undefined },
  subjects: { label: '对象页的索引与按月汇总', basis: zz27('十一(七)'), cron: undefined },
  backtest: { label: '回溯测试', basis: zz27('十一(七)'), cron: undefined },
  nightly: { label: '每夜全市筛查', basis: zz27('十一(七)'), cron: '15 1 * * *' },
  monthly: { label: '每月待遇发放前筛查', basis: zz27('五(四)'), cron: '30 2 1 * *' },
  recheck: { label: '抽查已排除的疑点', basis: zz27('三(一)'), cron: '40 3 * * *' },
  holds: { label: '停止到期自动解除', basis: zz27('五(三)'), cron: '10 0 * * *' },
  checkpoint: { label: '日志检查点', basis: zz27('十一(五)'), cron: '* * * * *' },
} as const
export type JobKind = keyof typeof jobKinds
export const isJobKind = (name: string): name is JobKind => Object.hasOwn(jobKinds, name)

export interface Jobs {
  /** @returns the job's number; undefined when one that does the same waits already. */
  put(kind: JobKind, data: Record<string, unknown>, once?: string): Promise<string | undefined>
  list(limit: number): Promise<JobShown[]>
  close(): Promise<void>
}

export interface JobShown {
  readonly id: string
  readonly kind: JobKind
  readonly label: string
  readonly state: string
  readonly createdAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly outcome: Readonly<Record<string, unknown>> | null
}

/** What a job says while it runs, by its number; whoever waits for it on a page listens. */
export type Listen = (
  job: string,
  said: { name: 'progress' | 'done' | 'failed'; data: Readonly<Record<string, unknown>> },
) => void

interface Context {
  readonly folder: Folder
  readonly database: Database
  readonly clock: Clock
  readonly listen: Listen
  readonly report: (message: string) => void
}

interface Job {
  readonly id: string
  readonly data: Record<string, unknown>
}

const follow = async (context: Context, job: Job, task: Task): Promise<Record<string, unknown>> => {
  const result = await runInChild({ data: context.folder.root, task }, (data) =>
    context.listen(job.id, { name: 'progress', data }),
  )
  return result
}

/** Screening, and then the sums behind subjects' pages; those are due whether or not the screening came to its end. */
const screened = async (
  context: Context,
  job: Job,
  task: Extract<Task, { kind: 'screen' }>,
): Promise<Record<string, unknown>> => {
  try {
    return await follow(context, job, task)
  } finally {
    await follow(context, job, { kind: 'subjects' }).catch((error: unknown) =>
      context.report(`subjects: ${messageOf(error)}`),
    )
  }
}

const work: Readonly<
  Record<JobKind, (context: Context, job: Job, put: Jobs['put']) => Promise<Record<string, unknown>>>
> = {
  async intake(context, job, put) {
    const task = job.data as unknown as Extract<Task, { kind: 'intake' }>
    try {
      const receipt = await follow(context, job, { ...task, kind: 'intake' })
      if (receipt.status === 'committed')
        await put('screening', { batches: [receipt.batch] }, `batch/${String(receipt.batch)}`)
      return receipt
    } finally {
      rmSync(dirname(task.path), { recursive: true, force: true })
    }
  },
  screening: (context, job) =>
    screened(context, job, {
      kind: 'screen',
      actor: 'job:screening',
      ...(job.data.batches ? { batches: job.data.batches as string[] } : {}),
    }),
  subjects: (context, job) => follow(context, job, { kind: 'subjects' }),
  backtest: (context, job) => follow(context, job, job.data as unknown as Task),
  nightly: (context, job) => screened(context, job, { kind: 'screen', actor: 'job:nightly' }),
  monthly: (context, job) => screened(context, job, { kind: 'screen', actor: 'job:monthly' }),
  recheck: ({ database, clock }) => drawLastMonth(database, clock),
  holds: async ({ database, clock }) => ({ ...(await expireHolds(database, { clock })) }),
  async checkpoint({ database, folder, clock }) {
    const signed = await publishCheckpoint(database, logPlaces(folder), clock)
    return typeof signed === 'object' ? { size: signed.size, signed: signed.signed } : { signed: false }
  },
}

const start = async (context: Context, queue: Queue, put: Jobs['put']): Promise<void> => {
  for (const kind of Object.keys(jobKinds) as JobKind[]) {
    // A job whose process died is taken up again; a heavy one has a day, since a whole city may be behind it.
    await queue.boss.createQueue(kind, {
      policy: kind === 'intake' || kind === 'backtest' ? 'standard' : 'stately',
      retryLimit: kind === 'intake' ? 2 : 1,
      expireInSeconds: 86_000,
    })
    await queue.boss.work(kind, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
      if (!job) return undefined
      const at = { id: job.id, data: (job.data ?? {}) as Record<string, unknown> }
      try {
        const result = await work[kind](context, at, put)
        context.listen(job.id, { name: 'done', data: result })
        return result
      } catch (error) {
        const refusal = error instanceof Refusal ? error : undefined
        const said = { code: refusal?.code ?? 'UNFORESEEN', message: messageOf(error) }
        context.listen(job.id, { name: 'failed', data: said })
        // What was refused for a reason will be refused again: it is over, with its reason.
        if (refusal && refusal.code !== 'DATA_FOLDER_IN_USE' && refusal.code !== 'CHILD_DIED') return said
        context.report(`${kind}: ${said.message}`)
        throw error
      }
    })
    const { cron } = jobKinds[kind]
    if (cron) await queue.boss.schedule(kind, cron, {}, { tz: 'Asia/Shanghai' })
  }
}

const listJobs = async (database: Database, limit: number): Promise<JobShown[]> => {
  const { rows } = await database.pool.query<{
    id: string
    name: string
    state: string
    created_on: Date
    started_on: Date | null
    completed_on: Date | null
    output: Record<string, unknown> | null
  }>(
    `select id::text, name, state::text, created_on, started_on, completed_on, output from jobs.job
     where name = any($2) and (name <> 'checkpoint' or state <> 'completed') order by created_on desc limit $1`,
    [limit, Object.keys(jobKinds)],
  )
  return rows
    .filter(({ name }) => isJobKind(name))
    .map((row) => ({
      id: row.id,
      kind: row.name as JobKind,
      label: jobKinds[row.name as JobKind].label,
      state: row.state,
      createdAt: row.created_on.toISOString(),
      startedAt: row.started_on?.toISOString() ?? null,
      endedAt: row.completed_on?.toISOString() ?? null,
      outcome: row.output,
    }))
}

export const startJobs = async (
  folder: Folder,
  database: Database,
  listen: Listen,
  report: (message: string) => void,
  clock: Clock = systemClock,
): Promise<Jobs> => {
  const queue = await openQueue(database, report)
  const put: Jobs['put'] = async (kind, data, once) =>
    (await queue.boss.send(kind, data, once ? { singletonKey: once } : {})) ?? undefined
  await start({ folder, database, clock, listen, report }, queue, put)
  return { put, list: (limit) => listJobs(database, limit), close: () => queue.close() }
}
