/** ECharts with what the page draws and nothing more; SVG, so that print is sharp. Loaded by `chart.tsx` when needed. */
import {
  BarChart,
  type BarSeriesOption,
  CustomChart,
  type CustomSeriesOption,
  FunnelChart,
  type FunnelSeriesOption,
  GraphChart,
  type GraphSeriesOption,
  HeatmapChart,
  type HeatmapSeriesOption,
  LineChart,
  type LineSeriesOption,
  SankeyChart,
  type SankeySeriesOption,
  ScatterChart,
  type ScatterSeriesOption,
} from 'echarts/charts'
import {
  DataZoomComponent,
  type DataZoomComponentOption,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  MarkLineComponent,
  TooltipComponent,
  type TooltipComponentOption,
  VisualMapComponent,
  type VisualMapComponentOption,
} from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type ReactNode, useEffect, useRef } from 'react'
import { colours } from './theme.ts'

use([
  BarChart,
  CustomChart,
  DataZoomComponent,
  FunnelChart,
  GraphChart,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  SankeyChart,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
])

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | DataZoomComponentOption
  | FunnelSeriesOption
  | GraphSeriesOption
  | GridComponentOption
  | HeatmapSeriesOption
  | LegendComponentOption
  | LineSeriesOption
  | SankeySeriesOption
  | ScatterSeriesOption
  | TooltipComponentOption
  | VisualMapComponentOption
>

/** What was clicked: name, value and number of the point, and the name of its series. */
export interface Pick {
  readonly name: string
  readonly series: string
  readonly index: number
  readonly data: unknown
}

/** One hue in steps, then greys: told apart without relying on red and green. */
const palette = [colours.accent, '#5b9bd5', '#8a97a6', '#9cc3e6', '#3b4a5c', '#c5d0db']

const defaults = {
  color: palette,
  textStyle: { fontFamily: 'inherit', color: colours.ink },
  animation: false,
}

interface Props {
  readonly option: ChartOption
  readonly height: number
  readonly onPick?: (pick: Pick) => void
}

const ChartCanvas = ({ option, height, onPick }: Props): ReactNode => {
  const frame = useRef<HTMLDivElement>(null)
  const chart = useRef<ReturnType<typeof init> | undefined>(undefined)
  const pick = useRef(onPick)
  pick.current = onPick
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const made = init(element, null, { renderer: 'svg', locale: 'ZH' })
    made.on('click', ({ name, seriesName = '', dataIndex, data }) =>
      pick.current?.({ name, series: seriesName, index: dataIndex, data }),
    )
    chart.current = made
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(element)
    return () => {
      watch.disconnect()
      made.dispose()
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption({ ...defaults, ...option }, { notMerge: true })
  }, [option])
  return <div ref={frame} style={{ height, cursor: onPick ? 'pointer' : 'default' }} />
}

export default ChartCanvas
