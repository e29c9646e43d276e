/** 监督: what is to be done, the overview, the calendar of duties with its steps, the notice's clauses, the data standard. */
import { z } from 'zod'
import { may } from '#access/authorise.ts'
import { readRequests } from '#access/read-people.ts'
import type { Who } from '#access/who.ts'
import {
  assignDuty,
  type CalendarRow,
  clauseView,
  completeDuty,
  type DutyReader,
  datasetView,
  dictionaryView,
  lastEvaluationDay,
  nextOfDuty,
  readAssignable,
  readCalendar,
  readDutyHolders,
  readFindingsTodo,
  readOverview,
  readTodo,
  readUnassignedTodo,
  reopenDuty,
  type TodoItem,
  worstFirst,
} from '#areas/oversight/index.ts'
import { today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { stepAnswers } from '#reports/step-answers.ts'
import { datasets as datasetById } from '#standard/registry.ts'
import { take } from '#workflow/take.ts'
import type { App } from '../app.ts'
import { caseTodo } from '../case-todo.ts'
import { defineRoute } from '../define-route.ts'
import { holdTodo } from '../hold-todo.ts'
import { reportTodo } from '../report-todo.ts'
import { day, done, words } from '../shapes.ts'
import {
  calendarShape,
  clausesShape,
  datasetShape,
  datasetsShape,
  holdersShape,
  overviewShape,
  plain,
  todoShape,
} from './oversight-shapes.ts'

const duty = z.string().min(3).max(40)
const occurrence = z.string().min(6).max(60).meta({ description: '职责与期间:三(四)-3@2026-09' })
const organisation = z.string().min(1).max(80)

const overview = defineRoute({
  id: 'readOverview',
  method: 'get',
  path: '/overview',
  tag: '总览',
  summary: '总览:每个数字带着通向其疑点的查询条件',
  may: 'overview.read',
  response: overviewShape,
  async handle({ app, who }) {
    const sampled = app.keys.sample ? await lastEvaluationDay(app.database.pool) : undefined
    return plain(await readOverview(app.database, who.scope, sampled ?? today(app.clock)))
  },
})

/** Permission requests whose next step is this person's. */
const requestsTodo = async (app: App, who: Who): Promise<TodoItem[]> =>
  (await readRequests(app.database.pool, who, app.clock, (action) => may(who, action))).flatMap(
    ({ id, personName, postLabel, next }) => {
      const step = next.find(({ open }) => open)
      if (!step) return []
      return {
        kind: 'permission',
        id: `permission/${id}`,
        title: `${step.label}:${personName}的「${postLabel}」权限申请`,
        clause: '十一(五)',
        dueOn: null,
        workingDaysLeft: null,
        state: 'due' as const,
        link: `/people?tab=requests&row=${id}`,
      }
    },
  )

const todo = defineRoute({
  id: 'readTodo',
  method: 'get',
  path: '/todo',
  tag: '待办',
  summary: '本人的待办:到期的义务、等着的疑点与权限申请、案件的期限,最急的在前',
  may: 'session.own',
  response: todoShape,
  async handle({ app, who }) {
    const asOf = today(app.clock)
    const work = {
      mayCheck: may(who, 'findings.work'),
      mayConfirm: may(who, 'findings.confirm'),
      mayAssign: may(who, 'findings.assign'),
    }
    const items = await Promise.all([
      may(who, 'calendar.read') ? readTodo(app.database, who.scope, who.id, asOf) : [],
      may(who, 'calendar.assign') ? readUnassignedTodo(app.database, who.scope, asOf) : [],
      may(who, 'findings.read') ? readFindingsTodo(app.database.pool, who.scope, who.id, asOf, work) : [],
      requestsTodo(app, who),
      caseTodo(app, who, asOf),
      holdTodo(app, who, asOf),
      reportTodo(app, who, asOf),
    ])
    return { asOf, items: plain(worstFirst(items.flat())) }
  },
})

const readerOf = (who: Who): DutyReader => ({
  id: who.id,
  organisation: who.organisation.id,
  mayAssign: may(who, 'calendar.assign'),
  mayComplete: may(who, 'calendar.complete'),
})

const calendar = defineRoute({
  id: 'readCalendar',
  method: 'get',
  path: '/calendar',
  tag: '义务日历',
  summary: '起止日内到期的义务,每个承担机构一行,最急的在前',
  may: 'calendar.read',
  query: z.strictObject({
    from: day,
    to: day,
    organisation: organisation.optional(),
    mine: z.enum(['true', 'false']).optional().meta({ description: 'true:只看本人承办的' }),
  }),
  response: calendarShape,
  async handle({ app, who, query }) {
    const asOf = today(app.clock)
    if (query.to < query.from) throw new Refusal('REQUEST_WRONG', '止日应不早于起日', { field: 'to' })
    const view = await readCalendar(app.database, who.scope, {
      from: query.from,
      to: query.to,
      asOf,
      ...(query.organisation === undefined ? {} : { organisation: query.organisation }),
      ...(query.mine === 'true' ? { person: who.id } : {}),
    })
    const reader = readerOf(who)
    const withNext = (row: CalendarRow) => ({ ...row, next: nextOfDuty(row, reader, asOf) })
    return plain({ ...view, rows: view.rows.map(withNext) })
  },
})

const holders = defineRoute({
  id: 'listDutyHolders',
  method: 'get',
  path: '/calendar/holders',
  tag: '义务日历',
  summary: '一项义务历任的承办人,和可以指定的人',
  may: 'calendar.read',
  query: z.strictObject({ duty, organisation }),
  response: holdersShape,
  async handle({ app, who, query }) {
    return plain({
      holders: await readDutyHolders(app.database, who.scope, query.duty, query.organisation),
      assignable: may(who, 'calendar.assign') ? await readAssignable(app.database, who.scope, query.organisation) : [],
    })
  },
})

const assign = defineRoute({
  id: 'assignDuty',
  method: 'post',
  path: '/calendar/assign',
  tag: '义务日历',
  summary: '指定承办人:自起日起由此人承办',
  may: 'calendar.assign',
  body: z.strictObject({ duty, organisation, person: words(60, 1), from: day }),
  response: done,
  async handle({ app, who, body, key }) {
    await take(
      app.database,
      assignDuty,
      { ...body, scope: who.scope },
      { actor: who.id, clock: app.clock, ...(key ? { idempotencyKey: key } : {}) },
    )
    return { ok: true as const }
  },
})

const complete = defineRoute({
  id: 'completeDuty',
  method: 'post',
  path: '/calendar/complete',
  tag: '义务日历',
  summary: '登记已办:办理日期、文书编号、办理情况',
  may: 'calendar.complete',
  body: z.strictObject({
    occurrence,
    organisation,
    doneOn: day,
    documentNo: words(80).default(''),
    note: words(1000).default(''),
  }),
  response: done,
  async handle({ app, who, body, key }) {
    await take(
      app.database,
      completeDuty,
      { ...body, scope: who.scope },
      { actor: who.id, clock: app.clock, ...(key ? { idempotencyKey: key } : {}) },
    )
    return { ok: true as const }
  },
})

const reopen = defineRoute({
  id: 'reopenDuty',
  method: 'post',
  path: '/calendar/reopen',
  tag: '义务日历',
  summary: '撤回已办的登记;登记的人自己不能撤回',
  may: 'calendar.assign',
  body: z.strictObject({ occurrence, organisation, reason: words(500, 4) }),
  response: done,
  async handle({ app, who, body, key }) {
    await take(
      app.database,
      reopenDuty,
      { ...body, scope: who.scope },
      { actor: who.id, clock: app.clock, ...(key ? { idempotencyKey: key } : {}) },
    )
    return { ok: true as const }
  },
})

const clauses = defineRoute({
  id: 'readClauses',
  method: 'get',
  path: '/clauses',
  tag: '条款',
  summary: '通知的章、条与职责,平台以什么落实,后来的法律怎么说',
  may: 'clauses.read',
  response: clausesShape,
  handle: async ({ app }) => plain(clauseView(today(app.clock), stepAnswers)),
})

const datasets = defineRoute({
  id: 'listDatasets',
  method: 'get',
  path: '/standard',
  tag: '数据标准',
  summary: '全部数据集,按业务分组',
  may: 'clauses.read',
  response: datasetsShape,
  handle: async () => plain(dictionaryView()),
})

const dataset = defineRoute({
  id: 'readDataset',
  method: 'get',
  path: '/standard/{dataset}',
  tag: '数据标准',
  summary: '一个数据集的字段、写法与代码',
  may: 'clauses.read',
  params: z.object({ dataset: z.string().regex(/^[a-z][a-z0-9_]{0,60}$/) }),
  response: datasetShape,
  async handle({ params }) {
    // A thing asked for, not a name inside a request.
    if (!datasetById.has(params.dataset)) throw new Refusal('NOT_FOUND', '数据标准里没有这个数据集')
    return plain(datasetView(params.dataset))
  },
})

export const oversightRoutes = [todo, overview, calendar, holders, assign, complete, reopen, clauses, datasets, dataset]
