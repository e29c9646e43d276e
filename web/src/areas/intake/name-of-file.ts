/** What a file's name says of it, as the server reads it: `dataset[.source][.period][.n].ext`. */

/** The dataset is told by its id, by an id in brackets (as templates are named), or by its 中文名. */
export const datasetNamed = (
  name: string,
  known: readonly { readonly id: string; readonly title: string }[],
): string | undefined => {
  const [first = ''] = name.normalize('NFC').split('.')
  const stem = /[(\uFF08]([a-z][a-z0-9_]*)[)\uFF09]$/.exec(first)?.[1] ?? first
  return known.find(({ id, title }) => id === stem || title === stem)?.id
}

/** Whether the name alone says dataset and period; else both are said beside it. */
export const isNameRight = (name: string, dataset: string | undefined): boolean => {
  const [first = '', ...middle] = name.normalize('NFC').split('.').slice(0, -1)
  const stem = /[(\uFF08]([a-z][a-z0-9_]*)[)\uFF09]$/.exec(first)?.[1] ?? first
  return (
    stem === dataset && middle.every((part) => /^(\d{4}(-\d{2}(-\d{2})?)?|\d{1,3}|[A-Za-z][\w-]{0,31})$/.test(part))
  )
}

export const acceptedTypes = '.csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,.parquet'
