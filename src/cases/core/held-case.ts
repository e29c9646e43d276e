/** A case in the hands of a step: read within the scope, locked, and held to the revision that the person saw. */
import type { Authority, Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Client, Queryable } from '#store/database.ts'
import { stepLabel } from '#workflow/take.ts'
import { casesWithin } from './scope.ts'
import { type CaseState, caseStates } from './states.ts'

export const tracks = { fund: '基金', contribution: '征缴', agency: '经办机构', supervisor: '监督人员' } as const
export type Track = keyof typeof tracks

export const officerParts = {
  lead: '主办',
  officer: '协办',
  'legal-reviewer': '法制审核',
  'hearing-chair': '听证主持',
  deliberator: '集体会商',
} as const
export type OfficerPart = keyof typeof officerParts

export interface Officer {
  readonly person: string
  readonly name: string
  readonly part: OfficerPart
  readonly certificateNo: string | null
  /** ISO instants. */
  readonly appointedAt: string
  readonly recusedAt: string | null
  readonly recusedWhy: string | null
}

/** What every step on one case says: which, in which revision it was seen, and how far one sees. */
export interface OnCase {
  readonly caseId: string
  readonly revision: number
  readonly scope: Scope
}

export interface HeldCase {
  readonly id: string
  readonly registerNo: string
  readonly caseNo: string | null
  readonly title: string
  readonly track: Track
  readonly state: CaseState
  readonly offSite: boolean
  readonly onSiteCheckedOn: string | null
  readonly authority: Authority
  readonly district: string
  readonly schemes: readonly string[]
  readonly chapter: string
  readonly conduct: string | null
  readonly party: Readonly<Record<string, string>>
  readonly partyName: string | null
  readonly atRiskFen: bigint
  readonly establishedFen: bigint | null
  readonly organisation: string
  readonly organisationName: string
  readonly delegation: string | null
  readonly mergedInto: string | null
  readonly splitFrom: string | null
  readonly receivedOn: string
  readonly filedOn: string | null
  readonly closedOn: string | null
  readonly outcome: string | null
  readonly revision: number
  readonly officers: readonly Officer[]
}

interface CaseRow {
  id: string
  register_no: string
  case_no: string | null
  title: string
  track: Track
  state: CaseState
  off_site: boolean
  on_site_checked_on: string | null
  authority: Authority
  district: string
  schemes: string[]
  chapter: string
  conduct: string | null
  party: Record<string, string>
  party_name: string | null
  at_risk_fen: bigint
  established_fen: bigint | null
  organisation: string
  organisation_name: string
  delegation: bigint | null
  merged_into: string | null
  split_from: string | null
  received_on: string
  filed_on: string | null
  closed_on: string | null
  outcome: string | null
  revision: number
}

interface OfficerRow {
  person: string
  name: string
  part: OfficerPart
  certificate_no: string | null
  appointed_at: Date
  recused_at: Date | null
  recused_why: string | null
}

const readOfficers = async (client: Queryable, caseId: string): Promise<Officer[]> => {
  const { rows } = await client.query<OfficerRow>(
    `select o.person, p.name, o.part, o.certificate_no, o.appointed_at, o.recused_at, o.recused_why
     from cases.officer o join access.person p on p.id = o.person where o.case_id = $1 order by o.appointed_at, o.person`,
    [caseId],
  )
  return rows.map((row) => ({
    person: row.person,
    name: row.name,
    part: row.part,
    certificateNo: row.certificate_no,
    appointedAt: row.appointed_at.toISOString(),
    recusedAt: row.recused_at?.toISOString() ?? null,
    recusedWhy: row.recused_why,
  }))
}

