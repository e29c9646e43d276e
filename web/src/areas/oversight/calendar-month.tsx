/** The month on the wall: what falls due on each day, one line a duty however many bodies have it. */
import type { ReactNode } from 'react'
import { weeksOf } from './calendar-days.ts'
import type { DutyRow } from './duty-dialogs.tsx'

interface Props {
  readonly month: string
  readonly asOf: string
  readonly rows: readonly DutyRow[]
  readonly onDay: (day: string) => void
}

/** Lines before 还有 n 项. */
const most = 4

const wordsOf = (rows: readonly DutyRow[]): string => {
  const of = (state: DutyRow['state']): number => rows.filter((row) => row.state === state).length
  const parts = [
    [of('overdue'), '逾期'],
    [of('unassigned'), '无人承办'],
  ].flatMap(([n, word]) => (n === 0 ? [] : [rows.length === n ? word : `${n} ${word}`]))
  return parts.join('、')
}

const toneOf = (rows: readonly DutyRow[]): string => {
  if (rows.some(({ state }) => state === 'overdue' || state === 'unassigned')) return 'late'
  return rows.every(({ state }) => state === 'done') ? 'done' : 'plain'
}

const Lines = ({ rows }: { readonly rows: readonly DutyRow[] }): ReactNode => {
  const byDuty = [...Map.groupBy(rows, ({ id }) => id).values()]
  return (
    <>
      {byDuty.slice(0, most).map((same) => {
        const [row] = same
        if (!row) return null
        const said = wordsOf(same)
        return (
          <span key={row.id} className={`day-line day-line-${toneOf(same)}`} title={`${row.clauseLabel} ${row.what}`}>
            {row.clauseLabel} {row.verb}
            {same.length > 1 && ` · ${same.length} 个机构`}
            {said && ` · ${said}`}
          </span>
        )
      })}
      {byDuty.length > most && <span className="quiet">还有 {byDuty.length - most} 项</span>}
    </>
  )
}

export const CalendarMonth = ({ month, asOf, rows, onDay }: Props): ReactNode => {
  const byDay = Map.groupBy(rows, ({ dueOn }) => dueOn)
  return (
    <table className="month">
      <caption className="only-heard">{month} 到期的义务</caption>
      <thead>
        <tr>
          {[...'一二三四五六日'].map((day) => (
            <th key={day} scope="col">
              周{day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week of a month has no other name.
          <tr key={index}>
            {week.map((day, place) => {
              const own = byDay.get(day) ?? []
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor has a day of another month.
                <td key={place} className={day === '' ? 'day-outside' : day === asOf ? 'day-today' : undefined}>
                  <span className="day-number">{day.slice(8)}</span>
                  {own.length > 0 && (
                    <button
                      type="button"
                      className="day"
                      onClick={() => onDay(day)}
                      aria-label={`${day}:${own.length} 项`}
                    >
                      <Lines rows={own} />
                    </button>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
