/** A chapter of the notice, clause by clause, with later law beside it. */
import { memo, type ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { DutyLine } from './duty-line.tsx'

export type ChapterShown = Answer<'readClauses'>['chapters'][number]
type Clause = ChapterShown['clauses'][number]

const LaterLaw = ({ overrides }: Pick<Clause, 'overrides'>): ReactNode =>
  overrides.length === 0 ? null : (
    <ul className="later-law" aria-label="后来的法律">
      {overrides.map(({ from, by, effect }) => (
        <li key={`${by} ${from}`}>
          <strong>{by}</strong>
          {from ? `(${from} 起)` : '(起始日不详)'}:{effect}
        </li>
      ))}
    </ul>
  )

const ClausePart = ({ clause, chapter }: { readonly clause: Clause; readonly chapter: string }): ReactNode => (
  <section
    className="clause-part"
    id={clause.key === chapter ? undefined : clause.key}
    data-clause={clause.key}
    tabIndex={-1}
  >
    <h3>
      <a href={`#${clause.key}`}>{clause.label}</a> {clause.summary}
      {clause.counts.duties > 0 && (
        <span className="quiet">
          {' '}
          落实 {clause.counts.answered} / {clause.counts.duties}
        </span>
      )}
    </h3>
    <LaterLaw overrides={clause.overrides} />
    {clause.duties.length > 0 && (
      <table className="plain-table duties">
        <caption className="only-heard">{clause.label} 的职责</caption>
        <thead>
          <tr>
            {['性质', '谁', '做什么', '何时', '平台以什么落实'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clause.duties.map((duty) => (
            <DutyLine key={duty.key} duty={duty} />
          ))}
        </tbody>
      </table>
    )}
  </section>
)

export const Chapter = memo(({ chapter }: { readonly chapter: ChapterShown }) => (
  <section id={chapter.key} className="chapter">
    <h2>
      {chapter.key}、{chapter.title}
    </h2>
    {chapter.clauses.map((clause) => (
      <ClausePart key={clause.key} clause={clause} chapter={chapter.key} />
    ))}
  </section>
))
