/**
 * Which text and which parameters judge which days. A rule's file is its edition 0; later editions, kept in the database,
 * change parameters from a day on. The edition is chosen by the finding's legal day (`found_on`), never by the day of the
 * run, so old months that are run again give the old findings.
 */
import { addDays } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Basis, practice } from '#law/basis.ts'
import { type Dated, type DatedScalar, type DatedValue, dated, type Scalar } from '#law/dated.ts'
import type { Queryable } from '#store/database.ts'
import type { Window } from './compile.ts'
import type { Rule } from './define-rule.ts'

export type EditionState = 'trial' | 'in-force' | 'withdrawn'

/** A parameter as an edition keeps it: whole, so that it reads the same whatever the file says later. */
export interface KeptParam {
  readonly kind: 'scalar' | 'dated'
  readonly unit: string
  readonly values: readonly {
    readonly from?: string
    readonly to?: string
    readonly scope?: Readonly<Record<string, string>>
    readonly type: 'bigint' | 'number' | 'string' | 'boolean'
    readonly value: string
    readonly basis: Basis
  }[]
}
export type KeptParams = Readonly<Record<string, KeptParam>>

export interface StoredEdition {
  readonly rule: string
  readonly edition: number
  readonly validFrom: string | null
  readonly params: KeptParams
  readonly reason: string
  readonly state: EditionState
  readonly backtest: bigint | null
  readonly proposedBy: string
  readonly firstSignedBy: string | null
  readonly secondSignedBy: string | null
}

/** What judges the days from `from` (first) to `to` (last); left out = without bound. */
export interface Segment {
  readonly rule: Rule
  readonly edition: number
  readonly from?: string
  readonly to?: string
}

export interface Editions {
  /** The rule has not been put in force by two: its findings are counted and shown, and hold nothing. */
  readonly trial: boolean
  readonly segments: readonly Segment[]
  /** Later editions on trial: their hits are counted beside those of what is in force. */
  readonly onTrial: readonly Segment[]
}

export const readEditions = async (database: Queryable): Promise<StoredEdition[]> => {
  const { rows } = await database.query<Record<string, unknown>>(
    `select rule, edition, valid_from, params, reason, state, backtest, proposed_by, first_signed_by, second_signed_by
     from screening.rule_edition order by rule, edition`,
  )
  return rows.map((row) => ({
    rule: row.rule as string,
    edition: Number(row.edition),
    validFrom: row.valid_from as string | null,
    params: row.params as KeptParams,
    reason: row.reason as string,
    state: row.state as EditionState,
    backtest: row.backtest as bigint | null,
    proposedBy: row.proposed_by as string,
    firstSignedBy: row.first_signed_by as string | null,
    secondSignedBy: row.second_signed_by as string | null,
  }))
}

/** Before any day that is judged. */
const always = '1900-01-01'

const scalarOf = (type: string, text: string): DatedScalar =>
  type === 'bigint' ? BigInt(text) : type === 'number' ? Number(text) : type === 'boolean' ? text === 'true' : text

const keptValue = (value: DatedScalar): { type: 'bigint' | 'number' | 'string' | 'boolean'; value: string } => ({
  type: typeof value as 'bigint' | 'number' | 'string' | 'boolean',
  value: String(value),
})

export const keep = (param: Dated | Scalar): KeptParam =>
  param.kind === 'scalar'
    ? { kind: 'scalar', unit: param.unit, values: [{ ...keptValue(param.value), basis: param.basis }] }
    : {
        kind: 'dated',
        unit: param.unit,
        values: param.values.map(({ value, ...rest }) => ({ ...rest, ...keptValue(value) })),
      }

const unkeep = (param: KeptParam): Dated | Scalar => {
  const [only] = param.values
  if (param.kind === 'scalar' && only)
    return { kind: 'scalar', unit: param.unit, value: scalarOf(only.type, only.value), basis: only.basis }
  return dated(
    param.unit,
    param.values.map(
      ({ type, value, from = always, ...rest }): DatedValue => ({
        ...rest,
        from,
        value: scalarOf(type, value),
      }),
    ),
  )
}

/** The rule with an edition's parameters in place of its own. */
export const withParams = (rule: Rule, params: KeptParams): Rule => ({
  ...rule,
  params: {
    ...rule.params,
    ...Object.fromEntries(Object.entries(params).map(([name, param]) => [name, unkeep(param)])),
  },
})

/** The text that judges a day: the file's, or the one that held before it. */
const textOn = (rule: Rule, day: string | undefined): Rule => {
  const { earlier } = rule
  return earlier && (day === undefined || day < earlier.until) ? textOn(earlier.rule, day) : rule
}

const textBorders = (rule: Rule): string[] =>
  rule.earlier ? [...textBorders(rule.earlier.rule), rule.earlier.until] : []

