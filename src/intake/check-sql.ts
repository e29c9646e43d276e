/**
 * The check of a chunk, as DuckDB SQL made from the data standard. Each field has a strict reading, which nearly all rows
 * take, and a forgiving one for forms that are unambiguous though not standard (20240105, １２３, 1,234.50); a row that
 * needed the forgiving one is accepted with a notice. Whatever neither can read is null where the raw cell is not: such a
 * row is bad, and `explain-cell.ts` says why in words. Nothing is guessed: 1e9, -0, a third decimal are refused.
 */
import type { Dataset, Field, FieldKind } from '#standard/define-dataset.ts'
import { sqlText } from '#store/duck.ts'
import type { OwnRows } from './sender.ts'

/** Kinds whose distinct values go through Node: pseudonyms, and codes with a check digit. */
export const mappedKinds: ReadonlySet<FieldKind> = new Set([
  'idNumber',
  'personName',
  'phone',
  'bankAccount',
  'address',
  'uscc',
])

export interface Column {
  readonly name: string
  readonly field: Field
  /** Raw cell column of the chunk table (c1, c2 …), or undefined when the file does not send the field. */
  readonly raw?: string
  /** Value as this source sends it → value of the standard; null = not to be taken for the standard's. */
  readonly values?: Readonly<Record<string, string | null>>
}

/** The cell with the source's own codes turned into the standard's; the raw cell itself stays as it was sent. */
const cellOf = ({ raw, values = {} }: Column): string => {
  const cases = Object.entries(values).map(
    ([from, to]) => `when ${sqlText(from)} then ${to === null ? `'(not of the standard)'` : sqlText(to)}`,
  )
  return cases.length === 0 ? `k.${raw}` : `(case trim(k.${raw}) ${cases.join(' ')} else k.${raw} end)`
}

/** Earliest and latest year of a civil day; 1900-01-01 and 9999-12-31 are fillers of other systems, not dates. */
const dayRange = `between date '1900-01-02' and date '2199-12-31'`

const halfWidth = (cell: string): string => `translate(${cell}, '０１２３４５６７８９．，－／：　', '0123456789.,-/: ')`

// With a letter or a digit in it: a name that slipped into the column is no code. No spaces, nothing unseen, half width.
const codeUnfit = '\\s\\pZ\\pCＡ-Ｚａ-ｚ０-９'
const codePattern = `([0-9A-Za-z]|[^${codeUnfit}=+@\\-＝＋－＠][^${codeUnfit}]*[0-9A-Za-z])[^${codeUnfit}]*`

