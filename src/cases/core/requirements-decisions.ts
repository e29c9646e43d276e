/** Requirements that telling, hearing, decisions, claims and holds answer. */
import { countOf, lastRecord, type Requirement } from './requirement.ts'
import type { RequirementName } from './requirement-names.ts'

const restarts = ['reopen', 'revoke-decision'] as const

const told: Requirement = async (client, held) => {
  const last = await lastRecord(client, held.id, ['tell-party'])
  return last > (await lastRecord(client, held.id, restarts)) ? undefined : '还没有告知当事人拟作决定的事实、理由和依据'
}

const statementAnswered: Requirement = async (client, held) => {
  const open = await countOf(
    client,
    `select count(*)::int as n from cases.record where case_id = $1 and step = 'take-statement' and content ->> 'answer' is null
       and id > $2`,
    [held.id, await lastRecord(client, held.id, restarts)],
  )
  return open === 0 ? undefined : '当事人的陈述申辩还没有复核答复'
}

const hearingAsked: Requirement = async (client, held) => {
  const asked = await lastRecord(client, held.id, ['ask-hearing'])
  return asked > (await lastRecord(client, held.id, ['tell-party'])) ? undefined : '当事人没有要求听证'
}

const hearingOver: Requirement = async (client, held, day) => {
  const toldAt = await lastRecord(client, held.id, ['tell-party'])
  if ((await lastRecord(client, held.id, ['hold-hearing'])) > toldAt) return undefined
  if ((await lastRecord(client, held.id, ['ask-hearing'])) > toldAt) return '当事人要求听证,听证还没有举行'
  const { rows } = await client.query<{ due_on: string; met_on: string | null; dropped_on: string | null }>(
    `select due_on, met_on, dropped_on from workflow.deadline
     where subject_kind = 'case' and subject_id = $1 and name = 'hearing-request' order by id desc limit 1`,
    [held.id],
  )
  const [term] = rows
  if (!term || term.met_on !== null || term.dropped_on !== null || term.due_on < day) return undefined
  return `当事人申请听证的期限到 ${term.due_on} 才届满,期满前不能作决定`
}

const decided: Requirement = async (client, held) => {
  const standing = await countOf(
    client,
    'select count(*)::int as n from cases.decision where case_id = $1 and revoked_on is null',
    [held.id],
  )
  return standing > 0 ? undefined : '还没有有效的决定'
}

const decisionsServed: Requirement = async (client, held) => {
  const open = await countOf(
    client,
    'select count(*)::int as n from cases.decision where case_id = $1 and revoked_on is null and served_on is null',
    [held.id],
  )
  return open === 0 ? undefined : `有 ${open} 份决定书还没有送达`
}

const claimsSettled: Requirement = async (client, held) => {
  const open = await countOf(
    client,
    `select count(*)::int as n from cases.claim where case_id = $1 and state in ('open', 'instalments')`,
    [held.id],
  )
  return open === 0 ? undefined : `有 ${open} 笔应收款项还没有收齐、核销、替代或撤销`
}

export const decisionRequirements = {
  told,
  'statement-answered': statementAnswered,
  'hearing-asked': hearingAsked,
  'hearing-over': hearingOver,
  decided,
  'decisions-served': decisionsServed,
  'claims-settled': claimsSettled,
} as const satisfies Partial<Record<RequirementName, Requirement>>
