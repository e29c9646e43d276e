/** Money, days, months and clauses, written one way everywhere. */
import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { count, dayText, headlineYuan, instantText, monthText, yuan } from './format.ts'

const none = <span className="quiet">—</span>

interface MoneyProps {
  /** Integer fen as text; null is shown as —. */
  readonly fen: string | null | undefined
  /** In 万元 or 亿元, with the exact figure on hover. */
  readonly headline?: boolean
  /** Money at risk today or overdue; or money that came back. */
  readonly tone?: 'late' | 'back'
  /** Writes 元 behind the figure; in a table the heading says it. */
  readonly unit?: boolean
}

export const Money = ({ fen, headline = false, tone, unit = false }: MoneyProps): ReactNode => {
  if (fen === null || fen === undefined) return none
  const className = `money${tone ? ` money-${tone}` : ''}`
  if (!headline)
    return (
      <span className={className}>
        {yuan(fen)}
        {unit && ' 元'}
      </span>
    )
  const short = headlineYuan(fen)
  return (
    <Tooltip title={`${yuan(fen)} 元`}>
      <span className={className}>
        {short.figure}
        <small> {short.unit}</small>
      </span>
    </Tooltip>
  )
}

export const Count = ({ of }: { readonly of: number | string | null | undefined }): ReactNode =>
  of === null || of === undefined ? none : <span className="figure">{count(of)}</span>

/** 'YYYY-MM-DD'. */
export const Day = ({ of }: { readonly of: string | null | undefined }): ReactNode =>
  of ? <time dateTime={dayText(of)}>{dayText(of)}</time> : none

/** 'YYYY-MM'. */
export const Month = ({ of }: { readonly of: string | null | undefined }): ReactNode =>
  of ? <time dateTime={monthText(of)}>{monthText(of)}</time> : none

/** An instant on China's clock. */
export const Instant = ({
  of,
  seconds = false,
}: {
  readonly of: string | null | undefined
  readonly seconds?: boolean
}): ReactNode => (of ? <time dateTime={of}>{instantText(of, seconds)}</time> : none)

/** A clause of the notice, leading to its text: `<Clause of="五(五)3" />`. */
export const Clause = ({ of, label }: { readonly of: string; readonly label?: string | undefined }): ReactNode => (
  <Link className="clause" to={{ pathname: '/clauses', hash: of }}>
    {label ?? of}
  </Link>
)

export const Clauses = ({ of }: { readonly of: readonly string[] }): ReactNode =>
  of.length === 0 ? none : of.map((key, index) => [index > 0 && '、', <Clause key={key} of={key} />])
