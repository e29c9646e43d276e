/** 工作量: who has how many findings in hand and how many are past their day, for whoever hands them out. */
import { Collapse } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { Money } from '../../ui/figures.tsx'
import { count } from '../../ui/format.ts'
import { Loaded } from '../../ui/states.tsx'
import { dayBefore } from './finding-words.ts'

type Line = Answer<'readWorkload'>['people'][number]

const openOf = ({ waiting, checking, proposed }: Line): number => waiting + checking + proposed

/** The list behind a figure: rules on trial are counted nowhere here. */
const listOf = ({ organisation, person }: Line, more: Readonly<Record<string, string>> = {}): string => {
  const whose: Record<string, string> = person
    ? { person: person.id }
    : organisation
      ? { organisation: organisation.id }
      : { unassigned: 'true' }
  return `/findings?${new URLSearchParams({ ...whose, trial: 'false', ...more })}`
}

/** What an organisation has in hand without a person cannot be told apart in the list: then the figure stands alone. */
const Figure = ({
  of,
  line,
  more,
  late = false,
}: {
  readonly of: number
  readonly line: Line
  readonly more: Readonly<Record<string, string>>
  readonly late?: boolean
}): ReactNode => {
  if (of === 0) return <span className="quiet">0</span>
  const shown = <span className={late ? 'overdue' : ''}>{count(of)}</span>
  return line.person || !line.organisation ? <Link to={listOf(line, more)}>{shown}</Link> : shown
}

const Row = ({ line, asOf }: { readonly line: Line; readonly asOf: string }): ReactNode => (
  <tr>
    <td>{line.organisation?.name ?? '尚未派单'}</td>
    <td>
      {line.person ? (
        <Link to={listOf(line)}>{line.person.name}</Link>
      ) : line.organisation ? (
        <Link to={listOf(line)}>未指定到人</Link>
      ) : (
        '—'
      )}
    </td>
    <td className="figure">
      <Figure of={line.waiting} line={line} more={{ state: 'waiting' }} />
    </td>
    <td className="figure">
      <Figure of={line.checking} line={line} more={{ state: 'checking' }} />
    </td>
    <td className="figure">
      <Figure of={line.proposed} line={line} more={{ state: 'proposed' }} />
    </td>
    <td className="figure">
      <Figure of={line.overdue} line={line} more={{ dueTo: dayBefore(asOf) }} late />
    </td>
    <td className="figure">
      <Money fen={line.atRiskFen} />
    </td>
  </tr>
)

const Lines = ({ lines, asOf }: { readonly lines: readonly Line[]; readonly asOf: string }): ReactNode => (
  <table className="plain-table" aria-label="工作量">
    <thead>
      <tr>
        <th scope="col">承办机构</th>
        <th scope="col">承办人</th>
        {['待查', '核查中', '待复核', '超期', '风险金额(元)'].map((title) => (
          <th key={title} scope="col" className="figure">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <Row key={`${line.organisation?.id ?? ''}/${line.person?.id ?? ''}`} line={line} asOf={asOf} />
      ))}
    </tbody>
  </table>
)

const summed = (lines: readonly Line[]): string => {
  const sum = (of: (line: Line) => number): string => count(lines.reduce((total, line) => total + of(line), 0))
  const handed = lines.filter(({ organisation }) => organisation)
  return `未派 ${sum((line) => (line.organisation ? 0 : openOf(line)))} 条,在办 ${count(handed.reduce((total, line) => total + openOf(line), 0))} 条,超期 ${sum(({ overdue }) => overdue)} 条`
}

/** @param asOf the server's day. */
export const WorkloadPanel = ({ asOf }: { readonly asOf: string }): ReactNode => {
  const read = useCall('readWorkload', {})
  const lines = (read.data?.people ?? []).filter((line) => openOf(line) > 0)
  return (
    <Collapse
      size="small"
      className="workload not-printed"
      items={[
        {
          key: 'workload',
          label: (
            <>
              工作量 <span className="quiet">{read.data && summed(lines)}</span>
            </>
          ),
          children: (
            <Loaded of={read} rows={3}>
              {() =>
                lines.length === 0 ? <p className="quiet">现在没有待办的疑点。</p> : <Lines lines={lines} asOf={asOf} />
              }
            </Loaded>
          ),
        },
      ]}
    />
  )
}
