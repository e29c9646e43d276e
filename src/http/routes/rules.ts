/** 规则: the catalogue by clause, versions and parameters with dates and sources, back-tests, signing by two. */
import { z } from 'zod'
import { chapterRank } from '#areas/oversight/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Rule } from '#screening/define-rule.ts'
import { proposeEdition, signEdition, withdrawEdition } from '#screening/edition-steps.ts'
import { changedParams, readEditions } from '#screening/editions.ts'
import { take } from '#workflow/take.ts'
import { defineRoute } from '../define-route.ts'
import { day, done, month, words } from '../shapes.ts'
import { readRuleDetail, summaryOf } from './rule-detail.ts'
import { ruleDetailShape, ruleSummaryShape } from './rule-shapes.ts'

const tag = '规则'
const ruleParams = z.object({ rule: z.string().regex(/^[A-Z]{3}-\d{2}$/) })
const editionParams = ruleParams.extend({ edition: z.coerce.number().int().min(0).max(100_000) })

/** @throws Refusal RULE_UNKNOWN. */
const ruleNamed = (rules: readonly Rule[], id: string): Rule => {
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) throw new Refusal('RULE_UNKNOWN', `没有规则「${id}」`)
  return rule
}

const list = defineRoute({
  id: 'listRules',
  method: 'get',
  path: '/rules',
  tag,
  summary: '规则目录,按通知的章排列',
  may: 'rules.read',
  response: z.object({ rules: z.array(ruleSummaryShape) }),
  async handle({ app }) {
    const byRule = Map.groupBy(await readEditions(app.database.pool), ({ rule }) => rule)
    const summaries = app.rules.map((rule) => summaryOf(rule, byRule.get(rule.id) ?? []))
    return {
      rules: summaries.toSorted(
        (left, right) => chapterRank(left.chapter) - chapterRank(right.chapter) || left.id.localeCompare(right.id),
      ),
    }
  },
})

const detail = defineRoute({
  id: 'readRule',
  method: 'get',
  path: '/rules/{rule}',
  tag,
  summary: '一条规则:依据、参数及来源、例子、版次、可办的事',
  may: 'rules.read',
  params: ruleParams,
  response: ruleDetailShape,
  async handle({ app, who, params }) {
    const rule = ruleNamed(app.rules, params.rule)
    const own = (await readEditions(app.database.pool)).filter((one) => one.rule === rule.id)
    return readRuleDetail(app.database.pool, rule, own, who)
  },
})

const changes = words(2000, 3).meta({ description: '参数=值[;…],如 persons_at_least=3;grace@2025-01-01=2' })

const source = words(200, 2).default('参数调整,依据见提出时的理由').meta({ description: '新值的依据' })

const backtestRoute = defineRoute({
  id: 'startBacktest',
  method: 'post',
  path: '/rules/{rule}/backtest',
  tag,
  summary: '回溯测试一项参数改动;在后台进行,用 followWork 看进度与结果',
  may: 'rules.propose',
  perMinute: 10,
  params: ruleParams,
  body: z.strictObject({ changes, source, from: month.optional(), to: month.optional() }),
  response: z.object({ work: z.string() }),
  async handle({ app, who, params, body }) {
    const rule = ruleNamed(app.rules, params.rule)
    const work = await app.jobs.put('backtest', {
      kind: 'backtest',
      actor: who.id,
      rule: rule.id,
      request: {
        params: changedParams(rule, body.changes, body.source),
        ...(body.from ? { from: body.from } : {}),
        ...(body.to ? { to: body.to } : {}),
      },
    })
    if (!work) throw new Refusal('IN_PROGRESS', '同样的回溯测试已在排队')
    app.progress.start(who.id, work)
    return { work }
  },
})

const propose = defineRoute({
  id: 'proposeEdition',
  method: 'post',
  path: '/rules/{rule}/editions',
  tag,
  summary: '提出参数新版次:先试运行,两人签署后生效',
  may: 'rules.propose',
  params: ruleParams,
  body: z.strictObject({
    changes,
    source,
    validFrom: day,
    backtest: z.string().regex(/^\d{1,12}$/),
    reason: words(400, 6),
  }),
  response: z.object({ edition: z.int() }),
  async handle({ app, who, params, body, key }) {
    const rule = ruleNamed(app.rules, params.rule)
    const made = await take(
      app.database,
      proposeEdition,
      {
        rule: rule.id,
        validFrom: body.validFrom,
        params: changedParams(rule, body.changes, body.source),
        reason: body.reason,
        backtest: BigInt(body.backtest),
      },
      { actor: who.id, clock: app.clock, ...(key ? { idempotencyKey: key } : {}) },
    )
    if (made === 'already-taken') throw new Refusal('STEP_TAKEN', '这一版次已经提出')
    return made
  },
})

const sign = defineRoute({
  id: 'signEdition',
  method: 'post',
  path: '/rules/{rule}/editions/{edition}/sign',
  tag,
  summary: '签署规则或参数版次;第二人签署后生效',
  may: 'rules.sign',
  params: editionParams,
  response: z.object({ inForce: z.boolean() }),
  async handle({ app, who, params }) {
    const rule = ruleNamed(app.rules, params.rule)
    const signed = await take(
      app.database,
      signEdition,
      { rule: rule.id, edition: params.edition },
      { actor: who.id, clock: app.clock },
    )
    if (signed === 'already-taken') throw new Refusal('STEP_TAKEN', '已经签署过')
    return signed
  },
})

const withdraw = defineRoute({
  id: 'withdrawEdition',
  method: 'post',
  path: '/rules/{rule}/editions/{edition}/withdraw',
  tag,
  summary: '撤回试运行中的参数版次',
  may: 'rules.propose',
  params: editionParams,
  response: done,
  async handle({ app, who, params }) {
    const rule = ruleNamed(app.rules, params.rule)
    await take(
      app.database,
      withdrawEdition,
      { rule: rule.id, edition: params.edition },
      { actor: who.id, clock: app.clock },
    )
    return { ok: true as const }
  },
})

export const ruleRoutes = [list, detail, backtestRoute, propose, sign, withdraw]
