/** 检查组、委员与专家: who is in it, who declined or was recused, and each opinion with its answer. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useStep } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { ReasonModal } from '../../ui/steps.tsx'
import { StageTag } from '../../ui/tags.tsx'
import type { Programme } from './inspection-words.ts'

type Member = Programme['members'][number]

const Standing = ({ member }: { readonly member: Member }): ReactNode => {
  if (member.recusedWhy !== null) return <StageTag label={`已回避:${member.recusedWhy}`} tone="late" />
  if (member.answered === 'declined') return <StageTag label={`不参加:${member.declineWhy ?? ''}`} />
  if (member.answered === null) return <StageTag label="待答复邀请" />
  return <StageTag label="参加" tone="active" />
}

export const Members = ({ programme }: { readonly programme: Programme }): ReactNode => {
  const mayWork = useMay('inspections.work')
  const [answering, setAnswering] = useState<Member>()
  const answer = useStep('answerInspectionOpinion', { done: '已答复' })
  return (
    <section className="card-plain" aria-label="检查组">
      <h2>检查组</h2>
      {programme.members.length === 0 && <p className="quiet">还没有指定。检查组应有组长,不少于两人。</p>}
      <ul className="clause-list">
        {programme.members.map((member) => (
          <li key={member.person}>
            {member.name} <span className="quiet">{member.partLabel}</span> <Standing member={member} />
            {member.opinion && <p className="plain-text">意见:{member.opinion}</p>}
            {member.opinionAnswer && (
              <p className="plain-text quiet">
                答复({member.opinionAnsweredBy}):{member.opinionAnswer}
              </p>
            )}
            {member.opinion && !member.opinionAnswer && mayWork && (
              <Button size="small" className="not-printed" onClick={() => setAnswering(member)}>
                答复意见
              </Button>
            )}
          </li>
        ))}
      </ul>
      {answering && (
        <ReasonModal
          title={`答复${answering.name}的意见`}
          open
          label="答复"
          says={answering.opinion}
          most={2000}
          onClose={() => setAnswering(undefined)}
          onSubmit={(text) =>
            answer.mutateAsync({
              params: { programme: programme.id },
              body: { revision: programme.revision, person: answering.person, answer: text },
            })
          }
        />
      )}
    </section>
  )
}
