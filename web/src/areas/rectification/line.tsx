/** One line of the ledger with its buttons. */
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useStep } from '../../calls.ts'
import { Clause, Day, Instant, Money } from '../../ui/figures.tsx'
import { type FormField, StepForm } from '../../ui/step-form.tsx'
import { StepButton } from '../../ui/steps.tsx'
import type { Rectification } from './rectification-words.ts'
import '../holds/holds.css'

const useLineSteps = () => ({
  'answer-rectification': useStep('answerRectification', { done: '已报告,待审核' }),
  'return-rectification': useStep('returnRectification', { done: '已退回' }),
  'close-rectification': useStep('closeRectification', { done: '已销号' }),
  'clue-from-rectification': useStep('clueFromRectification', { done: '已立线索' }),
})
type StepName = keyof ReturnType<typeof useLineSteps>

const text = (name: string, label: string, least: number, most: number): FormField => ({
  name,
  label,
  kind: 'long',
  least,
  most,
  required: true,
})

const fields: Readonly<Record<StepName, readonly FormField[]>> = {
  'answer-rectification': [
    text('answer', '整改情况', 4, 2000),
    text('evidence', '凭据', 2, 500),
    { name: 'doneOn', label: '整改完成日期', kind: 'day', required: true },
  ],
  'return-rectification': [
    text('reason', '退回的理由', 4, 500),
    { name: 'dueOn', label: '重改期限', kind: 'day', required: true },
  ],
  'close-rectification': [text('note', '核对情况', 2, 500)],
  'clue-from-rectification': [text('note', '说明', 2, 500)],
}

export const Line = ({ line }: { readonly line: Rectification }): ReactNode => {
  const [step, setStep] = useState<StepName>()
  const steps = useLineSteps()
  const label = line.next.find((one) => one.step === step)?.label ?? ''
  return (
    <>
      <dl className="facts">
        <dt>问题</dt>
        <dd>{line.problem}</dd>
        <dt>依据</dt>
        <dd>
          <Clause of={line.clause} />
        </dd>
        <dt>来源</dt>
        <dd>
          {line.sourceLabel} <span className="quiet">{line.sourceRef}</span>
        </dd>
        <dt>责任单位</dt>
        <dd>
          {line.responsible.name} <span className="quiet">{line.districtLabel}</span>
        </dd>
        <dt>金额</dt>
        <dd>
          <Money fen={line.amountFen} unit />
        </dd>
        <dt>整改要求</dt>
        <dd>{line.measures ?? '—'}</dd>
        <dt>期限</dt>
        <dd>
          <Day of={line.dueOn} />
          {line.returns > 0 && <span className="quiet"> 已退回 {line.returns} 次</span>}
        </dd>
        <dt>登记</dt>
        <dd>
          {line.entered.by} <Instant of={line.entered.at} />
        </dd>
        {line.answer && (
          <>
            <dt>整改情况</dt>
            <dd>
              {line.answer.text}(凭 {line.answer.evidence};<Day of={line.answer.doneOn} /> 完成,{line.answer.by} 报告)
            </dd>
          </>
        )}
        {line.returnedWhy && (
          <>
            <dt>退回</dt>
            <dd>{line.returnedWhy}</dd>
          </>
        )}
        {line.closed && (
          <>
            <dt>销号</dt>
            <dd>
              {line.closed.by} <Instant of={line.closed.at} />
            </dd>
          </>
        )}
        {line.clue && (
          <>
            <dt>线索</dt>
            <dd>
              <Link to={`/cases/${line.clue.id}`}>{line.clue.no}</Link>
            </dd>
          </>
        )}
      </dl>
      <div className="line-steps">
        {line.next.map(({ because, ...one }) => (
          <StepButton key={one.step} step={{ ...one, missing: because }} onTake={() => setStep(one.step as StepName)} />
        ))}
      </div>
      {step && (
        <StepForm
          title={label}
          okText={label}
          fields={fields[step]}
          onClose={() => setStep(undefined)}
          onSubmit={(values) =>
            steps[step].mutateAsync({
              params: { rectification: line.id },
              body: { revision: line.revision, ...values },
            } as never)
          }
        />
      )}
    </>
  )
}
