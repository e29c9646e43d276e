/** 证据 of a case: what was taken by whom and how, with its hash; handing in, keeping, disposing of it. */
import { App, Button, Upload } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Answer, download, type Input, type Problem, upload } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { Day } from '../../ui/figures.tsx'
import { problemNotice } from '../../ui/problem-notice.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { type FormField, StepForm } from '../../ui/step-form.tsx'
import type { CaseDetail } from './case-words.ts'

type Evidence = Answer<'listEvidence'>['evidence'][number]
type Kept = Answer<'uploadEvidence'>

const kinds = [
  { value: 'document', label: '书证' },
  { value: 'physical', label: '物证' },
  { value: 'audio-video', label: '视听资料' },
  { value: 'electronic', label: '电子数据' },
  { value: 'testimony', label: '证人证言' },
  { value: 'statement', label: '当事人的陈述' },
  { value: 'appraisal', label: '鉴定意见' },
  { value: 'record', label: '勘验笔录、现场笔录' },
]

const fieldsOf = (detail: CaseDetail, file: string): FormField[] => {
  const officers = detail.officers.filter(
    ({ recusedAt, part }) => recusedAt === null && ['lead', 'officer'].includes(part),
  )
  const choices = officers.map(({ person, name }) => ({ value: person, label: name }))
  return [
    { name: 'name', label: '证据名称', kind: 'line', required: true, initial: file },
    { name: 'kind', label: '种类', kind: 'choice', required: true, choices: kinds, initial: 'document' },
    { name: 'origin', label: '来源(从谁、何处取得)', kind: 'line', required: true },
    { name: 'method', label: '取得方法', kind: 'line', required: true, help: '如:复印并与原件核对无误、拍照、录像' },
    { name: 'takenOn', label: '取证日期', kind: 'day', required: true },
    { name: 'first', label: '取证人', kind: 'choice', required: true, choices, initial: choices[0]?.value ?? '' },
    {
      name: 'second',
      label: '取证人(另一人)',
      kind: 'choice',
      required: true,
      choices,
      initial: choices[1]?.value ?? '',
    },
  ]
}

const AddEvidence = ({
  detail,
  file,
  onClose,
}: {
  readonly detail: CaseDetail
  readonly file: File | undefined
  readonly onClose: () => void
}): ReactNode => {
  const add = useStep('addEvidence', { done: '已登记' })
  const { notification } = App.useApp()
  const params = { caseId: detail.line.id }
  const submit = async ({ first, second, ...facts }: Readonly<Record<string, string>>): Promise<void> => {
    let kept: Kept | undefined
    if (file) {
      try {
        kept = await upload('uploadEvidence', { params }, file)
      } catch (problem) {
        notification.error(problemNotice(problem as Problem))
        throw problem
      }
    }
    await add.mutateAsync({
      params,
      body: {
        ...facts,
        revision: detail.line.revision,
        takenBy: [first, second].filter((one) => one !== ''),
        ...(kept ? { sha256: kept.sha256 } : {}),
        ...(file && /^[a-z]+\/[a-z0-9.+-]+$/.test(file.type) ? { mediaType: file.type } : {}),
      },
    } as Input<'addEvidence'>)
  }
  return (
    <StepForm
      title="登记证据"
      okText="登记"
      says={
        file ? `文件:${file.name}。哈希由平台计算并留存,原样封存。` : '物证没有文件的,在这里只登记;其他证据须附文件。'
      }
      fields={fieldsOf(detail, file?.name.replace(/\.[^.]*$/, '') ?? '')}
      onClose={onClose}
      onSubmit={submit}
    />
  )
}

const keptWords = ({ preservedOn, disposedOn, disposal }: Evidence): ReactNode => {
  if (!preservedOn) return '—'
  if (disposedOn) return `已处理:${disposal}`
  return (
    <>
      <Day of={preservedOn} /> 登记保存,七个工作日内处理
    </>
  )
}

type Window = 'preserve' | 'dispose'

interface RowProps {
  readonly detail: CaseDetail
  readonly one: Evidence
}

const StepWindow = ({
  detail,
  one,
  window,
  onClose,
}: RowProps & { readonly window: Window; readonly onClose: () => void }): ReactNode => {
  const preserve = useStep('preserveEvidence', { done: '已批准登记保存' })
  const dispose = useStep('disposeEvidence', { done: '已登记处理' })
  const params = { caseId: detail.line.id, no: one.no }
  const { revision } = detail.line
  if (window === 'preserve')
    return (
      <StepForm
        title={`批准先行登记保存第 ${one.no} 号证据`}
        fields={[
          {
            name: 'reason',
            label: '理由(可能灭失或者以后难以取得)',
            kind: 'long',
            required: true,
            least: 2,
            most: 2000,
          },
          { name: 'keeper', label: '保管人', kind: 'line', required: true, most: 100 },
        ]}
        onClose={onClose}
        onSubmit={({ reason = '', keeper = '' }) =>
          preserve.mutateAsync({ params, body: { reason, keeper, revision } })
        }
      />
    )
  const help = '如:复制后退还、移送、没收、解除保存'
  return (
    <StepForm
      title={`处理第 ${one.no} 号证据`}
      fields={[{ name: 'disposal', label: '处理方式', kind: 'long', required: true, least: 1, most: 500, help }]}
      onClose={onClose}
      onSubmit={({ disposal = '' }) => dispose.mutateAsync({ params, body: { disposal, revision } })}
    />
  )
}

