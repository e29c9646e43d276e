/** 检查组与受邀委员、专家: appointed, answering the invitation, recused; an opinion given and answered (三(二)). */
import { fixedClock, today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { stepDay } from '#workflow/deadline.ts'
import { isSameHuman } from '#workflow/same-human.ts'
import { defineStep } from '#workflow/take.ts'
import {
  changeProgramme,
  holdProgramme,
  mustBeOfficer,
  type OnProgramme,
  programmeMustBe,
  revisedOn,
} from './held-programme.ts'
import { isAdviser, type MemberPart, memberParts, partPosts } from './programme-words.ts'

const running = ['planned', 'approved', 'notified', 'on-site', 'drafted', 'consulted'] as const

interface Invited {
  name: string
  posts: string[]
}

const member = (says: string): Refusal => new Refusal('PROGRAMME_MEMBER', says)

/** @throws Refusal PERSON_UNKNOWN, PROGRAMME_MEMBER. */
const mustFit = async (client: Client, person: string, part: MemberPart, day: string): Promise<string> => {
  const { rows } = await client.query<Invited>(
    `select p.name, array(select h.post from access.post_holding h where h.person = p.id and h.valid_from <= $2
       and (h.valid_to is null or $2 < h.valid_to)) as posts
     from access.person p where p.id = $1 and p.disabled_at is null`,
    [person, day],
  )
  const [one] = rows
  if (!one) throw new Refusal('PERSON_UNKNOWN', '没有这个人员,或账号已经停用')
  if (!one.posts.some((post) => (partPosts[part] as readonly string[]).includes(post)))
    throw member(`${one.name}现在的岗位不能任${memberParts[part]}(三(二))`)
  return one.name
}

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, PROGRAMME_MEMBER, PERSON_UNKNOWN, STALE_VERSION. */
export const appointMember = defineStep({
  name: 'appoint-member',
  label: '指定检查组成员、邀请委员与专家',
  basis: [zz27('三(二)'), zz27('三(一)')],
  secondPerson: { notNeeded: '成员可以拒绝、回避,检查组的结论另由他人签发' },
  async apply(input: OnProgramme & { readonly person: string; readonly part: MemberPart }, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, running, '指定检查组成员、邀请委员与专家')
    const { person, part } = input
    const name = await mustFit(client, person, part, today(fixedClock(at.toISOString())))
    if (part === 'head') {
      const { rowCount } = await client.query(
        `select 1 from cases.programme_member where programme = $1 and part = 'head' and recused_at is null`,
        [held.id],
      )
      if (rowCount) throw member('已经有组长,请先让其回避或改任组员')
    }
    const { rows: others } = await client.query<{ person: string }>(
      'select person from cases.programme_member where programme = $1',
      [held.id],
    )
    if (
      await isSameHuman(
        client,
        person,
        others.map((one) => one.person),
      )
    )
      throw member(`${name}已在这项检查里`)
    await client.query(
      `insert into cases.programme_member (programme, person, part, invited_at, invited_by, answered) values ($1, $2, $3, $4, $5, $6)`,
      // An officer is ordered; who advises is asked.
      [held.id, person, part, at, actor, isAdviser(part) ? null : 'accepted'],
    )
    const revision = await changeProgramme({ client, at, actor }, 'appoint-member', held, {})
    return revisedOn(held, { person, part }, revision)
  },
})

interface OwnRow {
  part: MemberPart
  answered: 'accepted' | 'declined' | null
  recused_at: Date | null
  opinion: string | null
  opinion_answer: string | null
  state: string
}

/** The member's own row; whoever is not invited finds no programme. @throws Refusal PROGRAMME_UNKNOWN. */
const own = async (client: Client, programme: string, person: string): Promise<OwnRow> => {
  const { rows } = await client.query<OwnRow>(
    `select m.part, m.answered, m.recused_at, m.opinion, m.opinion_answer, p.state from cases.programme_member m
     join cases.programme p on p.id = m.programme where m.programme::text = $1 and m.person = $2 for update of m`,
    [programme, person],
  )
  const [row] = rows
  if (!row) throw new Refusal('PROGRAMME_UNKNOWN', '没有这项检查,或者没有邀请您参加')
  return row
}

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, VALUE_MISSING. */
export const answerInvitation = defineStep({
  name: 'answer-invitation',
  label: '答复邀请',
  basis: [zz27('三(二)')],
  secondPerson: { notNeeded: '参加与否由受邀人自己定' },
  async apply(
    input: { readonly programme: string; readonly accepts: boolean; readonly why?: string },
    { client, at, actor },
  ) {
    const row = await own(client, input.programme, actor)
    // Who has accepted may still withdraw: that is recusal, and his opinion stays on file.
    const withdraws = row.answered === 'accepted' && !input.accepts
    if (!isAdviser(row.part) || (row.answered !== null && !withdraws) || row.recused_at !== null)
      throw new Refusal('PROGRAMME_STEP_NOT_OPEN', '这份邀请已经答复过,或者您不是受邀的委员、专家')
    const why = input.accepts ? null : freeText('不参加的理由', input.why ?? '', 500)
    await client.query(
      withdraws
        ? 'update cases.programme_member set recused_at = $3, recused_why = $4 where programme::text = $1 and person = $2'
        : `update cases.programme_member set answered = case when $4::text is null then 'accepted' else 'declined' end, decline_why = $4
           where programme::text = $1 and person = $2 and $3::timestamptz is not null`,
      [input.programme, actor, at, why],
    )
    return {
      subject: { kind: 'inspection', id: input.programme },
      payload: { accepts: input.accepts, withdraws, why },
      result: { answered: true as const },
    }
  },
})

