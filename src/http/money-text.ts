/** Money over the wire: every bigint of a value as the text of its fen. What the value holds besides is kept. */
type Texted<T> = T extends bigint
  ? string
  : T extends readonly (infer E)[]
    ? Texted<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Texted<T[K]> }
      : T

export const moneyAsText = <T>(value: T): Texted<T> => {
  if (typeof value === 'bigint') return value.toString() as Texted<T>
  if (Array.isArray(value)) return value.map(moneyAsText) as Texted<T>
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moneyAsText(one)])) as Texted<T>
  return value as Texted<T>
}