// Nearly every code is of these signs; the pattern above knows all of Unicode and is slow.
const plainCode = '[0-9A-Za-z][0-9A-Za-z._:/#*()-]*'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const wideLetters = letters.replaceAll(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

const strict = (kind: FieldKind, cell: string, field: Field): string => {
  switch (kind) {
    case 'date':
      // What reads back as it was written is in the standard's form; cheaper than looking at its signs one by one.
      return `case when try_cast(${cell} as date)::varchar = ${cell} then try_cast(${cell} as date) end`
    case 'month':
      return `case when length(${cell}) = 7 and ${cell}[5] = '-' then try_cast(${cell} || '-01' as date) end`
    case 'time':
      return `case when strlen(${cell}) = 19 and try_cast(${cell} as timestamp)::varchar = replace(${cell}, 'T', ' ') then try_cast(${cell} as timestamp) end`
    case 'fen':
      return `case when try_cast(${cell} as decimal(15,2))::varchar = ${cell} then (try_cast(${cell} as decimal(15,2)) * 100)::bigint
        when regexp_full_match(${cell}, '-?[0-9]{1,13}(\\.[0-9]{1,2})?') and (${cell}[1] <> '-' or not regexp_full_match(${cell}, '-[0.]+')) then (try_cast(${cell} as decimal(18,2)) * 100)::bigint end`
    case 'int':
      return `case when regexp_full_match(${cell}, '-?[0-9]{1,15}') and ${cell} <> '-0' then try_cast(${cell} as bigint) end`
    case 'decimal':
      return `case when regexp_full_match(${cell}, '-?[0-9]{1,14}(\\.[0-9]{1,4})?') and not regexp_full_match(${cell}, '-[0.]+') then try_cast(${cell} as decimal(18,4)) end`
    case 'bool':
      return `case ${cell} when '1' then true when '0' then false end`
    case 'code':
      return field.codes
        ? `case when ${cell} in (${Object.keys(field.codes).map(sqlText).join(', ')}) then ${cell} end`
        : `case when length(${cell}) > ${field.max ?? 40} then null when regexp_full_match(${cell}, '${plainCode}') then ${cell} when regexp_full_match(${cell}, '${codePattern}') then ${cell} end`
    case 'text':
      return `case when length(${cell}) <= ${field.max ?? 200} and ${cell}[1] not in ('=', '+', '-', '@', '＝', '＋', '－', '＠', ' ', '　', ' ') and ${cell}[-1] not in (' ', '　', ' ') and not regexp_matches(${cell}, '[\\p{Cc}\\p{Cf}]') then ${cell} end`
    default:
      return cell
  }
}

const d = '[0-9０-９]'
const monthDay = `([0０][1-9１-９]|[1１][0-2０-２])([0０][1-9１-９]|[12１２]${d}|[3３][01０１])`
const century = '([1１][9９]|[2２][0０])'
const last = '[0-9０-９XxＸｘ]'

/**
 * A citizen's number or a mobile number standing in a column that is not meant for one, in half or full width; the same
 * patterns in DuckDB and here. Asked once a row, of its long cells together: a pattern of this size costs more to compile
 * than to run. Codes may be long digits of their own, so there a number counts only where it stands apart; in words also
 * one that is spaced or has letters before it, the 15 digits of old cards, and the number of a bank card.
 */
const personalPatterns = {
  code: `(^|[^0-9A-Za-z０-９])([1-9１-９]${d}{5}${century}${d}{2}${monthDay}${d}{3}${last}|[1１][3-9３-９]${d}{9})($|[^0-9A-Za-z０-９])`,
  text: `(^|[^0-9０-９])([1-9１-９]${d}{5}[ -]?${century}${d}{2}${monthDay}[ -]?${d}{3}${last}|[1-8１-８]${d}{7}${monthDay}${d}{3}|[1１][3-9３-９]${d}[ -]?${d}{4}[ -]?${d}{4}|[6６][2２]${d}{2}([ -]?${d}{4}){3}([ -]?${d}{1,3})?)($|[^0-9０-９])`,
} as const
const personalExpressions = { code: new RegExp(personalPatterns.code), text: new RegExp(personalPatterns.text) }

/** Fields in which no personal number may stand: codes without a list, and words. */
const isOpenWord = (field: Field): field is Field & { kind: 'code' | 'text' } =>
  (field.kind === 'code' || field.kind === 'text') && !field.codes

export const holdsPersonal = (field: Field, cell: string): boolean =>
  isOpenWord(field) && personalExpressions[field.kind].test(cell)

const personalCheck = (columns: readonly Column[]): string[] =>
  (['code', 'text'] as const).flatMap((kind) => {
    const cells = columns.flatMap(({ raw, field }) =>
      raw && field.kind === kind && isOpenWord(field) && (field.max ?? 40) >= 11
        ? [`case when length(t.${raw}) >= 11 then t.${raw} end`]
        : [],
    )
    // Joined by a line end, which no pattern reads across.
    return cells.length === 0
      ? []
      : [`regexp_matches(concat_ws(chr(10), ${cells.join(', ')}), '${personalPatterns[kind]}')`]
  })

/**
 * What a spreadsheet would run as a formula wherever the value is shown again: full width and behind unseen characters
 * too, since normalising takes those away.
 */
export const formulaStart = /^[\s\p{Z}\p{C}]*[=+\-@＝＋－＠]/u
export const formulaGuarded: ReadonlySet<FieldKind> = new Set(['personName', 'address', 'idNumber'])

const dateForms = (cell: string): string => `case
  when regexp_full_match(${cell}, '[0-9]{8}') then try_strptime(${cell}, '%Y%m%d')
  when regexp_full_match(${cell}, '[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}') then try_strptime(replace(replace(${cell}, '/', '-'), '.', '-'), '%Y-%m-%d')
  when regexp_full_match(${cell}, '[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日') then try_strptime(${cell}, '%Y年%m月%d日')
  when regexp_full_match(${cell}, '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T]00:00(:00)?(\\.0+)?') then try_strptime(${cell}[1:10], '%Y-%m-%d') end::date`

const forgiving = (kind: FieldKind, cell: string, field: Field): string | undefined => {
  const plain = `trim(${halfWidth(cell)})`
  switch (kind) {
    case 'date':
      return dateForms(plain)
    case 'month':
      return `case when regexp_full_match(${plain}, '[0-9]{6}') then try_strptime(${plain} || '01', '%Y%m%d')::date
        when regexp_full_match(${plain}, '[0-9]{4}[-/.][0-9]{1,2}') then try_strptime(replace(replace(${plain}, '/', '-'), '.', '-') || '-01', '%Y-%m-%d')::date
        when regexp_full_match(${plain}, '[0-9]{4}年[0-9]{1,2}月') then try_strptime(${plain} || '01', '%Y年%m月%d')::date
        else date_trunc('month', ${dateForms(plain)})::date end`
    case 'time':
      return `case when regexp_full_match(${plain}, '[0-9]{14}') then try_strptime(${plain}, '%Y%m%d%H%M%S')
        when regexp_full_match(${plain}, '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?') then date_trunc('second', try_cast(${plain} as timestamp))
        when regexp_full_match(${plain}, '[0-9]{4}/[0-9]{1,2}/[0-9]{1,2} [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?') then coalesce(try_strptime(${plain}, '%Y/%m/%d %H:%M:%S'), try_strptime(${plain}, '%Y/%m/%d %H:%M'))
        else ${dateForms(plain)}::timestamp end`
    case 'fen':
    case 'decimal': {
      const places = kind === 'fen' ? 2 : 4
      const bare = `regexp_replace(replace(regexp_replace(${plain}, '^[¥￥]|元$', '', 'g'), ',', ''), '(\\.[0-9]{${places}})0+$', '\\1')`
      const grouped = `regexp_full_match(regexp_replace(${plain}, '^[¥￥]|元$', '', 'g'), '-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]+)?')`
      return `case when ${grouped} then ${strict(kind, bare, field)} end`
    }
    case 'int':
      return `case when regexp_full_match(${plain}, '-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.0+)?') then ${strict('int', `regexp_replace(replace(${plain}, ',', ''), '\\.0+$', '')`, field)} end`
    case 'bool':
      return `case lower(${plain}) when '是' then true when '否' then false when 'true' then true when 'false' then false when 'y' then true when 'n' then false when '有' then true when '无' then false when '1' then true when '0' then false end`
    case 'code': {
      if (!field.codes) {
        const narrow = `translate(${plain}, '${wideLetters}', '${letters}')`
        return `case when ${strict('code', narrow, field)} is not null then ${narrow} end`
      }
      const labels = Object.entries(field.codes).map(
        ([value, label]) =>
          `when ${sqlText(label)} then ${sqlText(value)} when ${sqlText(value)} then ${sqlText(value)}`,
      )
      return `case ${plain} ${labels.join(' ')} end`
    }
    default:
      return undefined
  }
}

const bounded = (field: Field, value: string): string => {
  if (field.kind === 'date' || field.kind === 'month') return `case when ${value} ${dayRange} then ${value} end`
  if (field.kind === 'time') return `case when ${value}::date ${dayRange} then ${value} end`
  const limits = [
    ...(field.min === undefined || field.kind === 'code' || field.kind === 'text' ? [] : [`${value} >= ${field.min}`]),
    ...(field.max === undefined || field.kind === 'code' || field.kind === 'text' ? [] : [`${value} <= ${field.max}`]),
  ]
  return limits.length > 0 && (field.kind === 'int' || field.kind === 'decimal' || field.kind === 'fen')
    ? `case when ${limits.join(' and ')} then ${value} end`
    : value
}

/** A value that a forgiving reading gave deserves a notice only where it changed what was written, not for a label of a code. */
export const givesNotice = (field: Field): boolean =>
  field.kind !== 'code' && field.kind !== 'bool' && forgiving(field.kind, 'x', field) !== undefined

const blank = (raw: string): string => `nullif(trim(${raw}, ' \t　﻿ '), '')`

export interface ChunkSql {
  /** Creates table `clean`: rn and the trimmed cells. */
  readonly clean: string
  /** Creates table `typed` from the raw cells: rn, every field's value, `bad`, `slow`; strict readings, which is all that most files need. */
  readonly strict: string
  /** The same from `clean` with the forgiving readings, for a chunk in which the strict ones left something unread. */
  readonly forgiving: string
  /** Notices of the slow rows: field, count, first row, its cell. */
  readonly notices: string | undefined
}

const typedValue = (column: Column, forgive: boolean): { value: string; slow?: string } => {
  const { field, name } = column
  if (!column.raw) return { value: 'null' }
  if (mappedKinds.has(field.kind)) return { value: `m_${name}.value` }
  const cell = cellOf(column)
  const exact = strict(field.kind, cell, field)
  const loose = forgive ? forgiving(field.kind, cell, field) : undefined
  if (!loose) return { value: bounded(field, exact) }
  return {
    value: bounded(field, `coalesce(${exact}, case when ${cell} is not null then ${loose} end)`),
    ...(givesNotice(field) ? { slow: `(${cell} is not null and (${exact}) is null)` } : {}),
  }
}

const ducktype = (field: Field): string => {
  switch (field.kind) {
    case 'date':
    case 'month':
      return 'date'
    case 'time':
      return 'timestamp'
    case 'fen':
    case 'int':
    case 'idNumber':
    case 'personName':
    case 'phone':
    case 'bankAccount':
    case 'address':
      return 'bigint'
    case 'decimal':
      return 'decimal(18,4)'
    case 'bool':
      return 'boolean'
    default:
      return 'varchar'
  }
}

/** Condition on a row of `typed t` that is another's. */
export const foreignTo = ({ field, code }: Pick<OwnRows, 'field' | 'code'>): string =>
  `t.${field} is distinct from ${sqlText(code)}`

const typedSql = (dataset: Dataset, columns: readonly Column[], forgive: boolean, own?: OwnRows): string => {
  const sent = columns.filter((column) => column.raw)
  const values = columns.map((column) => ({ column, ...typedValue(column, forgive) }))
  const joins = sent
    .filter(({ field }) => mappedKinds.has(field.kind))
    .map(({ name, field, raw }) => `left join map_${field.kind} m_${name} on m_${name}.raw = k.${raw}`)
  const unread = sent.map(({ name, field, raw }) =>
    field.required ? `t.${name} is null` : `(t.${raw} is not null and t.${name} is null)`,
  )
  const checks = (dataset.checks ?? []).map((check) => `coalesce(not (${check.sql}), false)`)
  const range = dataset.monthOf
    ? [`coalesce(t.${dataset.monthOf}::date not between date '1980-01-01' and date '2099-12-31', false)`]
    : []
  const bad = [...unread, ...checks, ...range, ...personalCheck(columns), ...(own ? [foreignTo(own)] : [])]
  const slow = values.flatMap(({ slow: expression }) => (expression ? [expression] : []))
  const cells = sent.map(({ raw }) => `, k.${raw}`).join('')
  const fields = values.map(({ column, value }) => `, (${value})::${ducktype(column.field)} as ${column.name}`).join('')
  return `create or replace temp table typed as
    select t.* ${sent.length > 0 ? `exclude (${sent.map(({ raw }) => raw).join(', ')})` : ''}, (${bad.join(' or ') || 'false'}) as bad
    from (select ${forgive ? 'k.rn' : 'k.c0 as rn'}${cells}${fields}, (${slow.join(' or ') || 'false'}) as slow from ${forgive ? 'clean' : 'chunk'} k ${joins.join(' ')}) t`
}

const noticesSql = (columns: readonly Column[]): string | undefined => {
  const selects = columns.flatMap((column) => {
    const { slow } = typedValue(column, true)
    return slow
      ? [
          `select ${sqlText(column.name)} as field, count(*) as n, min(k.rn) as first_row, arg_min(k.${column.raw}, k.rn) as cell
           from clean k join typed t using (rn) where t.slow and not t.bad and ${slow} having count(*) > 0`,
        ]
      : []
  })
  return selects.length === 0 ? undefined : selects.join(' union all ')
}

export const chunkSql = (dataset: Dataset, columns: readonly Column[], own?: OwnRows): ChunkSql => {
  const cells = columns.flatMap(({ raw }) => (raw ? [`, ${blank(raw)} as ${raw}`] : []))
  return {
    clean: `create or replace temp table clean as select c0 as rn${cells.join('')} from chunk`,
    strict: typedSql(dataset, columns, false, own),
    forgiving: typedSql(dataset, columns, true, own),
    notices: noticesSql(columns),
  }
}
