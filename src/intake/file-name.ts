/** `<dataset_id>[.<source>][.<period>][.<n>].<ext>`: what a file's name says of it. */
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

/** Files that lie in a folder without being meant for the platform. */
export const isPassedOver = (path: string): boolean => /^[._]|^truth\.ndjson$/.test(basename(path))

const periodPattern = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/
const isPeriod = (part: string): boolean => periodPattern.test(part) && (part.length < 10 || isDay(part))
const sourcePattern = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/

/** @throws Refusal FILE_NAME that shows the form; whether the dataset exists is the standard's to say. */
export const readFileName = (path: string): FileName => {
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
