/**
 * A source text split by what its characters are, so that a check for a word does not trip over a comment or a string.
 * Each part has the length and the line breaks of the whole: an offset in one is an offset in all.
 */
export interface Masked {
  /** Program text; comments, regular expressions and what stands between quotes are blank. */
  readonly code: string
  /** Program text with its strings; comments are blank. */
  readonly bare: string
}

type Kind = 'code' | 'comment' | 'string'

const wordBefore = /(?:^|[^\w$.])(return|typeof|case|in|of|do|else|void|throw|new|delete|yield|await|instanceof)$/

/** A `/` here begins a regular expression, not a division. */
const beginsRegex = (before: string): boolean => {
  const trimmed = before.trimEnd()
  return trimmed === '' || /[([{,;:=!&|?+\-*%~^<>}]$/.test(trimmed) || wordBefore.test(trimmed)
}

const endOfQuoted = (text: string, start: number): number => {
  const quote = text[start]
  let at = start + 1
  while (at < text.length && text[at] !== quote && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

const endOfRegex = (text: string, start: number): number => {
  let at = start + 1
  let inClass = false
  while (at < text.length && text[at] !== '\n' && (inClass || text[at] !== '/')) {
    if (text[at] === '[') inClass = true
    if (text[at] === ']') inClass = false
    at += text[at] === '\\' ? 2 : 1
  }
  at += 1
  while (/[a-z]/.test(text[at] ?? '')) at += 1
  return at
}

const endOfComment = (text: string, start: number): number => {
  const line = text[start + 1] === '/'
  const end = text.indexOf(line ? '\n' : '*/', start + 2)
  if (end < 0) return text.length
  return line ? end : end + 2
}

/** Pieces of the text in order. Templates nest: `${` opens program text again, and its `}` returns to the template. */
const pieces = function* (text: string): Generator<readonly [Kind, number, number]> {
  const depths: number[] = []
  let inTemplate = false
  let at = 0
  let from = 0
  while (at < text.length) {
    const here = text[at] as string
    if (inTemplate) {
      if (here === '\\') at += 2
      else if (here === '`' || (here === '$' && text[at + 1] === '{')) {
        at += here === '`' ? 1 : 2
        yield ['string', from, at]
        from = at
        inTemplate = false
        if (here === '$') depths.push(0)
      } else at += 1
      continue
    }
    const comment = here === '/' && (text[at + 1] === '/' || text[at + 1] === '*')
    const quoted = here === "'" || here === '"'
    const regex = here === '/' && !comment && beginsRegex(text.slice(Math.max(0, at - 60), at))
    if (comment || quoted || regex) {
      yield ['code', from, at]
      from = at
      at = comment ? endOfComment(text, at) : quoted ? endOfQuoted(text, at) : endOfRegex(text, at)
      yield [comment ? 'comment' : 'string', from, at]
      from = at
      continue
    }
    const inside = depths.length - 1
    if (here === '`' || (here === '}' && depths[inside] === 0)) {
      if (here === '}') depths.pop()
      yield ['code', from, at]
      from = at
      inTemplate = true
    } else if (inside >= 0 && (here === '{' || here === '}')) {
      depths[inside] = (depths[inside] as number) + (here === '{' ? 1 : -1)
    }
    at += 1
  }
  yield [inTemplate ? 'string' : 'code', from, text.length]
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** The quotes stay, so that an empty pair of brackets can be told from one around a string. */
const blankInside = (text: string): string =>
  text.replace(/[^\n]/g, (character, at: number) =>
    (at === 0 || at === text.length - 1) && /['"`]/.test(character) ? character : ' ',
  )

export const mask = (text: string): Masked => {
  let code = ''
  let bare = ''
  for (const [kind, from, to] of pieces(text)) {
    const piece = text.slice(from, to)
    code += kind === 'code' ? piece : kind === 'string' ? blankInside(piece) : blank(piece)
    bare += kind === 'comment' ? blank(piece) : piece
  }
  return { code, bare }
}
