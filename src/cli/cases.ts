/** cases diagram, list, show: the machine as a picture with the numbers of its check, and cases as they stand. */
import { writeFileSync } from 'node:fs'
import { everything } from '#access/scope.ts'
import { mermaid, svg } from '#cases/core/diagram.ts'
import { explore } from '#cases/core/explore.ts'
import { findCase } from '#cases/core/held-case.ts'
import { caseSteps } from '#cases/core/machine.ts'
import { listCases } from '#cases/core/read-cases.ts'
import { caseStates, isCaseState } from '#cases/core/states.ts'
import { vaultKeys } from '#intake/context.ts'
import { today } from '#kernel/clock.ts'
import { showYuan } from '#kernel/fen.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readDeadlines } from '#workflow/deadline.ts'
import { type Command, text } from './command.ts'
import { count, table } from './output.ts'
import { withSession } from './session.ts'

const diagram: Command = {
  name: 'cases diagram',
  form: '[--svg 文件]',
  summary: '案件状态图:Mermaid 文字,或画成 SVG;附全部情形核对的结果',
  options: { svg: { type: 'string' } },
  async run({ options, out }) {
    const path = text(options.svg)
    if (path === undefined) out.line(mermaid())
    else writeFileSync(path, svg())
    const { states, steps, situations, edges, deadEnds, unreached } = explore(caseSteps)
    out.line(
      `${states} 个状态,${steps} 个步骤;逐一核对 ${count(situations)} 种情形、${count(edges)} 条走向:走不到的状态 ${unreached.length} 个,走不出的状态 ${deadEnds.length} 个`,
    )
    out.result({ states, steps, situations, edges, unreached, deadEnds, ...(path === undefined ? {} : { svg: path }) })
    return 0
  },
}

const list: Command = {
  name: 'cases list',
  form: '[--state 状态] [--text 文字] [--limit 件数]',
  summary: '线索与案件,新的在前',
  options: { state: { type: 'string' }, text: { type: 'string' }, limit: { type: 'string' } },
  async run(invocation) {
    const { options, out } = invocation
    const state = text(options.state)
    if (state !== undefined && !isCaseState(state))
      throw new Refusal('USAGE', `--state 应为 ${Object.keys(caseStates).join('、')} 之一`)
    const limit = Number(text(options.limit) ?? 50)
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new Refusal('USAGE', '--limit 应为 1 至 1000')
    return withSession(invocation, async ({ database, folder }) => {
      const filter = {
        ...(state === undefined ? {} : { states: [state] }),
        ...(text(options.text) === undefined ? {} : { text: text(options.text) as string }),
      }
      const { cases } = await listCases(database, vaultKeys(folder, false), everything, filter, {
        limit,
        today: today(),
      })
      out.line(
        table(
          ['案号', '案由', '状态', '辖区', '承办机构', '>风险金额(元)', '登记', '最近期限'],
          cases.map((one) => [
            one.caseNo ?? one.registerNo,
            one.title,
            one.stateLabel,
            one.district,
            one.organisationName,
            showYuan(one.atRiskFen).replace(' 元', ''),
            one.receivedOn,
            one.clock ? `${one.clock.dueOn} ${one.clock.label}` : '',
          ]),
        ),
      )
      out.result({ cases })
      return 0
    })
  },
}

const show: Command = {
  name: 'cases show',
  form: '编号',
  summary: '一件线索或案件:状态、承办人、期限、经过',
  async run(invocation) {
    const { words, out } = invocation
    const [caseId] = words
    if (!caseId) throw new Refusal('USAGE', '请写案件编号(cases list --json 里的 id)')
    return withSession(invocation, async ({ database }) => {
      const held = await findCase(database.pool, { caseId, scope: everything })
      const deadlines = await readDeadlines(database.pool, 'case', held.id)
      out.line(`${held.caseNo ?? held.registerNo} ${held.title}:${caseStates[held.state].label}`)
      out.line(
        table(
          ['承办', '姓名', '指定', '回避'],
          held.officers.map((one) => [one.part, one.name, one.appointedAt.slice(0, 10), one.recusedWhy ?? '']),
        ),
      )
      out.line(
        table(
          ['期限', '截止', '依据', '办结'],
          deadlines.map((one) => [one.label, one.dueOn, one.clause, one.metOn ?? one.droppedOn ?? '']),
        ),
      )
      out.result({ case: held, deadlines })
      return 0
    })
  },
}

export const caseCommands: readonly Command[] = [diagram, list, show]
