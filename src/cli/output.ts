/** Speaking to a person (Chinese, progress on the error stream) or to a machine (one JSON document on the output). */
export interface Output {
  readonly json: boolean
  /** A line for people; silent under --json. */
  line(text?: string): void
  /** The result for machines; silent without --json. */
  result(value: unknown): void
  /** A passing line on a terminal; at most one line in two seconds elsewhere. */
  progress(text: string): void
  endProgress(): void
}

const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

export const output = (json: boolean): Output => {
  const terminal = process.stderr.isTTY === true
  let drawn = false
  let last = 0
  const erase = (): void => {
    if (drawn) process.stderr.write('\r\x1b[2K')
    drawn = false
  }
  return {
    json,
    line: (text = '') => {
      erase()
      if (!json) process.stdout.write(`${text}\n`)
    },
    result: (value) => {
      erase()
      if (json) process.stdout.write(`${JSON.stringify(value, plain, 2)}\n`)
    },
    progress: (text) => {
      const now = performance.now()
      if (now - last < (terminal ? 100 : 2_000)) return
      last = now
      if (terminal) {
        process.stderr.write(`\r\x1b[2K${text}`)
        drawn = true
      } else process.stderr.write(`${text}\n`)
    },
    endProgress: erase,
  }
}

/** Display width: Han characters and full-width signs take two cells. */
const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/.test(character) ? 2 : 1), 0)

const pad = (text: string, to: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, to - width(text)))
  return right ? space + text : text + space
}

/** A table for people; columns whose header begins with '>' are flush right. */
export const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string => {
  const names = headers.map((header) => header.replace(/^>/, ''))
  const widths = names.map((name, index) => Math.max(width(name), ...rows.map((row) => width(row[index] ?? ''))))
  const draw = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => pad(cell, widths[index] ?? 0, headers[index]?.startsWith('>') ?? false))
      .join('  ')
      .trimEnd()
  return [draw(names), ...rows.map(draw)].join('\n')
}

export const count = (value: number | bigint | string): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
