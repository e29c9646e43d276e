/** Files of the public: what is harmful is refused by what it is, what is harmless comes out without what it says about its maker. */
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { Refusal } from '#kernel/refusal.ts'
import { readUpload } from './read-upload.ts'
import { takeFile } from './take-file.ts'

const refusedAs = (name: string, bytes: Buffer, code: string, words?: RegExp): void =>
  assert.throws(
    () => takeFile(name, bytes),
    (error: unknown) =>
      error instanceof Refusal && error.code === code && (words === undefined || words.test(error.message)),
    name,
  )

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** EXIF with an orientation, a GPS directory and a maker's name, little endian. */
const exif = (orientation: number): Buffer => {
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(count, 4)
    bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const count = Buffer.from([3, 0])
  const head = Buffer.from('49492a0008000000', 'hex')
  return Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    head,
    count,
    entry(0x010f, 2, 6, 50),
    entry(0x0112, 3, 1, orientation),
    entry(0x8825, 4, 1, 56),
    Buffer.alloc(4),
    Buffer.from('CANON1GPS:34.7466,113.6253', 'latin1'),
  ])
}

const jpeg = (extra: readonly Buffer[] = [], tail = Buffer.alloc(0)): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...extra,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    tail,
  ])

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
const header = (width: number, height: number): Buffer => {
  const body = Buffer.alloc(13)
  body.writeUInt32BE(width, 0)
  body.writeUInt32BE(height, 4)
  body.set([8, 0, 0, 0, 0], 8)
  return chunk('IHDR', body)
}
const png = (extra: readonly Buffer[] = [], head = header(1, 1), tail = Buffer.alloc(0)): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    head,
    ...extra,
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
    tail,
  ])

const types = '<?xml version="1.0"?><Types><Override PartName="/word/document.xml"/></Types>'
const docx = (extra: Readonly<Record<string, string | Uint8Array>> = {}): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml': types,
          'word/document.xml': '<w:document><w:ins w:author="张三">多报三个人</w:ins></w:document>',
          'docProps/core.xml': '<cp:coreProperties><dc:creator>张三</dc:creator></cp:coreProperties>',
          ...extra,
        }).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
      ),
    ),
  )

