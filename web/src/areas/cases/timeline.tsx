/** 经过: what each step established, first to last, in its own words. */
import type { ReactNode } from 'react'
import { Instant } from '../../ui/figures.tsx'
import { yuan } from '../../ui/format.ts'
import type { CaseDetail } from './case-words.ts'

/** Names under which steps write what they established; what is not here is for machines. */
const words: Readonly<Record<string, string>> = {
  reason: '理由',
  note: '说明',
  sources: '来源',
  organisation: '派给',
  documentNo: '文号',
  caseNo: '案号',
  name: '人员',
  part: '职责',
  certificateNo: '执法证号',
  place: '地点',
  noticeServedOn: '通知送达',
  result: '情况',
  conduct: '条款',
  establishedFen: '查实金额',
  summary: '意见',
  to: '对象',
  servedOn: '送达',
  text: '意见',
  answer: '答复',
  proposal: '拟处理',
  members: '参加人',
  minutes: '记录',
  opinion: '意见',
  into: '并入',
  title: '案由',
  amountFen: '金额',
  documentTitle: '文书',
  clause: '依据',
}

const opinions: Readonly<Record<string, string>> = {
  agree: '同意',
  correct: '纠正',
  continue: '继续调查',
  change: '变更',
}

const said = (key: string, value: unknown): string => {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join('、')
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const text = String(value)
  if (key.endsWith('Fen')) return `${yuan(text)} 元`
  return key === 'opinion' ? (opinions[text] ?? text) : text
}

const Line = ({ of }: { readonly of: CaseDetail['timeline'][number] }): ReactNode => {
  const parts = Object.entries(of.content).flatMap(([key, value]) => {
    const text = words[key] ? said(key, value) : ''
    return text === '' ? [] : [`${words[key]}:${text}`]
  })
  return (
    <li>
      <Instant of={of.at} />
      <strong>{of.label}</strong>
      <span>
        {of.actor}
        {parts.length > 0 && <span className="quiet"> {parts.join(';')}</span>}
      </span>
    </li>
  )
}

export const CaseTimeline = ({ detail: { timeline } }: { readonly detail: CaseDetail }): ReactNode => (
  <section className="card-plain" aria-label="经过">
    <h2>经过</h2>
    <ol className="history">
      {timeline.map((one) => (
        <Line key={one.id} of={one} />
      ))}
    </ol>
  </section>
)
