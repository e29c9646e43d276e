/**
 * What the public may hand in with a report, by what the bytes are and never by what they are called: pictures, PDF, Word,
 * Excel, plain text. What cannot be made harmless is refused with a sentence that says what to do instead.
 */
import { Refusal } from '#kernel/refusal.ts'
import { reportFileBytes } from '#law/values/report-limits.ts'
import { checkPdf } from './check-pdf.ts'
import { cleanOffice } from './clean-office.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'

export const fileTypes = {
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain',
} as const
export type FileType = keyof typeof fileTypes

export interface TakenFile {
  readonly type: FileType
  /** As shown and saved: no path, no marks that turn the writing round, the ending of what it is. */
  readonly name: string
  readonly bytes: Buffer
  /** Whether metadata was taken out. */
  readonly stripped: boolean
}

const mostName = 80
const allowed = '可以上传图片(JPG、PNG)、PDF、Word(docx)、Excel(xlsx)和文本文件'

const wrong = (why: string): Refusal => new Refusal('REPORT_FILE_REFUSED', `${why}。${allowed}`)

/** Words of the name only; what it ends with follows from the bytes. */
const shownName = (given: string, type: FileType): string => {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/(\.\w{1,5})+$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return `${[...plain].slice(0, mostName).join('') || '附件'}.${type}`
}

const asText = (bytes: Buffer): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /[^\P{Cc}\t\n\v\f\r]/u.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

const begins = (bytes: Buffer, hex: string): boolean => bytes.subarray(0, hex.length / 2).toString('hex') === hex
const archives = ['526172211a07', '377abcaf271c', '1f8b', '425a68', 'fd377a585a00', '28b52ffd', '4d534346']

const judged = (bytes: Buffer): Omit<TakenFile, 'name'> => {
  if (bytes.length === 0) throw wrong('文件是空的')
  if (begins(bytes, 'ffd8ff')) {
    const clean = stripJpeg(bytes)
    if (!clean) throw wrong('图片已损坏,请重新拍摄或另存')
    return { type: 'jpg', bytes: clean, stripped: true }
  }
  if (begins(bytes, '89504e47')) {
    const clean = stripPng(bytes)
    if (!clean) throw wrong('图片已损坏或过大,请重新截图或另存')
    return { type: 'png', bytes: clean, stripped: true }
  }
  if (begins(bytes, '255044462d')) {
    const why = checkPdf(bytes)
    if (why) throw wrong(why)
    return { type: 'pdf', bytes, stripped: false }
  }
  if (begins(bytes, '504b')) {
    const outcome = cleanOffice(bytes)
    if ('refused' in outcome) throw wrong(outcome.refused)
    return { ...outcome, stripped: true }
  }
  if (archives.some((hex) => begins(bytes, hex))) throw wrong('压缩包不能接收,请把里面的文件一件一件上传')
  if (begins(bytes, 'd0cf11e0')) throw wrong('旧格式的 Office 文件可能带宏,请另存为 docx、xlsx 或 PDF')
  const text = asText(bytes)
  if (text === undefined) throw wrong('认不出这是什么文件')
  if (/<\s*[a-z!?][^>]{0,2000}>/i.test(text)) throw wrong('文件里有网页或图形代码(HTML、SVG、XML),不能接收')
  return { type: 'txt', bytes, stripped: false }
}

/** @throws Refusal REPORT_FILE_LARGE, REPORT_FILE_REFUSED. */
export const takeFile = (name: string, bytes: Buffer): TakenFile => {
  const most = Number(reportFileBytes.value)
  if (bytes.length > most)
    throw new Refusal('REPORT_FILE_LARGE', `一个文件最大 ${Math.floor(most / 1_048_576)} MB,请压小图片或分成几件`)
  const taken = judged(bytes)
  return { ...taken, name: shownName(name, taken.type) }
}
