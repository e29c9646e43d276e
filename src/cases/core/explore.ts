/**
 * The machine explored whole: every state with every set of requirements that can be met in it, by every step of the table and
 * by what happens outside it (terms end, money comes, stops are released, reports are answered). What a property of the law
 * says of all cases is so asked of all of them.
 */
import { type RequirementName, requirementNames } from './requirement-names.ts'
import { type CaseState, type CaseStep, caseStateNames, isClosed } from './states.ts'

const names = Object.keys(requirementNames) as RequirementName[]
const bitOf = (name: RequirementName): number => 1 << names.indexOf(name)
const maskOf = (list: readonly RequirementName[] = []): number => list.reduce((mask, name) => mask | bitOf(name), 0)

/** What happens without a step of the case: by time, by the party, by other organisations. */
interface Outside {
  readonly label: string
  readonly meets?: readonly RequirementName[]
  readonly undoes?: readonly RequirementName[]
  readonly unless?: RequirementName
  readonly only?: readonly CaseState[]
}

export const outside: readonly Outside[] = [
  { label: '提出意见的期限届满', meets: ['consultation-over'], only: ['consulting'] },
  { label: '申请听证的期限届满', meets: ['hearing-over'], unless: 'hearing-asked', only: ['told', 'deliberating'] },
  { label: '当事人陈述申辩', undoes: ['statement-answered'], only: ['told'] },
  { label: '款项收齐', meets: ['claims-settled'], only: ['decided', 'served', 'executing'] },
  { label: '采取停办停发', undoes: ['holds-released'], only: ['clue', 'verifying', 'filed', 'investigated'] },
  { label: '解除停办停发', meets: ['holds-released'] },
  { label: '举报并入本案', undoes: ['reports-answered'], only: ['clue', 'verifying', 'filed', 'investigated'] },
  {
    label: '并入未经现场检查的案件',
    undoes: ['site-checked'],
    only: ['clue', 'accepted', 'verifying', 'filed', 'on-site', 'investigated'],
  },
  { label: '答复举报人', meets: ['reports-answered'] },
]

/** What is so of a new case without anybody having done anything. */
const vacuous: readonly RequirementName[] = [
  'evidence-disposed',
  'claims-settled',
  'decisions-served',
  'statement-answered',
  'holds-released',
  'reports-answered',
]

/** A state; while suspended also the one in which it stands still. */
interface Place {
  readonly state: CaseState
  readonly from: CaseState | null
}

export interface Ending {
  readonly step: string
  readonly to: CaseState
  /** Requirements that were met when the step was taken, in at least one case, and in every case. */
  readonly always: ReadonlySet<RequirementName>
}

export interface Exploration {
  readonly states: number
  readonly steps: number
  /** Pairs of a state and a set of met requirements. */
  readonly situations: number
  /** Steps taken from them, and happenings. */
  readonly edges: number
  readonly unreached: readonly CaseState[]
  /** Steps that no case can ever take. */
  readonly untaken: readonly string[]
  /** States in which a case can stand from which no closed state is reached. */
  readonly deadEnds: readonly CaseState[]
  readonly endings: readonly Ending[]
  /** For each step: what was met whenever it was taken. */
  readonly alwaysBefore: ReadonlyMap<string, ReadonlySet<RequirementName>>
}

interface Jump {
  readonly step: string
  readonly from: number
  readonly to: number
  readonly needs: number
  readonly meets: number
  readonly undoes: number
  readonly forbids: number
}

const placesOf = (table: Readonly<Record<string, CaseStep>>): Place[] => {
  const paused = Object.values(table).flatMap(({ moves }) =>
    moves.flatMap(({ from, to }) => (to === 'suspended' ? [from] : [])),
  )
  return [
    ...caseStateNames.flatMap((state) => (state === 'suspended' ? [] : [{ state, from: null }])),
    ...[...new Set(paused)].map((from) => ({ state: 'suspended' as const, from })),
  ]
}

