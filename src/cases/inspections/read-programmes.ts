/** Inspections as people read them: the year's plan, one programme with its group, sample, worksheets and issues, and what one is invited to. */
import { type Scope, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import type { Day } from '#kernel/month.ts'
import { maskValues } from '#screening/masked-subjects.ts'
import type { Database, Queryable } from '#store/database.ts'
import { readDeadlines } from '#workflow/deadline.ts'
import { checklistOf } from './checklists.ts'
import {
  type HeldProgramme,
  programmeColumns,
  programmesWithin,
  type Sample,
  unknownProgramme,
} from './held-programme.ts'
import { nextProgrammeSteps, type ProgrammeReader } from './next-steps.ts'
import {
  type IssueWay,
  type ItemOutcome,
  issueWays,
  type MemberPart,
  memberParts,
  programmeKinds,
  programmeStates,
  sampleFroms,
} from './programme-words.ts'

interface WholeRow extends HeldProgramme {
  plannedName: string
  plannedFor: Day
  approvedName: string | null
  noticeNo: string | null
  onTheSpotWhy: string | null
  draft: string | null
  objectedOn: Day | null
  report: string | null
  reportNo: string | null
  reportedName: string | null
  reportedOn: Day | null
  closedOn: Day | null
  dropWhy: string | null
}

const readWhole = async (database: Queryable, scope: Scope, id: string): Promise<WholeRow> => {
  const values = new Values()
  const { rows } = await database.query<WholeRow>(
    `select ${programmeColumns}, coalesce(pl.name, p.planned_by) as "plannedName", p.planned_for as "plannedFor", ap.name as "approvedName",
       p.notice_no as "noticeNo", p.on_the_spot_why as "onTheSpotWhy", p.draft, p.objected_on as "objectedOn", p.report, p.report_no as "reportNo",
       rp.name as "reportedName", p.reported_on as "reportedOn", p.closed_on as "closedOn", p.drop_why as "dropWhy"
     from cases.programme p
     left join access.person t on t.id = p.touched_by left join access.person pl on pl.id = p.planned_by
     left join access.person ap on ap.id = p.approved_by left join access.person rp on rp.id = p.reported_by
     where p.id::text = ${values.add(id)} and ${programmesWithin(scope, values)}`,
    values.list,
  )
  if (!rows[0]) throw unknownProgramme()
  return rows[0]
}

interface MemberRow {
  person: string
  name: string
  part: MemberPart
  answered: 'accepted' | 'declined' | null
  declineWhy: string | null
  recusedAt: Date | null
  recusedWhy: string | null
  opinion: string | null
  opinionAnswer: string | null
  answeredName: string | null
}

const membersOf = async (database: Queryable, id: string): Promise<MemberRow[]> =>
  (
    await database.query<MemberRow>(
      `select m.person, p.name, m.part, m.answered, m.decline_why as "declineWhy", m.recused_at as "recusedAt", m.recused_why as "recusedWhy",
         m.opinion, m.opinion_answer as "opinionAnswer", a.name as "answeredName"
       from cases.programme_member m join access.person p on p.id = m.person left join access.person a on a.id = m.opinion_answered_by
       where m.programme = $1 order by m.invited_at, m.person`,
      [id],
    )
  ).rows

interface SheetRow {
  id: string
  inspectee: string
  inspecteeName: string
  place: string
  checkedOn: Day
  items: { clause: string; question: string; outcome: ItemOutcome; note: string; amountFen?: string }[]
  madeBy: string
  madeName: string
  madeAt: Date
  reviewedName: string | null
  reviewedAt: Date | null
  reviewNote: string | null
}

const sheetsOf = async (database: Queryable, id: string): Promise<SheetRow[]> =>
  (
    await database.query<SheetRow>(
      `select w.id, w.inspectee, w.inspectee_name as "inspecteeName", w.place, w.checked_on as "checkedOn", w.items, w.made_by as "madeBy",
         coalesce(m.name, w.made_by) as "madeName", w.made_at as "madeAt", r.name as "reviewedName", w.reviewed_at as "reviewedAt",
         w.review_note as "reviewNote"
       from cases.worksheet w left join access.person m on m.id = w.made_by left join access.person r on r.id = w.reviewed_by
       where w.programme = $1 order by w.made_at, w.id`,
      [id],
    )
  ).rows

interface IssueRow {
  id: string
  worksheet: string
  inspecteeName: string
  clause: string
  problem: string
  amountFen: bigint | null
  wentTo: IssueWay | null
  wentRef: string | null
}

const issuesOf = async (database: Queryable, id: string): Promise<IssueRow[]> =>
  (
    await database.query<IssueRow>(
      `select i.id, i.worksheet, w.inspectee_name as "inspecteeName", i.clause, i.problem, i.amount_fen as "amountFen", i.went_to as "wentTo",
         i.went_ref as "wentRef"
       from cases.programme_issue i join cases.worksheet w on w.id = i.worksheet where i.programme = $1 order by i.noted_at, i.id`,
      [id],
    )
  ).rows

/** Persons of a sample are surrogates: shown masked. */
const shownSample = async (database: Database, keys: VaultKeys, sample: Sample) => {
  const { drawn, from } = sample
  if (drawn === null) return { ...sample, fromLabel: sampleFroms[from], drawn: null }
  const personal = from === 'persons'
  const mask = personal
    ? await maskValues(
        database,
        keys,
        drawn.keys.map((key) => ({ kind: 'person_number' as const, surrogate: BigInt(key) })),
      )
    : undefined
  const shown = drawn.keys.map((key) => (mask ? mask({ kind: 'person_number', surrogate: BigInt(key) }) : key))
  return { ...sample, fromLabel: sampleFroms[from], drawn: { population: drawn.population, at: drawn.at, keys: shown } }
}

const shownMember = (one: MemberRow) => ({
  person: one.person,
  name: one.name,
  part: one.part,
  partLabel: memberParts[one.part],
  answered: one.answered,
  declineWhy: one.declineWhy,
  recusedWhy: one.recusedAt === null ? null : (one.recusedWhy ?? ''),
  opinion: one.opinion,
  opinionAnswer: one.opinionAnswer,
  opinionAnsweredBy: one.answeredName,
})

const shownSheet = (one: SheetRow, person: string) => ({
  id: one.id,
  inspectee: one.inspectee,
  inspecteeName: one.inspecteeName,
  place: one.place,
  checkedOn: one.checkedOn,
  items: one.items.map((line) => ({ ...line, amountFen: line.amountFen ?? null })),
  made: { by: one.madeName, at: one.madeAt.toISOString() },
  isOwn: one.madeBy === person,
  reviewed: one.reviewedAt && {
    by: one.reviewedName ?? '',
    at: one.reviewedAt.toISOString(),
    note: one.reviewNote ?? '',
  },
})

const shownIssue = (one: IssueRow) => ({
  id: one.id,
  worksheet: one.worksheet,
  inspecteeName: one.inspecteeName,
  clause: one.clause,
  problem: one.problem,
  amountFen: one.amountFen?.toString() ?? null,
  went: one.wentTo === null ? null : { to: one.wentTo, label: issueWays[one.wentTo], ref: one.wentRef ?? '' },
})

/** Scope, notice and papers. */
const shownWhole = (row: WholeRow, objectionUntil: Day | null) => ({
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
  periodFrom: row.periodFrom,
  periodTo: row.periodTo,
  plannedFor: row.plannedFor,
  planned: row.plannedName,
  approved: row.approvedName,
  notice:
    row.notifiedOn === null
      ? null
      : {
          no: row.noticeNo ?? '',
          on: row.notifiedOn,
          onSiteFrom: row.onSiteFrom,
          onTheSpot: row.onTheSpot,
          why: row.onTheSpotWhy,
        },
  draft: row.draft === null ? null : { text: row.draft, sentOn: row.draftSentOn, objectionUntil },
  objection: row.objection === null ? null : { text: row.objection, on: row.objectedOn, answer: row.objectionAnswer },
  report:
    row.report === null
      ? null
      : { text: row.report, no: row.reportNo ?? '', by: row.reportedName ?? '', on: row.reportedOn },
  closedOn: row.closedOn,
  dropWhy: row.dropWhy,
  revision: row.revision,
})

/** @throws Refusal PROGRAMME_UNKNOWN. */
export const readProgramme = async (
  database: Database,
  keys: VaultKeys,
  scope: Scope,
  reader: ProgrammeReader,
  asOf: Day,
  id: string,
) => {
  const row = await readWhole(database.pool, scope, id)
  const [members, sheets, issues, deadlines] = await Promise.all([
    membersOf(database.pool, row.id),
    sheetsOf(database.pool, row.id),
    issuesOf(database.pool, row.id),
    readDeadlines(database.pool, 'inspection', row.id),
  ])
  const objectionUntil = deadlines.find(({ name }) => name === 'draft-objection')?.dueOn ?? null
  return {
    ...shownWhole(row, objectionUntil),
    sample: await shownSample(database, keys, row.sample),
    members: members.map(shownMember),
    worksheets: sheets.map((one) => shownSheet(one, reader.person)),
    issues: issues.map(shownIssue),
    checklist: checklistOf(row.kind, row.clause).map((one) => ({ ...one })),
    next: nextProgrammeSteps(
      {
        programme: row,
        members,
        worksheets: sheets.length,
        unreviewed: sheets.filter(({ reviewedAt }) => reviewedAt === null).length,
        unsettled: issues.filter(({ wentTo }) => wentTo === null).length,
        objectionUntil,
        asOf,
      },
      reader,
    ),
  }
}
