/** A step on a case: the table gives its name, clause and second person, the plan says what it establishes and what follows. */
import { defineStep, type Step } from '#workflow/take.ts'
import { type HeldCase, holdCase, type OnCase } from './held-case.ts'
import type { CaseStepName } from './machine.ts'
import { caseStepHead, type Moved, type Movement, moveCase, mustFollow, type Writing } from './move-case.ts'

export interface Plan extends Movement {
  /** What else becomes true with the step, in the same transaction, once the move is allowed. */
  readonly after?: () => Promise<unknown>
}

export const defineCaseStep = <I extends OnCase>(
  name: CaseStepName,
  plan: (held: HeldCase, input: I, writing: Writing) => Promise<Plan> | Plan,
): Step<I, Moved> =>
  defineStep<I, Moved>({
    ...caseStepHead<I>(name),
    async apply(input, { client, at, actor }) {
      const writing = { client, actor, at }
      const held = await holdCase(client, input)
      mustFollow(held, name)
      const { after, ...movement } = await plan(held, input, writing)
      const moved = await moveCase(writing, held, name, movement)
      await after?.()
      return {
        subject: { kind: 'case', id: held.id },
        payload: { ...movement.content, from: held.state, to: moved.state, revision: moved.revision },
        result: moved,
      }
    },
  })
