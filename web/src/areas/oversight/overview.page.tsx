/** 总览: money at risk and where it lies. Every figure leads to its findings, under the same filter. */
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { Count, Money } from '../../ui/figures.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { DistrictMap } from './district-map.tsx'
import { Feeds } from './feeds.tsx'
import { FigureLink } from './figure-link.tsx'
import { HeatTable } from './heat-table.tsx'
import './oversight.css'
import { Runs } from './runs.tsx'
import { Weeks } from './weeks.tsx'

type Overview = Answer<'readOverview'>

const Headline = ({ of }: { readonly of: Overview }): ReactNode => (
  <section className="headline" aria-label="合计">
    <div className="headline-main">
      <h2>涉及金额</h2>
      <FigureLink of={of.total} label="涉及金额合计" className="headline-figure">
        <Money fen={of.total.atRiskFen} headline tone="late" />
      </FigureLink>
      <p className="quiet">
        <FigureLink of={of.total} label="待处理的疑点">
          <Count of={of.total.findings} /> 件
        </FigureLink>
        疑点还没有处理结果
      </p>
    </div>
    {of.byAct.map((act) => (
      <div key={act.act}>
        <h2>{act.actTitle}</h2>
        <FigureLink of={act} label={act.actTitle} className="headline-figure-small">
          <Count of={act.findings} /> 件
        </FigureLink>
        <p className="quiet">{!act.isWithheld && <Money fen={act.atRiskFen} headline />}</p>
      </div>
    ))}
    <div>
      <h2>其中试运行</h2>
      <FigureLink of={of.onTrial} label="试运行规则的疑点" className="headline-figure-small">
        <Count of={of.onTrial.findings} /> 件
      </FigureLink>
      <p className="quiet">规则尚未签署,不拦停</p>
    </div>
  </section>
)

const Figures = ({ of }: { readonly of: Overview }): ReactNode => (
  <>
    {of.withheld && <p className="withheld">您只看汇总:{of.withheld.says};数字不通向具体疑点。</p>}
    {of.total.findings === 0 ? (
      <Nothing title="没有待处理的疑点">
        筛查在数据报送后进行;没有筛查到的数据集见下方「没有筛查的」,迟报的见「数据到了没有」。
      </Nothing>
    ) : (
      <>
        <Headline of={of} />
        <HeatTable cells={of.byChapterAndScheme} />
        <div className="overview-pair">
          <DistrictMap cells={of.byDistrict} />
          <Weeks weeks={of.weeks} />
        </div>
      </>
    )}
    <Feeds feeds={of.feeds} asOf={of.asOf} />
    <Runs runs={of.runs} notScreened={of.notScreened} sumsOnly={of.withheld !== null} />
  </>
)

const OverviewPage = (): ReactNode => {
  const read = useCall('readOverview', {}, { every: 60_000 })
  return (
    <>
      <PageHead
        title="总览"
        says={
          read.data &&
          `以 ${read.data.asOf} 为判断日。疑点是筛查发现的可疑情形,核实之前不是违规${read.data.withheld ? '' : ';点任何数字看它的明细'}。`
        }
      />
      <Loaded of={read} rows={12}>
        {(overview) => <Figures of={overview} />}
      </Loaded>
    </>
  )
}

export default OverviewPage
