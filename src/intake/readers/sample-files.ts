/** For the tests of this folder: files made on the spot, and chunks read back by a parser that shares no code with the readers. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { type FileSummary, type OpenOptions, openFile, type RowProblem } from './reader.ts'

export interface ReadBack {
  readonly format: string
  readonly encoding: string
  readonly delimiter?: string
  readonly headers: readonly string[]
  /** Data row number and cells. */
  readonly rows: readonly (readonly [row: number, ...cells: string[]])[]
  readonly problems: readonly RowProblem[]
  readonly chunks: number
  readonly summary: FileSummary
}

/** One character at a time: slow, and easy to see through. */
export const parseCanonical = (text: string): string[][] => {
  const records: string[][] = []
  let [record, cell, quoted]: [string[], string, boolean] = [[], '', false]
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (character === '"') quoted = true
    else if (character === ',' || character === '\n') {
      record.push(cell)
      cell = ''
      if (character === '\n') {
        records.push(record)
        record = []
      }
    } else cell += character
  }
  if (record.length > 0 || cell !== '' || quoted) throw new Error('the last record has no end')
  return records
}

export const inFolder = async <T>(act: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'readers-'))
  try {
    return await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Write `content` under `name`, read it to the end, and check that the counts conserve. */
export const readBack = (
  name: string,
  content: Buffer | string,
  options: Partial<OpenOptions> = {},
): Promise<ReadBack> =>
  inFolder(async (folder) => {
    const path = join(folder, name)
    await writeFile(path, content)
    return readPath(path, folder, options)
  })

export const readPath = async (path: string, folder: string, options: Partial<OpenOptions> = {}): Promise<ReadBack> => {
  const file = await openFile(path, { tempDir: folder, ...options })
  const rows: [number, ...string[]][] = []
  const problems: RowProblem[] = []
  let chunks = 0
  try {
    for await (const chunk of file.chunks()) {
      chunks++
      const records = parseCanonical(await readFile(chunk.path, 'utf8'))
      if (records.length !== chunk.rows) throw new Error(`chunk says ${chunk.rows} rows and has ${records.length}`)
      for (const [row, ...cells] of records) rows.push([Number(row), ...cells])
      problems.push(...chunk.problems)
    }
  } finally {
    await file.close()
  }
  const summary = file.summary()
  const numbers = [...rows.map(([row]) => row), ...problems.map(({ row }) => row)].sort((a, b) => a - b)
  if (numbers.length !== summary.records || numbers.some((row, index) => row !== index + 1))
    throw new Error(`${summary.records} records, but rows and problems are ${numbers.slice(0, 20).join()}`)
  const wrong = rows.find((row) => row.length !== file.headers.length + 1)
  if (wrong) throw new Error(`row ${wrong[0]} has ${wrong.length - 1} cells`)
  const { format, encoding, delimiter, headers } = file
  return { format, encoding, delimiter, headers, rows, problems, chunks, summary }
}

export interface ZipEntry {
  readonly name: string
  readonly data: Buffer | string
  /** Size to declare instead of the true one. */
  readonly declared?: number
  readonly flags?: number
}

/** A zip as small as can be: local headers, central directory, end record. */
export const zipOf = (entries: readonly ZipEntry[]): Buffer => {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, data, declared, flags = 0 } of entries) {
    const plain = Buffer.from(data)
    const packed = deflateRawSync(plain, { level: 9 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declared ?? plain.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

const relations = (items: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="r">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export interface WorkbookParts {
  /** Sheet name → its rows as XML; a name that starts with '隐藏' makes a hidden sheet. */
  readonly sheets: Readonly<Record<string, string>>
  readonly shared?: string
  readonly styles?: string
  readonly workbookPr?: string
  readonly extra?: readonly ZipEntry[]
}

/** A workbook written by hand, so that a test says exactly what stands in the XML. */
export const workbookOf = ({ sheets, shared, styles, workbookPr = '', extra = [] }: WorkbookParts): Buffer => {
  const names = Object.keys(sheets)
  const list = names.map(
    (name, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"${name.startsWith('隐藏') ? ' state="hidden"' : ''}/>`,
  )
  return zipOf([
    { name: '_rels/.rels', data: relations([['r1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="r">${workbookPr}<sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ...names.map((_, i) => [`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`] as const),
        ['st', 'styles', '/xl/styles.xml'],
        ['ss', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    ...(styles ? [{ name: 'xl/styles.xml', data: `<styleSheet>${styles}</styleSheet>` }] : []),
    ...(shared ? [{ name: 'xl/sharedStrings.xml', data: `<sst>${shared}</sst>` }] : []),
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i}.xml`,
      data: `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
    })),
    ...extra,
  ])
}
