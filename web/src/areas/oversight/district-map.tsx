/** Zhengzhou's districts as tiles, each about where it lies; drawn here, from no map service. */
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { Count, Money } from '../../ui/figures.tsx'
import { FigureLink } from './figure-link.tsx'
import { largestOf, shadeOf } from './shade.ts'

type Cell = Answer<'readOverview'>['byDistrict'][number]

/** Column and row, west to east and north to south; '': findings that name no district. */
const places: Readonly<Record<string, readonly [column: number, row: number, name: string]>> = {
  '410100': [1, 1, '市本级'],
  '410172': [3, 1, '高新区'],
  '410108': [4, 1, '惠济区'],
  '410105': [5, 1, '金水区'],
  '410181': [1, 2, '巩义市'],
  '410106': [2, 2, '上街区'],
  '410182': [3, 2, '荥阳市'],
  '410102': [4, 2, '中原区'],
  '410104': [5, 2, '管城区'],
  '410174': [6, 2, '郑东新区'],
  '410185': [2, 3, '登封市'],
  '410183': [3, 3, '新密市'],
  '410103': [4, 3, '二七区'],
  '410171': [5, 3, '经开区'],
  '410122': [6, 3, '中牟县'],
  '': [1, 4, '不分地区'],
  '410184': [4, 4, '新郑市'],
  '410173': [5, 4, '航空港区'],
}

const Tile = ({ code, cell, largest }: { readonly code: string; readonly cell?: Cell; readonly largest: bigint }) => {
  const [column, row, name] = places[code] ?? [6, 4, cell?.districtTitle ?? code]
  return (
    <li
      className={`tile${code === '' || code === '410100' ? ' tile-apart' : ''}`}
      style={{ gridColumn: column, gridRow: row, ...shadeOf(cell?.atRiskFen ?? null, largest) }}
      title={cell?.districtTitle}
    >
      <span className="tile-name">{name}</span>
      {cell ? (
        <FigureLink of={cell} label={cell.districtTitle} className="heat-cell">
          <Money fen={cell.atRiskFen} headline />
          <span className="heat-count">
            <Count of={cell.findings} /> 件
          </span>
        </FigureLink>
      ) : (
        <span className="quiet">没有</span>
      )}
    </li>
  )
}

export const DistrictMap = ({ cells }: { readonly cells: readonly Cell[] }): ReactNode => {
  const byCode = new Map(cells.map((cell) => [cell.district ?? '', cell]))
  const largest = largestOf(cells)
  // What a reader's scope leaves out is not drawn: an empty tile says that there is nothing there.
  const isWhole = cells.length > 3
  const codes = isWhole ? [...new Set([...Object.keys(places), ...byCode.keys()])] : [...byCode.keys()]
  return (
    <section>
      <h2>按地区</h2>
      <ul className="tiles">
        {codes
          .filter((code) => code !== '' || byCode.has(''))
          .map((code) => {
            const cell = byCode.get(code)
            return <Tile key={code} code={code} largest={largest} {...(cell ? { cell } : {})} />
          })}
      </ul>
      <p className="quiet">方块按大致方位排列;左上为市本级。颜色越深,涉及金额越大。</p>
    </section>
  )
}
