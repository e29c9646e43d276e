/**
 * The picture of the machine: Mermaid text, and an SVG laid out here. Layers are the longest way from the clue; the way to 结案 is
 * the middle column, what branches off stands right of it. Arrows that leave their layer run in channels of their own, each
 * label beside the state from which its step is taken. States that many others lead to are told in words below.
 */
import { type Arrow, arrows } from './machine.ts'
import { type CaseState, caseStateNames, caseStates, isClosed } from './states.ts'

interface Edge {
  readonly from: CaseState
  readonly to: CaseState
  readonly labels: readonly string[]
}

const edges = (): Edge[] =>
  [...Map.groupBy(arrows(), ({ from, to }) => `${from} ${to}`).values()].map((group) => ({
    from: (group[0] as Arrow).from,
    to: (group[0] as Arrow).to,
    labels: group.map(({ label }) => label),
  }))

const idOf = (state: CaseState): string => state.replaceAll('-', '_')

export const mermaid = (): string =>
  [
    'stateDiagram-v2',
    ...caseStateNames.map((state) => `  state "${caseStates[state].label}" as ${idOf(state)}`),
    '  [*] --> clue: 登记线索',
    ...edges().map(({ from, to, labels }) => `  ${idOf(from)} --> ${idOf(to)}: ${labels.join('、')}`),
    ...caseStateNames.filter(isClosed).map((state) => `  ${idOf(state)} --> [*]`),
    '',
  ].join('\n')

/** Many arrows into one state by one step are a sentence, not lines. */
const manySources = 4

const hubs = (all: readonly Edge[]): CaseState[] =>
  caseStateNames.filter((state) => {
    const into = all.filter(({ to }) => to === state)
    return into.length > manySources && new Set(into.flatMap(({ labels }) => labels)).size === 1
  })

const isForward = ({ from, to }: Edge): boolean => caseStateNames.indexOf(to) > caseStateNames.indexOf(from)

/** Longest way from the clue, by arrows that go forward; and the states on the longest way to 结案. */
const layers = (
  drawn: readonly CaseState[],
  all: readonly Edge[],
): { rank: Map<CaseState, number>; main: CaseState[] } => {
  const rank = new Map<CaseState, number>()
  const before = new Map<CaseState, CaseState>()
  for (const state of drawn) {
    for (const { from } of all.filter((edge) => edge.to === state && isForward(edge) && rank.has(edge.from))) {
      const next = (rank.get(from) ?? 0) + 1
      if (next <= (rank.get(state) ?? 0)) continue
      rank.set(state, next)
      before.set(state, from)
    }
    if (!rank.has(state)) rank.set(state, 0)
  }
  const main: CaseState[] = []
  for (let at: CaseState | undefined = 'closed'; at; at = before.get(at)) main.unshift(at)
  return { rank, main }
}

interface Box {
  readonly state: CaseState
  readonly x: number
  readonly y: number
  readonly height: number
}

type Side = 'left' | 'right'

interface Port {
  readonly edge: Edge
  readonly end: 'from' | 'to'
  readonly side: Side
  readonly height: number
}

const width = 132
const line = 15
const labelWidth = 118
const channelStep = 11
const fontFamily = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif"

const escaped = (text: string): string =>
  text.replace(/[<&>]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[c] ?? c)

/** Which side of a box an edge leaves or enters by: the middle gap joins the columns, the left margin the middle with itself. */
const sideOf = (edge: Edge, state: CaseState, main: readonly CaseState[]): Side => {
  const isInner = main.includes(edge.from) && main.includes(edge.to)
  if (isInner) return 'left'
  return main.includes(state) ? 'right' : 'left'
}

const portsOf = (state: CaseState, routed: readonly Edge[], main: readonly CaseState[]): Port[] =>
  routed.flatMap((edge): Port[] => {
    const side = sideOf(edge, state, main)
    const height = edge.labels.length * line + 4
    return [
      ...(edge.from === state ? [{ edge, end: 'from' as const, side, height }] : []),
      ...(edge.to === state ? [{ edge, end: 'to' as const, side, height: line }] : []),
    ]
  })

const heightOf = (ports: readonly Port[]): number =>
  Math.max(
    40,
    ...(['left', 'right'] as const).map(
      (side) => 12 + ports.filter((port) => port.side === side).reduce((sum, { height }) => sum + height, 0),
    ),
  )

const tint = (state: CaseState): string => (isClosed(state) ? '#f0f0f0' : state === 'clue' ? '#e6f4ff' : '#ffffff')

