/** The queue on paper and in spreadsheets: title, filter, time and person above, subjects masked, no cell a formula. */
import { writeXlsx } from 'hucre/xlsx'
import type { Scope } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { yuanFromFen } from '#kernel/fen.ts'
import { Refusal } from '#kernel/refusal.ts'
import { csvLine, safeCell } from '#kernel/safe-cell.ts'
import { districts } from '#standard/codes.ts'
import { datasets } from '#standard/registry.ts'
import type { Database } from '#store/database.ts'
import type { Rule } from '../define-rule.ts'
import { actWords, standing } from '../explain.ts'
import { results } from '../results.ts'
import type { Sort } from './cursor.ts'
import { filterWords } from './filter-words.ts'
import { type QueueRow, readQueue } from './queue.ts'
import type { QueueFilter } from './queue-filter.ts'

export const mostExported = 50_000
const pageSize = 500

export interface ExportAsked {
  readonly scope: Scope
  readonly filter: QueueFilter
  readonly sort: Sort
  /** Name of the person; stands on the sheet. */
  readonly person: string
  /** Shanghai time as it is to be read, e.g. '2026-08-01 10:20'. */
  readonly at: string
}

export interface FindingExport {
  readonly title: string
  /** Filter, order, time, person and number of findings, one a line. */
  readonly notes: readonly string[]
  readonly columns: readonly string[]
  /** Cells as text; every one is safe in a spreadsheet. */
  readonly rows: readonly (readonly string[])[]
}

const columns = [
  '编号', '规则', '规则名称', '处置', '状态', '结果', '风险金额(元)', '查实金额(元)', '日期', '区县', '险种', '对象', '情形',
  '承办机构', '承办人', '期限', '理由', '提出人', '复核人',
] as const // biome-ignore format: one heading beside another
const moneyColumns: ReadonlySet<string> = new Set(['风险金额(元)', '查实金额(元)'])

const districtName = (code: string | null): string =>
  code === null ? '' : ((districts as Readonly<Record<string, string>>)[code] ?? code)
const schemeName = (code: string | null): string =>
  code === null ? '' : (datasets.get('pension_payment')?.fields.scheme?.codes?.[code] ?? code)
const yuan = (fen: string | null): string => (fen === null ? '' : yuanFromFen(BigInt(fen)))

const cellsOf = (row: QueueRow): string[] => {
  const { handling } = row
  return [
    row.fingerprint.slice(0, 12),
    row.rule,
    row.name,
    row.trial ? '试运行' : (actWords[row.act] ?? row.act),
    standing(row),
    handling.result === null ? '' : results[handling.result],
    yuan(row.atRiskFen),
    yuan(handling.resultFen),
    row.foundOn,
    districtName(row.district),
    schemeName(row.scheme),
    Object.values(row.subject).join(' '),
    row.says,
    handling.organisation?.name ?? '',
    handling.person?.name ?? '',
    handling.dueOn ?? '',
    handling.reason ?? '',
    handling.proposedBy?.name ?? '',
    handling.confirmedBy?.name ?? '',
  ].map(safeCell)
}

/** @throws Refusal TOO_MANY_ROWS. */
export const exportFindings = async (
  database: Database,
  keys: VaultKeys,
  rules: readonly Rule[],
  { scope, filter, sort, person, at }: ExportAsked,
): Promise<FindingExport> => {
  const rows: string[][] = []
  let cursor: string | undefined
  do {
    const page = await readQueue(database, keys, rules, scope, filter, { sort, limit: pageSize }, cursor)
    rows.push(...page.rows.map(cellsOf))
    cursor = page.next ?? undefined
    if (rows.length > mostExported || (page.total && page.total.count > mostExported * 2))
      throw new Refusal('TOO_MANY_ROWS', `一次最多导出 ${mostExported} 条,请用规则、区县、日期等缩小范围后再导出`)
  } while (cursor !== undefined)
  return {
    title: '疑点清单',
    notes: [
      `条件:${filterWords(filter, sort)}`,
      `导出时间:${at}  导出人:${person}`,
      `共 ${rows.length} 条。疑点是线索,不是结论;个人信息已遮蔽。`,
    ].map(safeCell),
    columns,
    rows,
  }
}

/** UTF-8 with a byte order mark, as Excel reads it. */
export const exportCsv = ({ title, notes, columns: headers, rows }: FindingExport): Buffer =>
  Buffer.from(`\ufeff${[[title], ...notes.map((note) => [note]), [], headers, ...rows].map(csvLine).join('')}`)

export const exportXlsx = async ({ title, notes, columns: headers, rows }: FindingExport): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: title,
        rows: [
          [title],
          ...notes.map((note) => [note]),
          [],
          [...headers],
          ...rows.map((row) =>
            row.map((cell, index) => (moneyColumns.has(headers[index] ?? '') && cell !== '' ? Number(cell) : cell)),
          ),
        ],
      },
    ],
  })
