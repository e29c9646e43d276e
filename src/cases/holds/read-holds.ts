/** Stops as people read them: subject masked, words beside codes, what may be done next. */
import { type Scope, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { stops } from '#screening/define-rule.ts'
import { maskSubjects } from '#screening/masked-subjects.ts'
import { districts, schemes } from '#standard/codes.ts'
import type { Database } from '#store/database.ts'
import { readDeadlines } from '#workflow/deadline.ts'
import { holdsWithin, isUuid, unknownHold } from './held-hold.ts'
import { type HoldState, holdStates, type Stop, type ToldHow, toldHows } from './hold-words.ts'
import { type HoldFacts, type HoldReader, nextHoldSteps } from './next-steps.ts'

interface Row {
  id: string
  case_id: string | null
  case_no: string | null
  finding: string | null
  stop: Stop
  state: HoldState
  authority: string
  district: string
  scheme: string | null
  subject: Record<string, string>
  amount_fen: bigint | null
  paid_monthly: boolean
  reason: string
  request_no: string | null
  executor: string
  executor_name: string
  proposed_by: string
  proposed_name: string
  proposed_organisation: string | null
  proposed_at: Date
  ordered_by: string | null
  ordered_name: string | null
  ordered_at: Date | null
  checked_on: string | null
  check_note: string | null
  length_days: number | null
  extended: boolean
  executed_at: Date | null
  executed_by: string | null
  executed_name: string | null
  execution_receipt: string | null
  until_on: string | null
  told_on: string | null
  told_how: ToldHow | null
  objection: string | null
  objected_on: string | null
  objection_answer: string | null
  handler_name: string | null
  objection_answered_on: string | null
  released_at: Date | null
  released_name: string | null
  release_why: string | null
  release_evidence: string | null
  release_proposed_on: string | null
  release_proposed_why: string | null
  refused_why: string | null
  resumed_on: string | null
  back_pay_fen: bigint | null
  back_pay_due_on: string | null
  back_paid_on: string | null
  correction_to: string | null
  correction_no: string | null
  correction_sent_on: string | null
  revision: number
}

const select = `select h.*, coalesce(c.case_no, c.register_no) as case_no, o.name as executor_name, q.name as proposed_organisation,
    coalesce(p.name, h.proposed_by) as proposed_name, d.name as ordered_name, e.name as executed_name, a.name as handler_name,
    coalesce(r.name, h.released_by) as released_name
  from cases.hold h
  left join cases.case c on c.id = h.case_id
  left join access.organisation o on o.id = h.executor
  left join access.organisation q on q.id = h.proposed_by_organisation
  left join access.person p on p.id = h.proposed_by
  left join access.person d on d.id = h.ordered_by
  left join access.person e on e.id = h.executed_by
  left join access.person a on a.id = h.objection_handler
  left join access.person r on r.id = h.released_by`

const labelOf = (codes: Readonly<Record<string, string>>, code: string): string => codes[code] ?? code

/** What is stopped, whose, by whom it is to be stopped. */
const whatOf = (row: Row, subject: Readonly<Record<string, string>>) => {
  const { kind = '', ...rest } = subject
  return {
    id: row.id,
    caseId: row.case_id,
    caseNo: row.case_no,
    finding: row.finding,
    stop: row.stop,
    stopLabel: stops[row.stop].label,
    clause: stops[row.stop].clause,
    state: row.state,
    stateLabel: holdStates[row.state],
    authority: row.authority,
    district: row.district,
    districtLabel: labelOf(districts, row.district),
    scheme: row.scheme,
    schemeLabel: row.scheme === null ? null : labelOf(schemes, row.scheme),
    subjectKind: kind,
    subject: rest,
    amountFen: row.amount_fen?.toString() ?? null,
    paidMonthly: row.paid_monthly,
    reason: row.reason,
    requestNo: row.request_no,
    executor: { id: row.executor, name: row.executor_name },
  }
}

/** From the proposal to the objection: who did what, when. */
const courseOf = (row: Row) => ({
  proposed: { by: row.proposed_name, organisation: row.proposed_organisation, at: row.proposed_at.toISOString() },
  ordered: row.ordered_at && {
    by: row.ordered_name ?? '',
    at: row.ordered_at.toISOString(),
    checkedOn: row.checked_on,
    checkNote: row.check_note,
  },
  executed: row.executed_at && {
    by: row.executed_name ?? '',
    at: row.executed_at.toISOString(),
    receipt: row.execution_receipt ?? '',
  },
  lengthDays: row.length_days,
  extended: row.extended,
  untilOn: row.until_on,
  told: row.told_on === null ? null : { on: row.told_on, how: row.told_how === null ? '' : toldHows[row.told_how] },
  objection:
    row.objection === null || row.objected_on === null
      ? null
      : {
          on: row.objected_on,
          text: row.objection,
          answer: row.objection_answer,
          handler: row.handler_name,
          answeredOn: row.objection_answered_on,
        },
  refusedWhy: row.refused_why,
})

/** How it ended, and what was owed after it. */
const endOf = (row: Row) => ({
  releaseProposed:
    row.release_proposed_on === null ? null : { on: row.release_proposed_on, why: row.release_proposed_why ?? '' },
  released: row.released_at && {
    by: row.released_name ?? '',
    at: row.released_at.toISOString(),
    on: dayOf(row.released_at),
    why: row.release_why ?? '',
    evidence: row.release_evidence,
  },
  resumedOn: row.resumed_on,
  backPay:
    row.back_pay_fen === null
      ? null
      : { fen: row.back_pay_fen.toString(), dueOn: row.back_pay_due_on, paidOn: row.back_paid_on },
  correction:
    row.correction_to === null
      ? null
      : { to: row.correction_to, documentNo: row.correction_no, sentOn: row.correction_sent_on },
})

const factsOf = (row: Row): HoldFacts => ({
  stop: row.stop,
  state: row.state,
  executor: row.executor,
  proposedBy: row.proposed_by,
  orderedBy: row.ordered_by,
  executedBy: row.executed_by,
  executed: row.executed_at !== null,
  extended: row.extended,
  toldOn: row.told_on,
  resumedOn: row.resumed_on,
  backPayFen: row.back_pay_fen,
  backPaidOn: row.back_paid_on,
  correctionTo: row.correction_to,
  correctionSentOn: row.correction_sent_on,
})

const shown = (row: Row, subject: Readonly<Record<string, string>>, reader: HoldReader) => ({
  ...whatOf(row, subject),
  ...courseOf(row),
  ...endOf(row),
  revision: row.revision,
  next: nextHoldSteps(factsOf(row), reader),
})
export type ShownHold = ReturnType<typeof shown>

const mask = async (
  database: Database,
  keys: VaultKeys,
  rows: readonly Row[],
  reader: HoldReader,
): Promise<ShownHold[]> => {
  const masked = await maskSubjects(database, keys, () => undefined, rows)
  return rows.map((row) => shown(row, masked(row), reader))
}

export interface HoldFilter {
  readonly states?: readonly HoldState[]
  readonly caseId?: string
  readonly finding?: string
  readonly stop?: Stop
  readonly cursor?: string
  readonly limit: number
}

const readCursor = (cursor: string): [string, string] => {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|')
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) || !isUuid(id))
    throw new Refusal('CURSOR_WRONG', '翻页标记不对,请从第一页看起')
  return [at, id]
}

