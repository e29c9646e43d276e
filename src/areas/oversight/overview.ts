/**
 * 总览: the figures of the whole, each with the filter that leads to its rows. What still has to be looked at counts: open
 * findings that nobody has decided or set aside. Who may see sums only gets no way to rows, and no small numbers.
 */
import type { Scope } from '#access/scope.ts'
import { today } from '#kernel/clock.ts'
import type { Day } from '#kernel/month.ts'
import { districts, schemes } from '#standard/codes.ts'
import type { Database } from '#store/database.ts'
import { chapterOfRule, chapterRank, chapterTitle } from './chapters.ts'
import { type FeedFreshness, readFeeds } from './feeds.ts'
import { type FindingsFilter, namesNone } from './findings-filter.ts'
import { firstSeen, type RunFigure, readRuns, type WeekFigure } from './first-seen.ts'
import { type NotScreenedFigure, readNotScreened } from './not-screened.ts'
import { readStock, type StockRow } from './stock.ts'
import { type Cell, type Figure, figuresOf, smallestShown } from './suppression.ts'

type Linked<K> = K & Figure & { readonly isWithheld: boolean; readonly filter: FindingsFilter | null }

export interface Overview {
  readonly asOf: Day
  readonly total: Linked<object>
  /** Of the total: rules that are not in force yet, which hold nothing. */
  readonly onTrial: Linked<object>
  readonly byChapterAndScheme: readonly Linked<{
    readonly chapter: string
    readonly chapterTitle: string
    readonly scheme: string | null
    readonly schemeTitle: string
  }>[]
  readonly byDistrict: readonly Linked<{ readonly district: string | null; readonly districtTitle: string }>[]
  readonly byAct: readonly Linked<{ readonly act: string; readonly actTitle: string }>[]
  readonly weeks: readonly WeekFigure[]
  readonly runs: readonly RunFigure[]
  readonly feeds: readonly FeedFreshness[]
  readonly notScreened: readonly NotScreenedFigure[]
  /** Says that small numbers are withheld; null for who may see rows. */
  readonly withheld: { readonly below: number; readonly says: string } | null
}

export const actTitles: Readonly<Record<string, string>> = { hold: '拦停', alert: '预警', lead: '线索' }

const summed = (rows: readonly StockRow[]): Cell => ({
  findings: rows.reduce((sum, { findings }) => sum + findings, 0),
  atRiskFen: rows.reduce((sum, { atRiskFen }) => sum + atRiskFen, 0n),
})

/** Rows of equal key become one cell, in the order of `rank`. */
const cellsBy = <K extends object>(
  rows: readonly StockRow[],
  keyOf: (row: StockRow) => K,
  rank: (key: K) => string,
): (K & Cell & { readonly rules: readonly string[] })[] =>
  [...Map.groupBy(rows, (row) => JSON.stringify(keyOf(row))).values()]
    .map((group) => ({
      ...keyOf(group[0] as StockRow),
      ...summed(group),
      rules: [...new Set(group.flatMap(({ rule }) => (rule === null ? [] : [rule])))].sort(),
    }))
    .toSorted((left, right) => rank(left).localeCompare(rank(right)))

/** Which rules a cell is made of goes into the filter only: beside a withheld number it would say what the number hides. */
const linked = <C extends Cell & { readonly rules?: readonly string[] }>(
  cells: readonly C[],
  scope: Scope,
  filterOf: (cell: C) => FindingsFilter,
): (Omit<ReturnType<typeof figuresOf<C>>[number], 'rules'> & { readonly filter: FindingsFilter | null })[] =>
  figuresOf(cells, scope.aggregatesOnly).map(({ rules: _rules, ...figure }, at) => ({
    ...figure,
    filter: scope.aggregatesOnly ? null : filterOf(cells[at] as C),
  }))

/** The part on trial and the rest are two cells of one table: alone, a small part could be taken from the total. */
const totals = (rows: readonly StockRow[], scope: Scope): Pick<Overview, 'total' | 'onTrial'> => {
  const parts = [rows.filter(({ trial }) => trial), rows.filter(({ trial }) => !trial)].map(summed)
  const [onTrial] = linked(parts, scope, () => ({ trial: true }))
  const [total] = linked([summed(rows)], scope, () => ({}))
  return { total: total as Linked<object>, onTrial: onTrial as Linked<object> }
}

const chapterKey = ({ rule, scheme }: StockRow) => {
  const chapter = chapterOfRule(rule ?? '')
  return {
    chapter,
    chapterTitle: chapterTitle(chapter),
    scheme,
    schemeTitle: scheme === null ? '不分险种' : ((schemes as Record<string, string>)[scheme] ?? scheme),
  }
}

const stockFigures = (stock: Awaited<ReturnType<typeof readStock>>, scope: Scope) => ({
  ...totals(stock.byAct, scope),
  byChapterAndScheme: linked(
    cellsBy(
      stock.byRule,
      chapterKey,
      ({ chapter, scheme }) => `${String(chapterRank(chapter)).padStart(2, '0')} ${scheme ?? '~'}`,
    ),
    scope,
    ({ rules, scheme }) => ({ rule: rules, scheme: [scheme ?? namesNone] }),
  ),
  byDistrict: linked(
    cellsBy(
      stock.byDistrict,
      ({ district }) => ({
        district,
        districtTitle: district === null ? '不分地区' : ((districts as Record<string, string>)[district] ?? district),
      }),
      ({ district }) => district ?? '~',
    ),
    scope,
    ({ district }) => ({ district: [district ?? namesNone] }),
  ),
  byAct: linked(
    cellsBy(
      stock.byAct,
      ({ act }) => ({ act: act ?? '', actTitle: actTitles[act ?? ''] ?? '' }),
      ({ act }) => String(Object.keys(actTitles).indexOf(act)),
    ),
    scope,
    ({ act }) => ({ act: [act] }),
  ),
})

/**
 * @param asOf by which feeds are judged late and weeks counted back; today where it is left out. The figures themselves are
 * those of this moment.
 */
export const readOverview = async ({ pool }: Database, scope: Scope, asOf: Day = today()): Promise<Overview> => {
  const [stock, seen, runs, feeds, notScreened] = await Promise.all([
    readStock(pool, scope),
    firstSeen(pool, scope, asOf),
    readRuns(pool, scope),
    readFeeds(pool, scope, asOf),
    readNotScreened(pool, scope, asOf),
  ])
  return {
    asOf,
    ...stockFigures(stock, scope),
    weeks: seen,
    runs,
    feeds,
    notScreened,
    withheld: scope.aggregatesOnly
      ? { below: smallestShown, says: `少于 ${smallestShown} 件的不单列,与其可相互推算的一并不列` }
      : null,
  }
}
