/** rules, backtest: what is in force, what a change would do, and how it comes into force by two. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules as allRules } from '#areas/rules.ts'
import { vaultKeys } from '#intake/context.ts'
import { showYuan } from '#kernel/fen.ts'
import { isDay, parseMonth } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { backtest } from '#screening/backtest.ts'
import { backtestReport, paramChanges } from '#screening/backtest-report.ts'
import type { Rule } from '#screening/define-rule.ts'
import { proposeEdition, signEdition, withdrawEdition } from '#screening/edition-steps.ts'
import { changedParams, type KeptParams, readEditions } from '#screening/editions.ts'
import { take } from '#workflow/take.ts'
import { type Command, type Invocation, text } from './command.ts'
import { count, table } from './output.ts'
import { tokenDetails, tokenOptions, withPerson } from './person.ts'
import { withSession } from './session.ts'

const ruleNamed = ({ words }: Invocation): Rule => {
  const id = words[0]?.toUpperCase()
  const rule = allRules.find((candidate) => candidate.id === id)
  if (!rule) throw new Refusal('RULE_UNKNOWN', `没有规则「${words[0] ?? '(未写)'}」,用 rules list 查看全部规则`)
  return rule
}

const editionNamed = ({ options }: Invocation): number => {
  const given = text(options.edition) ?? '0'
  if (!/^\d+$/.test(given)) throw new Refusal('USAGE', '--edition 应为数字')
  return Number(given)
}

const stateWords = { trial: '试运行', 'in-force': '生效', withdrawn: '撤回' } as const

const listRules: Command = {
  name: 'rules list',
  form: '',
  summary: '规则目录:版次、状态(试运行或生效)、由谁签署',
  async run(invocation) {
    const { out } = invocation
    return withSession(invocation, async ({ database }) => {
      const stored = await readEditions(database.pool)
      const rows = allRules.flatMap((rule) => {
        const own = stored.filter((one) => one.rule === rule.id)
        const first = own.some(({ edition }) => edition === 0)
          ? []
          : [
              {
                edition: 0,
                state: 'trial' as const,
                validFrom: null,
                firstSignedBy: null,
                secondSignedBy: null,
                params: {},
              },
            ]
        return [...first, ...own].map((one) => ({
          rule: rule.id,
          name: rule.name,
          version: rule.version,
          edition: one.edition,
          state: one.state,
          validFrom: one.validFrom,
          changes: paramChanges(rule, one.params).map(([name, before, after]) => ({ name, before, after })),
          signedBy: [one.firstSignedBy, one.secondSignedBy].filter((signer) => signer !== null),
        }))
      })
      out.line(
        table(
          ['规则', '名称', '版次', '状态', '自', '改动', '签署'],
          rows.map((row) => [
            row.rule,
            row.name,
            `${row.version}.${row.edition}`,
            stateWords[row.state],
            row.validFrom ?? '',
            row.changes.map(({ name, before, after }) => `${name} ${before} → ${after}`).join(';'),
            row.signedBy.join('、'),
          ]),
        ),
      )
      out.result({ rules: rows })
      return 0
    })
  },
}

const changeOf = (rule: Rule, invocation: Invocation): KeptParams => {
  const set = text(invocation.options.set)
  return set === undefined
    ? {}
    : changedParams(rule, set, text(invocation.options.source) ?? '参数调整,依据见提出时的理由')
}

const changeOptions = { set: { type: 'string' }, source: { type: 'string' } } as const

const backtestCommand: Command = {
  name: 'backtest',
  form: '规则 --set 参数=值[;…] [--text 文件.sql] [--from YYYY-MM --to YYYY-MM] --out 目录',
  summary: '规则或参数改动在历史数据上会多找出、少找出什么(不改变任何疑点)',
  details: [
    '',
    '  --set 参数=整数,单位同参数(分、百万分之一、天、月);分范围的写 参数[范围=代码]=值,自某日起的写 参数@YYYY-MM-DD=值。',
    '  --text 用另一份规则文字代替现行文字比较。报告写在 --out 下:Markdown 与 XLSX。',
  ],
  options: {
    ...changeOptions,
    text: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
  },
  async run(invocation) {
    const { options, out } = invocation
    const rule = ruleNamed(invocation)
    const params = changeOf(rule, invocation)
    const file = text(options.text)
    const target = text(options.out)
    if (Object.keys(params).length === 0 && file === undefined)
      throw new Refusal('USAGE', '请用 --set 写参数的改动,或用 --text 给出另一份规则文字')
    if (target === undefined) throw new Refusal('USAGE', '请写 --out 目录')
    const [from, to] = [text(options.from), text(options.to)]
    return withSession(invocation, async ({ folder, database, actor }) => {
      const keys = vaultKeys(folder, false)
      out.progress(`回溯测试 ${rule.id} ${rule.name}……`)
      const test = await backtest(folder, database, keys, {
        rule,
        params,
        actor,
        ...(file ? { sql: readFileSync(file, 'utf8') } : {}),
        ...(from ? { from: parseMonth(from) } : {}),
        ...(to ? { to: parseMonth(to) } : {}),
      })
      const report = await backtestReport(database, keys, test, params)
      mkdirSync(target, { recursive: true })
      const name = `回溯测试-${test.id}-${rule.id}`
      writeFileSync(join(target, `${name}.md`), report.markdown)
      writeFileSync(join(target, `${name}.xlsx`), report.xlsx)
      const sum = (findings: readonly { atRiskFen: bigint }[]): string =>
        showYuan(findings.reduce((total, { atRiskFen }) => total + atRiskFen, 0n))
      out.line(`回溯测试 ${test.id}:${rule.id} ${rule.name}(评价日 ${test.asOf})`)
      out.line(
        `现行 ${count(test.before.length)} 条,改后 ${count(test.after.length)} 条;新增 ${count(test.gained.length)} 条 ${sum(test.gained)},消失 ${count(test.lost.length)} 条 ${sum(test.lost)},变化 ${count(test.changed.length)} 条`,
      )
      out.line(`报告:${join(target, name)}.md、.xlsx`)
      out.result({
        backtest: test.id,
        rule: rule.id,
        before: test.before.length,
        after: test.after.length,
        gained: test.gained.map(({ fingerprint }) => fingerprint),
        lost: test.lost.map(({ fingerprint }) => fingerprint),
        changed: test.changed.map(({ after }) => after.fingerprint),
        workload: test.workload,
      })
      return 0
    })
  },
}

const proposeCommand: Command = {
  name: 'rules propose',
  form: '规则 --set 参数=值[;…] --from YYYY-MM-DD --backtest 编号 --reason 理由 [--token-file 文件]',
  summary: '提出参数新版次:自某日起,先试运行(只计数),两人签署后生效',
  details: tokenDetails,
  options: {
    ...changeOptions,
    ...tokenOptions,
    from: { type: 'string' },
    backtest: { type: 'string' },
    reason: { type: 'string' },
  },
  async run(invocation) {
    const { options, out } = invocation
    const rule = ruleNamed(invocation)
    const [validFrom, test, reason] = [text(options.from), text(options.backtest), text(options.reason)]
    if (!validFrom || !isDay(validFrom)) throw new Refusal('USAGE', '请写 --from 生效日(YYYY-MM-DD)')
    if (!test || !/^\d{1,12}$/.test(test))
      throw new Refusal('BACKTEST_NEEDED', '请写 --backtest 编号:改动须先作回溯测试')
    if (!reason) throw new Refusal('USAGE', '请写 --reason 改动的理由')
    return withPerson(invocation, 'rules propose', 'rules.propose', async ({ database, actor }) => {
      const made = await take(
        database,
        proposeEdition,
        { rule: rule.id, validFrom, params: changeOf(rule, invocation), reason, backtest: BigInt(test) },
        { actor },
      )
      const edition = made === 'already-taken' ? null : made.edition
      out.line(
        `${rule.id} 第 ${edition} 版次开始试运行,自 ${validFrom} 起的事实适用;两人签署后生效(rules sign ${rule.id} --edition ${edition})`,
      )
      out.result({ rule: rule.id, edition, validFrom })
      return 0
    })
  },
}

const signCommand: Command = {
  name: 'rules sign',
  form: '规则 [--edition 版次] [--token-file 文件]',
  summary: '签署规则生效:第一人签署后仍试运行,第二人(另一人)签署后生效',
  details: tokenDetails,
  options: { edition: { type: 'string' }, ...tokenOptions },
  async run(invocation) {
    const rule = ruleNamed(invocation)
    const edition = editionNamed(invocation)
    return withPerson(invocation, 'rules sign', 'rules.sign', async ({ database, actor }) => {
      const signed = await take(database, signEdition, { rule: rule.id, edition }, { actor })
      const inForce = signed !== 'already-taken' && signed.inForce
      invocation.out.line(
        `${rule.id} 第 ${edition} 版次:${inForce ? '两人已签署,生效' : '第一人已签署,还须另一人签署;在此之前只计数,不停任何待遇或结算'}`,
      )
      invocation.out.result({ rule: rule.id, edition, inForce })
      return 0
    })
  },
}

const withdrawCommand: Command = {
  name: 'rules withdraw',
  form: '规则 --edition 版次 [--token-file 文件]',
  summary: '撤回试运行中的版次',
  details: tokenDetails,
  options: { edition: { type: 'string' }, ...tokenOptions },
  async run(invocation) {
    const rule = ruleNamed(invocation)
    const edition = editionNamed(invocation)
    return withPerson(invocation, 'rules withdraw', 'rules.propose', async ({ database, actor }) => {
      await take(database, withdrawEdition, { rule: rule.id, edition }, { actor })
      invocation.out.line(`${rule.id} 第 ${edition} 版次已撤回`)
      invocation.out.result({ rule: rule.id, edition })
      return 0
    })
  },
}

export const ruleCommands: readonly Command[] = [
  listRules,
  backtestCommand,
  proposeCommand,
  signCommand,
  withdrawCommand,
]
