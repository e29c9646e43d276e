/** One entry of the log, whole: grounds, reason, hash; and its proof as a file. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Answer, download, Problem } from '../../api.ts'
import { Clauses } from '../../ui/figures.tsx'
import { Failed } from '../../ui/states.tsx'

const Proof = ({ position }: { readonly position: number }): ReactNode => {
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    await download('proveEvent', { params: { position: String(position) } }).catch((error: unknown) => {
      if (error instanceof Problem) setProblem(error)
      else throw error
    })
    setBusy(false)
  }
  return (
    <>
      <Button size="small" loading={busy} onClick={() => void save()}>
        下载证明
      </Button>
      {problem && <Failed problem={problem} />}
    </>
  )
}

/** What does not fit into the row. */
export const LogEntry = ({
  entry,
  mayProve,
}: {
  readonly entry: Answer<'listLog'>['items'][number]
  readonly mayProve: boolean
}): ReactNode => (
  <dl className="facts">
    <dt>依据</dt>
    <dd>
      <Clauses of={entry.clauses} />
    </dd>
    <dt>理由</dt>
    <dd>{entry.erased ? '已依法删除' : (entry.reason ?? '—')}</dd>
    <dt>对象编号</dt>
    <dd>
      <code>{entry.subjectId}</code>
    </dd>
    <dt>类别</dt>
    <dd>{entry.sourceLabel}</dd>
    <dt>代码</dt>
    <dd>
      <code>{entry.kind}</code>
    </dd>
    <dt>叶子哈希</dt>
    <dd>
      <code className="hash">{entry.hash}</code>
    </dd>
    {mayProve && (
      <>
        <dt>存在证明</dt>
        <dd>
          <Proof position={entry.position} /> <span className="quiet">可离线核验:audit verify</span>
        </dd>
      </>
    )}
  </dl>
)
