/** How many pages a DOCX of ours will print on, by counting its characters on the grid: for a catalogue, until paper is counted. */
import { strFromU8, unzipSync } from 'fflate'
import { emsOf } from '../documents/layout/page.ts'

const linesAPage = 22
const charactersALine = 28
/** A line in a cell is 17 pt high and holds more characters of 12 pt, though in a narrower column. */
const cellLine = 0.6

export const estimatePages = (docx: Buffer): number => {
  const xml = strFromU8(
    unzipSync(docx, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'] ?? new Uint8Array(),
  )
  let lines = 0
  let depth = 0
  for (const [, open, close, paragraph] of xml.matchAll(/(<w:tbl>)|(<\/w:tbl>)|(<w:p[ >].*?<\/w:p>)/gs)) {
    if (open) depth += 1
    else if (close) depth -= 1
    else {
      const text = [...(paragraph ?? '').matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, one]) => one).join('')
      const own = Math.max(1, Math.ceil(emsOf(text) / charactersALine))
      // Two pairs stand beside each other in most rows.
      lines += depth > 0 ? (own * cellLine) / 2 : own
    }
  }
  return Math.max(1, Math.ceil(lines / linesAPage))
}
