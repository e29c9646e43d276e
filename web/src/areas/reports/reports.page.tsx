/** 举报: the register, the most pressing of one's own one click away; what a report says is on its own page, for its handlers. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { usePages } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Instant } from '../../ui/figures.tsx'
import { FilterBar, SelectFilter, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Nothing } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { WorkingDays } from '../oversight/working-days.tsx'
import { EnterReport } from './enter-report.tsx'
import { type ReportLine, reportTones } from './report-words.ts'
import './reports.css'

const Due = ({ line }: { readonly line: ReportLine }): ReactNode =>
  line.dueOn === null ? (
    <span className="quiet">没有在算的期限</span>
  ) : (
    <>
      <WorkingDays left={line.workingDaysLeft} isLate={(line.workingDaysLeft ?? 0) < 0} />{' '}
      <span className="quiet">{line.dueLabel}</span>
    </>
  )

const ReportsPage = (): ReactNode => {
  const filters = useFilters(['state', 'mine', 'late'])
  const [entering, setEntering] = useState(false)
  const mayEnter = useMay('reports.enter')
  const mayStatistics = useMay('reports.statistics')
  const { pages, more, ...read } = usePages('listReports', { query: filters.query as never })
  const rows = read.data ? pages.flatMap(({ reports }) => reports) : undefined
  const states = pages[0]?.states ?? []
  return (
    <>
      <PageHead
        title="举报"
        says="有案必查,有果必复。登记簿里没有举报内容和举报人;打开一件举报,内容只给指定的承办人看。"
        filter={filters.any ? '按所选条件' : undefined}
        actions={
          <>
            {mayStatistics && <Link to="/report-statistics">举报统计</Link>}
            {mayEnter && (
              <Button type="primary" onClick={() => setEntering(true)}>
                登记来信来电来访
              </Button>
            )}
          </>
        }
      />
      <FilterBar any={filters.any} onClear={filters.clear}>
        <SelectFilter
          label="状态"
          value={filters.values.state}
          onChange={(state) => filters.set({ state })}
          options={states.map(({ state, label }) => ({ value: state, label }))}
        />
        <SelectFilter
          label="承办"
          value={filters.values.mine}
          onChange={(mine) => filters.set({ mine })}
          options={[{ value: '1', label: '我承办的' }]}
        />
        <SelectFilter
          label="期限"
          value={filters.values.late}
          onChange={(late) => filters.set({ late })}
          options={[{ value: '1', label: '已逾期' }]}
        />
      </FilterBar>
      <DataTable<ReportLine>
        label="举报登记簿"
        rows={rows}
        rowKey={({ id }) => id}
        to={({ id }) => `/reports/${id}`}
        more={more}
        isLoading={read.isFetching}
        isLoadingMore={read.isFetchingNextPage}
        problem={read.error}
        retry={() => void read.refetch()}
        empty={
          <Nothing title="没有符合条件的举报">
            公众从举报页提交的,和单位登记的来信、来电、来访,都在这里。举报页的地址是本平台网址后加 /report。
          </Nothing>
        }
        columns={[
          { key: 'no', title: '登记号', width: 150, render: ({ registerNo }) => registerNo },
          {
            key: 'state',
            title: '状态',
            width: 130,
            render: (line) => <StageTag label={line.stateLabel} tone={reportTones[line.state] ?? 'plain'} />,
          },
          { key: 'due', title: '期限', width: 250, render: (line) => <Due line={line} /> },
          {
            key: 'chapter',
            title: '所涉',
            width: 170,
            render: ({ chapter, chapterLabel }) => `${chapter} ${chapterLabel}`,
          },
          { key: 'district', title: '辖区', width: 110, render: ({ districtLabel }) => districtLabel },
          {
            key: 'who',
            title: '承办人',
            width: 130,
            render: ({ handlers, mine }) =>
              handlers.length === 0 ? (
                <span className="report-late">待指定</span>
              ) : (
                `${handlers.join('、')}${mine ? '(我)' : ''}`
              ),
          },
          {
            key: 'named',
            title: '来源',
            width: 110,
            render: ({ named, throughLabel }) => `${throughLabel},${named ? '实名' : '匿名'}`,
          },
          {
            key: 'received',
            title: '收到',
            width: 150,
            render: ({ receivedAt, unread }) => (
              <>
                <Instant of={receivedAt} /> {unread > 0 && <StageTag label={`新留言 ${unread}`} tone="active" />}
              </>
            ),
          },
        ]}
      />
      <EnterReport open={entering} onClose={() => setEntering(false)} />
    </>
  )
}

export default ReportsPage
