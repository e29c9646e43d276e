/** One batch: its receipt, the rejected rows, and the way to mend or replace it. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { download } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { Instant } from '../../ui/figures.tsx'
import { sizeText } from '../../ui/format.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { batchState, shortBatch, sourceText } from './batch-words.ts'
import './intake.css'
import { MendPanel } from './mend-panel.tsx'
import { type Receipt, ReceiptView } from './receipt-view.tsx'
import { RejectsTable } from './rejects-table.tsx'

const BatchLink = ({ of }: { readonly of: string | null }): ReactNode =>
  of ? <Link to={`/intake/${of}`}>{shortBatch(of)}</Link> : '—'

const Facts = ({ receipt }: { readonly receipt: Receipt }): ReactNode => {
  const [label, tone] = batchState(receipt.batchStatus)
  return (
    <dl className="facts facts-wide">
      <dt>状态</dt>
      <dd>
        <StageTag label={label} tone={tone} />
      </dd>
      <dt>数据集</dt>
      <dd>
        <Link to={`/standard?dataset=${receipt.dataset}`}>{receipt.title}</Link> <code>{receipt.dataset}</code>
      </dd>
      <dt>期间与来源</dt>
      <dd>{[receipt.period, sourceText(receipt.source)].filter(Boolean).join(' · ') || '—'}</dd>
      <dt>报送</dt>
      <dd>
        {receipt.organisation ?? '命令行'} {receipt.submittedBy} <Instant of={receipt.receivedAt} seconds />
      </dd>
      <dt>取代</dt>
      <dd>
        <BatchLink of={receipt.supersedes} />
      </dd>
      <dt>被取代</dt>
      <dd>
        <BatchLink of={receipt.supersededBy} />
      </dd>
      <dt>文件</dt>
      <dd>
        {[receipt.bytes && sizeText(receipt.bytes), receipt.format?.toUpperCase(), receipt.encoding?.toUpperCase()]
          .filter(Boolean)
          .join(' · ') || '—'}
      </dd>
      <dt>SHA-256</dt>
      <dd>
        <code className="hash">{receipt.sha256 ?? '—'}</code>
      </dd>
    </dl>
  )
}

const Actions = ({ receipt }: { readonly receipt: Receipt }): ReactNode => {
  const maySubmit = useMay('intake.submit')
  const navigate = useNavigate()
  const isReplaceable = receipt.batchStatus === 'committed' && receipt.supersededBy === null
  return (
    <>
      <Button onClick={() => void download('downloadTemplate', { params: { dataset: receipt.dataset } })}>
        下载模板
      </Button>
      {maySubmit && receipt.isOwn && isReplaceable && (
        <Button onClick={() => void navigate(`/intake?supersedes=${receipt.batch}`)}>报送更正文件(取代本批次)</Button>
      )}
    </>
  )
}

const Rejected = ({ receipt }: { readonly receipt: Receipt }): ReactNode => {
  const maySubmit = useMay('intake.submit')
  if (receipt.rowsRejected === '0') return null
  return (
    <>
      <h2>退回的行</h2>
      {maySubmit && receipt.isOwn ? (
        <MendPanel receipt={receipt} />
      ) : (
        <p className="quiet">值已遮蔽;原值只有报送机构能下载修改。</p>
      )}
      <RejectsTable batch={receipt.batch} labels={receipt.labels} />
    </>
  )
}

const BatchPage = (): ReactNode => {
  const { batch = '' } = useParams()
  const read = useCall('readReceipt', { params: { batch } })
  return (
    <Loaded of={read}>
      {(receipt) => (
        <>
          <PageHead
            title={receipt.file}
            crumbs={[{ label: '数据接入', to: '/intake' }]}
            says={`回执 · 批次 ${receipt.batch}`}
            actions={<Actions receipt={receipt} />}
          />
          <div className="batch-grid">
            <ReceiptView receipt={receipt} />
            <Facts receipt={receipt} />
          </div>
          <Rejected receipt={receipt} />
        </>
      )}
    </Loaded>
  )
}

export default BatchPage