const boxSvg = ({ state, x, y, height }: Box): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${tint(state)}" stroke="${isClosed(state) ? '#8c8c8c' : '#1677ff'}"/>
<text x="${x + width / 2}" y="${y + height / 2 + 5}" text-anchor="middle" font-size="15" font-weight="600">${escaped(caseStates[state].label)}</text>`

const labelSvg = (labels: readonly string[], x: number, y: number, anchor: 'start' | 'end' | 'middle'): string =>
  labels
    .map(
      (label, index) =>
        `<text x="${x}" y="${y - 4 - (labels.length - 1 - index) * line}" text-anchor="${anchor}" font-size="12" fill="#434343">${escaped(label)}</text>`,
    )
    .join('\n')

const pathSvg = (points: readonly (readonly [number, number])[], isBack: boolean): string =>
  `<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${isBack ? '#d4380d' : '#595959'}"${isBack ? ' stroke-dasharray="5 3"' : ''} marker-end="url(#${isBack ? 'back' : 'ahead'})"/>`

const markerSvg = (id: string, colour: string): string =>
  `<marker id="${id}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="${colour}"/></marker>`

interface Laid {
  readonly boxes: ReadonlyMap<CaseState, Box>
  readonly ports: ReadonlyMap<CaseState, readonly Port[]>
  readonly bottom: number
}

const lay = (
  drawn: readonly CaseState[],
  routed: readonly Edge[],
  at: {
    rank: Map<CaseState, number>
    main: readonly CaseState[]
    mainX: number
    sideX: number
    room: (row: readonly CaseState[]) => number
  },
): Laid => {
  const boxes = new Map<CaseState, Box>()
  const ports = new Map(drawn.map((state) => [state, portsOf(state, routed, at.main)]))
  let y = 64
  for (let rank = 0; rank <= Math.max(...at.rank.values()); rank += 1) {
    const row = drawn.filter((state) => at.rank.get(state) === rank)
    let lowest = y
    let sideY = y
    for (const state of row) {
      const isMain = at.main.includes(state)
      const height = heightOf(ports.get(state) ?? [])
      boxes.set(state, { state, x: isMain ? at.mainX : at.sideX, y: isMain ? y : sideY, height })
      lowest = Math.max(lowest, (isMain ? y : sideY) + height)
      if (!isMain) sideY += height + 12
    }
    // Room for the words beside the arrow to the next layer.
    y = lowest + 34 + at.room(row) * line
  }
  return { boxes, ports, bottom: y }
}

const portAt = (
  laid: Laid,
  state: CaseState,
  edge: Edge,
  end: 'from' | 'to',
  side: Side,
): readonly [number, number] => {
  const box = laid.boxes.get(state) as Box
  let y = box.y + 4
  for (const port of (laid.ports.get(state) ?? []).filter((one) => one.side === side)) {
    y += port.height
    if (port.edge === edge && port.end === end) break
  }
  return [side === 'left' ? box.x : box.x + width, y]
}

/** What many lines into one state would say. */
const sentence = (state: CaseState, all: readonly Edge[]): string => {
  const into = all.filter(({ to }) => to === state)
  const back = all.some(({ from }) => from === state) ? ';恢复后回到原状态' : ''
  return `${caseStates[state].label}:由${into.map(({ from }) => caseStates[from].label).join('、')}经「${[...new Set(into.flatMap(({ labels }) => labels))].join('」「')}」${back}`
}

interface Parts {
  readonly total: number
  readonly lines: readonly string[]
  readonly straight: readonly string[]
  readonly words: readonly string[]
}

const page = (laid: Laid, { total, lines, straight, words }: Parts): string => {
  const height = laid.bottom + words.length * 24 + 20
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total} ${height}" width="${total}" height="${height}" font-family="${fontFamily}">
<title>案件的状态与步骤</title>
<defs>${markerSvg('ahead', '#595959')}${markerSvg('back', '#d4380d')}</defs>
<rect width="${total}" height="${height}" fill="#ffffff"/>
<text x="30" y="34" font-size="20" font-weight="600">案件的状态与步骤</text>
<text x="${total - 30}" y="34" text-anchor="end" font-size="12" fill="#595959">实线向前,虚线退回;灰框为办结</text>
${lines.join('\n')}
${straight.join('\n')}
${[...laid.boxes.values()].map(boxSvg).join('\n')}
${words.map((text, index) => `<text x="30" y="${laid.bottom + 16 + index * 24}" font-size="13">${escaped(text)}</text>`).join('\n')}
</svg>
`
}

/** @returns the machine as an SVG document. */
export const svg = (): string => {
  const all = edges()
  const told = hubs(all)
  const drawn = caseStateNames.filter((state) => !told.includes(state))
  const kept = all.filter(({ from, to }) => drawn.includes(from) && drawn.includes(to))
  const { rank, main } = layers(drawn, kept)
  const isStraight = ({ from, to }: Edge): boolean => main.indexOf(to) === main.indexOf(from) + 1 && main.includes(from)
  const routed = kept.filter((edge) => !isStraight(edge))
  const inner = routed.filter(({ from, to }) => main.includes(from) && main.includes(to))
  const across = routed.filter((edge) => !inner.includes(edge))
  const mainX = 30 + inner.length * channelStep + labelWidth
  const sideX = mainX + width + labelWidth * 2 + across.length * channelStep
  const laid = lay(drawn, routed, {
    rank,
    main,
    mainX,
    sideX,
    room: (row) =>
      Math.max(
        1,
        ...kept.filter((edge) => isStraight(edge) && row.includes(edge.from)).map(({ labels }) => labels.length),
      ),
  })
  const straight = kept.filter(isStraight).map((edge) => {
    const [from, to] = [laid.boxes.get(edge.from) as Box, laid.boxes.get(edge.to) as Box]
    const x = mainX + width / 2
    return `${pathSvg(
      [
        [x, from.y + from.height],
        [x, to.y],
      ],
      false,
    )}\n${labelSvg(edge.labels, x + 8, (from.y + from.height + to.y) / 2 + 4 + (edge.labels.length * line) / 2, 'start')}`
  })
  const lines = routed.map((edge) => {
    const [out, into] = [sideOf(edge, edge.from, main), sideOf(edge, edge.to, main)]
    const start = portAt(laid, edge.from, edge, 'from', out)
    const end = portAt(laid, edge.to, edge, 'to', into)
    const channel = inner.includes(edge)
      ? 20 + inner.indexOf(edge) * channelStep
      : mainX + width + labelWidth + across.indexOf(edge) * channelStep
    const path = pathSvg([start, [channel, start[1]], [channel, end[1]], end], !isForward(edge))
    return `${path}\n${labelSvg(edge.labels, out === 'left' ? start[0] - 8 : start[0] + 8, start[1], out === 'left' ? 'end' : 'start')}`
  })
  const words = told.map((state) => sentence(state, all))
  return page(laid, { total: Math.max(sideX + width + 30, 900), lines, straight, words })
}
