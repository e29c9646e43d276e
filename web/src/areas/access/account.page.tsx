/** 我的账号: who I am here, my password, second factor, certificate and open sessions. */
import { Button, Card, Descriptions } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Answer } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { renewSession, useMe } from '../../session.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Instant } from '../../ui/figures.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { CommandTokens } from './command-tokens.tsx'
import { FileChoice } from './file-choice.tsx'
import { FormProblem } from './form-problem.tsx'
import { PasswordForm } from './password-form.tsx'
import { KeyFileProblem, readCertificateText } from './private-key.ts'
import { SecondFactorForm } from './second-factor-form.tsx'

const authorities: Readonly<Record<string, string>> = { hrss: '人社', nhsa: '医保' }
const factors: Readonly<Record<string, string>> = { password: '口令', totp: '动态口令', certificate: '证书' }

const Profile = (): ReactNode => {
  const me = useMe()
  const { districts, assignedOnly, aggregatesOnly } = me.scope
  const seen =
    me.scope.authorities.length === 0
      ? '不看业务数据'
      : aggregatesOnly
        ? '只看汇总'
        : assignedOnly
          ? '只看派给本机构的'
          : '管辖范围内的全部'
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        { label: '姓名', children: me.name },
        { label: '登录名', children: me.login },
        { label: '机构', children: me.organisation.name },
        { label: '岗位', children: me.posts.map(({ label }) => label).join('、') || '没有岗位(请提出权限申请)' },
        { label: '主管范围', children: me.scope.authorities.map((one) => authorities[one] ?? one).join('、') || '无' },
        { label: '区县', children: districts === 'all' ? '全部' : districts.join('、') || '无' },
        { label: '可见内容', children: seen },
        { label: '本次登录', children: me.factors.map((one) => factors[one] ?? one).join(' + ') },
      ]}
    />
  )
}

type Session = Answer<'listOwnSessions'>['sessions'][number]

const Sessions = (): ReactNode => {
  const { data, error, refetch } = useCall('listOwnSessions', {})
  const end = useStep('endOwnSession', { done: '会话已结束' })
  return (
    <DataTable<Session>
      label="我的会话"
      rows={data?.sessions.filter(({ purpose }) => purpose !== 'command')}
      rowKey={({ id }) => id}
      problem={error}
      retry={() => void refetch()}
      columns={[
        { key: 'created', title: '登录时间', width: 150, render: ({ createdAt }) => <Instant of={createdAt} /> },
        { key: 'seen', title: '最近使用', width: 150, render: ({ lastSeenAt }) => <Instant of={lastSeenAt} /> },
        {
          key: 'purpose',
          title: '用途',
          width: 80,
          render: ({ purpose }) => (purpose === 'browser' ? '浏览器' : '程序'),
        },
        { key: 'address', title: '地址', width: 140, render: ({ address }) => address ?? '—' },
        { key: 'agent', title: '软件', render: ({ agent }) => <span title={agent ?? ''}>{agent ?? '—'}</span> },
        {
          key: 'end',
          title: '操作',
          width: 110,
          render: ({ id, current }) =>
            current ? (
              <StageTag label="当前会话" />
            ) : (
              <Button size="small" loading={end.isPending} onClick={() => end.mutate({ params: { id } })}>
                结束
              </Button>
            ),
        },
      ]}
    />
  )
}

const Certificate = (): ReactNode => {
  const [problem, setProblem] = useState<Error>()
  const [name, setName] = useState<string>()
  const register = useStep('registerOwnCertificate', { quiet: true, done: '证书已登记,下次可用它登录' })
  const choose = async (file: File): Promise<void> => {
    setProblem(undefined)
    setName(file.name)
    try {
      await register.mutateAsync({ body: { certificate: readCertificateText(await file.text()) } })
    } catch (error) {
      setProblem(error instanceof Error ? error : new KeyFileProblem('文件不能读取'))
    }
  }
  return (
    <>
      <FileChoice
        label="登记自己的证书"
        hint="PEM 格式,由本平台信任的发证机构签发。只上传证书,不要选择私钥"
        accept=".pem,.crt,.cer"
        name={name}
        onChoose={(file) => void choose(file)}
      />
      <FormProblem problem={problem} />
    </>
  )
}

const AccountPage = (): ReactNode => {
  const me = useMe()
  return (
    <>
      <PageHead title="我的账号" printable={false} />
      <div className="cards">
        <Card size="small" title="本人" className="cards-wide">
          <Profile />
        </Card>
        <Card size="small" title="口令">
          <PasswordForm login={me.login} onDone={() => void renewSession()} />
        </Card>
        <Card size="small" title={me.factors.includes('totp') ? '更换动态口令' : '动态口令'}>
          <SecondFactorForm onDone={() => void renewSession()} />
        </Card>
        <Card size="small" title="数字证书">
          <Certificate />
        </Card>
        <Card size="small" title="命令行令牌" className="cards-wide">
          <CommandTokens />
        </Card>
        <Card size="small" title="会话" className="cards-wide">
          <Sessions />
        </Card>
      </div>
    </>
  )
}

export default AccountPage
