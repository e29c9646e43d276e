/** One 疑点: who, what, how much, by which clause, the rows, the look-alikes and the buttons, all before one's eyes. */
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { useCall } from '../../calls.ts'
import { useMe } from '../../session.ts'
import { Instant } from '../../ui/figures.tsx'
import { useKeys } from '../../ui/keys.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded } from '../../ui/states.tsx'
import { ActTag, StageTag } from '../../ui/tags.tsx'
import { Evidence } from './evidence.tsx'
import { ClauseList, FindingFacts } from './finding-facts.tsx'
import { FindingSteps } from './finding-steps.tsx'
import { type Detail, toneOf, type Words } from './finding-words.ts'
import { useKeptChecks } from './kept-checks.ts'
import { LookAlikes } from './look-alikes.tsx'
import { QueueTable } from './queue-table.tsx'
import './findings.css'

/** '郑人社〔2016〕27号 十(二)' → '十(二)'; other documents in full. */
const clausesOf = (clauses: readonly string[]): string =>
  clauses.map((clause) => clause.replace('郑人社〔2016〕27号 ', '')).join('、')

const History = ({ lines }: { readonly lines: Detail['history'] }): ReactNode => (
  <section className="card-plain" aria-label="经过">
    <h2>经过</h2>
    <ol className="history">
      {lines.map(({ at, step, actorName, label, says, clauses }) => (
        <li key={`${at}${step}${says}`}>
          <Instant of={at} />
          <strong>{label}</strong>
          <span>
            {actorName !== label && `${actorName}:`}
            {says}
            {clauses.length > 0 && <span className="quiet">({clausesOf(clauses)})</span>}
          </span>
        </li>
      ))}
    </ol>
  </section>
)

const Ground = ({ detail }: { readonly detail: Detail }): ReactNode => (
  <section className="card-plain" aria-label="规则与参数">
    <h2>
      规则 <Link to={`/rules/${detail.finding.rule}`}>{detail.finding.rule}</Link>
      <span className="quiet">
        {' '}
        第 {detail.finding.version} 版,参数第 {detail.finding.edition} 版次
      </span>
    </h2>
    {detail.params.length === 0 && <p className="quiet">这条规则没有参数。</p>}
    <ul className="clause-list">
      {detail.params.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
)

const Others = ({ detail, words }: { readonly detail: Detail; readonly words: Words | undefined }): ReactNode =>
  detail.others.length === 0 ? null : (
    <section aria-label="同一对象的其他疑点">
      <h2>同一对象的其他疑点</h2>
      <QueueTable rows={detail.others} asOf={detail.asOf} words={words} />
    </section>
  )

const goToEvidence = (): void => {
  const place = document.getElementById('evidence')
  place?.scrollIntoView({ block: 'start' })
  place?.focus()
}

const FindingView = ({ detail, words }: { readonly detail: Detail; readonly words: Words | undefined }): ReactNode => {
  const { finding, nextSteps, checklist, orders } = detail
  const mayPropose = nextSteps.some(({ step, open }) => step === 'propose-result' && open)
  const [checks, setChecks] = useKeptChecks(useMe().id, finding.fingerprint, checklist, mayPropose)
  useKeys([{ key: 'e', label: '到证据', run: goToEvidence }])
  return (
    <>
      <PageHead
        title={`${finding.name} ${finding.fingerprint.slice(0, 8)}`}
        crumbs={[{ label: '疑点', to: '/findings' }]}
        personal
        filter={`疑点 ${finding.fingerprint.slice(0, 12)},规则 ${finding.rule}`}
        actions={
          <span className="head-tags">
            {finding.trial ? <StageTag label="试运行,不拦停" /> : <ActTag act={finding.act} />}
            <StageTag label={finding.standing} tone={toneOf(finding)} />
          </span>
        }
      />
      <div className="finding">
        <div>
          <FindingFacts detail={detail} words={words} />
          <section className="card-plain" aria-label="依据">
            <h2>依据</h2>
            <ClauseList clauses={detail.clauses} />
          </section>
          <Evidence detail={detail} />
        </div>
        <aside>
          <FindingSteps detail={detail} words={words} checks={checks} />
          <LookAlikes items={checks} {...(mayPropose ? { onChange: setChecks } : {})} />
          {orders.length > 0 && (
            <section className="card-plain" aria-label="上级交办">
              <h2>上级交办</h2>
              <ul className="clause-list">
                {orders.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
      <div className="finding-below">
        <History lines={detail.history} />
        <Ground detail={detail} />
      </div>
      <Others detail={detail} words={words} />
    </>
  )
}

const FindingPage = (): ReactNode => {
  const { fingerprint = '' } = useParams()
  const read = useCall('readFinding', { params: { fingerprint } })
  const { data: words } = useCall('readFindingWords', {})
  return (
    <Loaded of={read} rows={14}>
      {(detail) => <FindingView key={detail.finding.fingerprint} detail={detail} words={words} />}
    </Loaded>
  )
}

export default FindingPage
