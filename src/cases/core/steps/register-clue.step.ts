/** 登记线索: from findings of one subject, a report, an inspection, an order from above, a letter of another department, an audit. */
import type { Scope } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import { clauseOf } from '#law/clauses.ts'
import { consequenceItems } from '#law/values/consequences.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { defineStep } from '#workflow/take.ts'
import { type CaseSource, type Matter, matterOf, sourceKinds } from '../clue-sources.ts'
import type { Track } from '../held-case.ts'
import { caseSteps } from '../machine.ts'
import { openCase } from '../open-case.ts'

export interface ClueInput {
  readonly scope: Scope
  /** The registrar's organisation: has the clue in hand first. */
  readonly organisation: string
  readonly sources: readonly CaseSource[]
  readonly title: string
  readonly track: Track
  /** Clause item of the conduct where it is known already: '五(五)3'. */
  readonly conduct?: string | null
  readonly note?: string
  /** Where the sources do not tell it. */
  readonly told?: Partial<Matter>
}

/** @throws Refusal CASE_WRONG for a clause that the notice does not have. */
export const knownConduct = (conduct: string | null | undefined): string | null => {
  if (conduct === null || conduct === undefined) return null
  // Some clauses hold two conducts, each with its own consequence: '十二(七)/2'.
  if (!clauseOf(conduct) && !consequenceItems.includes(conduct))
    throw new Refusal('CASE_WRONG', `通知里没有条款「${conduct}」,请写如「五(五)3」`)
  return conduct
}

export const registerClue = defineStep({
  name: 'register-clue',
  label: caseSteps['register-clue'].label,
  basis: caseSteps['register-clue'].basis,
  secondPerson: caseSteps['register-clue'].secondPerson,
  async apply(input: ClueInput, { client, at, actor }) {
    const matter = await matterOf(client, input.scope, input.sources, input.told ?? {})
    const title = freeText('案由', input.title, 120)
    const note = input.note?.trim() ? freeText('说明', input.note) : ''
    const conduct = knownConduct(input.conduct)
    const sources = [...new Map(input.sources.map((source) => [`${source.kind} ${source.ref}`, source])).values()]
    const opened = await openCase(
      { client, at, actor },
      {
        matter,
        sources,
        title,
        track: input.track,
        conduct,
        organisation: input.organisation,
        step: 'register-clue',
        content: {
          sources: sources.map(
            ({ kind, ref }) => `${sourceKinds[kind]} ${kind === 'finding' ? ref.slice(0, 12) : ref.slice(0, 60)}`,
          ),
          note,
        },
      },
    )
    return {
      subject: { kind: 'case', id: opened.caseId },
      payload: { registerNo: opened.registerNo, sources, title, note },
      result: opened,
    }
  },
})
