/**
 * A rule's example table: what a clerk can read and extend. Each line builds a tiny world of its own (the `base` rows,
 * with the line's cells put in), runs the rule on it in both engines, and must end as its 结果 column says.
 *
 * `base` keys are dataset ids, or `dataset#2` for a second row of the same dataset. `columns` maps a header to
 * `dataset.field` or `dataset#2.field`. A cell of `-` is null; a cell of `无` in any column of a row leaves that row out.
 * 结果 is 命中 or 放过; an optional 金额 column is the sum at risk in yuan; 说明 says why the line is there.
 * Personal values (idNumber, personName, phone, bankAccount, address) are small integers: equal numbers, equal persons.
 */
export type ExampleValue = string | number | boolean | null

export interface ExampleTable {
  readonly rule: string
  /** Evaluation day `$as_of`; 2026-06-30 unless given. */
  readonly asOf?: string
  readonly base: Readonly<Record<string, Readonly<Record<string, ExampleValue>>>>
  readonly columns: Readonly<Record<string, string>>
  /** Header line, then one line a case; cells are separated by two or more spaces, or by a tab. */
  readonly table: string
}

export interface ExampleCase {
  readonly line: number
  readonly note: string
  readonly hit: boolean
  readonly amount?: string
  readonly rows: Readonly<Record<string, Readonly<Record<string, ExampleValue>>>>
}

export const examples = (table: ExampleTable): ExampleTable => table

const cellsOf = (line: string): string[] => line.trim().split(/\t+|\s{2,}/)

/** @throws RangeError for a table that does not read: an unknown column, a missing cell, a result other than 命中/放过. */
export const casesOf = (table: ExampleTable): ExampleCase[] => {
  const lines = table.table
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
  const [head, ...body] = lines
  if (!head) throw new RangeError(`${table.rule}: empty example table`)
  const headers = cellsOf(head.text)
  return body.map(({ text, line }) => {
    const cells = cellsOf(text)
    const at = (why: string): RangeError => new RangeError(`${table.rule} example line ${line}: ${why}: ${text.trim()}`)
    if (cells.length !== headers.length) throw at(`${cells.length} cells under ${headers.length} headers`)
    const rows: Record<string, Record<string, ExampleValue>> = Object.fromEntries(
      Object.entries(table.base).map(([key, row]) => [key, { ...row }]),
    )
    const absent = new Set<string>()
    let hit: boolean | undefined
    let amount: string | undefined
    let note = ''
    for (const [index, header] of headers.entries()) {
      const cell = cells[index] as string
      if (header === '结果') hit = cell === '命中' ? true : cell === '放过' ? false : undefined
      else if (header === '金额') amount = cell === '-' ? undefined : cell
      else if (header === '说明') note = cell
      else {
        const [rowKey, fieldName] = (table.columns[header] ?? '').split('.')
        const row = rowKey === undefined ? undefined : rows[rowKey]
        if (!row || fieldName === undefined || rowKey === undefined) throw at(`column ${header} names no base row`)
        if (cell === '无') absent.add(rowKey)
        else row[fieldName] = cell === '-' ? null : cell
      }
    }
    if (hit === undefined) throw at('结果 must be 命中 or 放过')
    for (const key of absent) delete rows[key]
    return { line, note, hit, ...(amount === undefined ? {} : { amount }), rows }
  })
}
