/** 数据接入: a file in, and the batches so far with what became of each. */
import type { ReactNode } from 'react'
import type { Answer, Query } from '../../api.ts'
import { useCall, usePages } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Count, Instant } from '../../ui/figures.tsx'
import { FilterBar, SelectFilter, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Nothing } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { batchState, shortBatch, statusOptions } from './batch-words.ts'
import './intake.css'
import { UploadPanel } from './upload-panel.tsx'

type Batch = Answer<'listBatches'>['batches'][number]

const State = ({ status }: { readonly status: string }): ReactNode => {
  const [label, tone] = batchState(status)
  return <StageTag label={label} tone={tone} />
}

const lineage = ({ supersedes, supersededBy }: Batch): string =>
  [supersedes && `取代 ${shortBatch(supersedes)}`, supersededBy && `被 ${shortBatch(supersededBy)} 取代`]
    .filter(Boolean)
    .join(';')

const columns: readonly Column<Batch>[] = [
  { key: 'file', title: '文件', render: ({ file }) => <span title={file}>{file}</span> },
  { key: 'title', title: '数据集', width: 150, render: ({ title, dataset }) => <span title={dataset}>{title}</span> },
  { key: 'period', title: '期间', width: 85, render: ({ period }) => period ?? '—' },
  { key: 'status', title: '状态', width: 90, render: ({ status }) => <State status={status} /> },
  { key: 'in', title: '报送行', width: 90, figure: true, render: ({ rowsIn }) => <Count of={rowsIn} /> },
  {
    key: 'accepted',
    title: '入库',
    width: 90,
    figure: true,
    render: ({ rowsAccepted }) => <Count of={rowsAccepted} />,
  },
  {
    key: 'rejected',
    title: '退回',
    width: 80,
    figure: true,
    render: ({ rowsRejected }) => (
      <span className={rowsRejected && rowsRejected !== '0' ? 'money-late' : ''}>
        <Count of={rowsRejected} />
      </span>
    ),
  },
  {
    key: 'duplicate',
    title: '重复',
    width: 80,
    figure: true,
    render: ({ rowsDuplicate }) => <Count of={rowsDuplicate} />,
  },
  { key: 'at', title: '报送时间', width: 145, render: ({ receivedAt }) => <Instant of={receivedAt} /> },
  {
    key: 'by',
    title: '报送人',
    width: 130,
    render: ({ organisation, submittedBy }) => (
      <span title={organisation ?? undefined}>{submittedBy ?? organisation ?? '命令行'}</span>
    ),
  },
  {
    key: 'lineage',
    title: '更正关系',
    width: 130,
    render: (batch) => <span title={lineage(batch)}>{lineage(batch)}</span>,
  },
]

const Batches = (): ReactNode => {
  const maySubmit = useMay('intake.submit')
  const { values, query, set, clear, any } = useFilters(['dataset', 'status'])
  const feeds = useCall('listFeeds', {})
  const { pages, more, error, refetch, isPlaceholderData, isFetchingNextPage } = usePages('listBatches', {
    query: query as Query<'listBatches'>,
  })
  const options = (feeds.data?.datasets ?? []).map(({ id, title }) => ({ value: id, label: `${title} ${id}` }))
  return (
    <>
      <FilterBar any={any} onClear={clear}>
        <SelectFilter
          label="数据集"
          value={values.dataset}
          onChange={(dataset) => set({ dataset })}
          options={options}
          width={240}
          searchable
        />
        <SelectFilter
          label="状态"
          value={values.status}
          onChange={(status) => set({ status })}
          options={statusOptions}
          width={120}
        />
      </FilterBar>
      <DataTable<Batch>
        label="批次"
        rows={pages.length === 0 ? undefined : pages.flatMap(({ batches }) => batches)}
        rowKey={({ batch }) => batch}
        to={({ batch }) => `/intake/${batch}`}
        problem={error}
        retry={() => void refetch()}
        more={more}
        isLoading={isPlaceholderData}
        isLoadingMore={isFetchingNextPage}
        minWidth={1180}
        columns={columns}
        empty={
          <Nothing title={any ? '没有符合条件的批次' : '还没有批次'}>
            {any
              ? '清除条件再看。'
              : maySubmit
                ? '在上面报送第一个文件,接收完成后回执列在这里。'
                : '有机构报送后列在这里。'}
          </Nothing>
        }
      />
    </>
  )
}

const IntakePage = (): ReactNode => {
  const maySubmit = useMay('intake.submit')
  return (
    <>
      <PageHead
        title="数据接入"
        says={
          maySubmit
            ? '报送本机构的数据。每个文件接收后都有回执:入库、退回、重复各多少行,金额多少,退回的原因是什么。'
            : '各机构报送的批次和回执。文件由经办、信息化和各报送机构上传,您的岗位只看不报。'
        }
      />
      {maySubmit && <UploadPanel />}
      <h2>批次</h2>
      <Batches />
    </>
  )
}

export default IntakePage
