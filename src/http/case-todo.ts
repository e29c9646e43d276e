/** 待办 of cases: clocks of one's own cases, and what waits for one's post. Joined to the other sources by the route. */
import { may } from '#access/authorise.ts'
import type { Who } from '#access/who.ts'
import type { TodoItem } from '#areas/oversight/index.ts'
import { countCases, daysLeft } from '#cases/core/read-cases.ts'
import { runningDeadlines } from '#cases/core/running-deadlines.ts'
import type { CaseState } from '#cases/core/states.ts'
import type { Day } from '#kernel/month.ts'
import { addWorkingDays } from '#law/holidays.ts'
import type { App } from './app.ts'

/** How many working days before its end a clock enters the list. */
const notice = 15

const clocks = async ({ database }: App, who: Who, asOf: Day): Promise<TodoItem[]> => {
  const until = addWorkingDays(asOf, notice).day
  const own = await runningDeadlines(database, who.scope, { until, officer: who.id })
  // Who dispatches answers for the clocks that nobody's officer will meet: those that are over.
  const late = may(who, 'cases.dispatch') ? await runningDeadlines(database, who.scope, { until: asOf }) : []
  const all = [...new Map([...own, ...late].map((one) => [one.id, one])).values()]
  return all.map((one) => ({
    kind: 'deadline',
    id: `deadline/${one.id}`,
    title: `${one.label}:${one.subjectName}`,
    clause: one.clause,
    dueOn: one.dueOn,
    workingDaysLeft: daysLeft(asOf, one.dueOn),
    state: one.dueOn < asOf ? 'overdue' : 'due',
    link: one.link,
  }))
}

/** Whose post has to act on cases of a state. */
const waiting = [
  { state: 'clue', action: 'cases.approve', title: '决定是否受理', clause: '三(一)' },
  { state: 'accepted', action: 'cases.dispatch', title: '派单核查', clause: '一(三)' },
  { state: 'reviewing', action: 'cases.legal-review', title: '法制审核', clause: '行政处罚法 第58条' },
  { state: 'deliberating', action: 'cases.deliberate', title: '集体会商', clause: '行政处罚法 第57条' },
] as const satisfies readonly { state: CaseState; action: Parameters<typeof may>[1]; title: string; clause: string }[]

const waits = async ({ database }: App, who: Who): Promise<TodoItem[]> => {
  const mine = waiting.filter(({ action }) => may(who, action))
  if (mine.length === 0) return []
  const counts = await countCases(database, who.scope, { states: mine.map(({ state }) => state) })
  return mine.flatMap(({ state, title, clause }) => {
    const cases = counts.find((one) => one.state === state)?.cases ?? 0
    if (cases === 0) return []
    return {
      kind: 'case',
      id: `cases/${state}`,
      title: `${title}:${cases} 件`,
      clause,
      dueOn: null,
      workingDaysLeft: null,
      state: 'due' as const,
      link: `/cases?state=${state}`,
    }
  })
}

export const caseTodo = async (app: App, who: Who, asOf: Day): Promise<TodoItem[]> =>
  may(who, 'cases.read') ? [...(await clocks(app, who, asOf)), ...(await waits(app, who))] : []
