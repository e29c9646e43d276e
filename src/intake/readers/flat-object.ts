/**
 * One flat JSON object → key and text of each value. `JSON.parse` says whether the line is valid; the text is then cut
 * out of the line itself, because parsed numbers lose the digits of long identifiers and doubled keys vanish silently.
 */

const member =
  /\s*("[^"\\]*(?:\\.[^"\\]*)*")\s*:\s*(?:("[^"\\]*(?:\\.[^"\\]*)*")|(-?[0-9][0-9.eE+-]*)|(true)|(false)|(null)|([[{]))\s*([,}])?/y

const stringOf = (literal: string): string =>
  literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1)

const isObject = (line: string): boolean => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Text that cannot stand in a UTF-8 text file; checked here because an escape can bring it in. */
export const unwritableText = (text: string): boolean => text.includes('\0') || !text.isWellFormed()

/** @returns the values (null → '', true/false → '1'/'0', numbers as written), or a Chinese sentence saying what is wrong. */
export const flatObject = (line: string): Map<string, string> | string => {
  if (!isObject(line)) return '这一行不是一个 JSON 对象。请检查引号、逗号和括号,每行写一个完整的对象'
  const values = new Map<string, string>()
  member.lastIndex = line.indexOf('{') + 1
  for (;;) {
    const match = member.exec(line)
    // Nothing matches in an empty object.
    if (!match) return values
    const [, keyLiteral = '', string, number, yes, no, , nested] = match
    const key = stringOf(keyLiteral)
    const shown = key.slice(0, 40)
    if (nested !== undefined) return `字段「${shown}」的值是数组或对象。每个字段只能是文字、数字、真假或空`
    if (values.has(key)) return `字段「${shown}」在同一行里出现两次。请只保留一个`
    const value = string !== undefined ? stringOf(string) : (number ?? (yes ? '1' : no ? '0' : ''))
    if (unwritableText(value) || unwritableText(key)) return `字段「${shown}」里有不成字的字符。请删去后重新报送`
    values.set(key, value)
    if (match[8] === '}') return values
  }
}
