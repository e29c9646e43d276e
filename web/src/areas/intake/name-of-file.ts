/** What a file's name says of it, as the server reads it: `dataset[.source][.period][.n].ext`. */

export interface Named {
  readonly dataset: string | undefined
  readonly extension: string
}

/** The dataset is told by its id, by an id in brackets (as templates are named), or by its 中文名. */
export const readName = (name: string, known: readonly { readonly id: string; readonly title: string }[]): Named => {
  const parts = name.normalize('NFC').split('.')
  const extension = parts.length > 1 ? (parts.at(-1) ?? '').toLowerCase() : ''
  const first = parts[0] ?? ''
  const stem = /[(\uFF08]([a-z][a-z0-9_]*)[)\uFF09]$/.exec(first)?.[1] ?? first
  return { dataset: known.find(({ id, title }) => id === stem || title === stem)?.id, extension }
}

/** Whether the server takes the name as it is. */
export const isNameRight = (name: string, dataset: string | undefined): boolean => {
  const normal = name.normalize('NFC')
  const [first = '', ...middle] = normal.split('.').slice(0, -1)
  const stem = /[(\uFF08]([a-z][a-z0-9_]*)[)\uFF09]$/.exec(first)?.[1] ?? first
  return (
    /^[\p{L}\p{N}_.()-]{1,120}$/u.test(normal) &&
    stem === dataset &&
    middle.every((part) => /^(\d{4}(-\d{2}(-\d{2})?)?|\d{1,3}|[A-Za-z][\w-]{0,31})$/.test(part))
  )
}

/** A name that the server understands. @param period 'YYYY-MM' or ''. */
export const nameFor = (dataset: string, period: string, extension: string): string =>
  [dataset, period, extension].filter((part) => part !== '').join('.')

export const acceptedTypes = '.csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,.parquet'