export const unknownCase = (caseId: string): Refusal =>
  new Refusal('CASE_UNKNOWN', `没有案件 ${caseId},或不在您的范围内`, { details: { case: caseId } })

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The case within the scope, locked where asked. @throws Refusal CASE_UNKNOWN. */
export const findCase = async (
  client: Queryable,
  { caseId, scope }: Pick<OnCase, 'caseId' | 'scope'>,
  isLocked = false,
): Promise<HeldCase> => {
  if (!uuid.test(caseId)) throw unknownCase(caseId)
  const values = new Values()
  const { rows } = await client.query<CaseRow>(
    `select c.id, c.register_no, c.case_no, c.title, c.track, c.state, c.off_site, c.on_site_checked_on, c.authority, c.district, c.schemes,
       c.chapter, c.conduct, c.party, c.party_name, c.at_risk_fen, c.established_fen, c.organisation, o.name as organisation_name,
       c.delegation, c.merged_into, c.split_from, c.received_on, c.filed_on, c.closed_on, c.outcome, c.revision
     from cases.case c join access.organisation o on o.id = c.organisation
     where c.id = ${values.add(caseId)} and ${casesWithin(scope, values)}${isLocked ? ' for update of c' : ''}`,
    values.list,
  )
  const [row] = rows
  if (!row) throw unknownCase(caseId)
  return {
    id: row.id,
    registerNo: row.register_no,
    caseNo: row.case_no,
    title: row.title,
    track: row.track,
    state: row.state,
    offSite: row.off_site,
    onSiteCheckedOn: row.on_site_checked_on,
    authority: row.authority,
    district: row.district,
    schemes: row.schemes,
    chapter: row.chapter,
    conduct: row.conduct,
    party: row.party,
    partyName: row.party_name,
    atRiskFen: row.at_risk_fen,
    establishedFen: row.established_fen,
    organisation: row.organisation,
    organisationName: row.organisation_name,
    delegation: row.delegation?.toString() ?? null,
    mergedInto: row.merged_into,
    splitFrom: row.split_from,
    receivedOn: row.received_on,
    filedOn: row.filed_on,
    closedOn: row.closed_on,
    outcome: row.outcome,
    revision: row.revision,
    officers: await readOfficers(client, row.id),
  }
}

const shanghaiMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** Who did what when to the case last, in words. */
const lastTouch = async (
  client: Queryable,
  caseId: string,
): Promise<{ says: string; step: string | null; by: string | null }> => {
  const { rows } = await client.query<{ step: string; at: Date; actor: string; name: string | null }>(
    `select r.step, r.at, r.actor, p.name from cases.record r left join access.person p on p.id = r.actor
     where r.case_id = $1 order by r.id desc limit 1`,
    [caseId],
  )
  const [row] = rows
  if (!row) return { says: '已有改动', step: null, by: null }
  return {
    says: `已由${row.name ?? row.actor}于 ${shanghaiMinute.format(row.at)} 办理「${stepLabel(row.step) ?? row.step}」`,
    step: row.step,
    by: row.actor,
  }
}

/** What the case is called among people: its number, or the clue's. */
export const nameOfCase = ({ caseNo, registerNo }: Pick<HeldCase, 'caseNo' | 'registerNo'>): string =>
  caseNo ?? registerNo

export const caseChanged = async (client: Queryable, held: HeldCase, revision: number): Promise<Refusal> => {
  const { says, step, by } = await lastTouch(client, held.id)
  return new Refusal(
    'CASE_CHANGED',
    `${nameOfCase(held)} ${says},现为「${caseStates[held.state].label}」(您看到的是第 ${revision} 稿,现为第 ${held.revision} 稿),请重新打开后再办`,
    { details: { case: held.id, revision: held.revision, state: held.state, step, by } },
  )
}

/**
 * The case locked, in the revision that the person saw.
 * @throws Refusal CASE_UNKNOWN where it is not within the scope, CASE_CHANGED naming who did what when.
 */
export const holdCase = async (client: Client, on: OnCase): Promise<HeldCase> => {
  const held = await findCase(client, on, true)
  if (held.revision !== on.revision) throw await caseChanged(client, held, on.revision)
  return held
}

/** Officers in charge: not recused, of the parts that investigate. */
export const officersOf = (held: Pick<HeldCase, 'officers'>): Officer[] =>
  held.officers.filter(({ part, recusedAt }) => recusedAt === null && (part === 'lead' || part === 'officer'))
