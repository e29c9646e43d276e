/** The report of a back-test for those who decide: Markdown to read, XLSX to work with. Subjects are masked. */
import { writeXlsx } from 'hucre/xlsx'
import type { VaultKeys } from '#identity/keyring.ts'
import { showYuan, yuanFromFen } from '#kernel/fen.ts'
import { citeBasis } from '#law/basis.ts'
import { districts } from '#standard/codes.ts'
import type { Database } from '#store/database.ts'
import type { Backtest } from './backtest.ts'
import type { Rule } from './define-rule.ts'
import type { KeptParam, KeptParams } from './editions.ts'
import { keep } from './editions.ts'
import type { Finding } from './findings.ts'
import { maskedSubjects } from './masked-subjects.ts'
import { sentence } from './shown-finding.ts'

const total = (findings: readonly Finding[]): bigint => findings.reduce((sum, { atRiskFen }) => sum + atRiskFen, 0n)

const nameOf = (district: string): string =>
  (districts as Readonly<Record<string, string>>)[district] ?? (district || '(未定)')

const showParam = (param: KeptParam | undefined): string =>
  (param?.values ?? [])
    .map(({ value, from, scope }) => {
      const where = Object.values(scope ?? {}).join('/')
      return `${where ? `${where} ` : ''}${from && from > '1900-01-01' ? `自 ${from} 起 ` : ''}${value} ${param?.unit ?? ''}`
    })
    .join(';')

/** Parameter, before, after: only what differs. */
export const paramChanges = (rule: Rule, params: KeptParams): [string, string, string][] =>
  Object.entries(params).map(([name, after]) => {
    const before = rule.params[name]
    return [name, showParam(before ? keep(before) : undefined), showParam(after)]
  })

interface Listed {
  readonly kind: string
  readonly finding: Finding
  readonly before?: Finding
}

const columns = ['变化', '编号', '区县', '日期', '对象', '情形', '原金额(元)', '现金额(元)']

const listing = async (database: Database, keys: VaultKeys, test: Backtest): Promise<string[][]> => {
  const all: Listed[] = [
    ...test.gained.map((finding) => ({ kind: '新增', finding })),
    ...test.lost.map((finding) => ({ kind: '消失', finding })),
    ...test.changed.map(({ before, after }) => ({ kind: '变化', finding: after, before })),
  ]
  const masked = await maskedSubjects(
    database,
    keys,
    test.rule,
    all.map(({ finding }) => finding),
  )
  return all.map(({ kind, finding, before }) => {
    const subject = masked(finding)
    const values = {
      ...finding.facts,
      ...finding.grain,
      ...subject,
      found_on: finding.foundOn,
      at_risk_fen: finding.atRiskFen,
    }
    const now = yuanFromFen(finding.atRiskFen)
    return [
      kind,
      finding.fingerprint.slice(0, 12),
      nameOf(finding.district ?? ''),
      finding.foundOn,
      Object.values(subject).join(' '),
      sentence(test.rule, values),
      kind === '新增' ? '' : before ? yuanFromFen(before.atRiskFen) : now,
      kind === '消失' ? '' : now,
    ]
  })
}

const summaryRows = (test: Backtest): [string, string, string][] => [
  ['现行', String(test.before.length), showYuan(total(test.before))],
  ['改后', String(test.after.length), showYuan(total(test.after))],
  ['新增', String(test.gained.length), showYuan(total(test.gained))],
  ['消失', String(test.lost.length), showYuan(total(test.lost))],
  ['金额或证据有变', String(test.changed.length), ''],
]

const workloadRows = (test: Backtest): string[][] =>
  test.workload.map((one) => [
    nameOf(one.district),
    String(one.before),
    String(one.after),
    String(one.gained),
    String(one.lost),
    yuanFromFen(one.gainedFen),
    yuanFromFen(one.lostFen),
  ])

const workloadColumns = ['区县', '现行疑点', '改后疑点', '新增', '消失', '新增金额(元)', '消失金额(元)']

const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const longestList = 50

export interface ReportFiles {
  readonly markdown: string
  readonly xlsx: Uint8Array
}

export const backtestReport = async (
  database: Database,
  keys: VaultKeys,
  test: Backtest,
  params: KeptParams,
): Promise<ReportFiles> => {
  const { rule } = test
  const rows = await listing(database, keys, test)
  const changes = paramChanges(rule, params)
  const part = (title: string, body: string): string => `## ${title}\n\n${body}`
  const markdown = [
    `# 回溯测试 ${test.id}:${rule.id} ${rule.name}`,
    `评价日 ${test.asOf}。依据:${rule.basis.map(citeBasis).join(';')}。把改动当作全程有效,与现行规则在同一批数据上比较。`,
    part('改动', changes.length > 0 ? markdownTable(['参数', '现行', '改后'], changes) : '参数不变,规则文字有改动。'),
    part('结果', markdownTable(['', '疑点', '金额'], summaryRows(test))),
    part('各区县的工作量', markdownTable(workloadColumns, workloadRows(test))),
    part(
      '新增、消失与变化',
      rows.length === 0
        ? '没有差别。'
        : `${markdownTable(columns, rows.slice(0, longestList))}${rows.length > longestList ? `\n\n共 ${rows.length} 条,这里列前 ${longestList} 条,全部见表格文件。` : ''}`,
    ),
  ].join('\n\n')
  const money = (cell: string | undefined): string | number => (cell ? Number(cell) : '')
  const xlsx = await writeXlsx({
    sheets: [
      { name: '概要', rows: [['', '疑点', '金额'], ...summaryRows(test), [], ['参数', '现行', '改后'], ...changes] },
      {
        name: '工作量',
        rows: [
          workloadColumns,
          ...workloadRows(test).map((row) => [
            row[0] ?? '',
            ...row.slice(1, 5).map(Number),
            ...row.slice(5).map(money),
          ]),
        ],
      },
      { name: '明细', rows: [columns, ...rows.map((row) => [...row.slice(0, 6), money(row[6]), money(row[7])])] },
    ],
  })
  return { markdown: `${markdown}\n`, xlsx }
}
