/** 提出结案: by an officer; approved by another. */
import { freeText } from '#screening/desk/free-text.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const proposeClose = defineCaseStep('propose-close', (_held, input: OnCase & { readonly summary: string }) => ({
  content: { summary: freeText('结案意见', input.summary) },
}))
