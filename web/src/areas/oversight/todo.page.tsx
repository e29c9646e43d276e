/** 待办: where everybody begins. What is late first, then what is due first; each line leads to where it is done. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { mayOf, useMe } from '../../session.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Clause, Day } from '../../ui/figures.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import './oversight.css'
import { WorkingDays } from './working-days.tsx'

type Item = Answer<'readTodo'>['items'][number]

const kinds: Readonly<Record<string, string>> = {
  duty: '义务',
  findings: '疑点',
  permission: '权限申请',
  deadline: '期限',
  case: '案件',
  holds: '停止',
  invitation: '邀请',
  report: '举报',
}

const ways = [
  { to: '/findings', label: '疑点', action: 'findings.read' },
  { to: '/calendar', label: '义务日历', action: 'calendar.read' },
  { to: '/overview', label: '总览', action: 'overview.read' },
  { to: '/log', label: '日志', action: 'log.read' },
] as const

const WaysOn = (): ReactNode => {
  const me = useMe()
  return (
    <nav className="ways-on" aria-label="接下来可以去">
      {ways
        .filter(({ action }) => mayOf(me, action))
        .map(({ to, label }) => (
          <Link key={to} to={to}>
            {label}
          </Link>
        ))}
    </nav>
  )
}

const saysOf = (items: readonly Item[]): string => {
  const late = items.filter(({ state }) => state === 'overdue').length
  return late === 0 ? `共 ${items.length} 项,没有逾期。` : `共 ${items.length} 项,其中 ${late} 项已逾期,排在最前。`
}

const Items = ({ items }: { readonly items: readonly Item[] }): ReactNode => (
  <DataTable<Item>
    label="待办"
    rows={items}
    rowKey={({ id }) => id}
    to={({ link }) => link}
    minWidth={640}
    empty={
      <Nothing title="现在没有待办" actions={<WaysOn />}>
        没有指定给您承办的义务到期,也没有等您核对、复核的疑点和等您办理的权限申请。指定给您的义务在期限前一个月到三个月出现在这里。
      </Nothing>
    }
    columns={[
      { key: 'title', title: '事项', wrap: true, render: ({ title }) => title },
      {
        key: 'kind',
        title: '类别',
        width: 90,
        render: ({ kind }) => <StageTag label={kinds[kind] ?? kind} />,
      },
      {
        key: 'left',
        title: '还有',
        width: 140,
        render: ({ workingDaysLeft, state }) => <WorkingDays left={workingDaysLeft} isLate={state === 'overdue'} />,
      },
      { key: 'due', title: '期限', width: 110, render: ({ dueOn }) => <Day of={dueOn} /> },
      { key: 'clause', title: '依据', width: 90, render: ({ clause }) => <Clause of={clause} /> },
    ]}
  />
)

const TodoPage = (): ReactNode => {
  const read = useCall('readTodo', {})
  return (
    <>
      <PageHead title="待办" says={read.data && read.data.items.length > 0 ? saysOf(read.data.items) : undefined} />
      <Loaded of={read}>{({ items }) => <Items items={items} />}</Loaded>
    </>
  )
}

export default TodoPage
