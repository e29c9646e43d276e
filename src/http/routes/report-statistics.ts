/** 举报统计. */
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { readStatistics } from '#reports/statistics.ts'
import { defineRoute } from '../define-route.ts'
import { day } from '../shapes.ts'
import { plain } from './oversight-shapes.ts'
import { reportTag as tag } from './report-on.ts'

const statisticsLine = z.object({
  key: z.string(),
  label: z.string(),
  received: z.int(),
  named: z.int(),
  accepted: z.int(),
  turnedAway: z.int(),
  found: z.int(),
  notFound: z.int(),
  answered: z.int(),
  open: z.int(),
  late: z.int(),
})

const statistics = defineRoute({
  id: 'readReportStatistics',
  method: 'get',
  path: '/report-statistics',
  tag,
  summary: '举报统计:按章、辖区、结果与时限',
  may: 'reports.statistics',
  query: z.strictObject({ from: day.optional(), to: day.optional() }),
  response: z.object({
    from: day,
    to: day,
    total: statisticsLine.nullable(),
    chapters: z.array(statisticsLine),
    districts: z.array(statisticsLine),
  }),
  async handle({ app, who, query }) {
    const on = today(app.clock)
    const { from = `${on.slice(0, 4)}-01-01`, to = on } = query
    return plain({ from, to, ...(await readStatistics(app.database.pool, who.scope, { from, to, day: on })) }) as never
  },
})

export const reportStatisticsRoutes = [statistics]
