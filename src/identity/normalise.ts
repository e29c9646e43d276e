/**
 * One writing for each personal value: two writings of one value must meet under one blind index, and no two values may.
 * Everything here is pure and total over its refusals. A change of any result changes blind indexes already stored.
 *
 * Refusals never repeat the value: their messages are kept where the value may not be.
 */
import { halfWidth, singleSpaces, withoutSpaces } from '#kernel/half-width.ts'
import { readIdNumber } from '#kernel/id-number.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { IdentityKind } from './kinds.ts'
import { variantPairs } from './variants.ts'

const longestName = 100
const longestAddress = 300

/** • ‧ ∙ ⋅ ・ ● ． . and the rest that stand between the parts of a transcribed name. */
const dots = /[·•‧∙⋅・●⸱.]+/g
const variationSelectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu
const han = /\p{Script=Han}/u

const standardShapes = (text: string): string => {
  let out = ''
  for (const character of text) out += variantPairs.get(character) ?? character
  return out
}

/**
 * Names in Han characters: no spaces, one inner dot (·), standard shapes. Other names: upper case, single spaces, dots and
 * commas as spaces, so that 'Smith, John' is 'SMITH JOHN'.
 * @throws Refusal VALUE_TEXT without a letter or with masked characters, VALUE_LENGTH above 100 characters.
 */
export const normaliseName = (text: string): string => {
  const plain = standardShapes(text.normalize('NFKC').replace(variationSelectors, '')).toUpperCase().normalize('NFKC')
  const name = han.test(plain)
    ? withoutSpaces(plain).replace(dots, '·').replace(/^·|·$/g, '')
    : singleSpaces(plain.replace(dots, ' ').replaceAll(',', ' '))
  if (!/\p{L}|\p{Co}/u.test(name)) throw new Refusal('VALUE_TEXT', '姓名里没有文字,请按证件原件填写')
  if (/[*]/.test(name)) throw new Refusal('VALUE_TEXT', '姓名被遮盖(含 *),遮盖的姓名不能核对,请报送全名')
  if ([...name].length > longestName) throw new Refusal('VALUE_LENGTH', `姓名超过 ${longestName} 个字符`)
  return name
}

const mobile = /^1[3-9]\d{9}$/
const landline = /^(0(?:10|2\d)\d{8}|0[3-9]\d{2}\d{7,8})(?:[-转*#EXT.]+(\d{1,6}))?$/
const serviceNumber = /^[48]00\d{7}$/
const foreign = /^\+\d{7,15}$/

/**
 * Mobile '13812345678'; landline with area code '037165001234', extension after a hyphen; 400/800 numbers; a foreign
 * number keeps its '+'. @throws Refusal VALUE_PHONE for anything else, a landline without area code among them.
 */
export const normalisePhone = (text: string): string => {
  const plain = withoutSpaces(halfWidth(text))
    .toUpperCase()
    .replaceAll(/[‐‑–—−]/g, '-')
  const international = /^(?:\+|00)86-?/.exec(plain)
  const home = international ? plain.slice(international[0].length) : plain
  // The extension is looked for before the hyphens go; the area code's own hyphen is not one.
  const spoken = home.replace(/^\(?(0?\d{2,3})\)?-?(?=\d{7,8}(?:\D|$))/, '$1')
  const digits = home.replaceAll(/[-()]/g, '')
  const country86 = /^86(1[3-9]\d{9})$/.exec(digits)
  const candidate = country86 ? (country86[1] as string) : digits.replace(/^0(?=1[3-9]\d{9}$)/, '')
  if (mobile.test(candidate) || serviceNumber.test(candidate)) return candidate
  const withArea = (line: string): string => (international && /^[1-9]/.test(line) ? `0${line}` : line)
  const match = landline.exec(withArea(spoken)) ?? landline.exec(withArea(digits))
  if (match) return match[2] ? `${match[1]}-${match[2]}` : (match[1] as string)
  const abroad = plain.replaceAll(/[-()]/g, '').replace(/^00/, '+')
  if (!international && foreign.test(abroad)) return abroad
  throw new Refusal('VALUE_PHONE', '电话号码不成形,应为 11 位手机号或带区号的座机号(如 0371-65001234)')
}

/** @throws Refusal VALUE_ACCOUNT unless 8–32 digits are left without spaces and hyphens. */
export const normaliseAccount = (text: string): string => {
  const digits = withoutSpaces(halfWidth(text))
    .replace(/^['‘’`]+/, '')
    .replaceAll('-', '')
  if (/^\d{8,32}$/.test(digits)) return digits
  const cause = /^\d(\.\d+)?E\+?\d+$/i.test(digits) ? '被电子表格写成了科学计数法,请把该列设为文本' : '应为 8–32 位数字'
  throw new Refusal('VALUE_ACCOUNT', `银行账号不成形:${cause}`)
}

/** Luhn's check of a card number. Information only: accounts of companies and passbooks do not follow it. */
export const luhnOk = (account: string): boolean => {
  let sum = 0
  for (let index = 0; index < account.length; index++) {
    const digit = Number(account[account.length - 1 - index])
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

/** @throws Refusal VALUE_TEXT when nothing is left, VALUE_LENGTH above 300 characters. */
export const normaliseAddress = (text: string): string => {
  const address = withoutSpaces(halfWidth(text))
    .toUpperCase()
    .replaceAll(/[‐‑–—−―]/g, '-')
  if (address === '') throw new Refusal('VALUE_TEXT', '地址是空的')
  if (address.length > longestAddress) throw new Refusal('VALUE_LENGTH', `地址超过 ${longestAddress} 个字符`)
  return address
}

/** Canonical writing of a value of this kind. @throws Refusal as the kind's own function does. */
export const normalise = (kind: IdentityKind, text: string): string => normalisers[kind](text)

const normalisers: Record<IdentityKind, (text: string) => string> = {
  person_number: (text) => readIdNumber(text).canonical,
  person_name: normaliseName,
  phone: normalisePhone,
  bank_account: normaliseAccount,
  address: normaliseAddress,
}
