/** 证据与文书 of a case: what the stage wants, what is made, issued, served; making, downloading, issuing, serving; the file. */
import { App, Button, Segmented, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Problem } from '../../api.ts'
import { download } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { problemNotice } from '../../ui/problem-notice.tsx'
import { Loaded } from '../../ui/states.tsx'
import { CaseEvidence } from './case-evidence.tsx'
import type { CaseDetail } from './case-words.ts'
import { DocumentRow, type StageView } from './document-row.tsx'
import { MakeDocument } from './make-document.tsx'
import './documents.css'

interface StageProps {
  readonly detail: CaseDetail
  readonly stage: StageView
  readonly isFull: boolean
  readonly onMake: ((form: string) => void) | undefined
}

/** What is wanted and not there stands in the table too: it is what is still to be made. */
const Stage = ({ detail, stage, isFull, onMake }: StageProps): ReactNode => {
  const entries = stage.entries.filter(
    ({ documents, isWanted }) => documents.length > 0 || (stage.isNow && (isFull || isWanted)) || isFull,
  )
  if (entries.length === 0) return null
  return (
    <tbody>
      <tr className="stage-row">
        <th colSpan={6} scope="rowgroup">
          {stage.label}
          {stage.isNow && <span className="stage-now">现阶段</span>}
        </th>
      </tr>
      {entries.flatMap((entry) =>
        entry.documents.length > 0
          ? entry.documents.map((document) => (
              <DocumentRow key={document.id} detail={detail} document={document} onAgain={onMake} />
            ))
          : [
              <tr key={entry.form}>
                <td>{entry.title}</td>
                <td className="quiet" colSpan={4}>
                  {entry.isWanted ? '本阶段应有,还没有制作' : `可以制作,由${entry.signs}签发`}
                </td>
                <td className="not-printed">
                  <div className="row-actions">
                    {onMake && (
                      <Button
                        size="small"
                        type={entry.isWanted ? 'primary' : 'default'}
                        onClick={() => onMake(entry.form)}
                      >
                        制作
                      </Button>
                    )}
                  </div>
                </td>
              </tr>,
            ],
      )}
    </tbody>
  )
}

const FileButton = ({ detail }: { readonly detail: CaseDetail }): ReactNode => {
  const { notification } = App.useApp()
  const [busy, setBusy] = useState(false)
  const fetchFile = async (): Promise<void> => {
    setBusy(true)
    try {
      await download('downloadCaseFile', { params: { caseId: detail.line.id } })
    } catch (problem) {
      notification.error(problemNotice(problem as Problem))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button loading={busy} onClick={() => void fetchFile()}>
      导出卷宗
    </Button>
  )
}

/** Every form by its title, for what no stage names. */
const AnyForm = ({ onMake }: { readonly onMake: (form: string) => void }): ReactNode => {
  const read = useCall('listForms', {})
  return (
    <Select
      aria-label="制作其他文书"
      placeholder="制作其他文书"
      className="any-form"
      showSearch={{ optionFilterProp: 'label' }}
      value={null}
      options={(read.data?.forms ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(form: string | null) => form && onMake(form)}
    />
  )
}

export const CaseDocuments = ({ detail }: { readonly detail: CaseDetail }): ReactNode => {
  const mayRead = useMay('documents.read')
  const mayMake = useMay('documents.make')
  const mayFile = useMay('documents.file')
  const [shows, setShows] = useState<'made' | 'all'>('made')
  const [form, setForm] = useState<string>()
  const params = { caseId: detail.line.id }
  const read = useCall('listCaseDocuments', { params }, { enabled: mayRead })
  if (!mayRead) return null
  const isOpen = detail.next.some(({ step }) => step === 'make-document')
  const onMake = mayMake && isOpen ? setForm : undefined
  return (
    <>
      <CaseEvidence detail={detail} />
      <section className="card-plain case-place" aria-label="文书">
        <div className="tab-head">
          <h2>文书</h2>
          <span className="document-tools not-printed">
            <Segmented
              size="small"
              options={[
                { value: 'made', label: '已有和应有' },
                { value: 'all', label: '全部目录' },
              ]}
              value={shows}
              onChange={(value) => setShows(value as 'made' | 'all')}
            />
            {onMake && <AnyForm onMake={setForm} />}
            {mayFile && <FileButton detail={detail} />}
          </span>
        </div>
        <Loaded of={read} rows={5}>
          {({ stages }) => (
            <table className="document-table">
              <thead>
                <tr>
                  <th scope="col">文书</th>
                  <th scope="col">文号</th>
                  <th scope="col">状态</th>
                  <th scope="col">签发</th>
                  <th scope="col">送达</th>
                  <th scope="col" className="not-printed">
                    办理
                  </th>
                </tr>
              </thead>
              {stages.map((stage) => (
                <Stage key={stage.label} detail={detail} stage={stage} isFull={shows === 'all'} onMake={onMake} />
              ))}
            </table>
          )}
        </Loaded>
      </section>
      {form && <MakeDocument detail={detail} form={form} onClose={() => setForm(undefined)} />}
    </>
  )
}
