/**
 * The search for a subject: a whole number of a person or an account (exact, by the blind index), the code of an employer or
 * a provider, or a part of their names. What lies outside the scope answers like what does not exist: the same statements
 * run, the answer has the same shape. A search by number reads personal data, so it is an access event.
 */
import type { Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import { recordAccess } from '#audit/access-events.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import type { IdentityKind } from '#identity/kinds.ts'
import { surrogateOf } from '#identity/lookup.ts'
import { normalise } from '#identity/normalise.ts'
import { type Clock, systemClock } from '#kernel/clock.ts'
import { halfWidth, singleSpaces, withoutSpaces } from '#kernel/half-width.ts'
import { Refusal } from '#kernel/refusal.ts'
import { districts } from '#standard/codes.ts'
import { datasetOf } from '#standard/registry.ts'
import type { Client, Database } from '#store/database.ts'
import { rowDay } from './arm-sql.ts'
import { keepPlans } from './ask.ts'
import { masksFor, personalIn } from './shown-values.ts'
import { registerRow, registersOf } from './subject-header.ts'
import { type Subject, type SubjectId, type SubjectKind, subjectId } from './token.ts'
import { isVisible, keysOf, type Seen } from './visible.ts'
import { openAuthorities, placeOf, readsRows, rowsWithin } from './wall.ts'

export interface FoundSubject extends SubjectId {
  /** Masked for persons and accounts. */
  readonly name: string
  readonly number: string
  readonly district: string | null
}

export interface Found {
  readonly subjects: readonly FoundSubject[]
  /** More names fit than are listed. */
  readonly more: boolean
}

export interface Searcher {
  readonly actor: string
  readonly clock?: Clock
}

const shortest = 2
const longest = 60
const listed = 20

const districtOf = (code: string | null | undefined): string | null =>
  code ? ((districts as Readonly<Record<string, string>>)[code] ?? code) : null

/** What a number may be: a text that fits two kinds is looked for as both. */
const numberKinds: readonly { readonly kind: 'person' | 'account'; readonly identity: IdentityKind }[] = [
  { kind: 'person', identity: 'person_number' },
  { kind: 'account', identity: 'bank_account' },
]

const canonicalOf = (identity: IdentityKind, text: string): string | undefined => {
  try {
    return normalise(identity, text)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Digits enough to be somebody's number; a name or a short code is none, and is not looked for in the vault. */
const isNumber = (text: string): boolean => /\d{5}/.test(withoutSpaces(halfWidth(text)).replaceAll('-', ''))

/** No entry of the vault has this number: what is unknown goes the same way as what is out of reach. */
const nobody = '0'

const describe = async (
  client: Client,
  keys: VaultKeys,
  scope: Scope,
  seen: Seen,
  identity: IdentityKind,
): Promise<FoundSubject> => {
  const found = await registerRow(client, scope, seen)
  const masks = await masksFor(client, keys, [
    [identity, seen.subject.key],
    ...(found ? personalIn(found.dataset, found.row) : []),
  ])
  const name = found?.row[found.name]
  const district = found?.dataset.district ? found.row[found.dataset.district] : null
  return {
    ...subjectId(keys, seen.subject),
    name: name ? masks('person_name', name) : '',
    number: masks(identity, seen.subject.key),
    district: districtOf(district),
  }
}

const findByNumber = async (client: Client, keys: VaultKeys, scope: Scope, text: string): Promise<FoundSubject[]> => {
  const found: FoundSubject[] = []
  for (const { kind, identity } of numberKinds) {
    const canonical = canonicalOf(identity, text)
    if (canonical === undefined) continue
    const surrogate = await surrogateOf(client, keys, identity, canonical)
    const subject: Subject = { kind, key: surrogate?.toString() ?? nobody }
    const known = await keysOf(client, subject)
    const open = await openAuthorities(client, scope, subject, known)
    const seen = { subject, keys: known, open }
    const there = await isVisible(client, scope, seen)
    const described = await describe(client, keys, scope, seen, identity)
    if (there) found.push(described)
  }
  return found
}

/** What a code may look like: a name is not looked for among codes. */
const codeForms = { employer: /^[0-9A-Za-z]{15,18}$/, provider: /^[0-9A-Za-z_.-]{4,30}$/ } as const

/** The code itself, wherever it stands: a body may have paid in without being registered. */
const findByCode = async (client: Client, keys: VaultKeys, scope: Scope, text: string): Promise<FoundSubject[]> => {
  const code = withoutSpaces(halfWidth(text))
  const found: FoundSubject[] = []
  const kinds = (['employer', 'provider'] as const).filter((kind) => codeForms[kind].test(code))
  for (const kind of kinds) {
    const key = kind === 'employer' ? code.toUpperCase() : code
    const subject: Subject = { kind, key }
    const open = await openAuthorities(client, scope, subject, [key])
    const seen = { subject, keys: [key], open }
    if (!(await isVisible(client, scope, seen))) continue
    const register = await registerRow(client, scope, seen)
    const district = register?.dataset.district ? register.row[register.dataset.district] : null
    found.push({
      ...subjectId(keys, subject),
      name: register?.row[register.name] ?? '',
      number: key,
      district: districtOf(district),
    })
  }
  return found
}

const findByName = async (client: Client, scope: Scope, text: string): Promise<FoundSubject[]> => {
  const part = singleSpaces(halfWidth(text))
  const values = new Values()
  const wanted = values.add(`%${part.replaceAll(/[\\%_]/g, '\\$&')}%`)
  const kinds: readonly SubjectKind[] = ['employer', 'provider']
  const each = kinds.flatMap((kind) =>
    registersOf[kind].flatMap(([id, column, name]) => {
      const dataset = datasetOf(id)
      // A register without districts would show a district what lies outside it.
      if (scope.districts !== 'all' && !dataset.district) return []
      const within = rowsWithin(scope, values, dataset, placeOf(dataset, 'v', rowDay(dataset, 'v')))
      return [
        `select '${kind}' as kind, v.${column} as id, v.${name} as name, ${dataset.district ? `v.${dataset.district}` : 'null'} as district
         from visible.${id} v where v.${name} like ${wanted} and ${within}`,
      ]
    }),
  )
  const { rows } = await client.query<{ kind: SubjectKind; id: string; name: string; district: string | null }>(
    `select kind, id, min(name) as name, min(district) as district from (${each.join('\nunion all\n')}) a
     group by kind, id order by length(min(name)), id limit ${listed + 1}`,
    values.list,
  )
  return rows.map(({ kind, id, name, district }) => ({ kind, id, name, number: id, district: districtOf(district) }))
}

/**
 * Text of an office worker: a whole id number or account number, a code, or at least two characters of a name.
 * @throws Refusal REQUEST_WRONG for a text too short or too long.
 */
export const findSubject = async (
  database: Database,
  keys: VaultKeys,
  scope: Scope,
  text: string,
  { actor, clock = systemClock }: Searcher,
): Promise<Found> => {
  const wanted = singleSpaces(text)
  const length = [...wanted].length
  if (length < shortest || length > longest)
    throw new Refusal(
      'REQUEST_WRONG',
      `请输入 ${shortest} 至 ${longest} 个字:完整证件号码或账号、单位或机构编码、名称的一部分`,
    )
  return database.transaction(async (client) => {
    await keepPlans(client)
    const byNumber = isNumber(wanted)
    const numbered = byNumber && readsRows(scope) ? await findByNumber(client, keys, scope, wanted) : []
    if (byNumber) {
      // Who looked for whom can be answered by the holder of the keys: the number itself is not kept.
      const digest = keys.blindIndex('fingerprint', `search/${withoutSpaces(halfWidth(wanted)).toUpperCase()}`)
      const [first] = numbered
      await recordAccess(client, {
        at: clock.now(),
        actor,
        kind: 'read-personal',
        subjectKind: first?.kind ?? 'search',
        subjectId: first?.id ?? digest.toString('hex'),
        details: { search: digest.toString('hex'), found: numbered.length },
      })
    }
    if (!readsRows(scope)) return { subjects: [], more: false }
    const coded = await findByCode(client, keys, scope, wanted)
    const named = scope.assignedOnly ? [] : await findByName(client, scope, wanted)
    const all = new Map([...numbered, ...coded, ...named].map((found) => [`${found.kind}/${found.id}`, found]))
    return { subjects: [...all.values()].slice(0, listed), more: all.size > listed }
  })
}