/** By the member himself, or by whoever runs the programme. @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, PROGRAMME_MEMBER. */
export const recuseMember = defineStep({
  name: 'recuse-member',
  label: '回避',
  basis: [lawOf('penalty-law', '第43条', 'U'), zz27('十二(二)')],
  secondPerson: { notNeeded: '回避只使人退出,不使任何结论成立' },
  async apply(input: OnProgramme & { readonly person: string; readonly reason: string }, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, running, '回避')
    const why = freeText('回避的理由', input.reason, 500)
    const { rowCount } = await client.query(
      'update cases.programme_member set recused_at = $3, recused_why = $4 where programme = $1 and person = $2 and recused_at is null',
      [held.id, input.person, at, why],
    )
    if (!rowCount) throw member('这个人不在检查组里,或者已经回避')
    const revision = await changeProgramme({ client, at, actor }, 'recuse-member', held, {})
    return revisedOn(held, { person: input.person, why }, revision)
  },
})

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, VALUE_*. */
export const giveOpinion = defineStep({
  name: 'give-opinion',
  label: '提出意见',
  basis: [zz27('三(二)')],
  secondPerson: { notNeeded: '意见是委员、专家本人的;由检查组逐条答复' },
  async apply(input: { readonly programme: string; readonly opinion: string }, { client, at, actor }) {
    const row = await own(client, input.programme, actor)
    if (!isAdviser(row.part) || row.answered !== 'accepted' || row.recused_at !== null)
      throw new Refusal('PROGRAMME_STEP_NOT_OPEN', '接受邀请、没有回避的委员与专家才提意见(三(二))')
    if (!['notified', 'on-site', 'drafted', 'consulted', 'approved'].includes(row.state))
      throw new Refusal('PROGRAMME_STEP_NOT_OPEN', '报告签发以前提意见;现在已经签发或检查已取消')
    if (row.opinion !== null) throw new Refusal('STEP_TAKEN', '意见已经提交')
    const opinion = freeText('意见', input.opinion)
    await client.query(
      'update cases.programme_member set opinion = $3, opinion_at = $4 where programme = $1 and person = $2',
      [input.programme, actor, opinion, at],
    )
    return {
      subject: { kind: 'inspection', id: input.programme },
      payload: { opinion },
      result: { given: true as const, on: stepDay(at) },
    }
  },
})

const giver = async ({ person }: { readonly person: string }): Promise<string[]> => [person]

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_MEMBER, PROGRAMME_STEP_NOT_OPEN, STALE_VERSION, SECOND_PERSON. */
export const answerOpinion = defineStep({
  name: 'answer-opinion',
  label: '答复意见',
  basis: [zz27('三(二)')],
  secondPerson: { otherThan: giver, why: '提意见的人不能自己答复' },
  async apply(input: OnProgramme & { readonly person: string; readonly answer: string }, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, running, '答复意见')
    await mustBeOfficer(client, held, actor, '答复意见')
    const answer = freeText('答复', input.answer)
    const { rowCount } = await client.query(
      `update cases.programme_member set opinion_answer = $3, opinion_answered_by = $4, opinion_answered_at = $5
       where programme = $1 and person = $2 and opinion is not null and opinion_answer is null`,
      [held.id, input.person, answer, actor, at],
    )
    if (!rowCount) throw new Refusal('PROGRAMME_STEP_NOT_OPEN', '这位委员或专家没有待答复的意见')
    const revision = await changeProgramme({ client, at, actor }, 'answer-opinion', held, {})
    return revisedOn(held, { person: input.person, answer }, revision)
  },
})
