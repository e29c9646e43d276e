/**
 * 建立平台: its first organisations, delegations and people in post. Before anybody has signed in there is nobody who could
 * review and approve, so what stands on paper is entered as it stands; the first sign-in ends that for good, and from then on
 * posts change by request alone (permissions.ts).
 */
import { type Clock, dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Basis, practice, zz27 } from '#law/basis.ts'
import type { Client, Database, Queryable } from '#store/database.ts'
import { defineStep, type Step, take } from '#workflow/take.ts'
import { hashPassword, randomPassword } from './passwords.ts'
import { createPerson } from './people.ts'
import { checkConflicts } from './permissions.ts'
import { isPost, type OrganisationKind, type Post, posts } from './posts.ts'
import type { Authority } from './scope.ts'

export interface FoundedOrganisation {
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
  /** GB/T 2260 code of its area. */
  readonly district: string
  readonly authorities: readonly Authority[]
  /** Null: all. */
  readonly schemes: readonly string[] | null
  readonly outsideId: string | null
  readonly validFrom: string
}

export interface FoundedDelegation {
  readonly organisation: string
  readonly districts: readonly string[]
  readonly schemes: readonly string[] | null
  readonly documentNo: string
  readonly validFrom: string
  readonly validTo: string
}

export interface FirstPost {
  readonly person: string
  readonly post: string
  readonly validFrom: string
  /** Of the appointment; null where there is none on paper. */
  readonly documentNo: string | null
}

export interface FoundedPerson {
  readonly login: string
  readonly name: string
  readonly organisation: string
  readonly post: Post
  /** Keyed index of his identity number (`identityIndex`). */
  readonly identity: Buffer
  readonly documentNo: string | null
  readonly validFrom: string
}

export interface Roster {
  readonly organisations: readonly FoundedOrganisation[]
  readonly delegations: readonly FoundedDelegation[]
  readonly people: readonly FoundedPerson[]
}

/** An account with its first password, to be told once. */
export interface Account {
  readonly login: string
  readonly name: string
  readonly post: string
  readonly organisation: string
  readonly password: string
}

const alone = { notNeeded: '建立平台时还没有能审核、审批的人;第一次有人登录以后不再受理,一律按十一(五)申请' } as const

/** @throws Refusal FOUNDED once anybody has signed in. */
const mustBeFounding = async (client: Queryable): Promise<void> => {
  const { rowCount } = await client.query('select 1 from access.session limit 1')
  if (rowCount) throw new Refusal('FOUNDED', '平台已经启用(有人登录过),岗位按十一(五)申请、审批、执行、备案')
}

const founding = <I extends object>(
  name: string,
  label: string,
  basis: readonly Basis[],
  apply: (client: Client, input: I) => Promise<{ kind: string; id: string }>,
): Step<I, object> =>
  defineStep({
    name,
    label,
    basis,
    secondPerson: alone,
    async apply(input: I, { client }) {
      await mustBeFounding(client)
      const subject = await apply(client, input)
      return { subject, payload: Object.fromEntries(Object.entries(input)), result: {} }
    },
  })

export const foundOrganisation = founding<FoundedOrganisation>(
  'found-organisation',
  '登记机构',
  [zz27('一(二)')],
  async (client, one) => {
    const { rowCount } = await client.query(
      `insert into access.organisation (id, kind, name, district, authorities, schemes, outside_id, valid_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [one.id, one.kind, one.name, one.district, one.authorities, one.schemes, one.outsideId, one.validFrom],
    )
    if (!rowCount) throw new Refusal('STEP_CONFLICT', `机构「${one.name}」(${one.id})已经登记过`)
    return { kind: 'organisation', id: one.id }
  },
)

export const foundDelegation = founding<FoundedDelegation>(
  'found-delegation',
  '登记书面委托',
  [zz27('一(二)'), zz27('一(三)')],
  async (client, one) => {
    const known = await client.query('select 1 from access.organisation where id = $1', [one.organisation])
    if (!known.rowCount) throw new Refusal('ORGANISATION_UNKNOWN', `没有机构「${one.organisation}」`)
    await client.query(
      `insert into access.delegation (to_organisation, districts, schemes, document_no, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)`,
      [one.organisation, one.districts, one.schemes, one.documentNo, one.validFrom, one.validTo],
    )
    return { kind: 'organisation', id: one.organisation }
  },
)

export const appointFirst = founding<FirstPost>(
  'appoint-first',
  '登记首任岗位',
  [zz27('十一(五)'), practice('首任岗位凭任命文件登记')],
  async (client, { person, post, validFrom }) => {
    if (!isPost(post)) throw new Refusal('POST_UNKNOWN', `没有岗位「${post}」`)
    const { rows } = await client.query<{ kind: string }>(
      'select o.kind from access.person p join access.organisation o on o.id = p.organisation where p.id = $1',
      [person],
    )
    if (!rows[0]) throw new Refusal('PERSON_UNKNOWN', '没有这个人员')
    if (rows[0].kind !== posts[post].kind)
      throw new Refusal('POST_WRONG', `「${posts[post].label}」不是该人员所在机构的岗位`)
    await checkConflicts(client, { person, post, valid_from: validFrom, valid_to: null })
    await client.query('insert into access.post_holding (person, post, valid_from) values ($1, $2, $3)', [
      person,
      post,
      validFrom,
    ])
    return { kind: 'person', id: person }
  },
)

/**
 * All of a roster or nothing, so that no account is left whose password nobody was told.
 * @param mustChange whether the first passwords serve only until the first sign-in.
 */
export const found = async (
  database: Database,
  { organisations, delegations, people }: Roster,
  { actor, clock, mustChange }: { readonly actor: string; readonly clock: Clock; readonly mustChange: boolean },
): Promise<Account[]> => {
  const passwords = people.map(() => randomPassword())
  const hashes = await Promise.all(passwords.map(hashPassword))
  const by = { actor, clock }
  await database.transaction(async (client) => {
    const within: Database = { ...database, transaction: (work) => work(client) }
    for (const one of organisations) await take(within, foundOrganisation, one, by)
    for (const one of delegations) await take(within, foundDelegation, one, by)
    for (const [index, { post, documentNo, validFrom, ...person }] of people.entries()) {
      const made = await take(
        within,
        createPerson,
        { ...person, passwordHash: hashes[index] as string, mustChange },
        by,
      )
      if (made === 'already-taken') throw new RangeError('no key was given')
      await take(within, appointFirst, { person: made.id, post, validFrom, documentNo }, by)
    }
  })
  return people.map(({ login, name, post, organisation }, index) => ({
    login,
    name,
    post: posts[post].label,
    organisation: organisations.find(({ id }) => id === organisation)?.name ?? '',
    password: passwords[index] as string,
  }))
}

/** The body that the three administrators belong to. */
export const platformOrganisation = (clock: Clock): FoundedOrganisation => ({
  id: 'platform',
  kind: 'platform',
  name: '平台运行',
  district: '410100',
  authorities: ['hrss'],
  schemes: null,
  outsideId: null,
  validFrom: dayOf(clock.now()),
})
