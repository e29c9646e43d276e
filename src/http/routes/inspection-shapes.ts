/** Shapes of inspections. */
import { z } from 'zod'
import { day, fenText, instant } from '../shapes.ts'
import { nextStepShape } from './hold-shapes.ts'

const text = z.string()
const maybe = text.nullable()

export const planShape = z.object({
  year: z.int(),
  programmes: z.array(
    z.object({
      id: text,
      year: z.int(),
      kind: text,
      kindLabel: text,
      title: text,
      clause: text,
      state: text,
      stateLabel: text,
      authority: text,
      schemes: z.array(text),
      districts: z.array(text),
      periodFrom: day,
      periodTo: day,
      plannedFor: day,
      worksheets: z.int(),
      issues: z.int(),
      unsettled: z.int().meta({ description: '还没有去处的问题' }),
      members: z.int(),
    }),
  ),
})

const sample = z.object({
  from: text,
  fromLabel: text,
  seed: text,
  size: z.int(),
  drawn: z.object({ population: z.int(), at: instant, keys: z.array(text) }).nullable(),
})

export const programmeShape = z.object({
  id: text,
  year: z.int(),
  kind: text,
  kindLabel: text,
  title: text,
  clause: text,
  state: text,
  stateLabel: text,
  authority: text,
  schemes: z.array(text),
  districts: z.array(text),
  periodFrom: day,
  periodTo: day,
  plannedFor: day,
  planned: text,
  approved: maybe,
  notice: z.object({ no: text, on: day, onSiteFrom: day.nullable(), onTheSpot: z.boolean(), why: maybe }).nullable(),
  sample,
  draft: z.object({ text, sentOn: day.nullable(), objectionUntil: day.nullable() }).nullable(),
  objection: z.object({ text, on: day.nullable(), answer: maybe }).nullable(),
  report: z.object({ text, no: text, by: text, on: day.nullable() }).nullable(),
  closedOn: day.nullable(),
  dropWhy: maybe,
  revision: z.int(),
  members: z.array(
    z.object({
      person: text,
      name: text,
      part: z.enum(['head', 'officer', 'committee', 'expert']),
      partLabel: text,
      answered: z.enum(['accepted', 'declined']).nullable(),
      declineWhy: maybe,
      recusedWhy: maybe,
      opinion: maybe,
      opinionAnswer: maybe,
      opinionAnsweredBy: maybe,
    }),
  ),
  worksheets: z.array(
    z.object({
      id: text,
      inspectee: text,
      inspecteeName: text,
      place: text,
      checkedOn: day,
      items: z.array(
        z.object({
          clause: text,
          question: text,
          outcome: z.enum(['ok', 'issue', 'not-applicable']),
          note: text,
          amountFen: fenText.nullable(),
        }),
      ),
      made: z.object({ by: text, at: instant }),
      isOwn: z.boolean(),
      reviewed: z.object({ by: text, at: instant, note: text }).nullable(),
    }),
  ),
  issues: z.array(
    z.object({
      id: text,
      worksheet: text,
      inspecteeName: text,
      clause: text,
      problem: text,
      amountFen: fenText.nullable(),
      went: z.object({ to: z.enum(['clue', 'rectification', 'on-the-spot']), label: text, ref: text }).nullable(),
    }),
  ),
  checklist: z.array(z.object({ clause: text, question: text, evidence: maybe })),
  next: z.array(nextStepShape),
})

export const invitedShape = z.object({
  programmes: z.array(
    z.object({
      id: text,
      title: text,
      kindLabel: text,
      stateLabel: text,
      plannedFor: day,
      partLabel: text,
      answered: z.enum(['accepted', 'declined']).nullable(),
      recused: z.boolean(),
      opinion: maybe,
      opinionAnswer: maybe,
      figures: z
        .object({
          worksheets: z.int(),
          issues: z.int(),
          byClause: z.array(z.object({ clause: text, issues: z.int() })),
        })
        .nullable(),
      mayAnswer: z.boolean(),
      mayAdvise: z.boolean(),
    }),
  ),
})

export const peopleShape = z.object({
  people: z.array(z.object({ id: text, name: text, organisation: text, parts: z.array(text) })),
  districts: z.array(z.object({ value: text, label: text })),
  schemes: z.array(z.object({ value: text, label: text })),
  bodies: z.array(z.object({ id: text, name: text, district: text })),
})
