/** One stop: what is stopped and why on the left, clocks and next steps on the right. */
import { Fragment, type ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { useCall } from '../../calls.ts'
import { Clause, Day, Instant, Money } from '../../ui/figures.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { HoldSteps } from './hold-steps.tsx'
import { type Hold, holdTones, subjectOf } from './hold-words.ts'
import './holds.css'

const Facts = ({ hold }: { readonly hold: Hold }): ReactNode => (
  <section className="card-plain">
    <h2>停什么</h2>
    <dl className="facts">
      <dt>状态</dt>
      <dd>
        <StageTag label={hold.stateLabel} tone={holdTones[hold.state] ?? 'plain'} />
      </dd>
      <dt>对象</dt>
      <dd>{subjectOf(hold)}</dd>
      <dt>来自</dt>
      <dd>
        {hold.finding && <Link to={`/findings/${hold.finding}`}>疑点 {hold.finding.slice(0, 12)}</Link>}
        {hold.caseId && <Link to={`/cases/${hold.caseId}`}>案件 {hold.caseNo}</Link>}
      </dd>
      <dt>金额</dt>
      <dd>
        {hold.amountFen === null ? '不涉及金额' : <Money fen={hold.amountFen} unit />}
        {hold.paidMonthly && '(每月);应得的部分照发'}
      </dd>
      <dt>理由</dt>
      <dd>{hold.reason}</dd>
      <dt>依据</dt>
      <dd>
        <Clause of={hold.clause} />
      </dd>
      <dt>执行机构</dt>
      <dd>{hold.executor.name}</dd>
      <dt>到期</dt>
      <dd>
        {hold.untilOn === null ? '执行后起算' : <Day of={hold.untilOn} />}
        <span className="quiet"> 到期自动解除{hold.extended && ',已延长一次'}</span>
      </dd>
    </dl>
  </section>
)

/** Who did what and when, in order. */
const eventsOf = (hold: Hold): { when: ReactNode; what: ReactNode }[] => [
  {
    when: <Instant of={hold.proposed.at} />,
    what: `${hold.proposed.organisation ?? ''} ${hold.proposed.by} 提请${hold.requestNo ? `(${hold.requestNo})` : ''}`,
  },
  ...(hold.ordered
    ? [
        {
          when: <Instant of={hold.ordered.at} />,
          what: `${hold.ordered.by} 决定停止${hold.ordered.checkedOn ? `,核查于 ${hold.ordered.checkedOn}` : ''}${hold.ordered.checkNote ? `:${hold.ordered.checkNote}` : ''}`,
        },
      ]
    : []),
  ...(hold.refusedWhy === null ? [] : [{ when: '', what: `不予停止:${hold.refusedWhy}` }]),
  ...(hold.executed
    ? [{ when: <Instant of={hold.executed.at} />, what: `${hold.executed.by} 执行,回执 ${hold.executed.receipt}` }]
    : []),
  ...(hold.told ? [{ when: <Day of={hold.told.on} />, what: `${hold.told.how}当事人` }] : []),
  ...(hold.objection
    ? [
        { when: <Day of={hold.objection.on} />, what: `当事人异议:${hold.objection.text}` },
        ...(hold.objection.answer
          ? [
              {
                when: <Day of={hold.objection.answeredOn} />,
                what: `${hold.objection.handler ?? ''} 答复:${hold.objection.answer}`,
              },
            ]
          : []),
      ]
    : []),
  ...(hold.releaseProposed
    ? [{ when: <Day of={hold.releaseProposed.on} />, what: `提出解除:${hold.releaseProposed.why}` }]
    : []),
  ...(hold.released
    ? [
        {
          when: <Instant of={hold.released.at} />,
          what: `${hold.released.by} 解除:${hold.released.why}${hold.released.evidence ? `(凭 ${hold.released.evidence})` : ''}`,
        },
      ]
    : []),
  ...(hold.resumedOn ? [{ when: <Day of={hold.resumedOn} />, what: '已恢复' }] : []),
  ...(hold.backPay
    ? [
        {
          when: <Day of={hold.backPay.paidOn ?? hold.backPay.dueOn} />,
          what: (
            <>
              {hold.backPay.paidOn ? '已补发' : '应补发'} <Money fen={hold.backPay.fen} unit />
            </>
          ),
        },
      ]
    : []),
  ...(hold.correction
    ? [
        {
          when: <Day of={hold.correction.sentOn} />,
          what: `更正函 ${hold.correction.documentNo ?? '待发'}:${hold.correction.to}`,
        },
      ]
    : []),
]

const HoldPage = (): ReactNode => {
  const { hold: id = '' } = useParams()
  const read = useCall('readHold', { params: { hold: id } })
  return (
    <Loaded of={read}>
      {(hold) => (
        <>
          <PageHead
            title={`${hold.stopLabel}:${subjectOf(hold)}`}
            personal
            crumbs={[{ label: '停办停发', to: '/holds' }]}
          />
          <div className="two-parts">
            <div>
              <Facts hold={hold} />
              <section className="card-plain">
                <h2>经过</h2>
                <dl className="facts">
                  {eventsOf(hold).map(({ when, what }, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the order of what happened does not change.
                    <Fragment key={index}>
                      <dt>{when}</dt>
                      <dd>{what}</dd>
                    </Fragment>
                  ))}
                </dl>
              </section>
            </div>
            <aside>
              <HoldSteps hold={hold} />
              <section className="card-plain">
                <h2>期限</h2>
                <dl className="facts">
                  {hold.deadlines.map(({ id: clock, label, dueOn, metOn, droppedOn }) => (
                    <Fragment key={clock}>
                      <dt>{label}</dt>
                      <dd>{metOn ? `已于 ${metOn} 办` : droppedOn ? '不再计算' : `至 ${dueOn}`}</dd>
                    </Fragment>
                  ))}
                </dl>
              </section>
            </aside>
          </div>
        </>
      )}
    </Loaded>
  )
}

export default HoldPage
