/** The board: how many cases stand in each state; a state opens its rows. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { Count, Money } from '../../ui/figures.tsx'
import { closedStates } from './case-words.ts'

type State = Answer<'countCases'>['states'][number]

const Tile = ({ of, chosen }: { readonly of: State; readonly chosen: boolean }): ReactNode => (
  <li>
    <Link
      to={`/cases?state=${of.state}`}
      className={`board-tile${of.cases === 0 ? ' board-empty' : ''}${chosen ? ' board-chosen' : ''}`}
      aria-current={chosen}
    >
      <span>{of.label}</span>
      <strong>
        <Count of={of.cases} />
      </strong>
      <small>{of.cases === 0 ? '没有' : <Money fen={of.atRiskFen} headline />}</small>
    </Link>
  </li>
)

export const Board = ({ of, chosen }: { readonly of: readonly State[]; readonly chosen: string }): ReactNode => {
  const running = of.filter(({ state }) => !closedStates.includes(state))
  const closed = of.filter(({ state }) => closedStates.includes(state))
  return (
    <nav aria-label="各状态的案件" className="board not-printed">
      <ul>
        {running.map((one) => (
          <Tile key={one.state} of={one} chosen={one.state === chosen} />
        ))}
      </ul>
      <ul className="board-closed" aria-label="已办结">
        {closed.map((one) => (
          <Tile key={one.state} of={one} chosen={one.state === chosen} />
        ))}
      </ul>
    </nav>
  )
}
