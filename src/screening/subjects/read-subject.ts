/**
 * One subject on one time line: who it is (masked), what lies in each lane, and its findings on their days. Every item
 * carries dataset, batch and row, so that it opens to what it was made of. What the scope keeps back is said by lane.
 */
import type { Scope } from '#access/scope.ts'
import { findingsWithin, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import type { Client, Database } from '#store/database.ts'
import { ask } from './ask.ts'
import { type LaneId, laneIds } from './lane-table.ts'
import { type ReadLane, readLanes } from './read-lanes.ts'
import { readHeader, type SubjectHeader } from './subject-header.ts'
import { sumsAreDue } from './subject-months.ts'
import type { Subject } from './token.ts'
import { type Seen, seeSubject } from './visible.ts'
import { addTexts, findingNames, type Withheld, withheldLanes } from './wall.ts'
import { mustBeDays } from './window.ts'

export interface SubjectMark {
  readonly fingerprint: string
  readonly rule: string
  readonly on: string
  readonly act: string
  readonly state: string
  readonly trial: boolean
  /** Integer fen. */
  readonly atRiskFen: string
  /** The subject itself is what the finding is about; else it is named in it. */
  readonly own: boolean
}

export interface SubjectView {
  readonly header: SubjectHeader
  readonly lanes: readonly ReadLane[]
  readonly marks: readonly SubjectMark[]
  readonly moreMarks: boolean
  readonly withheld: readonly Withheld[]
  /** Sums by month do not hold the newest batches yet. */
  readonly sumsDue: boolean
}

export interface SubjectOptions {
  /** Civil days, both included. */
  readonly from?: string
  readonly to?: string
  readonly lanes?: readonly LaneId[]
  /** Items a lane, at most 500. */
  readonly limit?: number
  /** Where the lane's last reading ended; with exactly one lane. */
  readonly cursor?: string
}

const mostMarks = 300

const readMarks = async (
  client: Client,
  scope: Scope,
  { subject, keys }: Seen,
  { from, to }: SubjectOptions,
): Promise<{ marks: SubjectMark[]; more: boolean }> => {
  const values = new Values()
  const texts = addTexts(values, keys)
  const window = [
    from ? `f.found_on >= ${values.add(from)}::date` : 'true',
    to ? `f.found_on <= ${values.add(to)}::date` : 'true',
  ]
  const { rows } = await ask<Omit<SubjectMark, 'atRiskFen'> & { fen: bigint }>(
    client,
    `select f.fingerprint, f.rule, f.found_on as "on", f.act, f.state, f.trial, f.at_risk_fen as fen,
       ${findingNames(subject.kind, texts, true)} as own
     from screening.finding f
     where ${findingNames(subject.kind, texts)} and ${window.join(' and ')} and ${findingsWithin(scope, values)}
     order by f.found_on desc, f.fingerprint limit ${mostMarks + 1}`,
    values.list,
  )
  return {
    marks: rows.slice(0, mostMarks).map(({ fen, ...mark }) => ({ ...mark, atRiskFen: fen.toString() })),
    more: rows.length > mostMarks,
  }
}

/** @throws Refusal NOT_FOUND for a subject that is unknown or out of reach; REQUEST_WRONG for a cursor of something else. */
export const readSubject = (
  database: Database,
  keys: VaultKeys,
  scope: Scope,
  subject: Subject,
  options: SubjectOptions = {},
): Promise<SubjectView> =>
  database.transaction(async (client) => {
    mustBeDays(options)
    const seen = await seeSubject(client, scope, subject)
    const lanes = laneIds.filter((lane) => options.lanes?.includes(lane) ?? true)
    const header = await readHeader(client, keys, scope, seen)
    const read = await readLanes(client, keys, scope, seen, { ...options, lanes })
    const { marks, more } = await readMarks(client, scope, seen, options)
    const summed = subject.kind === 'employer' || subject.kind === 'provider'
    return {
      header,
      lanes: read,
      marks,
      moreMarks: more,
      withheld: withheldLanes(subject.kind, lanes, seen.open),
      sumsDue: summed && (await sumsAreDue(client)),
    }
  })
