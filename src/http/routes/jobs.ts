/** 任务: what runs by itself, and starting it by hand. */
import { z } from 'zod'
import { jobKinds } from '#jobs/schedule.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineRoute } from '../define-route.ts'
import { pageSize } from '../shapes.ts'

const tag = '任务'

const list = defineRoute({
  id: 'listJobs',
  method: 'get',
  path: '/jobs',
  tag,
  summary: '最近的任务及其结果',
  may: 'jobs.read',
  query: z.strictObject({ limit: pageSize }),
  response: z.object({
    kinds: z.array(z.object({ kind: z.string(), label: z.string(), clause: z.string(), cron: z.string().nullable() })),
    jobs: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        label: z.string(),
        state: z.string(),
        createdAt: z.string(),
        startedAt: z.string().nullable(),
        endedAt: z.string().nullable(),
        outcome: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
  }),
  handle: async ({ app, query }) => ({
    kinds: Object.entries(jobKinds).map(([kind, { label, basis, cron }]) => ({
      kind,
      label,
      clause: basis.clause,
      cron: cron ?? null,
    })),
    jobs: await app.jobs.list(query.limit),
  }),
})

const run = defineRoute({
  id: 'runJob',
  method: 'post',
  path: '/jobs',
  tag,
  summary: '现在就运行一次(全市筛查或检查点)',
  may: 'jobs.run',
  perMinute: 10,
  body: z.strictObject({ kind: z.enum(['nightly', 'checkpoint']) }),
  response: z.object({ work: z.string() }),
  async handle({ app, who, body }) {
    const work = await app.jobs.put(body.kind, {})
    if (!work) throw new Refusal('IN_PROGRESS', '同样的任务已在排队')
    app.progress.start(who.id, work)
    return { work }
  },
})

export const jobRoutes = [list, run]
