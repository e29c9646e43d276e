/** 案件统计: cases of a span of months by district, by chapter and by month; sums and counts, small numbers withheld from who sees sums only. */
import { type Scope, Values } from '#access/scope.ts'
import type { Database } from '#store/database.ts'
import { casesWithin } from './scope.ts'

export interface StatisticsLine {
  /** District, chapter or month. */
  readonly key: string
  readonly received: number
  readonly filed: number
  readonly closed: number
  readonly unfounded: number
  readonly open: number
  readonly atRiskFen: bigint
  readonly establishedFen: bigint
  readonly recoveredFen: bigint
}

export interface CaseStatistics {
  readonly total: StatisticsLine
  readonly byDistrict: readonly StatisticsLine[]
  readonly byChapter: readonly StatisticsLine[]
  readonly byMonth: readonly StatisticsLine[]
}

interface Row {
  key: string
  received: number
  filed: number
  closed: number
  unfounded: number
  open: number
  at_risk: string
  established: string
  recovered: string
}

/** @param months first and last, 'YYYY-MM', both included: cases that began in them. */
export const readCaseStatistics = async (
  database: Database,
  scope: Scope,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<CaseStatistics> => {
  const values = new Values()
  // Sums are what those are shown who see nothing else.
  const within = casesWithin(
    { ...scope, aggregatesOnly: false, assignedOnly: scope.assignedOnly && !scope.aggregatesOnly },
    values,
  )
  const months = `c.received_on >= ${values.add(`${from}-01`)}::date and c.received_on < ${values.add(`${to}-01`)}::date + interval '1 month'`
  const { rows } = await database.pool.query<Row & { by: number }>(
    `select grouping(district, chapter, month)::int as by, coalesce(district, chapter, month, '') as key, count(*)::int as received,
       count(filed_on)::int as filed, count(*) filter (where state = 'closed')::int as closed,
       count(*) filter (where state = 'unfounded')::int as unfounded,
       count(*) filter (where state not in ('closed', 'unfounded', 'not-accepted', 'merged', 'referred'))::int as open,
       coalesce(sum(at_risk_fen), 0)::text as at_risk, coalesce(sum(established_fen), 0)::text as established,
       coalesce(sum(recovered), 0)::text as recovered
     from (select c.district, c.chapter, to_char(c.received_on, 'YYYY-MM') as month, c.filed_on, c.state, c.at_risk_fen, c.established_fen, money.recovered
       from cases.case c left join (select l.case_id, sum(r.amount_fen) as recovered from cases.claim l join cases.receipt r on r.claim = l.id
           where l.kind <> 'refund' and r.kind in ('received', 'offset', 'reversal') group by l.case_id) money on money.case_id = c.id
       where ${within} and ${months} and c.state <> 'merged') one
     group by grouping sets ((), (district), (chapter), (month)) order by 1, 2`,
    values.list,
  )
  const lineOf = (row: Row): StatisticsLine => ({
    key: row.key,
    received: row.received,
    filed: row.filed,
    closed: row.closed,
    unfounded: row.unfounded,
    open: row.open,
    atRiskFen: BigInt(row.at_risk),
    establishedFen: BigInt(row.established),
    recoveredFen: BigInt(row.recovered),
  })
  const nothing: StatisticsLine = {
    key: '',
    received: 0,
    filed: 0,
    closed: 0,
    unfounded: 0,
    open: 0,
    atRiskFen: 0n,
    establishedFen: 0n,
    recoveredFen: 0n,
  }
  // grouping() sets a bit for each column that is not grouped by: district 4, chapter 2, month 1.
  const of = (by: number): StatisticsLine[] => rows.filter((row) => row.by === by).map(lineOf)
  return {
    total: of(7)[0] ?? nothing,
    byDistrict: of(3),
    byChapter: of(5),
    byMonth: of(6),
  }
}
