/**
 * 条款: the notice for the page, chapter by chapter, clause by clause, duty by duty, with what answers each, what later law
 * says beside it, and what an unanswered duty waits for. The command `clauses` prints the same rows.
 */
import { rules as allRules } from '#areas/rules.ts'
import type { Day } from '#kernel/month.ts'
import { datasetAnswers } from '#law/answers.ts'
import { citeBasis } from '#law/basis.ts'
import { chapterKeys, clauseLabel, clauseOf, clauses } from '#law/clauses.ts'
import { type Answer, type CoverageRow, coverage, ruleAnswers } from '#law/coverage.ts'
import { actors, type Duty, type DutyKind, type HowOften } from '#law/duties/define-duty.ts'
import { dutyOf } from '#law/duties/index.ts'
import { overridesOf } from '#law/overrides.ts'
import { clocksOfDuty } from '#law/recurring-duties/clocks.ts'
import { recurringDuties, recurringSettling } from '#law/recurring-duties/index.ts'
import { everyTitles } from '#law/recurring-duties/period.ts'
import { datasets } from '#standard/registry.ts'

export const dutyKindTitles: Readonly<Record<DutyKind, string>> = {
  detection: '发现',
  step: '办理',
  deadline: '期限',
  document: '文书',
  register: '登记',
  penalty: '处理处罚',
}

export const howOftenTitles: Readonly<Record<HowOften, string>> = {
  once: '一次',
  event: '有事即办',
  monthly: '每月',
  yearly: '每年',
  'half-yearly': '每半年',
  periodic: '定期',
  realtime: '实时',
}

export interface OverrideView {
  /** Null: that it holds is known, since when is not. */
  readonly from: Day | null
  readonly by: string
  readonly effect: string
}

export interface DutyView {
  readonly key: string
  readonly actor: string
  readonly kind: DutyKind
  readonly kindLabel: string
  readonly verb: string
  readonly summary: string
  readonly document: string | null
  readonly deadline: string | null
  readonly howOften: string
  readonly answers: readonly { readonly kind: Answer['kind']; readonly id: string; readonly title: string }[]
  /** What an unanswered duty waits for, in Chinese; null where it is answered. */
  readonly awaits: string | null
  /** The recurring duty by which the calendar follows it. */
  readonly calendar: { readonly duty: string; readonly every: string } | null
  /** Clocks that an event starts for it. */
  readonly clocks: readonly string[]
}

export interface Counts {
  readonly duties: number
  readonly answered: number
}

export interface ClauseNode {
  readonly key: string
  readonly label: string
  readonly summary: string
  readonly parent: string | null
  readonly overrides: readonly OverrideView[]
  readonly duties: readonly DutyView[]
  readonly counts: Counts
}

export interface ChapterView {
  readonly key: string
  readonly title: string
  readonly counts: Counts
  /** The chapter's clauses and their items, in the notice's order. */
  readonly clauses: readonly ClauseNode[]
}

export interface ClauseView {
  readonly asOf: Day
  readonly counts: Counts
  readonly chapters: readonly ChapterView[]
}

/** A deadline duty that the calendar follows, with the record of what was done, is answered by it. */
const calendarAnswers: readonly Answer[] = recurringDuties.flatMap((recurring) =>
  recurring.duties
    .filter((key) => dutyOf(key)?.kind === 'deadline')
    .map((duty): Answer => ({ duty, kind: 'deadline', id: recurring.key, title: '义务日历' })),
)

/** Everything that the product answers duties with. @param more what other parts answer. */
export const productAnswers = (more: readonly Answer[] = []): Answer[] => [
  ...ruleAnswers(allRules),
  ...datasetAnswers(datasets.values()),
  ...calendarAnswers,
  ...more,
]

export interface DutyRow extends CoverageRow {
  readonly overriddenBy: readonly OverrideView[]
}

/** One row a duty, in the notice's order, with the law that stands beside its clause on that day. */
export const dutyRows = (day: Day, more: readonly Answer[] = []): DutyRow[] =>
  coverage(productAnswers(more)).map((row) => ({
    ...row,
    overriddenBy: overridesOf(row.clause, day).map(({ from, by, effect }) => ({ from, by: citeBasis(by), effect })),
  }))

const agreements = /^(六\(二\)|六\(四\)|七\(二\)|八\(二\)|十二\(五\))/
const agreementActs = /备案|考评|签约|协议|开网|停网|资格管理/
const reports = /^(三\(二\)|十二\(一\))/

/** Which part of the product a duty waits for, by what kind of duty it is and where it stands. */
const awaitsOf = ({ clause, kind, verb }: Duty): string => {
  if (kind === 'detection') return '待规则'
  if (reports.test(clause)) return '待举报办理'
  if (agreements.test(clause) || (!clause.startsWith('十一') && agreementActs.test(verb))) return '待协议管理'
  if (clause.startsWith('十一')) return '待数据管理'
  if (clause.startsWith('十三')) return '待追回'
  if (clause.startsWith('十二') || kind === 'penalty') return '待案件办理'
  if (clause.startsWith('十')) return '待基金账'
  return '待案件办理与文书'
}

const dutyView = ({ key, answers }: DutyRow): DutyView => {
  const duty = dutyOf(key) as Duty
  const recurring = recurringSettling(key)
  const [schedule] = recurring?.schedules ?? []
  return {
    key,
    actor: actors[duty.actor],
    kind: duty.kind,
    kindLabel: dutyKindTitles[duty.kind],
    verb: duty.verb,
    summary: duty.summary,
    document: duty.document,
    deadline: duty.deadline?.text ?? null,
    howOften: howOftenTitles[duty.howOften],
    answers: answers.map(({ kind, id, title }) => ({ kind, id, title })),
    awaits: answers.length > 0 ? null : awaitsOf(duty),
    calendar: recurring && schedule ? { duty: recurring.key, every: everyTitles[schedule.every] } : null,
    clocks: clocksOfDuty(key).map(({ label }) => label),
  }
}

const countsOf = (rows: readonly Pick<DutyRow, 'answers'>[]): Counts => ({
  duties: rows.length,
  answered: rows.filter(({ answers }) => answers.length > 0).length,
})

const nodeOf = (key: string, day: Day, rows: readonly DutyRow[]): ClauseNode => {
  const clause = clauseOf(key)
  const own = rows.filter((row) => row.clause === key)
  return {
    key,
    label: clauseLabel(key),
    summary: clause?.summary ?? '',
    parent: clause?.parent ?? null,
    overrides: overridesOf(key, day).map(({ from, by, effect }) => ({ from, by: citeBasis(by), effect })),
    duties: own.map(dutyView),
    counts: countsOf(own),
  }
}

/** @param day on which later law is looked up. */
export const clauseView = (day: Day, more: readonly Answer[] = []): ClauseView => {
  const rows = dutyRows(day, more)
  return {
    asOf: day,
    counts: countsOf(rows),
    chapters: chapterKeys.map((chapter) => {
      const own = clauses.filter((clause) => clause.chapter === chapter)
      const keys = new Set(own.map(({ key }) => key))
      return {
        key: chapter,
        title: clauseOf(chapter)?.summary ?? '',
        counts: countsOf(rows.filter(({ clause }) => keys.has(clause))),
        // A chapter that numbers nothing (二) is its own only clause.
        clauses: own.filter(({ key }) => key !== chapter || own.length === 1).map(({ key }) => nodeOf(key, day, rows)),
      }
    }),
  }
}
