/** The chain of a request: who asked, who decided what and when, and what is still to come. */
import { Steps } from 'antd'
import type { ReactNode } from 'react'
import { instantText } from '../../ui/format.ts'
import type { Request } from './account-words.ts'

const order = ['requested', 'head-approved', 'leader-approved', 'executed', 'filed'] as const
const stageNames = ['部门负责人审核', '主管领导审批', '安全管理员执行', '信息化机构备案']

export const RequestChain = ({
  request,
  states,
}: {
  readonly request: Request
  readonly states: Readonly<Record<string, string>>
}): ReactNode => {
  const { decisions, state } = request
  const refused = state === 'refused'
  const done = refused ? decisions.length : order.indexOf(state as (typeof order)[number])
  const items = [
    {
      title: '申请',
      content: `${request.requestedByName} ${instantText(request.requestedAt)}`,
    },
    ...stageNames.map((title, index) => {
      const decision = decisions[index]
      const isRefusal = refused && index === decisions.length - 1
      return {
        title: isRefusal ? `${title}:${states.refused ?? '不同意'}` : title,
        content: decision
          ? `${decision.by} ${instantText(decision.at)}${decision.note ? ` ${decision.note}` : ''}`
          : refused
            ? '不再办理'
            : '待办',
        ...(isRefusal ? { status: 'error' as const } : {}),
      }
    }),
  ]
  return (
    <div className="request-chain">
      <Steps size="small" current={refused ? done : done + 1} items={items} />
      <dl className="facts">
        <dt>理由</dt>
        <dd>{request.reason}</dd>
        <dt>文号</dt>
        <dd>{request.documentNo ?? '—'}</dd>
      </dl>
    </div>
  )
}
