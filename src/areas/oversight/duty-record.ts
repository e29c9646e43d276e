/** What a record that a duty was done must say before it is taken. */
import { type Day, isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Queryable } from '#store/database.ts'
import { finishedBy, whatComesFirst } from './duty-of.ts'
import type { Occurrence } from './occurrences.ts'

export interface DutyRecord {
  /** The day on which it was done, not the day of the record. */
  readonly doneOn: Day
  readonly documentNo?: string
  readonly note?: string
}

/** Number of the document and words, as the duty asks for them. @throws Refusal VALUE_MISSING, VALUE_LENGTH, VALUE_PERSONAL. */
export const written = ({ documentNo = '', note = '' }: DutyRecord, { document }: Occurrence) => {
  const number = documentNo.trim() === '' ? null : freeText('文书编号', documentNo, 80)
  if (document !== null && number === null) throw new Refusal('VALUE_MISSING', `请写《${document}》的编号`)
  if (number === null && note.trim() === '') throw new Refusal('VALUE_MISSING', '这项职责没有规定文书,请写办理情况')
  return { number, note: note.trim() === '' ? '' : freeText('办理情况', note) }
}

/** @throws Refusal VALUE_DATE for a day that does not exist, is to come, or lies before the period can be done. */
export const checkDay = (doneOn: Day, { opensOn, periodLabel }: Occurrence, day: Day): void => {
  if (!isDay(doneOn)) throw new Refusal('VALUE_DATE', `「${doneOn}」不是日期,应写成 2026-03-05`)
  if (doneOn > day) throw new Refusal('VALUE_DATE', `办理日期 ${doneOn} 还没有到`)
  if (doneOn < opensOn) throw new Refusal('VALUE_DATE', `${periodLabel}的这项职责自 ${opensOn} 起才能办理`)
}

/** @throws Refusal STEP_CONFLICT while another body's step of the same period is open, or was done later than this one. */
export const checkOrder = async (
  client: Queryable,
  occurrence: Occurrence,
  district: string,
  doneOn: Day,
): Promise<void> => {
  for (const first of await whatComesFirst(client, occurrence, district, doneOn)) {
    if (first.bodies.length === 0) continue
    const done = await finishedBy(
      client,
      first.occurrence.id,
      first.bodies.map(({ id }) => id),
    )
    if (!done.some((one) => one.doneOn <= doneOn))
      throw new Refusal(
        'STEP_CONFLICT',
        `须先由${first.occurrence.body}办理「${first.occurrence.verb}」(${first.occurrence.periodLabel})`,
      )
  }
}
