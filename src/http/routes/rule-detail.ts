/** 一条规则 as the page shows it: its basis, parameters with dates and sources, examples, editions and what may be done. */
import type { z } from 'zod'
import { may } from '#access/authorise.ts'
import type { Who } from '#access/who.ts'
import { chapterOfRule, chapterTitle } from '#areas/oversight/index.ts'
import { exampleTables } from '#areas/rules.ts'
import { citeBasis } from '#law/basis.ts'
import { clauseLabel } from '#law/clauses.ts'
import type { Rule } from '#screening/define-rule.ts'
import { stops } from '#screening/define-rule.ts'
import type { KeptParams, StoredEdition } from '#screening/editions.ts'
import { casesOf, type ExampleTable } from '#screening/examples.ts'
import { actWords, codeWord, showValue } from '#screening/explain.ts'
import { paramWord } from '#screening/param-words.ts'
import { datasets } from '#standard/registry.ts'
import type { Queryable } from '#store/database.ts'
import type { changedShape, ruleDetailShape, ruleSummaryShape } from './rule-shapes.ts'

const stateOf = (own: readonly StoredEdition[]): 'trial' | 'in-force' =>
  own.some(({ edition, state }) => edition === 0 && state === 'in-force') ? 'in-force' : 'trial'

export const summaryOf = (rule: Rule, own: readonly StoredEdition[]): z.infer<typeof ruleSummaryShape> => {
  const clauses = rule.basis.filter(({ document }) => document === 'zz27').map(({ clause }) => clause)
  const chapter = chapterOfRule(rule.id)
  return {
    id: rule.id,
    name: rule.name,
    version: rule.version,
    subject: rule.subject,
    act: actWords[rule.act.kind] ?? rule.act.kind,
    stop: rule.act.kind === 'hold' ? stops[rule.act.stop].label : null,
    chapter,
    chapterTitle: chapterTitle(chapter),
    clauses,
    clauseLabels: clauses.map(clauseLabel),
    statistical: rule.statistical === true,
    state: stateOf(own),
    editions: own.filter(({ state }) => state === 'in-force').length,
    onTrial: own.filter(({ edition, state }) => edition > 0 && state === 'trial').length,
  }
}

type Detail = z.infer<typeof ruleDetailShape>

const fieldWord = (column: string): string => {
  for (const dataset of datasets.values()) {
    const label = dataset.fields[column]?.label
    if (label) return label
  }
  return column
}

const scopeWords = (scope: Readonly<Record<string, string>>): string =>
  Object.entries(scope)
    .map(([column, code]) => `${fieldWord(column)} ${codeWord(column, code)}`)
    .join(',')

/** Where dated values begin when the law gives no day. */
const always = '1900-01-01'

const paramsOf = (rule: Rule): Detail['params'] =>
  Object.entries(rule.params).map(([name, param]) => {
    const values =
      param.kind === 'scalar' ? [{ value: param.value, from: always, basis: param.basis }] : param.values.slice(0, 200)
    return {
      name,
      label: paramWord(rule.id, name),
      unit: param.unit,
      dated: param.kind === 'dated',
      values: values.map((one) => {
        const { from, to, scope = {} } = one as { from: string; to?: string; scope?: Readonly<Record<string, string>> }
        return {
          value: String(one.value),
          shown: showValue(String(one.value), param.unit),
          from: from === always ? null : from,
          to: to ?? null,
          scope: { ...scope },
          scopeWords: scopeWords(scope),
          basis: citeBasis(one.basis),
          mark: one.basis.mark,
        }
      }),
    }
  })

/** Codes in an example as their words; days, sums and the table's own signs as they are. */
const exampleCell = (table: ExampleTable, header: string, cell: string): string => {
  const [row = '', field = ''] = (table.columns[header] ?? '').split('.')
  return datasets.get(row.split('#')[0] ?? '')?.fields[field]?.codes?.[cell] ?? cell
}

const examplesOf = (rule: Rule): Detail['examples'] =>
  exampleTables
    .filter((table) => table.rule === rule.id)
    .flatMap((table) => {
      const lines = table.table.split('\n')
      const split = (line: string | undefined): string[] => (line ?? '').trim().split(/\t+|\s{2,}/)
      const headers = split(lines.find((line) => line.trim() !== ''))
      return casesOf(table).map(({ hit, note, line }) => {
        const cells = split(lines[line - 1])
        const shown = headers.map((header, index) => [header, exampleCell(table, header, cells[index] ?? '')])
        return { hit, note, cells: Object.fromEntries(shown) as Record<string, string> }
      })
    })

