/** 指定承办人: two or more investigate together; none of them party, handler of the business, or recused. */
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBePerson, unfitToInvestigate } from '../case-people.ts'
import { defineCaseStep } from '../define-case-step.ts'
import { type OnCase, officerParts, officersOf } from '../held-case.ts'

export interface AppointInput extends OnCase {
  readonly person: string
  readonly part: 'lead' | 'officer'
  /** Number of his enforcement certificate. */
  readonly certificateNo?: string | null
}

export const appointOfficer = defineCaseStep('appoint-officer', async (held, input: AppointInput, { client, at }) => {
  const name = await mustBePerson(client, input.person)
  const unfit = await unfitToInvestigate(client, held, input.person, dayOf(at))
  if (unfit !== undefined) throw new Refusal('CASE_WRONG', `不能指定:${unfit}`)
  const now = officersOf(held)
  if (now.some(({ person }) => person === input.person)) throw new Refusal('CASE_WRONG', `${name}已是本案承办人`)
  if (input.part === 'lead' && now.some(({ part }) => part === 'lead'))
    throw new Refusal('CASE_WRONG', '本案已有主办,请指定为协办')
  return {
    content: { person: input.person, name, part: officerParts[input.part], certificateNo: input.certificateNo ?? null },
    after: () =>
      client.query(
        'insert into cases.officer (case_id, person, part, certificate_no, appointed_at) values ($1, $2, $3, $4, $5)',
        [held.id, input.person, input.part, input.certificateNo ?? null, at],
      ),
  }
})
