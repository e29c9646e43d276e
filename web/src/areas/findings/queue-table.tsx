/** The lines of the queue; also the other findings of a subject. */
import type { ReactNode } from 'react'
import { type Column, DataTable, type DataTableProps } from '../../ui/data-table.tsx'
import { Day, Money } from '../../ui/figures.tsx'
import { ActTag, StageTag } from '../../ui/tags.tsx'
import { daysBetween, type FindingRow, toneOf, type Words, wordOf } from './finding-words.ts'

/** 期限 with the days that are left; red when they are used up. */
const Due = ({ row: { handling, state }, asOf }: { readonly row: FindingRow; readonly asOf: string }): ReactNode => {
  const { dueOn, stage } = handling
  if (dueOn === null) return <span className="quiet">—</span>
  const isDone = state !== 'open' || stage === 'decided' || stage === 'dismissed'
  if (isDone || asOf === '') return <Day of={dueOn} />
  const left = daysBetween(asOf, dueOn)
  return (
    <span className={left < 0 ? 'overdue' : ''} title={dueOn}>
      {left < 0 ? `超期 ${-left} 天` : `剩 ${left} 天`}
    </span>
  )
}

export const holderWord = ({ person, organisation }: FindingRow['handling']): string =>
  person ? person.name : (organisation?.name ?? '未派')

type Rest = Omit<DataTableProps<FindingRow>, 'label' | 'columns' | 'rowKey' | 'to'>

interface Props extends Rest {
  readonly asOf: string
  readonly words: Words | undefined
}

const columnsOf = ({ asOf, words }: Props): Column<FindingRow>[] => [
  {
    key: 'fingerprint',
    title: '编号',
    width: 84,
    render: ({ fingerprint }) => <code>{fingerprint.slice(0, 8)}</code>,
  },
  {
    key: 'act',
    title: '处置',
    width: 64,
    render: ({ act, trial }) => (trial ? <StageTag label="试运行" /> : <ActTag act={act} />),
  },
  {
    key: 'rule',
    title: '规则',
    width: 150,
    render: ({ rule, name }) => (
      <span title={`${rule} ${name}`}>
        <span className="quiet">{rule}</span> {name}
      </span>
    ),
  },
  {
    key: 'subject',
    title: '对象',
    width: 176,
    render: ({ subject }) => Object.values(subject).join(' '),
  },
  { key: 'says', title: '情形', render: ({ says }) => <span title={says}>{says}</span> },
  { key: 'money', title: '金额(元)', width: 108, figure: true, render: ({ atRiskFen }) => <Money fen={atRiskFen} /> },
  { key: 'day', title: '日期', width: 98, render: ({ foundOn }) => <Day of={foundOn} /> },
  {
    key: 'district',
    title: '区县',
    width: 76,
    render: ({ district }) => wordOf(words?.districts, district).replace(/^郑州市/, ''),
  },
  { key: 'stage', title: '状态', width: 84, render: (row) => <StageTag label={row.standing} tone={toneOf(row)} /> },
  { key: 'due', title: '期限', width: 98, render: (row) => <Due row={row} asOf={asOf} /> },
  {
    key: 'holder',
    title: '承办',
    width: 84,
    render: ({ handling }) => <span title={holderWord(handling)}>{holderWord(handling)}</span>,
  },
]

export const QueueTable = (props: Props): ReactNode => (
  <DataTable<FindingRow>
    {...props}
    label="疑点"
    columns={columnsOf(props)}
    rowKey={({ fingerprint }) => fingerprint}
    to={({ fingerprint }) => `/findings/${fingerprint}`}
    minWidth={1154}
  />
)
