/** XML of an office package as events, without prefixes. No DTD is accepted, so no entity beyond the five can expand. */
import { SaxesParser } from 'saxes'
import type { Refusal } from '#kernel/refusal.ts'

const maxDepth = 64
/** Characters between two tags: a cell holds 32,767, an attribute less. */
const maxSilence = 16 << 20

export interface XmlHandlers {
  open?(tag: string, attributes: Readonly<Record<string, string>>): void
  close?(tag: string): void
  text?(text: string): void
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export interface XmlFeed {
  write(piece: string): void
  /** Without it a part that breaks off would pass for a shorter one. */
  end(): void
}

/** Both methods throw what `refuse` makes, for anything that is not plain XML. */
export const xmlParser = (handlers: XmlHandlers, refuse: () => Refusal): XmlFeed => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let [depth, silence] = [0, 0]
  parser.on('error', () => {
    throw refuse()
  })
  parser.on('doctype', () => {
    throw refuse()
  })
  parser.on('opentag', ({ name, attributes }) => {
    silence = 0
    if (++depth > maxDepth) throw refuse()
    handlers.open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    silence = 0
    depth--
    handlers.close?.(localName(name))
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  return {
    write(piece) {
      silence += piece.length
      if (silence > maxSilence) throw refuse()
      parser.write(piece)
    },
    end() {
      parser.close()
    },
  }
}

/** Parse a whole part. */
export const parseXml = async (
  pieces: AsyncIterable<string>,
  handlers: XmlHandlers,
  refuse: () => Refusal,
): Promise<void> => {
  const feed = xmlParser(handlers, refuse)
  for await (const piece of pieces) feed.write(piece)
  feed.end()
}
