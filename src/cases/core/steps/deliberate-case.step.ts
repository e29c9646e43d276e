/** 集体会商: who took part, what each held, what was concluded. Officers explain the case and decide nothing. */
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { isSameHuman } from '#workflow/same-human.ts'
import { mustBePerson, unfitForCase } from '../case-people.ts'
import { defineCaseStep } from '../define-case-step.ts'
import { type OnCase, officersOf } from '../held-case.ts'

export const conclusions = {
  decide: '拟作处理、处罚决定',
  'not-established': '违法事实不成立',
  investigate: '退回补充调查',
} as const
export type DeliberationEnd = keyof typeof conclusions

export interface Deliberation extends OnCase {
  /** Those who took part beside the one who records it. */
  readonly members: readonly string[]
  readonly conclusion: DeliberationEnd
  readonly minutes: string
}

export const deliberateCase = defineCaseStep('deliberate', async (held, input: Deliberation, { client, actor, at }) => {
  const members = [...new Set([actor, ...input.members])]
  if (members.length < 2) throw new Refusal('CASE_WRONG', '集体会商至少由两人参加(行政处罚法 第57条)')
  const officers = officersOf(held).map(({ person }) => person)
  const names: string[] = []
  for (const member of members) {
    names.push(await mustBePerson(client, member))
    const unfit = (await isSameHuman(client, member, officers))
      ? `${names.at(-1)}是承办人,只列席说明案情`
      : await unfitForCase(client, held, member, dayOf(at))
    if (unfit !== undefined) throw new Refusal('CASE_WRONG', `不能参加集体会商:${unfit}`)
  }
  return {
    content: { members: names, conclusion: input.conclusion, minutes: freeText('会商记录', input.minutes) },
    to: input.conclusion === 'investigate' ? 'investigated' : 'deliberating',
    after: async () => {
      for (const member of members)
        await client.query(
          `insert into cases.officer (case_id, person, part, appointed_at) values ($1, $2, 'deliberator', $3) on conflict do nothing`,
          [held.id, member, at],
        )
    },
  }
})
