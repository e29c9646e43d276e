/** Lists of cases: by what they are, newest first, as far as the scope reaches; names masked. */
import { type Authority, type Scope, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import type { Day } from '#kernel/month.ts'
import { isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { workingDaysBetween } from '#law/holidays.ts'
import { maskSubjects } from '#screening/masked-subjects.ts'
import { districts } from '#standard/codes.ts'
import type { Database } from '#store/database.ts'
import { deadlineLabel } from '#workflow/deadline-names.ts'
import type { Track } from './held-case.ts'
import { casesWithin } from './scope.ts'
import { type CaseState, caseStateNames, caseStates, openStates } from './states.ts'

export interface CaseFilter {
  readonly states?: readonly CaseState[]
  /** Only what is not closed. */
  readonly isOpen?: boolean
  readonly districts?: readonly string[]
  readonly chapters?: readonly string[]
  readonly tracks?: readonly Track[]
  /** Cases of which this person is an officer. */
  readonly officer?: string
  /** Part of the number or of the title. */
  readonly text?: string
  /** A clock of it ran out before this day. */
  readonly overdueOn?: Day
  /** Those that began in this month: 'YYYY-MM'. */
  readonly month?: string
}

export interface CaseClock {
  readonly name: string
  readonly label: string
  readonly dueOn: Day
  /** Negative once the day is past. */
  readonly workingDaysLeft: number
  readonly isSuspended: boolean
}

export interface CaseLine {
  readonly id: string
  readonly registerNo: string
  readonly caseNo: string | null
  readonly title: string
  readonly track: Track
  readonly state: CaseState
  readonly stateLabel: string
  readonly authority: Authority
  readonly district: string
  readonly districtName: string
  readonly chapter: string
  readonly conduct: string | null
  /** Whom it is about, in words: name, or masked number. */
  readonly partySays: string
  /** Kind and masked values of whom it is about. */
  readonly party: Readonly<Record<string, string>>
  readonly partyName: string | null
  readonly offSite: boolean
  readonly onSiteCheckedOn: Day | null
  readonly atRiskFen: bigint
  readonly establishedFen: bigint | null
  readonly organisation: string
  readonly organisationName: string
  readonly lead: string | null
  readonly receivedOn: Day
  readonly filedOn: Day | null
  readonly closedOn: Day | null
  readonly revision: number
  /** The clock that ends first; null where none runs. */
  readonly clock: CaseClock | null
}

interface Row {
  id: string
  register_no: string
  case_no: string | null
  title: string
  track: Track
  state: CaseState
  authority: Authority
  district: string
  chapter: string
  conduct: string | null
  subject: Record<string, string>
  party_name: string | null
  off_site: boolean
  on_site_checked_on: Day | null
  at_risk_fen: bigint
  established_fen: bigint | null
  organisation: string
  organisation_name: string
  lead: string | null
  received_on: Day
  filed_on: Day | null
  closed_on: Day | null
  revision: number
  due_name: string | null
  due_on: Day | null
  suspended_on: Day | null
}

const listed = (states: readonly string[] | undefined, values: Values, column: string): string[] =>
  states === undefined ? [] : [`${column} = any(${values.add(states)}::text[])`]

const conditionsOf = (scope: Scope, filter: CaseFilter, values: Values): string[] => {
  const conditions = [casesWithin(scope, values)]
  conditions.push(...listed(filter.isOpen ? (filter.states ?? openStates) : filter.states, values, 'c.state'))
  conditions.push(...listed(filter.districts, values, 'c.district'), ...listed(filter.chapters, values, 'c.chapter'))
  conditions.push(...listed(filter.tracks, values, 'c.track'))
  if (filter.officer !== undefined)
    conditions.push(
      `exists (select 1 from cases.officer o where o.case_id = c.id and o.person = ${values.add(filter.officer)} and o.recused_at is null)`,
    )
  if (filter.text !== undefined) {
    const like = values.add(`%${filter.text.replace(/[%_\\]/g, (character) => `\\${character}`)}%`)
    conditions.push(`(c.title like ${like} or c.register_no like ${like} or c.case_no like ${like})`)
  }
  if (filter.overdueOn !== undefined)
    conditions.push(
      `c.id::text in (select d.subject_id from workflow.deadline d where d.subject_kind = 'case' and d.met_on is null and d.dropped_on is null
         and d.suspended_on is null and d.due_on < ${values.add(filter.overdueOn)})`,
    )
  if (filter.month !== undefined) {
    const first = values.add(`${filter.month}-01`)
    conditions.push(`c.received_on >= ${first}::date and c.received_on < ${first}::date + interval '1 month'`)
  }
  return conditions
}

const columns = `c.id, c.register_no, c.case_no, c.title, c.track, c.state, c.authority, c.district, c.chapter, c.conduct,
  c.party as subject, c.party_name, c.off_site, c.on_site_checked_on, c.at_risk_fen, c.established_fen, c.organisation,
  o.name as organisation_name, lead.name as lead, c.received_on, c.filed_on, c.closed_on, c.revision,
  clock.name as due_name, clock.due_on, clock.suspended_on`

const joins = `join access.organisation o on o.id = c.organisation
  left join lateral (select p.name from cases.officer f join access.person p on p.id = f.person
    where f.case_id = c.id and f.part = 'lead' and f.recused_at is null limit 1) lead on true
  left join lateral (select d.name, d.due_on, d.suspended_on from workflow.deadline d
    where d.subject_kind = 'case' and d.subject_id = c.id::text and d.met_on is null and d.dropped_on is null
    order by d.due_at limit 1) clock on true`

export const daysLeft = (today: Day, dueOn: Day): number => workingDaysBetween(today, dueOn).days

const districtName = (code: string): string => (districts as Readonly<Record<string, string>>)[code] ?? code

const kindWords: Readonly<Record<string, string>> = {
  person: '个人',
  employer: '单位',
  provider: '机构',
  agency: '经办机构',
}

const partyWords = ({ kind = '', ...values }: Record<string, string>, name: string | null): string =>
  [kindWords[kind] ?? '', name ?? Object.values(values).join(' ')].filter(Boolean).join(' ')

const lineOf = (row: Row, party: Record<string, string>, today: Day): CaseLine => ({
  id: row.id,
  registerNo: row.register_no,
  caseNo: row.case_no,
  title: row.title,
  track: row.track,
  state: row.state,
  stateLabel: caseStates[row.state].label,
  authority: row.authority,
  district: row.district,
  districtName: districtName(row.district),
  chapter: row.chapter,
  conduct: row.conduct,
  partySays: partyWords(party, row.party_name),
  party,
  partyName: row.party_name,
  offSite: row.off_site,
  onSiteCheckedOn: row.on_site_checked_on,
  atRiskFen: row.at_risk_fen,
  establishedFen: row.established_fen,
  organisation: row.organisation,
  organisationName: row.organisation_name,
  lead: row.lead,
  receivedOn: row.received_on,
  filedOn: row.filed_on,
  closedOn: row.closed_on,
  revision: row.revision,
  clock:
    row.due_name === null || row.due_on === null
      ? null
      : {
          name: row.due_name,
          label: deadlineLabel(row.due_name),
          dueOn: row.due_on,
          workingDaysLeft: daysLeft(today, row.due_on),
          isSuspended: row.suspended_on !== null,
        },
})

const linesOf = async (database: Database, keys: VaultKeys, rows: readonly Row[], today: Day): Promise<CaseLine[]> => {
  const masked = await maskSubjects(database, keys, () => undefined, rows)
  return rows.map((row) => lineOf(row, masked(row), today))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const readCursor = (cursor: string): readonly [Day, string] => {
  const [on, id] = cursor.split('_')
  if (!on || !id || !isDay(on) || !uuid.test(id)) throw new Refusal('CURSOR_WRONG', '翻页标记不对,请从第一页看起')
  return [on, id]
}

export interface CasePage {
  readonly cases: readonly CaseLine[]
  readonly next: string | null
}

export const listCases = async (
  database: Database,
  keys: VaultKeys,
  scope: Scope,
  filter: CaseFilter,
  page: { readonly limit: number; readonly cursor?: string; readonly today: Day },
): Promise<CasePage> => {
  const values = new Values()
  const conditions = conditionsOf(scope, filter, values)
  if (page.cursor !== undefined) {
    const [on, id] = readCursor(page.cursor)
    const after = `${values.add(on)}::date`
    conditions.push(`(c.received_on < ${after} or (c.received_on = ${after} and c.id > ${values.add(id)}::uuid))`)
  }
  const { rows } = await database.pool.query<Row>(
    `select ${columns} from (select * from cases.case c where ${conditions.join(' and ')}
       order by c.received_on desc, c.id limit ${values.add(page.limit + 1)}) c ${joins} order by c.received_on desc, c.id`,
    values.list,
  )
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return {
    cases: await linesOf(database, keys, shown, page.today),
    next: last ? `${last.received_on}_${last.id}` : null,
  }
}

/** The one line of a case that the caller has found within the scope. */
export const readCaseLine = async (database: Database, keys: VaultKeys, id: string, today: Day): Promise<CaseLine> => {
  const { rows } = await database.pool.query<Row>(`select ${columns} from cases.case c ${joins} where c.id = $1`, [id])
  return (await linesOf(database, keys, rows, today))[0] as CaseLine
}

/** How many cases there are in each state: the head of the board. */
export const countCases = async (
  database: Database,
  scope: Scope,
  filter: CaseFilter,
): Promise<{ state: CaseState; label: string; cases: number; atRiskFen: bigint }[]> => {
  const values = new Values()
  const { rows } = await database.pool.query<{ state: CaseState; n: number; fen: string }>(
    `select c.state, count(*)::int as n, coalesce(sum(c.at_risk_fen), 0)::text as fen from cases.case c
     where ${conditionsOf(scope, filter, values).join(' and ')} group by c.state`,
    values.list,
  )
  const of = new Map(rows.map((row) => [row.state, row]))
  return caseStateNames.map((state) => ({
    state,
    label: caseStates[state].label,
    cases: of.get(state)?.n ?? 0,
    atRiskFen: BigInt(of.get(state)?.fen ?? 0),
  }))
}
