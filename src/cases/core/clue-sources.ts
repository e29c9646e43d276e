/** 线索来源: what each kind of source tells of a case that begins from it, within what the person may see. */
import type { Authority, Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import { chapterOfRule } from '#areas/oversight/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { valueOn } from '#law/dated.ts'
import { competentAuthority } from '#law/values/authorities.ts'
import { orderLines, orderLineWithin } from '#screening/orders.ts'
import { unknownFinding, visibleFindings } from '#screening/read-findings.ts'
import { dismissals, type Result } from '#screening/results.ts'
import type { Client } from '#store/database.ts'
import { casesWithin } from './scope.ts'
import { type CaseState, caseStates } from './states.ts'

export const sourceKinds = {
  finding: '疑点',
  report: '举报',
  inspection: '检查',
  order: '上级下发',
  referral: '其他部门移送',
  audit: '审计',
  media: '媒体反映',
} as const
export type SourceKind = keyof typeof sourceKinds

export interface CaseSource {
  readonly kind: SourceKind
  /** Fingerprint, report's id, programme's id, '令号/序号', number of the letter. */
  readonly ref: string
}

/** What is known of the matter: told by the sources, or said by who registers it. */
export interface Matter {
  readonly authority: Authority
  readonly district: string
  readonly schemes: readonly string[]
  readonly chapter: string
  readonly party: Readonly<Record<string, string>>
  readonly partyName: string | null
  readonly atRiskFen: bigint
  /** Found without going there: an on-site check must follow (三(一)). */
  readonly offSite: boolean
}

interface FindingRow {
  fingerprint: string
  rule: string
  subject_kind: string
  subject: Record<string, string>
  district: string | null
  scheme: string | null
  authority: Authority
  at_risk_fen: bigint
  stage: string
  result: Result | null
}

const wrong = (says: string, details: Record<string, unknown> = {}): Refusal =>
  new Refusal('CASE_WRONG', `${says}(三(一))`, { details })

const cityDistrict = '410100'

const nameOfParty = async (client: Client, { kind, provider_id }: Record<string, string>): Promise<string | null> => {
  if (kind !== 'provider' || provider_id === undefined) return null
  const { rows } = await client.query<{ provider_name: string }>(
    'select provider_name from visible.provider where provider_id = $1 limit 1',
    [provider_id],
  )
  return rows[0]?.provider_name ?? null
}

/** Findings of one subject, each open and not dropped. @throws Refusal FINDING_UNKNOWN, CASE_WRONG. */
const fromFindings = async (client: Client, scope: Scope, refs: readonly string[]): Promise<Matter> => {
  const values = new Values()
  const { rows } = await client.query<FindingRow>(
    `select f.fingerprint, f.rule, f.subject_kind, f.subject, f.district, f.scheme, f.authority, f.at_risk_fen, f.stage, f.result
     from screening.finding f where f.fingerprint = any(${values.add(refs)}::text[]) and ${visibleFindings(scope, values)}
     order by f.at_risk_fen desc, f.fingerprint for update of f`,
    values.list,
  )
  const missing = refs.find((ref) => !rows.some(({ fingerprint }) => fingerprint === ref))
  if (missing !== undefined) throw unknownFinding(missing.slice(0, 12))
  const [first] = rows as [FindingRow, ...FindingRow[]]
  const dropped = rows.find(({ result }) => result !== null && dismissals.has(result))
  if (dropped)
    throw wrong(`疑点 ${dropped.fingerprint.slice(0, 12)} 已按核查结果排除,不能作为线索;确有新情况请先重新核查`)
  const of = JSON.stringify(Object.entries(first.subject).sort())
  const other = rows.find(
    (row) => row.subject_kind !== first.subject_kind || JSON.stringify(Object.entries(row.subject).sort()) !== of,
  )
  if (other) throw wrong(`疑点 ${other.fingerprint.slice(0, 12)} 与其余疑点不是同一对象,请分别立线索,再视情况并案`)
  const foreign = rows.find(({ authority }) => authority !== first.authority)
  if (foreign) throw wrong(`疑点 ${foreign.fingerprint.slice(0, 12)} 与其余疑点不属同一主管部门,请分别立线索`)
  const party = { ...first.subject, kind: first.subject_kind }
  return {
    authority: first.authority,
    district: rows.find(({ district }) => district !== null)?.district ?? cityDistrict,
    schemes: [...new Set(rows.flatMap(({ scheme }) => scheme ?? []))].sort(),
    chapter: chapterOfRule(first.rule),
    party,
    partyName: await nameOfParty(client, party),
    atRiskFen: rows.reduce((sum, { at_risk_fen }) => sum + at_risk_fen, 0n),
    offSite: true,
  }
}

/** A line of an order from province or ministry. @throws Refusal NOT_FOUND. */
const fromOrder = async (client: Client, scope: Scope, ref: string): Promise<Matter> => {
  const at = ref.lastIndexOf('/')
  const line = (await orderLines(client, ref.slice(0, at))).find(
    ({ lineNo }) => lineNo.toString() === ref.slice(at + 1),
  )
  if (!line || !orderLineWithin(scope, line)) throw new Refusal('NOT_FOUND', `没有上级下发疑点「${ref}」`)
  const isProvider = line.code !== null && /^[A-Z]/.test(line.code)
  const party: Record<string, string> =
    line.person !== null
      ? { kind: 'person', person_id: line.person.toString() }
      : isProvider
        ? { kind: 'provider', provider_id: line.code as string }
        : { kind: 'employer', employer_id: line.code ?? '' }
  return {
    authority: valueOn(competentAuthority, line.issuedOn, { scheme: line.scheme })?.value === 'nhsa' ? 'nhsa' : 'hrss',
    district: line.district,
    schemes: [line.scheme],
    chapter: '三',
    party,
    partyName: await nameOfParty(client, party),
    atRiskFen: line.amountFen ?? 0n,
    offSite: true,
  }
}

/**
 * A source stands behind one open case: whoever registers it a second time is told which, if he may see it. Asked after the
 * sources were read, so that one he may not see tells nothing. @throws Refusal CASE_WRONG.
 */
const mustBeFree = async (client: Client, scope: Scope, sources: readonly CaseSource[]): Promise<void> => {
  for (const { kind, ref } of sources.filter(({ kind }) => ['finding', 'report', 'order'].includes(kind))) {
    const values = new Values()
    const { rows } = await client.query<{ no: string | null; state: CaseState }>(
      `select case when ${casesWithin(scope, values)} then coalesce(c.case_no, c.register_no) end as no, c.state
       from cases.source s join cases.case c on c.id = s.case_id where s.kind = ${values.add(kind)} and s.ref = ${values.add(ref)}`,
      values.list,
    )
    const open = rows.find(({ state }) => !caseStates[state].isClosed)
    if (open)
      throw wrong(
        `${sourceKinds[kind]} ${ref.slice(0, 12)} 已在 ${open.no ?? '另一案件'}(${caseStates[open.state].label})中办理`,
      )
  }
}

/**
 * @param told what is known beside the sources: all of it where no finding and no order is among them.
 * @throws Refusal CASE_WRONG, FINDING_UNKNOWN, NOT_FOUND.
 */
export const matterOf = async (
  client: Client,
  scope: Scope,
  sources: readonly CaseSource[],
  told: Partial<Matter>,
): Promise<Matter> => {
  if (sources.length === 0) throw wrong('请写明线索来源')
  const findings = sources.filter(({ kind }) => kind === 'finding').map(({ ref }) => ref)
  const order = sources.find(({ kind }) => kind === 'order')
  const known: Partial<Matter> =
    findings.length > 0
      ? await fromFindings(client, scope, [...new Set(findings)])
      : order
        ? await fromOrder(client, scope, order.ref)
        : {}
  const { authority, district, chapter, party } = { ...told, ...known }
  if (!authority || !district || !chapter || !party?.kind)
    throw wrong('来源里没有对象、辖区、险种主管或章节时须由登记人写明:authority、district、chapter、party')
  await mustBeFree(client, scope, sources)
  if (!scope.authorities.includes(authority)) throw wrong('不属本部门主管,请移送主管部门')
  if (scope.districts !== 'all' && !scope.districts.includes(district)) throw wrong('不在您的辖区')
  return {
    authority,
    district,
    chapter,
    party,
    schemes: known.schemes ?? told.schemes ?? [],
    partyName: known.partyName ?? told.partyName ?? null,
    atRiskFen: known.atRiskFen ?? told.atRiskFen ?? 0n,
    offSite: known.offSite ?? told.offSite ?? !sources.some(({ kind }) => kind === 'inspection'),
  }
}
