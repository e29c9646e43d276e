/** Findings by the week in which they were first seen, stacked by chapter. */
import { type ReactNode, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Answer } from '../../api.ts'
import { useMay } from '../../session.ts'
import { Chart, type ChartOption, type Pick } from '../../ui/chart.tsx'
import { Count } from '../../ui/figures.tsx'
import { FigureLink } from './figure-link.tsx'
import { findingsLink } from './findings-link.ts'

type Week = Answer<'readOverview'>['weeks'][number]

const nameOf = ({ chapter, chapterTitle }: Titled): string =>
  chapter === '—' ? chapterTitle : `${chapter}、${chapterTitle.split(':')[0]}`
type Titled = { readonly chapter: string; readonly chapterTitle: string }

/** Ten steps from the accent colour to greys: neighbours differ in lightness, so that they are told apart in print too. */
const colours = [
  '#0b5cad',
  '#9cc3e6',
  '#3b4a5c',
  '#5b9bd5',
  '#c5d0db',
  '#1b7fb5',
  '#8a97a6',
  '#7ab0d9',
  '#5a6675',
  '#dde3ea',
]

const optionOf = (weeks: readonly Week[]): ChartOption => {
  const days = [...new Set(weeks.map(({ week }) => week))]
  const names = [...new Set(weeks.map(nameOf))]
  const at = new Map(weeks.map((one) => [`${one.week} ${nameOf(one)}`, one.findings]))
  return {
    color: colours,
    grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
    legend: { show: false },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
    xAxis: { type: 'category', data: days },
    yAxis: { type: 'value', minInterval: 1 },
    series: names.map((name) => ({
      type: 'bar',
      name,
      stack: 'week',
      barMaxWidth: 48,
      data: days.map((day) => at.get(`${day} ${name}`) ?? null),
    })),
  }
}

const linkOf = (weeks: readonly Week[], { name, series }: Pick): string | undefined => {
  const found = weeks.find((one) => one.week === name && nameOf(one) === series)
  return found && findingsLink(found.filter)
}

const Legend = ({ names }: { readonly names: readonly string[] }): ReactNode => (
  <ul className="chart-legend">
    {names.map((name, index) => (
      <li key={name}>
        <span style={{ background: colours[index % colours.length] }} />
        {name}
      </li>
    ))}
  </ul>
)

export const Weeks = ({ weeks }: { readonly weeks: readonly Week[] }): ReactNode => {
  const navigate = useNavigate()
  const mayOpen = useMay('findings.read')
  const option = useMemo(() => optionOf(weeks), [weeks])
  const open = (pick: Pick): void => {
    const to = linkOf(weeks, pick)
    if (to) void navigate(to)
  }
  return (
    <section>
      <h2>新发现的疑点,按周</h2>
      {weeks.length === 0 ? (
        <p className="quiet">最近 26 周没有新发现的疑点。</p>
      ) : (
        <>
          <Chart
            label="按首次发现的周(周一)与章堆叠的疑点件数"
            option={option}
            height={230}
            {...(mayOpen ? { onPick: open } : {})}
            table={{
              head: ['周(周一)', '章', '件数'],
              rows: weeks.map((one) => [
                one.week,
                nameOf(one),
                <FigureLink key="n" of={one} label={`${one.week} ${nameOf(one)}`}>
                  <Count of={one.findings} />
                </FigureLink>,
              ]),
            }}
          />
          <Legend names={[...new Set(weeks.map(nameOf))]} />
        </>
      )}
    </section>
  )
}