/** Newest first. */
export const readHolds = async (
  database: Database,
  keys: VaultKeys,
  scope: Scope,
  reader: HoldReader,
  filter: HoldFilter,
): Promise<{ holds: ShownHold[]; next: string | null }> => {
  const values = new Values()
  const conditions = [holdsWithin(scope, values)]
  if (filter.states) conditions.push(`h.state = any(${values.add(filter.states)}::text[])`)
  if (filter.caseId !== undefined) conditions.push(`h.case_id::text = ${values.add(filter.caseId)}`)
  if (filter.finding !== undefined) conditions.push(`h.finding = ${values.add(filter.finding)}`)
  if (filter.stop !== undefined) conditions.push(`h.stop = ${values.add(filter.stop)}`)
  if (filter.cursor !== undefined) {
    const [at, id] = readCursor(filter.cursor)
    conditions.push(`(h.proposed_at, h.id) < (${values.add(at)}::timestamptz, ${values.add(id)}::uuid)`)
  }
  const { rows } = await database.pool.query<Row>(
    `${select} where ${conditions.join(' and ')} order by h.proposed_at desc, h.id desc limit ${values.add(filter.limit + 1)}`,
    values.list,
  )
  const page = rows.slice(0, filter.limit)
  const last = page.at(-1)
  const next =
    rows.length > page.length && last
      ? Buffer.from(`${last.proposed_at.toISOString()}|${last.id}`).toString('base64url')
      : null
  return { holds: await mask(database, keys, page, reader), next }
}

/** @throws Refusal HOLD_UNKNOWN. */
export const readHold = async (database: Database, keys: VaultKeys, scope: Scope, reader: HoldReader, id: string) => {
  if (!isUuid(id)) throw unknownHold()
  const values = new Values()
  const { rows } = await database.pool.query<Row>(
    `${select} where h.id = ${values.add(id)} and ${holdsWithin(scope, values)}`,
    values.list,
  )
  const [one] = await mask(database, keys, rows, reader)
  if (!one) throw unknownHold()
  return { ...one, deadlines: await readDeadlines(database.pool, 'hold', id) }
}
