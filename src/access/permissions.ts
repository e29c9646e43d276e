/**
 * 权限变更(十一(五)): a written request, the department head (or a leader in his place, posts.ts), the leader in charge, then
 * the security administrator executes and informatization files. Nobody takes two of the steps, nobody decides on himself.
 */
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import type { Client, Queryable } from '#store/database.ts'
import { defineStep, type Step } from '#workflow/take.ts'
import { conflictOf, isPost, type Post, posts, reviewers } from './posts.ts'

export interface PermissionRequest {
  readonly person: string
  readonly change: 'grant' | 'revoke'
  readonly post: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly reason: string
  readonly documentNo: string | null
}

export const requestPermission = defineStep({
  name: 'request-permission',
  label: '申请权限变更',
  basis: [zz27('十一(五)')],
  secondPerson: { notNeeded: '申请本身不改变权限' },
  async apply(input: PermissionRequest, { client, at, actor }) {
    if (!isPost(input.post)) throw new Refusal('POST_UNKNOWN', '没有这个岗位')
    const { rows } = await client.query<{ kind: string }>(
      'select o.kind from access.person p join access.organisation o on o.id = p.organisation where p.id = $1',
      [input.person],
    )
    if (!rows[0]) throw new Refusal('PERSON_UNKNOWN', '没有这个人员')
    if (rows[0].kind !== posts[input.post].kind)
      throw new Refusal('POST_WRONG', `「${posts[input.post].label}」不是该人员所在机构的岗位`)
    const made = await client.query<{ id: bigint }>(
      `insert into access.permission_request (person, change, post, valid_from, valid_to, reason, document_no, state, requested_by, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'requested', $8, $9) returning id`,
      [
        input.person,
        input.change,
        input.post,
        input.validFrom,
        input.validTo,
        input.reason,
        input.documentNo,
        actor,
        at,
      ],
    )
    const id = (made.rows[0] as { id: bigint }).id.toString()
    return { subject: { kind: 'permission-request', id }, payload: { ...input }, result: { id } }
  },
})

interface Open {
  id: bigint
  person: string
  change: 'grant' | 'revoke'
  post: string
  valid_from: string
  valid_to: string | null
  state: string
  requested_by: string
}

const lockRequest = async (client: Queryable, id: string, state: string): Promise<Open> => {
  if (!/^\d{1,18}$/.test(id)) throw new Refusal('REQUEST_UNKNOWN', '没有这份权限申请')
  const { rows } = await client.query<Open>('select * from access.permission_request where id = $1 for update', [id])
  const [row] = rows
  if (!row) throw new Refusal('REQUEST_UNKNOWN', '没有这份权限申请')
  if (row.state !== state)
    throw new Refusal('STEP_TAKEN', `这份申请现在是「${requestStates[row.state] ?? row.state}」,不能再办这一步`)
  return row
}

export const requestStates: Readonly<Record<string, string>> = {
  requested: '待部门负责人审核',
  'head-approved': '待主管领导审批',
  'leader-approved': '待执行',
  executed: '待备案',
  filed: '已备案',
  refused: '不同意',
}

/** Everybody who has had a hand in the request: he, and the person whom it is about, may not take the next step. */
const handsOf = async (client: Client, id: string): Promise<string[]> => {
  const { rows } = await client.query<{ person: string }>(
    `select person from access.permission_request where id::text = $1
     union select requested_by from access.permission_request where id::text = $1
     union select by_person from access.permission_decision where request::text = $1`,
    [id],
  )
  return rows.map(({ person }) => person)
}

export interface DecisionInput {
  readonly id: string
  readonly approve: boolean
  readonly note: string
}

interface Stage {
  readonly name: string
  readonly label: string
  readonly from: string
  readonly to: string
  /** Who of those that the policies let through may take it for this request. */
  readonly guard?: (client: Client, id: string, actor: string, day: string) => Promise<void>
  readonly effect?: (client: Client, request: Open) => Promise<void>
}

/**
 * Condition on request `r` about person `p`: his organisation has nobody who could review it, in post and in use on the day,
 * other than the humans whom it is about or who asked.
 * @param day placeholder of a civil day. @param held placeholder of `reviewingPosts`.
 */
export const withoutReviewer = (day: string, held: string): string => `not exists (
  select 1 from access.post_holding h join access.person k on k.id = h.person
  where k.organisation = p.organisation and k.disabled_at is null and h.post = any(${held}::text[])
    and h.valid_from <= ${day}::date and (h.valid_to is null or ${day}::date < h.valid_to)
    and k.identity_index not in (select x.identity_index from access.person x where x.id in (r.person, r.requested_by)))`

export const reviewingPosts: readonly string[] = Object.values(reviewers)

interface Standing {
  /** Head of the person's own organisation. */
  readonly own: boolean
  /** 主管领导: a leader of an authority that the person's organisation belongs to. */
  readonly leads: boolean
  /** Nobody there could review. */
  readonly alone: boolean
}

