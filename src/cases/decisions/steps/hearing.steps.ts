/** 听证: asked for in time, notified ahead, chaired by somebody who did not investigate. */
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { addWorkingDays } from '#law/holidays.ts'
import { procedureTerm } from '#law/values/procedure.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { meetDeadline, stepDay } from '#workflow/deadline.ts'
import { isSameHuman } from '#workflow/same-human.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { HeldCase, OnCase } from '../../core/held-case.ts'
import type { Writing } from '../../core/move-case.ts'
import { readTold } from '../told.ts'
import { mustNotBeLater } from './tell-party.step.ts'

export interface AskHearing extends OnCase {
  readonly askedOn: string
  readonly how: string
}

export const askHearing = defineCaseStep<AskHearing>('ask-hearing', async (held, input, { client, at }) => {
  mustNotBeLater(input.askedOn, at, '要求听证日')
  const told = await readTold(client, held.id)
  if (!told?.hearing.isNeeded || told.hearing.until === null)
    throw new Refusal('CASE_WRONG', `本案没有告知听证权利:${told?.hearing.says ?? '还没有告知'}(行政处罚法第63条)`)
  if (input.askedOn > told.hearing.until)
    throw new Refusal(
      'CASE_WRONG',
      `当事人在 ${input.askedOn} 才要求听证,期限到 ${told.hearing.until} 届满(行政处罚法第64条)`,
    )
  return {
    content: { askedOn: input.askedOn, how: freeText('提出方式', input.how, 200) },
    after: () => meetDeadline(client, 'case', held.id, 'hearing-request', stepDay(at)),
  }
})

export interface NotifyHearing extends OnCase {
  readonly notifiedOn: string
  readonly hearingOn: string
  readonly place: string
  readonly isPublic: boolean
  /** Person who chairs. */
  readonly chair: string
}

/** @throws Refusal CASE_WRONG for somebody who investigated, or who does not hold the post. */
const appointChair = async ({ client, at }: Writing, held: HeldCase, chair: string): Promise<void> => {
  const investigators = held.officers.filter(({ part }) => part === 'lead' || part === 'officer')
  if (
    await isSameHuman(
      client,
      chair,
      investigators.map(({ person }) => person),
    )
  )
    throw new Refusal('CASE_WRONG', '听证不能由本案调查人员主持(行政处罚法第64条),请另定主持人')
  const { rowCount } = await client.query(
    `select 1 from access.post_holding where person = $1 and post = 'hearing_chair' and valid_from <= $2 and (valid_to is null or $2 < valid_to)`,
    [chair, stepDay(at)],
  )
  if (!rowCount) throw new Refusal('CASE_WRONG', '听证主持人须任听证主持岗')
  await client.query(
    `insert into cases.officer (case_id, person, part, appointed_at) values ($1, $2, 'hearing-chair', $3)`,
    [held.id, chair, at],
  )
}

export const notifyHearing = defineCaseStep<NotifyHearing>('notify-hearing', (held, input, writing) => {
  mustNotBeLater(input.notifiedOn, writing.at, '通知日')
  const term = procedureTerm('hearing-notice', input.notifiedOn)
  const earliest = addWorkingDays(input.notifiedOn, term.length).day
  if (input.hearingOn < earliest)
    throw new Refusal(
      'CASE_WRONG',
      `听证须在通知的 ${term.length} 个工作日以后举行,最早 ${earliest}(${citeBasis(term.basis)})`,
    )
  return {
    content: {
      notifiedOn: input.notifiedOn,
      hearingOn: input.hearingOn,
      place: freeText('听证地点', input.place, 200),
      isPublic: input.isPublic,
      chair: input.chair,
    },
    after: () => appointChair(writing, held, input.chair),
  }
})

export interface HoldHearing extends OnCase {
  readonly heldOn: string
  readonly isPartyPresent: boolean
  /** 听证笔录 and the chair's opinion. */
  readonly record: string
  readonly opinion: string
}

export const holdHearing = defineCaseStep<HoldHearing>('hold-hearing', async (held, input, { client, actor, at }) => {
  mustNotBeLater(input.heldOn, at, '听证日')
  const chair = held.officers.findLast(({ part, recusedAt }) => part === 'hearing-chair' && recusedAt === null)
  if (!chair || !(await isSameHuman(client, actor, [chair.person])))
    throw new Refusal('CASE_WRONG', `听证由${chair?.name ?? '指定的主持人'}主持,须由其本人登记`)
  const { rows } = await client.query<{ on: string }>(
    `select content ->> 'hearingOn' as on from cases.record where case_id = $1 and step = 'notify-hearing' order by id desc limit 1`,
    [held.id],
  )
  if (rows[0] && input.heldOn < rows[0].on)
    throw new Refusal('CASE_WRONG', `听证通知的日期是 ${rows[0].on},不能提前到 ${input.heldOn}`)
  return {
    content: {
      heldOn: input.heldOn,
      isPartyPresent: input.isPartyPresent,
      record: freeText('听证笔录', input.record, 8_000),
      opinion: freeText('听证意见', input.opinion),
    },
    to: 'reviewing',
  }
})
