/** Money: integers of fen as bigint; yuan with two decimals only at the edges (files, pages). */
import { Refusal } from './refusal.ts'

export type Fen = bigint

const yuanPattern = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/

/** '1234.5' → 123450n. @throws Refusal VALUE_MONEY for anything that is not a plain yuan figure of at most two decimals. */
export const fenFromYuan = (yuan: string): Fen => {
  const match = yuanPattern.exec(yuan)
  if (!match) throw new Refusal('VALUE_MONEY', `「${yuan}」不是金额,应写成 1234.50 这样的元`)
  const [, sign, whole = '0', cents = ''] = match
  const fen = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'))
  return sign ? -fen : fen
}

/** 123450n → '1234.50'. */
export const yuanFromFen = (fen: Fen): string => {
  const absolute = fen < 0n ? -fen : fen
  const whole = absolute / 100n
  const cents = (absolute % 100n).toString().padStart(2, '0')
  return `${fen < 0n ? '-' : ''}${whole}.${cents}`
}

/** 123450n → '1,234.50 元', for people. */
export const showYuan = (fen: Fen): string => `${yuanFromFen(fen).replace(/\B(?=(\d{3})+(?=\.))/g, ',')} 元`
