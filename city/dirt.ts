/**
 * Dirty rows, as senders' systems make them. Rows set aside from the main part come back in a writing that is odd but
 * clear and must be accepted; broken rows are copies under keys of their own, so that refusing them changes no rule's
 * result; some rows come twice, some under one key with other content. Planted rows are never touched.
 */
import type { Field } from '#standard/define-dataset.ts'
import { sqlText } from '#store/duck.ts'
import { isAssessed } from './assessed.ts'
import { type Columns, type Dirt, textCell } from './export.ts'

/** Shares of the base rows in ten thousand. */
const share = { odd: 12, broken: 15, twice: 5, conflict: 3 } as const

const dirty: ReadonlySet<string> = new Set([
  'contribution',
  'pension_payment',
  'medical_visit',
  'medical_settlement',
  'medical_item',
  'person',
  'taxed_wage',
])

/** Rows left in peace: a bill whose payment is refused at the door would be a debt that nobody planted. */
const spared: Readonly<Record<string, string>> = {
  contribution: isAssessed('floor(ord_ / 1000000)::integer'),
}

const fullWidth = (text: string): string => `translate(${text}, '0123456789.-', '０１２３４５６７８９．－')`

const oddCell = (name: string, field: Field, plain: string): string => {
  const which = `ri('writing-${name}', ord_, 3)`
  if (field.kind === 'date') {
    return `case ${which} when 0 then strftime(${name}, '%Y%m%d') when 1 then year(${name}) || '/' || month(${name}) || '/' || day(${name}) else ${fullWidth(plain)} end`
  }
  if (field.kind === 'month') return `case ${which} when 0 then strftime(${name}, '%Y%m') else ${plain} end`
  if (field.kind === 'fen')
    return `case when ${name} < 0 then ${plain} when ${which} = 0 then format('{:,.2f}', ${name} / 100.0) when ${which} = 1 then ${fullWidth(plain)} else ${plain} end`
  return plain
}

interface Defect {
  readonly field: string
  readonly value: string
}

/** One defect a row; each names the field that it spoils. */
const defectsOf = ({ dataset, names }: Columns): Defect[] => {
  const first = (fits: (field: Field) => boolean): string | undefined =>
    names.find((name) => fits(dataset.fields[name] as Field))
  const day = first((field) => field.required === true && field.kind === 'date')
  const money = first((field) => field.required === true && field.kind === 'fen')
  const listed = first((field) => field.required === true && field.codes !== undefined)
  const words = first((field) => field.kind === 'text')
  const month = first((field) => field.required === true && field.kind === 'month')
  const of = (field: string | undefined, ...values: string[]): Defect[] =>
    field ? values.map((value) => ({ field, value })) : []
  return [
    ...of(day, '2024-02-30', '45352', '', '1900-01-00'),
    ...of(money, '1e9', '-0', '12.345', '壹仟元'),
    ...of(month, '2024-13', '本月'),
    ...of(listed, '不在代码表内', ''),
    ...of(words, "=cmd|' /C calc'!A0", '长'.repeat(230)),
    ...of('person_id', '', '12'),
  ]
}

export const dirtOf = (columns: Columns): Dirt | undefined => {
  const { dataset, names } = columns
  if (!dirty.has(dataset.id)) return undefined
  const keyName = dataset.naturalKey.at(-1) as string
  const moneyName = names.find((name) => dataset.fields[name]?.kind === 'fen' && dataset.fields[name]?.required)
  const defects = defectsOf(columns)
  const some = (tag: keyof typeof share): string =>
    `not cast_ and not (${spared[dataset.id] ?? 'false'}) and r('${tag}/${dataset.id}', ord_) < ${share[tag] / 10_000}`
  const plain = (name: string): string => `(${textCell(name, dataset.fields[name] as Field, columns.form)})::varchar`
  const broken = (name: string): string => {
    if (name === keyName) return `${plain(name)} || 'E'`
    const cases = defects.flatMap((defect, index) =>
      defect.field === name ? [`when ${index} then ${sqlText(defect.value)}`] : [],
    )
    return cases.length > 0
      ? `case ri('defect', ord_, ${defects.length}) ${cases.join(' ')} else ${plain(name)} end`
      : plain(name)
  }
  const conflicting = (name: string): string => {
    if (name === moneyName) return `((${name} + 100)::decimal(15,0) * 0.01::decimal(3,2))::varchar`
    // Without money the other content is one that no rule reads.
    return !moneyName && (name === 'community_code' || name === 'admission_dept')
      ? `coalesce(${plain(name)}, '') || '2'`
      : plain(name)
  }
  const list = (of: (name: string) => string): string => names.map((name) => `${of(name)} as ${name}`).join(', ')
  const order = `ord_, ${dataset.naturalKey.join(', ')}`
  const part = (where: string, of: (name: string) => string): string =>
    `(select ${list(of)} from staged where ${where} order by ${order})`
  return {
    setAside: some('odd'),
    tail: `select * from ${part(some('odd'), (name) => oddCell(name, dataset.fields[name] as Field, plain(name)))}
      union all select * from ${part(some('broken'), broken)}
      union all select * from ${part(some('twice'), plain)}
      union all select * from ${part(`${some('conflict')} and not (${some('odd')})`, conflicting)}`,
    lines: [
      '这一行,只有,四,列',
      `${'多,'.repeat(names.length + 3)}列`,
      `"没有配对的引号${','.repeat(names.length - 1)}`,
    ].slice(0, 2),
  }
}
