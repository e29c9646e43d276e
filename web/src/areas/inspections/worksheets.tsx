/** 工作底稿 and 问题: each sheet with its items and review, each problem with where it went. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useStep } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { Clause, Day, Instant, Money } from '../../ui/figures.tsx'
import { ReasonModal } from '../../ui/steps.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { outcomeChoices, type Programme } from './inspection-words.ts'
import { SettleIssue } from './settle-issue.tsx'

type Sheet = Programme['worksheets'][number]
type Issue = Programme['issues'][number]

const outcomeLabel = (outcome: string): string =>
  outcomeChoices.find(({ value }) => value === outcome)?.label ?? outcome

const SheetView = ({
  sheet,
  onReview,
}: {
  readonly sheet: Sheet
  readonly onReview: (() => void) | undefined
}): ReactNode => (
  <details open={sheet.reviewed === null}>
    <summary>
      {sheet.inspecteeName} <span className="quiet">{sheet.inspectee}</span> <Day of={sheet.checkedOn} />{' '}
      {sheet.reviewed ? (
        <StageTag label={`${sheet.reviewed.by} 已复核`} tone="done" />
      ) : (
        <StageTag label="待复核" tone="active" />
      )}
    </summary>
    <table className="plain-table">
      <caption className="only-heard">{sheet.inspecteeName}的工作底稿</caption>
      <thead>
        <tr>
          <th scope="col">条款</th>
          <th scope="col">检查内容</th>
          <th scope="col">结果</th>
          <th scope="col">说明</th>
          <th scope="col">金额(元)</th>
        </tr>
      </thead>
      <tbody>
        {sheet.items.map(({ clause, question, outcome, note, amountFen }) => (
          <tr key={clause + question}>
            <td>
              <Clause of={clause} />
            </td>
            <td>{question}</td>
            <td>{outcome === 'issue' ? <StageTag label="有问题" tone="late" /> : outcomeLabel(outcome)}</td>
            <td>{note}</td>
            <td className="figure">
              <Money fen={amountFen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p className="quiet">
      {sheet.place};{sheet.made.by} <Instant of={sheet.made.at} /> 填写
      {sheet.reviewed && `;复核意见:${sheet.reviewed.note}`}
    </p>
    {onReview && (
      <Button className="not-printed" onClick={onReview}>
        复核
      </Button>
    )}
  </details>
)

const whereTo = ({ went }: Issue): ReactNode => {
  if (!went) return null
  if (went.to === 'clue') return <Link to={`/cases/${went.ref}`}>已立线索</Link>
  if (went.to === 'rectification') return <Link to={`/rectification?row=${went.ref}`}>已列入整改台账</Link>
  return `当场改正:${went.ref}`
}

export const Worksheets = ({ programme }: { readonly programme: Programme }): ReactNode => {
  const mayWork = useMay('inspections.work')
  const [reviewing, setReviewing] = useState<Sheet>()
  const [settling, setSettling] = useState<Issue>()
  const review = useStep('reviewWorksheet', { done: '已复核' })
  const params = { programme: programme.id }
  return (
    <>
      <section className="card-plain" aria-label="工作底稿">
        <h2>工作底稿</h2>
        {programme.worksheets.length === 0 && <p className="quiet">进场以后逐个对象填写,由检查组的另一人复核。</p>}
        {programme.worksheets.map((sheet) => (
          <SheetView
            key={sheet.id}
            sheet={sheet}
            onReview={mayWork && sheet.reviewed === null && !sheet.isOwn ? () => setReviewing(sheet) : undefined}
          />
        ))}
      </section>
      <section className="card-plain" aria-label="问题">
        <h2>问题</h2>
        {programme.issues.length === 0 && <p className="quiet">底稿里没有记下问题。</p>}
        <ul className="clause-list">
          {programme.issues.map((issue) => (
            <li key={issue.id}>
              <Clause of={issue.clause} /> {issue.inspecteeName}:{issue.problem}{' '}
              {issue.amountFen && <Money fen={issue.amountFen} unit />}{' '}
              {issue.went
                ? whereTo(issue)
                : mayWork && (
                    <Button size="small" className="not-printed" onClick={() => setSettling(issue)}>
                      定去处
                    </Button>
                  )}
            </li>
          ))}
        </ul>
      </section>
      {reviewing && (
        <ReasonModal
          title={`复核:${reviewing.inspecteeName}`}
          open
          label="复核意见"
          least={2}
          most={500}
          onClose={() => setReviewing(undefined)}
          onSubmit={(note) =>
            review.mutateAsync({ params, body: { revision: programme.revision, worksheet: reviewing.id, note } })
          }
        />
      )}
      {settling && <SettleIssue programme={programme} issue={settling} onClose={() => setSettling(undefined)} />}
    </>
  )
}
