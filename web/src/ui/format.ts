/** How money, days and counts are written for people. Money is integer fen as text, and never becomes a float. */

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

const parts = (fen: string | bigint): { readonly sign: string; readonly size: bigint } => {
  const value = BigInt(fen)
  return { sign: value < 0n ? '-' : '', size: value < 0n ? -value : value }
}

/** '123456789' → '1,234,567.89'. */
export const yuan = (fen: string | bigint): string => {
  const { sign, size } = parts(fen)
  return `${sign}${grouped(String(size / 100n))}.${String(size % 100n).padStart(2, '0')}`
}

const scaled = (size: bigint, unit: bigint): string => {
  // Two decimals, half up; in fen, so nothing is lost on the way.
  const hundredths = (size * 100n + unit / 2n) / unit
  return `${grouped(String(hundredths / 100n))}.${String(hundredths % 100n).padStart(2, '0')}`
}

/** For headlines: '1.23 亿元', '12.35 万元', '999.00 元'. */
export const headlineYuan = (
  fen: string | bigint,
): { readonly figure: string; readonly unit: '亿元' | '万元' | '元' } => {
  const { sign, size } = parts(fen)
  // 9,999.995 万元 and more round up to 1.00 亿元, and are written so.
  if (size >= 99_999_950_00n) return { figure: sign + scaled(size, 100_000_000_00n), unit: '亿元' }
  if (size >= 10_000_00n) return { figure: sign + scaled(size, 10_000_00n), unit: '万元' }
  return { figure: yuan(fen), unit: '元' }
}

/** 1234567 → '1,234,567'. */
export const count = (figure: number | string | bigint): string => {
  const text = String(figure)
  return text.startsWith('-') ? `-${grouped(text.slice(1))}` : grouped(text)
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** ISO instant → '2024-03-05 14:07' on China's clock, whatever clock the reader's machine keeps. */
export const instantText = (instant: string, withSeconds = false): string => {
  const read = Date.parse(instant)
  if (Number.isNaN(read)) return instant
  const at = new Date(read + 8 * 3_600_000)
  const day = `${at.getUTCFullYear()}-${twoDigits(at.getUTCMonth() + 1)}-${twoDigits(at.getUTCDate())}`
  const time = `${twoDigits(at.getUTCHours())}:${twoDigits(at.getUTCMinutes())}`
  return `${day} ${time}${withSeconds ? `:${twoDigits(at.getUTCSeconds())}` : ''}`
}

/** 'YYYY-MM-DD…' → 'YYYY-MM-DD'; 'YYYY-MM…' → 'YYYY-MM'. */
export const dayText = (text: string): string => text.slice(0, 10)
export const monthText = (text: string): string => text.slice(0, 7)

/** Seconds between two instants as '3 秒', '2 分 5 秒', '1 小时 20 分'; '' while one of them is missing. */
export const lasting = (from: string | null, to: string | null): string => {
  if (from === null || to === null) return ''
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
  if (seconds < 60) return `${seconds} 秒`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
  return `${Math.floor(seconds / 3600)} 小时 ${Math.floor((seconds % 3600) / 60)} 分`
}

/** Bytes as '12 B', '3.4 KB', '5.6 MB', '7.8 GB'. */
export const sizeText = (bytes: number | string): string => {
  const size = Number(bytes)
  if (size < 1024) return `${size} B`
  const units = ['KB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length, Math.floor(Math.log(size) / Math.log(1024)))
  return `${(size / 1024 ** step).toFixed(1)} ${units[step - 1]}`
}

/**
 * What people write for a day or a month ('2024-3-5', '2024/03/05', '20240305', '2024.3') in the form that the interface takes.
 * @returns undefined for what is no day or month; '' stays ''.
 */
export const readDay = (written: string, kind: 'date' | 'month'): string | undefined => {
  const text = written.trim()
  if (text === '') return ''
  const pattern =
    kind === 'date'
      ? /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/
      : /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/
  const [, year, ...rest] = pattern.exec(text) ?? []
  const [month, day = '1'] = rest.filter((part) => part !== undefined)
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return undefined
  // The last day of a month is the one before the first of the next.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day) < 1 || Number(day) > last) return undefined
  const start = `${year}-${month.padStart(2, '0')}`
  return kind === 'month' ? start : `${start}-${day.padStart(2, '0')}`
}
