/** 规则: the catalogue by clause, versions and parameters with dates and sources, back-tests, signing by two. */
import { z } from 'zod'
import { exampleTables } from '#areas/rules.ts'
import { citeBasis } from '#law/basis.ts'
import { clauseLabel } from '#law/clauses.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Rule } from '#screening/define-rule.ts'
import { stops } from '#screening/define-rule.ts'
import { proposeEdition, signEdition, withdrawEdition } from '#screening/edition-steps.ts'
import { changedParams, readEditions, type StoredEdition } from '#screening/editions.ts'
import { casesOf } from '#screening/examples.ts'
import { actWords, showValue } from '#screening/explain.ts'
import { paramWord } from '#screening/param-words.ts'
import { datasets } from '#standard/registry.ts'
import { take } from '#workflow/take.ts'
import { defineRoute } from '../define-route.ts'
import { day, done, month, words } from '../shapes.ts'

const tag = '规则'
const ruleParams = z.object({ rule: z.string().regex(/^[A-Z]{3}-\d{2}$/) })
const editionParams = ruleParams.extend({ edition: z.coerce.number().int().min(0).max(100_000) })

/** @throws Refusal RULE_UNKNOWN. */
const ruleNamed = (rules: readonly Rule[], id: string): Rule => {
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) throw new Refusal('RULE_UNKNOWN', `没有规则「${id}」`)
  return rule
}

const summary = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  subject: z.string(),
  act: z.string(),
  stop: z.string().nullable(),
  chapter: z.string(),
  clauses: z.array(z.string()),
  clauseLabels: z.array(z.string()),
  statistical: z.boolean(),
  state: z.enum(['trial', 'in-force']),
  editions: z.int(),
  onTrial: z.int().meta({ description: '试运行中的参数版次数' }),
})

const stateOf = (own: readonly StoredEdition[]): 'trial' | 'in-force' =>
  own.some(({ edition, state }) => edition === 0 && state === 'in-force') ? 'in-force' : 'trial'

const summaryOf = (rule: Rule, own: readonly StoredEdition[]): z.infer<typeof summary> => {
  const clauses = rule.basis.filter(({ document }) => document === 'zz27').map(({ clause }) => clause)
  return {
    id: rule.id,
    name: rule.name,
    version: rule.version,
    subject: rule.subject,
    act: actWords[rule.act.kind] ?? rule.act.kind,
    stop: rule.act.kind === 'hold' ? stops[rule.act.stop].label : null,
    chapter: clauses[0]?.slice(0, 1) ?? '',
    clauses,
    clauseLabels: clauses.map(clauseLabel),
    statistical: rule.statistical === true,
    state: stateOf(own),
    editions: own.filter(({ state }) => state === 'in-force').length,
    onTrial: own.filter(({ edition, state }) => edition > 0 && state === 'trial').length,
  }
}

const list = defineRoute({
  id: 'listRules',
  method: 'get',
  path: '/rules',
  tag,
  summary: '规则目录',
  may: 'rules.read',
  response: z.object({ rules: z.array(summary) }),
  async handle({ app }) {
    const byRule = Map.groupBy(await readEditions(app.database.pool), ({ rule }) => rule)
    return { rules: app.rules.map((rule) => summaryOf(rule, byRule.get(rule.id) ?? [])) }
  },
})

const detailShape = summary.extend({
  says: z.string(),
  next: z.string(),
  innocent: z.array(z.string()),
  basis: z.array(z.object({ cite: z.string(), mark: z.string() })),
  reads: z.array(z.object({ dataset: z.string(), title: z.string(), mustBeComplete: z.boolean() })),
  sql: z.string(),
  params: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      unit: z.string(),
      values: z.array(
        z.object({
          value: z.string(),
          shown: z.string(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          scope: z.record(z.string(), z.string()),
          basis: z.string(),
          mark: z.string(),
        }),
      ),
    }),
  ),
  examples: z.array(z.object({ hit: z.boolean(), note: z.string(), cells: z.record(z.string(), z.string()) })),
  history: z.array(
    z.object({
      edition: z.int(),
      state: z.string(),
      validFrom: z.string().nullable(),
      params: z.array(z.object({ name: z.string(), label: z.string(), values: z.array(z.string()) })),
      reason: z.string(),
      backtest: z.string().nullable(),
      proposedBy: z.string(),
      signedBy: z.array(z.string()),
    }),
  ),
})

