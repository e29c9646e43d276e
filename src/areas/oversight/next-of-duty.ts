/** What a person may do with a row of the calendar, and what is missing where he may not: the words of the steps' own refusals. */
import type { Day } from '#kernel/month.ts'
import type { CalendarRow } from './calendar.ts'

export interface DutyReader {
  readonly id: string
  readonly organisation: string
  readonly mayAssign: boolean
  readonly mayComplete: boolean
}

export interface DutyStep {
  readonly action: 'assign' | 'complete' | 'reopen'
  readonly label: string
  readonly open: boolean
  /** Null where it is open. */
  readonly missing: string | null
  readonly clause: string
}

const step = (action: DutyStep['action'], label: string, clause: string, missing: string | null): DutyStep => ({
  action,
  label,
  open: missing === null,
  missing,
  clause,
})

const nobody = '没有登记承担这项职责的机构,请先登记机构'

const missingToAssign = ({ organisation }: CalendarRow, { mayAssign }: DutyReader): string | null => {
  if (!organisation) return nobody
  return mayAssign ? null : '由本机构负责人或监督机构负责人指定承办人'
}

const missingToComplete = (row: CalendarRow, reader: DutyReader, asOf: Day): string | null => {
  if (!row.organisation) return nobody
  if (row.organisation.id !== reader.organisation) return `只能登记本机构的职责,这一项由${row.organisation.name}登记`
  if (!reader.mayComplete) return '您的岗位不登记义务办理情况'
  return row.opensOn > asOf ? `${row.periodLabel}的这项职责自 ${row.opensOn} 起才能办理` : null
}

const missingToReopen = ({ done }: CalendarRow, { id, mayAssign }: DutyReader): string | null => {
  if (done?.by === id) return '登记已办的人不能自己撤回,以免先报后撤、掩盖逾期'
  return mayAssign ? null : '由本机构负责人或监督机构负责人撤回'
}

/** What is done can only be taken back; what is open can be given to somebody and recorded as done. */
export const nextOfDuty = (row: CalendarRow, reader: DutyReader, asOf: Day): DutyStep[] =>
  row.done
    ? [step('reopen', '撤回登记', '十(二)', missingToReopen(row, reader))]
    : [
        step('complete', '登记已办', '十(五)', missingToComplete(row, reader, asOf)),
        step('assign', row.person ? '改派承办人' : '指定承办人', '十(二)', missingToAssign(row, reader)),
      ]
