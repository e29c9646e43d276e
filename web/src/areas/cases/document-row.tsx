/** One document of a case: where it stands, and what may be done with it. */
import { App, Button, Upload } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Answer, download, type Problem, upload } from '../../api.ts'
import { queryClient, useStep } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { Day } from '../../ui/figures.tsx'
import { problemNotice } from '../../ui/problem-notice.tsx'
import { ReasonModal, StepButton } from '../../ui/steps.tsx'
import type { CaseDetail } from './case-words.ts'
import { ServeDocument } from './serve-document.tsx'

export type StageView = Answer<'listCaseDocuments'>['stages'][number]
export type DocumentView = StageView['entries'][number]['documents'][number]

const stateWords: Readonly<Record<DocumentView['state'], string>> = {
  draft: '拟稿',
  issued: '已签发',
  served: '已送达',
  voided: '已作废',
}

interface Props {
  readonly detail: CaseDetail
  readonly document: DocumentView
  /** Makes the next version of the same form; left out: it cannot be made now. */
  readonly onAgain: ((form: string) => void) | undefined
}

const useTold = () => {
  const { notification } = App.useApp()
  return async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (problem) {
      notification.error(problemNotice(problem as Problem))
    }
  }
}

const Actions = ({ detail, document, onAgain }: Props): ReactNode => {
  const [window, setWindow] = useState<'serve' | 'void'>()
  const mayDownload = useMay('documents.download')
  const issue = useStep('issueDocument', { done: '已签发' })
  const voids = useStep('voidDocument', { done: '已作废' })
  const told = useTold()
  const params = { caseId: detail.line.id, document: document.id }
  const { revision } = detail.line
  const take = (step: 'issue' | 'serve' | 'void'): void => {
    if (step === 'issue') issue.mutate({ params, body: { revision } })
    else setWindow(step)
  }
  return (
    <>
      {mayDownload && (
        <Button size="small" onClick={() => void told(() => download('downloadDocument', { params }))}>
          下载
        </Button>
      )}
      {onAgain && document.state === 'draft' && (
        <Upload
          accept=".docx"
          showUploadList={false}
          beforeUpload={(file) => {
            void told(async () => {
              await upload('uploadEditedDocument', { params, query: { revision } }, file)
              await queryClient.invalidateQueries()
            })
            return false
          }}
        >
          <Button size="small">传修改稿</Button>
        </Upload>
      )}
      {onAgain && document.state === 'voided' && (
        <Button size="small" onClick={() => onAgain(document.form)}>
          重新制作
        </Button>
      )}
      {document.state !== 'voided' &&
        document.next.map(({ step, label, open, because }) => (
          <StepButton
            key={step}
            step={{ label, open, missing: because }}
            busy={step === 'issue' && issue.isPending}
            onTake={() => take(step)}
          />
        ))}
      {window === 'serve' && <ServeDocument detail={detail} document={document} onClose={() => setWindow(undefined)} />}
      <ReasonModal
        title={`作废《${document.title}》${document.documentNo ?? ''}`}
        says="文号不再使用,原件留存,作废的原因记入本案。"
        open={window === 'void'}
        danger
        okText="作废"
        onClose={() => setWindow(undefined)}
        onSubmit={(why) => voids.mutateAsync({ params, body: { revision, why } })}
      />
    </>
  )
}

export const DocumentRow = (props: Props): ReactNode => {
  const { document } = props
  return (
    <tr className={document.state === 'voided' ? 'quiet' : ''}>
      <td>
        {document.title}
        {document.version > 1 && <span className="quiet"> 第 {document.version} 稿</span>}
      </td>
      <td className="document-no">{document.documentNo ?? '—'}</td>
      <td title={document.voidWhy ?? `SHA-256 ${document.sha256}`}>{stateWords[document.state]}</td>
      <td>
        {document.issuedOn ? (
          <>
            <Day of={document.issuedOn} /> {document.issuedBy}
          </>
        ) : (
          <span className="quiet">拟稿人 {document.madeBy}</span>
        )}
      </td>
      <td>
        {document.servedOn ? (
          <>
            <Day of={document.servedOn} /> {document.servedHow}
          </>
        ) : (
          '—'
        )}
      </td>
      <td className="not-printed">
        <div className="row-actions">
          <Actions {...props} />
        </div>
      </td>
    </tr>
  )
}