const paramsOf = (rule: Rule): z.infer<typeof detailShape>['params'] =>
  Object.entries(rule.params).map(([name, param]) => ({
    name,
    label: paramWord(rule.id, name),
    unit: param.unit,
    values:
      param.kind === 'scalar'
        ? [
            {
              value: String(param.value),
              shown: showValue(String(param.value), param.unit),
              from: null,
              to: null,
              scope: {},
              basis: citeBasis(param.basis),
              mark: param.basis.mark,
            },
          ]
        : param.values.slice(0, 200).map((one) => ({
            value: String(one.value),
            shown: showValue(String(one.value), param.unit),
            from: one.from,
            to: one.to ?? null,
            scope: { ...one.scope },
            basis: citeBasis(one.basis),
            mark: one.basis.mark,
          })),
  }))

const examplesOf = (rule: Rule): z.infer<typeof detailShape>['examples'] =>
  exampleTables
    .filter((table) => table.rule === rule.id)
    .flatMap((table) => {
      const lines = table.table.split('\n').filter((line) => line.trim() !== '')
      const split = (line: string): string[] => line.trim().split(/\t+|\s{2,}/)
      const headers = split(lines[0] ?? '')
      return casesOf(table).map(({ hit, note, line }) => {
        const cells = split(table.table.split('\n')[line - 1] ?? '')
        return { hit, note, cells: Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ''])) }
      })
    })

const nameOf = (names: ReadonlyMap<string, string>, actor: string): string => names.get(actor) ?? actor.replace(/^sample:/, '')

const detail = defineRoute({
  id: 'readRule',
  method: 'get',
  path: '/rules/{rule}',
  tag,
  summary: '一条规则:依据、参数及来源、例子、版次',
  may: 'rules.read',
  params: ruleParams,
  response: detailShape,
  async handle({ app, params }) {
    const rule = ruleNamed(app.rules, params.rule)
    const own = (await readEditions(app.database.pool)).filter((one) => one.rule === rule.id)
    const people = await app.database.pool.query<{ id: string; name: string }>('select id, name from access.person')
    const names = new Map(people.rows.map(({ id, name }) => [id, name]))
    const complete = new Set(rule.requiresComplete ?? [])
    return {
      ...summaryOf(rule, own),
      says: rule.says,
      next: rule.next,
      innocent: [...rule.innocent],
      basis: rule.basis.map((one) => ({ cite: citeBasis(one), mark: one.mark })),
      reads: Object.entries(rule.reads).map(([alias, dataset]) => ({
        dataset,
        title: datasets.get(dataset)?.title ?? dataset,
        mustBeComplete: complete.has(alias),
      })),
      sql: rule.sql.trim(),
      params: paramsOf(rule),
      examples: examplesOf(rule),
      history: own
        .toSorted((left, right) => right.edition - left.edition)
        .map((one) => ({
          edition: one.edition,
          state: one.state,
          validFrom: one.validFrom,
          params: Object.entries(one.params).map(([name, kept]) => ({
            name,
            label: paramWord(rule.id, name),
            values: kept.values.map(({ value, from }) => `${showValue(value, kept.unit)}${from ? `(自 ${from} 起)` : ''}`),
          })),
          reason: one.reason,
          backtest: one.backtest?.toString() ?? null,
          proposedBy: nameOf(names, one.proposedBy),
          signedBy: [one.firstSignedBy, one.secondSignedBy].flatMap((one) => (one ? [nameOf(names, one)] : [])),
        })),
    }
  },
})

const changes = words(2000, 3).meta({ description: '参数=值[;…],如 persons_at_least=3;grace@2025-01-01=2' })

const source = words(200, 2)
  .default('参数调整,依据见提出时的理由')
  .meta({ description: '新值的依据' })

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
