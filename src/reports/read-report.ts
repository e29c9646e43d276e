/** One report at its desk: for its handlers with words, files and messages; for the others of the register without. */

import { recordAccess } from '#audit/access-events.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import type { Clock } from '#kernel/clock.ts'
import { districts, schemes } from '#standard/codes.ts'
import type { Database, Queryable } from '#store/database.ts'
import { type Deadline, readDeadlines } from '#workflow/deadline.ts'
import { stepLabel } from '#workflow/take.ts'
import { chapterTitle } from './chapters.ts'
import { type FileShown, readFiles } from './files/read-files.ts'
import { findReport, type HeldReport, type OnReport } from './held-report.ts'
import { type ReportStep, reportStates, reportSteps, type Way, ways } from './machine.ts'
import { type Message, readMessages } from './messages.ts'
import { type Asker, type NextReportStep, nextReportSteps, readFacts } from './next-steps.ts'
import { type Accusation, openAccusation, openText } from './sealing.ts'

export interface ReportContent extends Accusation {
  readonly what: string
  readonly files: readonly FileShown[]
  readonly messages: readonly Message[]
}

export interface ReportDetail {
  readonly held: HeldReport
  readonly stateLabel: string
  readonly districtLabel: string
  readonly schemeLabel: string | null
  readonly chapterLabel: string
  readonly throughLabel: string
  readonly handlers: readonly { readonly id: string; readonly name: string }[]
  readonly reviewer: string | null
  readonly caseNo: string | null
  readonly caseId: string | null
  readonly establishedFen: bigint | null
  readonly deadlines: readonly Deadline[]
  readonly nextSteps: readonly NextReportStep[]
  readonly history: readonly { readonly label: string; readonly at: string; readonly who: string }[]
  /** Null for whoever is not named to handle it. */
  readonly content: ReportContent | null
}

const readContent = async (client: Queryable, keys: VaultKeys, id: string, at: Date): Promise<ReportContent> => {
  const { rows } = await client.query<{ about: Buffer; what: Buffer }>(
    'select about_sealed as about, what_sealed as what from reports.report where id = $1',
    [id],
  )
  const { about, what } = rows[0] as { about: Buffer; what: Buffer }
  return {
    ...openAccusation(keys, id, about),
    what: openText(keys, id, 'what', what),
    files: await readFiles(client, keys, id),
    messages: await readMessages(client, keys, id, { isReporter: false, at }),
  }
}

const otherSteps: Readonly<Record<string, string>> = {
  'receive-report': '收到举报',
  'reporter-message': '举报人留言',
  'ask-telling': '举报人要求告知',
}

const readHistory = async (client: Queryable, id: string): Promise<ReportDetail['history']> => {
  const { rows } = await client.query<{ step: string; at: Date; name: string | null }>(
    `select e.step, e.at, p.name from reports.record e left join access.person p on p.id = e.actor where e.report = $1 order by e.id`,
    [id],
  )
  return rows.map(({ step, at, name }) => ({
    label: step in reportSteps ? reportSteps[step as ReportStep].label : (otherSteps[step] ?? stepLabel(step) ?? step),
    at: at.toISOString(),
    who: name ?? '平台',
  }))
}

/** @throws Refusal REPORT_UNKNOWN. */
export const readReport = async (
  database: Database,
  keys: VaultKeys,
  on: Pick<OnReport, 'report' | 'scope'>,
  asker: Asker,
  clock: Clock,
): Promise<ReportDetail> => {
  const client = database.pool
  const held = await findReport(client, on)
  const facts = await readFacts(client, held)
  const people = await client.query<{ id: string; name: string }>(
    'select id, name from access.person where id = any($1) order by name',
    [[...held.handlers, held.reviewedBy].filter((one) => one !== null)],
  )
  const nameOf = (id: string | null): string | null => people.rows.find((one) => one.id === id)?.name ?? null
  const isHandler = held.handlers.includes(asker.id) && asker.may('reports.handle')
  if (isHandler)
    await recordAccess(client, {
      at: clock.now(),
      actor: asker.id,
      kind: 'read-personal',
      subjectKind: 'report',
      subjectId: held.id,
    })
  return {
    held,
    stateLabel: reportStates[held.state],
    districtLabel: districts[held.district as keyof typeof districts] ?? held.district,
    schemeLabel: held.scheme === null ? null : (schemes[held.scheme as keyof typeof schemes] ?? held.scheme),
    chapterLabel: chapterTitle(held.chapter),
    throughLabel: ways[held.through as Way],
    handlers: held.handlers.map((id) => ({ id, name: nameOf(id) ?? id })),
    reviewer: nameOf(held.reviewedBy),
    caseNo: facts.caseNo,
    caseId: facts.caseId,
    establishedFen: facts.establishedFen,
    deadlines: await readDeadlines(client, 'report', held.id),
    nextSteps: nextReportSteps(held, facts, asker),
    history: await readHistory(client, held.id),
    content: isHandler ? await readContent(client, keys, held.id, clock.now()) : null,
  }
}

export interface HandlerChoice {
  readonly id: string
  readonly name: string
  readonly organisation: string
}

/** Whom the head may name: people of supervision bodies in a post that handles; whether one fits the report, the step says. */
export const readHandlerChoices = async (
  client: Queryable,
  authority: string,
  day: string,
): Promise<HandlerChoice[]> => {
  const { rows } = await client.query<HandlerChoice>(
    `select distinct p.id, p.name, o.name as organisation from access.person p join access.organisation o on o.id = p.organisation
       join access.post_holding h on h.person = p.id
     where o.kind = 'supervision' and $1 = any(o.authorities) and p.disabled_at is null
       and h.post in ('report_handler', 'supervisor', 'supervision_head') and h.valid_from <= $2 and (h.valid_to is null or $2 < h.valid_to)
     order by organisation, name limit 200`,
    [authority, day],
  )
  return rows
}
