/** 回避: whoever is recused takes no further step of the case, in whatever part. */
import { freeText } from '#screening/desk/free-text.ts'
import { mustBePerson } from '../case-people.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const recuseOfficer = defineCaseStep(
  'recuse',
  async (held, input: OnCase & { readonly person: string; readonly reason: string }, { client, at }) => {
    const reason = freeText('回避的理由', input.reason)
    const name = await mustBePerson(client, input.person)
    return {
      content: { person: input.person, name, reason },
      after: async () => {
        const { rowCount } = await client.query(
          'update cases.officer set recused_at = $3, recused_why = $4 where case_id = $1 and person = $2 and recused_at is null',
          [held.id, input.person, at, reason],
        )
        if (!rowCount)
          await client.query(
            `insert into cases.officer (case_id, person, part, appointed_at, recused_at, recused_why) values ($1, $2, 'deliberator', $3, $3, $4)`,
            [held.id, input.person, at, reason],
          )
      },
    }
  },
)
