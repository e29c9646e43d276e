/** 结束现场检查: what was seen there; back to verifying, or to the filed case. */
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const endSiteCheck = defineCaseStep(
  'end-site-check',
  async (held, input: OnCase & { readonly result: string }, { client, at }) => {
    // Where it came from when the check began; a case that was filed and opened anew verifies again.
    const { rows } = await client.query<{ step: string }>(
      `select step from cases.record where case_id = $1 and step in ('file-case', 'reopen', 'dispatch') order by id desc limit 1`,
      [held.id],
    )
    return {
      content: { result: freeText('检查情况', input.result) },
      changes: { on_site_checked_on: dayOf(at) },
      to: rows[0]?.step === 'file-case' ? 'filed' : 'verifying',
    }
  },
)
