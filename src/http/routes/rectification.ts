/** 整改台账 and outside audits. */

import { z } from 'zod'
import type { Action } from '#access/actions.ts'
import { may } from '#access/authorise.ts'
import type { Who } from '#access/who.ts'
import type { OnRectification } from '#cases/rectification/held-rectification.ts'
import { readRectification, readRectifications } from '#cases/rectification/read-rectification.ts'
import {
  answerRectification,
  closeRectification,
  clueFromRectification,
  enterRectificationStep,
  returnRectification,
} from '#cases/rectification/rectification.steps.ts'
import { districtChoices, readResponsible } from '#cases/rectification/responsible.ts'
import { today } from '#kernel/clock.ts'
import type { Step } from '#workflow/take.ts'
import { defineRoute } from '../define-route.ts'
import { day, fenText, instant, listText, pageSize, words } from '../shapes.ts'
import { takeStep } from '../take-step.ts'
import { nextStepShape } from './hold-shapes.ts'
import { plain } from './oversight-shapes.ts'

const tag = '整改台账'
const text = z.string()
const id = z.uuid()
const district = z.string().regex(/^\d{6}$/)
const authority = z.enum(['hrss', 'nhsa'])
const revised = z.object({ revision: z.int() })

const readerOf = (who: Who) => ({
  person: who.id,
  organisation: who.organisation.id,
  may: (action: Action) => may(who, action),
})

const lineShape = z.object({
  id: text,
  registerNo: text,
  source: text,
  sourceLabel: text,
  sourceRef: text,
  problem: text,
  clause: text,
  district: text,
  districtLabel: text,
  scheme: text.nullable(),
  responsible: z.object({ id: text, name: text }),
  amountFen: fenText.nullable(),
  measures: text.nullable(),
  dueOn: day,
  workingDaysLeft: z.int().nullable(),
  overdue: z.boolean(),
  state: z.enum(['open', 'answered', 'returned', 'closed']),
  stateLabel: text,
  entered: z.object({ by: text, at: instant }),
  answer: z.object({ text, evidence: text, doneOn: day.nullable(), by: text, at: instant }).nullable(),
  returnedWhy: text.nullable(),
  returns: z.int(),
  closed: z.object({ by: text, at: instant }).nullable(),
  clue: z.object({ id: text, no: text }).nullable(),
  revision: z.int(),
  next: z.array(nextStepShape),
})

const list = defineRoute({
  id: 'listRectifications',
  method: 'get',
  path: '/rectifications',
  tag,
  summary: '整改台账,期限近的在前',
  may: 'rectification.read',
  query: z.strictObject({
    state: listText,
    source: z.enum(['inspection', 'audit', 'case', 'order', 'monthly-check']).optional(),
    responsible: words(80, 1).optional(),
    overdue: z.enum(['true', 'false']).optional(),
    cursor: z.string().max(400).optional(),
    limit: pageSize,
  }),
  response: z.object({ rows: z.array(lineShape), next: text.nullable() }),
  async handle({ app, who, query }) {
    const { state, overdue, source, responsible, cursor, limit } = query
    const states = state === undefined ? undefined : z.array(lineShape.shape.state).parse(state)
    const found = await readRectifications(app.database.pool, who.scope, readerOf(who), today(app.clock), {
      limit,
      ...(states === undefined ? {} : { states }),
      ...(source === undefined ? {} : { source }),
      ...(responsible === undefined ? {} : { responsible }),
      ...(cursor === undefined ? {} : { cursor }),
      ...(overdue === 'true' ? { overdue: true } : {}),
    })
    return plain(found)
  },
})

const read = defineRoute({
  id: 'readRectification',
  method: 'get',
  path: '/rectifications/{rectification}',
  tag,
  summary: '一条整改:问题、期限、整改情况、下一步',
  may: 'rectification.read',
  params: z.object({ rectification: id }),
  response: lineShape,
  async handle({ app, who, params }) {
    return plain(
      await readRectification(app.database.pool, who.scope, readerOf(who), today(app.clock), params.rectification),
    )
  },
})

const responsible = defineRoute({
  id: 'listResponsible',
  method: 'get',
  path: '/rectification-bodies',
  tag,
  summary: '可以列为责任单位的机构',
  may: 'rectification.enter',
  response: z.object({
    bodies: z.array(z.object({ id: text, name: text, district: text })),
    districts: z.array(z.object({ value: text, label: text })),
  }),
  handle: async ({ app, who }) => ({
    bodies: await readResponsible(app.database.pool, who.scope, today(app.clock)),
    districts: districtChoices(who.scope),
  }),
})

const enter = defineRoute({
  id: 'enterRectification',
  method: 'post',
  path: '/rectifications',
  tag,
  summary: '登记整改:案件、上级下发、月度检查的问题',
  may: 'rectification.enter',
  body: z.strictObject({
    source: z.enum(['case', 'order', 'monthly-check']),
    sourceRef: words(120, 2),
    problem: words(500, 4),
    clause: words(20, 1),
    authority,
    district,
    responsible: words(80, 1),
    amountFen: fenText.optional(),
    scheme: z.string().max(10).optional(),
    measures: words(500).default(''),
    dueOn: day.optional(),
  }),
  response: z.object({ id: text, registerNo: text, dueOn: day, revision: z.int() }),
  handle(call) {
    const { amountFen, dueOn, scheme, ...entry } = call.body
    return takeStep(call, enterRectificationStep, {
      scope: call.who.scope,
      entry: {
        ...entry,
        ...(amountFen === undefined ? {} : { amountFen: BigInt(amountFen) }),
        ...(scheme === undefined ? {} : { scheme }),
        ...(dueOn === undefined ? {} : { dueOn }),
      },
    })
  },
})

const step = <B extends z.ZodRawShape, I extends OnRectification, R extends { readonly revision: number }>(
  name: string,
  action: Action,
  [operation, summary]: readonly [string, string],
  shape: B,
  of: Step<I, R>,
) =>
  defineRoute({
    id: operation,
    method: 'post',
    path: `/rectifications/{rectification}/${name}`,
    tag,
    summary,
    may: action,
    params: z.object({ rectification: id }),
    body: z.strictObject({ revision: z.int().min(1), ...shape }),
    response: revised,
    async handle(call) {
      const given = { ...(call.body as object), ...call.params, scope: call.who.scope } as unknown as I
      return { revision: (await takeStep(call, of, given)).revision }
    },
  })

const steps = [
  step(
    'answer-rectification',
    'rectification.answer',
    ['answerRectification', '责任单位报告整改情况'],
    { answer: words(2000, 4), evidence: words(500, 2), doneOn: day },
    answerRectification,
  ),
  step(
    'return-rectification',
    'rectification.close',
    ['returnRectification', '退回重改'],
    { reason: words(500, 4), dueOn: day },
    returnRectification,
  ),
  step(
    'close-rectification',
    'rectification.close',
    ['closeRectification', '销号;登记人与报告人都不能销'],
    { note: words(500, 2) },
    closeRectification,
  ),
  step(
    'clue-from-rectification',
    'rectification.enter',
    ['clueFromRectification', '逾期未整改,立线索'],
    { note: words(500, 2) },
    clueFromRectification,
  ),
]

export const rectificationRoutes = [list, read, responsible, enter, ...steps]
