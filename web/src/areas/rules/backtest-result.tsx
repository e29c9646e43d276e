/** What a change would have done: found before and after by district, what is gained, what is lost. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Said } from '../../api.ts'
import { Chart, type ChartOption } from '../../ui/chart.tsx'
import { Count, Day, Money } from '../../ui/figures.tsx'
import { colours } from '../../ui/theme.ts'

interface Found {
  readonly fingerprint: string
  readonly foundOn: string
  readonly district: string
  readonly atRiskFen: string
}
interface Side {
  readonly findings: number
  readonly fen: string
  readonly examples: readonly Found[]
}
interface Load {
  readonly district: string
  readonly before: number
  readonly after: number
  readonly gained: number
  readonly lost: number
  readonly gainedFen: string
  readonly lostFen: string
}
/** As the back-test's job says it at its end. */
export interface Compared {
  readonly id: string
  readonly asOf: string
  readonly before: Omit<Side, 'examples'>
  readonly after: Omit<Side, 'examples'>
  readonly gained: Side
  readonly lost: Side
  readonly changed: number
  readonly workload: readonly Load[]
}

export const comparedOf = (said: Said): Compared | undefined =>
  typeof said.id === 'string' && Array.isArray(said.workload) ? (said as unknown as Compared) : undefined

const nowhere = '未写明区县'

const option = (loads: readonly Load[]): ChartOption => ({
  grid: { left: 48, right: 16, top: 36, bottom: 48 },
  legend: { top: 0, right: 0 },
  tooltip: { trigger: 'axis' },
  xAxis: {
    type: 'category',
    data: loads.map(({ district }) => district || nowhere),
    axisLabel: { interval: 0, rotate: loads.length > 8 ? 30 : 0 },
  },
  yAxis: { type: 'value', minInterval: 1, name: '疑点数' },
  series: [
    { type: 'bar', name: '现行', data: loads.map(({ before }) => before), itemStyle: { color: '#9aa7b5' } },
    { type: 'bar', name: '改动后', data: loads.map(({ after }) => after), itemStyle: { color: colours.accent } },
  ],
})

const Examples = ({
  title,
  side,
  linked,
}: {
  readonly title: string
  readonly side: Side
  readonly linked: boolean
}): ReactNode => (
  <section>
    <h3>
      {title} {side.findings} 个,
      <Money fen={side.fen} unit />
    </h3>
    {side.findings === 0 ? (
      <p className="quiet">没有。</p>
    ) : (
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">疑点</th>
            <th scope="col">日期</th>
            <th scope="col">区县</th>
            <th scope="col" className="figure">
              风险金额(元)
            </th>
          </tr>
        </thead>
        <tbody>
          {side.examples.map(({ fingerprint, foundOn, district, atRiskFen }) => (
            <tr key={fingerprint}>
              <td>
                {linked ? (
                  <Link to={`/findings/${fingerprint}`}>{fingerprint.slice(0, 12)}</Link>
                ) : (
                  fingerprint.slice(0, 12)
                )}
              </td>
              <td>
                <Day of={foundOn} />
              </td>
              <td>{district || '—'}</td>
              <td className="figure">
                <Money fen={atRiskFen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {side.findings > side.examples.length && <p className="quiet">列出金额最大的 {side.examples.length} 个。</p>}
  </section>
)

export const BacktestResult = ({ result }: { readonly result: Compared }): ReactNode => (
  <>
    <p className="equation">
      <span>
        现行 <Count of={result.before.findings} /> 个 <Money fen={result.before.fen} headline />
      </span>
      <span aria-hidden="true">→</span>
      <span>
        改动后 <Count of={result.after.findings} /> 个 <Money fen={result.after.fen} headline />
      </span>
      <span className="quiet">
        新增 <Count of={result.gained.findings} />
        ,减少 <Count of={result.lost.findings} />
        ,金额或证据有变 <Count of={result.changed} />; 评估日 {result.asOf}
      </span>
    </p>
    {result.workload.length > 0 && (
      <Chart
        label={`各区县的工作量:现行共 ${result.before.findings} 个疑点,改动后 ${result.after.findings} 个`}
        option={option(result.workload)}
        height={240}
        table={{
          head: ['区县', '现行', '改动后', '新增', '减少', '新增金额(元)', '减少金额(元)'],
          rows: result.workload.map((one) => [
            one.district || nowhere,
            one.before,
            one.after,
            one.gained,
            one.lost,
            <Money key="gained" fen={one.gainedFen} />,
            <Money key="lost" fen={one.lostFen} />,
          ]),
        }}
      />
    )}
    <div className="rule-grid">
      <Examples title="新增" side={result.gained} linked={false} />
      <Examples title="减少" side={result.lost} linked />
    </div>
    {result.gained.findings > 0 && <p className="quiet">新增的只是测算,版次提出并筛查后才有疑点可以打开。</p>}
  </>
)
