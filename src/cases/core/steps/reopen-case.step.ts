/** 重新办理: new facts open a closed case again; what was established stays in its records. */
import { freeText } from '#screening/desk/free-text.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const reopenCase = defineCaseStep('reopen', (_held, input: OnCase & { readonly reason: string }) => ({
  content: { reason: freeText('重新办理的理由', input.reason) },
  changes: { closed_on: null, outcome: null },
}))
