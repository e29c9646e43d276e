/**
 * The XLSX library writes a column's width but not its cell format, so only cells that already exist would be text.
 * A template has none: an id number typed into it would become 4.10102E+17. Here the format is set on the column itself.
 */
import { crc32, deflateRawSync } from 'node:zlib'
import yauzl from 'yauzl'

interface Part {
  readonly name: string
  readonly bytes: Buffer
}

/** Parts of a ZIP archive in the order of its directory. */
export const readParts = (archive: Uint8Array): Promise<Part[]> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(archive), { lazyEntries: true }, (failure, zip) => {
      if (failure || !zip) return reject(failure)
      const parts: Part[] = []
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (broken, stream) => {
          if (broken || !stream) return reject(broken)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('error', reject)
          stream.on('end', () => {
            parts.push({ name: entry.fileName, bytes: Buffer.concat(chunks) })
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })

/** 1980-01-01, the first day that a ZIP knows: the same content must give the same bytes on every day. */
const zipDay = 0x21

const fieldsOf = (part: Part, packed: Buffer): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt16LE(zipDay, 8)
  fields.writeUInt32LE(crc32(part.bytes), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(part.bytes.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(part.name), 22)
  return fields
}

const writeParts = (parts: readonly Part[]): Buffer => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = deflateRawSync(part.bytes)
    const fields = fieldsOf(part, packed)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(part.name), packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, where, Buffer.from(part.name))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** The workbook packed anew without the hour of its making: the same content gives the same bytes. */
export const packedAlike = async (workbook: Uint8Array): Promise<Buffer> => writeParts(await readParts(workbook))

/**
 * The workbook with every column of its first sheet formatted as the cell of that column in `row` (1-based) is, and that
 * pattern row taken out again.
 * @throws RangeError when the first sheet has no such row.
 */
export const formatWholeColumns = async (workbook: Uint8Array, row: number): Promise<Buffer> => {
  const parts = await readParts(workbook)
  const formatted = parts.map((part) => {
    if (part.name !== 'xl/worksheets/sheet1.xml') return part
    const xml = part.bytes.toString('utf8')
    const pattern = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 's').exec(xml)
    if (!pattern) throw new RangeError(`no row ${row} to take the column formats from`)
    const styles = [...(pattern[1] ?? '').matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map((match) => match[1])
    let column = 0
    const columns = xml.replace(pattern[0], '').replaceAll(/<col /g, () => `<col style="${styles[column++] ?? 0}" `)
    return { name: part.name, bytes: Buffer.from(columns) }
  })
  return writeParts(formatted)
}
