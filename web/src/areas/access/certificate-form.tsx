/** Signing in by certificate: the server's text is signed here; the private key never leaves the reader's machine. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { call, Problem } from '../../api.ts'
import { FileChoice } from './file-choice.tsx'
import { FormProblem } from './form-problem.tsx'
import { KeyFileProblem, readCertificateText, readPrivateKey, signWith } from './private-key.ts'

interface Chosen<T> {
  readonly name: string
  readonly content: T
}

const told = (error: unknown): Error | undefined =>
  error instanceof Problem || error instanceof KeyFileProblem ? error : new KeyFileProblem('文件不能读取,请重新选择')

export const CertificateForm = ({ onDone }: { readonly onDone: () => Promise<void> }): ReactNode => {
  const [certificate, setCertificate] = useState<Chosen<string>>()
  const [key, setKey] = useState<Chosen<Uint8Array<ArrayBuffer>>>()
  const [problem, setProblem] = useState<Error>()
  const [busy, setBusy] = useState(false)
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setProblem(undefined)
    await work().catch((error: unknown) => setProblem(told(error)))
  }
  const chooseCertificate = (file: File): Promise<void> =>
    attempt(async () => setCertificate({ name: file.name, content: readCertificateText(await file.text()) }))
  const chooseKey = (file: File): Promise<void> =>
    attempt(async () => {
      const content = new Uint8Array(await file.arrayBuffer())
      readPrivateKey(content)
      setKey({ name: file.name, content })
    })
  const signIn = async (): Promise<void> => {
    if (!certificate || !key) return
    setBusy(true)
    await attempt(async () => {
      const { challenge, message } = await call('certificateChallenge', {})
      const signature = await signWith(key.content, message)
      await call('signInWithCertificate', { body: { challenge, certificate: certificate.content, signature } })
      await onDone()
    })
    setBusy(false)
  }
  return (
    <div className="narrow-form">
      <FileChoice
        label="证书"
        hint="PEM 格式,已由系统管理员登记到您名下"
        accept=".pem,.crt,.cer"
        name={certificate?.name}
        onChoose={(file) => void chooseCertificate(file)}
      />
      <FileChoice
        label="私钥"
        hint="PKCS#8 格式、没有密码保护。只在本机用来签名,不会上传"
        accept=".key,.pem,.p8,.der"
        name={key?.name}
        onChoose={(file) => void chooseKey(file)}
      />
      <FormProblem problem={problem} />
      <Button type="primary" block disabled={!certificate || !key} loading={busy} onClick={() => void signIn()}>
        签名并登录
      </Button>
      <p className="quiet">国密 SM2 证书由智能密码钥匙(USBKey)厂商的中间件签名,请用厂商提供的登录程序。</p>
    </div>
  )
}
