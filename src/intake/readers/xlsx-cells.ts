/** What a spreadsheet cell says, as text: numbers without float noise or exponent, dated serials as ISO days. */
import { addDays } from '#kernel/month.ts'
import type { RefusalCode } from '#kernel/refusal-codes.ts'

export type CellLook = 'number' | 'date' | 'time'

/** `problem` makes the row a problem row; `text` is then what its raw form shows. */
export interface CellText {
  readonly text: string
  readonly problem?: { readonly code: RefusalCode; readonly message: string }
}

/** Built-in number formats, those of the Chinese locale (27–58) among them. */
const builtinLook = (id: number): CellLook => {
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56)
    return 'time'
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date'
  return 'number'
}

/** A number format's look: what is left of its first section once literals, fillers and colours are gone. */
export const lookOf = (id: number, code: string | undefined): CellLook => {
  if (code === undefined) return builtinLook(id)
  const bare = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';', 1)[0] as string
  if (/general|standard/i.test(bare) || !/[ymdhs]/i.test(bare)) return 'number'
  return /[yd]/i.test(bare) || !/[hs]/i.test(bare) ? 'date' : 'time'
}

/** Fifteen significant digits, which is all a spreadsheet keeps and shows, in plain notation. */
const plain = (value: number): string => {
  const text = String(Number(value.toPrecision(15)))
  const match = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text)
  if (!match) return text === '-0' ? '0' : text
  const [, sign, first, rest = '', exponent] = match
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`
}

const lastSerial = 2_958_465

const dayOf = (serial: number, since1904: boolean): string => {
  if (since1904) return addDays('1904-01-01', serial)
  // Serial 60 is 1900-02-29, which spreadsheets believe in; days before it are therefore counted from a day later.
  if (serial === 60) return '1900-02-29'
  return addDays(serial > 60 ? '1899-12-30' : '1899-12-31', serial)
}

const two = (value: number): string => String(value).padStart(2, '0')

const dated = (value: number, look: CellLook, since1904: boolean): string => {
  const seconds = Math.round((value - Math.floor(value)) * 86_400)
  const serial = Math.floor(value) + (seconds === 86_400 ? 1 : 0)
  const clock = seconds % 86_400
  const time = `${two(Math.floor(clock / 3600))}:${two(Math.floor(clock / 60) % 60)}:${two(clock % 60)}`
  if (look === 'time' && serial === 0) return time
  return clock === 0 ? dayOf(serial, since1904) : `${dayOf(serial, since1904)} ${time}`
}

/** A cell in number form. */
export const numberText = (stored: string, look: CellLook, since1904: boolean): CellText => {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(stored) || !Number.isFinite(Number(stored)))
    return { text: stored, problem: { code: 'VALUE_NUMBER', message: '单元格标为数字,内容却不是数字。请重新填写' } }
  const value = Number(stored)
  if (look !== 'number' && value >= 0 && value < lastSerial + 1) return { text: dated(value, look, since1904) }
  if (Math.abs(value) >= 1e15)
    return {
      text: stored,
      problem: {
        code: 'VALUE_ID_NUMBER',
        message:
          '长号码存成了数字:Excel 的数字只保留 15 位,后面几位已经丢失。请把这一列设为「文本」,重新填写号码后报送',
      },
    }
  return { text: plain(value) }
}

/** An ISO date cell: '2024-03-01T00:00:00' → '2024-03-01', with a time '2024-03-01 08:30:00'. */
export const isoText = (stored: string): string =>
  stored.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d).*$/, (_, day: string, time: string) =>
    time === '00:00:00' ? day : `${day} ${time}`,
  )

/** Spreadsheets write control characters in strings as `_x000D_`, and such text itself with its underscore escaped. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
