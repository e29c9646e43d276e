/** 命令行令牌: made by a person for himself, shown this once; it is listed and ended among his sessions (own.ts). */
import { z } from 'zod'
import { createCommandToken } from '#access/command-tokens.ts'
import { Refusal } from '#kernel/refusal.ts'
import { take } from '#workflow/take.ts'
import { defineRoute } from '../define-route.ts'
import { instant, words } from '../shapes.ts'

const create = defineRoute({
  id: 'createCommandToken',
  method: 'post',
  path: '/me/command-tokens',
  tag: '登录与本人',
  summary: '签发命令行令牌:一小时内、以本人的岗位在命令行办理',
  may: 'session.own',
  holdsSecret: true,
  perMinute: 10,
  body: z.strictObject({ name: words(40, 2).meta({ description: '用途' }) }),
  response: z.object({
    id: z.string(),
    token: z.string().meta({ description: '令牌,只出现这一次' }),
    endsAt: instant,
  }),
  async handle({ app, who, session, body, address, agent, key }) {
    // A program's token would otherwise be good for making another that outlives it.
    if (session.purpose !== 'browser') throw new Refusal('FORBIDDEN', '命令行令牌只能由本人登录页面后签发')
    const made = await take(
      app.database,
      createCommandToken,
      { person: who.id, name: body.name, factors: session.factors, address, agent },
      { actor: who.id, clock: app.clock, ...(key ? { idempotencyKey: key } : {}) },
    )
    if (made === 'already-taken') throw new Refusal('STEP_TAKEN', '这个令牌已经签发;没有看到就在会话里结束它,另签一个')
    return made
  },
})

export const commandTokenRoutes = [create]
