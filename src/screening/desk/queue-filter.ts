/** What a queue may be narrowed by, as conditions on `screening.finding f`. Left out = not narrowed. */
import type { Scope, Values } from '#access/scope.ts'
import { clauseOf } from '#law/clauses.ts'
import type { Rule } from '../define-rule.ts'
import { personalKind } from '../masked-subjects.ts'
import { visibleFindings } from '../read-findings.ts'
import type { Result } from '../results.ts'
import type { Stage } from '../shown-finding.ts'

/** 'recheck': decided, and drawn for a second look that has not been taken. */
export type QueueState = Stage | 'no-longer-holds' | 'recheck'
const activeStates = ['waiting', 'checking', 'proposed'] as const
export const queueStates: readonly QueueState[] = [
  ...activeStates,
  'decided',
  'recheck',
  'dismissed',
  'no-longer-holds',
]
/** What a draw and the second look after it came to. */
export const recheckStates = ['drawn', 'upheld', 'contradicted'] as const

/** Stands in `scheme` and `district` for findings that name none. */
export const namesNone = 'none'

export interface QueueFilter {
  readonly rule?: readonly string[]
  /** Chapter of the notice: '五'. */
  readonly chapter?: string
  readonly scheme?: readonly string[]
  readonly district?: readonly string[]
  readonly act?: readonly string[]
  /** Left out: what still has to be done (waiting, checking, proposed). */
  readonly state?: readonly QueueState[]
  readonly result?: readonly Result[]
  readonly person?: string
  readonly organisation?: string
  /** Handed to nobody yet. */
  readonly unassigned?: boolean
  readonly subjectKind?: readonly string[]
  /** Beginning of a fingerprint (four characters or more), or a public code of the subject. */
  readonly text?: string
  readonly fromFen?: bigint
  readonly toFen?: bigint
  readonly fromDay?: string
  readonly toDay?: string
  /** Rank of the tranche of the first load. */
  readonly tranche?: number
  /** Due on that day or before. */
  readonly dueTo?: string
  /** Changed by a run after people had decided. */
  readonly changedSince?: boolean
  readonly recheck?: readonly (typeof recheckStates)[number][]
  /** Rules on trial: their findings hold nothing. Left out: both. */
  readonly trial?: boolean
  /** A Monday: first seen by a run that began in the Shanghai week of that day. */
  readonly firstSeenWeek?: string
}

/** Ids of the rules that stand on a clause of the chapter. */
export const rulesOfChapter = (rules: readonly Rule[], chapter: string): string[] =>
  rules
    .filter(({ basis }) =>
      basis.some(({ document, clause }) => document === 'zz27' && clauseOf(clause)?.chapter === chapter),
    )
    .map(({ id }) => id)

/** Columns by which rules cut and which are no person's: provider, employer, certificate … */
const publicColumns = (rules: readonly Rule[]): string[] => [
  ...new Set(rules.flatMap((rule) => rule.cut.filter((column) => personalKind(rule, column) === undefined))),
]

/** Found by the subject's own index first: in the order of money every wide row would be looked into. */
const textCondition = (rules: readonly Rule[], values: Values, text: string): string => {
  const said = text.trim()
  const ways = publicColumns(rules).map(
    (column) => `s.subject @> ${values.add(JSON.stringify({ [column]: said }))}::jsonb`,
  )
  if (/^[0-9a-f]{4,64}$/.test(said)) ways.push(`s.fingerprint like ${values.add(`${said}%`)}`)
  if (ways.length === 0) return 'false'
  return `f.fingerprint = any(array(select s.fingerprint from screening.finding s where ${ways.join(' or ')}))`
}

const oneOf = (values: Values, column: string, list: readonly string[] | undefined): string[] =>
  list === undefined ? [] : [`${column} = any(${values.add(list)}::text[])`]

/** As `oneOf`, where a finding may name nothing at all. */
const oneOrNone = (values: Values, column: string, list: readonly string[] | undefined): string[] =>
  list?.includes(namesNone)
    ? [`(${column} is null or ${column} = any(${values.add(list.filter((code) => code !== namesNone))}::text[]))`]
    : oneOf(values, column, list)

