/** What a page shows when it has nothing to show yet, nothing at all, or may not show it: each with a way on. */
import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type Action, actionWords, type Problem } from '../api.ts'
import { ProblemCode, problemTitle } from './problem-notice.tsx'

interface StateProps {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** The state is the whole page, not a part of one. */
  readonly whole?: boolean
}

export const State = ({ title, children, actions, whole = false }: StateProps): ReactNode => (
  <section className="state">
    {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
    {children && <div className="state-words">{children}</div>}
    {actions && <div className="state-actions">{actions}</div>}
  </section>
)

/** Shows itself only after 300 ms (page.css): what is quick does not flicker. */
export const Loading = ({ rows = 6 }: { readonly rows?: number }): ReactNode => (
  <div className="loading" role="status" aria-label="正在读取">
    <Skeleton active paragraph={{ rows }} title={false} />
  </div>
)

/** @param children says why there is nothing and what would bring something. */
export const Nothing = ({ title = '没有内容', children, actions }: Partial<StateProps>): ReactNode => (
  <State title={title} actions={actions}>
    {children}
  </State>
)

export const Forbidden = ({ action }: { readonly action?: Action | undefined }): ReactNode => (
  <State
    whole
    title="您没有这项权限"
    actions={
      <Link to="/" className="way-on">
        回到首页
      </Link>
    }
  >
    <p>
      {action ? `打开这一页需要「${actionWords[action]}」权限。` : '您的岗位不能打开这一页。'}
      如果工作需要,请提出权限申请,经部门负责人审核、主管领导审批后执行,并向信息化综合管理机构备案(十一(五))。
    </p>
  </State>
)

export const NotFound = ({ what = '没有这个页面' }: { readonly what?: string }): ReactNode => (
  <State
    whole
    title={what}
    actions={
      <Link to="/" className="way-on">
        回到首页
      </Link>
    }
  >
    <p>地址可能写错了,或者要找的内容不在您的管辖范围内。请从左侧菜单或上一页重新进入。</p>
  </State>
)

export const Failed = ({ problem, retry }: { readonly problem: Problem; readonly retry?: () => void }): ReactNode => {
  if (problem.status === 404) return <NotFound what={problem.title || '没有找到'} />
  if (problem.status === 403 && problem.code === 'FORBIDDEN') return <Forbidden />
  return (
    <State title={problemTitle(problem)} actions={retry && <Button onClick={retry}>重试</Button>}>
      <p role="alert">{problem.message}</p>
      <ProblemCode problem={problem} />
    </State>
  )
}

/** `<Loaded of={useCall('readRule', …)}>{(rule) => …}</Loaded>`: the other states are taken care of. */
export const Loaded = <T,>({
  of,
  rows,
  children,
}: {
  readonly of: UseQueryResult<T, Problem>
  readonly rows?: number
  readonly children: (data: T) => ReactNode
}): ReactNode => {
  if (of.data !== undefined && !of.isError) return children(of.data)
  if (of.isError) return <Failed problem={of.error} retry={() => void of.refetch()} />
  return rows === undefined ? <Loading /> : <Loading rows={rows} />
}
