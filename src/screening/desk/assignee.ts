/** To whom findings may be handed: an organisation in being, one of its people in post, and only what it may see at all. */
import { isPost, type OrganisationKind } from '#access/posts.ts'
import type { Authority, Scope } from '#access/scope.ts'
import { scopeOf } from '#access/who.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import type { Held } from './held.ts'

export interface Assignee {
  readonly organisationName: string
  readonly personName: string | null
  readonly scope: Scope
}

interface OrganisationRow {
  id: string
  kind: OrganisationKind
  name: string
  district: string
  authorities: Authority[]
  schemes: string[] | null
  outside_id: string | null
}

const unfit = (says: string): Refusal => new Refusal('ASSIGNEE_UNFIT', says)

const personOf = async (client: Queryable, organisation: string, person: string, day: string): Promise<string> => {
  const { rows } = await client.query<{ name: string; posts: string[] }>(
    `select p.name, array(select h.post from access.post_holding h where h.person = p.id and h.valid_from <= $3 and (h.valid_to is null or $3 < h.valid_to)) as posts
     from access.person p where p.id = $1 and p.organisation = $2 and p.disabled_at is null`,
    [person, organisation, day],
  )
  const [found] = rows
  if (!found) throw unfit('所派的人不在这个机构,或账号已停用')
  if (!found.posts.some(isPost)) throw unfit(`${found.name}现在没有在任的岗位,不能派单给其核查`)
  return found.name
}

/** @param day civil day on which organisation, delegation and post must be in force. @throws Refusal ASSIGNEE_UNFIT. */
export const assigneeOf = async (
  client: Queryable,
  { organisation, person }: { readonly organisation: string; readonly person?: string | null },
  day: string,
): Promise<Assignee> => {
  const { rows } = await client.query<OrganisationRow>(
    `select id, kind, name, district, authorities, schemes, outside_id from access.organisation
     where id = $1 and valid_from <= $2 and (valid_to is null or $2 < valid_to)`,
    [organisation, day],
  )
  const [row] = rows
  if (!row) throw unfit('没有这个机构,或机构已停用')
  const delegated = await client.query<{ districts: string[]; schemes: string[] | null }>(
    `select districts, schemes from access.delegation
     where to_organisation = $1 and valid_from <= $2 and $2 < valid_to and (revoked_on is null or $2 < revoked_on)`,
    [organisation, day],
  )
  return {
    organisationName: row.name,
    personName: person ? await personOf(client, organisation, person, day) : null,
    scope: scopeOf({ ...row, outsideId: row.outside_id }, delegated.rows),
  }
}

/** Why the finding cannot be handed to it: it would not be able to see it. */
export const unfitFor = ({ scope, organisationName }: Assignee, held: Held): string | undefined => {
  const { districts, schemes, authorities } = scope
  if (scope.aggregatesOnly) return `${organisationName}只看汇总,不核查单条疑点`
  if (![held.authority, ...held.referredTo].some((authority) => authorities.includes(authority)))
    return `${organisationName}不属于这条疑点的主管部门,须先移交`
  if (districts !== 'all' && (held.district === null || !districts.includes(held.district)))
    return `这条疑点不在${organisationName}的管辖或受委托的区域内`
  if (schemes !== 'all' && held.scheme !== null && !schemes.includes(held.scheme))
    return `${organisationName}不办理这条疑点的险种`
  return undefined
}
