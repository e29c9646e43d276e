/** One row of the calendar, whole: what, by when, whose, by which clause, whether done; and what may be done with it. */
import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Answer } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { Clause, Day, Instant } from '../../ui/figures.tsx'
import { Loaded, NotFound } from '../../ui/states.tsx'
import { ReasonModal, StepButton } from '../../ui/steps.tsx'
import { spanOfOccurrence } from './calendar-days.ts'
import { AssignDialog, CompleteDialog, type DutyRow } from './duty-dialogs.tsx'
import { DutyState } from './duty-state.tsx'
import { WorkingDays } from './working-days.tsx'

const Holders = ({ row }: { readonly row: DutyRow }): ReactNode => {
  const organisation = row.organisation?.id ?? ''
  const read = useCall('listDutyHolders', { query: { duty: row.duty, organisation } }, { enabled: organisation !== '' })
  const holders = read.data?.holders ?? []
  if (holders.length === 0) return null
  return (
    <>
      <h3>历任承办人</h3>
      <ul className="holders">
        {holders.map((one) => (
          <li key={`${one.person} ${one.validFrom}`}>
            {one.personName} · {one.validFrom} 起{one.validTo && `,到 ${one.validTo}(不含)`}
          </li>
        ))}
      </ul>
    </>
  )
}

const DoneFacts = ({ done }: { readonly done: NonNullable<DutyRow['done']> }): ReactNode => (
  <>
    <dt>办理日期</dt>
    <dd>
      <Day of={done.doneOn} />({done.onTime ? '按期' : '逾期办理'})
    </dd>
    <dt>文书编号</dt>
    <dd>{done.documentNo ?? '—'}</dd>
    <dt>办理情况</dt>
    <dd>{done.note || '—'}</dd>
    <dt>登记</dt>
    <dd>
      {done.byName ?? done.by} <Instant of={done.at} />
    </dd>
  </>
)

const Facts = ({ row }: { readonly row: DutyRow }): ReactNode => (
  <dl className="facts">
    <dt>状态</dt>
    <dd>
      <DutyState row={row} />{' '}
      {row.state !== 'done' && <WorkingDays left={row.workingDaysLeft} isLate={row.workingDaysLeft < 0} />}
    </dd>
    <dt>承担机构</dt>
    <dd>{row.organisation?.name ?? <span className="money-late">没有登记这类机构({row.body})</span>}</dd>
    <dt>承办人</dt>
    <dd>{row.person?.name ?? <span className="money-late">无人承办</span>}</dd>
    <dt>期限</dt>
    <dd>
      <Day of={row.dueOn} />
      {row.actBy !== row.dueOn && `(最后一个工作日 ${row.actBy})`}
      {row.provisional && <span className="quiet"> 放假安排尚未公布,工作日数待定</span>}
    </dd>
    <dt>可办自</dt>
    <dd>
      <Day of={row.opensOn} />
    </dd>
    <dt>内容</dt>
    <dd>{row.what}</dd>
    <dt>文书</dt>
    <dd>{row.document ? `《${row.document}》` : '没有规定文书'}</dd>
    <dt>依据</dt>
    <dd>
      <Clause of={row.clause} label={row.clauseLabel} />
    </dd>
    <dt>周期</dt>
    <dd>
      {row.everyLabel}({row.stated ? '通知明定' : '本单位安排'}:{row.basis})
      {row.internal && ';为其他机构的期限而设的内部日期'}
    </dd>
    {row.note && (
      <>
        <dt>提示</dt>
        <dd>{row.note}</dd>
      </>
    )}
    {row.done && <DoneFacts done={row.done} />}
  </dl>
)

const Steps = ({ row, asOf }: { readonly row: DutyRow; readonly asOf: string }): ReactNode => {
  const [window, setWindow] = useState<DutyRow['next'][number]['action']>()
  const reopen = useStep('reopenDuty', { done: '已撤回登记' })
  const first = row.next.findIndex(({ open }) => open)
  const shared = { row, asOf, onClose: () => setWindow(undefined) }
  return (
    <div className="page-head-actions">
      {row.next.map((step, index) => (
        <StepButton key={step.action} step={step} primary={index === first} onTake={() => setWindow(step.action)} />
      ))}
      <AssignDialog {...shared} open={window === 'assign'} />
      <CompleteDialog {...shared} open={window === 'complete'} />
      <ReasonModal
        title="撤回登记"
        says="撤回后这项职责重新待办,原登记和撤回的理由都留在日志里。"
        label="撤回的理由"
        most={500}
        open={window === 'reopen'}
        onClose={shared.onClose}
        onSubmit={(reason) =>
          reopen.mutateAsync({ body: { occurrence: row.id, organisation: row.organisation?.id ?? '', reason } })
        }
      />
    </div>
  )
}

interface Props {
  readonly occurrence: string
  readonly organisation: string
  readonly onClose: () => void
}

const Found = ({ of, occurrence, organisation }: Omit<Props, 'onClose'> & { readonly of: Answer<'readCalendar'> }) => {
  const row = of.rows.find((one) => one.id === occurrence && (one.organisation?.id ?? '') === organisation)
  if (!row) return <NotFound what="日历里没有这一项" />
  return (
    <>
      <h2 className="drawer-title">
        {row.periodLabel} {row.verb}
      </h2>
      <Steps key={`${row.id} ${organisation}`} row={row} asOf={of.asOf} />
      <Facts row={row} />
      <Holders row={row} />
    </>
  )
}

/** Reads its row by itself: a link leads to it whatever month the calendar shows. */
export const DutyDrawer = ({ occurrence, organisation, onClose }: Props): ReactNode => {
  const span = spanOfOccurrence(occurrence)
  const read = useCall(
    'readCalendar',
    { query: { ...(span ?? { from: '', to: '' }), ...(organisation ? { organisation } : {}) } },
    { enabled: span !== undefined },
  )
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title="义务"
      extra={<Button onClick={onClose}>关闭</Button>}
      closable={false}
    >
      {span ? (
        <Loaded of={read}>{(view) => <Found of={view} occurrence={occurrence} organisation={organisation} />}</Loaded>
      ) : (
        <NotFound what="日历里没有这一项" />
      )}
    </Drawer>
  )
}
