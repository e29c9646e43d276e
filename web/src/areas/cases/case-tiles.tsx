/** Cases by district on tiles, each about where the district lies; drawn here, from no map service. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { Count, Money } from '../../ui/figures.tsx'
import { largestOf, shadeOf } from '../oversight/shade.ts'
import { districtNames } from './districts.ts'

type Line = Answer<'readCaseStatistics'>['byDistrict'][number]

/** Column and row, west to east and north to south. */
const places: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '410100': [1, 1],
  '410172': [3, 1],
  '410108': [4, 1],
  '410105': [5, 1],
  '410181': [1, 2],
  '410106': [2, 2],
  '410182': [3, 2],
  '410102': [4, 2],
  '410104': [5, 2],
  '410174': [6, 2],
  '410185': [2, 3],
  '410183': [3, 3],
  '410103': [4, 3],
  '410171': [5, 3],
  '410122': [6, 3],
  '410184': [4, 4],
  '410173': [5, 4],
}

const Figures = ({ of }: { readonly of: Line }): ReactNode => (
  <>
    <Money fen={of.atRiskFen} headline />
    <span className="heat-count">
      登记 <Count of={of.received} /> 件,在办 <Count of={of.open} /> 件
    </span>
  </>
)

const Tile = ({
  code,
  line,
  largest,
  mayOpen,
}: {
  readonly code: string
  readonly line: Line | undefined
  readonly largest: bigint
  readonly mayOpen: boolean
}): ReactNode => {
  const [column, row] = places[code] ?? [6, 4]
  const name = districtNames[code] ?? code
  return (
    <li
      className={`tile${code === '410100' ? ' tile-apart' : ''}`}
      style={{ gridColumn: column, gridRow: row, ...shadeOf(line?.atRiskFen ?? null, largest) }}
      title={name}
    >
      <span className="tile-name">{name}</span>
      {line === undefined ? (
        <span className="quiet">没有</span>
      ) : mayOpen ? (
        <Link to={`/cases?district=${code}&only=all`} className="heat-cell">
          <Figures of={line} />
        </Link>
      ) : (
        <span className="heat-cell">
          <Figures of={line} />
        </span>
      )}
    </li>
  )
}

export const CaseTiles = ({
  lines,
  mayOpen,
}: {
  readonly lines: readonly Line[]
  readonly mayOpen: boolean
}): ReactNode => {
  const byCode = new Map(lines.map((line) => [line.key, line]))
  const largest = largestOf(lines)
  // What a reader's scope leaves out is not drawn: an empty tile says that there is nothing there.
  const codes = lines.length > 3 ? [...new Set([...Object.keys(places), ...byCode.keys()])] : [...byCode.keys()]
  return (
    <section>
      <h2>按辖区</h2>
      <ul className="tiles">
        {codes.map((code) => (
          <Tile key={code} code={code} line={byCode.get(code)} largest={largest} mayOpen={mayOpen} />
        ))}
      </ul>
      <p className="quiet">方块按大致方位排列;左上为市本级。颜色越深,风险金额越大。</p>
    </section>
  )
}
