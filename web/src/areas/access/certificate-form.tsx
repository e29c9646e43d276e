/** Signing in by certificate: the server's text is signed with the person's own key, here or by another program. */
import { Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { FileChoice } from './file-choice.tsx'
import { FormProblem } from './form-problem.tsx'
import { KeyFileSigning } from './key-file-signing.tsx'
import { KeyFileProblem, readCertificateText } from './private-key.ts'
import { ToolSigning } from './tool-signing.tsx'

export const CertificateForm = ({ onDone }: { readonly onDone: () => Promise<void> }): ReactNode => {
  const [certificate, setCertificate] = useState<{ readonly name: string; readonly text: string }>()
  const [problem, setProblem] = useState<KeyFileProblem>()
  const [way, setWay] = useState<'file' | 'tool'>('file')
  const choose = async (file: File): Promise<void> => {
    setProblem(undefined)
    try {
      setCertificate({ name: file.name, text: readCertificateText(await file.text()) })
    } catch (error) {
      setProblem(error instanceof KeyFileProblem ? error : new KeyFileProblem('文件不能读取,请重新选择'))
    }
  }
  const Signing = way === 'file' ? KeyFileSigning : ToolSigning
  return (
    <div className="narrow-form">
      <FileChoice
        label="证书"
        hint="PEM 格式,已登记到您名下"
        accept=".pem,.crt,.cer"
        name={certificate?.name}
        onChoose={(file) => void choose(file)}
      />
      <FormProblem problem={problem} />
      <Radio.Group
        className="signing-way"
        aria-label="怎样签名"
        value={way}
        onChange={({ target }) => setWay(target.value as 'file' | 'tool')}
        options={[
          { value: 'file', label: '用私钥文件在本页签名' },
          { value: 'tool', label: '用签名工具签名(国密 SM2、智能密码钥匙)' },
        ]}
      />
      <Signing certificate={certificate?.text} onDone={onDone} />
    </div>
  )
}
