/** Who has how much in hand, and what has come of it: sums over what the scope reaches, for a head's view. */
import { findingsWithin, type Scope, Values } from '#access/scope.ts'
import type { Queryable } from '#store/database.ts'
import type { Result } from '../results.ts'
import type { Named } from '../shown-finding.ts'

export interface Workload {
  /** null: handed to nobody. */
  readonly organisation: Named | null
  /** null: handed to the organisation, begun by nobody. */
  readonly person: Named | null
  readonly waiting: number
  readonly checking: number
  readonly proposed: number
  readonly decided: number
  readonly dismissed: number
  /** Still to be done, and past its due day. */
  readonly overdue: number
  /** Decided, and changed by a run since. */
  readonly changedSince: number
  /** Fen at risk in what is still to be done. */
  readonly atRiskFen: string
  /** Fen established: 属实 only. */
  readonly confirmedFen: string
}

interface Row {
  organisation: string | null
  organisation_name: string | null
  person: string | null
  person_name: string | null
  waiting: bigint
  checking: bigint
  proposed: bigint
  decided: bigint
  dismissed: bigint
  overdue: bigint
  changed_since: bigint
  at_risk_fen: string
  confirmed_fen: string
}

/**
 * One line an organisation and person, the most overdue first. Who sees sums only gets one line for all.
 * @param day civil day by which a due day is past.
 */
export const readWorkload = async (database: Queryable, scope: Scope, day: string): Promise<Workload[]> => {
  const values = new Values()
  const today = values.add(day)
  const [organisation, person] = scope.aggregatesOnly
    ? ['null::text', 'null::text']
    : ['f.assigned_organisation', 'f.assigned_person']
  const count = (condition: string): string => `count(*) filter (where ${condition})`
  const { rows } = await database.query<Row>(
    `select s.*, o.name as organisation_name, p.name as person_name from (
       select ${organisation} as organisation, ${person} as person,
         ${count(`f.is_active and f.stage = 'waiting'`)} as waiting, ${count(`f.is_active and f.stage = 'checking'`)} as checking,
         ${count(`f.is_active and f.stage = 'proposed'`)} as proposed, ${count(`f.stage = 'decided'`)} as decided,
         ${count('f.is_dismissed')} as dismissed, ${count(`f.is_active and f.due_on < ${today}::date`)} as overdue,
         ${count(`f.stage = 'decided' and f.changed_since is not null`)} as changed_since,
         coalesce(sum(f.at_risk_fen) filter (where f.is_active), 0) as at_risk_fen,
         coalesce(sum(f.result_fen) filter (where f.stage = 'decided' and f.result in ('violation', 'recovered')), 0) as confirmed_fen
       from screening.finding f where not f.trial and ${findingsWithin(scope, values)} group by 1, 2) s
     left join access.organisation o on o.id = s.organisation left join access.person p on p.id = s.person
     order by s.overdue desc, s.waiting + s.checking + s.proposed desc, s.organisation nulls first, s.person nulls first`,
    values.list,
  )
  const named = (id: string | null, name: string | null): Named | null =>
    id === null ? null : { id, name: name ?? '' }
  return rows.map((row) => ({
    organisation: named(row.organisation, row.organisation_name),
    person: named(row.person, row.person_name),
    waiting: Number(row.waiting),
    checking: Number(row.checking),
    proposed: Number(row.proposed),
    decided: Number(row.decided),
    dismissed: Number(row.dismissed),
    overdue: Number(row.overdue),
    changedSince: Number(row.changed_since),
    atRiskFen: row.at_risk_fen,
    confirmedFen: row.confirmed_fen,
  }))
}

export interface ResultCount {
  readonly result: Result
  readonly findings: number
  /** Established; '0' for every result but 属实. */
  readonly confirmedFen: string
}

/** What decisions in force came to. Only violation and recovered carry money. */
export const readResults = async (database: Queryable, scope: Scope): Promise<ResultCount[]> => {
  const values = new Values()
  const { rows } = await database.query<{ result: Result; n: bigint; fen: string }>(
    `select f.result, count(*) as n, coalesce(sum(f.result_fen) filter (where f.result in ('violation', 'recovered')), 0) as fen
     from screening.finding f where f.stage = 'decided' and not f.trial and ${findingsWithin(scope, values)}
     group by f.result order by f.result`,
    values.list,
  )
  return rows.map(({ result, n, fen }) => ({ result, findings: Number(n), confirmedFen: fen }))
}
