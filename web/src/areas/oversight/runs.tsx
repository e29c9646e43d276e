/** The last runs, and what they could not judge because its data had not come. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useMay } from '../../session.ts'
import { Count, Instant } from '../../ui/figures.tsx'

type Run = Answer<'readOverview'>['runs'][number]
type Gap = Answer<'readOverview'>['notScreened'][number]

const heads = (names: readonly string[], figures: readonly string[]): ReactNode => (
  <thead>
    <tr>
      {names.map((name) => (
        <th key={name} scope="col" className={figures.includes(name) ? 'figure' : undefined}>
          {name}
        </th>
      ))}
    </tr>
  </thead>
)

const RuleLinks = ({ rules }: { readonly rules: readonly string[] }): ReactNode => {
  const mayOpen = useMay('rules.read')
  return rules.map((rule, index) => (
    <span key={rule}>
      {index > 0 && '、'}
      {mayOpen ? <Link to={`/rules/${rule}`}>{rule}</Link> : rule}
    </span>
  ))
}

const Gaps = ({ gaps }: { readonly gaps: readonly Gap[] }): ReactNode => (
  <section>
    <h2>没有筛查的</h2>
    {gaps.length === 0 ? (
      <p className="quiet">最近一次全市筛查没有因缺数据而跳过的月份。</p>
    ) : (
      <>
        <p className="quiet">缺数据的月份没有判断,不等于没有问题;补报后再筛查。</p>
        <div className="scroll-sideways">
          <table className="plain-table">
            <caption className="only-heard">因缺数据而没有筛查的</caption>
            {heads(['缺的数据集', '原因', '月数', '月份', '受影响的规则'], ['月数'])}
            <tbody>
              {gaps.map((gap) => (
                <tr key={`${gap.dataset} ${gap.reason}`}>
                  <td>
                    <Link to={`/standard?dataset=${gap.dataset}`}>{gap.title}</Link>
                  </td>
                  <td>{gap.reason}</td>
                  <td className="figure">{gap.months}</td>
                  <td className="nowrap">
                    {gap.firstMonth === gap.lastMonth ? gap.firstMonth : `${gap.firstMonth} 至 ${gap.lastMonth}`}
                  </td>
                  <td>
                    <RuleLinks rules={gap.rules} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </>
    )}
  </section>
)

interface Props {
  readonly runs: readonly Run[]
  readonly notScreened: readonly Gap[]
  readonly sumsOnly: boolean
}

export const Runs = ({ runs, notScreened, sumsOnly }: Props): ReactNode => (
  <>
    <section>
      <h2>最近的筛查</h2>
      {runs.length === 0 ? (
        <p className="quiet">还没有筛查过。数据报送后由每晚的任务筛查,或由监督机构发起。</p>
      ) : (
        <div className="scroll-sideways">
          <table className="plain-table">
            <caption className="only-heard">最近的筛查</caption>
            {heads(['开始', '范围', '月份', '判断日', '规则数', '新增疑点'], ['规则数', '新增疑点'])}
            <tbody>
              {runs.map((run) => (
                <tr key={run.run}>
                  <td>
                    <Instant of={run.startedAt} />
                    {run.finishedAt === null && <span className="quiet">(进行中)</span>}
                  </td>
                  <td>{run.batches === 0 ? '全市' : `${run.batches} 个批次`}</td>
                  <td>{run.fromMonth && run.toMonth ? `${run.fromMonth} 至 ${run.toMonth}` : '全部月份'}</td>
                  <td>{run.asOf}</td>
                  <td className="figure">{run.rules}</td>
                  <td className="figure">
                    {sumsOnly ? <span className="quiet">不单列</span> : <Count of={run.added} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
    <Gaps gaps={notScreened} />
  </>
)
