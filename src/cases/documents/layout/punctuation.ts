/** Official documents use full-width punctuation; what people type beside Chinese is often half-width. */

const wide: Readonly<Record<string, string>> = {
  ',': '\uff0c',
  ':': '\uff1a',
  ';': '\uff1b',
  '?': '\uff1f',
  '!': '\uff01',
  '(': '\uff08',
  ')': '\uff09',
}
// Chinese characters, and the marks that stand among them.
const chinese = /[\u3007\u3400-\u9fff\u3001\u3002\u300a-\u3011\u3014\u3015\u201c\u201d\uff00-\uff60]/

/** Where Chinese stands beside it or within the brackets; '2:30' and '1,000.00' stay. */
export const fullWidth = (text: string): string => {
  const characters = [...text]
  const near = (at: number, step: -1 | 1): boolean => {
    const other = characters[at + step]
    return (
      other !== undefined &&
      (chinese.test(other) || (wide[other] !== undefined && chinese.test(characters[at + 2 * step] ?? '')))
    )
  }
  const opened: boolean[] = []
  return characters
    .map((character, at) => {
      const other = wide[character]
      if (other === undefined) return character
      if (character === '(') {
        const inside = characters.slice(
          at + 1,
          characters.indexOf(')', at) === -1 ? undefined : characters.indexOf(')', at),
        )
        const isWide = near(at, -1) || inside.some((one) => chinese.test(one))
        opened.push(isWide)
        return isWide ? other : character
      }
      if (character === ')') return (opened.pop() ?? near(at, -1)) ? other : character
      const between = /\d/.test(characters[at - 1] ?? '') && /\d/.test(characters[at + 1] ?? '')
      if (between && (character === ',' || character === ':')) return character
      return near(at, -1) || near(at, 1) || (opened.at(-1) ?? false) ? other : character
    })
    .join('')
}
