/** 统一社会信用代码, GB 32100-2015: 18 characters, the last one a check character (mod 31). */
import { halfWidth, withoutSpaces } from './half-width.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export interface UsccReading {
  /** Without spaces, half width, upper case. */
  readonly canonical: string
  readonly ok: boolean
  /** First thing wrong, in this order. An old 15-digit registration number is 'length'. */
  readonly why?: 'length' | 'alphabet' | 'checksum'
}

/** The 18th character for the first 17. @throws RangeError for a character outside the alphabet (I, O, S, V and Z are). */
export const usccCheckDigit = (first17: string): string => {
  let sum = 0
  for (let index = 0; index < 17; index++) {
    const value = alphabet.indexOf(first17.charAt(index) || '?')
    if (value < 0) throw new RangeError('usccCheckDigit needs 17 characters of the alphabet of GB 32100')
    sum += value * (weights[index] as number)
  }
  return alphabet[(31 - (sum % 31)) % 31] as string
}

export const checkUscc = (text: string): UsccReading => {
  const canonical = withoutSpaces(halfWidth(text)).toUpperCase()
  if (canonical.length !== 18) return { canonical, ok: false, why: 'length' }
  for (const character of canonical) if (!alphabet.includes(character)) return { canonical, ok: false, why: 'alphabet' }
  if (usccCheckDigit(canonical) !== canonical[17]) return { canonical, ok: false, why: 'checksum' }
  return { canonical, ok: true }
}
