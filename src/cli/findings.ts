/** findings, suspects: the list of 疑点, one of them explained, and who stands out over all of them. */
import { everything } from '#access/scope.ts'
import { rules as allRules } from '#areas/rules.ts'
import { identityKindOf } from '#identity/kinds.ts'
import { maskedOf } from '#identity/vault.ts'
import { vaultKeys } from '#intake/context.ts'
import { showYuan } from '#kernel/fen.ts'
import { Refusal } from '#kernel/refusal.ts'
import { actWords, explain, standing } from '#screening/explain.ts'
import { ordersOf } from '#screening/orders.ts'
import { shownRows } from '#screening/read-evidence.ts'
import { readFinding, readFindings } from '#screening/read-findings.ts'
import { type Suspect, type SuspectKind, scoredFindings, suspectKinds, suspicion } from '#screening/suspicion.ts'
import { districts } from '#standard/codes.ts'
import { type Command, text } from './command.ts'
import { count, table } from './output.ts'
import { rulesNamed } from './screening.ts'
import { type Session, withSession } from './session.ts'

const listFindings: Command = {
  name: 'findings list',
  form: '[--rule ID] [--state open|no-longer-holds] [--tranche 批] [--limit N]',
  summary: '列出疑点',
  options: {
    rule: { type: 'string' },
    state: { type: 'string' },
    tranche: { type: 'string' },
    limit: { type: 'string' },
  },
  async run(invocation) {
    const { options, out } = invocation
    const rule = text(options.rule)
    const limit = text(options.limit)
    if (limit !== undefined && !/^\d+$/.test(limit)) throw new Refusal('USAGE', '--limit 应为数字')
    const tranche = text(options.tranche)
    if (tranche !== undefined && !/^[1-5]$/.test(tranche)) throw new Refusal('USAGE', '--tranche 应为 1 至 5')
    const named = rule === undefined ? undefined : rulesNamed(rule)[0]
    return withSession(invocation, async ({ folder, database }) => {
      const findings = await readFindings(database, vaultKeys(folder, false), allRules, everything, {
        state: text(options.state) ?? 'open',
        ...(named ? { rule: named.id } : {}),
        ...(tranche ? { tranche: Number(tranche) } : {}),
        ...(limit ? { limit: Number(limit) } : {}),
      })
      const shown = out.json ? [] : findings.slice(0, 200)
      out.line(
        table(
          ['编号', '规则', '处置', '状态', '>金额(元)', '日期', '对象', '情形'],
          shown.map((finding) => [
            finding.fingerprint.slice(0, 10),
            finding.rule,
            finding.trial ? '试运行' : (actWords[finding.act] ?? finding.act),
            standing(finding),
            showYuan(BigInt(finding.atRiskFen)).replace(' 元', ''),
            finding.foundOn,
            Object.values(finding.subject).join(' '),
            finding.says,
          ]),
        ),
      )
      if (findings.length > shown.length)
        out.line(
          `……共 ${count(findings.length)} 条,只列前 ${shown.length} 条;用 --rule、--limit 缩小范围,或 --json 取全部`,
        )
      out.result({ findings })
      return 0
    })
  },
}

const showFinding: Command = {
  name: 'findings show',
  form: '编号',
  summary: '看一条疑点:情形、证据行、条款与参数、何种情况下无事、下一步',
  async run(invocation) {
    const { words, out } = invocation
    const [id] = words
    if (id === undefined) throw new Refusal('USAGE', '请写疑点编号(前四位以上)')
    return withSession(invocation, async ({ folder, database }) => {
      const keys = vaultKeys(folder, false)
      const { shown: finding, subject, evidence } = await readFinding(database, keys, allRules, everything, id)
      const rule = allRules.find((candidate) => candidate.id === finding.rule)
      const rows = await shownRows(database, keys, subject, evidence)
      const orders = await ordersOf(database.pool, finding.fingerprint)
      const { title, lines } = explain(finding, rule, rows, orders)
      out.line(title)
      for (const line of lines) out.line(line)
      out.result({
        finding: { ...finding, evidence: rows, innocent: rule?.innocent ?? [], next: rule?.next ?? '' },
        orders,
        explanation: [title, ...lines],
      })
      return 0
    })
  },
}

