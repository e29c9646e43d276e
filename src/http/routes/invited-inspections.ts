/** 受邀的检查: what committee members and experts see and answer. */
import { z } from 'zod'
import { answerInvitation, giveOpinion } from '#cases/inspections/members.steps.ts'
import { readInvited } from '#cases/inspections/read-invited.ts'
import type { Step } from '#workflow/take.ts'
import { defineRoute } from '../define-route.ts'
import { done, words } from '../shapes.ts'
import { takeStep } from '../take-step.ts'
import { invitedShape } from './inspection-shapes.ts'
import { plain } from './oversight-shapes.ts'

const tag = '监督检查'
const id = z.uuid()

const own = <B extends z.ZodRawShape, I extends { readonly programme: string }, R>(
  name: string,
  [operation, summary]: readonly [string, string],
  shape: B,
  of: Step<I, R>,
) =>
  defineRoute({
    id: operation,
    method: 'post',
    path: `/invited-inspections/{programme}/${name}`,
    tag,
    summary,
    may: 'inspections.advise',
    params: z.object({ programme: id }),
    body: z.strictObject(shape),
    response: done,
    async handle(call) {
      await takeStep(call, of, { ...(call.body as object), programme: call.params.programme } as unknown as I)
      return { ok: true as const }
    },
  })

const invited = defineRoute({
  id: 'listInvitedInspections',
  method: 'get',
  path: '/invited-inspections',
  tag,
  summary: '邀请本人参加的检查:只有数目,没有名单',
  may: 'inspections.advise',
  response: invitedShape,
  handle: async ({ app, who }) => plain({ programmes: await readInvited(app.database.pool, who.id) }),
})

export const invitedInspectionRoutes = [
  invited,
  own(
    'answer',
    ['answerInspectionInvitation', '参加或不参加;已答应的可以退出'],
    { accepts: z.boolean(), why: words(500).optional() },
    answerInvitation,
  ),
  own('opinion', ['giveInspectionOpinion', '提出意见'], { opinion: words(2000, 4) }, giveOpinion),
]
