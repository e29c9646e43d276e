/** One inspection: scope and papers on the left, group and next steps on the right; printed, it is the checklist for the visit. */
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useCall } from '../../calls.ts'
import { Clause, Count, Day } from '../../ui/figures.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { InspectionSteps } from './inspection-steps.tsx'
import { type Programme, programmeTones } from './inspection-words.ts'
import { Members } from './members.tsx'
import { Worksheets } from './worksheets.tsx'
import '../holds/holds.css'

const Facts = ({ programme: of }: { readonly programme: Programme }): ReactNode => (
  <section className="card-plain">
    <h2>范围</h2>
    <dl className="facts">
      <dt>状态</dt>
      <dd>
        <StageTag label={of.stateLabel} tone={programmeTones[of.state] ?? 'plain'} />
        {of.dropWhy}
      </dd>
      <dt>种类与依据</dt>
      <dd>
        {of.kindLabel} <Clause of={of.clause} />
      </dd>
      <dt>所属期</dt>
      <dd>
        <Day of={of.periodFrom} /> 至 <Day of={of.periodTo} />
      </dd>
      <dt>区县、险种</dt>
      <dd>
        {of.districts.join('、')};{of.schemes.join('、') || '全部险种'}
      </dd>
      <dt>编制、批准</dt>
      <dd>
        {of.planned};{of.approved ?? '待批准'}
      </dd>
      <dt>通知</dt>
      <dd>
        {of.notice
          ? `${of.notice.no},${of.notice.on} 发,${of.notice.onSiteFrom ?? ''} 进场${of.notice.onTheSpot ? `;现场通知:${of.notice.why ?? ''}` : ''}`
          : '还没有通知'}
      </dd>
    </dl>
  </section>
)

const Sample = ({ sample }: Pick<Programme, 'sample'>): ReactNode => {
  if (sample.from === 'none') return null
  return (
    <section className="card-plain" aria-label="样本">
      <h2>样本</h2>
      <p>
        {sample.fromLabel},抽 <Count of={sample.size} /> 个,种子「{sample.seed}」
        {sample.drawn ? (
          <>
            ;从 <Count of={sample.drawn.population} /> 个里抽到 <Count of={sample.drawn.keys.length} /> 个
          </>
        ) : (
          ';还没有抽'
        )}
      </p>
      {sample.drawn && <p className="sample-keys">{sample.drawn.keys.join('、')}</p>}
    </section>
  )
}

const Paper = ({ title, text }: { readonly title: string; readonly text: string | null | undefined }): ReactNode =>
  text ? (
    <section className="card-plain">
      <h2>{title}</h2>
      <p className="plain-text">{text}</p>
    </section>
  ) : null

/** On paper only: to be filled in by hand. */
const Checklist = ({ checklist }: Pick<Programme, 'checklist'>): ReactNode => (
  <section className="inspection-print">
    <h2>检查清单</h2>
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">条款</th>
          <th scope="col">检查内容</th>
          <th scope="col">看什么</th>
          <th scope="col">符合 □ 有问题 □ 不适用 □</th>
          <th scope="col">说明、签名</th>
        </tr>
      </thead>
      <tbody>
        {checklist.map(({ clause, question, evidence }) => (
          <tr key={clause + question}>
            <td>{clause}</td>
            <td>{question}</td>
            <td>{evidence}</td>
            <td>□ □ □</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
    <p>被检查单位(签章): 检查人(两人以上签名): 日期:</p>
  </section>
)

const InspectionPage = (): ReactNode => {
  const { programme: id = '' } = useParams()
  const read = useCall('readInspection', { params: { programme: id } })
  return (
    <Loaded of={read}>
      {(programme) => (
        <>
          <PageHead title={programme.title} personal crumbs={[{ label: '监督检查', to: '/inspections' }]} />
          <div className="two-parts">
            <div>
              <Facts programme={programme} />
              <Sample sample={programme.sample} />
              <Worksheets programme={programme} />
              <Paper title="征求意见稿" text={programme.draft?.text} />
              <Paper title="被检查单位意见" text={programme.objection?.text} />
              <Paper title="对意见的答复" text={programme.objection?.answer} />
              <Paper title={`检查报告 ${programme.report?.no ?? ''}`} text={programme.report?.text} />
            </div>
            <aside>
              <InspectionSteps programme={programme} />
              <Members programme={programme} />
            </aside>
          </div>
          <Checklist checklist={programme.checklist} />
        </>
      )}
    </Loaded>
  )
}

export default InspectionPage
