/** 我的举报: how far it is, what was said, what else one wishes to add, and the reward. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Answer, ask, type Form, Refused, type View, wordsOf } from './ask.ts'
import { Field, Heading, Wrong } from './fields.tsx'
import { FilesField, type Sent, SentList, sendFiles } from './files-field.tsx'
import { RewardPart } from './reward-part.tsx'

interface Props {
  readonly opened: Answer<'openReport'>
  readonly form: Form
  readonly onOver: (says: string) => void
}

const kinds: Readonly<Record<string, string>> = { message: '承办人', telling: '告知', answer: '答复' }

const instantWords = (at: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  )

const Messages = ({ view }: { readonly view: View }): ReactNode =>
  view.messages.length === 0 ? (
    <p className="quiet">还没有往来。</p>
  ) : (
    <ol className="messages">
      {view.messages.map(({ no, mine, kind, text, at }) => (
        <li key={no} className={mine ? 'mine' : kind}>
          <p className="quiet">
            {mine ? '我' : (kinds[kind] ?? '承办人')} · {instantWords(at)}
          </p>
          <p className="said">{text}</p>
        </li>
      ))}
    </ol>
  )

const Progress = ({ view }: { readonly view: View }): ReactNode => (
  <section className="box strong" aria-label="办理情况">
    <p className="state">{view.state}</p>
    <p>{view.says}</p>
    <dl className="facts">
      <div>
        <dt>收到</dt>
        <dd>{view.receivedOn}</dd>
      </div>
      {view.dates.map(({ label, on, done }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {on} {done && <span className="quiet">(已办)</span>}
          </dd>
        </div>
      ))}
      <div>
        <dt>已收材料</dt>
        <dd>{view.files.length === 0 ? '没有' : view.files.map(({ name }) => name).join('、')}</dd>
      </div>
    </dl>
  </section>
)

export const Opened = ({ opened, form, onOver }: Props): ReactNode => {
  const { token } = opened
  const [view, setView] = useState<View>(opened.report)
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [sending, setSending] = useState(0)
  const [sent, setSent] = useState<readonly Sent[]>([])
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    setWrong(undefined)
    try {
      await work()
      setView(await ask('viewOpenedReport', { token }))
    } catch (error) {
      if (error instanceof Refused && error.code === 'REPORT_OPENING_OVER') onOver(error.message)
      else setWrong(wordsOf(error))
    }
    setBusy(false)
  }
  const add = async (): Promise<void> => {
    if (text.trim() !== '') await ask('writeFromReporter', { token, text }).then(() => setText(''))
    setSent([])
    setSending(files.length)
    await sendFiles(token, files, (one) => setSent((before) => [...before, one]))
    setFiles([])
  }
  return (
    <>
      <Heading>我的举报</Heading>
      <Progress view={view} />
      {!view.isClosed && !view.wantsAnswer && !view.told && (
        <p className="actions">
          <button
            type="button"
            className="second"
            disabled={busy}
            onClick={() => void act(() => ask('askToBeTold', { token }))}
          >
            请告诉我是否受理
          </button>
        </p>
      )}
      {view.reward && <RewardPart reward={view.reward} token={token} />}
      <h2>往来</h2>
      <Messages view={view} />
      {!view.isClosed && (
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            void act(add)
          }}
        >
          <Field label="留言、补充情况" most={2000} rows={4} value={text} onChange={setText} />
          <FilesField files={files} onChange={setFiles} most={form.filesMost} bytes={form.fileBytes} />
          <SentList sent={sent} total={sending} />
          <Wrong says={wrong} />
          <button type="submit" disabled={busy || (text.trim() === '' && files.length === 0)}>
            {busy ? '正在提交……' : '提交'}
          </button>
        </form>
      )}
    </>
  )
}
