/** One duty of the notice: who has to do what, by when, and what of the platform answers it. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useMay } from '../../session.ts'
import { StageTag } from '../../ui/tags.tsx'

export type Duty = Answer<'readClauses'>['chapters'][number]['clauses'][number]['duties'][number]

const kinds: Readonly<Record<string, string>> = {
  rule: '规则',
  dataset: '数据集',
  deadline: '日历',
  step: '办理',
  document: '文书',
}

const AnswerLink = ({ answer: { kind, id, title } }: { readonly answer: Duty['answers'][number] }): ReactNode => {
  const mayOpenRules = useMay('rules.read')
  const mayOpenCalendar = useMay('calendar.read')
  if (kind === 'rule') {
    const label = `${id} ${title}`
    return mayOpenRules ? <Link to={`/rules/${id}`}>{label}</Link> : label
  }
  if (kind === 'dataset') return <Link to={`/standard?dataset=${id}`}>{title}</Link>
  if (kind === 'deadline') return mayOpenCalendar ? <Link to="/calendar">{title}</Link> : title
  return title
}

/** More rules than this stand as their ids, each with its name on hover. */
const named = 4

const RuleIds = ({ rules }: { readonly rules: Duty['answers'] }): ReactNode => {
  const mayOpen = useMay('rules.read')
  return (
    <li>
      <span className="quiet">{rules.length} 条规则 </span>
      {rules.map(({ id, title }, index) => (
        <span key={id} title={title}>
          {index > 0 && '、'}
          {mayOpen ? (
            <Link to={`/rules/${id}`} aria-label={`${id} ${title}`}>
              {id}
            </Link>
          ) : (
            id
          )}
        </span>
      ))}
    </li>
  )
}

const Answers = ({ duty: { answers, awaits } }: { readonly duty: Duty }): ReactNode => {
  if (answers.length === 0) return <StageTag label={awaits ?? '待落实'} />
  const rules = answers.filter(({ kind }) => kind === 'rule')
  const isMany = rules.length > named
  return (
    <ul className="duty-answers">
      {isMany && <RuleIds rules={rules} />}
      {answers
        .filter(({ kind }) => !isMany || kind !== 'rule')
        .map((answer) => (
          <li key={`${answer.kind} ${answer.id}`}>
            <span className="quiet">{kinds[answer.kind] ?? answer.kind} </span>
            <AnswerLink answer={answer} />
          </li>
        ))}
    </ul>
  )
}

export const DutyLine = ({ duty }: { readonly duty: Duty }): ReactNode => (
  <tr id={duty.key.includes('/') ? duty.key : undefined}>
    <td>
      <span className="quiet">{duty.kindLabel}</span>
    </td>
    <td>{duty.actor}</td>
    <td>
      {duty.summary}
      {duty.document && <span className="quiet"> 文书《{duty.document}》</span>}
      {duty.clocks.length > 0 && <span className="quiet"> 计时:{duty.clocks.join('、')}</span>}
    </td>
    <td>{duty.deadline ?? duty.howOften}</td>
    <td>
      <Answers duty={duty} />
    </td>
  </tr>
)
