/** Organisations and people to whom findings may be handed: in being and in post on the day, with work on findings to do. */
import { may } from '#access/authorise.ts'
import { isPost, type OrganisationKind, posts } from '#access/posts.ts'
import type { Scope } from '#access/scope.ts'
import type { Queryable } from '#store/database.ts'
import { assigneeOf } from './assignee.ts'

export interface AssignableBody {
  readonly id: string
  readonly name: string
  readonly people: readonly { readonly id: string; readonly name: string; readonly posts: readonly string[] }[]
}

interface Row {
  organisation: string
  organisation_name: string
  id: string
  name: string
  kind: OrganisationKind
  held: string[]
}

/**
 * @param day civil day on which organisation and posts must be in force.
 * @param scope of who hands out: bodies of its authorities alone, and only its own where it sees what was handed to it.
 */
export const readAssignees = async (database: Queryable, scope: Scope, day: string): Promise<AssignableBody[]> => {
  const { rows } = await database.query<Row>(
    `select o.id as organisation, o.name as organisation_name, o.kind, p.id, p.name,
       array_agg(h.post order by h.post) as held
     from access.organisation o join access.person p on p.organisation = o.id and p.disabled_at is null
     join access.post_holding h on h.person = p.id and h.valid_from <= $1 and (h.valid_to is null or $1 < h.valid_to)
     where o.valid_from <= $1 and (o.valid_to is null or $1 < o.valid_to) and o.authorities && $2::text[] and ($3::text is null or o.id = $3)
     group by o.id, o.name, o.kind, p.id, p.name order by o.name, p.name, p.id`,
    [day, scope.authorities, scope.assignedOnly ? scope.organisation : null],
  )
  const bodies: AssignableBody[] = []
  for (const [id, own] of Map.groupBy(rows, ({ organisation }) => organisation)) {
    const { scope: reach } = await assigneeOf(database, { organisation: id }, day)
    const people = own.flatMap(({ id: person, name, kind, held }) => {
      const inPost = held.filter(isPost)
      if (!may({ id: person, posts: inPost, organisation: { kind }, scope: reach }, 'findings.work')) return []
      return { id: person, name, posts: inPost.map((post) => posts[post].label) }
    })
    const [first] = own
    if (first && people.length > 0 && reach.authorities.length > 0 && !reach.aggregatesOnly)
      bodies.push({ id, name: first.organisation_name, people })
  }
  return bodies
}
