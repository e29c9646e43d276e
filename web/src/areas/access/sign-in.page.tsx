/** 登录: password and one-time code, or certificate; then what still is missing (second factor, a new password). */
import { Alert, Button, Tabs } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { missingOf, renewSession, takeEnding, useSession } from '../../session.ts'
import { leaveSession, SessionFailed } from '../../ui/session-failed.tsx'
import { Loading } from '../../ui/states.tsx'
import { CertificateForm } from './certificate-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { PasswordSignIn } from './password-sign-in.tsx'
import { SecondFactorForm } from './second-factor-form.tsx'

const renewed = async (): Promise<void> => void (await renewSession())

const Frame = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => {
  useEffect(() => {
    document.title = `${title} · 社鉴`
  }, [title])
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="sign-in-brand">
          <img src="/mark.svg" alt="" width="36" height="36" />
          <span>
            <strong>社鉴</strong>
            社会保险基金监督信息共享平台
          </span>
        </p>
        <h1 className={title === '登录' ? 'only-heard' : ''}>{title}</h1>
        {children}
      </div>
      <p className="sign-in-foot">非授权人员不得使用。登录和操作都会记入不可更改的日志(十一(五))。</p>
    </main>
  )
}

const leave = (
  <Button type="link" onClick={() => void leaveSession()}>
    退出,以后再办
  </Button>
)

const SignInPage = (): ReactNode => {
  const { data: me, isError, error, refetch } = useSession()
  const [search] = useSearchParams()
  const [ending] = useState(takeEnding)
  if (isError) return <SessionFailed problem={error} retry={() => void refetch()} />
  if (me === undefined) return <Loading />
  if (me === null)
    return (
      <Frame title="登录">
        {ending && <Alert type="warning" role="status" title={ending} className="form-problem" />}
        <Tabs
          items={[
            { key: 'password', label: '口令登录', children: <PasswordSignIn onDone={renewed} /> },
            { key: 'certificate', label: '证书登录', children: <CertificateForm onDone={renewed} /> },
          ]}
        />
      </Frame>
    )
  const missing = missingOf(me)
  if (missing === 'second-factor')
    return (
      <Frame title="启用动态口令">
        <p>本平台要求两种因素登录。{me.name},请先启用动态口令,再开始工作。</p>
        <SecondFactorForm onDone={() => void renewed()} />
        {leave}
      </Frame>
    )
  if (missing === 'password')
    return (
      <Frame title="更改口令">
        <p>{me.name},首次登录、口令被重置或到期之后,须先换一个只有您自己知道的口令。</p>
        <PasswordForm login={me.login} onDone={() => void renewed()} />
        {leave}
      </Frame>
    )
  const to = search.get('to') ?? '/'
  // Only an address of this page; '//elsewhere' would leave it.
  return <Navigate to={/^\/(?![/\\])/.test(to) ? to : '/'} replace />
}

export default SignInPage
