/** 公众举报: the page that needs no signing in. Nothing here says whether a code exists, and nothing of it is in an address. */
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { reportFileBytes, reportFilesMost } from '#law/values/report-limits.ts'
import { checkReportAttempts, recordReportAttempt } from '#reports/attempts.ts'
import { keepFile } from '#reports/files/keep-file.step.ts'
import { readUpload } from '#reports/files/read-upload.ts'
import { takeFile } from '#reports/files/take-file.ts'
import { askTelling, reporterMessage } from '#reports/from-reporter.step.ts'
import { openByCode, openingToken, reportOfToken } from '#reports/opening.ts'
import { readPublicView } from '#reports/public-view.ts'
import { freshSecrets, receiveReport } from '#reports/receive.ts'
import { fetchPayCode } from '#reports/rewards/fetch-pay-code.step.ts'
import { insurances, topics } from '#reports/topics.ts'
import { districts } from '#standard/codes.ts'
import { type Step, take } from '#workflow/take.ts'
import type { App } from '../app.ts'
import { defineRoute } from '../define-route.ts'
import { day, done, fenText, instant } from '../shapes.ts'
import { plain } from './oversight-shapes.ts'
import { said, submissionShape } from './report-shapes.ts'

const tag = '公众举报(不需登录)'
const page = 'job:report-page'
const token = z.string().min(40).max(200).meta({ description: '查询凭据,三十分钟内有效' })

const taken = async <I, R>({ database, clock }: App, step: Step<I, R>, input: I): Promise<R> => {
  const result = await take(database, step, input, { actor: page, clock })
  if (result === 'already-taken') throw new RangeError('no key was given')
  return result
}

const choices = z.array(z.object({ key: z.string(), label: z.string() }))
const listed = (entries: Readonly<Record<string, { readonly label: string }>>) =>
  Object.entries(entries).map(([key, { label }]) => ({ key, label }))

const form = defineRoute({
  id: 'readReportForm',
  method: 'get',
  path: '/public/report-form',
  tag,
  summary: '举报页的选项与限额',
  may: 'public',
  response: z.object({
    topics: choices,
    insurances: choices,
    districts: choices,
    filesMost: z.int(),
    fileBytes: z.int(),
    sample: z.boolean(),
  }),
  handle: async ({ app }) => ({
    topics: listed(topics),
    insurances: listed(insurances),
    districts: Object.entries(districts).map(([key, label]) => ({ key, label })),
    filesMost: Number(reportFilesMost.value),
    fileBytes: Number(reportFileBytes.value),
    sample: app.keys.sample,
  }),
})

const submit = defineRoute({
  id: 'submitReport',
  method: 'post',
  path: '/public/reports',
  tag,
  summary: '提交举报;编号和口令只出现这一次',
  may: 'public',
  holdsSecret: true,
  perMinute: 6,
  body: submissionShape,
  response: z.object({ code: z.string(), passphrase: z.string(), token }),
  async handle({ app, body, address }) {
    const at = app.clock.now()
    const attempt = { kind: 'submit', address, code: null, at } as const
    await checkReportAttempts(app.database.pool, app.keys, attempt)
    const submission = { ...body, through: 'page' as const }
    const made = await taken(app, receiveReport, { submission, keys: app.keys, secrets: await freshSecrets() })
    await recordReportAttempt(app.database.pool, app.keys, attempt, false)
    return { code: made.code, passphrase: made.passphrase, token: openingToken(app.keys, made.report, at) }
  },
})

const view = z.object({
  state: z.string(),
  says: z.string(),
  receivedOn: day,
  isClosed: z.boolean(),
  wantsAnswer: z.boolean(),
  told: z.boolean(),
  dates: z.array(z.object({ label: z.string(), on: day, done: z.boolean() })),
  files: z.array(z.object({ no: z.int(), name: z.string(), bytes: z.int() })),
  messages: z.array(z.object({ no: z.int(), mine: z.boolean(), kind: z.string(), text: z.string(), at: instant })),
  reward: z
    .object({ says: z.string(), amountFen: fenText.nullable(), claimUntil: day.nullable(), canFetch: z.boolean() })
    .nullable(),
})

