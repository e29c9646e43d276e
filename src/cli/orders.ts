/** orders, findings triage: leads from above beside our own, and the first load's hits cut into tranches. */
import { writeFileSync } from 'node:fs'
import { fenFromYuan, showYuan } from '#kernel/fen.ts'
import { isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { answerLead, confirmLead, type OrderLine, orderLines, orderLineWithin, returnFile } from '#screening/orders.ts'
import { isResult, results } from '#screening/results.ts'
import { triage } from '#screening/triage.ts'
import { datasetOf } from '#standard/registry.ts'
import { take } from '#workflow/take.ts'
import { type Command, type Invocation, text } from './command.ts'
import { count, table } from './output.ts'
import { type PersonSession, tokenDetails, tokenOptions, withPerson } from './person.ts'
import { withSession } from './session.ts'

const stateOf = ({ result, state }: OrderLine): string =>
  result === null ? '未答复' : `${results[result]}${state === 'awaiting-second' ? '(待复核)' : ''}`

const issuers = (): Readonly<Record<string, string>> => datasetOf('superior_lead').fields.issuer_kind?.codes ?? {}

const listOrders: Command = {
  name: 'orders list',
  form: '[--order 令号]',
  summary: '上级下发的疑点:期限、答复,与本平台疑点对上的各条',
  options: { order: { type: 'string' } },
  async run(invocation) {
    const { options, out } = invocation
    return withSession(invocation, async ({ database }) => {
      const lines = await orderLines(database.pool, text(options.order))
      out.line(
        table(
          ['令号', '>序号', '下发', '期限', '问题', '>金额(元)', '答复', '本平台疑点'],
          lines.map((line) => [
            line.orderNo,
            String(line.lineNo),
            issuers()[line.issuer] ?? line.issuer,
            line.dueOn,
            line.problem,
            line.amountFen === null ? '' : showYuan(line.amountFen).replace(' 元', ''),
            stateOf(line),
            line.findings.length > 0 ? `${line.findings.length} 条(${line.findings[0]?.slice(0, 10)})` : '无,单独办理',
          ]),
        ),
      )
      const both = lines.filter(({ findings }) => findings.length > 0).length
      out.line(`共 ${count(lines.length)} 项,其中 ${count(both)} 项与本平台疑点是同一事项,一并办理`)
      out.result({ lines: lines.map(({ person: _person, ...line }) => line) })
      return 0
    })
  },
}

const lineNamed = ({ words }: Invocation): { orderNo: string; lineNo: bigint } => {
  const [orderNo, line] = words
  if (!orderNo || !line || !/^\d{1,9}$/.test(line)) throw new Refusal('USAGE', '请写 令号 序号')
  return { orderNo, lineNo: BigInt(line) }
}

/** Outside the person's scope is not there. @throws Refusal NOT_FOUND. */
const mustReach = async (
  { database, who }: PersonSession,
  { orderNo, lineNo }: { readonly orderNo: string; readonly lineNo: bigint },
): Promise<void> => {
  const line = (await orderLines(database.pool, orderNo)).find((one) => one.lineNo === lineNo)
  if (!line || !orderLineWithin(who.scope, line))
    throw new Refusal('NOT_FOUND', `没有上级下发疑点「${orderNo}」第 ${lineNo} 项`)
}

const answerOrder: Command = {
  name: 'orders answer',
  form: '令号 序号 --result 结果 --note 说明 [--recovered 元] [--token-file 文件]',
  summary: '填报一项的核查结果;排除的结果还须另一人复核',
  details: [
    '',
    `  结果:${Object.entries(results)
      .map(([code, word]) => `${code} ${word}`)
      .join('、')}`,
    ...tokenDetails,
  ],
  options: { result: { type: 'string' }, note: { type: 'string' }, recovered: { type: 'string' }, ...tokenOptions },
  async run(invocation) {
    const { options, out } = invocation
    const line = lineNamed(invocation)
    const result = text(options.result)
    const note = text(options.note)
    if (!result || !isResult(result))
      throw new Refusal('USAGE', `--result 应为 ${Object.keys(results).join('、')} 之一`)
    if (!note) throw new Refusal('USAGE', '请写 --note 核查情况')
    const recoveredFen = fenFromYuan(text(options.recovered) ?? '0')
    return withPerson(invocation, 'orders answer', 'findings.work', async (session) => {
      const { database, actor } = session
      await mustReach(session, line)
      const done = await take(database, answerLead, { ...line, result, note, recoveredFen }, { actor })
      const waiting = done !== 'already-taken' && done.state === 'awaiting-second'
      out.line(
        `${line.orderNo} 第 ${line.lineNo} 项:${results[result]}${waiting ? ',等另一人复核(orders confirm)' : ''}`,
      )
      out.result({ ...line, result, state: waiting ? 'awaiting-second' : 'final' })
      return 0
    })
  },
}

const confirmOrder: Command = {
  name: 'orders confirm',
  form: '令号 序号 [--token-file 文件]',
  summary: '复核一项排除的结果(不能是填报的人)',
  details: tokenDetails,
  options: tokenOptions,
  async run(invocation) {
    const line = lineNamed(invocation)
    return withPerson(invocation, 'orders confirm', 'findings.confirm', async (session) => {
      const { database, actor } = session
      await mustReach(session, line)
      await take(database, confirmLead, line, { actor })
      invocation.out.line(`${line.orderNo} 第 ${line.lineNo} 项已复核`)
      invocation.out.result(line)
      return 0
    })
  },
}

const returnOrder: Command = {
  name: 'orders return',
  form: '令号 --out 文件.xlsx',
  summary: '写出上报文件:每项一行,按下发的序号',
  options: { out: { type: 'string' } },
  async run(invocation) {
    const { options, words, out } = invocation
    const [orderNo] = words
    const target = text(options.out)
    if (!orderNo || !target) throw new Refusal('USAGE', '请写 令号 和 --out 文件')
    return withSession(invocation, async ({ database }) => {
      writeFileSync(target, await returnFile(database.pool, orderNo))
      out.line(`已写出 ${target}`)
      out.result({ order: orderNo, out: target })
      return 0
    })
  },
}

const triageCommand: Command = {
  name: 'findings triage',
  form: '[--as-of YYYY-MM-DD]',
  summary: '首轮分批:把初次接入带来的旧疑点按是否仍在流失、时效、金额分批,各有期限',
  options: { 'as-of': { type: 'string' } },
  async run(invocation) {
    const { options, out } = invocation
    const given = text(options['as-of'])
    if (given !== undefined && !isDay(given)) throw new Refusal('USAGE', '--as-of 应为 YYYY-MM-DD')
    return withSession(invocation, async ({ database, actor }) => {
      const last = await database.pool.query<{ as_of: string }>(
        'select as_of from screening.run order by id desc limit 1',
      )
      const asOf = given ?? last.rows[0]?.as_of
      if (asOf === undefined) throw new Refusal('NOT_FOUND', '还没有筛查过,没有疑点可分批(先运行 screen)')
      const tranches = await take(database, triage, { asOf }, { actor })
      const made = tranches === 'already-taken' ? [] : tranches
      out.line(
        table(
          ['>批', '名称', '>疑点', '>金额(元)', '期限', '口径'],
          made.map(({ rank, name, findings, atRiskFen, dueOn, why }) => [
            String(rank),
            name,
            count(findings),
            showYuan(atRiskFen).replace(' 元', ''),
            dueOn,
            why,
          ]),
        ),
      )
      if (made.length === 0) out.line('没有未分批的疑点(试运行规则的疑点不分批)')
      out.result({ asOf, tranches: made })
      return 0
    })
  },
}

export const orderCommands: readonly Command[] = [triageCommand, listOrders, answerOrder, confirmOrder, returnOrder]
