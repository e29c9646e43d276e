/** What may be shown of a personal value without a reason given. */
import type { IdentityKind } from './kinds.ts'

const stars = (count: number): string => '*'.repeat(Math.max(count, 0))

/** `head` first and `tail` last characters, the rest as stars; a value too short for that shows its first alone. */
const ends = (text: string, head: number, tail: number, hidden?: number): string => {
  const characters = [...text]
  if (characters.length <= head + tail) return (characters[0] ?? '') + stars(characters.length - 1)
  const middle = stars(hidden ?? characters.length - head - tail)
  return characters.slice(0, head).join('') + middle + (tail === 0 ? '' : characters.slice(-tail).join(''))
}

const maskName = (name: string): string => {
  if (name.includes(' '))
    return name
      .split(' ')
      .map((part) => ends(part, 1, 0))
      .join(' ')
  return [...name].length < 3 ? ends(name, 1, 0) : ends(name, 1, 1)
}

/**
 * 张* / 张*三, 410102********1234, 138****5678, the last four of an account, an address up to its district. The length
 * of an account or address does not show.
 */
export const mask = (kind: IdentityKind, canonical: string): string => {
  switch (kind) {
    case 'person_name':
      return maskName(canonical)
    case 'person_number':
      return canonical.length >= 14 ? ends(canonical, 6, 4) : ends(canonical, 2, 2)
    case 'phone':
      return ends(canonical, 3, 4)
    case 'bank_account':
      return `****${canonical.slice(-4)}`
    case 'address':
      return ends(canonical, 6, 0, 4)
  }
}
