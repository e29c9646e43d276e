/** Where a page of the queue ended: the values of its order, never a count, so that what arrives meanwhile moves nothing. */
import { isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'

export const sorts = { money: '金额', day: '日期', due: '期限' } as const
export type Sort = keyof typeof sorts

interface SortColumn {
  /** As the index has it. */
  readonly sql: string
  readonly type: string
  readonly isDescending: boolean
}

export const sortColumns: Readonly<Record<Sort, SortColumn>> = {
  money: { sql: 'f.at_risk_fen', type: 'bigint', isDescending: true },
  day: { sql: 'f.found_on', type: 'date', isDescending: true },
  due: { sql: `coalesce(f.due_on, 'infinity'::date)`, type: 'date', isDescending: false },
}

export interface Position {
  /** Value of the order's column as text; 'infinity' where there is no due day. */
  readonly value: string
  readonly fingerprint: string
}

export const writeCursor = (sort: Sort, { value, fingerprint }: Position): string =>
  Buffer.from(JSON.stringify([sort, value, fingerprint])).toString('base64url')

const fits = (sort: Sort, value: unknown): value is string =>
  typeof value === 'string' &&
  (sort === 'money' ? /^-?\d{1,18}$/.test(value) : isDay(value) || (sort === 'due' && value === 'infinity'))

/** @throws Refusal CURSOR_WRONG for a cursor of another order, or none of ours. */
export const readCursor = (sort: Sort, cursor: string): Position => {
  const wrong = new Refusal('CURSOR_WRONG', '翻页标记不对,或与现在的排序不符,请从第一页看起')
  if (!/^[\w-]{1,400}$/.test(cursor)) throw wrong
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    throw wrong
  }
  if (!Array.isArray(parts)) throw wrong
  const [of, value, fingerprint] = parts as unknown[]
  if (of !== sort || !fits(sort, value) || typeof fingerprint !== 'string' || !/^[0-9a-f]{64}$/.test(fingerprint))
    throw wrong
  return { value, fingerprint }
}
