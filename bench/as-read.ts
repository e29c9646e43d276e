/**
 * The city's rows as rules read them, without intake: values in the types of the mirror, personal values as surrogates (a
 * hash of the one writing that intake would find, which is enough for equality, and equality is all that rules ask).
 */

import { partsOf } from '#city/export.ts'
import type { City } from '#city/session.ts'
import type { Expected } from '#city/staged.ts'
import { identityKindOf } from '#identity/kinds.ts'
import { variantPairs } from '#identity/variants.ts'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { sqlText } from '#store/duck.ts'

export const surrogateMacros = (): string[] => {
  const [from, to] = [[...variantPairs.keys()].join(''), [...variantPairs.values()].join('')]
  return [
    `create macro one_id(x) as case when length(x) = 15 and regexp_full_match(x, '[0-9]+') then id18(x[1:6] || '19' || x[7:15]) else upper(x) end`,
    // Nearly every name is in its standard shapes already, and the long translation is slow.
    `create macro one_name(x) as case when not regexp_matches(x, '[ a-z·•‧∙⋅・●⸱.${from}]') then x else translate(regexp_replace(upper(replace(x, ' ', '')), '[·•‧∙⋅・●⸱.]+', '·', 'g'), ${sqlText(from)}, ${sqlText(to)}) end`,
    `create macro surrogate(kind, x) as case when x is null then null else (hash(kind || case kind when 'person_number' then one_id(x) when 'person_name' then one_name(x) else x end) >> 1)::bigint end`,
  ]
}

/**
 * Each part of a dataset's rows as a select of the dataset's columns (row numbers from `startAt`), one after another.
 * @param take is given the select and says how many rows it took.
 */
export const eachPart = async (
  city: City,
  dataset: Dataset,
  staged: Expected,
  take: (select: string, part: number) => Promise<number>,
): Promise<number> => {
  const { duck } = city
  const columns = columnsOf(dataset)
  let rows = 0
  // What the platform itself writes at intake is not there without intake.
  if (dataset.kind !== 'feed') return rows
  await staged.before?.(0)
  for (const [block, part] of partsOf(staged).entries()) {
    if (block > 0 && block < staged.selects.length) await staged.before?.(block)
    const described = await duck.rows<{ column_name: string }>(`describe ${part}`)
    const told = new Set(described.map(({ column_name }) => column_name).filter((name) => dataset.fields[name]))
    if (told.size === 0) continue
    const month =
      dataset.monthOf && told.has(dataset.monthOf)
        ? `date_trunc('month', ${dataset.monthOf}::date)::date`
        : 'null::date'
    const cells = columns.map(({ name, duck: type }) => {
      if (name === 'batch_id') return '1::bigint as batch_id'
      if (name === 'row_no') return `(${rows} + row_number() over ())::integer as row_no`
      if (name === 'row_month') return `${month} as row_month`
      const kind = identityKindOf[dataset.fields[name]?.kind as keyof typeof identityKindOf]
      if (!told.has(name)) return `null::${type} as ${name}`
      return kind ? `surrogate('${kind}', ${name}) as ${name}` : `(${name})::${type} as ${name}`
    })
    rows += await take(`select ${cells.join(', ')} from (${part})`, block)
  }
  return rows
}
