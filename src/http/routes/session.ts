/** Signing in: by password and one-time code, or by certificate. */
import { z } from 'zod'
import {
  certificateChallenge,
  type SignedIn,
  type SignInContext,
  signInWithCertificate,
  signInWithCode,
  signInWithPassword,
} from '#access/sign-in.ts'
import { recordAccess } from '#audit/access-events.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Call, defineRoute } from '../define-route.ts'
import { words } from '../shapes.ts'

const tag = '登录与本人'
const purpose = z.enum(['browser', 'token']).default('browser')
const signedIn = z.object({
  next: z.enum(['done', 'code', 'enrol']).meta({ description: 'code:还要动态口令;enrol:须先启用动态口令' }),
  challenge: z.string().optional(),
  mustChange: z.boolean().optional().meta({ description: '须先更改口令' }),
  token: z.string().optional().meta({ description: '程序用的令牌,只出现这一次' }),
})

const contextOf = ({ app, address, agent }: Call<unknown, unknown, unknown>): SignInContext => ({
  database: app.database,
  folder: app.folder,
  keys: app.keys,
  clock: app.clock,
  secondFactor: app.secondFactor,
  address,
  agent,
})

const attempt = async <B extends { purpose?: 'browser' | 'token' }>(
  call: Call<undefined, undefined, B>,
  how: string,
  named: string,
  work: (context: SignInContext) => Promise<SignedIn>,
  purposeOf: 'browser' | 'token',
): Promise<z.infer<typeof signedIn>> => {
  const { app } = call
  const record = (kind: 'sign-in' | 'sign-in-failed', actor: string, details: Record<string, unknown>) =>
    recordAccess(app.database.pool, {
      at: app.clock.now(),
      actor,
      kind,
      subjectKind: 'person',
      subjectId: actor,
      details: { how, address: call.address, ...details },
    })
  try {
    const result = await work(contextOf(call))
    if (result.next === 'code') return { next: 'code', challenge: result.challenge }
    await record('sign-in', result.person, {})
    if (purposeOf === 'browser') call.setCookie(result.session)
    return {
      next: result.next,
      ...(result.next === 'done' ? { mustChange: result.mustChange } : {}),
      ...(purposeOf === 'token' ? { token: result.session.token } : {}),
    }
  } catch (error) {
    if (error instanceof Refusal)
      await record('sign-in-failed', 'unknown', { named: named.slice(0, 40), code: error.code })
    throw error
  }
}

const signIn = defineRoute({
  id: 'signIn',
  method: 'post',
  path: '/sign-in',
  tag,
  summary: '用口令登录',
  may: 'public',
  perMinute: 30,
  body: z.strictObject({ login: words(64, 1), password: z.string().min(1).max(256), purpose }),
  response: signedIn,
  handle: (call) =>
    attempt(call, 'password', call.body.login, (context) => signInWithPassword(context, call.body), call.body.purpose),
})

const signInCode = defineRoute({
  id: 'signInWithCode',
  method: 'post',
  path: '/sign-in/code',
  tag,
  summary: '登录的第二步:动态口令',
  may: 'public',
  perMinute: 30,
  body: z.strictObject({ challenge: words(100, 10), code: words(6, 6), purpose }),
  response: signedIn,
  handle: (call) => attempt(call, 'code', '', (context) => signInWithCode(context, call.body), call.body.purpose),
})

const challenge = defineRoute({
  id: 'certificateChallenge',
  method: 'post',
  path: '/sign-in/challenge',
  tag,
  summary: '取一段待签名的文字,用数字证书登录',
  may: 'public',
  perMinute: 30,
  response: z.object({ challenge: z.string(), message: z.string() }),
  handle: (call) => certificateChallenge(contextOf(call)),
})

const signInCertificate = defineRoute({
  id: 'signInWithCertificate',
  method: 'post',
  path: '/sign-in/certificate',
  tag,
  summary: '用数字证书登录(ECDSA、RSA 或 SM2 签名)',
  may: 'public',
  perMinute: 30,
  body: z.strictObject({
    challenge: words(100, 10),
    certificate: z.string().min(100).max(20_000).meta({ description: 'PEM' }),
    signature: z.string().min(40).max(2000).meta({ description: '对 message 的签名,base64' }),
    purpose,
  }),
  response: signedIn,
  handle: (call) =>
    attempt(call, 'certificate', '', (context) => signInWithCertificate(context, call.body), call.body.purpose),
})

export const sessionRoutes = [signIn, signInCode, challenge, signInCertificate]
