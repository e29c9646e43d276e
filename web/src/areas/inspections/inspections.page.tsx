/** 监督检查: the year's plan, one line a programme. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { nowText } from '../../ui/clock.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Clause, Count, Day } from '../../ui/figures.tsx'
import { FilterBar, SelectFilter, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Nothing } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { kindChoices, type PlanRow, programmeTones, stateChoices } from './inspection-words.ts'
import { PlanDialog } from './plan-dialog.tsx'
import '../holds/holds.css'

const columns: readonly Column<PlanRow>[] = [
  { key: 'title', title: '检查', wrap: true, render: ({ title }) => title },
  { key: 'kind', title: '种类', width: 150, render: ({ kindLabel }) => kindLabel },
  { key: 'clause', title: '依据', width: 90, render: ({ clause }) => <Clause of={clause} /> },
  { key: 'planned', title: '计划进场', width: 105, render: ({ plannedFor }) => <Day of={plannedFor} /> },
  {
    key: 'state',
    title: '状态',
    width: 120,
    render: ({ state, stateLabel }) => <StageTag label={stateLabel} tone={programmeTones[state] ?? 'plain'} />,
  },
  { key: 'members', title: '检查组', width: 75, figure: true, render: ({ members }) => <Count of={members} /> },
  { key: 'worksheets', title: '底稿', width: 70, figure: true, render: ({ worksheets }) => <Count of={worksheets} /> },
  { key: 'issues', title: '问题', width: 70, figure: true, render: ({ issues }) => <Count of={issues} /> },
  { key: 'unsettled', title: '没有去处', width: 85, figure: true, render: ({ unsettled }) => <Count of={unsettled} /> },
]

const InspectionsPage = (): ReactNode => {
  const thisYear = Number(nowText().slice(0, 4))
  const mayPlan = useMay('inspections.plan')
  const [planning, setPlanning] = useState(false)
  const { values, set, clear, any } = useFilters(['year', 'kind', 'state'])
  const year = Number(values.year || thisYear)
  const read = useCall('readInspectionPlan', { query: { year } })
  const rows = read.data?.programmes.filter(
    ({ kind, state }) =>
      (values.kind === '' || kind === values.kind) && (values.state === '' || state === values.state),
  )
  const years = Array.from({ length: thisYear + 1 - 2016 + 1 }, (_, index) => String(thisYear + 1 - index))
  return (
    <>
      <PageHead
        title="监督检查"
        filter={`${year} 年`}
        says={
          <>
            专项检查、清欠、巡查督查与突击盘点的年度计划(
            <Clause of="四(一)" />、<Clause of="十(四)" />
            ):编制、批准、抽样、通知、底稿、报告由不同的人办理。
          </>
        }
        actions={
          mayPlan && (
            <Button type="primary" onClick={() => setPlanning(true)}>
              编制计划
            </Button>
          )
        }
      />
      <FilterBar any={any} onClear={clear}>
        <SelectFilter
          label="年度"
          value={values.year}
          onChange={(next) => set({ year: next })}
          options={years.map((value) => ({ value, label: `${value} 年` }))}
          width={110}
        />
        <SelectFilter label="种类" value={values.kind} onChange={(kind) => set({ kind })} options={kindChoices} />
        <SelectFilter label="状态" value={values.state} onChange={(state) => set({ state })} options={stateChoices} />
      </FilterBar>
      <DataTable<PlanRow>
        label="检查计划"
        rows={rows}
        rowKey={({ id }) => id}
        to={({ id }) => `/inspections/${id}`}
        columns={columns}
        problem={read.error}
        retry={() => void read.refetch()}
        isLoading={read.isPlaceholderData}
        empty={
          <Nothing title={any ? '没有符合条件的检查' : `${year} 年还没有检查计划`}>
            {any ? '清除条件再看。' : '编制计划,经另一人批准后执行。'}
          </Nothing>
        }
      />
      {planning && <PlanDialog year={year} onClose={() => setPlanning(false)} />}
    </>
  )
}

export default InspectionsPage
