/** The server's text signed in this page with a key file; the key never leaves the reader's machine. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { call } from '../../api.ts'
import { FileChoice } from './file-choice.tsx'
import { FormProblem } from './form-problem.tsx'
import { readPrivateKey, signWith } from './private-key.ts'
import { useTold } from './use-told.ts'

export interface SigningProps {
  /** PEM; undefined until one is chosen. */
  readonly certificate: string | undefined
  readonly onDone: () => Promise<void>
}

export const KeyFileSigning = ({ certificate, onDone }: SigningProps): ReactNode => {
  const [key, setKey] = useState<{ readonly name: string; readonly content: Uint8Array<ArrayBuffer> }>()
  const { problem, busy, look, attempt } = useTold()
  const choose = (file: File): Promise<void> =>
    look(async () => {
      const content = new Uint8Array(await file.arrayBuffer())
      readPrivateKey(content)
      setKey({ name: file.name, content })
    })
  const signIn = async (): Promise<void> => {
    if (!certificate || !key) return
    await attempt(async () => {
      const { challenge, message } = await call('certificateChallenge', {})
      const signature = await signWith(key.content, message)
      await call('signInWithCertificate', { body: { challenge, certificate, signature } })
      await onDone()
    })
  }
  return (
    <>
      <FileChoice
        label="私钥"
        hint="ECDSA 或 RSA,PKCS#8 格式、没有密码保护。只在本机用来签名,不会上传"
        accept=".key,.pem,.p8,.der"
        name={key?.name}
        onChoose={(file) => void choose(file)}
      />
      <FormProblem problem={problem} />
      <Button type="primary" block disabled={!certificate || !key} loading={busy} onClick={() => void signIn()}>
        签名并登录
      </Button>
    </>
  )
}