const pdf = (body: string, tail = ''): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${body} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n${tail}`,
    'latin1',
  )

test('a photograph loses place, maker, comment and what hangs behind it, and keeps how it is turned', () => {
  const tail = Buffer.from('PK\x03\x04<script>alert(1)</script>', 'latin1')
  const taken = takeFile(
    '照片.png',
    jpeg([segment(0xe1, exif(6)), segment(0xfe, Buffer.from('by 张三')), segment(0xed, Buffer.from('IPTC'))], tail),
  )
  assert.equal(taken.type, 'jpg')
  assert.equal(taken.name, '照片.jpg')
  assert.ok(taken.stripped)
  const text = taken.bytes.toString('latin1')
  for (const trace of ['GPS', 'CANON', 'IPTC', '<script', 'PK\x03', 'JFIF', Buffer.from('张三').toString('latin1')])
    assert.ok(!text.includes(trace), trace)
  assert.equal(taken.bytes.subarray(-2).toString('hex'), 'ffd9')
  assert.match(taken.bytes.toString('hex'), /45786966000.*0112000300000001000600/)
  // Stripped once more it is the same: nothing was left to take.
  assert.deepEqual(takeFile('x', taken.bytes).bytes, taken.bytes)
})

test('a picture loses texts, times and its tail; one of too many points or with a broken sum is refused', () => {
  const extra = [
    chunk('tEXt', Buffer.from('Author\0张三')),
    chunk('eXIf', exif(1)),
    chunk('tIME', Buffer.alloc(7)),
    chunk('iTXt', Buffer.from('XML:com.adobe.xmp')),
  ]
  const taken = takeFile('a.png', png(extra, header(1, 1), Buffer.from('<svg onload=alert(1)>')))
  assert.deepEqual(taken.bytes, png())
  refusedAs('bomb.png', png([], header(60_000, 60_000)), 'REPORT_FILE_REFUSED', /过大/)
  const broken = png()
  broken[40] = (broken[40] as number) ^ 1
  refusedAs('broken.png', broken, 'REPORT_FILE_REFUSED')
  refusedAs('half.jpg', jpeg().subarray(0, 60), 'REPORT_FILE_REFUSED')
})

test('office files come out without authors; macros, objects, remote templates, entities and bombs do not come in', () => {
  const taken = takeFile('证据.docx', docx({ 'word/media/image1.jpeg': jpeg([segment(0xe1, exif(1))]) }))
  const inside = unzipSync(taken.bytes)
  const all = Object.values(inside)
    .map((content) => strFromU8(content))
    .join('\n')
  assert.ok(!all.includes('张三') && !all.includes('GPS'))
  assert.ok(all.includes('多报三个人'))
  const office: readonly (readonly [string, Buffer, RegExp])[] = [
    ['macro.docm', docx({ 'word/vbaProject.bin': 'x' }), /宏/],
    [
      'type.docx',
      docx({ '[Content_Types].xml': `${types}<!-- application/vnd.ms-word.document.macroEnabled.main+xml -->` }),
      /宏/,
    ],
    ['ole.docx', docx({ 'word/embeddings/oleObject1.bin': 'x' }), /对象/],
    [
      'template.docx',
      docx({
        'word/_rels/settings.xml.rels':
          '<Relationship Type="http://x/relationships/attachedTemplate" Target="http://evil/" TargetMode="External"/>',
      }),
      /外部/,
    ],
    ['entity.docx', docx({ 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }), /实体/],
    [
      'dde.docx',
      docx({ 'word/document.xml': '<w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"</w:instrText>' }),
      /动态数据/,
    ],
    ['svg.docx', docx({ 'word/media/a.svg': '<svg/>' }), /对象/],
    [
      'utf16.docx',
      docx({ 'word/_rels/a.xml.rels': Buffer.from('<Relationship TargetMode="External"/>', 'utf16le') }),
      /编码/,
    ],
    ['slip.docx', docx({ '../../etc/passwd': 'x' }), /结构/],
    ['bomb.docx', docx({ 'word/media/a.xml': new Uint8Array(3_000_000) }), /过大/],
    ['any.zip', Buffer.from(zipSync({ 'a.txt': strToU8('x') })), /压缩包/],
    ['cut.docx', docx().subarray(0, 100), /损坏/],
  ]
  for (const [name, bytes, words] of office) refusedAs(name, bytes, 'REPORT_FILE_REFUSED', words)
  // A hyperlink is words with an address; nothing is fetched by itself.
  const link = '<Relationship Type="http://x/relationships/hyperlink" Target="http://a/" TargetMode="External"/>'
  assert.equal(takeFile('l.docx', docx({ 'word/_rels/document.xml.rels': link })).type, 'docx')
})

test('a PDF that does something is refused, however its names are written; a quiet one is taken', () => {
  assert.equal(takeFile('a.pdf', pdf('')).type, 'pdf')
  const packed = deflateSync(Buffer.from('1 0 << /S /JavaScript /JS (app.alert(1)) >>'))
  const objects = Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ])
  const active: readonly Buffer[] = [
    pdf('/OpenAction << /S /JavaScript /JS (x) >>'),
    pdf('/OpenAction << /S /J#61vaScript >>'),
    pdf('/A << /S /Launch /F (cmd.exe) >>'),
    pdf('/Names << /EmbeddedFiles 2 0 R >>'),
    pdf('/AcroForm << /XFA 2 0 R >>'),
    pdf('/Encrypt 2 0 R'),
    pdf('', `PK\x05\x06${'\0'.repeat(18)}`),
    pdf('', '<html><script>alert(1)</script></html>'),
    objects,
    Buffer.from('%PDF-1.7 with no end'),
  ]
  for (const [index, bytes] of active.entries()) refusedAs(`${index}.pdf`, bytes, 'REPORT_FILE_REFUSED')
})

test('what is none of them is refused; a name is words, not a path', () => {
  const refused: readonly (readonly [string, Buffer])[] = [
    ['a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a.html', Buffer.from('看这里 <img src=x onerror=alert(1)>')],
    ['a.rar', Buffer.from('Rar!\x1a\x07\0', 'latin1')],
    ['a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a.gz', Buffer.from('1f8b0800', 'hex')],
    ['a.exe', Buffer.from('MZ\0\x03', 'latin1')],
    ['a.jpg', Buffer.from('GIF89a\0\0', 'latin1')],
    ['empty', Buffer.alloc(0)],
  ]
  for (const [name, bytes] of refused) refusedAs(name, bytes, 'REPORT_FILE_REFUSED')
  refusedAs('large.txt', Buffer.alloc(10_485_761, 97), 'REPORT_FILE_LARGE')
  const words = Buffer.from('某医院 2024 年挂床住院')
  const names: readonly (readonly [string, string])[] = [
    ['../../etc/passwd', 'passwd.txt'],
    ['C:\\windows\\system32\\a.exe', 'a.txt'],
    ['a\u202egnp.exe', 'agnp.txt'],
    ['<img onerror=1>.pdf.js', 'img onerror=1.txt'],
    ['..', '附件.txt'],
    ['\0\r\n', '附件.txt'],
    ['长'.repeat(300), `${'长'.repeat(80)}.txt`],
  ]
  for (const [given, shown] of names) assert.equal(takeFile(given, words).name, shown)
})

test('an upload is cut off where it is too large, and its first line must say what it is', async () => {
  const body = Buffer.concat([Buffer.from('{"token":"t","name":"a.txt"}\n'), Buffer.from('内容\n第二行')])
  assert.deepEqual(await readUpload(Readable.from([body.subarray(0, 7), body.subarray(7)])), {
    token: 't',
    name: 'a.txt',
    bytes: Buffer.from('内容\n第二行'),
  })
  let sent = 0
  const endless = Readable.from(
    (function* () {
      for (;;) {
        sent += 1
        yield Buffer.alloc(1 << 20)
      }
    })(),
  )
  await assert.rejects(readUpload(endless), { code: 'REPORT_FILE_LARGE' })
  assert.ok(sent < 40)
  await assert.rejects(readUpload(Readable.from([Buffer.from('no json\nx')])), { code: 'REQUEST_WRONG' })
})
