/** Requests with their chain of decisions; the next step is a button where it is the reader's, else it says whose. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { FilterBar, SelectFilter, useFilters } from '../../ui/filters.tsx'
import { Nothing } from '../../ui/states.tsx'
import { StepButton } from '../../ui/steps.tsx'
import { StageTag, type Tone } from '../../ui/tags.tsx'
import { changeWords, type Request, spanText } from './account-words.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { RequestChain } from './request-chain.tsx'
import { RequestDialog } from './request-dialog.tsx'

const tones: Readonly<Record<string, Tone>> = { filed: 'done', refused: 'late' }

const columns = (onTake: (request: Request) => void): readonly Column<Request>[] => [
  {
    key: 'person',
    title: '人员',
    wrap: true,
    render: ({ personName, organisationName }) => (
      <span>
        {personName} <span className="quiet">{organisationName}</span>
      </span>
    ),
  },
  {
    key: 'change',
    title: '申请与理由',
    wrap: true,
    render: ({ change, postLabel, reason }) => (
      <span>
        {changeWords[change]}「{postLabel}」<span className="quiet">{reason}</span>
      </span>
    ),
  },
  {
    key: 'span',
    title: '起止',
    width: 115,
    wrap: true,
    render: ({ validFrom, validTo }) => spanText(validFrom, validTo),
  },
  {
    key: 'state',
    title: '状态',
    width: 145,
    render: ({ state, stateLabel }) => <StageTag label={stateLabel} tone={tones[state] ?? 'active'} />,
  },
  {
    key: 'next',
    title: '办理',
    width: 160,
    render: (request) =>
      request.next.map((step) => <StepButton key={step.action} step={step} primary onTake={() => onTake(request)} />),
  },
]

export const RequestsTab = (): ReactNode => {
  const mayRequest = useMay('permissions.request')
  const read = useCall('listPermissionRequests', {})
  const { values, set, clear, any } = useFilters(['state'])
  const [asking, setAsking] = useState(false)
  const [deciding, setDeciding] = useState<Request>()
  const all = read.data?.requests
  const mine = all?.filter(({ next }) => next.some(({ open }) => open)) ?? []
  const rows = all?.filter(({ state, next }) =>
    values.state === 'mine' ? next.some(({ open }) => open) : values.state === '' || state === values.state,
  )
  const states = Object.entries(read.data?.states ?? {}).map(([value, label]) => ({ value, label }))
  return (
    <>
      <div className="tab-head">
        <FilterBar any={any} onClear={clear}>
          <SelectFilter
            label="状态"
            value={values.state}
            onChange={(state) => set({ state })}
            options={[{ value: 'mine', label: `待我办理(${mine.length})` }, ...states]}
            width={170}
          />
        </FilterBar>
        {mayRequest && (
          <Button type="primary" onClick={() => setAsking(true)}>
            申请权限
          </Button>
        )}
      </div>
      <DataTable<Request>
        label="权限申请"
        rows={rows}
        rowKey={({ id }) => id}
        problem={read.error}
        retry={() => void read.refetch()}
        isLoading={read.isPlaceholderData}
        minWidth={800}
        columns={columns(setDeciding)}
        unfold={(request) => <RequestChain request={request} states={read.data?.states ?? {}} />}
        empty={
          <Nothing title={any ? '没有符合条件的申请' : '还没有权限申请'}>
            {any
              ? '清除条件再看。'
              : mayRequest
                ? '需要新的岗位或交回岗位时,点「申请权限」。这里列出与您有关的和待您办理的申请。'
                : '有待您办理的申请时列在这里。'}
          </Nothing>
        }
      />
      {mayRequest && read.data && (
        <RequestDialog posts={read.data.posts} open={asking} onClose={() => setAsking(false)} />
      )}
      {deciding && <DecideDialog request={deciding} onClose={() => setDeciding(undefined)} />}
    </>
  )
}
