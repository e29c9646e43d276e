/** 监督检查: the year's plan, programmes, worksheets, reports; and what committee members and experts are invited to. */
import { z } from 'zod'
import type { Action } from '#access/actions.ts'
import { may } from '#access/authorise.ts'
import { readAppointable } from '#cases/inspections/appointable.ts'
import type { OnProgramme } from '#cases/inspections/held-programme.ts'
import { answerOpinion, appointMember, recuseMember } from '#cases/inspections/members.steps.ts'
import { programmeSteps } from '#cases/inspections/next-steps.ts'
import { notifyProgramme, startOnSite } from '#cases/inspections/on-site.steps.ts'
import { approveProgramme, drawSample, dropProgramme, planProgramme } from '#cases/inspections/plan-programme.steps.ts'
import { readPlan } from '#cases/inspections/read-plan.ts'
import { readProgramme } from '#cases/inspections/read-programmes.ts'
import {
  closeProgramme,
  draftReport,
  endConsultation,
  issueReport,
  takeDraftObjection,
} from '#cases/inspections/report-programme.steps.ts'
import { settleIssue } from '#cases/inspections/settle-issue.step.ts'
import { addWorksheet, reviewWorksheet } from '#cases/inspections/worksheets.steps.ts'
import { districtChoices, readResponsible, schemeChoices } from '#cases/rectification/responsible.ts'
import { today } from '#kernel/clock.ts'
import type { Step } from '#workflow/take.ts'
import { defineRoute } from '../define-route.ts'
import { day, fenText, words } from '../shapes.ts'
import { takeStep } from '../take-step.ts'
import { peopleShape, planShape, programmeShape } from './inspection-shapes.ts'
import { plain } from './oversight-shapes.ts'

const tag = '监督检查'
const id = z.uuid()
const revision = z.int().min(1)
const revised = z.object({ revision: z.int() })
const reason = words(500, 4)
const longText = words(20_000, 4)
const district = z.string().regex(/^\d{6}$/)
const clause = words(20, 1)
const person = words(60, 1)

const plan = defineRoute({
  id: 'readInspectionPlan',
  method: 'get',
  path: '/inspections',
  tag,
  summary: '一年的检查计划:专项检查、清欠、巡查、突击盘点',
  may: 'inspections.read',
  query: z.strictObject({ year: z.coerce.number().int().min(2016).max(2100).optional() }),
  response: planShape,
  async handle({ app, who, query }) {
    const year = query.year ?? Number(today(app.clock).slice(0, 4))
    return plain({ year, programmes: await readPlan(app.database.pool, who.scope, year) })
  },
})

const read = defineRoute({
  id: 'readInspection',
  method: 'get',
  path: '/inspections/{programme}',
  tag,
  summary: '一项检查:检查组、样本、清单、底稿、问题、报告与下一步',
  may: 'inspections.read',
  params: z.object({ programme: id }),
  response: programmeShape,
  async handle({ app, who, params }) {
    const reader = { person: who.id, may: (action: Action) => may(who, action) }
    return plain(await readProgramme(app.database, app.keys, who.scope, reader, today(app.clock), params.programme))
  },
})

const appointable = defineRoute({
  id: 'listInspectors',
  method: 'get',
  path: '/inspection-people',
  tag,
  summary: '可以进检查组的人、可以邀请的委员与专家,可选的区县、险种与责任单位',
  may: 'inspections.plan',
  response: peopleShape,
  handle: async ({ app, who }) => ({
    people: await readAppointable(app.database.pool, who.scope, today(app.clock)),
    districts: districtChoices(who.scope),
    schemes: schemeChoices(who.scope),
    bodies: await readResponsible(app.database.pool, who.scope, today(app.clock)),
  }),
})

const planOne = defineRoute({
  id: 'planInspection',
  method: 'post',
  path: '/inspections',
  tag,
  summary: '编制一项检查:范围、所属期、抽样办法与种子',
  may: 'inspections.plan',
  body: z.strictObject({
    year: z.int().min(2016).max(2100),
    kind: z.enum(['annual', 'special', 'arrears', 'patrol', 'surprise']),
    title: words(100, 4),
    clause,
    authority: z.enum(['hrss', 'nhsa']),
    schemes: z.array(z.string().max(10)).max(20).default([]),
    districts: z.array(district).min(1).max(30),
    periodFrom: day,
    periodTo: day,
    plannedFor: day,
    sample: z.strictObject({
      from: z.enum(['none', 'providers', 'employers', 'persons', 'vouchers', 'custody']),
      seed: words(100).default(''),
      size: z.int().min(0).max(100_000).default(0),
    }),
  }),
  response: z.object({ programme: z.string(), revision: z.int() }),
  handle: (call) => takeStep(call, planProgramme, { ...call.body, scope: call.who.scope }),
})

