/** 案件统计: what began in a span of months, by district on tiles, by chapter and month as bars; every figure opens its rows. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { Chart } from '../../ui/chart.tsx'
import { nowText } from '../../ui/clock.ts'
import { Count, Money } from '../../ui/figures.tsx'
import { DayFilter, FilterBar, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { CaseTiles } from './case-tiles.tsx'
import { chapters } from './case-words.ts'
import '../oversight/oversight.css'
import './cases.css'

type Statistics = Answer<'readCaseStatistics'>
type Line = Statistics['total']

const heads = ['登记', '立案', '在办', '结案', '查无实据'] as const
const figuresOf = (line: Line): readonly number[] => [line.received, line.filed, line.open, line.closed, line.unfounded]

const Total = ({ of }: { readonly of: Line }): ReactNode => (
  <dl className="case-facts">
    {heads.map((head, index) => (
      <div key={head}>
        <dt>{head}</dt>
        <dd>
          <Count of={figuresOf(of)[index]} /> 件
        </dd>
      </div>
    ))}
    <div>
      <dt>风险金额</dt>
      <dd>
        <Money fen={of.atRiskFen} headline />
      </dd>
    </div>
    <div>
      <dt>查实金额</dt>
      <dd>
        <Money fen={of.establishedFen} headline />
      </dd>
    </div>
    <div>
      <dt>已追回</dt>
      <dd>
        <Money fen={of.recoveredFen} headline tone="back" />
      </dd>
    </div>
  </dl>
)

const Bars = ({
  title,
  lines,
  nameOf,
  to,
}: {
  readonly title: string
  readonly lines: readonly Line[]
  readonly nameOf: (key: string) => string
  /** Undefined: the reader may not see the rows. */
  readonly to: ((key: string) => string) | undefined
}): ReactNode => (
  <section>
    <h2>{title}</h2>
    <Chart
      label={`${title}:登记、立案、结案件数`}
      height={240}
      option={{
        tooltip: { trigger: 'axis' },
        legend: { top: 0 },
        grid: { left: 40, right: 10, top: 32, bottom: 28 },
        xAxis: { type: 'category', data: lines.map(({ key }) => nameOf(key)) },
        yAxis: { type: 'value', minInterval: 1 },
        series: [
          { type: 'bar', name: '登记', data: lines.map(({ received }) => received) },
          { type: 'bar', name: '立案', data: lines.map(({ filed }) => filed) },
          { type: 'bar', name: '结案', data: lines.map(({ closed }) => closed) },
        ],
      }}
      table={{
        head: [title, ...heads, '风险金额', '查实金额', '已追回'],
        rows: lines.map((line) => [
          to ? (
            <Link key="name" to={to(line.key)}>
              {nameOf(line.key)}
            </Link>
          ) : (
            nameOf(line.key)
          ),
          ...figuresOf(line),
          <Money key="risk" fen={line.atRiskFen} />,
          <Money key="established" fen={line.establishedFen} />,
          <Money key="recovered" fen={line.recoveredFen} />,
        ]),
      }}
    />
  </section>
)

const byChapter = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((left, right) => chapters.indexOf(left.key) - chapters.indexOf(right.key))

const StatisticsPage = (): ReactNode => {
  const { values, set, clear, any } = useFilters(['from', 'to'] as const)
  const mayOpen = useMay('cases.read')
  const month = nowText().slice(0, 7)
  const [from, to] = [values.from || `${month.slice(0, 4)}-01`, values.to || month]
  const read = useCall('readCaseStatistics', { query: { from, to } })
  return (
    <>
      <PageHead
        title="案件统计"
        crumbs={[{ label: '案件', to: '/cases' }]}
        filter={`${from} 至 ${to} 登记`}
        says="按登记的月份;已并案的不重复计。"
      />
      <FilterBar any={any} onClear={clear}>
        <DayFilter label="自" kind="month" value={from} onChange={(next) => set({ from: next })} />
        <DayFilter label="至" kind="month" value={to} onChange={(next) => set({ to: next })} />
      </FilterBar>
      <Loaded of={read} rows={10}>
        {({ total, byDistrict, byChapter: chapterLines, byMonth }) =>
          total.received === 0 ? (
            <Nothing title="这段时间没有登记案件">换一段月份再看;只统计您管辖范围内的案件。</Nothing>
          ) : (
            <>
              <Total of={total} />
              <CaseTiles lines={byDistrict} mayOpen={mayOpen} />
              <Bars
                title="按章节"
                lines={byChapter(chapterLines)}
                nameOf={(key) => `第${key}章`}
                to={mayOpen ? (key) => `/cases?chapter=${key}&only=all` : undefined}
              />
              <Bars
                title="按月份"
                lines={byMonth}
                nameOf={(key) => key}
                to={mayOpen ? (key) => `/cases?month=${key}&only=all` : undefined}
              />
            </>
          )
        }
      </Loaded>
    </>
  )
}

export default StatisticsPage
