/** The rows on which a finding stands: on a line of time, and field by field with file, batch and row. */
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useMay } from '../../session.ts'
import { usePrinting } from '../../ui/printing.tsx'
import type { Detail } from './finding-words.ts'

type Row = Detail['evidence'][number]

const keyOf = ({ dataset, batch, row }: Row): string => `${dataset}/${batch}/${row}`
const dayNumber = (on: string): number => Date.parse(`${on.length === 7 ? `${on}-01` : on}T00:00:00Z`)

/** Rows of the same day stand on each other as one mark with their number. */
const TimeLine = ({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly Row[]
  readonly chosen: string | undefined
  readonly onChoose: (key: string) => void
}): ReactNode => {
  const dated = rows.filter((row): row is Row & { on: string } => row.on !== null)
  const byDay = [...Map.groupBy(dated, ({ on }) => on)].sort(([left], [right]) => (left < right ? -1 : 1))
  const [first, last] = [byDay[0]?.[0], byDay.at(-1)?.[0]]
  if (first === undefined || last === undefined) return null
  const [from, to] = [dayNumber(first), dayNumber(last)]
  const placeOf = (on: string): number => (to === from ? 50 : ((dayNumber(on) - from) / (to - from)) * 100)
  return (
    <div className="time-line">
      <div className="time-marks">
        {byDay.map(([on, own]) => {
          const label = `${on}:${[...new Set(own.map(({ title }) => title))].join('、')} ${own.length} 行`
          const key = keyOf(own[0] as Row)
          return (
            <button
              key={on}
              type="button"
              className={own.some((row) => keyOf(row) === chosen) ? 'time-mark time-mark-chosen' : 'time-mark'}
              style={{ left: `${placeOf(on)}%` }}
              title={label}
              aria-label={label}
              onClick={() => onChoose(key)}
            />
          )
        })}
      </div>
      <div className="time-ends quiet">
        <span>{first}</span>
        {last !== first && <span>{last}</span>}
      </div>
    </div>
  )
}

const Source = ({ row }: { readonly row: Row }): ReactNode => {
  const mayOpen = useMay('intake.read')
  const said = `${row.file || '—'} 第 ${row.row} 行`
  return (
    <>
      {mayOpen ? <Link to={`/intake/${row.batch}`}>{said}</Link> : said}
      <span className="quiet"> 批次 {row.batch.slice(0, 8)}</span>
    </>
  )
}

/** Left out: fields that no row of the dataset fills, and the finding's own subject, which stands above. */
const Rows = ({
  title,
  rows,
  known,
  chosen,
}: {
  readonly title: string
  readonly rows: readonly Row[]
  readonly known: ReadonlySet<string>
  readonly chosen: string | undefined
}): ReactNode => {
  const labels = [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))].filter((label) =>
    rows.some(({ fields }) => fields[label] && !known.has(fields[label])),
  )
  return (
    <div className="evidence-rows">
      <table className="plain-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">来源</th>
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={keyOf(row) === chosen ? 'chosen' : ''}>
              <td>
                <Source row={row} />
              </td>
              {labels.map((label) => (
                <td key={label} className={/^-?[\d,]+\.\d{2}/.test(row.fields[label] ?? '') ? 'figure' : ''}>
                  {row.fields[label] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** On paper a row is its fields one after another: a wide table would be cut. */
const PrintedRows = ({ rows }: { readonly rows: readonly Row[] }): ReactNode => (
  <ol>
    {rows.map((row) => (
      <li key={keyOf(row)}>
        <Source row={row} />:
        {Object.entries(row.fields)
          .filter(([, value]) => value !== '')
          .map(([label, value]) => `${label} ${value}`)
          .join(';')}
      </li>
    ))}
  </ol>
)

export const Evidence = ({ detail }: { readonly detail: Detail }): ReactNode => {
  const { evidence, evidenceTotal } = detail
  const [chosen, setChosen] = useState<string>()
  const printing = usePrinting()
  const known = new Set(detail.subject.map(({ value }) => value))
  const sets = [...Map.groupBy(evidence, ({ title }) => title)]
  return (
    <section className="card-plain" id="evidence" tabIndex={-1} aria-label="证据">
      <h2>
        证据 <span className="quiet">{evidenceTotal} 行</span>
      </h2>
      {evidence.length === 0 ? (
        <p className="quiet">
          这条疑点没有单独的行:它由汇总数或「该有而没有」得出,见上面的情形和下面的参数;所用数据的批次见经过。
        </p>
      ) : (
        <TimeLine rows={evidence} chosen={chosen} onChoose={setChosen} />
      )}
      {sets.map(([title, rows]) => (
        <div key={title} className="evidence-set">
          <h3>
            {title} <span className="quiet">{rows.length} 行</span>
          </h3>
          {printing ? <PrintedRows rows={rows} /> : <Rows title={title} rows={rows} known={known} chosen={chosen} />}
        </div>
      ))}
      {evidenceTotal > evidence.length && (
        <p className="quiet">
          只列出前 {evidence.length} 行,共 {evidenceTotal} 行。
        </p>
      )}
    </section>
  )
}