/** @param stored the editions of this rule only. */
export const editionsOf = (rule: Rule, stored: readonly StoredEdition[]): Editions => {
  const inForce = stored.filter(({ state, edition }) => state === 'in-force' && edition > 0)
  const borders = [...new Set([...inForce.map(({ validFrom }) => validFrom as string), ...textBorders(rule)])].sort()
  const segments = [undefined, ...borders].map((from, index): Segment => {
    const next = borders[index]
    // Of several that have begun, the one that began last; of one day, the later edition.
    const latest = inForce
      .filter(({ validFrom }) => from !== undefined && (validFrom as string) <= from)
      .toSorted((left, right) => (left.validFrom as string).localeCompare(right.validFrom as string))
      .at(-1)
    return {
      rule: withParams(textOn(rule, from), latest?.params ?? {}),
      edition: latest?.edition ?? 0,
      ...(from ? { from } : {}),
      ...(next ? { to: addDays(next, -1) } : {}),
    }
  })
  return {
    trial: !stored.some(({ edition, state }) => edition === 0 && state === 'in-force'),
    segments,
    onTrial: stored
      .filter(({ edition, state }) => edition > 0 && state === 'trial')
      .map(({ edition, params, validFrom }) => ({
        rule: withParams(rule, params),
        edition,
        from: validFrom as string,
      })),
  }
}

/** The part of the window that the segment judges; undefined where they do not meet. */
export const windowWithin = (window: Window, segment: Segment): Window | undefined => {
  const from = [window.from, segment.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  const to = [window.to, segment.to].filter((day) => day !== undefined).sort()[0]
  if (from && to && from > to) return undefined
  return { asOf: window.asOf, ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

const changeForm = /^([a-z][a-z0-9_]*)(?:\[([^\]]*)\])?(?:@(\d{4}-\d{2}-\d{2}))?=(.+)$/

const typed = (name: string, like: DatedScalar, text: string): DatedScalar => {
  const wrong = (form: string): Refusal => new Refusal('PARAM_VALUE', `参数 ${name} 应为${form},「${text}」不是`)
  switch (typeof like) {
    case 'bigint':
    case 'number':
      if (!/^-?\d{1,15}$/.test(text)) throw wrong('整数(金额以分、比例以百万分之一计)')
      return typeof like === 'bigint' ? BigInt(text) : Number(text)
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw wrong(' true 或 false')
      return text === 'true'
    default:
      return text
  }
}

/**
 * What `--set` says, put onto the rule's parameters: `name=value`, `name[scheme=110,payer=employer]=value` for one scope of a
 * dated value, `name@2025-07-01=value` for a value that holds from a day on; several are separated by `;`. Whole numbers in
 * the parameter's unit (fen, ppm, days, months).
 * @throws Refusal PARAM_UNKNOWN, PARAM_VALUE.
 */
export const changedParams = (rule: Rule, changes: string, source: string): KeptParams => {
  const changed: Record<string, Dated | Scalar> = {}
  for (const change of changes
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const [, name = '', scopeText, from = always, text = ''] = changeForm.exec(change) ?? []
    const param = changed[name] ?? rule.params[name]
    if (!param)
      throw new Refusal(
        'PARAM_UNKNOWN',
        `${rule.id} 没有参数「${name || change}」,现有:${Object.keys(rule.params).join('、') || '(无)'};写法 参数=值、参数[范围=代码]=值、参数@起始日=值`,
      )
    const basis = practice(source, 'I')
    if (param.kind === 'scalar') {
      changed[name] = { ...param, value: typed(name, param.value, text), basis }
      continue
    }
    const scope = Object.fromEntries(
      (scopeText ?? '')
        .split(',')
        .filter(Boolean)
        .map((pair) => pair.split('=', 2)),
    )
    const same = (value: DatedValue): boolean =>
      param.scopeColumns.every((column) => value.scope?.[column] === scope[column])
    const known = param.values.filter(same)
    const [first] = known
    if (!first)
      throw new Refusal(
        'PARAM_UNKNOWN',
        `参数 ${name} 没有这个范围「${scopeText ?? '(未写)'}」,它按 ${param.scopeColumns.join('、') || '(不分范围)'} 分列`,
      )
    const before = known
      .filter((value) => value.from < from)
      .map((value) => (value.to === undefined || value.to > from ? { ...value, to: from } : value))
    const value: DatedValue = {
      from,
      value: typed(name, first.value, text),
      basis,
      ...(first.scope ? { scope: first.scope } : {}),
    }
    changed[name] = dated(param.unit, [...param.values.filter((one) => !same(one)), ...before, value])
  }
  if (Object.keys(changed).length === 0) throw new Refusal('PARAM_UNKNOWN', '没有写要改的参数(--set 参数=值)')
  return Object.fromEntries(Object.entries(changed).map(([name, param]) => [name, keep(param)]))
}
