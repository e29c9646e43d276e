/**
 * Law as data with dates. A legal number is never a bare constant: it is a dated value with its clause, and the type
 * refuses one without. In rule SQL a dated value is the relation `p_<name>(valid_from, valid_to, <scope columns>, value)`
 * joined on the row's own legal date; `valid_to` is exclusive and null while the value is in force.
 */
import type { Basis } from './basis.ts'

export type DatedScalar = bigint | number | string | boolean

export interface DatedValue {
  readonly from: string
  /** First day on which it no longer holds; left out = until the next value of the same scope, or still in force. */
  readonly to?: string
  /** Which rows it is for, by scope column: { scheme: '110', payer: 'employer' }. */
  readonly scope?: Readonly<Record<string, string>>
  readonly value: DatedScalar
  readonly basis: Basis
}

export interface Dated {
  readonly kind: 'dated'
  readonly unit: string
  readonly scopeColumns: readonly string[]
  readonly values: readonly (DatedValue & { readonly to?: string })[]
}

export interface Scalar {
  readonly kind: 'scalar'
  readonly unit: string
  readonly value: DatedScalar
  readonly basis: Basis
}

/** `unit`: 'month', 'day', 'fen', 'ppm' (parts per million), 'count'. Values of one scope must not overlap. */
export const dated = (unit: string, values: readonly DatedValue[]): Dated => {
  const scopeColumns = [...new Set(values.flatMap((value) => Object.keys(value.scope ?? {})))]
  const byScope = Map.groupBy(values, (value) => scopeColumns.map((column) => value.scope?.[column] ?? '').join('|'))
  const closed = [...byScope.values()].flatMap((group) => {
    const sorted = group.toSorted((left, right) => left.from.localeCompare(right.from))
    return sorted.map((value, index) => {
      const next = sorted[index + 1]
      if (next && value.to && value.to > next.from) throw new RangeError(`dated values overlap at ${next.from}`)
      const to = value.to ?? next?.from
      return to ? { ...value, to } : value
    })
  })
  return { kind: 'dated', unit, scopeColumns, values: closed }
}

/** A number that has no dates, such as a threshold of practice: SQL sees it as `$name`. */
export const scalar = (unit: string, value: DatedScalar, basis: Basis): Scalar => ({
  kind: 'scalar',
  unit,
  value,
  basis,
})

/** The value in force on `day` for `scope`, or undefined when the law had none. */
export const valueOn = (
  values: Dated,
  day: string,
  scope: Readonly<Record<string, string>> = {},
): DatedValue | undefined =>
  values.values.find(
    (value) =>
      value.from <= day &&
      (value.to === undefined || day < value.to) &&
      values.scopeColumns.every((column) => value.scope?.[column] === scope[column]),
  )
