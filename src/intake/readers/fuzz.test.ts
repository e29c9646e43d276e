/** Conservation and fidelity over random tables, and random bytes that may only ever end in a refusal. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#kernel/refusal.ts'
import { flatObject } from './flat-object.ts'
import { type RecordKind, RecordScanner } from './record-scanner.ts'
import { readBack, workbookOf } from './sample-files.ts'
import type { TextSource } from './text-source.ts'

/** Characters that trip readers, and some that GB18030 has in two and in four bytes. */
const character = fc.constantFrom(...'a1 "",;|\t\n\r社保金亅俓丂€é€ö𠮷')
const cell = fc.string({ unit: character, maxLength: 6 })
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 12 }))

const gb = new Map<string, Buffer>()
/** GB18030 has no encoder in the platform: look the characters of the test up in its decoder. */
const gbOf = (text: string): Buffer => {
  if (gb.size === 0) {
    const decoder = new TextDecoder('gb18030')
    const note = (...bytes: number[]): void => {
      const decoded = decoder.decode(Buffer.from(bytes))
      if ([...decoded].length === 1 && decoded !== '\ufffd' && !gb.has(decoded)) gb.set(decoded, Buffer.from(bytes))
    }
    for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) note(lead, trail)
    for (let third = 0x81; third <= 0xfe; third++)
      for (let last = 0x30; last <= 0x39; last++) {
        note(0x81, 0x30, third, last)
        for (let second = 0x30; second <= 0x39; second++) note(0x95, second, third, last)
      }
  }
  return Buffer.concat([...text].map((one) => (one < '\x80' ? Buffer.from(one) : (gb.get(one) ?? assert.fail(one)))))
}

const encodings = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with mark': (text: string) => Buffer.from(`\ufeff${text}`),
  gb18030: gbOf,
  'utf-16le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
}

const layout = fc.record({
  delimiter: fc.constantFrom(',', '\t', ';', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])),
  always: fc.boolean(),
  lastNewline: fc.boolean(),
})

test('any table, in any layout, comes back cell for cell', async () => {
  await fc.assert(
    fc.asyncProperty(table, layout, async (rows, { delimiter, newline, encoding, always, lastNewline }) => {
      const columns = rows[0]?.length ?? 2
      const written = (value: string, alone: boolean): string =>
        always || value.includes(delimiter) || /["\r\n]/.test(value) || (alone && value === '')
          ? `"${value.replaceAll('"', '""')}"`
          : value
      const headers = Array.from({ length: columns }, (_, index) => `社保列${index}`)
      const lines = [headers, ...rows].map((cells) => cells.map((one) => written(one, columns === 1)).join(delimiter))
      const text = lines.join(newline) + (lastNewline || rows.length === 0 ? newline : '')
      const found = await readBack('a.csv', encodings[encoding](text))
      // With one column there is no delimiter to be found, and a comma is assumed.
      const expected = rows.map((cells, index) => [index + 1, ...cells])
      if (columns === 1 && delimiter !== ',' && !always && rows.flat().some((one) => /,/.test(one))) return
      assert.deepEqual(found.problems, [])
      assert.deepEqual(found.headers, headers)
      assert.deepEqual(found.rows, expected)
    }),
    { numRuns: 250 },
  )
})

const memorySource = (bytes: Buffer, step: number): TextSource => {
  let at = 0
  return {
    file: undefined as never,
    async read(target, offset, space) {
      const length = Math.min(step, space, bytes.length - at)
      bytes.copy(target, offset, at, at + length)
      at += length
      return length
    },
  }
}

const scanAll = async (bytes: Buffer, step: number, bareCr: boolean) => {
  const scanner = new RecordScanner(memorySource(bytes, step), {
    delimiter: 44,
    bareCr,
    recordBytes: 12,
    blockBytes: 8,
  })
  const records: (readonly [RecordKind, string])[] = []
  for (;;) {
    if (scanner.next()) records.push([scanner.kind, scanner.kind === 'long' ? '' : scanner.text()])
    else if (!(await scanner.fill())) return records
  }
}

test('where blocks are cut changes nothing, and no line is lost', async () => {
  const bytes = fc.string({ unit: fc.constantFrom(...'ab",\r\n'), maxLength: 80 }).map((text) => Buffer.from(text))
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (content, step, bareCr) => {
      const records = await scanAll(content, step, bareCr)
      assert.deepEqual(records, await scanAll(content, 1000, bareCr))
      const squeeze = (text: string): string =>
        text.replace(bareCr ? /[\r\n]+/g : /\r*\n[\r\n]*/g, '\n').replace(/^[\r\n]+|[\r\n]+$/g, '')
      // Nothing but line ends between records may go missing when none was too long.
      if (records.every(([kind]) => kind !== 'long'))
        assert.equal(squeeze(records.map(([, text]) => text).join('\n')), squeeze(content.toString()))
    }),
    { numRuns: 1500 },
  )
})

const onlyRefusals = async (name: string, content: Buffer): Promise<void> => {
  try {
    await readBack(name, content)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

test('random bytes end in rows, problems or a refusal', async () => {
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'a,"\n\r;\t{}[]:1\\é社'), maxLength: 200 }).map((text) => Buffer.from(text)),
    fc
      .tuple(fc.constantFrom('PK\x03\x04', 'PAR1', '{', '\ufeff', 'a,b\n'), fc.uint8Array({ maxLength: 200 }))
      .map(([head, tail]) => Buffer.concat([Buffer.from(head, 'utf8'), tail])),
  )
  await fc.assert(
    fc.asyncProperty(hostile, (bytes) => onlyRefusals('a.bin', Buffer.from(bytes))),
    { numRuns: 200 },
  )
})

test('a workbook with bytes changed ends in rows, problems or a refusal', async () => {
  const good = workbookOf({
    sheets: { 甲: '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1.5</v></c></row>' },
    shared: '<si><t>金额</t></si>',
  })
  const place = fc.nat({ max: good.length - 1 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const bytes = Buffer.from(good)
        for (const [at, byte] of changes) bytes[at] = byte
        await onlyRefusals('a.xlsx', bytes)
      },
    ),
    { numRuns: 200 },
  )
})

test('flat objects: same keys and values as JSON.parse', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  )
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'),
        value,
      ),
      fc.constantFrom(0, 1),
      (object, indent) => {
        const line = JSON.stringify(object, undefined, indent).replaceAll('\n', ' ')
        const found = flatObject(line)
        if (typeof found === 'string') return assert.match(found, /不成字/)
        const expected = Object.entries(object).map(([key, one]) => [
          key,
          one === null
            ? ''
            : typeof one === 'boolean'
              ? one
                ? '1'
                : '0'
              : typeof one === 'number'
                ? JSON.stringify(one)
                : one,
        ])
        assert.deepEqual([...found], expected)
      },
    ),
  )
})

test('a table with damaged lines conserves its count', async () => {
  const line = fc.oneof(fc.constant('1,2'), fc.string({ unit: fc.constantFrom(...'1",'), minLength: 1, maxLength: 6 }))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
      const found = await readBack('a.csv', `a,b\n${lines.join('\n')}\n`, { chunkRows: 7 })
      assert.equal(found.rows.length + found.problems.length, found.summary.records)
      // A row can only be swallowed by one whose quotes go over the line end.
      if (lines.every((one) => !one.includes('"'))) assert.equal(found.summary.records, lines.length)
    }),
    { numRuns: 200 },
  )
})
