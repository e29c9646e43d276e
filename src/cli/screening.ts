/** screen, findings, score: from rows to 疑点, and how they compare with a planted truth. */
import { rules as allRules } from '#areas/rules.ts'
import { vaultKeys } from '#intake/context.ts'
import { showYuan } from '#kernel/fen.ts'
import { parseMonth } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Rule } from '#screening/define-rule.ts'
import type { EngineName } from '#screening/engine.ts'
import { type RuleScore, score } from '#screening/score.ts'
import { type ScreenReport, screen } from '#screening/screen.ts'
import { datasets } from '#standard/registry.ts'
import { type Command, text } from './command.ts'
import { count, type Output, table } from './output.ts'
import { withSession } from './session.ts'

export const rulesNamed = (list: string | undefined): readonly Rule[] => {
  if (list === undefined) return allRules
  return list.split(',').map((id) => {
    const rule = allRules.find((candidate) => candidate.id === id.trim().toUpperCase())
    if (!rule)
      throw new Refusal(
        'RULE_UNKNOWN',
        `没有规则「${id}」。现有:${allRules.map((candidate) => candidate.id).join('、')}`,
      )
    return rule
  })
}

export const showRun = (out: Output, report: ScreenReport): void => {
  out.line(`筛查 #${report.runId}(${report.engine === 'duckdb' ? 'DuckDB' : 'PostgreSQL'},评价日 ${report.asOf})`)
  const rows = report.results.map(({ rule: id, found, gone, scope, milliseconds }) => {
    const counts = report.byRule[id]
    const sum = found.reduce((total, { atRiskFen }) => total + atRiskFen, 0n)
    return [
      id,
      allRules.find((rule) => rule.id === id)?.name ?? '',
      count(found.length),
      count(counts?.added ?? 0),
      count(counts?.changed ?? 0),
      count(gone.length),
      showYuan(sum).replace(' 元', ''),
      scope === 'city' ? '全市' : `${count(scope)} 个对象`,
      `${(milliseconds / 1000).toFixed(2)}`,
    ]
  })
  out.line(table(['规则', '名称', '>疑点', '>新增', '>变化', '>消失', '>涉及金额(元)', '范围', '>秒'], rows))
  const onTrial = report.results.filter(({ trial }) => trial).map(({ rule }) => rule)
  if (onTrial.length > 0) out.line(`试运行(只计数,不停任何待遇或结算;两人 rules sign 后生效):${onTrial.length} 条规则`)
  if (report.deferred.length > 0)
    out.line(`待全市筛查  ${report.deferred.join('、')}:与同类比较的规则不按批次判断,下次全市筛查(不带 --batch)时判断`)
  for (const { rule, trials } of report.results) {
    for (const { edition, found, gained, lost, foundFen } of trials)
      out.line(
        `试运行  ${rule} 第 ${edition} 版次:${count(found)} 条 ${showYuan(foundFen)},比现行多 ${count(gained)} 条、少 ${count(lost)} 条`,
      )
  }
  for (const { rule, notScreened } of report.results) {
    for (const [dataset, months] of Map.groupBy(notScreened, (one) => one.dataset)) {
      const [first, last] = [months[0], months.at(-1)]
      if (first && last)
        out.line(
          `未筛查  ${rule}:「${datasets.get(dataset)?.title ?? dataset}」${first.month} 至 ${last.month} 间有 ${months.length} 个月数据不全(${first.reason}),这些月份不下结论`,
        )
    }
  }
}

const screenCommand: Command = {
  name: 'screen',
  form: '[--from YYYY-MM --to YYYY-MM] [--engine duckdb|postgres] [--batch 批次,…] [--rules ID,…]',
  summary: '用规则筛查已接收的数据,更新疑点',
  details: ['', '  --from/--to 按疑点的法定日期限定月份;--batch 只查这些批次触及的对象;--rules 只用这些规则。'],
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    engine: { type: 'string' },
    batch: { type: 'string' },
    rules: { type: 'string' },
  },
  async run(invocation) {
    const { options, out } = invocation
    const engine = text(options.engine) ?? 'duckdb'
    if (engine !== 'duckdb' && engine !== 'postgres')
      throw new Refusal('ENGINE_UNKNOWN', `没有引擎「${engine}」,只有 duckdb 和 postgres`)
    const [from, to, batch] = [text(options.from), text(options.to), text(options.batch)]
    const rules = rulesNamed(text(options.rules))
    return withSession(invocation, async ({ folder, database, actor }) => {
      const report = await screen(folder, database, vaultKeys(folder, false), {
        rules,
        engine: engine as EngineName,
        actor,
        ...(from ? { from: parseMonth(from) } : {}),
        ...(to ? { to: parseMonth(to) } : {}),
        ...(batch ? { batches: batch.split(',').map((one) => one.trim()) } : {}),
        onRule: (rule, index, all) => out.progress(`筛查 ${rule.id} ${rule.name}(${index + 1}/${all})`),
      })
      showRun(out, report)
      out.result({
        run: report.runId,
        engine: report.engine,
        asOf: report.asOf,
        root: report.root,
        deferred: report.deferred,
        rules: report.results.map(({ rule, found, gone, notScreened, scope, milliseconds }) => ({
          id: rule,
          found: found.length,
          ...report.byRule[rule],
          gone: gone.length,
          scope,
          milliseconds: Math.round(milliseconds),
          notScreened,
        })),
      })
      return 0
    })
  },
}

export const showScore = (out: Output, scores: readonly RuleScore[]): void => {
  out.line(
    table(
      ['规则', '>应有', '>找出', '>命中', '>查全率', '>查准率', '>金额不符'],
      scores.map((one) => [
        one.id,
        count(one.planted),
        count(one.found),
        count(one.hit),
        one.recall.toFixed(3),
        one.precision.toFixed(3),
        count(one.amountDiffers),
      ]),
    ),
  )
  for (const one of scores) {
    if (one.missed.length > 0)
      out.line(
        `${one.id} 漏:${one.missed.map((line) => JSON.stringify({ ...line.grain, claims: line.claims })).join(' ')}`,
      )
    if (one.extra.length > 0)
      out.line(`${one.id} 多:${one.extra.map((fingerprint) => fingerprint.slice(0, 10)).join(' ')}`)
  }
}

const scoreCommand: Command = {
  name: 'score',
  form: '--truth 文件',
  summary: '把疑点与样本城市的真值逐条核对:各规则的查全率、查准率',
  details: ['', '  退出码 1:有规则低于 1。'],
  options: { truth: { type: 'string' } },
  async run(invocation) {
    const { options, out } = invocation
    const truth = text(options.truth)
    if (truth === undefined) throw new Refusal('USAGE', '请写 --truth 真值文件')
    return withSession(invocation, async ({ folder, database }) => {
      const scores = await score(database, vaultKeys(folder, false), allRules, truth)
      showScore(out, scores)
      out.result({
        rules: scores.map(({ missed, ...rest }) => ({
          ...rest,
          missed: missed.map(({ grain, claims }) => ({ grain, claims })),
        })),
      })
      return scores.some(({ recall, precision }) => recall < 1 || precision < 1) ? 1 : 0
    })
  },
}

export const screeningCommands: readonly Command[] = [screenCommand, scoreCommand]
