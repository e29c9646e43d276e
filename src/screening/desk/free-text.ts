/** What people write beside a decision: plain words, and no personal number, since notes travel further than the vault. */
import { halfWidth } from '#kernel/half-width.ts'
import { Refusal } from '#kernel/refusal.ts'

const longest = 2_000
const numbers = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9}|\d{15,19})(?![\dXx])/

/** @throws Refusal VALUE_MISSING, VALUE_LENGTH, VALUE_PERSONAL. @returns the text without spaces at its ends. */
export const freeText = (label: string, text: string, most = longest): string => {
  const said = text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? character : '')).trim()
  if (said === '') throw new Refusal('VALUE_MISSING', `请写${label}`)
  if ([...said].length > most) throw new Refusal('VALUE_LENGTH', `${label}最多 ${most} 字,现有 ${[...said].length} 字`)
  if (numbers.test(halfWidth(said)))
    throw new Refusal('VALUE_PERSONAL', `${label}里有证件号码、手机号或银行卡号;疑点已指明对象,请删去号码再交`)
  return said
}
