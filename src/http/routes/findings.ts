/** 疑点: the queue, one finding, saved views, workload, the queue on paper. What is done to one is in finding-steps.ts. */
import { z } from 'zod'
import { recordAccess } from '#audit/access-events.ts'
import { today } from '#kernel/clock.ts'
import { chapterKeys } from '#law/clauses.ts'
import { dismissalMonths } from '#law/values/dismissal.ts'
import { readAssignees } from '#screening/desk/assignees.ts'
import { sorts } from '#screening/desk/cursor.ts'
import { readFindingDetail } from '#screening/desk/detail.ts'
import { exportCsv, exportFindings, exportXlsx } from '#screening/desk/export.ts'
import { recheckWords, stateWord } from '#screening/desk/filter-words.ts'
import { readQueue } from '#screening/desk/queue.ts'
import { namesNone, queueStates, rulesOfChapter } from '#screening/desk/queue-filter.ts'
import { dropView, readViews, saveView } from '#screening/desk/saved-views.ts'
import { readResults, readWorkload } from '#screening/desk/workload.ts'
import { actWords, standing } from '#screening/explain.ts'
import { confirmations, dismissals, results } from '#screening/results.ts'
import type { ShownFinding } from '#screening/shown-finding.ts'
import { districts } from '#standard/codes.ts'
import { datasets } from '#standard/registry.ts'
import { take } from '#workflow/take.ts'
import { Download, defineRoute } from '../define-route.ts'
import { done, words } from '../shapes.ts'
import { linkOfSubject, rowDay, withLabels } from './finding-labels.ts'
import {
  assigneesShape,
  detailShape,
  filterOf,
  filterShape,
  queueQuery,
  queueShape,
  sortName,
  wordsShape,
  workloadShape,
} from './finding-shapes.ts'
import { plain } from './oversight-shapes.ts'

const tag = '疑点'
export const findingParams = z.object({ fingerprint: z.string().regex(/^[0-9a-f]{8,64}$/) })

const rowOf = <T extends Pick<ShownFinding, 'state' | 'handling'>>(row: T): T & { standing: string } => ({
  ...row,
  standing: standing(row),
})

const list = defineRoute({
  id: 'listFindings',
  method: 'get',
  path: '/findings',
  tag,
  summary: '疑点清单,分页;个人信息已遮蔽',
  may: 'findings.read',
  query: queueQuery,
  response: queueShape,
  async handle({ app, who, query }) {
    const { sort, cursor, limit } = query
    const filter = filterOf(query, who.id)
    const page = await readQueue(app.database, app.keys, app.rules, who.scope, filter, { sort, limit }, cursor)
    return plain({ items: page.rows.map(rowOf), next: page.next, total: page.total, asOf: today(app.clock) })
  },
})

const detail = defineRoute({
  id: 'readFinding',
  method: 'get',
  path: '/findings/{fingerprint}',
  tag,
  summary: '一条疑点:对象(已遮蔽)、证据行、条款、参数、不构成问题的情形、经过、下一步',
  may: 'findings.read',
  params: findingParams,
  response: detailShape,
  async handle({ app, who, params }) {
    const { database, keys, rules } = app
    const read = await readFindingDetail(database, keys, rules, who, params.fingerprint)
    const { finding } = read
    const rule = rules.find(({ id }) => id === finding.rule)
    return plain({
      ...read,
      finding: rowOf(finding),
      subject: withLabels(rule, finding.subject),
      grain: withLabels(rule, finding.grain),
      subjectLink: await linkOfSubject(app, rule, finding.fingerprint),
      evidence: read.evidence.map((row) => ({
        ...row,
        title: datasets.get(row.dataset)?.title ?? row.dataset,
        on: rowDay(row),
      })),
      others: read.others.map(rowOf),
      asOf: today(app.clock),
      longestDismissal: Number(dismissalMonths.value),
    })
  },
})

