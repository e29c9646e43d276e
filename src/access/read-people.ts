/** What the page reads of organisations, people and requests, within what the reader may know. */
import { type Clock, today } from '#kernel/clock.ts'
import type { Queryable } from '#store/database.ts'
import type { Action } from './actions.ts'
import { permissionStages, requestStates, reviewingPosts, withoutReviewer } from './permissions.ts'
import { isPost, type OrganisationKind, organisationKinds, posts } from './posts.ts'
import type { Who } from './who.ts'

/** Administrators and leaders see all organisations, a head only his own. */
const seesAll = (who: Who): boolean =>
  who.organisation.kind === 'platform' || who.organisation.kind === 'leadership' || who.posts.includes('info_head')

const postLabel = (post: string): string => (isPost(post) ? posts[post].label : post)

export interface OrganisationShown {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly kindLabel: string
  readonly district: string
  readonly authorities: string[]
  readonly people: number
  readonly delegations: { districts: string[]; documentNo: string; from: string; to: string; inForce: boolean }[]
}

export const readOrganisations = async (database: Queryable, who: Who, clock: Clock): Promise<OrganisationShown[]> => {
  const { rows } = await database.query<{
    id: string
    name: string
    kind: OrganisationKind
    district: string
    authorities: string[]
    people: bigint
    delegations: OrganisationShown['delegations'] | null
  }>(
    `select o.id, o.name, o.kind, o.district, o.authorities,
       (select count(*) from access.person p where p.organisation = o.id and p.disabled_at is null) as people,
       (select json_agg(json_build_object('districts', d.districts, 'documentNo', d.document_no, 'from', d.valid_from, 'to', d.valid_to,
          'inForce', d.valid_from <= $1 and $1 < d.valid_to and d.revoked_on is null) order by d.valid_from)
        from access.delegation d where d.to_organisation = o.id) as delegations
     from access.organisation o where $2::text is null or o.id = $2 order by o.kind, o.district, o.name`,
    [today(clock), seesAll(who) ? null : who.organisation.id],
  )
  return rows.map((row) => ({
    ...row,
    kindLabel: organisationKinds[row.kind],
    people: Number(row.people),
    delegations: row.delegations ?? [],
  }))
}

export interface PersonShown {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly organisation: string
  readonly organisationName: string
  readonly disabled: boolean
  readonly posts: { post: string; label: string; from: string; to: string | null }[]
  readonly factors: string[]
}

export const readPeople = async (
  database: Queryable,
  who: Who,
  filter: { readonly organisation?: string | undefined; readonly text?: string | undefined },
  clock: Clock,
): Promise<PersonShown[]> => {
  const { rows } = await database.query<{
    id: string
    login: string
    name: string
    organisation: string
    organisation_name: string
    disabled: boolean
    posts: { post: string; from: string; to: string | null }[] | null
    factors: string[] | null
  }>(
    `select p.id, p.login, p.name, p.organisation, o.name as organisation_name, p.disabled_at is not null as disabled,
       (select json_agg(json_build_object('post', h.post, 'from', h.valid_from, 'to', h.valid_to) order by h.valid_from)
        from access.post_holding h where h.person = p.id and (h.valid_to is null or h.valid_to > $4)) as posts,
       (select array_agg(distinct c.kind order by c.kind) from access.credential c where c.person = p.id and c.retired_at is null) as factors
     from access.person p join access.organisation o on o.id = p.organisation
     where ($1::text is null or p.organisation = $1) and ($2::text is null or p.organisation = $2)
       and ($3::text is null or position(lower($3) in lower(p.login || ' ' || p.name)) > 0)
     order by o.name, p.login limit 500`,
    [seesAll(who) ? null : who.organisation.id, filter.organisation ?? null, filter.text ?? null, today(clock)],
  )
  return rows.map(({ organisation_name, ...row }) => ({
    ...row,
    organisationName: organisation_name,
    posts: (row.posts ?? []).map((one) => ({ ...one, label: postLabel(one.post) })),
    factors: row.factors ?? [],
  }))
}

