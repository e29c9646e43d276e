/**
 * The first accounts of an installation: the three administrators, who make all others and may do nothing else; and, where
 * a roster is given, the organisations, delegations and first people in post that stand on paper.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { VaultKeys } from '#identity/keyring.ts'
import { type Clock, dayOf } from '#kernel/clock.ts'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { districts } from '#standard/codes.ts'
import type { Database } from '#store/database.ts'
import { type Account, type FoundedPerson, found, platformOrganisation } from './founding.ts'
import { identityIndex } from './people.ts'
import { administrators, isPost, type OrganisationKind, organisationKinds, type Post, posts } from './posts.ts'

const text = (max: number, min = 1) => z.string().trim().min(min).max(max)
const district = z.string().refine((code) => Object.hasOwn(districts, code), '不是区划代码')
const schemes = z
  .array(z.string().regex(/^\d{3}$/))
  .min(1)
  .nullable()
  .default(null)

const rosterShape = z.strictObject({
  organisations: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
      kind: z.enum(Object.keys(organisationKinds) as [OrganisationKind, ...OrganisationKind[]]),
      name: text(80, 2),
      district,
      authorities: z.array(z.enum(['hrss', 'nhsa'])).min(1),
      schemes,
      outsideId: text(40).nullable().default(null),
    }),
  ),
  delegations: z
    .array(
      z.strictObject({
        organisation: text(80),
        districts: z.array(district).min(1),
        schemes,
        documentNo: text(60),
        validFrom: z.iso.date(),
        validTo: z.iso.date(),
      }),
    )
    .default([]),
  people: z
    .array(
      z.strictObject({
        login: text(32, 3),
        name: text(40, 2),
        organisation: text(80),
        post: z.string().refine((name): name is Post => isPost(name), '没有这个岗位'),
        idNumber: text(30, 6),
        documentNo: text(60),
      }),
    )
    .default([]),
})
export type RosterFile = z.infer<typeof rosterShape>

/** @throws Refusal ROSTER_WRONG saying where. */
export const readRoster = (json: string): RosterFile => {
  let given: unknown
  try {
    given = JSON.parse(json)
  } catch (error) {
    throw new Refusal('ROSTER_WRONG', `机构与首任人员名单不是正确的 JSON:${messageOf(error)}`)
  }
  const read = rosterShape.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Refusal(
    'ROSTER_WRONG',
    `机构与首任人员名单在 ${issue?.path.join('.') || '开头'} 不对:${issue?.message ?? ''}`,
  )
}

const nothing: RosterFile = { organisations: [], delegations: [], people: [] }

/** @throws Refusal STEP_TAKEN where anybody has an account already. */
export const bootstrap = async (
  database: Database,
  keys: VaultKeys,
  { actor, clock, roster = nothing }: { readonly actor: string; readonly clock: Clock; readonly roster?: RosterFile },
): Promise<Account[]> => {
  const known = await database.pool.query('select 1 from access.person limit 1')
  if (known.rowCount) throw new Refusal('STEP_TAKEN', '已经有账号了;新账号由系统管理员在页面上开立')
  const validFrom = dayOf(clock.now())
  const named = roster.people.map(
    ({ idNumber, ...person }): FoundedPerson => ({
      ...person,
      post: person.post as Post,
      identity: identityIndex(keys, idNumber),
      validFrom,
    }),
  )
  const isNamed = (post: Post): boolean => named.some((one) => one.post === post)
  const unnamed = administrators
    .filter((post) => !isNamed(post))
    .map(
      (post): FoundedPerson => ({
        login: post.replace('_', '-'),
        name: posts[post].label,
        organisation: 'platform',
        post,
        // Whose they are is settled by who gets the password; three people, so three identities.
        identity: identityIndex(keys, `administrator-${randomUUID().slice(0, 18)}`),
        documentNo: null,
        validFrom,
      }),
    )
  const others = roster.organisations.filter(({ id }) => id !== 'platform').map((one) => ({ ...one, validFrom }))
  return found(
    database,
    {
      organisations: [platformOrganisation(clock), ...others],
      delegations: roster.delegations,
      people: [...unnamed, ...named],
    },
    { actor, clock, mustChange: true },
  )
}
