/** 期限: every legal clock is a row of workflow.deadline, started, met, dropped, suspended and extended inside the step that does it. */
import { dayOf, later } from '#kernel/clock.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import { type DeadlineName, deadlineLabel } from './deadline-names.ts'
import { type Due, dueOf, suspendedBetween, type TermUnit, unitWords } from './due.ts'

export const deadlineSubjects = ['case', 'hold', 'claim', 'report', 'inspection', 'rectification'] as const
export type DeadlineSubject = (typeof deadlineSubjects)[number]

export interface DeadlineStart {
  readonly subjectKind: DeadlineSubject
  readonly subjectId: string
  readonly name: DeadlineName
  /** As `citeBasis` says it. */
  readonly clause: string
  readonly startsOn: Day
  readonly length: number
  readonly unit: TermUnit
  /** Who must act, where it is one organisation's. */
  readonly organisation?: string | null
  /** The instant of the step; a term of hours runs from it. */
  readonly at: Date
}

export interface Deadline {
  readonly id: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly name: string
  readonly label: string
  readonly clause: string
  readonly startsOn: Day
  readonly length: number
  readonly unit: TermUnit
  readonly dueOn: Day
  /** ISO instant. */
  readonly dueAt: string
  readonly provisional: boolean
  /** What it was extended by, in its unit. */
  readonly extendedBy: number
  readonly suspendedOn: Day | null
  readonly suspendedDays: number
  readonly organisation: string | null
  readonly metOn: Day | null
  readonly droppedOn: Day | null
}

export interface DeadlineRow {
  id: bigint
  subject_kind: string
  subject_id: string
  name: string
  clause: string
  starts_on: Day
  length: number
  unit: TermUnit
  due_on: Day
  due_at: Date
  provisional: boolean
  extended_by: number
  suspended_on: Day | null
  suspended_days: number
  organisation: string | null
  met_on: Day | null
  dropped_on: Day | null
}

export const deadlineColumns = `d.id, d.subject_kind, d.subject_id, d.name, d.clause, d.starts_on, d.length, d.unit, d.due_on, d.due_at,
  d.provisional, d.extended_by, d.suspended_on, d.suspended_days, d.organisation, d.met_on, d.dropped_on`

export const deadlineOf = (row: DeadlineRow): Deadline => ({
  id: row.id.toString(),
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  name: row.name,
  label: deadlineLabel(row.name),
  clause: row.clause,
  startsOn: row.starts_on,
  length: row.length,
  unit: row.unit,
  dueOn: row.due_on,
  dueAt: row.due_at.toISOString(),
  provisional: row.provisional,
  extendedBy: row.extended_by,
  suspendedOn: row.suspended_on,
  suspendedDays: row.suspended_days,
  organisation: row.organisation,
  metOn: row.met_on,
  droppedOn: row.dropped_on,
})

/**
 * A clock of that name that already runs for the subject goes on as it is.
 * @returns when it is due.
 */
