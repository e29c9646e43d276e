/** How each requirement is found out: by the case itself and by the tables of those who establish it. */

import { citeBasis } from '#law/basis.ts'
import type { Queryable } from '#store/database.ts'
import type { HeldCase } from './held-case.ts'
import { type RequirementName, requirementNames } from './requirement-names.ts'
import { coreRequirements } from './requirements-core.ts'
import { decisionRequirements } from './requirements-decisions.ts'
import { evidenceRequirements } from './requirements-evidence.ts'

export type { Requirement } from './requirement.ts'

import type { Requirement } from './requirement.ts'

const requirements: Readonly<Record<RequirementName, Requirement>> = {
  ...coreRequirements,
  ...decisionRequirements,
  ...evidenceRequirements,
}

export interface Missing {
  readonly name: RequirementName
  /** What is missing, with the clause that asks for it. */
  readonly says: string
}

/** Those of the requirements that the case does not meet on that day. */
export const missingOf = async (
  client: Queryable,
  held: HeldCase,
  names: readonly RequirementName[],
  day: string,
): Promise<Missing[]> => {
  const missing: Missing[] = []
  for (const name of names) {
    const says = await requirements[name](client, held, day)
    if (says !== undefined) missing.push({ name, says: `${says}(${citeBasis(requirementNames[name].basis)})` })
  }
  return missing
}