/** How the actor stands to the request. @throws Refusal REQUEST_UNKNOWN where it is none of his. */
const standingOf = async (client: Client, id: string, actor: string, day: string): Promise<Standing> => {
  const { rows } = await client.query<Standing>(
    `select a.organisation = p.organisation and held.posts && $3::text[] as own,
       'leader' = any(held.posts) and ao.authorities && o.authorities as leads, ${withoutReviewer('$4', '$3')} as alone
     from access.permission_request r join access.person p on p.id = r.person join access.organisation o on o.id = p.organisation,
       access.person a join access.organisation ao on ao.id = a.organisation,
       lateral (select coalesce(array_agg(h.post), '{}') as posts from access.post_holding h
         where h.person = a.id and h.valid_from <= $4::date and (h.valid_to is null or $4::date < h.valid_to)) held
     where r.id::text = $1 and a.id = $2`,
    [id, actor, reviewingPosts, day],
  )
  if (rows[0]?.own || rows[0]?.leads) return rows[0]
  throw new Refusal('REQUEST_UNKNOWN', '没有这份权限申请')
}

/** The head of the person's own organisation, or a leader where there is none. @throws Refusal REQUEST_UNKNOWN, FORBIDDEN. */
const mustReview = async (client: Client, id: string, actor: string, day: string): Promise<void> => {
  const { own, alone } = await standingOf(client, id, actor, day)
  if (!own && !alone)
    throw new Refusal('FORBIDDEN', '该机构有可以审核的负责人,应由其审核;主管领导在下一步审批(十一(五))')
}

/** @throws Refusal REQUEST_UNKNOWN for a leader of another authority. */
const mustLead = async (client: Client, id: string, actor: string, day: string): Promise<void> => {
  if (!(await standingOf(client, id, actor, day)).leads) throw new Refusal('REQUEST_UNKNOWN', '没有这份权限申请')
}

/** By the human: another account of his counts. @throws Refusal POST_CONFLICT. */
export const checkConflicts = async (
  client: Client,
  request: Pick<Open, 'person' | 'post' | 'valid_from' | 'valid_to'>,
): Promise<void> => {
  const { rows } = await client.query<{ post: string }>(
    `select h.post from access.post_holding h join access.person p on p.id = h.person
     where p.identity_index = (select identity_index from access.person where id = $1)
       and (h.valid_to is null or h.valid_to > $2) and ($3::date is null or h.valid_from < $3)`,
    [request.person, request.valid_from, request.valid_to],
  )
  for (const { post } of rows) {
    const conflict = isPost(post) ? conflictOf(post, request.post as Post) : undefined
    if (conflict)
      throw new Refusal(
        'POST_CONFLICT',
        `此人已任「${posts[post as Post].label}」,不能再任「${posts[request.post as Post].label}」:${conflict.why}`,
      )
  }
}

const execute = async (client: Client, request: Open): Promise<void> => {
  if (request.change === 'grant') {
    await checkConflicts(client, request)
    await client.query(
      `insert into access.post_holding (person, post, valid_from, valid_to, request) values ($1, $2, $3, $4, $5)
       on conflict (person, post, valid_from) do update set valid_to = excluded.valid_to, request = excluded.request`,
      [request.person, request.post, request.valid_from, request.valid_to, request.id],
    )
    return
  }
  const { rowCount } = await client.query(
    `update access.post_holding set valid_to = greatest($3::date, valid_from), request = $4
     where person = $1 and post = $2 and (valid_to is null or valid_to > $3)`,
    [request.person, request.post, request.valid_from, request.id],
  )
  if (!rowCount) throw new Refusal('NOT_FOUND', '此人没有在任的这个岗位')
}

const stage = ({ name, label, from, to, guard, effect }: Stage): Step<DecisionInput, { state: string }> =>
  defineStep({
    name,
    label,
    basis: [zz27('十一(五)')],
    secondPerson: {
      otherThan: (input: DecisionInput, client) => handsOf(client, input.id),
      why: '申请人、所涉人员和已经办过前一步的人不能办理这一步',
    },
    async apply(input: DecisionInput, { client, at, actor }) {
      await guard?.(client, input.id, actor, dayOf(at))
      const request = await lockRequest(client, input.id, from)
      if (input.approve) await effect?.(client, request)
      const state = input.approve ? to : 'refused'
      await client.query('update access.permission_request set state = $2, version = version + 1 where id = $1', [
        request.id,
        state,
      ])
      await client.query(
        'insert into access.permission_decision (request, step, by_person, at, note) values ($1, $2, $3, $4, $5)',
        [request.id, name, actor, at, input.note],
      )
      return {
        subject: { kind: 'permission-request', id: input.id },
        payload: { state, person: request.person, post: request.post, note: input.note },
        result: { state },
      }
    },
  })

/** The chain in its order, by the action that may take each. */
export const permissionStages = {
  'permissions.approve-head': stage({
    name: 'approve-permission-head',
    label: '部门负责人审核',
    from: 'requested',
    to: 'head-approved',
    guard: mustReview,
    // Told early: nobody should sign for what cannot be executed.
    effect: async (client, request) => {
      if (request.change === 'grant') await checkConflicts(client, request)
    },
  }),
  'permissions.approve-leader': stage({
    name: 'approve-permission-leader',
    label: '主管领导审批',
    from: 'head-approved',
    to: 'leader-approved',
    guard: mustLead,
  }),
  'permissions.execute': stage({
    name: 'execute-permission',
    label: '执行权限变更',
    from: 'leader-approved',
    to: 'executed',
    effect: execute,
  }),
  'permissions.file': stage({ name: 'file-permission', label: '权限变更备案', from: 'executed', to: 'filed' }),
} as const
export type PermissionStage = keyof typeof permissionStages
