/** Claims as a list: who owes what for which case, until when, and what is amiss. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Problem } from '../../api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Day, Money } from '../../ui/figures.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { alarmTone, type Claim, claimTone, leftWords } from './claim-words.ts'

const columns: readonly Column<Claim>[] = [
  { key: 'kind', title: '款项', width: 110, render: ({ kindLabel }) => kindLabel },
  { key: 'debtor', title: '义务人', width: 150, render: ({ debtorName }) => debtorName },
  {
    key: 'case',
    title: '案件',
    render: ({ caseId, caseName, caseTitle }) => <Link to={`/cases/${caseId}`}>{`${caseName} ${caseTitle}`}</Link>,
  },
  { key: 'amount', title: '应收(元)', width: 120, figure: true, render: ({ amountFen }) => <Money fen={amountFen} /> },
  {
    key: 'outstanding',
    title: '尚欠(元)',
    width: 120,
    figure: true,
    render: ({ outstandingFen, workingDaysLeft }) => (
      <Money
        fen={outstandingFen}
        {...(workingDaysLeft !== null && workingDaysLeft < 0 ? { tone: 'late' as const } : {})}
      />
    ),
  },
  {
    key: 'due',
    title: '到期',
    width: 150,
    render: ({ dueOn, workingDaysLeft }) => (
      <>
        <Day of={dueOn} />
        <br />
        <span className={workingDaysLeft !== null && workingDaysLeft < 0 ? 'clock-late' : 'quiet'}>
          {leftWords(workingDaysLeft)}
        </span>
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    width: 100,
    render: (claim) => <StageTag label={claim.stateLabel} tone={claimTone(claim)} />,
  },
  {
    key: 'alarms',
    title: '提醒',
    width: 170,
    wrap: true,
    render: ({ alarms }) =>
      alarms.map(({ alarm, label }) => <StageTag key={alarm} label={label} tone={alarmTone(alarm)} />),
  },
]

interface Props {
  readonly rows: readonly Claim[] | undefined
  readonly problem?: Problem | null
  readonly retry?: () => void
  readonly more?: (() => void) | undefined
  readonly isLoading?: boolean
  readonly isLoadingMore?: boolean
  readonly empty: ReactNode
}

export const ClaimTable = (props: Props): ReactNode => (
  <DataTable<Claim>
    label="应收款项"
    columns={columns}
    rowKey={({ id }) => id}
    to={({ id }) => `/recoveries/${id}`}
    {...props}
  />
)