/** Found by the few runs of the week first. */
const firstSeenIn = (week: string): string =>
  `f.first_run = any(array(select r.id from screening.run r where r.started_at >= (${week}::date)::timestamp at time zone 'Asia/Shanghai'
    and r.started_at < (${week}::date + 7)::timestamp at time zone 'Asia/Shanghai'))`

/** Everything but the states. */
const shared = (rules: readonly Rule[], scope: Scope, filter: QueueFilter, values: Values): string[] => {
  const when = (isWanted: boolean | undefined, condition: () => string): string[] => (isWanted ? [condition()] : [])
  const given = (value: unknown, condition: (place: string) => string): string[] =>
    value === undefined ? [] : [condition(values.add(value))]
  return [
    visibleFindings(scope, values),
    ...oneOf(values, 'f.rule', filter.rule),
    ...oneOf(values, 'f.rule', filter.chapter === undefined ? undefined : rulesOfChapter(rules, filter.chapter)),
    ...oneOrNone(values, 'f.scheme', filter.scheme),
    ...oneOrNone(values, 'f.district', filter.district),
    ...oneOf(values, 'f.act', filter.act),
    ...oneOf(values, 'f.result', filter.result),
    ...oneOf(values, 'f.subject_kind', filter.subjectKind),
    ...given(filter.person, (place) => `f.assigned_person = ${place}`),
    ...given(filter.organisation, (place) => `f.assigned_organisation = ${place}`),
    ...when(filter.unassigned, () => 'f.assigned_organisation is null'),
    ...when(filter.changedSince, () => 'f.changed_since is not null'),
    ...oneOf(values, 'f.recheck', filter.recheck),
    ...given(filter.trial, (place) => `f.trial = ${place}`),
    ...given(filter.fromFen, (place) => `f.at_risk_fen >= ${place}`),
    ...given(filter.toFen, (place) => `f.at_risk_fen <= ${place}`),
    ...given(filter.fromDay, (place) => `f.found_on >= ${place}::date`),
    ...given(filter.toDay, (place) => `f.found_on <= ${place}::date`),
    ...given(filter.dueTo, (place) => `coalesce(f.due_on, 'infinity'::date) <= ${place}::date`),
    ...given(
      filter.tranche,
      (place) => `f.tranche = any(array(select id from screening.tranche where rank = ${place}))`,
    ),
    ...given(filter.firstSeenWeek, firstSeenIn),
    ...when(filter.text !== undefined && filter.text.trim() !== '', () =>
      textCondition(rules, values, filter.text as string),
    ),
  ]
}

/**
 * One condition a branch: what is still to be done, and what is done. Each can be read in order from one index; a queue
 * over both merges the two.
 */
export const branchesOf = (
  rules: readonly Rule[],
  scope: Scope,
  filter: QueueFilter,
  values: Values,
): readonly string[] => {
  const states = filter.state?.length ? filter.state : activeStates
  const common = shared(rules, scope, filter, values)
  const isActive = (state: QueueState): boolean => (activeStates as readonly QueueState[]).includes(state)
  const active = states.filter(isActive)
  const over = states.filter((state) => !isActive(state))
  const branches: string[] = []
  if (active.length > 0)
    branches.push(
      ['f.is_active', ...(active.length < activeStates.length ? oneOf(values, 'f.stage', active) : []), ...common].join(
        ' and ',
      ),
    )
  if (over.length > 0) {
    const closed = over.includes('no-longer-holds') ? [`f.state = 'no-longer-holds'`] : []
    const waiting = over.includes('recheck')
      ? [`(f.state = 'open' and f.stage = 'decided' and f.recheck = 'drawn')`]
      : []
    const done = over.filter((state) => state !== 'no-longer-holds' && state !== 'recheck')
    const decided = done.length > 0 ? [`(f.state = 'open' and ${oneOf(values, 'f.stage', done)})`] : []
    branches.push(['not f.is_active', `(${[...closed, ...waiting, ...decided].join(' or ')})`, ...common].join(' and '))
  }
  return branches
}
