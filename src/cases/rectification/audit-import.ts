import type { Authority, Scope } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import { schemes } from '#standard/codes.ts'
import type { Client } from '#store/database.ts'
import type { AuditFile, AuditLine, RowComplaint } from './audit-file.ts'

export const auditorKinds = {
  'national-audit': '审计机关',
  province: '省级检查',
  ministry: '部级检查',
  'third-party': '第三方审计',
} as const
export type AuditorKind = keyof typeof auditorKinds

export interface AuditImport {
  readonly auditor: string
  readonly kind: AuditorKind
  readonly contractNo: string
  readonly scopeNote: string
  readonly confidentiality: string
  readonly authority: Authority
  readonly district: string
  readonly accessFrom: Day
  readonly accessUntil: Day
  readonly fileName: string
  readonly file: AuditFile
  readonly scope: Scope
}

interface Known {
  id: string
  name: string
}

/** Each line's organisation, by id or by its whole name. */
export const responsibleOf = async (
  client: Client,
  lines: readonly AuditLine[],
  day: Day,
): Promise<Map<string, string>> => {
  const { rows } = await client.query<Known>(
    `select id, name from access.organisation where (id = any($1) or name = any($1)) and valid_from <= $2 and (valid_to is null or $2 < valid_to)`,
    [[...new Set(lines.map(({ responsible }) => responsible))], day],
  )
  return new Map(rows.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]))
}

/** What each row lacks to be entered. */
export const judged = (lines: readonly AuditLine[], known: ReadonlyMap<string, string>, day: Day): RowComplaint[] =>
  lines.flatMap(({ row, responsible, dueOn, scheme }) => [
    ...(known.has(responsible) ? [] : [{ row, says: `没有责任单位「${responsible}」,请写平台上登记的全称` }]),
    ...(dueOn !== null && dueOn <= day ? [{ row, says: `整改期限 ${dueOn} 已过` }] : []),
    ...(scheme !== null && !(scheme in schemes) ? [{ row, says: `险种「${scheme}」不在代码里,应写如 110` }] : []),
  ])
