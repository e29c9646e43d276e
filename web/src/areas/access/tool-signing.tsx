/**
 * The server's text signed by another program (a USB key's own, or openssl): taken from here, signed there, and the
 * signature brought back. The text serves once: after a refusal there is another.
 */
import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { type Answer, call, Problem } from '../../api.ts'
import { FileChoice } from './file-choice.tsx'
import { FormProblem } from './form-problem.tsx'
import type { SigningProps } from './key-file-signing.tsx'
import { readSignature, readSignatureText } from './signature.ts'
import { useTold } from './use-told.ts'

type Challenge = Answer<'certificateChallenge'>

/** Exactly the bytes that are to be signed: no line end, no byte order mark. */
const save = (message: string): void => {
  const address = URL.createObjectURL(new Blob([message], { type: 'text/plain' }))
  Object.assign(document.createElement('a'), { href: address, download: '待签名.txt' }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const Text = ({ message }: { readonly message: string }): ReactNode => {
  const [copied, setCopied] = useState(false)
  const copy = (): void =>
    void navigator.clipboard?.writeText(message).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className="file-choice">
      <span id="to-sign">待签名文字</span>
      <output className="to-sign" aria-labelledby="to-sign">
        {message}
      </output>
      <div className="file-choice-line">
        <Button size="small" onClick={() => save(message)}>
          下载
        </Button>
        <Button size="small" onClick={copy}>
          {copied ? '已复制' : '复制'}
        </Button>
      </div>
      <p className="quiet">
        请用证书对应的私钥签这段文字(UTF-8,末尾没有换行):SM2 用 SM3,ECDSA 和 RSA 用 SHA-256。五分钟内有效,只能用一次。
      </p>
    </div>
  )
}

export const ToolSigning = ({ certificate, onDone }: SigningProps): ReactNode => {
  const id = useId()
  const [asked, setAsked] = useState<Challenge>()
  const [signature, setSignature] = useState('')
  const [name, setName] = useState<string>()
  const { problem, busy, look, attempt } = useTold()
  const ask = (): Promise<void> => attempt(async () => setAsked(await call('certificateChallenge', {})))
  const choose = (file: File): Promise<void> =>
    look(async () => {
      setSignature(readSignature(new Uint8Array(await file.arrayBuffer())))
      setName(file.name)
    })
  const signIn = async (): Promise<void> => {
    if (!certificate || !asked) return
    await attempt(async () => {
      const body = { challenge: asked.challenge, certificate, signature: readSignatureText(signature) }
      try {
        await call('signInWithCertificate', { body })
      } catch (error) {
        // Answered, if only by a refusal: the text is used up.
        if (error instanceof Problem && error.status !== 0) setAsked(undefined)
        setSignature('')
        setName(undefined)
        throw error
      }
      await onDone()
    })
  }
  if (!asked)
    return (
      <>
        <FormProblem problem={problem} />
        <Button type="primary" block disabled={!certificate} loading={busy} onClick={() => void ask()}>
          {problem ? '重新取待签名文字' : '取待签名文字'}
        </Button>
        <p className="quiet">先选证书。取到的文字在签名工具里签好,再把签名贴回来;私钥不离开密码钥匙。</p>
      </>
    )
  return (
    <>
      <Text message={asked.message} />
      <label htmlFor={id}>签名(Base64)</label>
      <Input.TextArea
        id={id}
        className="signature-text"
        rows={3}
        value={signature}
        onChange={({ target }) => {
          setSignature(target.value)
          setName(undefined)
        }}
      />
      <FileChoice
        label="或签名文件"
        hint="签名工具存下的文件,DER 或 Base64"
        accept=".sig,.sign,.der,.bin,.txt,.b64"
        name={name}
        onChoose={(file) => void choose(file)}
      />
      <FormProblem problem={problem} />
      <Button type="primary" block disabled={signature.trim() === ''} loading={busy} onClick={() => void signIn()}>
        登录
      </Button>
    </>
  )
}
