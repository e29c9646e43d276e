/** 外部审计: contract, scope, until when the auditor may look, and how many of its problems are still open. */
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Count, Day } from '../../ui/figures.tsx'
import { Nothing } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'

type Audit = Answer<'listAudits'>['audits'][number]

const columns: readonly Column<Audit>[] = [
  { key: 'auditor', title: '审计单位', width: 170, render: ({ auditor }) => auditor },
  { key: 'kind', title: '种类', width: 100, render: ({ kindLabel }) => kindLabel },
  { key: 'contract', title: '合同、通知', width: 150, render: ({ contractNo }) => contractNo },
  {
    key: 'scope',
    title: '范围与保密',
    wrap: true,
    render: ({ scopeNote, confidentiality }) => (
      <>
        {scopeNote} <span className="quiet">{confidentiality}</span>
      </>
    ),
  },
  {
    key: 'access',
    title: '可查阅至',
    width: 165,
    render: ({ accessUntil, accessOver }) => (
      <>
        <Day of={accessUntil} /> {accessOver && <StageTag label="已到期" />}
      </>
    ),
  },
  { key: 'rows', title: '问题', width: 70, figure: true, render: ({ rows }) => <Count of={rows} /> },
  { key: 'open', title: '没有销号', width: 90, figure: true, render: ({ open }) => <Count of={open} /> },
]

export const Audits = (): ReactNode => {
  const read = useCall('listAudits', {})
  return (
    <section aria-label="外部审计">
      <h2>外部审计</h2>
      <DataTable<Audit>
        label="外部审计"
        rows={read.data?.audits}
        rowKey={({ id }) => id}
        columns={columns}
        problem={read.error}
        retry={() => void read.refetch()}
        empty={
          <Nothing title="还没有导入外部审计">
            审计机关、省厅、部里或第三方的问题清单导入以后,各条列入上面的台账。
          </Nothing>
        }
      />
    </section>
  )
}
