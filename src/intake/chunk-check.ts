/**
 * One chunk through the check: raw cells in, typed rows out, the rest with its reasons. DuckDB works on
 * whole columns; only distinct personal values and the few bad rows come up into Node.
 */
import { columnsOf } from '#standard/columns.ts'
import type { Dataset, FieldKind } from '#standard/define-dataset.ts'
import { type Duck, sqlText } from '#store/duck.ts'
import {
  type Column,
  chunkSql,
  foreignTo,
  formulaGuarded,
  formulaStart,
  holdsPersonal,
  mappedKinds,
} from './check-sql.ts'
import { explainCell, maskCell } from './explain-cell.ts'
import type { Chunk } from './readers/reader.ts'
import type { Reason, Reject } from './receipt.ts'
import type { OwnRows } from './sender.ts'

export interface CheckPlan {
  readonly dataset: Dataset
  readonly columns: readonly Column[]
  /** Headers of the file; cell i of a chunk is column c<i+1>. */
  readonly headers: readonly string[]
  readonly source: string
  /** Where the sender may send rows of its own only. */
  readonly own?: OwnRows
}

export interface MappedValues {
  /** For distinct raw cells of one kind: what stands in the table instead, null where the cell is no such value. */
  resolve(kind: FieldKind, raws: readonly string[]): Promise<readonly (bigint | string | null)[]>
}

export interface ChunkResult {
  readonly accepted: number
  readonly rejects: Reject[]
  readonly notices: { field: string; count: number; firstRow: number; cell: string }[]
  /** Fen sums of the readable money of rejected rows, by field. */
  readonly rejectedSums: Readonly<Record<string, bigint>>
}

export const prepareMaps = async (duck: Duck): Promise<void> => {
  for (const kind of mappedKinds) {
    await duck.exec(
      `create temp table if not exists map_${kind} (raw varchar, value ${kind === 'uscc' ? 'varchar' : 'bigint'})`,
    )
  }
}

const loadChunk = async (duck: Duck, plan: CheckPlan, chunk: Chunk): Promise<void> => {
  const columns = ['c0', ...plan.headers.map((_, index) => `c${index + 1}`)].map(
    (name) => `'${name}': '${name === 'c0' ? 'BIGINT' : 'VARCHAR'}'`,
  )
  await duck.exec(
    `create or replace temp view chunk as select * from read_csv(${sqlText(chunk.path)}, header = false, auto_detect = false,
       delim = ',', quote = '"', escape = '"', nullstr = '', new_line = '\\n', strict_mode = true, max_line_size = 1200000, buffer_size = 8000000, columns = {${columns.join(', ')}})`,
  )
}

/** Cells not seen before in this job, resolved once each; the maps stay for later chunks and files. */
const fillMaps = async (duck: Duck, plan: CheckPlan, values: MappedValues, table: 'chunk' | 'clean'): Promise<void> => {
  const byKind = Map.groupBy(
    plan.columns.filter(({ field, raw }) => raw && mappedKinds.has(field.kind)),
    ({ field }) => field.kind,
  )
  for (const [kind, columns] of byKind) {
    const distinct = columns
      .map(({ raw }) => `select distinct ${raw} as raw from ${table} where ${raw} is not null`)
      .join(' union ')
    const unseen = await duck.rows<{ raw: string }>(
      `select d.raw from (${distinct}) d anti join map_${kind} m on m.raw = d.raw`,
    )
    if (unseen.length === 0) continue
    const raws = unseen.map(({ raw }) => raw)
    const refused = (raw: string): boolean => formulaGuarded.has(kind) && formulaStart.test(raw)
    const resolved = await values.resolve(
      kind,
      raws.filter((raw) => !refused(raw)),
    )
    let at = 0
    const appender = await duck.connection.createAppender(`map_${kind}`)
    for (const raw of raws) {
      appender.appendVarchar(raw)
      const value = refused(raw) ? null : resolved[at++]
      if (value === null || value === undefined) appender.appendNull()
      else if (typeof value === 'bigint') appender.appendBigInt(value)
      else appender.appendVarchar(value)
      appender.endRow()
    }
    appender.closeSync()
  }
}

