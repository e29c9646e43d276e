/** What a file is, by its first bytes; its extension only has a say where bytes leave room, and must not contradict them. */
import { Refusal } from '#kernel/refusal.ts'
import { readHead } from './file-bytes.ts'
import type { FileFormat, ReaderSettings } from './reader.ts'

const saveAs = '请另存为 UTF-8 编码的 CSV 或 .xlsx 后重新报送'

/** Known strangers: the bytes they start with, what to call them, what to do. */
const strangers: readonly (readonly [head: string, what: string, remedy: string])[] = [
  [
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '旧版 Excel(.xls)或加了密码的 Office 文件',
    '请去掉密码,在 Excel 或 WPS 中另存为 .xlsx 后重新报送',
  ],
  ['%PDF', 'PDF 文件', '请报送产生它的原始数据表'],
  ['\x89PNG', 'PNG 图片', '请报送数据表,不要报送截图'],
  ['\xff\xd8\xff', 'JPEG 图片', '请报送数据表,不要报送照片'],
  ['GIF8', 'GIF 图片', '请报送数据表,不要报送图片'],
  ['\x1f\x8b', 'gzip 压缩文件', '请解压后报送里面的文件'],
  ["7z\xbc\xaf'\x1c", '7z 压缩文件', '请解压后报送里面的文件'],
  ['Rar!', 'RAR 压缩文件', '请解压后报送里面的文件'],
  ['BZh', 'bzip2 压缩文件', '请解压后报送里面的文件'],
  ['(\xb5/\xfd', 'zstd 压缩文件', '请解压后报送里面的文件'],
  ['SQLite format 3', 'SQLite 数据库', '请导出为 CSV 后报送'],
  ['\x7fELF', '程序文件', '请核对是否选错了文件'],
  ['MZ\x90', '程序文件', '请核对是否选错了文件'],
]

const formatOf: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  xlsx: 'xlsx',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'ndjson',
  parquet: 'parquet',
}
/** Extensions of formats that are not read: contents that look like text do not make them right. */
const unsupported = new Set([
  'xls',
  'xlsm',
  'xlsb',
  'ods',
  'et',
  'doc',
  'docx',
  'pdf',
  'zip',
  'gz',
  'dbf',
  'mdb',
  'html',
])

const titles: Readonly<Record<FileFormat, string>> = {
  csv: '分隔符文本(CSV)',
  xlsx: 'Excel 工作簿(.xlsx)或其他 zip 包',
  ndjson: '每行一个对象的 JSON(NDJSON)',
  parquet: 'Parquet',
}

/** First characters of a text file, without byte order mark and leading blanks; UTF-16 by its mark. */
const opening = (head: Buffer): string => {
  const text =
    head[0] === 0xff && head[1] === 0xfe
      ? head.toString('utf16le')
      : head[0] === 0xfe && head[1] === 0xff
        ? Buffer.from(head.subarray(0, head.length & ~1))
            .swap16()
            .toString('utf16le')
        : head.toString('utf8')
  return text.replace(/^[\s\ufeff]+/, '')
}

const byContent = (head: Buffer, name: string): FileFormat => {
  const latin = head.toString('latin1')
  const stranger = strangers.find(([magic]) => latin.startsWith(magic))
  if (stranger) throw new Refusal('FILE_BINARY', `「${name}」是${stranger[1]},读不了。${stranger[2]}`, { file: name })
  if (latin.startsWith('PK\x03\x04') || latin.startsWith('PK\x05\x06')) return 'xlsx'
  if (latin.startsWith('PAR1')) return 'parquet'
  if (latin.startsWith('PARE'))
    throw new Refusal('FILE_BINARY', `「${name}」是加密的 Parquet 文件,读不了。请报送未加密的文件`, { file: name })
  const text = opening(head)
  if (/^<(!doctype|html|\?xml|table|meta|head)/i.test(text))
    throw new Refusal('FILE_BINARY', `「${name}」的内容是网页或 XML(有的系统把它存成 .xls),不是数据表。${saveAs}`, {
      file: name,
    })
  if (/^\[\s*[{[\]]/.test(text))
    throw new Refusal('FILE_FORMAT', `「${name}」是 JSON 数组。请改成每行一个对象的 NDJSON,不要外层的方括号和逗号`, {
      file: name,
    })
  return text.startsWith('{') ? 'ndjson' : 'csv'
}

/** @throws Refusal FILE_EMPTY, FILE_BINARY, FILE_FORMAT, FILE_UNREADABLE */
export const detectFormat = async ({ path, name }: ReaderSettings): Promise<FileFormat> => {
  const head = await readHead(path, name, 4096)
  if (head.length === 0)
    throw new Refusal('FILE_EMPTY', `「${name}」是空文件(0 字节)。本期没有数据时,也请报送只有表头的文件`, {
      file: name,
    })
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const found = byContent(head, name)
  const named = formatOf[extension]
  if (named && named !== found)
    throw new Refusal(
      'FILE_FORMAT',
      `「${name}」的扩展名是 .${extension},内容却是${titles[found]}。请核对文件,或改正扩展名后重新报送`,
      { file: name, details: { found } },
    )
  if (unsupported.has(extension))
    throw new Refusal('FILE_FORMAT', `不接收 .${extension} 文件(「${name}」)。${saveAs}`, { file: name })
  return found
}
