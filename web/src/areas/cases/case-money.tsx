/** 决定与款项 of a case: consequences, the fine worked out, telling, decisions, what is due, referrals, and their steps. */
import { type ReactNode, useState } from 'react'
import { useCall } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { ClaimTable } from '../recoveries/claim-table.tsx'
import { Consequence, Decisions, Told } from './case-decisions.tsx'
import { CaseReferrals } from './case-referrals.tsx'
import type { CaseDetail } from './case-words.ts'
import { FineReckoning } from './fine-reckoning.tsx'
import { MoneySteps } from './money-steps.tsx'
import type { FineFacts, Money } from './money-words.ts'
import './money.css'

const Shown = ({ detail, money }: { readonly detail: CaseDetail; readonly money: Money }): ReactNode => {
  const [facts, setFacts] = useState<FineFacts>()
  const mayRead = useMay('recoveries.read')
  const { consequence, told, decisions, claims } = money
  return (
    <>
      {consequence ? (
        <>
          <Consequence of={consequence} />
          {consequence.bases.length + consequence.conditions.length > 0 && (
            <FineReckoning caseId={detail.line.id} money={money} facts={facts} onFacts={setFacts} />
          )}
        </>
      ) : (
        <p className="quiet">调查终结、认定违规情形条款以后,在这里列出后果并试算罚款。</p>
      )}
      <MoneySteps detail={detail} money={money} facts={facts} />
      {told && <Told told={told} />}
      <Decisions decisions={decisions} />
      <h3>应收款项</h3>
      {mayRead ? (
        <ClaimTable
          rows={claims}
          empty={<Nothing title="还没有应收款项">处理、处罚决定作出以后在这里列出。</Nothing>}
        />
      ) : (
        <p className="quiet">您的岗位不看应收款项。</p>
      )}
      <h3>移送、建议与报告</h3>
      <CaseReferrals money={money} />
    </>
  )
}

export const CaseMoney = ({ detail }: { readonly detail: CaseDetail }): ReactNode => {
  const read = useCall('readCaseMoney', { params: { caseId: detail.line.id } })
  return (
    <section aria-label="决定与款项" className="card-plain case-money">
      <h2>决定与款项</h2>
      <Loaded of={read} rows={4}>
        {(money) => <Shown detail={detail} money={money} />}
      </Loaded>
    </section>
  )
}
