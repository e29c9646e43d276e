/** 编号与口令: shown once, with all the ways to keep them. */
import { type ReactNode, useEffect, useState } from 'react'
import type { Answer } from './ask.ts'
import { Heading } from './fields.tsx'
import { type Sent, SentList, sendFiles } from './files-field.tsx'

interface Props {
  readonly receipt: Answer<'submitReport'>
  readonly files: readonly File[]
  readonly onDone: () => void
}

export const Receipt = ({ receipt, files, onDone }: Props): ReactNode => {
  const [sent, setSent] = useState<readonly Sent[]>([])
  const [copied, setCopied] = useState('')
  useEffect(() => {
    let gone = false
    void sendFiles(receipt.token, files, (one) => !gone && setSent((before) => [...before, one]))
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => {
      gone = true
      window.removeEventListener('beforeunload', ask)
    }
  }, [receipt.token, files])
  const copy = (): void => {
    const text = `举报编号 ${receipt.code}\n查询口令 ${receipt.passphrase}`
    navigator.clipboard?.writeText(text).then(
      () => setCopied('已复制,请贴到只有您能看到的地方'),
      () => setCopied('这台设备不能复制,请抄写或截图'),
    ) ?? setCopied('这台设备不能复制,请抄写或截图')
  }
  return (
    <>
      <Heading>举报已收到</Heading>
      <section className="box strong" aria-label="编号和口令">
        <p>
          <strong>请现在记下编号和口令,它们只显示这一次。</strong>
          平台只保存它们的密文,丢失后谁也查不回来。
        </p>
        <dl className="codes">
          <div>
            <dt>举报编号</dt>
            <dd>
              <code>{receipt.code}</code>
            </dd>
          </div>
          <div>
            <dt>查询口令</dt>
            <dd>
              <code>{receipt.passphrase}</code>
            </dd>
          </div>
        </dl>
        <p className="actions">
          <button type="button" className="second" onClick={copy}>
            复制
          </button>
          <button type="button" className="second" onClick={() => window.print()}>
            打印
          </button>
          <span role="status">{copied}</span>
        </p>
      </section>
      <SentList sent={sent} total={files.length} />
      <p>凭编号和口令可以在本页查看办理情况、补充材料、看答复、取奖励。请勿告诉任何人,工作人员也不会向您索要口令。</p>
      <button type="button" onClick={onDone} disabled={sent.length < files.length}>
        我已记下
      </button>
    </>
  )
}
