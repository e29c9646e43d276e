/**
 * The list of every desk: dense rows, figures to the right, `j` and `k` to move, Enter or a click to open, 更多 for the next
 * page. The selected row is in the address (`?row=`), so that the way back finds it again.
 */
import { Button, Table, type TableColumnType } from 'antd'
import { type Key, type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Problem } from '../api.ts'
import { useKeys } from './keys.ts'
import { usePrinting } from './printing.tsx'
import { Failed, Loading, Nothing } from './states.tsx'

export interface Column<Row> {
  readonly key: string
  readonly title: ReactNode
  readonly render: (row: Row) => ReactNode
  /** Pixels; left out: what is left over. */
  readonly width?: number
  /** Figures and money: to the right. */
  readonly figure?: boolean
  /** Breaks into lines instead of being cut with …. */
  readonly wrap?: boolean
  /** For lists that are here as a whole. */
  readonly compare?: (left: Row, right: Row) => number
}

export interface DataTableProps<Row> {
  /** Said to those who do not see the table. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[] | undefined
  readonly rowKey: (row: Row) => string
  /** Where a row leads; its first cell is then a link. */
  readonly to?: (row: Row) => string
  /** Instead of `to`: what opening a row does. */
  readonly onOpen?: (row: Row) => void
  readonly more?: (() => void) | undefined
  readonly isLoading?: boolean
  readonly isLoadingMore?: boolean
  readonly problem?: Problem | null
  readonly retry?: () => void
  readonly empty?: ReactNode
  readonly picked?: { readonly keys: readonly string[]; readonly onChange: (keys: string[]) => void }
  /** What a row unfolds to, below itself. */
  readonly unfold?: (row: Row) => ReactNode
  /** Below this width the table scrolls sideways. */
  readonly minWidth?: number
  readonly rowClass?: (row: Row) => string
}

/** More rows than this are drawn only where they are seen. */
const drawnAtMost = 200

const useNarrow = (least: number) => {
  const frame = useRef<HTMLDivElement>(null)
  const [narrow, setNarrow] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const watch = new ResizeObserver(() => setNarrow(element.clientWidth < least))
    watch.observe(element)
    return () => watch.disconnect()
  }, [least])
  return { frame, narrow }
}

const useRowInAddress = (): readonly [string, (key: string) => void] => {
  const [search, setSearch] = useSearchParams()
  const set = (key: string): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        next.set('row', key)
        return next
      },
      { replace: true },
    )
  return [search.get('row') ?? '', set]
}

/** A click on a link, a button or a selected text is not meant for the row. */
const isForRow = (event: MouseEvent): boolean =>
  !(event.target as HTMLElement).closest('a, button, input, label, .ant-table-selection-column') &&
  (window.getSelection()?.toString() ?? '') === ''

/** On paper columns take the width that they need, and nothing is cut. */
const shownColumns = <Row,>({ columns, to }: DataTableProps<Row>, printing: boolean): TableColumnType<Row>[] =>
  columns.map((column, index) => ({
    key: column.key,
    title: column.title,
    ...(column.width === undefined || printing ? {} : { width: column.width }),
    ...(column.figure ? { align: 'right' as const, className: 'figure' } : {}),
    ellipsis: !column.wrap && !column.figure && !printing,
    ...(column.compare ? { sorter: column.compare, showSorterTooltip: false } : {}),
    render: (_: unknown, row: Row) =>
      to && index === 0 ? (
        <Link to={to(row)} tabIndex={-1}>
          {column.render(row)}
        </Link>
      ) : (
        column.render(row)
      ),
  }))

const useMoving = <Row,>({ rows = [], rowKey, to, onOpen }: DataTableProps<Row>) => {
  const [selected, select] = useRowInAddress()
  const navigate = useNavigate()
  const opens = to !== undefined || onOpen !== undefined
  const open = (row: Row): void => {
    select(rowKey(row))
    if (onOpen) onOpen(row)
    // After the row has gone into this page's address, so that the way back leads to it.
    else if (to) setTimeout(() => void navigate(to(row)))
  }
  const at = rows.findIndex((row) => rowKey(row) === selected)
  const move = (by: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))]
    if (!row) return
    select(rowKey(row))
    document.querySelector<HTMLElement>(`tr[data-row-key="${CSS.escape(rowKey(row))}"]`)?.focus()
  }
  const row = rows[at]
  useKeys(
    opens
      ? [
          { key: 'j', label: '下一行', run: () => move(1) },
          { key: 'k', label: '上一行', run: () => move(-1) },
          { key: 'Enter', label: '打开所选行', run: () => row && open(row) },
        ]
      : [],
  )
  return { selected, open, opens, first: rows[0] === undefined ? '' : rowKey(rows[0]) }
}

const Foot = ({
  shown,
  more,
  busy,
}: {
  readonly shown: number
  readonly more?: (() => void) | undefined
  readonly busy: boolean
}): ReactNode => (
  <div className="table-foot">
    <span>{more ? `已显示 ${shown} 条` : `共 ${shown} 条`}</span>
    {more && (
      <Button onClick={more} loading={busy}>
        更多
      </Button>
    )}
  </div>
)

export const DataTable = <Row extends object>(props: DataTableProps<Row>): ReactNode => {
  const { rows, rowKey, more, problem, retry, empty, picked, unfold, minWidth = 720, label } = props
  const { selected, open, opens, first } = useMoving(props)
  const { frame, narrow } = useNarrow(minWidth)
  const printing = usePrinting()
  const columns = useMemo(() => shownColumns(props, printing), [props, printing])
  if (problem) return <Failed problem={problem} {...(retry ? { retry } : {})} />
  if (rows === undefined) return <Loading rows={10} />
  if (rows.length === 0) return <>{empty ?? <Nothing title="没有符合条件的内容" />}</>
  const isVirtual = rows.length > drawnAtMost && !printing && !unfold
  return (
    <div
      ref={frame}
      className={`data-table${opens ? ' data-table-opens' : ''}`}
      data-waiting={props.isLoading ?? false}
    >
      <Table<Row>
        size="small"
        aria-label={label}
        columns={columns}
        dataSource={rows as Row[]}
        rowKey={rowKey}
        pagination={false}
        virtual={isVirtual}
        {...(isVirtual ? { scroll: { x: minWidth, y: 640 } } : narrow && !printing ? { scroll: { x: minWidth } } : {})}
        {...(picked && !printing
          ? {
              rowSelection: {
                selectedRowKeys: [...picked.keys],
                onChange: (keys: Key[]) => picked.onChange(keys.map(String)),
                columnWidth: 40,
              },
            }
          : {})}
        {...(unfold && !printing ? { expandable: { expandedRowRender: unfold } } : {})}
        rowClassName={(row) => `${rowKey(row) === selected ? 'row-selected ' : ''}${props.rowClass?.(row) ?? ''}`}
        onRow={(row) =>
          opens
            ? {
                // One stop for the tabulator: the selected row, or the first.
                tabIndex: rowKey(row) === (selected || first) ? 0 : -1,
                'aria-current': rowKey(row) === selected,
                onClick: (event) => isForRow(event) && open(row),
                onKeyDown: (event) => {
                  if (event.key !== 'Enter' || event.target !== event.currentTarget) return
                  event.preventDefault()
                  open(row)
                },
              }
            : {}
        }
      />
      <Foot shown={rows.length} more={more} busy={props.isLoadingMore ?? false} />
    </div>
  )
}
