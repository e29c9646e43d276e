/** A list of cases: number, what it is about, how far it is, and its next clock. */
import type { ReactNode } from 'react'
import type { Problem } from '../../api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Day, Money } from '../../ui/figures.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { type CaseLine, leftWords, numberOf, toneOf } from './case-words.ts'

export const ClockCell = ({ clock }: { readonly clock: CaseLine['clock'] }): ReactNode => {
  if (clock === null) return <span className="quiet">—</span>
  if (clock.isSuspended) return <span className="quiet">{clock.label}:中止计算</span>
  return (
    <span className={clock.workingDaysLeft < 0 ? 'clock-late' : clock.workingDaysLeft <= 3 ? 'clock-near' : ''}>
      {leftWords(clock.workingDaysLeft)}
      <span className="quiet clock-of">
        {clock.label} <Day of={clock.dueOn} />
      </span>
    </span>
  )
}

const columns: readonly Column<CaseLine>[] = [
  { key: 'no', title: '案号', width: 210, render: (row) => numberOf(row) },
  { key: 'title', title: '案由', wrap: true, render: (row) => row.title },
  { key: 'party', title: '对象', width: 180, render: (row) => row.partySays },
  { key: 'state', title: '状态', width: 100, render: (row) => <StageTag label={row.stateLabel} tone={toneOf(row)} /> },
  { key: 'district', title: '辖区', width: 110, render: (row) => row.districtName },
  { key: 'lead', title: '主办', width: 80, render: (row) => row.lead ?? <span className="quiet">未定</span> },
  { key: 'money', title: '风险金额(元)', width: 120, figure: true, render: (row) => <Money fen={row.atRiskFen} /> },
  { key: 'clock', title: '期限', width: 250, wrap: true, render: (row) => <ClockCell clock={row.clock} /> },
]

interface Props {
  readonly rows: readonly CaseLine[] | undefined
  readonly problem: Problem | null
  readonly retry: () => void
  readonly more: (() => void) | undefined
  readonly isLoading: boolean
  readonly isLoadingMore: boolean
  readonly empty: ReactNode
}

export const CaseTable = (props: Props): ReactNode => (
  <DataTable label="线索与案件" columns={columns} rowKey={({ id }) => id} to={({ id }) => `/cases/${id}`} {...props} />
)
