/** 工作底稿: one an inspectee, item by item of the checklist, reviewed by another officer; what is wrong is an issue of the programme. */
import { randomUUID } from 'node:crypto'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { clauseOf } from '#law/clauses.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { stepDay } from '#workflow/deadline.ts'
import { defineStep } from '#workflow/take.ts'
import { changeProgramme, holdProgramme, mustBeOfficer, type OnProgramme, programmeMustBe } from './held-programme.ts'
import type { ItemOutcome } from './programme-words.ts'

export interface WorksheetItem {
  readonly clause: string
  readonly question: string
  readonly outcome: ItemOutcome
  readonly note: string
  /** For what is wrong: money concerned. */
  readonly amountFen?: bigint
}

export interface WorksheetInput extends OnProgramme {
  /** Organisation's id, provider's or employer's code, or a key of the sample. */
  readonly inspectee: string
  readonly inspecteeName: string
  readonly place: string
  readonly checkedOn: Day
  readonly items: readonly WorksheetItem[]
}

const wrong = (says: string): Refusal => new Refusal('WORKSHEET_WRONG', says)

const checkedItems = (items: readonly WorksheetItem[]): WorksheetItem[] => {
  if (items.length === 0) throw wrong('底稿没有一项检查内容')
  return items.map((item, index) => {
    if (!clauseOf(item.clause)) throw wrong(`第 ${index + 1} 项:通知里没有条款「${item.clause}」`)
    const question = freeText(`第 ${index + 1} 项的检查内容`, item.question, 300)
    if (item.outcome !== 'issue') {
      if (item.amountFen !== undefined) throw wrong(`第 ${index + 1} 项没有问题,不写金额`)
      return { ...item, question, note: item.note.trim() === '' ? '' : freeText('说明', item.note, 500) }
    }
    if (item.amountFen !== undefined && item.amountFen < 0n) throw wrong(`第 ${index + 1} 项的金额不应小于零`)
    return { ...item, question, note: freeText(`第 ${index + 1} 项的问题`, item.note, 500) }
  })
}

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, PROGRAMME_MEMBER, WORKSHEET_WRONG, STALE_VERSION, VALUE_*. */
export const addWorksheet = defineStep({
  name: 'add-worksheet',
  label: '填写工作底稿',
  basis: [zz27('三(一)'), zz27('十(一)')],
  secondPerson: { notNeeded: '底稿由检查组另一人复核后才作数' },
  async apply(input: WorksheetInput, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['on-site'], '填写工作底稿')
    await mustBeOfficer(client, held, actor, '填写工作底稿')
    if (input.checkedOn > stepDay(at)) throw new Refusal('VALUE_DATE', '检查日期不应晚于今天')
    const items = checkedItems(input.items)
    const id = randomUUID()
    await client.query(
      `insert into cases.worksheet (id, programme, inspectee, inspectee_name, items, made_by, made_at, place, checked_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        held.id,
        freeText('被检查对象代码', input.inspectee, 80),
        freeText('被检查对象', input.inspecteeName, 100),
        JSON.stringify(items, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
        actor,
        at,
        freeText('检查地点', input.place, 200),
        input.checkedOn,
      ],
    )
    for (const item of items.filter(({ outcome }) => outcome === 'issue'))
      await client.query(
        `insert into cases.programme_issue (id, programme, worksheet, clause, problem, amount_fen, noted_by, noted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [randomUUID(), held.id, id, item.clause, item.note, item.amountFen ?? null, actor, at],
      )
    const revision = await changeProgramme({ client, at, actor }, 'add-worksheet', held, {})
    return {
      subject: { kind: 'inspection', id: held.id },
      payload: {
        worksheet: id,
        inspectee: input.inspectee,
        items: items.length,
        issues: items.filter(({ outcome }) => outcome === 'issue').length,
      },
      result: { worksheet: id, revision },
    }
  },
})

interface OnWorksheet extends OnProgramme {
  readonly worksheet: string
  readonly note: string
}

const maker = async ({ worksheet }: OnWorksheet, client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ made_by: string }>('select made_by from cases.worksheet where id::text = $1', [
    worksheet,
  ])
  return rows.map(({ made_by }) => made_by)
}

/** @throws Refusal PROGRAMME_UNKNOWN, WORKSHEET_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, PROGRAMME_MEMBER, SECOND_PERSON, STALE_VERSION. */
export const reviewWorksheet = defineStep({
  name: 'review-worksheet',
  label: '复核工作底稿',
  basis: [zz27('三(一)')],
  secondPerson: { otherThan: maker, why: '填写底稿的人不能自己复核' },
  async apply(input: OnWorksheet, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['on-site'], '复核工作底稿')
    await mustBeOfficer(client, held, actor, '复核工作底稿')
    const note = freeText('复核意见', input.note, 500)
    const { rows } = await client.query<{ reviewed_by: string | null }>(
      'select reviewed_by from cases.worksheet where id::text = $1 and programme = $2 for update',
      [input.worksheet, held.id],
    )
    if (!rows[0]) throw new Refusal('WORKSHEET_UNKNOWN', '这项检查里没有这份底稿')
    if (rows[0].reviewed_by !== null) throw new Refusal('STEP_TAKEN', '这份底稿已经复核')
    await client.query(
      'update cases.worksheet set reviewed_by = $2, reviewed_at = $3, review_note = $4, revision = revision + 1 where id::text = $1',
      [input.worksheet, actor, at, note],
    )
    const revision = await changeProgramme({ client, at, actor }, 'review-worksheet', held, {})
    return {
      subject: { kind: 'inspection', id: held.id },
      payload: { worksheet: input.worksheet, note },
      result: { worksheet: input.worksheet, revision },
    }
  },
})
