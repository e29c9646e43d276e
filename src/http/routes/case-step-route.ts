/** A route for a step on a case whose money comes as text. */
import type { ZodType } from 'zod'
import { z } from 'zod'
import type { OnCase } from '#cases/core/held-case.ts'
import { type CaseStepName, caseStep } from '#cases/core/machine.ts'
import type { Moved } from '#cases/core/move-case.ts'
import type { Step } from '#workflow/take.ts'
import { defineRoute, type RouteDefinition } from '../define-route.ts'
import { takeStep } from '../take-step.ts'
import { movedShape } from './case-steps.ts'
import { caseParams } from './cases.ts'

export const decisionTag = '决定与移送'
export const revision = z.int().min(1).meta({ description: '办理人看到的是第几稿;已有改动则不办' })

type Body = { readonly revision: number }

/** A route for a step on a case; `inputOf` turns texts of fen into money. */
export const caseStepRoute = <B extends Body, I extends OnCase>(
  name: CaseStepName,
  id: string,
  body: ZodType<B>,
  step: Step<I, Moved>,
  inputOf: (body: Omit<B, 'revision'>) => Omit<I, keyof OnCase>,
): RouteDefinition<{ caseId: string }, undefined, B, Moved> =>
  defineRoute({
    id,
    method: 'post',
    path: `/cases/{caseId}/${name}`,
    tag: decisionTag,
    summary: caseStep(name).label,
    may: caseStep(name).may,
    params: caseParams,
    body,
    response: movedShape,
    handle(call) {
      const { revision: seen, ...said } = call.body
      const input = { ...inputOf(said), caseId: call.params.caseId, revision: seen, scope: call.who.scope }
      return takeStep(call, step, input as unknown as I)
    },
  })

export const same = <T>(body: T): T => body
