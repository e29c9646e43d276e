/** The month's duties as a list, worst first: each once for every body that has it. */
import type { ReactNode } from 'react'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Clause, Day } from '../../ui/figures.tsx'
import { Nothing } from '../../ui/states.tsx'
import type { DutyRow } from './duty-dialogs.tsx'
import { DutyState } from './duty-state.tsx'
import { WorkingDays } from './working-days.tsx'

const columns: readonly Column<DutyRow>[] = [
  {
    key: 'verb',
    title: '义务',
    wrap: true,
    render: ({ periodLabel, verb, what }) => (
      <>
        {periodLabel} {verb} <span className="quiet">{what}</span>
      </>
    ),
  },
  {
    key: 'body',
    title: '机构',
    width: 190,
    wrap: true,
    compare: (left, right) => (left.organisation?.name ?? '').localeCompare(right.organisation?.name ?? '', 'zh'),
    render: ({ organisation, body }) => organisation?.name ?? <span className="money-late">未登记:{body}</span>,
  },
  {
    key: 'person',
    title: '承办人',
    width: 90,
    render: ({ person, done }) =>
      person?.name ?? (done ? <span className="quiet">—</span> : <span className="money-late">无人承办</span>),
  },
  {
    key: 'due',
    title: '期限',
    width: 115,
    compare: (left, right) => left.dueOn.localeCompare(right.dueOn),
    render: ({ dueOn }) => <Day of={dueOn} />,
  },
  {
    key: 'left',
    title: '还有',
    width: 135,
    render: (row) =>
      row.state === 'done' ? (
        <DutyState row={row} />
      ) : (
        <WorkingDays left={row.workingDaysLeft} isLate={row.workingDaysLeft < 0} />
      ),
  },
  {
    key: 'clause',
    title: '依据',
    width: 85,
    render: ({ clause, clauseLabel }) => <Clause of={clause} label={clauseLabel} />,
  },
]

interface Props {
  readonly rows: readonly DutyRow[]
  readonly onOpen: (row: DutyRow) => void
}

export const CalendarList = ({ rows, onOpen }: Props): ReactNode => (
  <DataTable<DutyRow>
    label="义务"
    rows={rows}
    rowKey={(row) => `${row.id}/${row.organisation?.id ?? ''}`}
    onOpen={onOpen}
    minWidth={780}
    columns={columns}
    empty={
      <Nothing title="这个月没有符合条件的义务">换一个月份或清除条件再看;您的管辖范围之外的义务不在这里。</Nothing>
    }
  />
)
