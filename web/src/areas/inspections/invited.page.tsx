/** 受邀的检查: for committee members and experts; figures, never rows. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Answer } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { Clause, Count, Day } from '../../ui/figures.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { ReasonModal } from '../../ui/steps.tsx'
import { StageTag } from '../../ui/tags.tsx'
import '../holds/holds.css'

type Invited = Answer<'listInvitedInspections'>['programmes'][number]
type Doing = { readonly of: Invited; readonly what: 'decline' | 'advise' }

const standing = ({ answered, recused }: Invited): string => {
  if (recused) return '已退出'
  if (answered === 'accepted') return '参加'
  return answered === 'declined' ? '不参加' : '待答复'
}

const Card = ({
  of,
  onDo,
  onAccept,
}: {
  readonly of: Invited
  readonly onDo: (doing: Doing) => void
  readonly onAccept: () => void
}): ReactNode => (
  <section className="card-plain">
    <h2>
      {of.title} <span className="quiet">{of.kindLabel}</span>
    </h2>
    <p>
      <StageTag label={standing(of)} tone={of.answered === 'accepted' && !of.recused ? 'active' : 'plain'} />{' '}
      {of.partLabel};{of.stateLabel};计划 <Day of={of.plannedFor} /> 进场
    </p>
    {of.figures && (
      <p>
        底稿 <Count of={of.figures.worksheets} /> 份,问题 <Count of={of.figures.issues} /> 个
        {of.figures.byClause.map(({ clause, issues }) => (
          <span key={clause}>
            ;<Clause of={clause} /> <Count of={issues} /> 个
          </span>
        ))}
      </p>
    )}
    {of.opinion && <p className="plain-text">我的意见:{of.opinion}</p>}
    {of.opinionAnswer && <p className="plain-text">答复:{of.opinionAnswer}</p>}
    <div className="line-steps">
      {of.mayAnswer && (
        <Button type="primary" onClick={onAccept}>
          参加
        </Button>
      )}
      {(of.mayAnswer || (of.answered === 'accepted' && !of.recused)) && (
        <Button onClick={() => onDo({ of, what: 'decline' })}>{of.mayAnswer ? '不参加' : '退出(回避)'}</Button>
      )}
      {of.mayAdvise && (
        <Button type="primary" onClick={() => onDo({ of, what: 'advise' })}>
          提出意见
        </Button>
      )}
    </div>
  </section>
)

const InvitedPage = (): ReactNode => {
  const read = useCall('listInvitedInspections', {})
  const [doing, setDoing] = useState<Doing>()
  const answer = useStep('answerInspectionInvitation', { done: '已答复' })
  const advise = useStep('giveInspectionOpinion', { done: '意见已提交' })
  return (
    <>
      <PageHead
        title="受邀的检查"
        says="监督委员会委员与特聘专家受邀参加的检查:只看数目,提出的意见由检查组逐条答复后报告才能签发(三(二))。"
      />
      <Loaded of={read}>
        {({ programmes }) =>
          programmes.length === 0 ? (
            <Nothing title="还没有邀请">有检查邀请您参加时列在这里。</Nothing>
          ) : (
            programmes.map((of) => (
              <Card
                key={of.id}
                of={of}
                onDo={setDoing}
                onAccept={() => answer.mutate({ params: { programme: of.id }, body: { accepts: true } })}
              />
            ))
          )
        }
      </Loaded>
      {doing && (
        <ReasonModal
          title={doing.what === 'advise' ? '提出意见' : '不参加'}
          open
          label={doing.what === 'advise' ? '意见' : '理由'}
          most={doing.what === 'advise' ? 2000 : 500}
          onClose={() => setDoing(undefined)}
          onSubmit={(text) =>
            doing.what === 'advise'
              ? advise.mutateAsync({ params: { programme: doing.of.id }, body: { opinion: text } })
              : answer.mutateAsync({ params: { programme: doing.of.id }, body: { accepts: false, why: text } })
          }
        />
      )}
    </>
  )
}

export default InvitedPage
