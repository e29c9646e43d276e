/** Steps on a report: one route a step; each names the revision that the person saw. */
import { z } from 'zod'
import type { Authority } from '#access/scope.ts'
import { appointHandlers } from '#reports/steps/appoint-handlers.step.ts'
import { acceptReport, notAcceptReport, referReport } from '#reports/steps/decide-report.step.ts'
import { closeReport, concludeReport, extendReport } from '#reports/steps/finish-report.step.ts'
import { openCaseOfReport, type PartyKind, partyKinds } from '#reports/steps/open-case.step.ts'
import { reviewReport } from '#reports/steps/review-report.step.ts'
import { answerReport, messageReporter, tellReporter } from '#reports/steps/write-to-reporter.step.ts'
import { type Call, defineRoute } from '../define-route.ts'
import { words } from '../shapes.ts'
import { moved, onReport, reportParams as params, revision, stepTaken, reportTag as tag } from './report-on.ts'

const reason = words(1000, 4)

const appoint = defineRoute({
  id: 'appointReportHandlers',
  method: 'post',
  path: '/reports/{id}/handlers',
  tag,
  summary: '指定承办人:只有他们能看举报内容和举报人',
  may: 'reports.appoint',
  params,
  body: z.strictObject({ revision, handlers: z.array(z.string().max(60)).min(1).max(10) }),
  response: moved,
  handle: (call) =>
    stepTaken(call, appointHandlers, { ...onReport(call, call.params, call.body), handlers: call.body.handlers }),
})

const review = defineRoute({
  id: 'reviewReport',
  method: 'post',
  path: '/reports/{id}/review',
  tag,
  summary: '审查并提出意见(受理、不予受理、转送)',
  may: 'reports.handle',
  params,
  body: z.strictObject({
    revision,
    to: z.enum(['accept', 'not-accept', 'refer']),
    reason,
    conduct: words(20).nullable().default(null),
  }),
  response: moved,
  handle: (call) =>
    stepTaken(call, reviewReport, { ...call.body, ...onReport(call, call.params, call.body), keys: call.app.keys }),
})

const accept = defineRoute({
  id: 'acceptReport',
  method: 'post',
  path: '/reports/{id}/accept',
  tag,
  summary: '受理',
  may: 'reports.handle',
  params,
  body: z.strictObject({ revision }),
  response: moved,
  handle: (call) => stepTaken(call, acceptReport, onReport(call, call.params, call.body)),
})

const notAccept = defineRoute({
  id: 'notAcceptReport',
  method: 'post',
  path: '/reports/{id}/not-accept',
  tag,
  summary: '不予受理:由审查人以外的人决定,并书面告知举报人',
  may: 'reports.approve',
  params,
  body: z.strictObject({ revision, reason, words: reason }),
  response: moved,
  handle: (call) =>
    stepTaken(call, notAcceptReport, { ...call.body, ...onReport(call, call.params, call.body), keys: call.app.keys }),
})

const refer = defineRoute({
  id: 'referReport',
  method: 'post',
  path: '/reports/{id}/refer',
  tag,
  summary: '书面转有权处理的机关,并告知举报人',
  may: 'reports.approve',
  params,
  body: z.strictObject({
    revision,
    reason,
    words: reason,
    body: words(100),
    letterNo: words(60, 2),
    authority: z
      .enum(['hrss', 'nhsa'] satisfies [Authority, Authority])
      .nullable()
      .default(null),
  }),
  response: moved,
  handle: (call) =>
    stepTaken(call, referReport, { ...call.body, ...onReport(call, call.params, call.body), keys: call.app.keys }),
})

const wordsRoute = (id: string, path: string, summary: string, step: typeof messageReporter) =>
  defineRoute({
    id,
    method: 'post',
    path: `/reports/{id}/${path}`,
    tag,
    summary,
    may: 'reports.handle',
    params,
    body: z.strictObject({ revision, words: words(2000, 2) }),
    response: moved,
    handle: (call: Call<z.infer<typeof params>, undefined, { revision: number; words: string }>) =>
      stepTaken(call, step, { ...call.body, ...onReport(call, call.params, call.body), keys: call.app.keys }),
  })

const openCase = defineRoute({
  id: 'openCaseOfReport',
  method: 'post',
  path: '/reports/{id}/case',
  tag,
  summary: '转为线索;线索不带举报人',
  may: 'reports.handle',
  params,
  body: z.strictObject({
    revision,
    title: words(120, 4),
    track: z.enum(['fund', 'contribution', 'agency', 'supervisor']),
    partyKind: z.enum(Object.keys(partyKinds) as [PartyKind, ...PartyKind[]]),
    partyNumber: words(40).default(''),
    partyName: words(120).default(''),
    note: words(2000).default(''),
  }),
  response: moved,
  handle: (call) =>
    stepTaken(call, openCaseOfReport, {
      ...call.body,
      ...onReport(call, call.params, call.body),
      organisation: call.who.organisation.id,
      keys: call.app.keys,
    }),
})

const extend = defineRoute({
  id: 'extendReport',
  method: 'post',
  path: '/reports/{id}/extend',
  tag,
  summary: '批准延长办理期限(一次)',
  may: 'reports.approve',
  params,
  body: z.strictObject({ revision, reason }),
  response: moved,
  handle: (call) => stepTaken(call, extendReport, { ...call.body, ...onReport(call, call.params, call.body) }),
})

const conclude = defineRoute({
  id: 'concludeReport',
  method: 'post',
  path: '/reports/{id}/outcome',
  tag,
  summary: '登记查办结果',
  may: 'reports.handle',
  params,
  body: z.strictObject({ revision, outcome: z.enum(['found', 'not-found']), reason }),
  response: moved,
  handle: (call) =>
    stepTaken(call, concludeReport, { ...call.body, ...onReport(call, call.params, call.body), keys: call.app.keys }),
})

const close = defineRoute({
  id: 'closeReport',
  method: 'post',
  path: '/reports/{id}/close',
  tag,
  summary: '办结;没有答复的不能办结',
  may: 'reports.handle',
  params,
  body: z.strictObject({ revision }),
  response: moved,
  handle: (call) => stepTaken(call, closeReport, onReport(call, call.params, call.body)),
})

export const reportStepRoutes = [
  appoint,
  review,
  accept,
  notAccept,
  refer,
  wordsRoute('tellReporter', 'tell', '告知受理情况', tellReporter),
  wordsRoute('writeToReporter', 'messages', '给举报人留言', messageReporter),
  wordsRoute('answerReport', 'answer', '答复举报人', answerReport),
  openCase,
  extend,
  conclude,
  close,
]