export const startDeadline = async (client: Queryable, start: DeadlineStart): Promise<Due> => {
  const { subjectKind, subjectId, name, clause, startsOn, length, unit, organisation = null, at } = start
  const due = dueOf({ startsOn, length, unit, ...(unit === 'hour' ? { startsAt: at } : {}) })
  await client.query(
    `insert into workflow.deadline (subject_kind, subject_id, name, clause, starts_on, length, unit, due_at, due_on, provisional, organisation)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [subjectKind, subjectId, name, clause, startsOn, length, unit, due.dueAt, due.dueOn, due.provisional, organisation],
  )
  return due
}

const endAll = async (
  client: Queryable,
  column: 'met_on' | 'dropped_on',
  [kind, id, name, on]: readonly [DeadlineSubject, string, DeadlineName | 'all', Day],
): Promise<boolean> => {
  const { rowCount } = await client.query(
    `update workflow.deadline set ${column} = $4
     where subject_kind = $1 and subject_id = $2 and ($3 = 'all' or name = $3) and met_on is null and dropped_on is null`,
    [kind, id, name, on],
  )
  return Boolean(rowCount)
}

/** What had to be done was done that day, in time or late. @returns false where no such clock ran. */
export const meetDeadline = (
  client: Queryable,
  kind: DeadlineSubject,
  id: string,
  name: DeadlineName,
  on: Day,
): Promise<boolean> => endAll(client, 'met_on', [kind, id, name, on])

/** It no longer has to be done. `name` 'all': every clock of the subject. @returns false where no such clock ran. */
export const dropDeadline = (
  client: Queryable,
  kind: DeadlineSubject,
  id: string,
  name: DeadlineName | 'all',
  on: Day,
): Promise<boolean> => endAll(client, 'dropped_on', [kind, id, name, on])

const running = async (client: Queryable, kind: DeadlineSubject, id: string): Promise<DeadlineRow[]> => {
  const { rows } = await client.query<DeadlineRow>(
    `select ${deadlineColumns} from workflow.deadline d
     where d.subject_kind = $1 and d.subject_id = $2 and d.met_on is null and d.dropped_on is null order by d.id for update`,
    [kind, id],
  )
  return rows
}

/** All running clocks of the subject stand still from that day. */
export const suspendDeadlines = async (
  client: Queryable,
  kind: DeadlineSubject,
  id: string,
  on: Day,
): Promise<void> => {
  await client.query(
    `update workflow.deadline set suspended_on = $3
     where subject_kind = $1 and subject_id = $2 and met_on is null and dropped_on is null and suspended_on is null`,
    [kind, id, on],
  )
}

const recount = async (client: Queryable, row: DeadlineRow): Promise<Due> => {
  const { starts_on: startsOn, length, unit, extended_by, suspended_days: suspendedDays } = row
  const startsAt = unit === 'hour' ? { startsAt: later(row.due_at, -length * 3_600_000) } : {}
  const due = dueOf({ startsOn, length: length + extended_by, unit, suspendedDays, ...startsAt })
  await client.query(
    `update workflow.deadline set due_on = $2, due_at = $3, provisional = $4, extended_by = $5, suspended_on = $6, suspended_days = $7, clause = $8
     where id = $1`,
    [row.id, due.dueOn, due.dueAt, due.provisional, row.extended_by, row.suspended_on, row.suspended_days, row.clause],
  )
  return due
}

/** They run on from that day, each later by what it stood still. A term of hours is never suspended in law and is left alone. */
export const resumeDeadlines = async (client: Queryable, kind: DeadlineSubject, id: string, on: Day): Promise<void> => {
  for (const row of await running(client, kind, id)) {
    if (row.suspended_on === null) continue
    const days = row.unit === 'hour' ? 0 : suspendedBetween(row.unit, row.suspended_on, on)
    await recount(client, { ...row, suspended_on: null, suspended_days: row.suspended_days + days })
  }
}

/**
 * @param clause the law that lets it be extended.
 * @throws Refusal DEADLINE_UNKNOWN where no such clock runs.
 */
export const extendDeadline = async (
  client: Queryable,
  kind: DeadlineSubject,
  id: string,
  name: DeadlineName,
  length: number,
  clause: string,
): Promise<Due> => {
  const row = (await running(client, kind, id)).find((one) => one.name === name)
  if (!row) throw new Refusal('DEADLINE_UNKNOWN', `没有正在计算的期限「${deadlineLabel(name)}」,无从延长`)
  if (!Number.isInteger(length) || length <= 0)
    throw new Refusal('DEADLINE_UNKNOWN', `延长的长度应为正整数(${unitWords[row.unit]})`)
  return recount(client, {
    ...row,
    extended_by: row.extended_by + length,
    clause: row.clause.includes(clause) ? row.clause : `${row.clause};延长:${clause}`,
  })
}

/** All clocks of the subject, those that run first. The caller has made sure that the subject may be seen. */
export const readDeadlines = async (client: Queryable, kind: DeadlineSubject, id: string): Promise<Deadline[]> => {
  const { rows } = await client.query<DeadlineRow>(
    `select ${deadlineColumns} from workflow.deadline d where d.subject_kind = $1 and d.subject_id = $2
     order by coalesce(d.met_on, d.dropped_on) is not null, d.due_at, d.id`,
    [kind, id],
  )
  return rows.map(deadlineOf)
}

/** Whether the clock's time was over before that day began. */
export const isOver = ({ dueOn }: Pick<Deadline, 'dueOn'>, day: Day): boolean => dueOn < day

/** The civil day of a step's instant. */
export const stepDay = (at: Date): Day => dayOf(at)
