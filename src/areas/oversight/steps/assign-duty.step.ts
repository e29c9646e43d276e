/** 指定承办人: which person of the organisation has the duty from a day on. Whoever had it before keeps it until then. */
import type { Scope } from '#access/scope.ts'
import { isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { recurringOf } from '#law/recurring-duties/index.ts'
import type { Client } from '#store/database.ts'
import { defineStep } from '#workflow/take.ts'
import { mayFallOn } from '../bodies.ts'
import { bodyWithin } from '../duty-of.ts'

export interface DutyAssignment {
  /** Key of the recurring duty: '三(四)-3'. */
  readonly duty: string
  readonly organisation: string
  readonly person: string
  /** First day on which it is this person's. */
  readonly from: string
  readonly scope: Scope
}

const personOf = async (client: Client, { person, organisation }: DutyAssignment): Promise<string> => {
  const { rows } = await client.query<{ name: string }>(
    'select name from access.person where id = $1 and organisation = $2 and disabled_at is null',
    [person, organisation],
  )
  if (!rows[0]) throw new Refusal('PERSON_UNKNOWN', '该机构没有这个人员,或其账号已停用;承办人须是本机构的人')
  return rows[0].name
}

/** Ends what stood before. @throws Refusal STEP_CONFLICT where that began later, or is the same person's. */
const endFormer = async (client: Client, { duty, organisation, person, from }: DutyAssignment): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 7205111))`, [`${duty} ${organisation}`])
  const { rows } = await client.query<{ person: string; valid_from: string }>(
    'select person, valid_from from oversight.assignment where duty = $1 and organisation = $2 and valid_to is null',
    [duty, organisation],
  )
  const [standing] = rows
  if (!standing) return
  if (standing.person === person)
    throw new Refusal('STEP_CONFLICT', `自 ${standing.valid_from} 起已由此人承办,不必再指定`)
  if (standing.valid_from >= from)
    throw new Refusal('STEP_CONFLICT', `已指定自 ${standing.valid_from} 起的承办人,改由他人须自其后的日期开始`)
  await client.query(
    'update oversight.assignment set valid_to = $3 where duty = $1 and organisation = $2 and valid_to is null',
    [duty, organisation, from],
  )
}

/** @throws Refusal DUTY_UNKNOWN, ORGANISATION_UNKNOWN, DUTY_ELSEWHERE, PERSON_UNKNOWN, VALUE_DATE, STEP_CONFLICT. */
export const assignDuty = defineStep({
  name: 'assign-duty',
  label: '指定承办人',
  basis: [zz27('二'), zz27('十(二)')],
  secondPerson: { notNeeded: '只定由谁承办和自何日起,职责本身的审批、复核不因此减少' },
  async apply(input: DutyAssignment, { client, at, actor }) {
    const duty = recurringOf(input.duty)
    if (!duty) throw new Refusal('DUTY_UNKNOWN', `没有定期职责「${input.duty}」,请从义务日历里选`)
    if (!isDay(input.from)) throw new Refusal('VALUE_DATE', `「${input.from}」不是日期,应写成 2026-03-05`)
    const body = await bodyWithin(client, input.scope, input.organisation)
    if (!mayFallOn(duty, body))
      throw new Refusal('DUTY_ELSEWHERE', `「${duty.verb}」不由${body.name}承担,请指定给承担它的机构`)
    const personName = await personOf(client, input)
    await endFormer(client, input)
    await client.query(
      `insert into oversight.assignment (duty, organisation, person, valid_from, assigned_by, assigned_at) values ($1, $2, $3, $4, $5, $6)`,
      [input.duty, body.id, input.person, input.from, actor, at],
    )
    return {
      subject: { kind: 'duty', id: `${input.duty}/${body.id}` },
      payload: { duty: input.duty, organisation: body.id, person: input.person, personName, from: input.from },
      result: { duty: input.duty, organisation: body.id, person: input.person, validFrom: input.from },
    }
  },
})
