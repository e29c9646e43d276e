/** 线索与案件: list, board, one case, statistics. */
import { z } from 'zod'
import { readCase } from '#cases/core/case-detail.ts'
import { casePartsAsked, possiblePeople } from '#cases/core/case-officers.ts'
import { readCaseStatistics } from '#cases/core/case-statistics.ts'
import { findCase } from '#cases/core/held-case.ts'
import { type CaseFilter, countCases, listCases } from '#cases/core/read-cases.ts'
import { today } from '#kernel/clock.ts'
import { defineRoute } from '../define-route.ts'
import { day, fenText, listText, month, pageSize } from '../shapes.ts'
import { caseDetail, caseLine, caseState, shownLine, shownStatistics, statisticsShape, track } from './case-shapes.ts'
import { plain } from './oversight-shapes.ts'

const tag = '案件'
export const caseParams = z.object({ caseId: z.uuid() })

const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((said) => said === 'true')

const listOf = <T extends string>(one: z.ZodType<T>) =>
  listText.transform((list, context): T[] | undefined => {
    const read = z.array(one).max(50).optional().safeParse(list)
    if (read.success) return read.data
    context.addIssue('有不认识的值')
    return z.NEVER
  })

const filter = z.strictObject({
  state: listOf(caseState),
  open: flag.meta({ description: 'true:只看没有办结的' }),
  district: listOf(z.string().regex(/^\d{6}$/)),
  chapter: listOf(z.string().min(1).max(4)),
  track: listOf(track),
  mine: flag.meta({ description: 'true:只看本人承办的' }),
  overdue: flag.meta({ description: 'true:只看有期限已过的' }),
  text: z.string().trim().min(1).max(60).optional().meta({ description: '案号、线索号或案由的一部分' }),
  month: month.optional().meta({ description: '登记的月份' }),
})

const filterOf = (query: z.infer<typeof filter>, who: string, asOf: string): CaseFilter => ({
  ...(query.state ? { states: query.state } : {}),
  ...(query.open ? { isOpen: true } : {}),
  ...(query.district ? { districts: query.district } : {}),
  ...(query.chapter ? { chapters: query.chapter } : {}),
  ...(query.track ? { tracks: query.track } : {}),
  ...(query.mine ? { officer: who } : {}),
  ...(query.overdue ? { overdueOn: asOf } : {}),
  ...(query.text ? { text: query.text } : {}),
  ...(query.month ? { month: query.month } : {}),
})

const list = defineRoute({
  id: 'listCases',
  method: 'get',
  path: '/cases',
  tag,
  summary: '线索与案件,新的在前',
  may: 'cases.read',
  query: filter.extend({ limit: pageSize, cursor: z.string().max(200).optional() }),
  response: z.object({ cases: z.array(caseLine), next: z.string().nullable() }),
  async handle({ app, who, query }) {
    const asOf = today(app.clock)
    const page = await listCases(app.database, app.keys, who.scope, filterOf(query, who.id, asOf), {
      limit: query.limit,
      today: asOf,
      ...(query.cursor ? { cursor: query.cursor } : {}),
    })
    return { cases: page.cases.map(shownLine), next: page.next }
  },
})

const board = defineRoute({
  id: 'countCases',
  method: 'get',
  path: '/cases-board',
  tag,
  summary: '各状态的件数与风险金额',
  may: 'cases.read',
  query: filter,
  response: z.object({
    states: z.array(z.object({ state: caseState, label: z.string(), cases: z.int(), atRiskFen: fenText })),
  }),
  async handle({ app, who, query }) {
    const states = await countCases(app.database, who.scope, filterOf(query, who.id, today(app.clock)))
    return { states: states.map((one) => ({ ...one, atRiskFen: one.atRiskFen.toString() })) }
  },
})

const statistics = defineRoute({
  id: 'readCaseStatistics',
  method: 'get',
  path: '/case-statistics',
  tag,
  summary: '案件月度统计:按辖区、章节、月份',
  may: 'cases.statistics',
  query: z.strictObject({ from: month, to: month }),
  response: statisticsShape,
  async handle({ app, who, query }) {
    const of = await readCaseStatistics(app.database, who.scope, query)
    return {
      total: shownStatistics(of.total),
      byDistrict: of.byDistrict.map(shownStatistics),
      byChapter: of.byChapter.map(shownStatistics),
      byMonth: of.byMonth.map(shownStatistics),
    }
  },
})

const read = defineRoute({
  id: 'readCase',
  method: 'get',
  path: '/cases/{caseId}',
  tag,
  summary: '一件线索或案件:经过、期限、来源、承办人、接下来能办什么',
  may: 'cases.read',
  params: caseParams,
  response: caseDetail,
  async handle({ app, who, params }) {
    const found = await readCase(app, who, params.caseId, app.clock.now())
    return plain({ ...found, line: shownLine(found.line) })
  },
})

const officers = defineRoute({
  id: 'listCasePeople',
  method: 'get',
  path: '/cases/{caseId}/people',
  tag,
  summary: '可以承办本案或参加集体会商的人员',
  may: 'cases.read',
  params: caseParams,
  query: z.strictObject({ part: z.enum(casePartsAsked) }),
  response: z.object({
    people: z.array(
      z.object({ id: z.string(), name: z.string(), organisation: z.string(), posts: z.array(z.string()) }),
    ),
    asOf: day,
  }),
  async handle({ app, who, params, query }) {
    const held = await findCase(app.database.pool, { caseId: params.caseId, scope: who.scope })
    const asOf = today(app.clock)
    return plain({ people: await possiblePeople(app.database, held, query.part, asOf), asOf })
  },
})

export const caseRoutes = [list, board, statistics, read, officers]
