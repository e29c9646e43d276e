/** The whole log checked against its signed checkpoints, and what that found. */
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { useStep } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { count } from '../../ui/format.ts'

const Result = ({ of }: { readonly of: Answer<'verifyLog'> }): ReactNode => {
  const { size, root, checkpoints, cosignedBy, faults, more } = of
  const signed = `核对了 ${count(size)} 条日志、${count(checkpoints)} 个检查点${
    cosignedBy.length > 0 ? `,联署:${cosignedBy.join('、')}` : ',尚无联署'
  }。`
  if (faults.length === 0)
    return (
      <Alert
        type="success"
        showIcon
        title="日志完整,没有一条被改动"
        description={
          <>
            {signed}
            {root && (
              <>
                <br />
                根哈希 <code className="hash">{root}</code>
              </>
            )}
          </>
        }
      />
    )
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`日志被改动过:${count(faults.length + more)} 处不符`}
      description={
        <>
          <p>{signed}请立即保全现场,报告主管领导,并与上一次备份比对。</p>
          <ol className="faults">
            {faults.map(({ position, kind, says }) => (
              <li key={`${position}${kind}${says}`}>
                {position === null ? '' : `第 ${position} 条:`}
                {kind}。{says}
              </li>
            ))}
          </ol>
          {more > 0 && <p>另有 {count(more)} 处没有列出。</p>}
        </>
      }
    />
  )
}

export const Verification = (): ReactNode => {
  const may = useMay('log.verify')
  const verify = useStep('verifyLog')
  if (!may) return null
  return (
    <section className="verification">
      <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate({})}>
        核验全部日志
      </Button>
      <div aria-live="polite">{verify.data && <Result of={verify.data} />}</div>
    </section>
  )
}
