/** Head of every page: where one is, what it is called, what can be done; and the head of its printed form. */
import { Breadcrumb, Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'
import { PrintHead, Watermark } from './printing.tsx'

export interface Crumb {
  readonly label: string
  readonly to?: string
}

interface Props {
  readonly title: string
  /** The chain that leads here, without the page itself. */
  readonly crumbs?: readonly Crumb[]
  /** One sentence under the title. */
  readonly says?: ReactNode
  readonly actions?: ReactNode
  /** What the list is narrowed to, in words, for the print. */
  readonly filter?: string | undefined
  /** The page shows people: the reader's name lies over it. */
  readonly personal?: boolean
  readonly printable?: boolean
}

export const PageHead = ({
  title,
  crumbs = [],
  says,
  actions,
  filter,
  personal = false,
  printable = true,
}: Props): ReactNode => {
  useEffect(() => {
    document.title = `${title} · 社鉴`
  }, [title])
  return (
    <header className="page-head">
      {crumbs.length > 0 && (
        <Breadcrumb
          items={[...crumbs.map(({ label, to }) => ({ title: to ? <Link to={to}>{label}</Link> : label })), { title }]}
        />
      )}
      <div className="page-head-line">
        <h1>{title}</h1>
        <div className="page-head-actions">
          {actions}
          {printable && <Button onClick={() => window.print()}>打印</Button>}
        </div>
      </div>
      {says && <p className="page-head-says">{says}</p>}
      <PrintHead title={title} filter={filter} />
      {personal && <Watermark />}
    </header>
  )
}
