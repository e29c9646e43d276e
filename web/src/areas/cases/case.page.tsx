/** One case: what it is, its clocks, what may be done next, and below it evidence, documents, money and stops. */
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useCall } from '../../calls.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import '../findings/findings.css'
import { CaseDocuments } from './case-documents.tsx'
import { CaseHolds } from './case-holds.tsx'
import { CaseMoney } from './case-money.tsx'
import { CaseClocks, CaseFacts, CaseOfficers, CaseSources } from './case-parts.tsx'
import { CaseSteps } from './case-steps.tsx'
import { type CaseDetail, closedStates, clueStates, numberOf, toneOf } from './case-words.ts'
import { CaseTimeline } from './timeline.tsx'
import './cases.css'

const CaseView = ({ detail }: { readonly detail: CaseDetail }): ReactNode => {
  const { line } = detail
  const isClue = clueStates.includes(line.state)
  return (
    <>
      <PageHead
        title={`${numberOf(line)} ${line.title}`}
        crumbs={[isClue ? { label: '线索', to: '/clues' } : { label: '案件', to: '/cases' }]}
        personal
        filter={numberOf(line)}
        actions={
          <span className="head-tags">
            <StageTag label={line.stateLabel} tone={toneOf(line)} />
          </span>
        }
      />
      <div className="finding">
        <div>
          <CaseFacts detail={detail} />
          <CaseSources detail={detail} />
          <CaseTimeline detail={detail} />
        </div>
        <aside>
          <CaseSteps detail={detail} />
          <CaseClocks detail={detail} />
          <CaseOfficers detail={detail} />
        </aside>
      </div>
      <div id="case-documents" tabIndex={-1} className="case-place">
        <CaseDocuments detail={detail} />
      </div>
      <div id="case-money" tabIndex={-1} className="case-place">
        <CaseMoney detail={detail} />
      </div>
      <div id="case-holds" tabIndex={-1} className="case-place">
        <CaseHolds
          caseId={line.id}
          authority={line.authority}
          district={line.district}
          schemes={detail.schemes}
          atRiskFen={line.atRiskFen}
          isClosed={closedStates.includes(line.state)}
        />
      </div>
    </>
  )
}

const CasePage = (): ReactNode => {
  const { caseId = '' } = useParams()
  const read = useCall('readCase', { params: { caseId } })
  return (
    <Loaded of={read} rows={14}>
      {(detail) => <CaseView key={detail.line.id} detail={detail} />}
    </Loaded>
  )
}

export default CasePage
