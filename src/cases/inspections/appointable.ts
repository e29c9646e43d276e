/** Who may be asked into an inspection: of the competent authority's bodies, and of the committee. */
import type { Scope } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import type { Queryable } from '#store/database.ts'
import { type MemberPart, partPosts } from './programme-words.ts'

export const readAppointable = async (database: Queryable, scope: Scope, asOf: Day) => {
  const { rows } = await database.query<{ id: string; name: string; organisation: string; posts: string[] }>(
    `select p.id, p.name, o.name as organisation, array_agg(distinct h.post) as posts
     from access.person p join access.organisation o on o.id = p.organisation
     join access.post_holding h on h.person = p.id and h.valid_from <= $2 and (h.valid_to is null or $2 < h.valid_to)
     where p.disabled_at is null and o.authorities && $1::text[] and h.post = any($3)
       and (o.kind = 'society' or $4::text[] is null or o.district = any($4))
     group by p.id, p.name, o.name order by o.name, p.name limit 500`,
    [scope.authorities, asOf, Object.values(partPosts).flat(), scope.districts === 'all' ? null : scope.districts],
  )
  return rows.map(({ posts, ...one }) => ({
    ...one,
    parts: (Object.keys(partPosts) as MemberPart[]).filter((part) =>
      partPosts[part].some((post) => (posts as readonly string[]).includes(post)),
    ),
  }))
}