const choices = (of: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(of).map(([value, label]) => ({ value, label }))

const wordsRoute = defineRoute({
  id: 'readFindingWords',
  method: 'get',
  path: '/finding-words',
  tag,
  summary: '疑点清单的条件和结果各有哪些取值',
  may: 'findings.read',
  response: wordsShape,
  handle: async ({ app }) => ({
    rules: app.rules.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
    chapters: chapterKeys
      .filter((chapter) => rulesOfChapter(app.rules, chapter).length > 0)
      .map((chapter) => ({ value: chapter, label: `第${chapter}条` })),
    schemes: [
      ...choices(datasets.get('pension_payment')?.fields.scheme?.codes ?? {}),
      { value: namesNone, label: '未指明' },
    ],
    districts: [...choices(districts), { value: namesNone, label: '未指明' }],
    acts: choices(actWords),
    states: queueStates.map((state) => ({ value: state, label: stateWord(state) })),
    rechecks: choices(recheckWords),
    results: choices(results),
    confirming: [...confirmations],
    dropping: [...dismissals],
    sorts: choices(sorts),
  }),
})

const minute = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

const exportRoute = defineRoute({
  id: 'exportFindings',
  method: 'get',
  path: '/findings-export',
  tag,
  summary: '导出疑点清单;个人信息已遮蔽,导出记入日志',
  may: 'findings.export',
  perMinute: 6,
  query: z.strictObject({ ...filterShape, sort: sortName, format: z.enum(['csv', 'xlsx']) }),
  response: 'download',
  async handle({ app, who, query }) {
    const { sort, format } = query
    const at = app.clock.now()
    const asked = {
      scope: who.scope,
      filter: filterOf(query, who.id),
      sort,
      person: who.name,
      at: minute.format(at),
    }
    const exported = await exportFindings(app.database, app.keys, app.rules, asked)
    await recordAccess(app.database.pool, {
      at,
      actor: who.id,
      kind: 'export',
      subjectKind: 'findings',
      subjectId: format,
      details: { rows: exported.rows.length, filter: exported.notes[0] ?? '' },
    })
    const name = `疑点清单-${today(app.clock)}.${format}`
    return format === 'csv'
      ? new Download(name, 'text/csv; charset=utf-8', exportCsv(exported))
      : new Download(
          name,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          Buffer.from(await exportXlsx(exported)),
        )
  },
})

const views = defineRoute({
  id: 'listViews',
  method: 'get',
  path: '/finding-views',
  tag,
  summary: '保存的视图:本人的和本机构共享的',
  may: 'findings.read',
  response: z.object({
    views: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        query: z.string(),
        isMine: z.boolean(),
        isShared: z.boolean(),
        owner: z.string(),
      }),
    ),
  }),
  handle: async ({ app, who }) => ({
    views: await readViews(app.database.pool, { id: who.id, organisation: who.organisation.id }),
  }),
})

const keep = defineRoute({
  id: 'saveView',
  method: 'post',
  path: '/finding-views',
  tag,
  summary: '保存视图;同名的被替换',
  may: 'findings.read',
  body: z.strictObject({ name: words(40, 1), query: z.string().max(2000), isShared: z.boolean().default(false) }),
  response: done,
  async handle({ app, who, body, key }) {
    const { name, query, isShared } = body
    await take(
      app.database,
      saveView,
      { name, query, ...(isShared ? { organisation: who.organisation.id } : {}) },
      { actor: who.id, clock: app.clock, ...(key ? { idempotencyKey: key } : {}) },
    )
    return { ok: true as const }
  },
})

const drop = defineRoute({
  id: 'dropView',
  method: 'delete',
  path: '/finding-views/{id}',
  tag,
  summary: '删去本人保存的视图',
  may: 'findings.read',
  params: z.object({ id: z.uuid() }),
  response: done,
  async handle({ app, who, params }) {
    await take(app.database, dropView, params, { actor: who.id, clock: app.clock })
    return { ok: true as const }
  },
})

const workload = defineRoute({
  id: 'readWorkload',
  method: 'get',
  path: '/finding-workload',
  tag,
  summary: '各机构和人员手上的疑点,以及已有的结果',
  may: 'findings.read',
  response: workloadShape,
  async handle({ app, who }) {
    const { pool } = app.database
    const counted = await readResults(pool, who.scope)
    return plain({
      people: await readWorkload(pool, who.scope, today(app.clock)),
      results: counted.map((one) => ({ ...one, label: results[one.result] })),
    })
  },
})

const assignees = defineRoute({
  id: 'listAssignees',
  method: 'get',
  path: '/finding-assignees',
  tag,
  summary: '可以派单的机构和人员',
  may: 'findings.assign',
  response: assigneesShape,
  handle: async ({ app, who }) =>
    plain({ organisations: await readAssignees(app.database.pool, who.scope, today(app.clock)) }),
})

export const findingRoutes = [list, detail, wordsRoute, exportRoute, views, keep, drop, workload, assignees]
