/** 疑点: the queue. Filters in the address, worst first; heads hand out many at once; what is shown can be taken along. */
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { download, Problem } from '../../api.ts'
import { useCall, usePages } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { useFilters } from '../../ui/filters.tsx'
import { count } from '../../ui/format.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { problemNotice } from '../../ui/problem-notice.tsx'
import { Nothing } from '../../ui/states.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { filterNames, filterWords, isAssignable, queryOf } from './finding-words.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueTable } from './queue-table.tsx'
import { RechecksPanel } from './rechecks.tsx'
import { SavedViews } from './saved-views.tsx'
import { WorkloadPanel } from './workload.tsx'
import './findings.css'

const Exports = ({ query }: { readonly query: ReturnType<typeof queryOf> }): ReactNode => {
  const { notification, message } = App.useApp()
  const [busy, setBusy] = useState<'csv' | 'xlsx'>()
  const save = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setBusy(format)
    try {
      void message.success(
        `已导出「${await download('exportFindings', { query: { ...query, format } })}」,本次导出已记入日志`,
      )
    } catch (error) {
      if (error instanceof Problem) notification.error(problemNotice(error))
      else throw error
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <>
      <Button loading={busy === 'xlsx'} onClick={() => void save('xlsx')}>
        导出 Excel
      </Button>
      <Button loading={busy === 'csv'} onClick={() => void save('csv')}>
        导出 CSV
      </Button>
    </>
  )
}

const EmptyQueue = ({ any, onClear }: { readonly any: boolean; readonly onClear: () => void }): ReactNode =>
  any ? (
    <Nothing title="没有符合条件的疑点" actions={<Button onClick={onClear}>清除条件</Button>}>
      换一个状态、规则或日期范围再看。不在您管辖范围内的疑点不会出现在这里。
    </Nothing>
  ) : (
    <Nothing title="现在没有待办的疑点">
      数据报送入库并筛查以后,疑点会出现在这里;已有结果的,请在「状态」里选择。只显示您管辖范围内或派给本机构的疑点。
    </Nothing>
  )

const FindingsPage = (): ReactNode => {
  const filters = useFilters(filterNames)
  const [picked, setPicked] = useState<readonly string[]>([])
  const [assigning, setAssigning] = useState(false)
  const [mayAssign, mayExport] = [useMay('findings.assign'), useMay('findings.export')]
  const mayConfirm = useMay('findings.confirm')
  const { data: words } = useCall('readFindingWords', {})
  const query = queryOf(filters.query)
  const read = usePages('listFindings', { query })
  const rows = read.pages.length === 0 ? undefined : read.pages.flatMap(({ items }) => items)
  const [first] = read.pages
  const chosen = (rows ?? []).filter((row) => picked.includes(row.fingerprint) && isAssignable(row))
  const total = first?.total
  const shownFilter = filterWords(filters.query, words)
  return (
    <>
      <PageHead
        title="疑点"
        personal
        filter={shownFilter}
        says={
          total
            ? `${shownFilter}:${total.isExact ? '' : '约 '}${count(total.count)} 条。疑点是线索,不是结论。`
            : '疑点是线索,不是结论。'
        }
        actions={
          <>
            <SavedViews />
            {mayExport && <Exports query={query} />}
            {mayAssign && (
              <Button type="primary" disabled={chosen.length === 0} onClick={() => setAssigning(true)}>
                {chosen.length === 0 ? '派单' : `派单(${chosen.length} 条)`}
              </Button>
            )}
          </>
        }
      />
      {mayAssign && first && <WorkloadPanel asOf={first.asOf} />}
      {mayConfirm && <RechecksPanel />}
      <QueueFilters filters={filters} words={words} />
      <QueueTable
        rows={rows}
        asOf={first?.asOf ?? ''}
        words={words}
        problem={read.error}
        retry={() => void read.refetch()}
        more={read.more}
        isLoading={read.isPlaceholderData}
        isLoadingMore={read.isFetchingNextPage}
        empty={<EmptyQueue any={filters.any} onClear={filters.clear} />}
        {...(mayAssign ? { picked: { keys: picked, onChange: setPicked } } : {})}
      />
      {assigning && (
        <AssignDialog
          rows={chosen}
          onClose={() => setAssigning(false)}
          onDone={(taken) => setPicked(picked.filter((one) => !taken.includes(one)))}
        />
      )}
    </>
  )
}

export default FindingsPage
