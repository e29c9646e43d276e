import { zz27 } from '#law/basis.ts'
import { defineStep } from '#workflow/take.ts'
import { changeProgramme, holdProgramme, mustBeOfficer, programmeMustBe } from './held-programme.ts'
import { type IssueSettling, readIssue, settled } from './issue-ways.ts'

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, PROGRAMME_MEMBER, NOT_FOUND, STEP_TAKEN, RECTIFICATION_WRONG, STALE_VERSION. */
export const settleIssue = defineStep({
  name: 'settle-issue',
  label: '问题的去处',
  basis: [zz27('三(一)'), zz27('十二(三)8')],
  secondPerson: { notNeeded: '立案、销号各由另一人办理' },
  async apply(input: IssueSettling, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['on-site', 'drafted', 'consulted', 'reported'], '问题的去处')
    await mustBeOfficer(client, held, actor, '问题的去处')
    const issue = await readIssue(client, held, input.issue)
    const writing = { client, at, actor }
    const ref = await settled(writing, held, issue, input)
    await client.query(
      'update cases.programme_issue set went_to = $2, went_ref = $3, went_by = $4, went_at = $5 where id::text = $1',
      [input.issue, input.way.to, ref, actor, at],
    )
    const revision = await changeProgramme(writing, 'settle-issue', held, {})
    return {
      subject: { kind: 'inspection', id: held.id },
      payload: { issue: input.issue, to: input.way.to, ref },
      result: { revision, ref },
    }
  },
})
