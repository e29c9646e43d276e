/** Signing in by password, and then, where there is a second factor, by one-time code. */
import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { call, Problem } from '../../api.ts'
import { FormProblem } from './form-problem.tsx'

const useAttempt = () => {
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    await work().catch((error: unknown) => {
      if (error instanceof Problem) setProblem(error)
      else throw error
    })
    setBusy(false)
  }
  return { problem, busy, attempt }
}

interface CodeFormProps {
  readonly challenge: string
  readonly onBack: () => void
  readonly onDone: () => Promise<void>
}

const CodeForm = ({ challenge, onBack, onDone }: CodeFormProps): ReactNode => {
  const { problem, busy, attempt } = useAttempt()
  const submit = ({ code }: { readonly code: string }): Promise<void> =>
    attempt(async () => {
      await call('signInWithCode', { body: { challenge, code: code.trim() } })
      await onDone()
    })
  return (
    <Form layout="vertical" requiredMark={false} onFinish={submit} className="narrow-form">
      <Form.Item
        name="code"
        label="动态口令"
        extra="手机动态口令软件上现在显示的六位数字"
        rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: '请输入六位数字' }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} className="code-input" autoFocus />
      </Form.Item>
      <FormProblem problem={problem} />
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
      <Button type="link" block onClick={onBack}>
        {problem?.code === 'CHALLENGE_OVER' ? '重新开始' : '换一个账号'}
      </Button>
    </Form>
  )
}

export const PasswordSignIn = ({ onDone }: { readonly onDone: () => Promise<void> }): ReactNode => {
  const [challenge, setChallenge] = useState<string>()
  const { problem, busy, attempt } = useAttempt()
  if (challenge) return <CodeForm challenge={challenge} onDone={onDone} onBack={() => setChallenge(undefined)} />
  const submit = (body: { readonly login: string; readonly password: string }): Promise<void> =>
    attempt(async () => {
      const answer = await call('signIn', { body })
      if (answer.next === 'code') setChallenge(answer.challenge)
      else await onDone()
    })
  return (
    <Form layout="vertical" requiredMark={false} onFinish={submit} className="narrow-form">
      <Form.Item name="login" label="登录名" rules={[{ required: true, message: '请填写登录名' }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} autoFocus />
      </Form.Item>
      <Form.Item name="password" label="口令" rules={[{ required: true, message: '请填写口令' }]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <FormProblem problem={problem} />
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
    </Form>
  )
}
