/** Requirements that the case's own row, officers and records answer. */

import { officersOf } from './held-case.ts'
import { countOf, lastRecord, type Requirement } from './requirement.ts'
import type { RequirementName } from './requirement-names.ts'

/** What began the inquiry anew: what was established before it does not count. */
const restarts = ['conclude', 'reopen', 'revoke-decision'] as const

const officers: Requirement = async (_client, held) => {
  const now = officersOf(held)
  const humans = new Set(now.map(({ person }) => person)).size
  return humans >= 2 ? undefined : `承办人不足两名(现有 ${humans} 名未回避),请先指定承办人`
}

const siteChecked: Requirement = async (_client, { offSite, onSiteCheckedOn }) =>
  !offSite || onSiteCheckedOn !== null ? undefined : '非现场发现的问题还没有现场检查,请先开始并结束现场检查'

const conduct: Requirement = async (_client, held) =>
  held.conduct === null ? '还没有认定违规情形所属条款,请在调查终结时写明' : undefined

/** A person is heard by being told and by his statement; a body gets the draft of the report. */
const consulted: Requirement = async (client, held) => {
  if (held.party.kind === 'person') return undefined
  const closed = await lastRecord(client, held.id, ['close-consultation'])
  return closed > (await lastRecord(client, held.id, restarts))
    ? undefined
    : '检查报告还没有征求被检查单位意见,请先办「征求意见」'
}

const consultationOver: Requirement = async (client, held, day) => {
  const opened = await lastRecord(client, held.id, ['consult'])
  if ((await lastRecord(client, held.id, ['take-objection'])) > opened) return undefined
  const { rows } = await client.query<{ due_on: string }>(
    `select due_on from workflow.deadline where subject_kind = 'case' and subject_id = $1 and name = 'objection-to-report'
     order by id desc limit 1`,
    [held.id],
  )
  const due = rows[0]?.due_on
  return due !== undefined && due < day
    ? undefined
    : `还没有收到被检查单位的意见,提出意见的期限到 ${due ?? '(未开始)'} 才届满`
}

const legalReviewed: Requirement = async (client, held) => {
  const passed = await countOf(
    client,
    `select count(*)::int as n from cases.record where case_id = $1 and step = 'legal-review' and content ->> 'opinion' = 'agree' and id > $2`,
    [held.id, await lastRecord(client, held.id, [...restarts, 'hold-hearing'])],
  )
  return passed > 0 ? undefined : '法制审核还没有通过'
}

const deliberated: Requirement = async (client, held) => {
  const last = await lastRecord(client, held.id, ['deliberate'])
  return last > (await lastRecord(client, held.id, [...restarts, 'hold-hearing'])) ? undefined : '还没有集体会商'
}

const closeProposed: Requirement = async (client, held) => {
  const proposed = await lastRecord(client, held.id, ['propose-close'])
  return proposed > (await lastRecord(client, held.id, restarts)) ? undefined : '承办人还没有提出结案'
}

const reportsAnswered: Requirement = async (client, held) => {
  const open = await countOf(
    client,
    `select count(*)::int as n from reports.report r where r.answered_at is null
       and (r.case_id = $1 or exists (select 1 from cases.source s where s.case_id = $1 and s.kind = 'report' and s.ref = r.id::text))`,
    [held.id],
  )
  return open === 0 ? undefined : `有 ${open} 件举报还没有答复举报人`
}

export const coreRequirements = {
  officers,
  'site-checked': siteChecked,
  conduct,
  consulted,
  'consultation-over': consultationOver,
  'legal-reviewed': legalReviewed,
  deliberated,
  'close-proposed': closeProposed,
  'reports-answered': reportsAnswered,
} as const satisfies Partial<Record<RequirementName, Requirement>>