const changedOf = (rule: Rule, params: KeptParams): z.infer<typeof changedShape> =>
  Object.entries(params).map(([name, kept]) => ({
    name,
    label: paramWord(rule.id, name),
    values: kept.values.map(({ value, from, scope }) => {
      const where = scopeWords(scope ?? {})
      return `${where ? `${where}:` : ''}${showValue(value, kept.unit)}${from && from > always ? `(自 ${from} 起)` : ''}`
    }),
  }))

type Names = (actor: string) => string

const readNames = async (database: Queryable): Promise<Names> => {
  const { rows } = await database.query<{ id: string; name: string }>('select id, name from access.person')
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (actor) =>
    names.get(actor) ?? (actor.startsWith('os:') ? `命令行(${actor.slice(3)})` : actor.replace(/^\w+:/, ''))
}

/** The edition that comes with the platform is there before anybody has signed it. */
const shipped = (rule: Rule): StoredEdition => ({
  rule: rule.id,
  edition: 0,
  validFrom: null,
  params: {},
  reason: '随平台提供',
  state: 'trial',
  backtest: null,
  proposedBy: '平台',
  firstSignedBy: null,
  secondSignedBy: null,
})

const nextOf = (edition: StoredEdition, who: Who): Detail['history'][number]['next'] => {
  if (edition.state !== 'trial') return []
  const first = edition.firstSignedBy
  const whySign = !may(who, 'rules.sign')
    ? '由监督机构负责人或分管领导签署'
    : first === who.id
      ? '您已经签署,须由另一人作第二次签署(十一(七))'
      : null
  const sign = {
    action: 'sign' as const,
    label: first ? '第二人签署' : '签署',
    open: whySign === null,
    missing: whySign,
  }
  if (edition.edition === 0) return [sign]
  const whyWithdraw = may(who, 'rules.propose') ? null : '由基金监督机构的人员撤回'
  return [sign, { action: 'withdraw' as const, label: '撤回', open: whyWithdraw === null, missing: whyWithdraw }]
}

const historyOf = (rule: Rule, own: readonly StoredEdition[], who: Who, nameOf: Names): Detail['history'] =>
  [...(own.some(({ edition }) => edition === 0) ? own : [shipped(rule), ...own])]
    .toSorted((left, right) => right.edition - left.edition)
    .map((one) => ({
      edition: one.edition,
      state: one.state,
      validFrom: one.validFrom,
      params: changedOf(rule, one.params),
      reason: one.reason,
      backtest: one.backtest?.toString() ?? null,
      proposedBy: nameOf(one.proposedBy),
      signedBy: [one.firstSignedBy, one.secondSignedBy].flatMap((by) => (by ? [nameOf(by)] : [])),
      next: nextOf(one, who),
    }))

const readBacktests = async (database: Queryable, rule: Rule, nameOf: Names): Promise<Detail['backtests']> => {
  const { rows } = await database.query<{
    id: bigint
    change: { params: KeptParams; sql?: string }
    from_month: string | null
    to_month: string | null
    as_of: string
    at: Date
    actor: string
    summary: { before: number; after: number; gained: number; lost: number; gainedFen: string; lostFen: string }
  }>('select * from screening.backtest where rule = $1 order by id desc limit 20', [rule.id])
  return rows.map(({ id, change, from_month, to_month, as_of, at, actor, summary }) => ({
    id: id.toString(),
    at: at.toISOString(),
    by: nameOf(actor),
    asOf: as_of,
    from: from_month,
    to: to_month,
    params: changedOf(rule, change.params),
    before: summary.before,
    after: summary.after,
    gained: summary.gained,
    lost: summary.lost,
    gainedFen: summary.gainedFen,
    lostFen: summary.lostFen,
  }))
}

/** @param own the stored editions of this rule. */
export const readRuleDetail = async (
  database: Queryable,
  rule: Rule,
  own: readonly StoredEdition[],
  who: Who,
): Promise<Detail> => {
  const nameOf = await readNames(database)
  const complete = new Set(rule.requiresComplete ?? [])
  return {
    ...summaryOf(rule, own),
    says: rule.says,
    next: rule.next,
    innocent: [...rule.innocent],
    basis: rule.basis.map((one) => ({
      cite: citeBasis(one),
      clause: one.document === 'zz27' ? one.clause : null,
      mark: one.mark,
    })),
    reads: Object.entries(rule.reads).map(([alias, dataset]) => ({
      dataset,
      title: datasets.get(dataset)?.title ?? dataset,
      mustBeComplete: complete.has(alias),
    })),
    sql: rule.sql.trim(),
    params: paramsOf(rule),
    examples: examplesOf(rule),
    backtests: await readBacktests(database, rule, nameOf),
    history: historyOf(rule, own, who, nameOf),
  }
}
