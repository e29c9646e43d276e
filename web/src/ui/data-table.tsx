/**
 * The list of every desk: dense rows, figures to the right, `j` and `k` to move, Enter or a click to open, 更多 for the next
 * page. The selected row is in the address (`?row=`), so that the way back finds it again.
 */
import { Button, type GetRef, Table, type TableColumnType } from 'antd'
import { type Key, type MouseEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Problem } from '../api.ts'
import { useKeys } from './keys.ts'
import { usePrinting } from './printing.tsx'
import { useRowInAddress } from './row-in-address.ts'
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
  /** Below this width the table scrolls sideways; left out: what its columns need. */
  readonly minWidth?: number
  readonly rowClass?: (row: Row) => string
}

/** More rows than this are drawn only where they are seen. */
const drawnAtMost = 200

/** The frame comes with the first rows, not with the table: watched from then on. */
/** @returns a ref for the frame, and whether it is narrower than `least`. */
const useNarrow = (least: number) => {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY)
  // A callback, since the frame comes and goes with the states of the list.
  const frame = useCallback((element: HTMLDivElement) => {
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { frame, narrow: width < least }
}

/** A click on a link, a button or a selected text is not meant for the row. */
const isForRow = (event: MouseEvent): boolean =>
  !(event.target as HTMLElement).closest('a, button, input, label, .ant-table-selection-column') &&
  (window.getSelection()?.toString() ?? '') === ''

const freeWidth = 140
/** On paper, where its text is not cut. */
const freePaperWidth = 260
/** What a sheet held upright has room for; wider lists are printed lying. */
const uprightWidth = 760

/** Pixels that the columns ask for; one without a width needs about ten characters. */
const neededWidth = <Row,>({ columns, picked, unfold }: DataTableProps<Row>): number =>
  columns.reduce((sum, { width = freeWidth }) => sum + width, (picked ? 40 : 0) + (unfold ? 48 : 0))

const widthOf = ({ width }: { readonly width?: number }, paper: number | undefined): { width?: number | string } => {
  if (paper !== undefined) return { width: `${((100 * (width ?? freePaperWidth)) / paper).toFixed(1)}%` }
  return width === undefined ? {} : { width }
}

/** On paper columns share the sheet as they share the screen, and nothing is cut. */
const shownColumns = <Row,>({ columns, to }: DataTableProps<Row>, printing: boolean): TableColumnType<Row>[] => {
  const paper = printing ? columns.reduce((sum, { width = freePaperWidth }) => sum + width, 0) : undefined
  return columns.map((column, index) => ({
    key: column.key,
    title: column.title,
    ...widthOf(column, paper),
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
}

const useMoving = <Row,>({ rows = [], rowKey, to, onOpen }: DataTableProps<Row>) => {
  const table = useRef<GetRef<typeof Table>>(null)
  const { selected, now, select } = useRowInAddress()
  const navigate = useNavigate()
  const opens = to !== undefined || onOpen !== undefined
  const open = (row: Row): void => {
    select(rowKey(row), true)
    if (onOpen) onOpen(row)
    // After the row has gone into this page's address, so that the way back leads to it.
    else if (to) setTimeout(() => void navigate(to(row)))
  }
  const place = (): number => rows.findIndex((row) => rowKey(row) === now())
  const move = (by: number): void => {
    const at = place()
    const row = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))]
    if (!row) return
    select(rowKey(row))
    // In a list drawn by parts the row may not be there yet.
    const drawn = table.current?.nativeElement.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(rowKey(row))}"]`)
    if (drawn) drawn.focus()
    else table.current?.scrollTo({ key: rowKey(row) })
  }
  const openSelected = (): void => {
    const row = rows[place()]
    if (row) open(row)
  }
  useKeys(
    opens
      ? [
          { key: 'j', label: '下一行', run: () => move(1) },
          { key: 'k', label: '上一行', run: () => move(-1) },
          { key: 'Enter', label: '打开所选行', run: openSelected },
        ]
      : [],
  )
  return { table, selected, open, opens, first: rows[0] === undefined ? '' : rowKey(rows[0]) }
}

const Foot = ({
  shown,
  more,
  busy,
  waiting,
}: {
  readonly shown: number
  readonly waiting: boolean
  readonly more?: (() => void) | undefined
  readonly busy: boolean
}): ReactNode => (
  <div className="table-foot">
    <span>{waiting ? '正在更新……' : more ? `已显示 ${shown} 条` : `共 ${shown} 条`}</span>
    {more && (
      <Button onClick={more} loading={busy}>
        更多
      </Button>
    )}
  </div>
)

export const DataTable = <Row extends object>(props: DataTableProps<Row>): ReactNode => {
  const { rows, rowKey, more, problem, retry, empty, picked, unfold, minWidth = neededWidth(props), label } = props
  const { table, selected, open, opens, first } = useMoving(props)
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
      className={`data-table${opens ? ' data-table-opens' : ''}${neededWidth(props) > uprightWidth ? ' data-table-wide' : ''}`}
      data-waiting={props.isLoading ?? false}
    >
      <Table<Row>
        ref={table}
        size="small"
        aria-label={label}
        columns={columns}
        dataSource={rows as Row[]}
        rowKey={rowKey}
        pagination={false}
        {...(printing ? { tableLayout: 'fixed' as const } : {})}
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
        {...(unfold && !printing
          ? { expandable: { expandedRowRender: unfold, columnTitle: <span className="only-heard">展开</span> } }
          : {})}
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
      <Foot shown={rows.length} more={more} busy={props.isLoadingMore ?? false} waiting={props.isLoading ?? false} />
    </div>
  )
}