/** That a row is somebody else's; where its code cannot be read at all, that has been said already. */
const foreignRow = (plan: CheckPlan, row: Readonly<Record<string, unknown>>, said: readonly Reason[]): Reason[] => {
  const column = plan.columns.find(({ name }) => name === plan.own?.field)
  if (!plan.own || !column || row.foreign_row !== true || said.some(({ field }) => field === column.name)) return []
  const header = (column.raw && plan.headers[Number(column.raw.slice(1)) - 1]) ?? column.field.label
  const cell = column.raw ? (row[column.raw] as string | null) : null
  const shown = cell === null ? '' : maskCell(column.field, cell)
  const message = `「${header}」的值「${shown}」${plan.own.says}`
  return [{ field: column.name, header, code: 'ROW_FOREIGN', message, shown }]
}

/** Why one row of `rejectsOf` cannot be taken: every cell and every check that failed. */
const reasonsOf = (plan: CheckPlan, row: Readonly<Record<string, unknown>>): Reason[] => {
  const reasons: Reason[] = []
  for (const { name, field, raw: cell, values } of plan.columns) {
    if (!cell) continue
    const value = row[cell] as string | null
    if (row[`null_${name}`] !== true || (value === null && !field.required)) continue
    const header = plan.headers[Number(cell.slice(1)) - 1] ?? field.label
    const foreign = value !== null && values?.[value] === null
    const why = foreign
      ? {
          code: 'VALUE_CODE' as const,
          message: `「${header}」的值「${value}」在来源 ${plan.source} 的代码里与标准含义不同,不能照收,请按数据字典的代码报送`,
          shown: value,
        }
      : explainCell(field, header, value)
    reasons.push({ field: name, header, ...why })
  }
  reasons.push(...foreignRow(plan, row, reasons))
  for (const { name, field, raw: cell } of plan.columns) {
    const value = cell ? (row[cell] as string | null) : null
    if (!cell || value === null || !holdsPersonal(field, value)) continue
    const header = plan.headers[Number(cell.slice(1)) - 1] ?? field.label
    if (!reasons.some((reason) => reason.field === name))
      reasons.push({ field: name, header, ...explainCell(field, header, value) })
  }
  for (const [index, check] of (plan.dataset.checks ?? []).entries()) {
    if (row[`check_${index}`] === true)
      reasons.push({
        field: check.field,
        header: plan.dataset.fields[check.field]?.label ?? check.field,
        code: 'VALUE_CHECK',
        message: check.message,
        shown: '',
      })
  }
  if (row.month_off === true && reasons.length === 0) {
    const label = plan.dataset.fields[plan.dataset.monthOf as string]?.label ?? ''
    reasons.push({
      field: plan.dataset.monthOf as string,
      header: label,
      code: 'VALUE_DATE',
      message: `「${label}」不在 1980 至 2099 年之间,请核对年份`,
      shown: '',
    })
  }
  return reasons
}

const rejectsOf = async (duck: Duck, plan: CheckPlan): Promise<Reject[]> => {
  const checks = (plan.dataset.checks ?? []).map(
    (check, index) => `coalesce(not (${check.sql}), false) as check_${index}`,
  )
  const states = plan.columns.filter(({ raw }) => raw).map(({ name }) => `t.${name} is null as null_${name}`)
  const months = plan.dataset.monthOf
    ? [
        `coalesce(t.${plan.dataset.monthOf}::date not between date '1980-01-01' and date '2099-12-31', false) as month_off`,
      ]
    : []
  const foreign = plan.own ? [`${foreignTo(plan.own)} as foreign_row`] : []
  const cells = plan.columns.filter(({ raw }) => raw).map(({ raw }) => `k.${raw}`)
  const raw = plan.headers.map((_, index) => `r.c${index + 1} as raw_${index}`)
  const rows = await duck.rows<Record<string, unknown>>(
    `select t.rn, ${[...cells, ...raw, ...states, ...checks, ...months, ...foreign].join(', ')}
     from typed t join clean k on k.rn = t.rn join chunk r on r.c0 = t.rn where t.bad order by t.rn nulls last`,
  )
  return rows.map(
    (row): Reject => ({
      row: BigInt(String(row.rn)),
      cells: plan.headers.map((_, index) => (row[`raw_${index}`] as string | null) ?? ''),
      reasons: reasonsOf(plan, row),
    }),
  )
}

