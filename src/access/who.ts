/** Who acts: the person, his organisation, his posts in force, and what follows from them for reading. */
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import { isPost, type OrganisationKind, type Post } from './posts.ts'
import { type Authority, nothing, type Scope } from './scope.ts'

export interface Organisation {
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly district: string
  readonly authorities: readonly Authority[]
  readonly schemes: readonly string[] | null
  /** Provider id or unified social credit code. */
  readonly outsideId: string | null
}

export interface Who {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly organisation: Organisation
  readonly posts: readonly Post[]
  readonly scope: Scope
}

/** The city itself: a body of the city sees all areas of its jurisdiction. */
export const cityDistrict = '410100'

interface Delegated {
  readonly districts: readonly string[]
  readonly schemes: readonly string[] | null
}

const union = (lists: readonly (readonly string[] | null)[]): 'all' | readonly string[] =>
  lists.some((list) => list === null) ? 'all' : [...new Set(lists.flatMap((list) => list ?? []))]

/** By delegation only, and no further than it says: 一(二) for inspection, 一(三) for the delegated areas. */
const delegatedScope = (of: Organisation, delegated: readonly Delegated[], assignedOnly: boolean): Scope => ({
  districts: [...new Set(delegated.flatMap(({ districts }) => districts))],
  authorities: of.authorities,
  schemes: delegated.length === 0 ? [] : union(delegated.map(({ schemes }) => schemes)),
  organisation: of.id,
  assignedOnly,
  aggregatesOnly: false,
})

/** What people of the organisation may see of findings and of the rows behind them. */
export const scopeOf = (of: Organisation, delegated: readonly Delegated[]): Scope => {
  const isCity = of.district === cityDistrict
  const own: Scope = {
    districts: isCity ? 'all' : [of.district],
    authorities: of.authorities,
    schemes: of.schemes ?? 'all',
    organisation: of.id,
    assignedOnly: false,
    aggregatesOnly: false,
  }
  switch (of.kind) {
    case 'supervision':
      return isCity ? own : delegatedScope(of, delegated, false)
    case 'leadership':
    case 'authority_office':
    case 'business_administration':
      return own
    case 'inspection':
      return delegatedScope(of, delegated, true)
    case 'agency':
    case 'informatization':
    case 'social_management':
      return { ...own, assignedOnly: true }
    case 'fund_administration':
    case 'finance':
    case 'society':
      return { ...own, aggregatesOnly: true }
    case 'provider':
    case 'employer':
    case 'platform':
      return nothing(of.id)
  }
}

interface PersonRow {
  id: string
  login: string
  name: string
  disabled_at: Date | null
  organisation: string
  kind: OrganisationKind
  organisation_name: string
  district: string
  authorities: Authority[]
  schemes: string[] | null
  outside_id: string | null
  posts: string[] | null
}

/**
 * @param day civil day on which posts and delegations must be in force.
 * @throws Refusal PERSON_UNKNOWN, PERSON_DISABLED.
 */
export const whoIs = async (database: Queryable, personId: string, day: string): Promise<Who> => {
  const { rows } = await database.query<PersonRow>(
    `select p.id, p.login, p.name, p.disabled_at, o.id as organisation, o.kind, o.name as organisation_name, o.district,
       o.authorities, o.schemes, o.outside_id,
       (select array_agg(distinct h.post order by h.post) from access.post_holding h
        where h.person = p.id and h.valid_from <= $2 and (h.valid_to is null or $2 < h.valid_to)) as posts
     from access.person p join access.organisation o on o.id = p.organisation
     where p.id = $1 and o.valid_from <= $2 and (o.valid_to is null or $2 < o.valid_to)`,
    [personId, day],
  )
  const [row] = rows
  if (!row) throw new Refusal('PERSON_UNKNOWN', '没有这个人员,或其所在机构已经停用')
  if (row.disabled_at) throw new Refusal('PERSON_DISABLED', '这个账号已经停用,请联系系统管理员')
  const organisation: Organisation = {
    id: row.organisation,
    kind: row.kind,
    name: row.organisation_name,
    district: row.district,
    authorities: row.authorities,
    schemes: row.schemes,
    outsideId: row.outside_id,
  }
  const delegated = await database.query<Delegated>(
    `select districts, schemes from access.delegation
     where to_organisation = $1 and valid_from <= $2 and $2 < valid_to and (revoked_on is null or $2 < revoked_on)`,
    [row.organisation, day],
  )
  const posts = (row.posts ?? []).filter(isPost)
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    organisation,
    posts,
    // Without a post in force there is an account, but nothing to see with it.
    scope: posts.length === 0 ? nothing(organisation.id) : scopeOf(organisation, delegated.rows),
  }
}
