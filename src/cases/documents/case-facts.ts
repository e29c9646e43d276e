/** What a form takes from its case by itself. The party's name and number come out of the vault, for a reason, and it is logged. */
import type { Scope } from '#access/scope.ts'
import { recordAccess } from '#audit/access-events.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { reveal } from '#identity/vault.ts'
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { registerRow } from '#screening/subjects/subject-header.ts'
import { seeSubject } from '#screening/subjects/visible.ts'
import { schemes } from '#standard/codes.ts'
import type { Client, Queryable } from '#store/database.ts'
import { type HeldCase, nameOfCase, officersOf } from '../core/held-case.ts'
import type { AnyForm } from './define-form.ts'

const sourceWords: Readonly<Record<string, string>> = {
  finding: '非现场监督发现的疑点',
  report: '群众举报',
  inspection: '监督检查',
  order: '上级交办',
  referral: '其他机关移送',
  audit: '审计发现',
  media: '媒体反映',
}

const sourcesOf = async (client: Queryable, caseId: string): Promise<string | undefined> => {
  const { rows } = await client.query<{ kind: string }>(
    'select distinct kind from cases.source where case_id = $1 order by kind',
    [caseId],
  )
  return rows.length === 0 ? undefined : rows.map(({ kind }) => sourceWords[kind] ?? kind).join('、')
}

const sumOf = async (client: Queryable, sql: string, caseId: string): Promise<string> =>
  String((await client.query<{ sum: bigint | string }>(sql, [caseId])).rows[0]?.sum ?? 0)

/** Facts of the case without anybody's name, by the names that forms give them. */
export const openFacts = async (client: Queryable, held: HeldCase, at: Date): Promise<Record<string, unknown>> => {
  const officers = officersOf(held).map(({ name, certificateNo }) => ({ name, certificateNo: certificateNo ?? '' }))
  const sources = await sourcesOf(client, held.id)
  const decisions = await client.query<{ no: string }>(
    `select coalesce(d.title || ' ' || d.document_no, x.kind) as no from cases.decision x
     left join cases.document d on d.id = x.document where x.case_id = $1 and x.revoked_on is null order by x.decided_on`,
    [held.id],
  )
  const facts: Record<string, unknown> = {
    registerNo: held.registerNo,
    caseNo: nameOfCase(held),
    caseTitle: held.title,
    receivedOn: held.receivedOn,
    filedOn: held.filedOn ?? undefined,
    sourceWords: sources,
    organisationName: held.organisationName,
    clause: held.conduct ? `郑人社〔2016〕27号${held.conduct}` : undefined,
    scheme: held.schemes.map((code) => (schemes as Record<string, string>)[code] ?? code).join('、') || undefined,
    atRiskFen: held.atRiskFen.toString(),
    establishedFen: held.establishedFen?.toString(),
    officers: officers.length > 0 ? officers : undefined,
    partyName: held.partyName ?? undefined,
    madeOn: dayOf(at),
    decisions: decisions.rows.map(({ no }) => no).join('、') || undefined,
    claimedFen: await sumOf(
      client,
      `select coalesce(sum(amount_fen), 0) as sum from cases.claim where case_id = $1 and state not in ('cancelled', 'replaced') and kind <> 'refund'`,
      held.id,
    ),
    receivedFen: await sumOf(
      client,
      `select coalesce(sum(r.amount_fen), 0) as sum from cases.receipt r join cases.claim c on c.id = r.claim
       where c.case_id = $1 and c.kind <> 'refund' and r.kind in ('received', 'offset', 'reversal')`,
      held.id,
    ),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

export interface Opening {
  readonly keys: VaultKeys
  readonly scope: Scope
  readonly actor: string
  readonly at: Date
  /** Why the vault is opened: the case and the document. */
  readonly reason: string
}

const nameFields: Readonly<Record<string, string>> = { employer: 'employer_id', provider: 'provider_id' }

/** Name and number of the party, as far as registers and vault know them; each look is an event of the log. */
export const partyFacts = async (
  client: Client,
  held: HeldCase,
  { keys, scope, actor, at, reason }: Opening,
): Promise<Record<string, string>> => {
  const person = held.party.person_id
  if (person === undefined || !/^\d+$/.test(person)) {
    const code = Object.entries(nameFields).flatMap(([, column]) => held.party[column] ?? [])[0]
    return code === undefined ? {} : { partyNumber: code }
  }
  const facts: Record<string, string> = {}
  const said = freeText('查看明文的事由', reason, 500)
  const surrogate = BigInt(person)
  const open = async (kind: 'person_number' | 'person_name', value: bigint): Promise<string> =>
    reveal(client, keys, kind, value, { actor, reason: said })
  try {
    facts.partyNumber = await open('person_number', surrogate)
    const seen = await seeSubject(client, scope, { kind: 'person', key: person })
    const found = await registerRow(client, scope, seen)
    const name = found?.row[found.name]
    if (name) facts.partyName = await open('person_name', BigInt(name))
  } catch (error) {
    // A register that does not reach the person leaves the name to be typed from the paper; anything else is no such case.
    if (!(error instanceof Refusal && error.code === 'NOT_FOUND')) throw error
  }
  await recordAccess(client, {
    at,
    actor,
    kind: 'unmask',
    subjectKind: 'case',
    subjectId: held.id,
    reason: said,
    details: { fields: Object.keys(facts).length },
  })
  return facts
}

/** The facts that the form asks for, of the case and of what was typed; what was typed wins. */
export const factsOf = async (
  client: Client,
  held: HeldCase,
  form: AnyForm,
  given: Readonly<Record<string, unknown>>,
  opening: Opening,
): Promise<Record<string, unknown>> => {
  const typed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== null))
  const asked = Object.keys(form.facts.shape)
  const wantsParty = asked.some((name) => (name === 'partyName' || name === 'partyNumber') && typed[name] === undefined)
  const known = {
    ...(await openFacts(client, held, opening.at)),
    ...(form.bearsNames && wantsParty ? await partyFacts(client, held, opening) : {}),
    ...typed,
  } as Record<string, unknown>
  return Object.fromEntries(asked.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])))
}
