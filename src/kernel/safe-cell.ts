/**
 * Text on its way into a spreadsheet. A cell that begins like a formula is run by the program that opens it, so it gets an
 * apostrophe in front, which shows it as text. Full-width signs count: some programs narrow them first.
 */
const begins = /^[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^-?\d+(\.\d+)?$/

/** Numbers stay numbers: '-12.00' is an amount, '-1+1' is not. */
export const safeCell = (text: string): string => (begins.test(text) && !plainNumber.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One line of CSV with its line end, every cell made safe. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(safeCell(cell))).join(',')}\r\n`
