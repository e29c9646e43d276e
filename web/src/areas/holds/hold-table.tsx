/** Stops as a list: what, whose, how much, until when. */
import type { ReactNode } from 'react'
import type { Problem } from '../../api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Clause, Day, Money } from '../../ui/figures.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { type HoldRow, holdTones, subjectOf } from './hold-words.ts'

const columns: readonly Column<HoldRow>[] = [
  {
    key: 'stop',
    title: '停什么',
    width: 130,
    render: ({ stopLabel }) => stopLabel,
  },
  { key: 'subject', title: '对象', width: 190, render: subjectOf },
  { key: 'district', title: '区县', width: 90, render: ({ districtLabel }) => districtLabel.replace(/^郑州市/, '') },
  {
    key: 'amount',
    title: '停的金额(元)',
    width: 130,
    figure: true,
    render: ({ amountFen, paidMonthly }) => (
      <>
        <Money fen={amountFen} />
        {paidMonthly && <span className="quiet"> /月</span>}
      </>
    ),
  },
  { key: 'executor', title: '执行机构', render: ({ executor }) => executor.name },
  {
    key: 'state',
    title: '状态',
    width: 130,
    render: ({ state, stateLabel, releaseProposed }) => (
      <>
        <StageTag label={stateLabel} tone={holdTones[state] ?? 'plain'} />
        {releaseProposed && state !== 'released' && state !== 'expired' && <StageTag label="待解除" tone="late" />}
      </>
    ),
  },
  { key: 'until', title: '到期', width: 105, render: ({ untilOn }) => <Day of={untilOn} /> },
  { key: 'clause', title: '依据', width: 70, render: ({ clause }) => <Clause of={clause} /> },
]

interface Props {
  readonly rows: readonly HoldRow[] | undefined
  readonly problem?: Problem | null
  readonly retry?: () => void
  readonly more?: (() => void) | undefined
  readonly isLoading?: boolean
  readonly isLoadingMore?: boolean
  readonly empty: ReactNode
}

export const HoldTable = (props: Props): ReactNode => (
  <DataTable<HoldRow>
    label="停办停发"
    columns={columns}
    rowKey={({ id }) => id}
    to={({ id }) => `/holds/${id}`}
    {...props}
  />
)
