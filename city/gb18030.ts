/** Text → GB18030, for the files of senders whose systems are old. Two-byte forms only: no sample name needs four bytes. */
let table: Map<string, number> | undefined

const reverse = (): Map<string, number> => {
  if (table) return table
  const decoder = new TextDecoder('gb18030')
  const built = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (character.length === 1 && !built.has(character)) built.set(character, (lead << 8) | trail)
    }
  }
  table = built
  return built
}

/** @throws RangeError for a character that has no two-byte form. */
export const gb18030 = (text: string): Buffer => {
  const pairs = reverse()
  const out = Buffer.alloc(text.length * 2)
  let at = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    if (code < 0x80) {
      out[at++] = code
      continue
    }
    const pair = pairs.get(character)
    if (pair === undefined) throw new RangeError(`no GB18030 pair for U+${code.toString(16)}`)
    out[at++] = pair >> 8
    out[at++] = pair & 0xff
  }
  return out.subarray(0, at)
}
