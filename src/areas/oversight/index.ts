/** 监督 (chapter 三): calendar of duties, and what the page reads of clauses, the data standard and the overview. */
export { type Assignable, readAssignable } from './assignable.ts'
export {
  type CalendarQuery,
  type CalendarRow,
  type CalendarState,
  type CalendarView,
  calendarStates,
  readCalendar,
  readDutyHolders,
} from './calendar.ts'
export { chapterOfRule, chapterRank, chapterTitle } from './chapters.ts'
export { type ClauseView, clauseView, dutyRows, productAnswers } from './clause-view.ts'
export { type DatasetView, type DictionaryView, datasetView, dictionaryView } from './dictionary-view.ts'
export { lastEvaluationDay } from './evaluation-day.ts'
export { type FindingsFilter, namesNone } from './findings-filter.ts'
export { type DeskWork, readFindingsTodo } from './findings-todo.ts'
export { tallyRuns } from './first-seen.ts'
export { type DutyReader, type DutyStep, nextOfDuty } from './next-of-duty.ts'
export { type Occurrence, occurrenceById, occurrences } from './occurrences.ts'
export { type Overview, readOverview } from './overview.ts'
export { assignDuty } from './steps/assign-duty.step.ts'
export { completeDuty } from './steps/complete-duty.step.ts'
export { reopenDuty } from './steps/reopen-duty.step.ts'
export { readTodo, readUnassignedTodo, type TodoItem, worstFirst } from './todo.ts'
