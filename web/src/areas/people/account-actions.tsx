/** What the system administrator does with an account; each step is told in the log. */
import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useStep } from '../../calls.ts'
import { ReasonModal } from '../../ui/steps.tsx'
import { FileChoice } from '../access/file-choice.tsx'
import type { Person } from './account-words.ts'
import { PasswordModal } from './shown-password.tsx'

type Asked = 'switch' | 'drop' | undefined

const Certificate = ({ person }: { readonly person: Person }): ReactNode => {
  const [name, setName] = useState<string>()
  const register = useStep('registerCertificate', { done: '证书已登记' })
  const choose = async (file: File): Promise<void> => {
    setName(file.name)
    register.mutate({ params: { id: person.id }, body: { certificate: await file.text() } })
  }
  return (
    <FileChoice
      label="登记数字证书"
      hint="PEM 格式,由受信任的机构签发;登记后本人可以用它登录"
      accept=".pem,.crt,.cer"
      name={register.isPending ? '正在登记……' : name}
      onChoose={(file) => void choose(file)}
    />
  )
}

export const AccountActions = ({ person }: { readonly person: Person }): ReactNode => {
  const [asked, ask] = useState<Asked>()
  const [password, setPassword] = useState<string>()
  const [modal, holder] = Modal.useModal()
  const params = { id: person.id }
  const turn = useStep('switchPerson', { done: person.disabled ? '已启用' : '已停用' })
  const reset = useStep('resetPassword')
  const drop = useStep('dropSecondFactor', { done: '已撤销,下次登录重新启用' })
  const close = (): void => ask(undefined)
  const confirmReset = (): void =>
    void modal.confirm({
      title: `重置 ${person.name} 的口令`,
      content: '现在的口令立即失效;新口令只显示一次,首次登录必须更改。动态口令不受影响。',
      okText: '重置口令',
      onOk: () =>
        reset.mutateAsync({ params }).then(
          (made) => setPassword(made.password),
          () => undefined,
        ),
    })
  return (
    <section className="account-actions" aria-label="账号办理">
      <h3>办理</h3>
      <div className="edition-actions">
        <Button danger={!person.disabled} onClick={() => ask('switch')}>
          {person.disabled ? '启用账号' : '停用账号'}
        </Button>
        <Button disabled={person.disabled} onClick={confirmReset}>
          重置口令
        </Button>
        <Button disabled={!person.factors.includes('totp')} onClick={() => ask('drop')}>
          撤销动态口令
        </Button>
      </div>
      {!person.factors.includes('totp') && <p className="quiet">没有启用动态口令,无需撤销。</p>}
      <Certificate person={person} />
      <ReasonModal
        title={`${person.disabled ? '启用' : '停用'} ${person.name} 的账号`}
        says={person.disabled ? '启用后岗位照旧。' : '停用立即生效,已登录的会话同时结束;岗位不变,须另行申请收回。'}
        open={asked === 'switch'}
        onClose={close}
        danger={!person.disabled}
        choices={person.disabled ? ['恢复使用'] : ['离职', '调离岗位', '长期休假', '账号可能被他人使用']}
        onSubmit={(reason) => turn.mutateAsync({ params, body: { enabled: person.disabled, reason } })}
      />
      <ReasonModal
        title={`撤销 ${person.name} 的动态口令`}
        says="用于手机遗失或更换。须先核实是本人要求。"
        open={asked === 'drop'}
        onClose={close}
        choices={['手机遗失,已当面核实本人', '更换手机,已当面核实本人']}
        onSubmit={(reason) => drop.mutateAsync({ params, body: { reason } })}
      />
      <PasswordModal title={`${person.name} 的新口令`} password={password} onClose={() => setPassword(undefined)} />
      {holder}
    </section>
  )
}
