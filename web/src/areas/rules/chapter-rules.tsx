/** The rules of one chapter as a table. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Clause } from '../../ui/figures.tsx'
import { ActTag, StageTag } from '../../ui/tags.tsx'
import { type Summary, subjectWords } from './rule-words.ts'

const Row = ({ rule }: { readonly rule: Summary }): ReactNode => (
  <tr>
    <td>
      <Link to={`/rules/${rule.id}`}>{rule.id}</Link>
    </td>
    <td>
      <Link to={`/rules/${rule.id}`} tabIndex={-1}>
        {rule.name}
      </Link>
      {rule.statistical && <span className="quiet">(统计)</span>}
    </td>
    <td>{subjectWords[rule.subject] ?? rule.subject}</td>
    <td>
      <ActTag act={rule.act} /> {rule.stop}
    </td>
    <td>
      {rule.clauses.map((clause, index) => (
        <span key={clause}>
          {index > 0 && '、'}
          <Clause of={clause} label={rule.clauseLabels[index]} />
        </span>
      ))}
    </td>
    <td>
      <StageTag label={rule.state === 'trial' ? '试运行' : '生效'} tone={rule.state === 'trial' ? 'plain' : 'active'} />
      {rule.onTrial > 0 && (
        <Link to={`/rules/${rule.id}?tab=history`} className="on-trial">
          {rule.onTrial} 个版次试运行
        </Link>
      )}
    </td>
  </tr>
)

export const Chapter = ({
  title,
  rules,
}: {
  readonly title: string
  readonly rules: readonly Summary[]
}): ReactNode => (
  <section>
    <h2>
      {title} <span className="quiet">{rules.length} 条</span>
    </h2>
    <div className="scroll-x">
      <table className="plain-table rules-table">
        <caption className="only-heard">{title}</caption>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">规则</th>
            <th scope="col">对象</th>
            <th scope="col">处置</th>
            <th scope="col">条款</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Row key={rule.id} rule={rule} />
          ))}
        </tbody>
      </table>
    </div>
  </section>
)