const kindWords: Readonly<Record<SuspectKind, string>> = {
  person: '个人',
  provider: '定点机构',
  employer: '用人单位',
  account: '银行账户',
  district: '区县',
}

/** Persons and accounts masked, public codes with the name of their register. */
const namesOf = async (
  { database, folder }: Session,
  kind: SuspectKind,
  suspects: readonly Suspect[],
): Promise<Map<string, string>> => {
  const all = suspects.map(({ key }) => key)
  if (kind === 'district')
    return new Map(all.map((key) => [key, (districts as Readonly<Record<string, string>>)[key] ?? key]))
  if (kind === 'person' || kind === 'account') {
    const identity = identityKindOf[kind === 'person' ? 'idNumber' : 'bankAccount']
    const masks = await database.transaction((client) =>
      maskedOf(client, vaultKeys(folder, false), identity, all.map(BigInt)),
    )
    return new Map([...masks].map(([surrogate, mask]) => [surrogate.toString(), mask]))
  }
  const { rows } = await database.pool.query<{ id: string; name: string }>(
    `select distinct on (${kind}_id) ${kind}_id as id, ${kind}_name as name from visible.${kind} where ${kind}_id = any($1) order by ${kind}_id, row_ref desc`,
    [all],
  )
  return new Map(rows.map(({ id, name }) => [id, `${name}(${id})`]))
}

const suspects: Command = {
  name: 'suspects',
  form: '[--kind person|provider|employer|account|district] [--limit N]',
  summary: '按对象汇总的嫌疑排序:每一分都列出来自哪条规则、哪些疑点',
  details: [
    '',
    '  每条规则对同一对象只计一次:处置分(拦停 3、预警 2、线索 1)乘以一加金额档(一千、一万、十万元各一档)。',
  ],
  options: { kind: { type: 'string' }, limit: { type: 'string' } },
  async run(invocation) {
    const { options, out } = invocation
    const kind = (text(options.kind) ?? 'person') as SuspectKind
    if (!suspectKinds.includes(kind)) throw new Refusal('USAGE', `--kind 应为 ${suspectKinds.join('、')} 之一`)
    const limit = text(options.limit) ?? '20'
    if (!/^\d{1,6}$/.test(limit)) throw new Refusal('USAGE', '--limit 应为数字')
    return withSession(invocation, async (session) => {
      const ranked = suspicion(await scoredFindings(session.database.pool), kind)
      const shown = ranked.slice(0, Number(limit))
      const names = await namesOf(session, kind, shown)
      const nameOf = ({ key }: Suspect): string => names.get(key) ?? '(未登记)'
      out.line(
        table(
          ['>名次', kindWords[kind], '>分', '>金额(元)', '>疑点', '来自'],
          shown.map((one) => [
            String(one.rank),
            nameOf(one),
            String(one.points),
            showYuan(one.atRiskFen).replace(' 元', ''),
            count(one.findings),
            one.parts
              .map(
                ({ rule, points, fingerprints }) =>
                  `${rule} ${points}分×${fingerprints.length}条(${fingerprints[0]?.slice(0, 10)})`,
              )
              .join('、'),
          ]),
        ),
      )
      out.line(`共 ${count(ranked.length)} 个对象有疑点`)
      out.result({
        kind,
        suspects: shown.map((one) => ({
          ...one,
          key: kind === 'person' || kind === 'account' ? undefined : one.key,
          name: nameOf(one),
        })),
        all: ranked.length,
      })
      return 0
    })
  },
}

export const findingCommands: readonly Command[] = [listFindings, showFinding, suspects]
