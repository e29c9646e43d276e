/**
 * DOCX and XLSX: read with limits, refused with macros, objects or links that fetch something, and written anew, without
 * authors, without what hung beside the archive, and with the pictures in them stripped as pictures are.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'

const mostEntries = 2_000
const mostBytes = 100 * 1024 * 1024
const mostRatio = 300

const emptyProperties: Readonly<Record<string, string>> = {
  'docProps/core.xml':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  'docProps/app.xml':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  'docProps/custom.xml':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}

export type OfficeOutcome =
  | { readonly type: 'docx' | 'xlsx'; readonly bytes: Buffer }
  /** 中文: why it is not taken. */
  | { readonly refused: string }

type Entries = Record<string, Uint8Array>

const tooMuch = '压缩内容过大或过多,不能接收'

/** @returns the entries, or why not. */
const open = (bytes: Buffer): Entries | string => {
  let [count, total, problem] = [0, 0, '']
  const names = new Set<string>()
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1
        total += originalSize
        if (count > mostEntries || total > mostBytes || total > Math.max(1 << 20, bytes.length * mostRatio))
          problem = tooMuch
        // Names are never places on a disk, but what has such names was not made by an office programme.
        if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|\\|^[a-z]:/i.test(name) || names.has(name.toLowerCase()))
          problem ||= '文件内部结构不正常'
        names.add(name.toLowerCase())
        return problem === ''
      },
    })
    return problem === '' ? entries : problem
  } catch {
    return '文件已损坏或加了密码,请另存后再传'
  }
}

const activeName =
  /vbaProject|vbaData|activeX|\/embeddings\/|oleObject|externalLinks\/|customUI|\.(bin|exe|dll|js|vbs|html?|svg)$/i
const plainBinary = /printerSettings\d*\.bin$/i

const activeIn = (name: string, text: string): string | undefined => {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return '文件内部有外部实体声明'
  if (name === '[Content_Types].xml' && /macroEnabled|vbaProject|activeX/i.test(text)) return '文件带宏'
  if (name.endsWith('.rels'))
    for (const [relation] of text.matchAll(/<Relationship\b[^>]*>/gi))
      if (/TargetMode\s*=\s*["']External/i.test(relation) && !/relationships\/hyperlink["']/i.test(relation))
        return '文件会从外部取内容'
  if (/\b(DDEAUTO|DDE)\b[^<]{0,200}/.test(text) && /instrText|<f[ >]|ddeLink/i.test(text)) return '文件带动态数据交换'
  return undefined
}

/** In another encoding the looks above would see nothing. */
const asText = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

const cleaned = (name: string, bytes: Uint8Array): Uint8Array | undefined => {
  const empty = emptyProperties[name]
  if (empty) return strToU8(empty)
  if (/\.(jpe?g|jfif)$/i.test(name)) return stripJpeg(Buffer.from(bytes))
  if (/\.png$/i.test(name)) return stripPng(Buffer.from(bytes))
  if (!/\.xml$/i.test(name)) return bytes
  return strToU8(strFromU8(bytes).replaceAll(/\b(w\d*:(?:author|initials)|userName|lastModifiedBy)="[^"]*"/g, '$1=""'))
}

export const cleanOffice = (bytes: Buffer): OfficeOutcome => {
  const entries = open(bytes)
  if (typeof entries === 'string') return { refused: entries }
  const type = entries['word/document.xml'] ? 'docx' : entries['xl/workbook.xml'] ? 'xlsx' : undefined
  if (!type || !entries['[Content_Types].xml'])
    return { refused: '压缩包不能接收,请把里面的文件一件一件上传(图片、PDF、Word、Excel、文本)' }
  const fresh: Entries = {}
  for (const [name, content] of Object.entries(entries)) {
    if (name.endsWith('/') || name.endsWith('docProps/thumbnail.jpeg') || plainBinary.test(name)) continue
    if (activeName.test(name)) return { refused: '文件里有宏、控件或嵌入的对象,请另存为不带宏的文件或导出为 PDF' }
    const text = /\.(xml|rels)$/i.test(name) ? asText(content) : ''
    const active = text === undefined ? '文件内部的编码不正常' : activeIn(name, text)
    if (active) return { refused: `${active},请另存为普通文件或导出为 PDF` }
    const clean = cleaned(name, content)
    if (!clean) return { refused: '文件里有损坏的图片,请另存后再传' }
    fresh[name] = clean
  }
  // The same time for every entry: when it was written is nobody's business either.
  return { type, bytes: Buffer.from(zipSync(fresh, { level: 6, mtime: '1980-01-02T00:00:00Z' })) }
}