const jumpsOf = (table: Readonly<Record<string, CaseStep>>, places: readonly Place[]): Jump[] => {
  const at = (state: CaseState, from: CaseState | null = null): number =>
    places.findIndex((place) => place.state === state && place.from === from)
  const steps = Object.entries(table).flatMap(([step, entry]) =>
    entry.moves.flatMap(({ from, to }): Jump[] => {
      const isMet = entry.meetsAt === undefined || entry.meetsAt === to
      const effects = {
        step,
        needs: maskOf(entry.needs),
        meets: isMet ? maskOf(entry.meets) : 0,
        undoes: maskOf(entry.undoes),
        forbids: 0,
      }
      if (to === 'suspended' && from !== 'suspended') return [{ ...effects, from: at(from), to: at('suspended', from) }]
      if (from !== 'suspended') return [{ ...effects, from: at(from), to: at(to) }]
      // Resumed only into the state in which it was suspended; a record while suspended stays there.
      return places.flatMap((place, index) =>
        place.state === 'suspended' && (to === 'suspended' || place.from === to)
          ? [{ ...effects, from: index, to: to === 'suspended' ? index : at(to) }]
          : [],
      )
    }),
  )
  const happenings = outside.flatMap(({ label, meets, undoes, unless, only }) =>
    places.flatMap(({ state, from }, index): Jump[] => {
      const stands = from ?? state
      if (isClosed(state) || (only && !only.includes(stands))) return []
      const forbids = unless ? bitOf(unless) : 0
      return [{ step: label, from: index, to: index, needs: 0, meets: maskOf(meets), undoes: maskOf(undoes), forbids }]
    }),
  )
  return [...steps, ...happenings]
}

const setsIn = (mask: number): Set<RequirementName> => new Set(names.filter((name) => mask & bitOf(name)))

/** @param start requirements met at the beginning beside the vacuous ones: 'site-checked' for what was found on site. */
export const explore = (
  table: Readonly<Record<string, CaseStep>>,
  start: readonly RequirementName[] = [],
): Exploration => {
  const places = placesOf(table)
  const width = 1 << names.length
  const jumps = jumpsOf(table, places)
  const byPlace = places.map((_place, index) => jumps.filter(({ from }) => from === index))
  const seen = new Uint8Array(places.length * width)
  const before = new Map<string, number>()
  const ending = new Map<string, { step: string; to: CaseState; always: number }>()
  const first = maskOf([...vacuous, ...start])
  const queue: number[] = [first]
  seen[first] = 1
  let edges = 0
  const follow = (jump: Jump, met: number): void => {
    edges += 1
    before.set(jump.step, (before.get(jump.step) ?? -1) & met)
    const { state } = places[jump.to] as Place
    if (isClosed(state) && jump.from !== jump.to) {
      const key = `${jump.step} ${state}`
      const known = ending.get(key)
      ending.set(key, { step: jump.step, to: state, always: (known?.always ?? -1) & met })
    }
    const next = jump.to * width + ((met & ~jump.undoes) | jump.meets)
    if (seen[next]) return
    seen[next] = 1
    queue.push(next)
  }
  for (let head = 0; head < queue.length; head += 1) {
    const here = queue[head] as number
    const met = here % width
    for (const jump of byPlace[Math.floor(here / width)] as Jump[])
      if ((met & jump.needs) === jump.needs && (met & jump.forbids) === 0) follow(jump, met)
  }
  const reached = new Set(queue.map((here) => (places[Math.floor(here / width)] as Place).state))
  return {
    states: caseStateNames.length,
    steps: Object.keys(table).length,
    situations: queue.length,
    edges,
    unreached: caseStateNames.filter((state) => !reached.has(state)),
    untaken: Object.entries(table).flatMap(([step, { moves }]) =>
      moves.length > 0 && !before.has(step) ? [step] : [],
    ),
    deadEnds: deadEndsOf(places, byPlace, queue, width),
    endings: [...ending.values()].map(({ step, to, always }) => ({ step, to, always: setsIn(always) })),
    alwaysBefore: new Map([...before].map(([step, always]) => [step, setsIn(always)])),
  }
}

/** Backwards from the closed states, in sweeps from the last found to the first, until nothing is added. */
const deadEndsOf = (
  places: readonly Place[],
  byPlace: readonly (readonly Jump[])[],
  queue: readonly number[],
  width: number,
): CaseState[] => {
  const ends = new Uint8Array(places.length * width)
  for (const here of queue) if (isClosed((places[Math.floor(here / width)] as Place).state)) ends[here] = 1
  const leads = (here: number): boolean => {
    const met = here % width
    return (byPlace[Math.floor(here / width)] as Jump[]).some(
      (jump) =>
        (met & jump.needs) === jump.needs &&
        (met & jump.forbids) === 0 &&
        ends[jump.to * width + ((met & ~jump.undoes) | jump.meets)] === 1,
    )
  }
  for (let added = true; added; ) {
    added = false
    for (let index = queue.length - 1; index >= 0; index -= 1) {
      const here = queue[index] as number
      if (ends[here] || !leads(here)) continue
      ends[here] = 1
      added = true
    }
  }
  return [...new Set(queue.flatMap((here) => (ends[here] ? [] : [(places[Math.floor(here / width)] as Place).state])))]
}
