/**
 * 义务日历: each occurrence of a recurring duty, once for every organisation that it falls on, with who has to do it and
 * whether it is done. What nobody has to do is red, whether it is late or not.
 */
import type { Scope } from '#access/scope.ts'
import { today } from '#kernel/clock.ts'
import type { Day } from '#kernel/month.ts'
import { clauseLabel } from '#law/clauses.ts'
import type { Database, Queryable } from '#store/database.ts'
import { type Body, fallsOn, readBodies, readFundFacts, withinScope } from './bodies.ts'
import { type Occurrence, spanOf, type WithoutObject } from './occurrences.ts'

export const calendarStates = { overdue: '已逾期', unassigned: '无人承办', due: '待办', done: '已办' } as const
export type CalendarState = keyof typeof calendarStates

export interface Done {
  readonly documentNo: string | null
  readonly note: string
  readonly by: string
  readonly byName: string | null
  /** ISO instant of the record. */
  readonly at: string
  readonly doneOn: Day
  readonly onTime: boolean
}

export interface CalendarRow extends Occurrence {
  /** Null: no organisation is registered for it. */
  readonly organisation: { readonly id: string; readonly name: string; readonly district: string } | null
  readonly person: { readonly id: string; readonly name: string } | null
  readonly state: CalendarState
  readonly stateLabel: string
  readonly done: Done | null
}

export interface CalendarQuery {
  readonly from: Day
  readonly to: Day
  readonly organisation?: string
  readonly person?: string
  /** Day of evaluation; today where it is left out. */
  readonly asOf?: Day
}

export interface CalendarView {
  readonly asOf: Day
  /** Worst first. For people who see sums only: those of their own organisation. */
  readonly rows: readonly CalendarRow[]
  /** Over all that the scope reaches. */
  readonly counts: Readonly<Record<CalendarState, number>>
  readonly withoutObject: readonly WithoutObject[]
}

interface Assignment {
  duty: string
  organisation: string
  person: string
  name: string
  valid_from: Day
  valid_to: Day | null
}

interface Completion {
  occurrence: string
  organisation: string
  done_on: Day
  due_on: Day
  document_no: string | null
  note: string
  completed_by: string
  completed_at: Date
  name: string | null
}

/** Who has left the organisation, or whose account is stopped, has no duty of it any more: it is nobody's again. */
const readAssignments = async (database: Queryable, bodies: readonly Body[]): Promise<Map<string, Assignment[]>> => {
  const { rows } = await database.query<Assignment>(
    `select a.duty, a.organisation, a.person, p.name, a.valid_from, a.valid_to
     from oversight.assignment a join access.person p on p.id = a.person
     where a.organisation = any($1) and p.organisation = a.organisation and p.disabled_at is null`,
    [bodies.map(({ id }) => id)],
  )
  return Map.groupBy(rows, ({ duty, organisation }) => `${duty} ${organisation}`)
}

const readCompletions = async (
  database: Queryable,
  bodies: readonly Body[],
  { from, to }: CalendarQuery,
): Promise<Map<string, Completion>> => {
  const { rows } = await database.query<Completion>(
    `select c.occurrence, c.organisation, c.done_on, c.due_on, c.document_no, c.note, c.completed_by, c.completed_at, p.name
     from oversight.completion c left join access.person p on p.id = c.completed_by
     where c.organisation = any($1) and c.due_on between $2 and $3 and c.reopened_at is null`,
    [bodies.map(({ id }) => id), from, to],
  )
  return new Map(rows.map((row) => [`${row.occurrence} ${row.organisation}`, row]))
}

const doneOf = (row: Completion): Done => ({
  documentNo: row.document_no,
  note: row.note,
  by: row.completed_by,
  byName: row.name,
  at: row.completed_at.toISOString(),
  doneOn: row.done_on,
  onTime: row.done_on <= row.due_on,
})

const stateOf = (occurrence: Occurrence, asOf: Day, done: boolean, assigned: boolean): CalendarState => {
  if (done) return 'done'
  if (!assigned) return 'unassigned'
  return occurrence.dueOn < asOf ? 'overdue' : 'due'
}

/** What is open is his who has the duty now, once its day is past; what is to come is his who will have it then. */
const assignedOn = (assignments: readonly Assignment[] | undefined, dueOn: Day, asOf: Day): Assignment | undefined => {
  const day = dueOn < asOf ? asOf : dueOn
  return assignments?.find(({ valid_from, valid_to }) => valid_from <= day && (valid_to === null || day < valid_to))
}

const rank: Readonly<Record<CalendarState, number>> = { overdue: 1, unassigned: 2, due: 3, done: 4 }

