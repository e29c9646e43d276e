/** 举报 at the desk: register, one report, who the reporter is, entering what came by letter, telephone or visit. */
import { z } from 'zod'
import { may } from '#access/authorise.ts'
import { recordAccess } from '#audit/access-events.ts'
import { today } from '#kernel/clock.ts'
import { workingDaysBetween } from '#law/holidays.ts'
import { keepFile } from '#reports/files/keep-file.step.ts'
import { readFileBytes } from '#reports/files/read-files.ts'
import { readUpload } from '#reports/files/read-upload.ts'
import { takeFile } from '#reports/files/take-file.ts'
import { type ReportState, reportStates, type Way, ways } from '#reports/machine.ts'
import { mustHandle, readIdentity } from '#reports/read-identity.ts'
import { readHandlerChoices, readReport } from '#reports/read-report.ts'
import { readReports } from '#reports/read-reports.ts'
import { freshSecrets, receiveReport } from '#reports/receive.ts'
import { readReward } from '#reports/rewards/read-rewards.ts'
import { deadlineLabel } from '#workflow/deadline-names.ts'
import { Download, defineRoute } from '../define-route.ts'
import { day, fenText, instant, pageSize, words } from '../shapes.ts'
import { plain } from './oversight-shapes.ts'
import { reportParams, stepTaken, reportTag as tag } from './report-on.ts'
import { submissionShape } from './report-shapes.ts'

const stateNames = Object.keys(reportStates) as [ReportState, ...ReportState[]]
const nullable = z.string().nullable()

const list = defineRoute({
  id: 'listReports',
  method: 'get',
  path: '/reports',
  tag,
  summary: '举报登记簿;不含举报内容和举报人',
  may: 'reports.read',
  query: z.strictObject({
    state: z.enum(stateNames).optional(),
    chapter: z.string().max(4).optional(),
    district: z.string().max(6).optional(),
    mine: z.enum(['1']).optional(),
    late: z.enum(['1']).optional(),
    cursor: z.string().max(200).optional(),
    limit: pageSize,
  }),
  response: z.object({
    reports: z.array(
      z.object({
        id: z.string(),
        registerNo: z.string(),
        state: z.enum(stateNames),
        stateLabel: z.string(),
        named: z.boolean(),
        chapter: z.string(),
        chapterLabel: z.string(),
        conduct: nullable,
        district: z.string(),
        districtLabel: z.string(),
        throughLabel: z.string(),
        receivedAt: instant,
        handlers: z.array(z.string()),
        mine: z.boolean(),
        unread: z.int(),
        dueOn: day.nullable(),
        dueLabel: nullable,
        workingDaysLeft: z.int().nullable(),
        caseId: nullable,
      }),
    ),
    next: nullable,
    states: z.array(z.object({ state: z.string(), label: z.string() })),
    today: day,
  }),
  async handle({ app, who, query: { late, ...filter } }) {
    const on = today(app.clock)
    const lateOn = late ? on : undefined
    const found = await readReports(app.database.pool, who.scope, who.id, { ...filter, lateOn }, deadlineLabel)
    const reports = found.reports.map((line) => ({
      ...line,
      workingDaysLeft: line.dueOn === null ? null : workingDaysBetween(on, line.dueOn).days,
    }))
    return {
      ...plain({ ...found, reports }),
      states: stateNames.map((state) => ({ state, label: reportStates[state] })),
      today: on,
    }
  },
})

