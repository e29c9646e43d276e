/** What has happened to a finding, first to last: by people through steps, by screening through runs. */
import type { Queryable } from '#store/database.ts'
import { isResult, results } from '../results.ts'
import { actorName } from '../shown-finding.ts'
import { authorityWords, type DeskStep, deskSteps } from './desk-steps.ts'

export interface HistoryLine {
  readonly at: string
  readonly step: string
  readonly label: string
  readonly actor: string
  readonly actorName: string
  /** What was done, in words. */
  readonly says: string
  readonly clauses: readonly string[]
}

interface EventRow {
  at: Date
  actor: string
  name: string | null
  step: string
  clauses: string[]
  payload: Record<string, unknown>
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const resultWord = (value: unknown): string =>
  isResult(text(value)) ? results[text(value) as keyof typeof results] : text(value)

const words: Readonly<Record<DeskStep, (payload: Readonly<Record<string, unknown>>) => string>> = {
  'assign-findings': ({ organisation, person, dueOn, note }) =>
    [`派给${text(organisation)}${text(person)}`, dueOn ? `限 ${text(dueOn)} 办结` : '', text(note)]
      .filter(Boolean)
      .join(','),
  'start-check': () => '开始核查',
  'note-finding': ({ note }) => text(note),
  'propose-result': ({ result, reason, stage, dismissal }) => {
    const days = dismissal as { from: string; until: string } | null | undefined
    return `${resultWord(result)}${stage === 'proposed' ? '(待复核)' : ''}:${text(reason)}${days ? `;${days.from} 至 ${days.until} 的同类疑点一并排除` : ''}`
  },
  'confirm-result': ({ result }) => `同意:${resultWord(result)}`,
  'return-result': ({ result, reason }) => `不同意「${resultWord(result)}」:${text(reason)}`,
  'reopen-finding': ({ reason, reopened }) =>
    `${text(reason)}${Number(reopened) > 0 ? `;因它排除的 ${Number(reopened)} 条一并恢复` : ''}`,
  'recheck-finding': ({ outcome, result, reason, reopened }) =>
    `${outcome === 'upheld' ? '维持' : '不同意'}「${resultWord(result)}」:${text(reason)}${Number(reopened) > 0 ? `;因它排除的 ${Number(reopened)} 条一并恢复` : ''}`,
  'refer-finding': ({ to, documentNo, reason }) =>
    `移交${to === 'hrss' || to === 'nhsa' ? authorityWords[to] : ''}(${text(documentNo)}):${text(reason)}`,
}

const drawnWords = ({ month }: Readonly<Record<string, unknown>>): string => `${text(month)} 的抽查抽中,由监督机构复查`

const runLines = async (database: Queryable, fingerprint: string): Promise<HistoryLine[]> => {
  const { rows } = await database.query<{
    first_at: Date
    changed_at: Date
    is_changed: boolean
    state: string
    closed_by: string | null
  }>(
    `select first.finished_at as first_at, changed.finished_at as changed_at, f.changed_run <> f.first_run as is_changed, f.state, left(b.public_id, 8) as closed_by
     from screening.finding f join screening.run first on first.id = f.first_run join screening.run changed on changed.id = f.changed_run
     left join intake.batch b on b.id = f.closed_by_batch where f.fingerprint = $1`,
    [fingerprint],
  )
  return rows.flatMap(({ first_at, changed_at, is_changed, state, closed_by }) => {
    const line = (at: Date, says: string): HistoryLine => ({
      at: at.toISOString(),
      step: 'screening-run',
      label: '筛查',
      actor: 'screening',
      actorName: '筛查',
      says,
      clauses: [],
    })
    const changed =
      state === 'open' ? '金额、证据或参数有变化' : `数据更正后不再成立${closed_by ? `(批次 ${closed_by})` : ''}`
    return [line(first_at, '发现'), ...(is_changed ? [line(changed_at, changed)] : [])]
  })
}

/** The caller has made sure that the finding may be seen. */
export const readHistory = async (database: Queryable, fingerprint: string): Promise<HistoryLine[]> => {
  const { rows } = await database.query<EventRow>(
    `select e.at, e.actor, p.name, e.step, e.clauses, e.payload
     from (select * from workflow.event where subject_kind = 'finding' and subject_id = $1
       union all select * from workflow.event where step = 'assign-findings' and payload -> 'taken' ? $1
       union all select * from workflow.event where step = 'draw-rechecks' and payload -> 'drawn' ? $1) e
     left join access.person p on p.id = e.actor order by e.id`,
    [fingerprint],
  )
  const lines = rows.flatMap(({ at, actor, name, step, clauses, payload }): HistoryLine[] => {
    if (step === 'draw-rechecks')
      return [
        {
          at: at.toISOString(),
          step,
          label: '抽查',
          actor,
          actorName: actorName(actor, name),
          says: drawnWords(payload),
          clauses,
        },
      ]
    if (!(step in deskSteps)) return []
    const desk = step as DeskStep
    return [
      {
        at: at.toISOString(),
        step,
        label: deskSteps[desk].label,
        actor,
        actorName: actorName(actor, name),
        says: words[desk](payload),
        clauses,
      },
    ]
  })
  return [...(await runLines(database, fingerprint)), ...lines].sort((left, right) => (left.at < right.at ? -1 : 1))
}
