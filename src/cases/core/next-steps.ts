/** Which steps a person may take on a case, and of each closed one what is missing. Asked of the same table, policies and checks as the steps themselves. */
import { actions } from '#access/actions.ts'
import { may } from '#access/authorise.ts'
import type { Who } from '#access/who.ts'
import { citeBasis } from '#law/basis.ts'
import type { Client } from '#store/database.ts'
import { isSameHuman } from '#workflow/same-human.ts'
import type { HeldCase } from './held-case.ts'
import { type CaseStepName, caseStep, stepsFrom, targetsOf } from './machine.ts'
import { apartFrom, barsOf, knownBars, once } from './move-case.ts'
import type { CaseState } from './states.ts'

export interface NextCaseStep {
  readonly step: CaseStepName
  readonly label: string
  /** States that it can lead to; the state it is in where it moves nothing. */
  readonly to: readonly CaseState[]
  readonly clause: string
  readonly open: boolean
  /** What is missing, in words; null where it is open. */
  readonly because: string | null
}

export type CaseWho = Pick<Who, 'id' | 'posts' | 'scope'> & { readonly organisation: { readonly kind: string } }

/** The steps that the table lets follow the case's state. `day`: instant as of which terms are judged. */
export const nextSteps = async (client: Client, held: HeldCase, who: CaseWho, at: Date): Promise<NextCaseStep[]> => {
  const steps: NextCaseStep[] = []
  const known = knownBars()
  for (const name of stepsFrom(held.state)) {
    const step = caseStep(name)
    const because: string[] = []
    if (!may(who, step.may)) because.push(`您的岗位不能${actions[step.may]}`)
    const { secondPerson } = step
    if ('apart' in secondPerson) {
      const key = `apart ${secondPerson.apart.join(' ')} ${secondPerson.proposes ?? ''}`
      const isOne = await once(known, key, async () =>
        (await isSameHuman(client, who.id, await apartFrom(client, held, name))) ? 'one of them' : undefined,
      )
      if (isOne !== undefined) because.push(secondPerson.why)
    }
    because.push(...(await barsOf({ client, actor: who.id, at }, held, name, known)))
    steps.push({
      step: name,
      label: step.label,
      to: targetsOf(name, held.state),
      clause: step.basis.map(citeBasis).join('、'),
      open: because.length === 0,
      because: because.length === 0 ? null : because.join(';'),
    })
  }
  return steps
}
