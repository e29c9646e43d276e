/** Chapter by insurance: money above, findings below, the more the darker. */
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { Clause, Count, Money } from '../../ui/figures.tsx'
import { FigureLink } from './figure-link.tsx'
import { largestOf, shadeOf } from './shade.ts'

type Cell = Answer<'readOverview'>['byChapterAndScheme'][number]

/** Long names of insurances break where people break them. */
const brief: Readonly<Record<string, string>> = {
  '110': '企业养老',
  '120': '机关养老',
  '170': '居民养老',
  '210': '失业',
  '310': '职工医疗',
  '330': '大额医疗',
  '390': '居民医疗',
  '410': '工伤',
  '510': '生育',
}

const Filled = ({ cell }: { readonly cell: Cell }): ReactNode => (
  <FigureLink of={cell} label={`${cell.chapterTitle},${cell.schemeTitle}`} className="heat-cell">
    <Money fen={cell.atRiskFen} headline />
    <span className="heat-count">
      <Count of={cell.findings} /> 件
    </span>
  </FigureLink>
)

export const HeatTable = ({ cells }: { readonly cells: readonly Cell[] }): ReactNode => {
  // By code; what names no insurance comes last.
  const schemes = [...new Map(cells.map((cell) => [cell.scheme, cell.schemeTitle]))].sort(
    ([left], [right]) => Number(left ?? 999) - Number(right ?? 999),
  )
  const chapters = [...new Map(cells.map((cell) => [cell.chapter, cell.chapterTitle]))]
  const at = new Map(cells.map((cell) => [`${cell.chapter} ${cell.scheme}`, cell]))
  const largest = largestOf(cells)
  return (
    <section>
      <h2>按章与险种</h2>
      <div className="scroll-sideways">
        <table className="plain-table heat-table">
          <caption className="only-heard">按通知的章与险种:涉及金额与疑点件数</caption>
          <thead>
            <tr>
              <th scope="col">章</th>
              {schemes.map(([scheme, title]) => (
                <th key={scheme ?? ''} scope="col" className="figure" title={title}>
                  {brief[scheme ?? ''] ?? title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chapters.map(([chapter, title]) => (
              <tr key={chapter}>
                <th scope="row" title={title}>
                  {chapter === '—' ? title : <Clause of={chapter} label={`${chapter}、${title.split(':')[0]}`} />}
                </th>
                {schemes.map(([scheme]) => {
                  const cell = at.get(`${chapter} ${scheme}`)
                  return (
                    <td key={scheme ?? ''} className="figure" style={shadeOf(cell?.atRiskFen ?? null, largest)}>
                      {cell && <Filled cell={cell} />}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
