/** Columns of a finding by their Chinese labels, the day of an evidence row, and the page of a finding's subject. */
import type { Rule } from '#screening/define-rule.ts'
import { codeWord } from '#screening/explain.ts'
import { personalKind } from '#screening/masked-subjects.ts'
import type { SubjectId } from '#screening/subjects/token.ts'
import { subjectId } from '#screening/subjects/token.ts'
import { datasets } from '#standard/registry.ts'
import type { App } from '../app.ts'

/** As the first dataset has it that the rule reads; else of any dataset. */
const labelOf = (rule: Rule | undefined, column: string): string => {
  for (const id of [...Object.values(rule?.reads ?? {}), ...datasets.keys()]) {
    const label = datasets.get(id)?.fields[column]?.label
    if (label) return label
  }
  return column
}

const monthly = /^(\d{4}-\d{2})-01$/

export const withLabels = (
  rule: Rule | undefined,
  columns: Readonly<Record<string, string | null>>,
): { label: string; value: string }[] =>
  Object.entries(columns).flatMap(([column, value]) =>
    value === null || value === ''
      ? []
      : [
          {
            label: labelOf(rule, column),
            value: /month$/.test(column) ? value.replace(monthly, '$1') : codeWord(column, value),
          },
        ],
  )

/** 'YYYY-MM-DD' or 'YYYY-MM': the first field of the row that is a day, else a month; nobody's birth. */
export const rowDay = ({
  dataset,
  fields,
}: {
  readonly dataset: string
  readonly fields: Readonly<Record<string, string>>
}): string | null => {
  const days = Object.entries(datasets.get(dataset)?.fields ?? {})
    .filter(([column, { kind }]) => (kind === 'date' || kind === 'month') && !/birth/.test(column))
    .map(([, field]) => field)
  const written = days.flatMap(({ label }) => fields[label] ?? []).filter((text) => /^\d{4}-\d{2}/.test(text))
  return written.find((text) => /^\d{4}-\d{2}-\d{2}/.test(text))?.slice(0, 10) ?? written[0]?.slice(0, 7) ?? null
}

const isDigits = (value: string | undefined): value is string => value !== undefined && /^\d{1,18}$/.test(value)

/** The caller has made sure that the finding may be seen; whether the subject may, its own page decides. */
export const linkOfSubject = async (
  { database, keys }: App,
  rule: Rule | undefined,
  fingerprint: string,
): Promise<SubjectId | null> => {
  const { rows } = await database.pool.query<{ subject: Record<string, string> }>(
    'select subject from screening.finding where fingerprint = $1',
    [fingerprint],
  )
  const subject = rows[0]?.subject ?? {}
  for (const [column, value] of Object.entries(subject)) {
    if (column === 'employer_id' || column === 'provider_id')
      return subjectId(keys, { kind: column === 'employer_id' ? 'employer' : 'provider', key: value })
    const kind = rule ? personalKind(rule, column) : undefined
    if (kind === 'person_number' && isDigits(value)) return subjectId(keys, { kind: 'person', key: value })
    if (kind === 'bank_account' && isDigits(value)) return subjectId(keys, { kind: 'account', key: value })
  }
  return null
}
