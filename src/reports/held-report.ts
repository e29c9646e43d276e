/** A report in the hands of a step: within the scope, locked, held to the revision that the person saw; and its way on. */
import { type Authority, type Scope, Values } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Client, Queryable } from '#store/database.ts'
import { type ReportState, type ReportStep, reportStates, reportSteps } from './machine.ts'
import { reportsWithin } from './scope.ts'

export interface OnReport {
  readonly report: string
  readonly revision: number
  readonly scope: Scope
}

export interface Proposed {
  readonly to: 'accept' | 'not-accept' | 'refer'
  readonly reason: string
}

export interface HeldReport {
  readonly id: string
  readonly registerNo: string
  readonly state: ReportState
  readonly named: boolean
  readonly authority: Authority
  readonly district: string
  readonly scheme: string | null
  readonly chapter: string
  readonly conduct: string | null
  readonly wantsAnswer: boolean
  readonly toldAt: Date | null
  readonly wantsReward: boolean
  readonly receivedAt: Date
  readonly through: string
  readonly handlers: readonly string[]
  readonly reviewedBy: string | null
  readonly proposed: Proposed | null
  readonly note: string | null
  readonly acceptedOn: string | null
  readonly outcome: 'found' | 'not-found' | null
  readonly caseId: string | null
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  readonly revision: number
}

interface Row extends Record<string, unknown> {
  id: string
}

const columns = `r.id, r.register_no as "registerNo", r.state, r.named, r.authority, r.district, r.scheme, r.chapter, r.conduct,
  r.wants_answer as "wantsAnswer", r.told_at as "toldAt", r.wants_reward as "wantsReward", r.received_at as "receivedAt", r.through,
  r.handlers, r.reviewed_by as "reviewedBy", r.proposed, r.note, r.accepted_on as "acceptedOn", r.outcome, r.case_id as "caseId",
  r.answered_at as "answeredAt", r.closed_at as "closedAt", r.revision`

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const unknownReport = (): Refusal => new Refusal('REPORT_UNKNOWN', '没有这件举报,或不在您的管辖范围内')

/** @throws Refusal REPORT_UNKNOWN. */
export const findReport = async (
  client: Queryable,
  { report, scope }: Pick<OnReport, 'report' | 'scope'>,
  isLocked = false,
): Promise<HeldReport> => {
  if (!uuid.test(report)) throw unknownReport()
  const values = new Values()
  const { rows } = await client.query<Row>(
    `select ${columns} from reports.report r where r.id = ${values.add(report)} and ${reportsWithin(scope, values)}${isLocked ? ' for update' : ''}`,
    values.list,
  )
  if (!rows[0]) throw unknownReport()
  return rows[0] as unknown as HeldReport
}

/** Under the lock. @throws Refusal REPORT_UNKNOWN, REPORT_CHANGED with who did what when. */
export const holdReport = async (client: Client, on: OnReport): Promise<HeldReport> => {
  const held = await findReport(client, on, true)
  if (held.revision === on.revision) return held
  const { rows } = await client.query<{ step: string; at: Date; name: string | null }>(
    `select e.step, e.at, p.name from reports.record e left join access.person p on p.id = e.actor
     where e.report = $1 order by e.id desc limit 1`,
    [held.id],
  )
  const [last] = rows
  const label = last && last.step in reportSteps ? reportSteps[last.step as ReportStep].label : '办理'
  throw new Refusal(
    'REPORT_CHANGED',
    `举报 ${held.registerNo} 已由${last?.name ?? '平台'}经「${label}」改动(现为第 ${held.revision} 稿),请重新打开后再办`,
    { details: { revision: held.revision } },
  )
}

/** @throws Refusal REPORT_HANDLERS_ONLY. */
export const mustBeHandler = (held: Pick<HeldReport, 'handlers' | 'registerNo'>, person: string): void => {
  if (!held.handlers.includes(person))
    throw new Refusal(
      'REPORT_HANDLERS_ONLY',
      `举报 ${held.registerNo} 只由指定的承办人查看和办理;需要参与的,请监督机构负责人指定(社会保险法第81条保密)`,
    )
}

export interface Acting {
  readonly client: Client
  readonly at: Date
  readonly actor: string
}

/** Columns of reports.report that a step sets, by their SQL names. */
export type Changes = Readonly<Record<string, unknown>>

/**
 * Moves the report by the step, or records the step where its state stays. `content` is facts of the way (numbers, dates,
 * who): never a word of what was reported or by whom.
 * @throws Refusal REPORT_STEP_NOT_OPEN.
 */
export const moveReport = async (
  { client, at, actor }: Acting,
  held: HeldReport,
  step: ReportStep,
  {
    content = {},
    changes = {},
    to,
  }: { content?: Readonly<Record<string, unknown>>; changes?: Changes; to?: ReportState } = {},
): Promise<{ revision: number; state: ReportState }> => {
  const entry = reportSteps[step]
  if (!(entry.from as readonly ReportState[]).includes(held.state))
    throw new Refusal(
      'REPORT_STEP_NOT_OPEN',
      `举报 ${held.registerNo} 现为「${reportStates[held.state]}」,不能办「${entry.label}」`,
    )
  const state = to ?? (entry.to === 'same' ? held.state : entry.to)
  const names = Object.keys(changes)
  const { rows } = await client.query<{ revision: number }>(
    `update reports.report set state = $2, revision = revision + 1${names.map((name, index) => `, ${name} = $${index + 3}`).join('')}
     where id = $1 returning revision`,
    [held.id, state, ...names.map((name) => changes[name])],
  )
  await recordReport({ client, at, actor }, held.id, step, content)
  return { revision: (rows[0] as { revision: number }).revision, state }
}

export const recordReport = async (
  { client, at, actor }: Acting,
  report: string,
  step: string,
  content: Readonly<Record<string, unknown>>,
): Promise<void> => {
  await client.query('insert into reports.record (report, step, at, actor, content) values ($1, $2, $3, $4, $5)', [
    report,
    step,
    at,
    actor,
    JSON.stringify(content),
  ])
}
