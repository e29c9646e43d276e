/**
 * Numbers of identity documents. A citizen number follows GB 11643: six digits of GB/T 2260, eight of the birth day,
 * three of sequence (odd = male) and a check character. Bad numbers are accepted and flagged, because a number that
 * is refused at the door can never become a finding; only what cannot be a number at all is refused.
 *
 * Pure: no clock. A birth day in the future is a matter for the rule that knows the row's own day.
 */
import { halfWidth, withoutSpaces } from './half-width.ts'
import type { Day } from './month.ts'
import { isDay } from './month.ts'
import { Refusal } from './refusal.ts'

export const idNumberKinds = ['resident', 'passport', 'hmt', 'foreigner', 'military', 'unknown'] as const
/**
 * resident: 居民身份证; passport: 护照 and other travel documents; hmt: 港澳台居民居住证; foreigner: 外国人永久居留身份证;
 * military: 军/文/士字第…号; unknown: none of these forms.
 */
export type IdNumberKind = (typeof idNumberKinds)[number]

export const idNumberChecks = ['ok', 'checksum', 'birth', 'region', 'length', 'other'] as const
/**
 * ok: everything that this form lets us check is in order. region: the first two digits are no province.
 * length: digits only, yet neither 15 nor 18 of them. other: no form that we know.
 */
export type IdNumberCheck = (typeof idNumberChecks)[number]

export interface IdNumber {
  /** What two writings of one number have in common; 18 characters for a citizen. */
  readonly canonical: string
  readonly kind: IdNumberKind
  readonly check: IdNumberCheck
  readonly birthOn: Day | null
  readonly sex: '1' | '2' | null
  /** True when a 15-digit number was given. */
  readonly presented15: boolean
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** The 18th character for the first 17 digits (GB 11643, ISO 7064 MOD 11-2). @throws RangeError unless 17 digits. */
export const checkDigit = (first17: string): string => {
  let sum = 0
  for (let index = 0; index < 17; index++) {
    const digit = first17.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) throw new RangeError('checkDigit needs 17 digits')
    sum += digit * (weights[index] as number)
  }
  return checkCharacters[sum % 11] as string
}

// GB/T 2260, first two digits. Abolished codes of counties are still on cards, so nothing below the province counts.
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
)
const hmtPrefix = /^8[123]0000/
const shortest = 5
const longest = 40

// Spreadsheets put an apostrophe before a long number to keep it text; exports carry it along.
const tidied = (text: string): string =>
  /^[0-9A-Z]+$/.test(text)
    ? text
    : withoutSpaces(halfWidth(text))
        .replace(/^['‘’`]+/, '')
        .toUpperCase()

/** @throws Refusal VALUE_ID_NUMBER for an empty value, fewer than 5 or more than 40 characters. */
export const readIdNumber = (text: string): IdNumber => {
  const number = tidied(text)
  // The message never repeats the number: messages travel further than numbers may.
  if (number.length < shortest || number.length > longest) {
    const what = number === '' ? '是空的' : `有 ${number.length} 个字符`
    throw new Refusal('VALUE_ID_NUMBER', `证件号码${what},应为 ${shortest}–${longest} 个字符,请按证件原件填写`)
  }
  // Two people whose numbers were masked alike would become one person, and a spreadsheet's 4.1E+17 has lost its digits.
  if (/[*＊]/.test(number)) throw new Refusal('VALUE_ID_NUMBER', '证件号码是脱敏后的(含 *),认不出是谁,请报送完整号码')
  if (/^\d(\.\d+)?E\+?\d+$/.test(number))
    throw new Refusal('VALUE_ID_NUMBER', '证件号码已被电子表格变成科学计数法,请把该列设为文本后重新导出')
  if (/^\d{17}[\dX]$/.test(number)) return readEighteen(number, false)
  if (/^\d{15}$/.test(number)) return readFifteen(number)
  return readOther(number)
}

const readEighteen = (number: string, presented15: boolean): IdNumber => {
  const kind = number.startsWith('9') ? 'foreigner' : hmtPrefix.test(number) ? 'hmt' : 'resident'
  const birthOn = birthIn(number)
  const sex = Number(number[16]) % 2 === 1 ? '1' : '2'
  let check: IdNumberCheck = 'ok'
  if (kind === 'resident' && !provinces.has(number.slice(0, 2))) check = 'region'
  else if (!birthOn) check = 'birth'
  else if (checkDigit(number) !== number[17]) check = 'checksum'
  return { canonical: number, kind, check, birthOn, sex, presented15 }
}

/**
 * Old cards: no century, no check character. Expanded with 19, so that both cards of one person are one number. A
 * number whose province or birth day is wrong is left as it is: it may be no citizen number, and must not meet one.
 */
const readFifteen = (number: string): IdNumber => {
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`
  const read = readEighteen(first17 + checkDigit(first17), true)
  // Only citizens ever held 15 digits; a permit's prefix on one is no province.
  if (read.kind !== 'resident') return { ...read, canonical: number, kind: 'resident', check: 'region' }
  return read.check === 'ok' ? read : { ...read, canonical: number }
}

const birthIn = (number: string): Day | null => {
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return day >= '1850' && day < '2100' && isDay(day) ? day : null
}

const military = /^(\p{Script=Han}{1,3})字第?([0-9A-Z]{4,16})号?$/u
const oldForeigner = /^[A-Z]{3}\d{12}$/
// A travel document: letters and digits together, or the all-digit ones of eight (Taiwan) and nine (e.g. USA).
const travelDocument = /^(?:(?=.*[A-Z])(?=(?:.*\d){3})[0-9A-Z]{6,11}|\d{8,9})$/

const readOther = (number: string): IdNumber => {
  const plain = { canonical: number, birthOn: null, sex: null, presented15: false }
  const card = military.exec(number)
  if (card) return { ...plain, canonical: `${card[1]}字第${card[2]}号`, kind: 'military', check: 'ok' }
  if (oldForeigner.test(number)) return { ...plain, kind: 'foreigner', check: 'ok' }
  if (travelDocument.test(number)) return { ...plain, kind: 'passport', check: 'ok' }
  return { ...plain, kind: 'unknown', check: /^\d+X?$/.test(number) ? 'length' : 'other' }
}
