/** One claim: what is owed and by when, what came in and whether it reached the account, and what may be done. */
import { Fragment, type ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { useCall } from '../../calls.ts'
import { Day, Money } from '../../ui/figures.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { Arrangements, LateFee, Receipts } from './claim-parts.tsx'
import { ClaimSteps } from './claim-steps.tsx'
import { alarmTone, type ClaimDetail, claimTone, leftWords } from './claim-words.ts'
import '../findings/findings.css'
import '../cases/cases.css'

const Facts = ({ line }: Pick<ClaimDetail, 'line'>): ReactNode => (
  <section className="card-plain">
    <h2>应收</h2>
    <dl className="facts">
      <dt>案件</dt>
      <dd>
        <Link to={`/cases/${line.caseId}`}>
          {line.caseName} {line.caseTitle}
        </Link>
      </dd>
      <dt>义务人</dt>
      <dd>{line.debtorName}</dd>
      <dt>应收</dt>
      <dd>
        <Money fen={line.amountFen} unit />
      </dd>
      <dt>已清</dt>
      <dd>
        <Money fen={line.settledFen} unit />
      </dd>
      <dt>尚欠</dt>
      <dd>
        <Money fen={line.outstandingFen} unit />
      </dd>
      <dt>缴入</dt>
      <dd>{line.accountLabel}</dd>
      <dt>送达</dt>
      <dd>
        <Day of={line.servedOn} />
      </dd>
      <dt>到期</dt>
      <dd>
        <Day of={line.dueOn} /> <span className="quiet">{leftWords(line.workingDaysLeft)}</span>
      </dd>
      <dt>申请强制执行</dt>
      <dd>
        <Day of={line.limitationOn} /> <span className="quiet">以前</span>
      </dd>
      {line.principal && (
        <>
          <dt>所属应收</dt>
          <dd>
            <Link to={`/recoveries/${line.principal}`}>原应收</Link>
          </dd>
        </>
      )}
    </dl>
  </section>
)

const Clocks = ({ deadlines }: Pick<ClaimDetail, 'deadlines'>): ReactNode => (
  <section className="card-plain">
    <h2>期限</h2>
    {deadlines.length === 0 && <p className="quiet">决定送达以后开始计算。</p>}
    <dl className="facts">
      {deadlines.map(({ id, label, dueOn, metOn, droppedOn, clause }) => (
        <Fragment key={id}>
          <dt>{label}</dt>
          <dd>
            <Day of={dueOn} />{' '}
            <span className="quiet">{metOn ? `已于 ${metOn} 办到` : droppedOn ? '不再计算' : clause}</span>
          </dd>
        </Fragment>
      ))}
    </dl>
  </section>
)

const RecoveryPage = (): ReactNode => {
  const { claim = '' } = useParams()
  const read = useCall('readClaim', { params: { claim } })
  return (
    <Loaded of={read} rows={12}>
      {(detail) => (
        <>
          <PageHead
            title={`${detail.line.kindLabel}:${detail.line.debtorName}`}
            personal
            crumbs={[{ label: '追回', to: '/recoveries' }]}
            actions={
              <span className="head-tags">
                <StageTag label={detail.line.stateLabel} tone={claimTone(detail.line)} />
                {detail.line.alarms.map(({ alarm, label }) => (
                  <StageTag key={alarm} label={label} tone={alarmTone(alarm)} />
                ))}
              </span>
            }
          />
          <div className="finding">
            <div>
              <Facts line={detail.line} />
              <Receipts detail={detail} />
              <Arrangements detail={detail} />
              <LateFee detail={detail} />
            </div>
            <aside>
              <ClaimSteps detail={detail} />
              <Clocks deadlines={detail.deadlines} />
            </aside>
          </div>
        </>
      )}
    </Loaded>
  )
}

export default RecoveryPage
