/** Who, what, how much and by which clause: what the finding says in itself. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMay } from '../../session.ts'
import { Clause, Day, Instant, Money } from '../../ui/figures.tsx'
import { type Detail, type Words, wordOf } from './finding-words.ts'
import { holderWord } from './queue-table.tsx'

interface Props {
  readonly detail: Detail
  readonly words: Words | undefined
}

interface FactProps {
  readonly label: string
  readonly children: ReactNode
  /** Takes a line of its own. */
  readonly whole?: boolean
  /** As two. */
  readonly broad?: boolean
}

const Fact = ({ label, children, whole = false, broad = false }: FactProps): ReactNode => (
  <div className={whole ? 'fact-whole' : broad ? 'fact-broad' : ''}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const Subject = ({ detail }: { readonly detail: Detail }): ReactNode => {
  const { subject, subjectLink } = detail
  const mayOpen = useMay('subjects.read')
  const said = subject.map(({ label, value }) => `${label} ${value}`).join(',')
  if (said === '') return <span className="quiet">汇总性疑点,不指向单个对象</span>
  return subjectLink && mayOpen ? <Link to={`/subjects/${subjectLink.kind}/${subjectLink.id}`}>{said}</Link> : said
}

export const ClauseList = ({ clauses }: { readonly clauses: Detail['clauses'] }): ReactNode => (
  <ul className="clause-list">
    {clauses.map(({ says, clause, later }) => (
      <li key={says}>
        {clause ? <Clause of={clause} label={says} /> : says}
        {later.map((one) => (
          <span key={one} className="quiet later">
            后法:{one}
          </span>
        ))}
      </li>
    ))}
  </ul>
)

const Result = ({ detail, words }: Props): ReactNode => {
  const { handling } = detail.finding
  if (handling.result === null) return null
  return (
    <>
      <Fact label="结果">
        {wordOf(words?.results, handling.result)}
        {handling.stage === 'proposed' && '(待复核)'}
        {handling.resultFen !== null && (
          <>
            ,查实 <Money fen={handling.resultFen} unit />
          </>
        )}
      </Fact>
      <Fact label="提出" whole>
        {handling.proposedBy?.name ?? '—'} <Instant of={handling.proposedAt} />
        {handling.confirmedBy && (
          <>
            ;复核 {handling.confirmedBy.name} <Instant of={handling.confirmedAt} />
          </>
        )}
      </Fact>
      {handling.reason && (
        <Fact label="理由" whole>
          {handling.reason}
        </Fact>
      )}
      {handling.duplicateOf && (
        <Fact label="重复于">
          <Link to={`/findings/${handling.duplicateOf}`}>{handling.duplicateOf.slice(0, 12)}</Link>
        </Fact>
      )}
      {handling.dismissal && (
        <Fact label="有期排除" whole>
          {handling.dismissal.from} 至 {handling.dismissal.until} 的同类疑点
        </Fact>
      )}
    </>
  )
}

export const FindingFacts = ({ detail, words }: Props): ReactNode => {
  const { finding, grain, treatment } = detail
  const { handling } = finding
  return (
    <section className="card-plain">
      <p className="finding-says">{finding.says}</p>
      <dl className="fact-grid">
        <Fact label="对象" broad>
          <Subject detail={detail} />
        </Fact>
        <Fact label="风险金额">
          <strong>
            <Money fen={finding.atRiskFen} unit />
          </strong>
        </Fact>
        {grain.map(({ label, value }) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
        <Fact label="日期">
          <Day of={finding.foundOn} />
        </Fact>
        <Fact label="区县 · 险种">
          {wordOf(words?.districts, finding.district)} · {wordOf(words?.schemes, finding.scheme)}
        </Fact>
        <Fact label="承办">
          {holderWord(handling)}
          {handling.dueOn && `,限 ${handling.dueOn}`}
        </Fact>
        <Fact label="处置" whole>
          {treatment}
        </Fact>
        <Result detail={detail} words={words} />
        {handling.recheck && (
          <Fact label="抽查" whole>
            {wordOf(words?.rechecks, handling.recheck)}
          </Fact>
        )}
        {handling.dismissedBy && (
          <Fact label="因何排除">
            <Link to={`/findings/${handling.dismissedBy}`}>{handling.dismissedBy.slice(0, 12)}</Link> 的有期排除
          </Fact>
        )}
      </dl>
      {handling.changedSince !== null && (
        <p className="changed-since">定结果以后,筛查又发现金额、证据或参数有变化,请核对是否要重新核查。</p>
      )}
    </section>
  )
}
