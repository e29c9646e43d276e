/** The parts of a workbook that a sheet leans on: its sheets, shared strings, number formats and date system. */
import { Refusal } from '#kernel/refusal.ts'
import { type CellLook, lookOf, unescapeText } from './xlsx-cells.ts'
import { XlsxPackage } from './xlsx-package.ts'
import { parseXml } from './xml-events.ts'

export interface Sheet {
  readonly name: string
  readonly part: string
  readonly visible: boolean
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly shared: readonly string[]
  /** By style index of a cell. */
  readonly looks: readonly CellLook[]
  readonly since1904: boolean
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

const readRelations = async (zip: XlsxPackage, part: string): Promise<Relation[]> => {
  const relations: Relation[] = []
  if (!zip.has(part)) return relations
  await parseXml(
    zip.text(part),
    {
      open: (tag, { Id = '', Type = '', Target = '' }) => {
        if (tag === 'Relationship') relations.push({ id: Id, type: Type.replace(/^.*\//, ''), target: Target })
      },
    },
    () => zip.damaged(),
  )
  return relations
}

/** A zip that is no workbook: say what it is. */
const stranger = (zip: XlsxPackage): Refusal => {
  const [what, remedy] = zip.has('word/document.xml')
    ? ['Word 文档', '请报送数据表']
    : zip.has('xl/workbook.bin')
      ? ['二进制工作簿(.xlsb)', '请另存为 .xlsx 后重新报送']
      : zip.has('content.xml')
        ? ['OpenDocument 文件(.ods)', '请另存为 .xlsx 后重新报送']
        : zip.has('[content_types].xml')
          ? ['别的 Office 文件', '请报送 .xlsx 数据表']
          : ['zip 压缩包', '请解压后报送里面的文件']
  return new Refusal('FILE_BINARY', `「${zip.name}」是${what},读不了。${remedy}`, { file: zip.name })
}

const truthy = (text: string | undefined): boolean => text === '1' || text === 'true'

const readSheets = async (zip: XlsxPackage, part: string, relations: readonly Relation[]) => {
  const targets = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]))
  const sheets: Sheet[] = []
  let since1904 = false
  await parseXml(
    zip.text(part),
    {
      open: (tag, attributes) => {
        if (tag === 'workbookPr') since1904 = truthy(attributes.date1904)
        if (tag !== 'sheet') return
        const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
        const target = targets.get(id)
        // Chart sheets have no cells and no worksheet relation.
        if (target === undefined) return
        const visible = (attributes.state ?? 'visible') === 'visible'
        sheets.push({ name: attributes.name ?? '', part: XlsxPackage.resolve(part, target), visible })
      },
    },
    () => zip.damaged(),
  )
  return { sheets, since1904 }
}

const readLooks = async (zip: XlsxPackage, part: string): Promise<CellLook[]> => {
  const codes = new Map<number, string>()
  const looks: CellLook[] = []
  let inCells = false
  await parseXml(
    zip.text(part),
    {
      open: (tag, { numFmtId = '0', formatCode = '' }) => {
        if (tag === 'numFmt') codes.set(Number(numFmtId), formatCode)
        if (tag === 'cellXfs') inCells = true
        if (tag === 'xf' && inCells) looks.push(lookOf(Number(numFmtId), codes.get(Number(numFmtId))))
      },
      close: (tag) => {
        if (tag === 'cellXfs') inCells = false
      },
    },
    () => zip.damaged(),
  )
  return looks
}

/** Counted for each string besides its characters, so that millions of empty ones are not free. */
const stringCost = 16

const readShared = async (zip: XlsxPackage, part: string, limit: number): Promise<string[]> => {
  const shared: string[] = []
  let [current, inText, phonetic, held] = ['', false, false, 0]
  await parseXml(
    zip.text(part),
    {
      open: (tag) => {
        if (tag === 'si') current = ''
        // Reading aids above the characters are not part of the value.
        if (tag === 'rPh') phonetic = true
        inText = tag === 't' && !phonetic
      },
      text: (text) => {
        if (inText) current += text
      },
      close: (tag) => {
        inText = false
        if (tag === 'rPh') phonetic = false
        if (tag !== 'si') return
        held += current.length + stringCost
        if (held > limit)
          throw new Refusal('FILE_TOO_LARGE', `「${zip.name}」的文字超出限额 ${limit} 个字符。数据多时请用 CSV 报送`, {
            file: zip.name,
          })
        shared.push(unescapeText(current))
      },
    },
    () => zip.damaged(),
  )
  return shared
}

/** @throws Refusal FILE_BINARY, FILE_DAMAGED, FILE_TOO_LARGE */
export const readWorkbook = async (zip: XlsxPackage, sharedCharacters: number): Promise<Workbook> => {
  const root = (await readRelations(zip, '_rels/.rels')).find(({ type }) => type === 'officeDocument')
  const part = root ? XlsxPackage.resolve('', root.target) : 'xl/workbook.xml'
  if (!zip.has(part) || part.endsWith('.bin') || zip.has('word/document.xml')) throw stranger(zip)
  const folder = part.replace(/[^/]*$/, '')
  const relations = await readRelations(zip, `${folder}_rels/${part.slice(folder.length)}.rels`)
  const partOf = (type: string): string | undefined => {
    const relation = relations.find((one) => one.type === type)
    const found = relation && XlsxPackage.resolve(part, relation.target)
    return found !== undefined && zip.has(found) ? found : undefined
  }
  const [styles, strings] = [partOf('styles'), partOf('sharedStrings')]
  return {
    ...(await readSheets(zip, part, relations)),
    looks: styles ? await readLooks(zip, styles) : [],
    shared: strings ? await readShared(zip, strings, sharedCharacters) : [],
  }
}
