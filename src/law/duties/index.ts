/** All duties of the notice, keyed, in its order. */
import { chapter4 } from './chapter-4.ts'
import { chapter5 } from './chapter-5.ts'
import { chapter6 } from './chapter-6.ts'
import { chapters1to3 } from './chapters-1-3.ts'
import { chapters7to9 } from './chapters-7-9.ts'
import { chapters10to11 } from './chapters-10-11.ts'
import { chapters12to13 } from './chapters-12-13.ts'
import type { Duty, DutyEntry } from './define-duty.ts'

/** A clause's only duty takes the clause's key; several are numbered in their order: '五(三)/2'. */
export const keyDuties = (entries: readonly DutyEntry[]): Duty[] => {
  const byClause = Map.groupBy(entries, (entry) => entry.clause)
  return [...byClause].flatMap(([clause, duties]) =>
    duties.map((entry, index) => ({ key: duties.length === 1 ? clause : `${clause}/${index + 1}`, ...entry })),
  )
}

export const duties: readonly Duty[] = keyDuties([
  ...chapters1to3,
  ...chapter4,
  ...chapter5,
  ...chapter6,
  ...chapters7to9,
  ...chapters10to11,
  ...chapters12to13,
])

const byKey = new Map(duties.map((duty) => [duty.key, duty]))

export const dutyOf = (key: string): Duty | undefined => byKey.get(key)

export const dutiesOfClause = (clause: string): Duty[] => duties.filter((duty) => duty.clause === clause)
