/** The plan of a year: one line a programme. */
import { type Scope, Values } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import type { Queryable } from '#store/database.ts'
import { programmesWithin } from './held-programme.ts'
import { type ProgrammeKind, type ProgrammeState, programmeKinds, programmeStates } from './programme-words.ts'

interface PlanRow {
  id: string
  year: number
  kind: ProgrammeKind
  title: string
  clause: string
  state: ProgrammeState
  authority: string
  schemes: string[]
  districts: string[]
  period_from: Day
  period_to: Day
  planned_for: Day
  worksheets: number
  issues: number
  unsettled: number
  members: number
}

/** The plan of one year, by the day on which each is to begin. A year has dozens of programmes: no pages. */
export const readPlan = async (database: Queryable, scope: Scope, year: number) => {
  const values = new Values()
  const { rows } = await database.query<PlanRow>(
    `select p.id, p.year, p.kind, p.title, p.clause, p.state, p.authority, p.schemes, p.districts, p.period_from, p.period_to, p.planned_for,
       (select count(*)::int from cases.worksheet w where w.programme = p.id) as worksheets,
       (select count(*)::int from cases.programme_issue i where i.programme = p.id) as issues,
       (select count(*)::int from cases.programme_issue i where i.programme = p.id and i.went_to is null) as unsettled,
       (select count(*)::int from cases.programme_member m where m.programme = p.id and m.recused_at is null) as members
     from cases.programme p where p.year = ${values.add(year)} and ${programmesWithin(scope, values)} order by p.planned_for, p.id limit 1000`,
    values.list,
  )
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    kind: row.kind,
    kindLabel: programmeKinds[row.kind],
    title: row.title,
    clause: row.clause,
    state: row.state,
    stateLabel: programmeStates[row.state],
    authority: row.authority,
    schemes: row.schemes,
    districts: row.districts,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    plannedFor: row.planned_for,
    worksheets: row.worksheets,
    issues: row.issues,
    unsettled: row.unsettled,
    members: row.members,
  }))
}
