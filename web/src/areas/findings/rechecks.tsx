/** 抽查: how often second looks came to something else, by body; and the draws, each of which can be drawn again. */
import { Button, Collapse } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { count } from '../../ui/format.ts'
import { Loaded } from '../../ui/states.tsx'

type Rechecks = Answer<'readRechecks'>
type Line = Rechecks['organisations'][number]

const everyState = 'waiting,checking,proposed,decided,dismissed,no-longer-holds'

const Figure = ({ of, line, more }: { of: number; line: Line; more: Readonly<Record<string, string>> }): ReactNode =>
  of === 0 ? (
    <span className="quiet">0</span>
  ) : (
    <Link to={`/findings?${new URLSearchParams({ organisation: line.organisation.id, ...more })}`}>{count(of)}</Link>
  )

const share = (ppm: number | null): string => (ppm === null ? '—' : `${(ppm / 10_000).toFixed(1)}%`)

const Row = ({ line }: { readonly line: Line }): ReactNode => (
  <tr>
    <td>{line.organisation.name}</td>
    <td className="figure">{count(line.decided)}</td>
    <td className="figure">{count(line.drawn)}</td>
    <td className="figure">
      <Figure of={line.waiting} line={line} more={{ state: 'recheck' }} />
    </td>
    <td className={line.overdue > 0 ? 'figure overdue' : 'figure'}>{count(line.overdue)}</td>
    <td className="figure">
      <Figure of={line.upheld} line={line} more={{ state: everyState, recheck: 'upheld' }} />
    </td>
    <td className="figure">
      <Figure of={line.contradicted} line={line} more={{ state: everyState, recheck: 'contradicted' }} />
    </td>
    <td className="figure">{share(line.contradictedPpm)}</td>
  </tr>
)

const again = ({ isSeedOfLog, isSamePopulation, isSameDraw }: Answer<'redrawRechecks'>): string => {
  if (!isSeedOfLog) return '种子与日志检查点不符'
  if (!isSamePopulation) return '被抽的范围与当时不符'
  return isSameDraw ? '重抽一致' : '重抽的与当时抽中的不同'
}

const Redrawn = ({ month }: { readonly month: string }): ReactNode => {
  const [asked, setAsked] = useState(false)
  const { data, isError } = useCall('redrawRechecks', { params: { month } }, { enabled: asked })
  if (data) return <span role="status">{again(data)}</span>
  return (
    <Button size="small" loading={asked && !isError} onClick={() => setAsked(true)} aria-label={`重抽核对 ${month}`}>
      重抽核对
    </Button>
  )
}

const Draws = ({ draws }: { readonly draws: Rechecks['draws'] }): ReactNode => (
  <table className="plain-table recheck-draws" aria-label="各次抽取">
    <thead>
      <tr>
        <th scope="col">月份</th>
        <th scope="col" className="figure">
          已排除
        </th>
        <th scope="col" className="figure">
          抽中
        </th>
        <th scope="col">种子(该月以后第一个日志检查点)</th>
        <th scope="col">核对</th>
      </tr>
    </thead>
    <tbody>
      {draws.map(({ month, population, drawn, seed, checkpoint }) => (
        <tr key={month}>
          <td>{month}</td>
          <td className="figure">{count(population)}</td>
          <td className="figure">{count(drawn)}</td>
          <td>
            <code title={seed}>{seed.slice(0, 16)}</code> <span className="quiet">日志第 {count(checkpoint)} 条</span>
          </td>
          <td>
            <Redrawn month={month} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const heads = ['已排除', '抽中', '待复查', '超期', '维持', '推翻', '推翻率']

export const RechecksPanel = (): ReactNode => {
  const read = useCall('readRechecks', {})
  const lines = read.data?.organisations ?? []
  const waiting = lines.reduce((total, line) => total + line.waiting, 0)
  return (
    <Collapse
      size="small"
      className="workload not-printed"
      items={[
        {
          key: 'rechecks',
          label: (
            <>
              抽查复查 <span className="quiet">{read.data && `待复查 ${count(waiting)} 条`}</span>
            </>
          ),
          children: (
            <Loaded of={read} rows={3}>
              {({ draws }) =>
                draws.length === 0 ? (
                  <p className="quiet">还没有抽查过。每月过后,由日志检查点定种子,从各机构排除的疑点里按比例抽取。</p>
                ) : (
                  <>
                    <table className="plain-table" aria-label="各机构的抽查结果">
                      <thead>
                        <tr>
                          <th scope="col">机构</th>
                          {heads.map((head) => (
                            <th key={head} scope="col" className="figure">
                              {head}
                            </th>
                          ))}
                        </tr>
                      </thead>
                      <tbody>
                        {lines.map((line) => (
                          <Row key={line.organisation.id} line={line} />
                        ))}
                      </tbody>
                    </table>
                    <Draws draws={draws} />
                  </>
                )
              }
            </Loaded>
          ),
        },
      ]}
    />
  )
}
