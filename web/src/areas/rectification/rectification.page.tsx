/** 整改台账: every problem with its responsible body, its term, its answer, and who struck it off. */
import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { usePages } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Clause, Day, Money } from '../../ui/figures.tsx'
import { FilterBar, SelectFilter, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useRowInAddress } from '../../ui/row-in-address.ts'
import { Nothing } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { WorkingDays } from '../oversight/working-days.tsx'
import { AuditImportDialog } from './audit-import.tsx'
import { Audits } from './audits.tsx'
import { EnterDialog } from './enter-dialog.tsx'
import { Line } from './line.tsx'
import { type Rectification, rectificationTones, sourceChoices, stateChoices } from './rectification-words.ts'
import '../holds/holds.css'

const columns: readonly Column<Rectification>[] = [
  { key: 'no', title: '编号', width: 175, render: ({ registerNo }) => registerNo },
  { key: 'problem', title: '问题', wrap: true, render: ({ problem }) => problem },
  { key: 'clause', title: '依据', width: 85, render: ({ clause }) => <Clause of={clause} /> },
  { key: 'source', title: '来源', width: 105, render: ({ sourceLabel }) => sourceLabel },
  { key: 'responsible', title: '责任单位', width: 170, render: ({ responsible }) => responsible.name },
  { key: 'amount', title: '金额(元)', width: 115, figure: true, render: ({ amountFen }) => <Money fen={amountFen} /> },
  { key: 'due', title: '期限', width: 105, render: ({ dueOn }) => <Day of={dueOn} /> },
  {
    key: 'left',
    title: '还剩',
    width: 130,
    render: ({ workingDaysLeft, overdue, state }) =>
      state === 'closed' || state === 'answered' ? null : <WorkingDays left={workingDaysLeft} isLate={overdue} />,
  },
  {
    key: 'state',
    title: '状态',
    width: 105,
    render: ({ state, stateLabel }) => <StageTag label={stateLabel} tone={rectificationTones[state] ?? 'plain'} />,
  },
]

const useLedger = () => {
  const filters = useFilters(['state', 'source', 'overdue'])
  const query = filters.query as { state?: string; source?: 'audit'; overdue?: 'true' }
  const read = usePages('listRectifications', { query })
  return { filters, read, rows: read.pages.length === 0 ? undefined : read.pages.flatMap(({ rows }) => rows) }
}

const RectificationPage = (): ReactNode => {
  const mayEnter = useMay('rectification.enter')
  const [opened, setOpened] = useState<'enter' | 'import'>()
  const { filters, read, rows } = useLedger()
  const { values, set, clear, any } = filters
  const { selected, select } = useRowInAddress()
  const line = rows?.find(({ id }) => id === selected)
  return (
    <>
      <PageHead
        title="整改台账"
        says={
          <>
            检查、外部审计、上级下发、案件与月度检查的问题,责任单位按期整改并报告,由登记人与报告人以外的人对账销号(
            <Clause of="十二(三)8" />、<Clause of="五(一)" />
            )。
          </>
        }
        actions={
          mayEnter && (
            <>
              <Button onClick={() => setOpened('import')}>导入外部审计</Button>
              <Button type="primary" onClick={() => setOpened('enter')}>
                登记整改
              </Button>
            </>
          )
        }
      />
      <FilterBar any={any} onClear={clear}>
        <SelectFilter label="状态" value={values.state} onChange={(state) => set({ state })} options={stateChoices} />
        <SelectFilter
          label="来源"
          value={values.source}
          onChange={(source) => set({ source })}
          options={sourceChoices}
        />
        <SelectFilter
          label="期限"
          value={values.overdue}
          onChange={(overdue) => set({ overdue })}
          options={[{ value: 'true', label: '逾期未报告' }]}
        />
      </FilterBar>
      <DataTable<Rectification>
        label="整改台账"
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => select(id, true)}
        columns={columns}
        problem={read.error}
        retry={() => void read.refetch()}
        more={read.more}
        isLoading={read.isPlaceholderData}
        isLoadingMore={read.isFetchingNextPage}
        empty={
          <Nothing title={any ? '没有符合条件的整改' : '台账里还没有问题'}>
            {any ? '清除条件再看。' : '检查发现、审计清单与月度检查的问题列入以后在这里对账销号。'}
          </Nothing>
        }
      />
      {mayEnter && <Audits />}
      <Drawer
        title={line?.registerNo ?? ''}
        open={line !== undefined}
        onClose={() => select('', true)}
        size={560}
        destroyOnHidden
      >
        {line && <Line line={line} />}
      </Drawer>
      {opened === 'enter' && <EnterDialog onClose={() => setOpened(undefined)} />}
      {opened === 'import' && <AuditImportDialog onClose={() => setOpened(undefined)} />}
    </>
  )
}

export default RectificationPage
