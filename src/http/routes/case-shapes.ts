/** Shapes of cases, as routes give them: money a string of fen, names masked. */
import { z } from 'zod'
import type { StatisticsLine } from '#cases/core/case-statistics.ts'
import { sourceKinds } from '#cases/core/clue-sources.ts'
import { officerParts, tracks } from '#cases/core/held-case.ts'
import { type CaseStepName, caseStepNames } from '#cases/core/machine.ts'
import type { CaseLine } from '#cases/core/read-cases.ts'
import { type CaseState, caseStateNames } from '#cases/core/states.ts'
import { termUnits } from '#workflow/due.ts'
import { day, fenText, instant } from '../shapes.ts'

const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>): [K, ...K[]] => Object.keys(of) as [K, ...K[]]

export const caseState = z.enum(caseStateNames as [CaseState, ...CaseState[]])
export const caseStepName = z.enum(caseStepNames as [CaseStepName, ...CaseStepName[]])
export const track = z.enum(keysOf(tracks))
export const sourceKind = z.enum(keysOf(sourceKinds))
export const authority = z.enum(['hrss', 'nhsa'])

const text = z.string()
const link = z.object({ id: text, no: text }).nullable()

export const caseLine = z.object({
  id: text,
  registerNo: text,
  caseNo: text.nullable(),
  title: text,
  track,
  state: caseState,
  stateLabel: text,
  authority,
  district: text,
  districtName: text,
  chapter: text,
  conduct: text.nullable(),
  partySays: text,
  party: z.record(text, text),
  partyName: text.nullable(),
  offSite: z.boolean(),
  onSiteCheckedOn: day.nullable(),
  atRiskFen: fenText,
  establishedFen: fenText.nullable(),
  organisation: text,
  organisationName: text,
  lead: text.nullable(),
  receivedOn: day,
  filedOn: day.nullable(),
  closedOn: day.nullable(),
  revision: z.int(),
  clock: z
    .object({ name: text, label: text, dueOn: day, workingDaysLeft: z.int(), isSuspended: z.boolean() })
    .nullable(),
})

export const shownLine = (line: CaseLine): z.infer<typeof caseLine> => ({
  ...line,
  party: { ...line.party },
  atRiskFen: line.atRiskFen.toString(),
  establishedFen: line.establishedFen?.toString() ?? null,
})

const statistics = z.object({
  key: text,
  received: z.int(),
  filed: z.int(),
  closed: z.int(),
  unfounded: z.int(),
  open: z.int(),
  atRiskFen: fenText,
  establishedFen: fenText,
  recoveredFen: fenText,
})

export const statisticsShape = z.object({
  total: statistics,
  byDistrict: z.array(statistics),
  byChapter: z.array(statistics),
  byMonth: z.array(statistics),
})

export const shownStatistics = (line: StatisticsLine): z.infer<typeof statistics> => ({
  ...line,
  atRiskFen: line.atRiskFen.toString(),
  establishedFen: line.establishedFen.toString(),
  recoveredFen: line.recoveredFen.toString(),
})

export const caseDetail = z.object({
  line: caseLine,
  schemes: z.array(text),
  delegation: text.nullable(),
  mergedInto: link,
  splitFrom: link,
  outcome: text.nullable(),
  officers: z.array(
    z.object({
      person: text,
      name: text,
      part: z.enum(keysOf(officerParts)),
      certificateNo: text.nullable(),
      appointedAt: instant,
      recusedAt: instant.nullable(),
      recusedWhy: text.nullable(),
    }),
  ),
  sources: z.array(z.object({ kind: sourceKind, ref: text, says: text, link: text.nullable() })),
  timeline: z.array(
    z.object({
      id: text,
      step: text,
      label: text,
      at: instant,
      actor: text,
      content: z.record(text, z.unknown()),
    }),
  ),
  deadlines: z.array(
    z.object({
      id: text,
      subjectKind: text,
      subjectId: text,
      name: text,
      label: text,
      clause: text,
      startsOn: day,
      length: z.int(),
      unit: z.enum(termUnits),
      dueOn: day,
      dueAt: instant,
      provisional: z.boolean(),
      extendedBy: z.int(),
      suspendedOn: day.nullable(),
      suspendedDays: z.int(),
      organisation: text.nullable(),
      metOn: day.nullable(),
      droppedOn: day.nullable(),
      workingDaysLeft: z.int().nullable(),
    }),
  ),
  next: z.array(
    z.object({
      step: caseStepName,
      label: text,
      to: z.array(caseState),
      clause: text,
      open: z.boolean(),
      because: text.nullable(),
    }),
  ),
  dispatchTargets: z.array(
    z.object({
      organisation: text,
      name: text,
      delegation: text.nullable(),
      documentNo: text.nullable(),
      clause: text,
    }),
  ),
})