const message = z.object({
  no: z.int(),
  kind: z.enum(['message', 'telling', 'answer']),
  fromReporter: z.boolean(),
  person: nullable,
  text: z.string(),
  at: instant,
  readAt: instant.nullable(),
})
const file = z.object({
  no: z.int(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  stripped: z.boolean(),
  fromReporter: z.boolean(),
  receivedAt: instant,
})
const clockShape = z.object({
  name: z.string(),
  label: z.string(),
  clause: z.string(),
  startsOn: day,
  dueOn: day,
  metOn: day.nullable(),
  droppedOn: day.nullable(),
  extendedBy: z.int(),
  provisional: z.boolean(),
  workingDaysLeft: z.int(),
})
const reward = z
  .object({
    state: z.string(),
    stateLabel: z.string(),
    baseFen: fenText,
    amountFen: fenText,
    lines: z.array(
      z.object({ label: z.string(), fen: fenText, says: z.string(), basis: z.string(), mark: z.string() }),
    ),
    proposer: z.string(),
    first: nullable,
    second: nullable,
    claimUntil: day.nullable(),
    paidAt: instant.nullable(),
  })
  .nullable()

const read = defineRoute({
  id: 'readReport',
  method: 'get',
  path: '/reports/{id}',
  tag,
  summary: '一件举报;内容、材料和留言只给指定的承办人',
  may: 'reports.read',
  params: reportParams,
  response: z.object({
    id: z.string(),
    revision: z.int(),
    registerNo: z.string(),
    state: z.enum(stateNames),
    stateLabel: z.string(),
    named: z.boolean(),
    districtLabel: z.string(),
    schemeLabel: nullable,
    chapterLabel: z.string(),
    conduct: nullable,
    throughLabel: z.string(),
    wantsAnswer: z.boolean(),
    wantsReward: z.boolean(),
    receivedAt: instant,
    handlers: z.array(z.object({ id: z.string(), name: z.string() })),
    handlerChoices: z.array(z.object({ id: z.string(), name: z.string(), organisation: z.string() })),
    proposed: z.object({ to: z.enum(['accept', 'not-accept', 'refer']), reason: z.string() }).nullable(),
    reviewer: nullable,
    note: nullable,
    outcome: nullable,
    caseId: nullable,
    caseNo: nullable,
    establishedFen: fenText.nullable(),
    deadlines: z.array(clockShape),
    nextSteps: z.array(
      z.object({ step: z.string(), label: z.string(), open: z.boolean(), missing: nullable, clause: z.string() }),
    ),
    history: z.array(z.object({ label: z.string(), at: instant, who: z.string() })),
    mayApprove: z.boolean(),
    mine: z.boolean(),
    reward,
    content: z
      .object({
        whom: z.string(),
        where: z.string(),
        when: z.string(),
        what: z.string(),
        files: z.array(file),
        messages: z.array(message),
      })
      .nullable(),
  }),
  async handle({ app, who, params }) {
    const on = { report: params.id, scope: who.scope }
    const asker = { id: who.id, may: (action: Parameters<typeof may>[1]) => may(who, action) }
    const { held, ...detail } = await readReport(app.database, app.keys, on, asker, app.clock)
    const isHead = may(who, 'reports.appoint')
    const choices = isHead ? await readHandlerChoices(app.database.pool, held.authority, today(app.clock)) : []
    const { reviewedBy: _reviewedBy, handlers: _handlers, caseId: _caseId, ...row } = held
    return plain({
      ...row,
      ...detail,
      deadlines: detail.deadlines.map((one) => ({
        ...one,
        workingDaysLeft: workingDaysBetween(today(app.clock), one.dueOn).days,
      })),
      receivedAt: held.receivedAt.toISOString(),
      handlerChoices: choices,
      mayApprove: may(who, 'reports.approve'),
      mine: detail.content !== null,
      reward: await readReward(app.database.pool, on, today(app.clock)),
    }) as never
  },
})

const identity = defineRoute({
  id: 'readReporter',
  method: 'post',
  path: '/reports/{id}/reporter',
  tag,
  summary: '查看举报人(只给指定的承办人;事由和查看记入日志)',
  may: 'reports.handle',
  holdsSecret: true,
  perMinute: 20,
  params: reportParams,
  body: z.strictObject({ reason: words(600, 1) }),
  response: z.object({
    reporter: z
      .object({ name: z.string(), idNumber: nullable, phone: nullable, address: nullable, reachedBy: nullable })
      .nullable(),
  }),
  async handle({ app, who, params, body }) {
    const asked = { report: params.id, scope: who.scope, person: who.id, reason: body.reason }
    return { reporter: await readIdentity(app.database, app.keys, asked, app.clock) }
  },
})

const fileBytes = defineRoute({
  id: 'readReportFile',
  method: 'get',
  path: '/reports/{id}/files/{no}',
  tag,
  summary: '下载一个举报材料(只给指定的承办人,记入日志)',
  may: 'reports.handle',
  params: reportParams.extend({ no: z.coerce.number().int().min(1).max(1000) }),
  response: 'download',
  async handle({ app, who, params }) {
    const asked = { report: params.id, scope: who.scope, person: who.id }
    const held = await mustHandle(app.database, asked, '举报材料', app.clock)
    const { name, bytes } = await readFileBytes(app.database.pool, app.keys, held.id, params.no)
    await recordAccess(app.database.pool, {
      at: app.clock.now(),
      actor: who.id,
      kind: 'download',
      subjectKind: 'report',
      subjectId: held.id,
      details: { file: params.no },
    })
    // Never as what it is: a browser shall save it, not show it.
    return new Download(name, 'application/octet-stream', bytes)
  },
})

const enter = defineRoute({
  id: 'enterReport',
  method: 'post',
  path: '/reports',
  tag,
  summary: '登记来信、来电、来访、交办、移送的举报;编号和口令只出现这一次,交给举报人',
  may: 'reports.enter',
  holdsSecret: true,
  body: submissionShape.extend({
    through: z.enum(Object.keys(ways).filter((way) => way !== 'page') as [Way, ...Way[]]),
  }),
  response: z.object({ id: z.string(), registerNo: z.string(), code: z.string(), passphrase: z.string() }),
  async handle(call) {
    const { app, body } = call
    const input = { submission: body, keys: app.keys, secrets: await freshSecrets() }
    const { report, ...made } = await stepTaken(call, receiveReport, input)
    return { id: report, ...made }
  },
})

const addFile = defineRoute({
  id: 'addReportFile',
  method: 'post',
  path: '/reports/{id}/files',
  tag,
  summary: '承办人存入一个文件(扫描的来信等):首行为 JSON {"name"},其后为文件内容',
  may: 'reports.handle',
  isUpload: true,
  params: reportParams,
  response: z.object({ no: z.int(), name: z.string(), stripped: z.boolean() }),
  async handle(call) {
    const { app, who, params, upload } = call
    const asked = { report: params.id, scope: who.scope, person: who.id }
    const held = await mustHandle(app.database, asked, '存入举报材料', app.clock)
    const given = await readUpload(upload)
    const taken = takeFile(given.name, given.bytes)
    return stepTaken(call, keepFile, { report: held.id, file: taken, fromReporter: false, keys: app.keys })
  },
})

export const reportRoutes = [list, read, identity, fileBytes, enter, addFile]
