/** Enrolment of one-time codes (RFC 6238): a picture to scan or a text to type, then one code to prove it. */
import { Button, Form, Input, QRCode } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Answer } from '../../api.ts'
import { useStep } from '../../calls.ts'
import { FormProblem } from './form-problem.tsx'

const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ')

export const SecondFactorForm = ({ onDone }: { readonly onDone: () => void }): ReactNode => {
  const [offered, setOffered] = useState<Answer<'offerSecondFactor'>>()
  const offer = useStep('offerSecondFactor', { quiet: true })
  const confirm = useStep('confirmSecondFactor', { quiet: true, done: '动态口令已启用' })
  if (!offered)
    return (
      <>
        <p>用手机上的动态口令软件(任何符合 RFC 6238 的软件均可)扫描二维码,以后登录时在口令之后再输入六位数字。</p>
        <FormProblem problem={offer.error} />
        <Button type="primary" loading={offer.isPending} onClick={() => offer.mutate({}, { onSuccess: setOffered })}>
          取得二维码
        </Button>
      </>
    )
  const submit = async ({ code }: { readonly code: string }): Promise<void> =>
    confirm.mutateAsync({ body: { code: code.trim() } }).then(onDone, () => undefined)
  return (
    <div className="enrol">
      <QRCode type="svg" value={offered.uri} size={176} aria-label="动态口令二维码" />
      <div>
        <p>
          扫描二维码;不能扫描时,手工输入密钥:
          <br />
          <code className="secret">{inFours(offered.secret)}</code>
        </p>
        <p className="quiet">密钥只显示这一次,十分钟内有效。不要截图或转发。</p>
        <Form layout="vertical" requiredMark={false} onFinish={submit} className="narrow-form">
          <Form.Item
            name="code"
            label="软件上显示的六位数字"
            rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: '请输入六位数字' }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} className="code-input" autoFocus />
          </Form.Item>
          <FormProblem problem={confirm.error} />
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            启用
          </Button>
        </Form>
      </div>
    </div>
  )
}
