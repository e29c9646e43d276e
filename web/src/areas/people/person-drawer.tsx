/** One account: posts and how he signs in; for the system administrator what can be done with it. */
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useMay, useMe } from '../../session.ts'
import { StageTag } from '../../ui/tags.tsx'
import { AccountActions } from './account-actions.tsx'
import { factorWords, type Person, spanText } from './account-words.ts'

export const PersonDrawer = ({
  person,
  onClose,
}: {
  readonly person: Person | undefined
  readonly onClose: () => void
}): ReactNode => {
  const me = useMe()
  const mayManage = useMay('people.manage')
  return (
    <Drawer title={person?.name ?? ''} open={person !== undefined} onClose={onClose} size={460} destroyOnHidden>
      {person && (
        <>
          <dl className="facts">
            <dt>登录名</dt>
            <dd>
              <code>{person.login}</code>
            </dd>
            <dt>机构</dt>
            <dd>{person.organisationName}</dd>
            <dt>账号</dt>
            <dd>
              <StageTag label={person.disabled ? '已停用' : '在用'} tone={person.disabled ? 'late' : 'done'} />
            </dd>
            <dt>登录方式</dt>
            <dd>{factorWords(person.factors)}</dd>
            <dt>岗位</dt>
            <dd>
              {person.posts.length === 0
                ? '没有岗位'
                : person.posts.map(({ post, label, from, to }) => (
                    <div key={post + from}>
                      {label} <span className="quiet">{spanText(from, to)}</span>
                    </div>
                  ))}
            </dd>
            <dt>编号</dt>
            <dd>
              <code className="hash">{person.id}</code>
            </dd>
          </dl>
          {mayManage &&
            (person.id === me.id ? (
              <p className="quiet">这是您自己的账号:停用、重置口令和登记证书由另一名系统管理员办理。</p>
            ) : (
              <AccountActions person={person} />
            ))}
        </>
      )}
    </Drawer>
  )
}