interface RequestRow {
  id: bigint
  person: string
  person_name: string
  organisation: string
  organisation_name: string
  change: 'grant' | 'revoke'
  post: string
  valid_from: string
  valid_to: string | null
  reason: string
  document_no: string | null
  state: string
  requested_by: string
  requested_by_name: string | null
  requested_at: Date
  /** Nobody of the person's organisation can review it: a leader does. */
  alone: boolean
  decisions: { step: string; person: string; by: string; at: string; note: string }[] | null
}

const order = [
  'permissions.approve-head',
  'permissions.approve-leader',
  'permissions.execute',
  'permissions.file',
] as const
const fromState = ['requested', 'head-approved', 'leader-approved', 'executed']

/** Why the next step is not the reader's; null where it is. */
const missingOf = (row: RequestRow, who: Who, takes: boolean): string | null => {
  const hands = new Set([row.person, row.requested_by, ...(row.decisions ?? []).map(({ person }) => person)])
  const reviews = row.state === 'requested'
  const own = row.organisation === who.organisation.id && who.posts.some((post) => reviewingPosts.includes(post))
  if (!takes) return '不是您的岗位办理的一步'
  if (hands.has(who.id)) return '申请人、所涉人员和已经办过前一步的人不能办理这一步(十一(五))'
  if (!reviews || own) return null
  if (!who.posts.includes('leader')) return '不是您的岗位办理的一步'
  return row.alone ? null : '该机构有可以审核的负责人,由其审核后再报主管领导(十一(五))'
}

const shownRequest = (row: RequestRow, who: Who, takes: readonly Action[]) => {
  const action = order[fromState.indexOf(row.state)]
  const missing = action ? missingOf(row, who, takes.includes(action)) : null
  return {
    id: row.id.toString(),
    person: row.person,
    personName: row.person_name,
    organisationName: row.organisation_name,
    change: row.change,
    post: row.post,
    postLabel: postLabel(row.post),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    reason: row.reason,
    documentNo: row.document_no,
    state: row.state,
    stateLabel: requestStates[row.state] ?? row.state,
    requestedByName: row.requested_by_name ?? row.requested_by,
    requestedAt: row.requested_at.toISOString(),
    decisions: (row.decisions ?? []).map(({ step, by, at, note }) => ({
      step: Object.values(permissionStages).find(({ name }) => name === step)?.label ?? step,
      by,
      at,
      note,
    })),
    next: action
      ? [
          {
            action: action.replace('permissions.', ''),
            label:
              action === 'permissions.approve-head' && row.alone ? '主管领导代行审核' : permissionStages[action].label,
            open: missing === null,
            missing,
          },
        ]
      : [],
  }
}

/** Own requests, and those that the reader has a step in. */
export const readRequests = async (database: Queryable, who: Who, clock: Clock, may: (action: Action) => boolean) => {
  const takes = order.filter((action) => may(action))
  const elsewhere = takes.some((action) => action === 'permissions.execute' || action === 'permissions.file')
  const leads = takes.includes('permissions.approve-leader')
  const { rows } = await database.query<RequestRow>(
    `select r.*, p.name as person_name, p.organisation, o.name as organisation_name, q.name as requested_by_name,
       ${withoutReviewer('$5', '$6')} as alone,
       (select json_agg(json_build_object('step', d.step, 'person', d.by_person, 'by', b.name, 'at', d.at, 'note', d.note) order by d.at)
        from access.permission_decision d join access.person b on b.id = d.by_person where d.request = r.id) as decisions
     from access.permission_request r join access.person p on p.id = r.person join access.organisation o on o.id = p.organisation
     left join access.person q on q.id = r.requested_by
     where r.person = $1 or r.requested_by = $1 or $2 or ($3 and p.organisation = $4) or ($7 and o.authorities && $8::text[])
     order by r.requested_at desc limit 200`,
    [
      who.id,
      elsewhere,
      takes.includes('permissions.approve-head'),
      who.organisation.id,
      today(clock),
      reviewingPosts,
      leads,
      who.organisation.authorities,
    ],
  )
  return rows.map((row) => shownRequest(row, who, takes))
}
