/** What the steps ask before they act: that the duty exists, and that it is that organisation's, within the scope. */
import { everything, type Scope } from '#access/scope.ts'
import { cityDistrict } from '#access/who.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { recurringOf } from '#law/recurring-duties/index.ts'
import type { Queryable } from '#store/database.ts'
import { type Body, fallsOn, readBodies, readFundFacts, withinScope } from './bodies.ts'
import { type Occurrence, occurrenceById } from './occurrences.ts'

export interface OccurrenceOf {
  /** '三(四)-3@2026-09' */
  readonly occurrence: string
  readonly organisation: string
  readonly scope: Scope
}

/** @throws Refusal ORGANISATION_UNKNOWN, also for one outside the scope. */
export const bodyWithin = async (database: Queryable, scope: Scope, organisation: string): Promise<Body> => {
  const [body] = await readBodies(database, scope, { organisation })
  if (!body) throw new Refusal('ORGANISATION_UNKNOWN', '没有这个机构,或它没有定期职责')
  return body
}

/**
 * The occurrence and the organisation that it falls on.
 * @throws Refusal DUTY_UNKNOWN, ORGANISATION_UNKNOWN, DUTY_ELSEWHERE.
 */
export const occurrenceOf = async (
  database: Queryable,
  asked: OccurrenceOf,
  asOf: Day,
): Promise<{ readonly occurrence: Occurrence; readonly body: Body }> => {
  const occurrence = occurrenceById(asked.occurrence, asOf, await readFundFacts(database))
  if (!occurrence || !withinScope(occurrence, asked.scope))
    throw new Refusal('DUTY_UNKNOWN', `没有定期职责「${asked.occurrence}」,或它当期已没有对象;请从义务日历里选`)
  const body = await bodyWithin(database, asked.scope, asked.organisation)
  if (!fallsOn(occurrence, body))
    throw new Refusal(
      'DUTY_ELSEWHERE',
      `「${occurrence.verb}」(${occurrence.clauseLabel})是${occurrence.body}的职责,不由${body.name}承担`,
    )
  return { occurrence, body }
}

/** Among several, those of the same area; else the city's; else all. */
const nearest = (bodies: readonly Body[], district: string): readonly Body[] => {
  const same = bodies.filter((body) => body.district === district)
  const city = bodies.filter((body) => body.district === cityDistrict)
  return same.length > 0 ? same : city.length > 0 ? city : bodies
}

export interface Before {
  readonly occurrence: Occurrence
  /** Empty: no such body is registered, so nothing is waited for. */
  readonly bodies: readonly Body[]
}

/** What other bodies do first in the same period ('十(五)-2' waits for '十(五)-1'), and which of them for this one. */
export const whatComesFirst = async (
  database: Queryable,
  occurrence: Occurrence,
  district: string,
  asOf: Day,
): Promise<Before[]> => {
  const keys = recurringOf(occurrence.duty)?.after ?? []
  if (keys.length === 0) return []
  const facts = await readFundFacts(database)
  const all = await readBodies(database, everything)
  return keys.flatMap((key) => {
    const first = occurrenceById(`${key}@${occurrence.period}`, asOf, facts)
    return first
      ? [
          {
            occurrence: first,
            bodies: nearest(
              all.filter((body) => fallsOn(first, body)),
              district,
            ),
          },
        ]
      : []
  })
}

export interface Finished {
  readonly organisation: string
  readonly doneOn: Day
  readonly completedBy: string
}

/** Standing records of an occurrence. */
export const finishedBy = async (
  database: Queryable,
  occurrence: string,
  organisations: readonly string[],
): Promise<Finished[]> => {
  const { rows } = await database.query<{ organisation: string; done_on: Day; completed_by: string }>(
    `select organisation, done_on, completed_by from oversight.completion
     where occurrence = $1 and organisation = any($2) and reopened_at is null`,
    [occurrence, organisations],
  )
  return rows.map((row) => ({ organisation: row.organisation, doneOn: row.done_on, completedBy: row.completed_by }))
}