/** Select over `typed` with exactly the dataset's columns, sorted by its key so that the database's index grows in order. */
const partSelect = (plan: CheckPlan, batchId: bigint): string => {
  const { dataset } = plan
  const columns = columnsOf(dataset).map(({ name, duck }) => {
    if (name === 'batch_id') return `${batchId}::bigint as batch_id`
    if (name === 'row_no') return 'rn::integer as row_no'
    if (name === 'row_month') return `date_trunc('month', ${dataset.monthOf})::date as row_month`
    return `${name}::${duck} as ${name}`
  })
  const order = [dataset.key, ...(dataset.monthOf ? ['row_month'] : []), 'row_no'].map((name) => `${name} nulls last`)
  return `select ${columns.join(', ')} from typed where not bad order by ${order.join(', ')}`
}

/** Checks one chunk and writes its accepted rows through `write`. */
export const checkChunk = async (
  duck: Duck,
  plan: CheckPlan,
  chunk: Chunk,
  values: MappedValues,
  batchId: bigint,
  write: (select: string) => Promise<void>,
): Promise<ChunkResult> => {
  const sql = chunkSql(plan.dataset, plan.columns, plan.own)
  await loadChunk(duck, plan, chunk)
  await fillMaps(duck, plan, values, 'chunk')
  await duck.exec(sql.strict)
  const [loaded] = await duck.rows<{ n: bigint; unread: bigint }>(
    'select count(*) as n, count(*) filter (bad) as unread from typed',
  )
  // The reader counted this chunk by its bytes: a row that DuckDB's CSV reader lost must stop the file, not vanish.
  if (loaded?.n !== BigInt(chunk.rows))
    throw new RangeError(`chunk at row ${chunk.firstRow}: ${chunk.rows} records written, ${loaded?.n} loaded`)
  const forgive = loaded.unread > 0n
  if (forgive) {
    await duck.exec(sql.clean)
    await fillMaps(duck, plan, values, 'clean')
    await duck.exec(sql.forgiving)
  }
  const money = plan.columns.filter(({ field, raw }) => field.kind === 'fen' && raw).map(({ name }) => name)
  const sums = money.map((name) => `, cast(coalesce(sum(${name}) filter (bad), 0) as varchar) as sum_${name}`)
  const [counts] = forgive
    ? await duck.rows<Record<string, bigint | string | null>>(
        `select count(*) filter (bad) as bad, count(*) filter (slow and not bad) as slow${sums.join('')} from typed`,
      )
    : []
  const [bad, slow] = [Number(counts?.bad ?? 0), Number(counts?.slow ?? 0)]
  const rejects = bad > 0 ? await rejectsOf(duck, plan) : []
  const notices =
    slow > 0 && sql.notices
      ? (await duck.rows<{ field: string; n: bigint; first_row: bigint; cell: string }>(sql.notices)).map(
          ({ field, n, first_row, cell }) => ({ field, count: Number(n), firstRow: Number(first_row), cell }),
        )
      : []
  if (bad < chunk.rows) await write(partSelect(plan, batchId))
  return {
    accepted: chunk.rows - bad,
    rejects,
    notices,
    rejectedSums: Object.fromEntries(money.map((name) => [name, BigInt(String(counts?.[`sum_${name}`] ?? 0))])),
  }
}
