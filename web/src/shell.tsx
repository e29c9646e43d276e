/** The frame around every page: menu by permission, who is signed in, help; and the way to the sign-in page and back. */
import { Button, Dropdown } from 'antd'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { Navigate, NavLink, Outlet, useLocation, useNavigate } from 'react-router'
import type { Action } from './api.ts'
import { type PageEntry, pages } from './pages.tsx'
import { type Me, mayOf, missingOf, useMe, useSession } from './session.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { KeyHelp } from './ui/key-help.tsx'
import { useKeyListener, useKeys } from './ui/keys.ts'
import { leaveSession, SessionFailed } from './ui/session-failed.tsx'
import { Forbidden, Loading } from './ui/states.tsx'

/** Shows the page to who may see it. The server refuses all the same. */
export const Guarded = ({
  action,
  children,
}: {
  readonly action: Action | readonly Action[]
  readonly children: ReactNode
}): ReactNode => {
  const me = useMe()
  return mayOf(me, action) ? children : <Forbidden action={typeof action === 'string' ? action : action[0]} />
}

const groups = ['work', 'data', 'law', 'platform'] as const

const Menu = ({ me, onGo }: { readonly me: Me; readonly onGo: () => void }): ReactNode => {
  const of = (group: PageEntry['group']): PageEntry[] =>
    pages.filter((page) => page.group === group && mayOf(me, page.action))
  return (
    <nav className="menu" id="menu" aria-label="菜单">
      {groups.map((group) => {
        const entries = of(group)
        return entries.length === 0 ? null : (
          <ul key={group}>
            {entries.map(({ path, label }) => (
              <li key={path}>
                <NavLink to={path} onClick={onGo}>
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        )
      })}
    </nav>
  )
}

const Who = ({ me }: { readonly me: Me }): ReactNode => {
  const navigate = useNavigate()
  const signOut = async (): Promise<void> => {
    await leaveSession()
    await navigate('/sign-in', { replace: true })
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: '我的账号', onClick: () => void navigate('/account') },
          { type: 'divider' },
          { key: 'out', label: '退出', onClick: () => void signOut() },
        ],
      }}
    >
      <Button type="text" className="who">
        <span className="who-name">{me.name}</span>
        <span className="who-of">
          {me.organisation.name}
          {me.posts.length > 0 && ` · ${me.posts.map(({ label }) => label).join('、')}`}
        </span>
        <span className="only-heard">,打开账号操作</span>
      </Button>
    </Dropdown>
  )
}

const focusSearch = (): void => document.querySelector<HTMLElement>('input[data-search], [data-search] input')?.focus()

const Top = ({
  me,
  onMenu,
  menuOpen,
}: {
  readonly me: Me
  readonly onMenu: () => void
  readonly menuOpen: boolean
}): ReactNode => {
  const [help, setHelp] = useState(false)
  useKeyListener()
  useKeys([
    { key: '?', label: '这张表', run: () => setHelp(true) },
    { key: '/', label: '到查找框', run: focusSearch },
  ])
  return (
    <header className="top">
      <Button className="menu-button" aria-expanded={menuOpen} aria-controls="menu" onClick={onMenu}>
        菜单
      </Button>
      <NavLink to="/" className="brand">
        <img src="/mark.svg" alt="" width="24" height="24" />
        <strong>社鉴</strong>
        <span className="brand-long">社会保险基金监督信息共享平台</span>
      </NavLink>
      {me.sample && <span className="sample-tag">样本环境</span>}
      <span className="top-space" />
      <Who me={me} />
      <Button type="text" aria-label="键盘帮助" onClick={() => setHelp(true)}>
        ?
      </Button>
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </header>
  )
}

const Frame = ({ me }: { readonly me: Me }): ReactNode => {
  const { pathname } = useLocation()
  const [menuOpen, setMenuOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is what makes it scroll.
  useEffect(() => {
    if (!window.location.hash) window.scrollTo(0, 0)
  }, [pathname])
  return (
    <div className={`shell${menuOpen ? ' shell-menu-open' : ''}`}>
      <a href="#content" className="skip">
        跳到正文
      </a>
      <Top me={me} menuOpen={menuOpen} onMenu={() => setMenuOpen(!menuOpen)} />
      <Menu me={me} onGo={() => setMenuOpen(false)} />
      <main className="content" id="content" tabIndex={-1}>
        <ErrorBoundary of={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}

export const Shell = (): ReactNode => {
  const { data: me, isError, error, refetch } = useSession()
  const { pathname, search, hash } = useLocation()
  if (isError) return <SessionFailed problem={error} retry={() => void refetch()} />
  if (me === undefined) return <Loading />
  if (me === null || missingOf(me)) {
    const back = pathname === '/' ? '' : `?to=${encodeURIComponent(`${pathname}${search}${hash}`)}`
    return <Navigate to={`/sign-in${back}`} replace />
  }
  return <Frame me={me} />
}