const open = defineRoute({
  id: 'openReport',
  method: 'post',
  path: '/public/reports/open',
  tag,
  summary: '凭举报编号和查询口令查询',
  may: 'public',
  holdsSecret: true,
  perMinute: 20,
  body: z.strictObject({ code: z.string().min(1).max(80), passphrase: z.string().min(1).max(80) }),
  response: z.object({ token, report: view }),
  async handle({ app, body, address }) {
    const report = await openByCode(app.database, app.keys, { ...body, address }, app.clock)
    return {
      token: openingToken(app.keys, report, app.clock.now()),
      report: plain(await readPublicView(app.database.pool, app.keys, report, app.clock)) as never,
    }
  },
})

const look = defineRoute({
  id: 'viewOpenedReport',
  method: 'post',
  path: '/public/reports/view',
  tag,
  summary: '再看一次已查询的举报',
  may: 'public',
  holdsSecret: true,
  perMinute: 60,
  body: z.strictObject({ token }),
  response: view,
  async handle({ app, body }) {
    const report = reportOfToken(app.keys, body.token, app.clock.now())
    return plain(await readPublicView(app.database.pool, app.keys, report, app.clock)) as never
  },
})

const message = defineRoute({
  id: 'writeFromReporter',
  method: 'post',
  path: '/public/reports/message',
  tag,
  summary: '给承办人留言',
  may: 'public',
  perMinute: 10,
  body: z.strictObject({ token, text: said(2000) }),
  response: z.object({ no: z.int() }),
  handle: ({ app, body }) =>
    taken(app, reporterMessage, {
      report: reportOfToken(app.keys, body.token, app.clock.now()),
      text: body.text,
      keys: app.keys,
    }),
})

const ask = defineRoute({
  id: 'askToBeTold',
  method: 'post',
  path: '/public/reports/ask',
  tag,
  summary: '要求告知是否受理',
  may: 'public',
  perMinute: 10,
  body: z.strictObject({ token }),
  response: done,
  handle: ({ app, body }) => taken(app, askTelling, { report: reportOfToken(app.keys, body.token, app.clock.now()) }),
})

const file = defineRoute({
  id: 'sendReportFile',
  method: 'post',
  path: '/public/reports/file',
  tag,
  summary: '上传一个文件:首行为 JSON {"token","name"},其后为文件内容',
  may: 'public',
  isUpload: true,
  perMinute: 20,
  response: z.object({ no: z.int(), name: z.string(), stripped: z.boolean() }),
  async handle({ app, upload }) {
    const given = await readUpload(upload)
    const report = reportOfToken(app.keys, given.token, app.clock.now())
    return taken(app, keepFile, {
      report,
      file: takeFile(given.name, given.bytes),
      fromReporter: true,
      keys: app.keys,
    })
  },
})

const fetchCode = defineRoute({
  id: 'fetchRewardCode',
  method: 'post',
  path: '/public/reports/reward-code',
  tag,
  summary: '取奖励领取码;只出现这一次,重取则原码作废',
  may: 'public',
  holdsSecret: true,
  perMinute: 5,
  body: z.strictObject({ token }),
  response: z.object({ code: z.string(), amountFen: fenText, until: day }),
  async handle({ app, body }) {
    const report = reportOfToken(app.keys, body.token, app.clock.now())
    const made = await taken(app, fetchPayCode, { report, keys: app.keys })
    if (!made.code) throw new Refusal('REWARD_NOT_OPEN', '现在没有可以领取的奖励')
    return plain(made) as never
  },
})

export const publicReportRoutes = [form, submit, open, look, message, ask, file, fetchCode]
