/**
 * Which steps a person may take on a finding, and of each closed one what is missing and by which clause. Asked of the same
 * policies, conditions and second persons as the steps themselves.
 */
import { actions } from '#access/actions.ts'
import { may } from '#access/authorise.ts'
import type { Who } from '#access/who.ts'
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import { citeBasis, zz27 } from '#law/basis.ts'
import type { Client } from '#store/database.ts'
import { isSameHuman } from '#workflow/same-human.ts'
import type { SourceRow } from '../read-evidence.ts'
import { barOf } from './bars.ts'
import { type DeskStep, deskStepNames, deskSteps } from './desk-steps.ts'
import type { Held } from './held.ts'
import { secondPersons } from './second-person.ts'

export interface NextStep {
  readonly step: DeskStep
  readonly label: string
  readonly open: boolean
  /** The clause that lets it, or that closes it. */
  readonly clause: string
  /** Why it is closed, in words. */
  readonly missing: string | null
  readonly code: RefusalCode | null
}

export type DeskWho = Pick<Who, 'id' | 'posts' | 'scope'> & { readonly organisation: { readonly kind: string } }

/** @param rows the evidence rows where they are read already. */
export const nextStepsOf = async (
  client: Client,
  held: Held,
  who: DeskWho,
  rows?: readonly SourceRow[],
): Promise<NextStep[]> => {
  const behind = new Map<string, boolean>()
  const isTheSame = async (step: DeskStep): Promise<string | undefined> => {
    const second = secondPersons[step]
    if (!second) return undefined
    const known = behind.get(second.why) ?? (await isSameHuman(client, who.id, await second.others(client, held, rows)))
    behind.set(second.why, known)
    return known ? second.why : undefined
  }
  const steps: NextStep[] = []
  for (const step of deskStepNames) {
    // A second look is asked of few: on all others its button would only be in the way.
    if (step === 'recheck-finding' && held.recheck !== 'drawn') continue
    const { label, action, basis } = deskSteps[step]
    const closed = (code: RefusalCode, missing: string, clause: string): NextStep => ({
      step,
      label,
      open: false,
      clause,
      missing,
      code,
    })
    const clause = citeBasis(basis[0])
    const bar = barOf(step, held, { person: who.id, scope: who.scope })
    const same = bar ? undefined : await isTheSame(step)
    if (!may(who, action))
      steps.push(closed('FORBIDDEN', `您的岗位不能${actions[action]}`, citeBasis(zz27('十一(五)'))))
    else if (bar) steps.push(closed(bar.code, bar.says, clause))
    else if (same !== undefined) steps.push(closed('SECOND_PERSON', same, clause))
    else steps.push({ step, label, open: true, clause, missing: null, code: null })
  }
  return steps
}
