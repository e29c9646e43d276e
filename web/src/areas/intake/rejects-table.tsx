/** Rejected rows: which row, which field, what stood there (masked), and why it cannot be taken. */
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { usePages } from '../../calls.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { count } from '../../ui/format.ts'
import { Nothing } from '../../ui/states.tsx'

type Reject = Answer<'listRejects'>['rejects'][number] & { readonly key: string }

export const RejectsTable = ({
  batch,
  labels,
}: {
  readonly batch: string
  readonly labels: Readonly<Record<string, string>>
}): ReactNode => {
  const { pages, more, error, refetch, isFetchingNextPage } = usePages('listRejects', { params: { batch } }, 'after')
  const rows = pages.flatMap(({ rejects }) => rejects).map((one, index) => ({ ...one, key: String(index) }))
  return (
    <DataTable<Reject>
      label="退回的行"
      rows={pages.length === 0 ? undefined : rows}
      rowKey={({ key }) => key}
      problem={error}
      retry={() => void refetch()}
      more={more}
      isLoadingMore={isFetchingNextPage}
      empty={<Nothing title="没有退回的行">全部行都已入库或与以前的重复。</Nothing>}
      columns={[
        { key: 'row', title: '行', width: 90, figure: true, render: ({ row }) => count(row) },
        {
          key: 'field',
          title: '字段',
          width: 170,
          render: ({ field, header }) => {
            const label = field ? (labels[field] ?? field) : '整行'
            return <span title={header ?? undefined}>{label}</span>
          },
        },
        {
          key: 'value',
          title: '值(已遮蔽)',
          width: 190,
          render: ({ value }) => value ?? <span className="quiet">—</span>,
        },
        { key: 'message', title: '原因和怎么改', wrap: true, render: ({ message }) => message },
      ]}
    />
  )
}
