/** One report: what it says on the left for its handlers, clocks and next steps on the right for everybody of the register. */
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { useCall } from '../../calls.ts'
import { Clause, Day, Instant } from '../../ui/figures.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { WorkingDays } from '../oversight/working-days.tsx'
import { ReportContent } from './report-content.tsx'
import { ReportSteps } from './report-steps.tsx'
import { type Report, reportTones } from './report-words.ts'
import './reports.css'
import { RewardPanel } from './reward-panel.tsx'

const Clocks = ({ report }: { readonly report: Report }): ReactNode => (
  <section className="card-plain" aria-label="期限">
    <h2>期限</h2>
    {report.deadlines.length === 0 && <p className="quiet">没有期限。</p>}
    <ul className="report-clocks">
      {report.deadlines.map(({ name, label, dueOn, metOn, droppedOn, extendedBy, workingDaysLeft, clause }) => (
        <li key={name + dueOn}>
          <strong>{label}</strong>
          <span>
            {metOn !== null ? (
              <>
                <StageTag label={metOn > dueOn ? '逾期办成' : '按期办成'} tone={metOn > dueOn ? 'late' : 'done'} />{' '}
                <Day of={metOn} />
              </>
            ) : droppedOn !== null ? (
              <span className="quiet">不再计算</span>
            ) : (
              <>
                <WorkingDays left={workingDaysLeft} isLate={workingDaysLeft < 0} /> <Day of={dueOn} />
              </>
            )}
          </span>
          <span className="quiet">
            {clause}
            {extendedBy > 0 && `,已延长 ${extendedBy} 个工作日`}
          </span>
        </li>
      ))}
    </ul>
  </section>
)

const Facts = ({ report }: { readonly report: Report }): ReactNode => (
  <section className="card-plain" aria-label="登记事项">
    <h2>登记事项</h2>
    <dl className="facts">
      <dt>状态</dt>
      <dd>
        <StageTag label={report.stateLabel} tone={reportTones[report.state] ?? 'plain'} />
      </dd>
      <dt>所涉</dt>
      <dd>
        {report.chapterLabel}
        {report.schemeLabel && `,${report.schemeLabel}`} {report.conduct && <Clause of={report.conduct} />}
      </dd>
      <dt>辖区</dt>
      <dd>{report.districtLabel}</dd>
      <dt>来源</dt>
      <dd>
        {report.throughLabel},{report.named ? '实名' : '匿名'},<Instant of={report.receivedAt} />
      </dd>
      <dt>承办人</dt>
      <dd>{report.handlers.map(({ name }) => name).join('、') || <span className="report-late">待指定</span>}</dd>
      {report.proposed && (
        <>
          <dt>审查意见</dt>
          <dd>
            {{ accept: '受理', 'not-accept': '不予受理', refer: '转送' }[report.proposed.to]}:{report.proposed.reason}
            <span className="quiet">({report.reviewer})</span>
          </dd>
        </>
      )}
      {report.caseId && (
        <>
          <dt>案件</dt>
          <dd>
            <Link to={`/cases/${report.caseId}`}>{report.caseNo}</Link>
          </dd>
        </>
      )}
      {report.note && (
        <>
          <dt>办理结果</dt>
          <dd>{report.note}</dd>
        </>
      )}
    </dl>
  </section>
)

const Way = ({ report }: { readonly report: Report }): ReactNode => (
  <section className="card-plain" aria-label="经过">
    <h2>经过</h2>
    <ol className="history">
      {report.history.map(({ label, at, who }) => (
        <li key={`${at}${label}${who}`}>
          <Instant of={at} />
          <strong>{label}</strong>
          <span>{who}</span>
        </li>
      ))}
    </ol>
  </section>
)

const ReportPage = (): ReactNode => {
  const { id = '' } = useParams()
  const read = useCall('readReport', { params: { id } })
  return (
    <Loaded of={read}>
      {(report) => (
        <>
          <PageHead
            title={report.registerNo}
            crumbs={[{ label: '举报', to: '/reports' }]}
            personal={report.mine}
            says={`${report.chapterLabel},${report.districtLabel}`}
          />
          <div className="report">
            <div>
              <ReportContent report={report} />
              <RewardPanel report={report} />
              <Way report={report} />
            </div>
            <div>
              <ReportSteps report={report} />
              <Clocks report={report} />
              <Facts report={report} />
            </div>
          </div>
        </>
      )}
    </Loaded>
  )
}

export default ReportPage
