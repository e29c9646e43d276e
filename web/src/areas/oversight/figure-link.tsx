/** A figure that leads to its rows, says that it is withheld, or stands alone for who may not open rows. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMay } from '../../session.ts'
import { type FindingsFilter, findingsLink } from './findings-link.ts'

interface Props {
  readonly of: { readonly isWithheld: boolean; readonly filter: FindingsFilter }
  /** What the figure counts, for those who hear it. */
  readonly label: string
  readonly children: ReactNode
  readonly className?: string
}

export const FigureLink = ({ of, label, children, className }: Props): ReactNode => {
  const mayOpen = useMay('findings.read')
  if (of.isWithheld)
    return (
      <span className={`quiet ${className ?? ''}`} title="数小,不单列">
        不单列
      </span>
    )
  const to = mayOpen ? findingsLink(of.filter) : undefined
  return to ? (
    <Link to={to} className={className ?? ''} aria-label={`${label}:打开疑点`}>
      {children}
    </Link>
  ) : (
    <span className={className ?? ''}>{children}</span>
  )
}
