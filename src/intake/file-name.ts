/** `<dataset_id>[.<source>][.<period>][.<n>].<ext>`: what a file's name says of it, and which names are taken at all. */
import { basename } from 'node:path'
import { isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'

export interface FileName {
  readonly dataset: string
  readonly source?: string
  /** '2024', '2024-03' or '2024-03-05'. */
  readonly period?: string
  readonly number?: number
}

/** Names that one system or another takes for a device, whatever stands behind the first dot. */
const reserved = /^(con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/iu
/** Signs that lead into another folder, or that a system or a shell reads as more than a letter. */
const unfit = /[/\\:*?"<>|]/u
/** Control signs, signs without a form (also those that turn the direction of writing), line ends, and what is no sign at all. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/u
/** As long as a name may be on the file systems of offices, in bytes. */
const longest = 240

/**
 * A name as a person gave it: any that can be printed, spaces and full-width brackets too. It is kept for the receipt and
 * read for what it says; files are stored under names of our own.
 * @returns in composed form (NFC). @throws Refusal FILE_NAME.
 */
export const printableName = (given: string): string => {
  const name = given.normalize('NFC')
  const wrong = (why: string): Refusal => new Refusal('FILE_NAME', `文件名${why},请改名后再报送`)
  if (unseen.test(name)) throw wrong('里有看不见的控制字符或改变书写方向的字符')
  if (unfit.test(name)) throw wrong('里不能有 / \\ : * ? " < > | 这些符号')
  if (name.startsWith('.') || /[.\s]$/u.test(name) || name.trim() === '')
    throw wrong('不能以点开头,也不能以点或空格结尾')
  if (reserved.test(name)) throw wrong('是系统保留的名字')
  if (Buffer.byteLength(name) > longest) throw wrong(`过长(至多 ${longest} 字节,约 80 个汉字)`)
  return name
}

/** Files that lie in a folder without being meant for the platform. */
export const isPassedOver = (path: string): boolean => /^[._]|^truth\.ndjson$/.test(basename(path))

const periodPattern = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/
const isPeriod = (part: string): boolean => periodPattern.test(part) && (part.length < 10 || isDay(part))
const sourcePattern = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/

/** What the sender says besides the name; then the name may be any. */
export interface Told {
  readonly dataset?: string | undefined
  readonly period?: string | undefined
}

/** @throws Refusal FILE_NAME that shows the form; whether the dataset exists is the standard's to say. */
export const readFileName = (path: string, told: Told = {}): FileName => {
  if (told.period !== undefined && !isPeriod(told.period))
    throw new Refusal('FILE_NAME', `期间「${told.period}」应写成 2024、2024-03 或 2024-03-05`)
  if (told.dataset !== undefined)
    return { dataset: told.dataset, ...(told.period === undefined ? {} : { period: told.period }) }
  const name = basename(path)
  const parts = name.split('.')
  const wrong = (why: string): Refusal =>
    new Refusal(
      'FILE_NAME',
      `文件名「${name}」${why}。应写成「数据集[.来源][.期间][.序号].扩展名」,例如 pension_payment.2024-03.csv`,
      { file: name },
    )
  if (parts.length < 2) throw wrong('没有扩展名')
  const [dataset = '', ...middle] = parts.slice(0, -1)
  const found: { source?: string; period?: string; number?: number } = {}
  for (const part of middle) {
    if (isPeriod(part) && found.period === undefined && found.number === undefined) found.period = part
    else if (/^\d{1,3}$/.test(part) && found.number === undefined) found.number = Number(part)
    else if (
      sourcePattern.test(part) &&
      found.source === undefined &&
      found.period === undefined &&
      found.number === undefined
    )
      found.source = part
    else throw wrong(`中的「${part}」看不懂`)
  }
  // A template is named 中文名(dataset_id): what stands in the brackets counts.
  const inBrackets = /[(（]([a-z][a-z0-9_]*)[)）]$/.exec(dataset)
  return { dataset: inBrackets?.[1] ?? dataset, ...found }
}
