/** The table of lanes, read and checked against the data standard once, and what follows from it. */
import type { Dataset, Field } from '#standard/define-dataset.ts'
import { datasets } from '#standard/registry.ts'
import { laneTable, laneWords } from './lanes.ts'
import type { SubjectKind } from './token.ts'

export type LaneId = keyof typeof laneWords
export const laneIds = Object.keys(laneWords) as LaneId[]

/** rows: one item a row; spans: months of equal content as one item; months: sums by month. */
export type Mode = 'rows' | 'spans' | 'months'

export interface Who {
  readonly kind: SubjectKind
  readonly mode: Mode
  readonly column: string
}

export interface LaneEntry {
  readonly lane: LaneId
  readonly dataset: Dataset
  /** The first that is filled; none: a fact without a day. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly amount: readonly string[]
  readonly who: readonly Who[]
  readonly shows: readonly string[]
}

const kinds: Readonly<Record<string, SubjectKind>> = { p: 'person', e: 'employer', m: 'provider', a: 'account' }
const modes: Readonly<Record<string, Mode>> = { ':': 'rows', '=': 'spans', '+': 'months' }
const words = (text: string, by: RegExp | string = /\s+/): string[] =>
  text
    .split(by)
    .map((word) => word.trim())
    .filter(Boolean)

const whoOf = (text: string): Who => {
  const [, letter = '', mark = '', column = ''] = /^([pema])([:=+])([a-z_]+)$/.exec(text) ?? []
  const [kind, mode] = [kinds[letter], modes[mark]]
  if (!kind || !mode) throw new RangeError(`lanes: ${text} names nobody`)
  return { kind, mode, column }
}

/** @throws RangeError for a line that the data standard does not bear out: a broken table must not start. */
const entryOf = (line: string): LaneEntry => {
  const [id = '', lane = '', span = '', amount = '', who = '', shows = ''] = line.split('|').map((cell) => cell.trim())
  const dataset = datasets.get(id)
  if (!dataset || !Object.hasOwn(laneWords, lane)) throw new RangeError(`lanes: ${id} ${lane}`)
  const [from = '', to = ''] = span.split('>')
  const entry: LaneEntry = {
    lane: lane as LaneId,
    dataset,
    from: words(from, '/'),
    to: words(to, '/'),
    amount: words(amount, '+'),
    who: words(who).map(whoOf),
    shows: words(shows),
  }
  for (const name of [...entry.from, ...entry.to, ...entry.amount, ...entry.shows, ...entry.who.map((w) => w.column)])
    if (!dataset.fields[name]) throw new RangeError(`lanes: ${id} has no field ${name}`)
  return entry
}

export const laneEntries: readonly LaneEntry[] = words(laneTable, '\n').map(entryOf)

export interface Arm extends Who {
  readonly entry: LaneEntry
  /** Columns of the same kind that come before it in its row: a row that they name is theirs. */
  readonly after: readonly string[]
}

/** Every way in which a subject of the kind stands in a dataset. */
export const armsOf = (kind: SubjectKind): readonly Arm[] => allArms.filter((arm) => arm.kind === kind)

const allArms: readonly Arm[] = laneEntries.flatMap((entry) =>
  entry.who.map((who, place) => ({
    ...who,
    entry,
    after: entry.who
      .slice(0, place)
      .filter(({ kind }) => kind === who.kind)
      .map(({ column }) => column),
  })),
)

/** Sums by month of a public code are kept ready (subject-months.ts); a hospital's year is too much to add up each time. */
export const isKept = ({ kind, mode }: Who): boolean =>
  mode === 'months' && (kind === 'employer' || kind === 'provider')

/** Dataset and field pairs whose sums are kept. */
export const keptFields: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(allArms.filter(isKept), ({ entry }) => entry.dataset.id)].map(([id, arms]) => [
    id,
    [...new Set(arms.map(({ column }) => column))],
  ]),
)

/** Names under which findings carry a subject of the kind. */
export const namesOf = (kind: SubjectKind): readonly string[] => [...new Set(armsOf(kind).map(({ column }) => column))]

/** Fields through which a lane finds its rows and that do not lead the primary key already. */
export const searchedFields: readonly { readonly dataset: string; readonly field: string }[] = [
  ...new Map(
    allArms
      .filter((arm) => !isKept(arm) && arm.column !== arm.entry.dataset.key)
      .map(({ entry, column }) => [`${entry.dataset.id}.${column}`, { dataset: entry.dataset.id, field: column }]),
  ).values(),
]

/** The kind of subject that a field names, for links from a shown row; undefined for all other fields. */
export const subjectKindOf = (name: string, field: Field): SubjectKind | undefined => {
  if (field.kind === 'idNumber') return 'person'
  if (field.kind === 'bankAccount') return 'account'
  if (field.kind === 'uscc') return 'employer'
  return /(^|_)provider_id$/.test(name) ? 'provider' : undefined
}
