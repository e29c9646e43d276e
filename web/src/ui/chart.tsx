/** A picture of figures: drawn when it is needed, read out by its label, and always there as a table as well. */
import { lazy, type ReactNode, Suspense } from 'react'
import type { ChartOption, Pick } from './chart-canvas.tsx'
import { usePrinting } from './printing.tsx'

export type { ChartOption, Pick } from './chart-canvas.tsx'

const Canvas = lazy(() => import('./chart-canvas.tsx'))

interface Props {
  /** What the picture shows and what is to be seen in it, in a sentence. */
  readonly label: string
  readonly option: ChartOption
  readonly height?: number
  /** The same figures as rows; cells may be links. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly ReactNode[])[] }
  /** A part of the picture was clicked. */
  readonly onPick?: (pick: Pick) => void
}

export const Chart = ({ label, option, height = 260, table, onPick }: Props): ReactNode => {
  const printing = usePrinting()
  return (
    <figure className="chart">
      <div role="img" aria-label={label} style={{ height }}>
        <Suspense fallback={null}>
          <Canvas option={option} height={height} {...(onPick ? { onPick } : {})} />
        </Suspense>
      </div>
      <details className="chart-table" open={printing || undefined}>
        <summary>数据表</summary>
        <table>
          <caption className="only-heard">{label}</caption>
          <thead>
            <tr>
              {table.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table of figures have no other name.
              <tr key={index}>
                {row.map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