/** A step on one programme: the body beside the revision is given to the step as it comes. */
const step = <B extends z.ZodRawShape, I extends OnProgramme, R extends { readonly revision: number }>(
  name: string,
  action: Action,
  [operation, summary]: readonly [string, string],
  shape: B,
  of: Step<I, R>,
) =>
  defineRoute({
    id: operation,
    method: 'post',
    path: `/inspections/{programme}/${name}`,
    tag,
    summary,
    may: action,
    params: z.object({ programme: id }),
    body: z.strictObject({ revision, ...shape }),
    response: revised,
    async handle(call) {
      const given = {
        ...(call.body as object),
        programme: call.params.programme,
        scope: call.who.scope,
      } as unknown as I
      return { revision: (await takeStep(call, of, given)).revision }
    },
  })

const money = fenText.transform((fen) => BigInt(fen))
const item = z.strictObject({
  clause,
  question: words(300, 2),
  outcome: z.enum(['ok', 'issue', 'not-applicable']),
  note: words(500).default(''),
  amountFen: money.optional(),
})
const way = z.discriminatedUnion('to', [
  z.strictObject({
    to: z.literal('clue'),
    track: z.enum(['fund', 'contribution', 'agency', 'supervisor']),
    party: z.record(z.string().max(40), z.string().max(80)),
    district,
  }),
  z.strictObject({
    to: z.literal('rectification'),
    responsible: words(80, 1),
    district,
    measures: words(500).default(''),
    dueOn: day.optional(),
  }),
  z.strictObject({ to: z.literal('on-the-spot'), note: words(500, 2) }),
])

const part = z.enum(['head', 'officer', 'committee', 'expert'])
const of = programmeSteps

const steps = [
  step(
    'approve-programme',
    of['approve-programme'].may,
    ['approveInspection', '批准计划;编制人不能自己批准'],
    {},
    approveProgramme,
  ),
  step('drop-programme', of['drop-programme'].may, ['dropInspection', '取消检查'], { reason }, dropProgramme),
  step(
    'appoint-member',
    of['appoint-member'].may,
    ['appointInspectionMember', '指定成员、邀请委员与专家'],
    { person, part },
    appointMember,
  ),
  step('recuse-member', of['recuse-member'].may, ['recuseInspectionMember', '回避'], { person, reason }, recuseMember),
  step('draw-sample', of['draw-sample'].may, ['drawInspectionSample', '按种子抽样;谁抽都是同一批'], {}, drawSample),
  step(
    'notify-programme',
    of['notify-programme'].may,
    ['notifyInspection', '发检查通知:提前三个工作日,或写明现场通知的理由'],
    { noticeNo: words(60, 2), onSiteFrom: day, onTheSpotWhy: words(300, 4).optional() },
    notifyProgramme,
  ),
  step('start-on-site', of['start-on-site'].may, ['startInspection', '进场检查'], {}, startOnSite),
  step(
    'add-worksheet',
    of['add-worksheet'].may,
    ['addWorksheet', '填写工作底稿'],
    {
      inspectee: words(80, 1),
      inspecteeName: words(100, 1),
      place: words(200, 2),
      checkedOn: day,
      items: z.array(item).min(1).max(200),
    },
    addWorksheet,
  ),
  step(
    'review-worksheet',
    'inspections.work',
    ['reviewWorksheet', '复核工作底稿;填写人不能自己复核'],
    { worksheet: id, note: words(500, 2) },
    reviewWorksheet,
  ),
  step(
    'settle-issue',
    'inspections.work',
    ['settleInspectionIssue', '问题的去处:立线索、列入整改台账、当场改正'],
    { issue: id, way },
    settleIssue,
  ),
  step(
    'draft-report',
    of['draft-report'].may,
    ['draftInspectionReport', '报告征求意见'],
    { draft: longText },
    draftReport,
  ),
  step(
    'take-draft-objection',
    of['take-draft-objection'].may,
    ['takeInspecteeObjection', '登记被检查单位意见'],
    { on: day, objection: longText },
    takeDraftObjection,
  ),
  step(
    'end-consultation',
    of['end-consultation'].may,
    ['endInspectionConsultation', '处理意见;期满无意见的直接办'],
    { answer: words(20_000).optional() },
    endConsultation,
  ),
  step(
    'answer-opinion',
    'inspections.work',
    ['answerInspectionOpinion', '答复委员、专家的意见'],
    { person, answer: words(2000, 2) },
    answerOpinion,
  ),
  step(
    'issue-programme-report',
    of['issue-programme-report'].may,
    ['issueInspectionReport', '签发报告;意见未答复、起草人本人不能签'],
    { report: longText, reportNo: words(60, 2) },
    issueReport,
  ),
  step(
    'close-programme',
    of['close-programme'].may,
    ['closeInspection', '检查办结;每个问题都有去处'],
    {},
    closeProgramme,
  ),
]

export const inspectionRoutes = [plan, read, appointable, planOne, ...steps]
