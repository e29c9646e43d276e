/** 举报统计: by chapter and district, with outcome and timeliness; a year unless other days are chosen. */
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { Count } from '../../ui/figures.tsx'
import { DayFilter, FilterBar, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'

type Line = Answer<'readReportStatistics'>['chapters'][number]

const columns = [
  ['received', '收到'],
  ['named', '其中实名'],
  ['accepted', '受理'],
  ['turnedAway', '不予受理或转送'],
  ['found', '查证属实'],
  ['notFound', '查无实据'],
  ['answered', '已答复'],
  ['open', '未答复'],
  ['late', '曾逾期'],
] as const satisfies readonly (readonly [keyof Line, string])[]

const Table = ({
  title,
  of,
  lines,
  total,
}: {
  readonly title: string
  readonly of: string
  readonly lines: readonly Line[]
  readonly total: Line
}): ReactNode => (
  <>
    <h2>{title}</h2>
    <table className="plain-table">
      <caption className="only-heard">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {columns.map(([key, label]) => (
            <th key={key} scope="col" className="figure">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...lines, total].map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.label}</th>
            {columns.map(([key]) => (
              <td key={key} className="figure">
                <Count of={line[key]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </>
)

const StatisticsPage = (): ReactNode => {
  const filters = useFilters(['from', 'to'])
  const read = useCall('readReportStatistics', { query: filters.query })
  return (
    <>
      <PageHead
        title="举报统计"
        crumbs={[{ label: '举报', to: '/reports' }]}
        says={read.data && `收到日期 ${read.data.from} 至 ${read.data.to}。`}
        filter={read.data && `${read.data.from} 至 ${read.data.to}`}
      />
      <FilterBar any={filters.any} onClear={filters.clear}>
        <DayFilter label="自" value={filters.values.from} onChange={(from) => filters.set({ from })} />
        <DayFilter label="至" value={filters.values.to} onChange={(to) => filters.set({ to })} />
      </FilterBar>
      <Loaded of={read}>
        {({ total, chapters, districts }) =>
          total === null ? (
            <Nothing title="这段时间没有举报">换一段时间看看。</Nothing>
          ) : (
            <>
              <Table title="按章" of="所涉" lines={chapters} total={total} />
              <Table title="按辖区" of="辖区" lines={districts} total={total} />
            </>
          )
        }
      </Loaded>
    </>
  )
}

export default StatisticsPage
