/** Who could have a part in a case: in post, and his organisation's reach covers it. */
import { may } from '#access/authorise.ts'
import { isPost, posts } from '#access/posts.ts'
import { type Who, whoIs } from '#access/who.ts'
import type { Database } from '#store/database.ts'
import type { HeldCase } from './held-case.ts'

export interface PossibleOfficer {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly posts: readonly string[]
}

export const casePartsAsked = ['officer', 'deliberator'] as const
export type CasePartAsked = (typeof casePartsAsked)[number]

/** People of the case's authority who investigate, or who deliberate: those are no officers of it. */
export const possiblePeople = async (
  { pool }: Pick<Database, 'pool'>,
  held: HeldCase,
  part: CasePartAsked,
  day: string,
): Promise<PossibleOfficer[]> => {
  const { rows } = await pool.query<{ id: string }>(
    `select p.id from access.person p join access.organisation o on o.id = p.organisation
     where p.disabled_at is null and o.kind in ('supervision', 'inspection', 'leadership', 'authority_office') and $1 = any(o.authorities) order by o.name, p.name, p.id limit 500`,
    [held.authority],
  )
  const gone = new Set(
    held.officers
      .filter(
        (one) => one.recusedAt !== null || (part === 'deliberator' && (one.part === 'lead' || one.part === 'officer')),
      )
      .map(({ person }) => person),
  )
  const fits = (who: Who): boolean =>
    part === 'officer' ? may(who, 'cases.work') : may(who, 'cases.approve') || may(who, 'cases.legal-review')
  const possible: PossibleOfficer[] = []
  for (const { id } of rows) {
    const who = await whoIs(pool, id, day)
    const { scope } = who
    const reaches =
      (scope.districts === 'all' || scope.districts.includes(held.district)) &&
      (!scope.assignedOnly || scope.organisation === held.organisation)
    if (!reaches || gone.has(id) || !fits(who)) continue
    possible.push({
      id,
      name: who.name,
      organisation: who.organisation.name,
      posts: who.posts.filter(isPost).map((post) => posts[post].label),
    })
  }
  return possible
}
