/** What to check: the headers of a file, under the names its source uses, laid against the fields of the standard. */
import { Refusal } from '#kernel/refusal.ts'
import type { Field } from '#standard/define-dataset.ts'
import { mappingFor, resolveHeaders } from '#standard/source-mapping.ts'
import type { Column } from './check-sql.ts'
import type { CheckPlan } from './chunk-check.ts'
import type { OpenedFile } from './readers/reader.ts'
import type { Batch } from './receive.ts'
import type { OwnRows } from './sender.ts'

export const planFor = (batch: Batch, file: OpenedFile, own?: OwnRows): CheckPlan => {
  const { dataset, source } = batch
  const mapping = mappingFor(source)
  // Columns whose header begins with an underscore are our own notes on a rejects file that comes back mended.
  const named = file.headers
    .map((header, index) => ({ header, index }))
    .filter(({ header }) => !header.trim().startsWith('_'))
  const { columns, problems } = resolveHeaders(
    dataset,
    named.map(({ header }) => header),
    mapping,
  )
  const [first] = problems
  if (first) {
    const all = problems.map((problem) => problem.message)
    throw new Refusal(first.code, all.slice(0, 8).join(';') + (all.length > 8 ? `;另有 ${all.length - 8} 处` : ''), {
      details: { problems: problems.map(({ code, message }) => ({ code, message })) },
    })
  }
  const rawOf = new Map(columns.map(({ field, index }) => [field, `c${(named[index]?.index ?? 0) + 1}`]))
  const planned: Column[] = dataset.fieldNames.map((name) => ({
    name,
    field: dataset.fields[name] as Field,
    ...(rawOf.has(name) ? { raw: rawOf.get(name) as string } : {}),
    ...(mapping?.values[name] ? { values: mapping.values[name] } : {}),
  }))
  return { dataset, columns: planned, headers: file.headers, source, ...(own ? { own } : {}) }
}
