/** What stands open, summed once for all tables of the overview. Reads index finding_stock alone. */
import { findingsWithin, type Scope, Values } from '#access/scope.ts'
import type { Queryable } from '#store/database.ts'
import type { Cell } from './suppression.ts'

/** A sum; what it is not summed by is null, as is what the findings do not name. */
export interface StockRow extends Cell {
  readonly rule: string | null
  readonly scheme: string | null
  readonly district: string | null
  readonly act: string | null
  readonly trial: boolean
}

interface Row {
  rule: string | null
  scheme: string | null
  district: string | null
  act: string | null
  trial: boolean | null
  by: number
  findings: number
  at_risk_fen: string
}

const stockRow = ({ by: _by, at_risk_fen, trial, ...row }: Row): StockRow => ({
  ...row,
  trial: trial === true,
  atRiskFen: BigInt(at_risk_fen),
})

/** Bits that grouping() sets for what a set leaves out, of (rule, district, act). */
const sets = { byRule: 0b011, byDistrict: 0b101, byAct: 0b110 } as const

/** Findings that somebody still has to look at, by rule and scheme, by district, by act and trial. */
export const readStock = async (
  database: Queryable,
  scope: Scope,
): Promise<Readonly<Record<keyof typeof sets, readonly StockRow[]>>> => {
  const values = new Values()
  const { rows } = await database.query<Row>(
    // Summed twice: once over the findings by everything, then over the few sums by each table's own columns.
    `select rule, scheme, district, act, trial, grouping(rule, district, act) as by, sum(findings)::int as findings, sum(at_risk_fen)::text as at_risk_fen
     from (select f.rule, f.scheme, f.district, f.act, f.trial, count(*) as findings, sum(f.at_risk_fen) as at_risk_fen
           from screening.finding f where f.is_active and ${findingsWithin(scope, values)} group by 1, 2, 3, 4, 5) cell
     group by grouping sets ((rule, scheme), (district), (act, trial))`,
    values.list,
  )
  const of = (by: number): StockRow[] => rows.filter((row) => row.by === by).map(stockRow)
  return { byRule: of(sets.byRule), byDistrict: of(sets.byDistrict), byAct: of(sets.byAct) }
}
