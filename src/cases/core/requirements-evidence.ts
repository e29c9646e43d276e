/** Requirements that evidence, documents and holds answer. */
import { countOf, type Requirement } from './requirement.ts'
import type { RequirementName } from './requirement-names.ts'

const evidenceDisposed: Requirement = async (client, held) => {
  const open = await countOf(
    client,
    'select count(*)::int as n from cases.evidence where case_id = $1 and preserved_on is not null and disposed_on is null',
    [held.id],
  )
  return open === 0 ? undefined : `有 ${open} 件先行登记保存的证据还没有处理`
}

const documentsMade: Requirement = async (client, held) => {
  const drafts = await countOf(
    client,
    'select count(*)::int as n from cases.document where case_id = $1 and issued_at is null and voided_at is null',
    [held.id],
  )
  return drafts === 0 ? undefined : `有 ${drafts} 份文书还没有签发,也没有作废`
}

const holdsReleased: Requirement = async (client, held) => {
  const open = await countOf(
    client,
    `select count(*)::int as n from cases.hold where case_id = $1 and state in ('proposed', 'ordered', 'in-force', 'objected')`,
    [held.id],
  )
  return open === 0 ? undefined : `有 ${open} 项停办停发还没有解除或到期`
}

export const evidenceRequirements = {
  'evidence-disposed': evidenceDisposed,
  'documents-made': documentsMade,
  'holds-released': holdsReleased,
} as const satisfies Partial<Record<RequirementName, Requirement>>
