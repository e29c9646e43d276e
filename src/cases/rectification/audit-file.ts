/** 外部审计的问题清单 (CSV, XLSX): read by the readers of intake, every row judged, and taken whole or not at all. */
import { readFileSync, unlinkSync } from 'node:fs'
import { splitRecord } from '#intake/readers/csv-header.ts'
import { openFile } from '#intake/readers/reader.ts'
import { fenFromYuan } from '#kernel/fen.ts'
import { halfWidth } from '#kernel/half-width.ts'
import { isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { clauseOf } from '#law/clauses.ts'

/** Header → code; the first three must be there. */
const headers = {
  问题: 'problem',
  条款: 'clause',
  责任单位: 'responsible',
  涉及金额: 'amount',
  整改期限: 'dueOn',
  整改要求: 'measures',
  险种: 'scheme',
} as const
type Column = (typeof headers)[keyof typeof headers]
export const auditFileHeaders: readonly string[] = Object.keys(headers)
const required: readonly Column[] = ['problem', 'clause', 'responsible']

/** Most lines of one list: an auditor's report has dozens. */
const mostRows = 2_000

export interface AuditLine {
  readonly row: number
  readonly problem: string
  readonly clause: string
  /** Id or name of the organisation. */
  readonly responsible: string
  readonly amountFen: bigint | null
  readonly dueOn: string | null
  readonly measures: string
  readonly scheme: string | null
}

export interface AuditFile {
  readonly lines: readonly AuditLine[]
  readonly sha256: string
}

export interface RowComplaint {
  readonly row: number
  readonly says: string
}

/** All complaints in one refusal, so that a list is mended once. */
export const auditRefusal = (complaints: readonly RowComplaint[]): Refusal =>
  new Refusal(
    'AUDIT_FILE_WRONG',
    `清单没有导入,有 ${complaints.length} 处要改:${complaints
      .slice(0, 5)
      .map(({ row, says }) => `第 ${row} 行${says}`)
      .join(';')}${complaints.length > 5 ? '……' : ''}`,
    { details: { rows: complaints.slice(0, 50) } },
  )

const recordsOf = (text: string): string[] => {
  const records: string[] = []
  let start = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (text[at] === '\n' && !isQuoted) {
      records.push(text.slice(start, at))
      start = at + 1
    }
  }
  return records
}

const lineOf = (
  row: number,
  cells: Readonly<Partial<Record<Column, string>>>,
  complaints: RowComplaint[],
): AuditLine => {
  const complain = (says: string): void => {
    complaints.push({ row, says })
  }
  const of = (column: Column): string => (cells[column] ?? '').trim()
  if (of('problem') === '') complain('没有写问题')
  const clause = halfWidth(of('clause'))
  if (!clauseOf(clause)) complain(`条款「${of('clause')}」不是通知的条款,应写如「十二(三)4」`)
  if (of('responsible') === '') complain('没有写责任单位')
  let amountFen: bigint | null = null
  try {
    amountFen = of('amount') === '' ? null : fenFromYuan(of('amount').replaceAll(',', ''))
  } catch {
    complain(`涉及金额「${of('amount')}」应写成 1234.50 这样的元`)
  }
  if (amountFen !== null && amountFen < 0n) complain('涉及金额不应小于零')
  const dueOn = of('dueOn') === '' ? null : of('dueOn')
  if (dueOn !== null && !isDay(dueOn)) complain(`整改期限「${dueOn}」应写成 2026-12-31`)
  return {
    row,
    problem: of('problem'),
    clause,
    responsible: of('responsible'),
    amountFen,
    dueOn,
    measures: of('measures'),
    scheme: of('scheme') === '' ? null : of('scheme'),
  }
}

/**
 * @param path generated path; `name` is the sender's, for messages and the format.
 * @throws Refusal FILE_*, HEADER_MISSING, AUDIT_FILE_WRONG.
 */
export const readAuditFile = async (path: string, name: string, tempDir: string): Promise<AuditFile> => {
  const opened = await openFile(path, { name, tempDir, limits: { unpackedBytes: 64 << 20, sharedCharacters: 8 << 20 } })
  try {
    const columns = opened.headers.map((header) => (headers as Readonly<Record<string, Column>>)[header])
    const missing = required.filter((column) => !columns.includes(column))
    if (missing.length > 0)
      throw new Refusal(
        'HEADER_MISSING',
        `清单缺少列:${Object.entries(headers)
          .filter(([, column]) => missing.includes(column))
          .map(([label]) => `「${label}」`)
          .join('、')};可有的列:${auditFileHeaders.join('、')}`,
      )
    const complaints: RowComplaint[] = []
    const lines: AuditLine[] = []
    for await (const chunk of opened.chunks()) {
      complaints.push(...chunk.problems.map(({ row, message }) => ({ row, says: `:${message}` })))
      for (const record of recordsOf(readFileSync(chunk.path, 'utf8'))) {
        const [row = '0', ...cells] = splitRecord(record, ',') ?? []
        const named = Object.fromEntries(
          columns.flatMap((column, index) => (column ? [[column, cells[index] ?? '']] : [])),
        )
        lines.push(lineOf(Number(row), named, complaints))
      }
      unlinkSync(chunk.path)
      if (lines.length > mostRows) throw new Refusal('TOO_MANY_ROWS', `一次最多导入 ${mostRows} 条,请拆开`)
    }
    if (complaints.length > 0) throw auditRefusal(complaints)
    if (lines.length === 0) throw new Refusal('FILE_EMPTY', '清单里没有一条问题')
    return { lines, sha256: opened.summary().sha256 }
  } finally {
    await opened.close()
  }
}