/** Late and nobody's, late, nobody's, to be done, done; within each what is due first. */
const worstFirst =
  (asOf: Day) =>
  (left: CalendarRow, right: CalendarRow): number => {
    const of = ({ state, dueOn }: CalendarRow): number => (state === 'unassigned' && dueOn < asOf ? 0 : rank[state])
    return of(left) - of(right) || left.dueOn.localeCompare(right.dueOn)
  }

interface People {
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>
  readonly completions: ReadonlyMap<string, Completion>
  readonly asOf: Day
}

const rowOf = (occurrence: Occurrence, body: Body | null, { assignments, completions, asOf }: People): CalendarRow => {
  const completion = body ? completions.get(`${occurrence.id} ${body.id}`) : undefined
  const assignment = body
    ? assignedOn(assignments.get(`${occurrence.duty} ${body.id}`), occurrence.dueOn, asOf)
    : undefined
  const state = stateOf(occurrence, asOf, completion !== undefined, assignment !== undefined)
  return {
    ...occurrence,
    organisation: body && { id: body.id, name: body.name, district: body.district },
    person: assignment ? { id: assignment.person, name: assignment.name } : null,
    state,
    stateLabel: calendarStates[state],
    done: completion ? doneOf(completion) : null,
  }
}

/** Who is responsible for the whole jurisdiction also sees what no organisation is registered for. */
const seesGaps = (scope: Scope, query: CalendarQuery): boolean =>
  scope.districts === 'all' && !scope.assignedOnly && query.organisation === undefined && query.person === undefined

const rowsOf = (
  reached: readonly Occurrence[],
  bodies: readonly Body[],
  people: People,
  gaps: boolean,
): CalendarRow[] =>
  reached.flatMap((occurrence) => {
    const own = bodies.filter((body) => fallsOn(occurrence, body))
    if (own.length === 0) return gaps ? [rowOf(occurrence, null, people)] : []
    return own.map((body) => rowOf(occurrence, body, people))
  })

/**
 * Occurrences due from `from` to `to` within the scope, once for each organisation that they fall on.
 * @throws Refusal MONTH_RANGE.
 */
export const readCalendar = async (
  { pool: database }: Database,
  scope: Scope,
  query: CalendarQuery,
): Promise<CalendarView> => {
  const asOf = query.asOf ?? today()
  const span = spanOf(query.from, query.to, asOf, await readFundFacts(database))
  const filter = query.organisation === undefined ? {} : { organisation: query.organisation }
  const counted = await readBodies(database, scope, { ...filter, counted: true })
  const shown = new Set(
    scope.aggregatesOnly
      ? (await readBodies(database, scope, filter)).map(({ id }) => id)
      : counted.map(({ id }) => id),
  )
  const people: People = {
    assignments: await readAssignments(database, counted),
    completions: await readCompletions(database, counted, query),
    asOf,
  }
  const reached = span.occurrences.filter((occurrence) => withinScope(occurrence, scope))
  const rows = rowsOf(reached, counted, people, seesGaps(scope, query)).filter(
    ({ person }) => query.person === undefined || person?.id === query.person,
  )
  const counts = { overdue: 0, unassigned: 0, due: 0, done: 0 }
  for (const { state } of rows) counts[state] += 1
  return {
    asOf,
    rows: rows
      .filter(({ organisation }) => (organisation ? shown.has(organisation.id) : !scope.aggregatesOnly))
      .toSorted(worstFirst(asOf)),
    counts,
    withoutObject: scope.authorities.length === 0 ? [] : span.withoutObject,
  }
}

export interface StandingAssignment {
  readonly duty: string
  readonly clauseLabel: string
  readonly organisation: string
  readonly person: string
  readonly personName: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** Who had and has which duty, newest first: the history behind a calendar row. */
export const readDutyHolders = async (
  { pool: database }: Database,
  scope: Scope,
  duty: string,
  organisation: string,
): Promise<StandingAssignment[]> => {
  const [body] = await readBodies(database, scope, { organisation })
  if (!body) return []
  const { rows } = await database.query<Assignment>(
    `select a.duty, a.organisation, a.person, p.name, a.valid_from, a.valid_to
     from oversight.assignment a join access.person p on p.id = a.person
     where a.duty = $1 and a.organisation = $2 order by a.valid_from desc`,
    [duty, body.id],
  )
  return rows.map((row) => ({
    duty: row.duty,
    clauseLabel: clauseLabel(row.duty.replace(/-\d+$/, '')),
    organisation: row.organisation,
    person: row.person,
    personName: row.name,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}