const EvidenceActions = ({ detail, one }: RowProps): ReactNode => {
  const [window, setWindow] = useState<Window>()
  const { notification } = App.useApp()
  const mayDownload = useMay('documents.download')
  const isOpen = (step: string): boolean => detail.next.some((next) => next.step === step && next.open)
  const isKept = one.preservedOn !== null && one.disposedOn === null
  const fetchFile = (): void =>
    void download('downloadEvidence', { params: { caseId: detail.line.id, no: one.no } }).catch((problem: Problem) =>
      notification.error(problemNotice(problem)),
    )
  return (
    <>
      {mayDownload && one.sha256 && (
        <Button size="small" onClick={fetchFile}>
          下载
        </Button>
      )}
      {!isKept && isOpen('preserve-evidence') && (
        <Button size="small" onClick={() => setWindow('preserve')}>
          先行登记保存
        </Button>
      )}
      {isKept && isOpen('dispose-evidence') && (
        <Button size="small" onClick={() => setWindow('dispose')}>
          处理
        </Button>
      )}
      {window && <StepWindow detail={detail} one={one} window={window} onClose={() => setWindow(undefined)} />}
    </>
  )
}

const EvidenceRow = ({ detail, one }: RowProps): ReactNode => (
  <tr>
    <td>{one.no}</td>
    <td>
      {one.name}
      <div className="quiet">
        {one.kindLabel} · {one.origin}
      </div>
    </td>
    <td>
      <Day of={one.takenOn} /> {one.takers.join('、')}
      <div className="quiet">{one.method}</div>
    </td>
    <td className="hash" title={one.sha256 ? `SHA-256 ${one.sha256}\nSM3 ${one.sm3}` : ''}>
      {one.sha256 ? `${one.sha256.slice(0, 12)}…` : '实物'}
      {one.rows > 0 && <div className="quiet">固定 {one.rows} 行</div>}
    </td>
    <td>{keptWords(one)}</td>
    <td className="not-printed">
      <div className="row-actions">
        <EvidenceActions detail={detail} one={one} />
      </div>
    </td>
  </tr>
)

export const CaseEvidence = ({ detail }: { readonly detail: CaseDetail }): ReactNode => {
  const read = useCall('listEvidence', { params: { caseId: detail.line.id } })
  const [adding, setAdding] = useState<{ readonly file: File | undefined }>()
  const add = detail.next.find(({ step }) => step === 'add-evidence')
  return (
    <section className="card-plain" aria-label="证据">
      <div className="tab-head">
        <h2>证据</h2>
        {add && (
          <span className="document-tools not-printed" title={add.because ?? ''}>
            <Upload
              showUploadList={false}
              disabled={!add.open}
              beforeUpload={(file) => {
                setAdding({ file })
                return false
              }}
            >
              <Button disabled={!add.open}>选文件,登记证据</Button>
            </Upload>
            <Button disabled={!add.open} onClick={() => setAdding({ file: undefined })}>
              登记物证
            </Button>
            {!add.open && <span className="quiet">{add.because}</span>}
          </span>
        )}
      </div>
      <Loaded of={read} rows={3}>
        {({ evidence, heldBatches }) =>
          evidence.length === 0 ? (
            <Nothing title="还没有证据">由两名以上承办人取得的,在这里登记;哈希和取得方法一并留存。</Nothing>
          ) : (
            <>
              <table className="document-table">
                <thead>
                  <tr>
                    {['序号', '名称', '取得', '哈希', '登记保存', '办理'].map((head) => (
                      <th key={head} scope="col" className={head === '办理' ? 'not-printed' : ''}>
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {evidence.map((one) => (
                    <EvidenceRow key={one.no} detail={detail} one={one} />
                  ))}
                </tbody>
              </table>
              {heldBatches.length > 0 && (
                <p className="quiet">因本案未办结,{heldBatches.length} 个数据批次不得销毁。</p>
              )}
            </>
          )
        }
      </Loaded>
      {adding && <AddEvidence detail={detail} file={adding.file} onClose={() => setAdding(undefined)} />}
    </section>
  )
}
