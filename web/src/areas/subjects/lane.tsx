/** One lane of the time line: its items on a scale of their own days, and in words. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { Money } from '../../ui/figures.tsx'

type View = Answer<'readSubject'>
export type LaneOf = View['lanes'][number]
type Item = LaneOf['items'][number]

/** Days since 1970 of '2024-03' or '2024-03-05'. */
export const dayNumber = (text: string): number => Date.parse(text.length === 7 ? `${text}-01` : text) / 86_400_000

export interface Span {
  readonly first: number
  readonly last: number
}

const Bar = ({ item, span }: { readonly item: Item; readonly span: Span }): ReactNode => {
  if (!item.from) return null
  const length = Math.max(1, span.last - span.first)
  const [from, to] = [dayNumber(item.from), item.to ? dayNumber(item.to) : dayNumber(item.from)]
  const left = ((from - span.first) / length) * 100
  const width = Math.max(0.4, ((to - from) / length) * 100)
  return <i className="lane-bar" style={{ left: `${left}%`, width: `${Math.min(width, 100 - left)}%` }} />
}

const keyOf = ({ dataset, as, batch, row, from, to }: Item): string => [dataset, as, batch, row, from, to].join('/')

const when = ({ from, to }: Item): string => (from === null ? '—' : to && to !== from ? `${from} 至 ${to}` : from)

export const Lane = ({ lane, span }: { readonly lane: LaneOf; readonly span: Span }): ReactNode => (
  <section className="lane">
    <h3>
      {lane.label}{' '}
      <span className="quiet">
        {lane.items.length}
        {lane.more ? '+' : ''} 项
      </span>
    </h3>
    <div className="lane-track" aria-hidden="true">
      {lane.items.map((item) => (
        <Bar key={keyOf(item)} item={item} span={span} />
      ))}
    </div>
    <details>
      <summary>逐项</summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">事项</th>
            <th scope="col">内容</th>
            <th scope="col" className="figure">
              金额(元)
            </th>
            <th scope="col">来源</th>
          </tr>
        </thead>
        <tbody>
          {lane.items.map((item) => (
            <tr key={keyOf(item)}>
              <td className="figures">{when(item)}</td>
              <td>{item.title}</td>
              <td>
                {item.cells.map(({ field, label, text, subject }) => (
                  <span key={field} className="lane-cell">
                    {label} {subject ? <Link to={`/subjects/${subject.kind}/${subject.id}`}>{text}</Link> : text}
                  </span>
                ))}
              </td>
              <td className="figure">{item.amountFen === null ? '' : <Money fen={item.amountFen} />}</td>
              <td className="quiet">
                {item.row === 0 ? `${item.rows} 行合计` : `${item.batch.slice(0, 8)} 第 ${item.row} 行`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  </section>
)
