/**
 * PDF: refused when it can do something when it is opened: scripts, programmes, forms that send, files inside, media. Names
 * written in hexadecimal and objects in compressed streams are looked through as well. Encrypted ones cannot be looked at.
 */
import { inflateSync } from 'node:zlib'

const active: readonly (readonly [RegExp, string])[] = [
  [/\/(JavaScript|JS)\b/, '脚本'],
  [/\/Launch\b/, '启动程序的动作'],
  [/\/(EmbeddedFiles?|FileAttachment)\b/, '嵌入的文件'],
  [/\/(RichMedia|Movie|Sound|3D|Screen)\b/, '多媒体'],
  [/\/(XFA|SubmitForm|ImportData)\b/, '会提交数据的表单'],
  [/\/(GoToR|GoToE)\b/, '指向外部文件的动作'],
  [/\/AA\b/, '自动执行的动作'],
  [/\/Encrypt\b/, '密码'],
]

const mostInflated = 64 * 1024 * 1024
const mostOfOne = 8 * 1024 * 1024

const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Objects packed in streams, as text; undefined where they are more than anybody needs. */
const packedObjects = (bytes: Buffer, text: string): string[] | undefined => {
  const found: string[] = []
  let inflated = 0
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const head = plainNames(text.slice(Math.max(0, match.index - 600), match.index))
    const object = head.slice(head.lastIndexOf(' obj'))
    if (!/\/ObjStm\b/.test(object)) continue
    const end = text.indexOf('endstream', match.index)
    if (end < 0) continue
    try {
      const out = inflateSync(bytes.subarray(match.index + match[0].length, end), { maxOutputLength: mostOfOne })
      inflated += out.length
      found.push(out.toString('latin1'))
    } catch {
      return undefined
    }
    if (inflated > mostInflated) return undefined
  }
  return found
}

/** @returns why it is not taken (中文), or undefined. */
export const checkPdf = (bytes: Buffer): string | undefined => {
  const text = bytes.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  if (!text.startsWith('%PDF-') || end < 0) return 'PDF 不完整,请重新导出'
  // Another file may hang behind the end or lie before it, so that it is a PDF for one reader and something else for another.
  if (text.slice(end + 5).trim().length > 16 || text.includes('PK\x05\x06')) return 'PDF 后面附有别的内容,请重新导出'
  const packed = packedObjects(bytes, text)
  if (!packed) return 'PDF 的压缩内容不能检查,请重新导出'
  // What a page shows is coded data in which anything may look like a name; objects are outside of it.
  const outside = text.replaceAll(/stream\r?\n[\s\S]*?endstream/g, ' ')
  for (const part of [outside, ...packed]) {
    const readable = plainNames(part)
    for (const [pattern, word] of active) if (pattern.test(readable)) return `PDF 里有${word},请打印为普通 PDF 后再传`
  }
  return undefined
}
