/** Shapes of stops: 停办、停发、不得结算、停网. */
import { z } from 'zod'
import { holdStates } from '#cases/holds/hold-words.ts'
import { day, fenText, instant } from '../shapes.ts'

const text = z.string()
export const holdState = z.enum(Object.keys(holdStates) as [keyof typeof holdStates, ...(keyof typeof holdStates)[]])

export const nextStepShape = z.object({
  step: text,
  label: text,
  clause: text,
  open: z.boolean(),
  because: text.nullable(),
})

export const deadlineShape = z.object({
  id: text,
  name: text,
  label: text,
  clause: text,
  startsOn: day,
  dueOn: day,
  provisional: z.boolean(),
  metOn: day.nullable(),
  droppedOn: day.nullable(),
})

export const holdShape = z.object({
  id: text,
  caseId: text.nullable(),
  caseNo: text.nullable(),
  finding: text.nullable(),
  stop: text,
  stopLabel: text,
  clause: text,
  state: holdState,
  stateLabel: text,
  authority: text,
  district: text,
  districtLabel: text,
  scheme: text.nullable(),
  schemeLabel: text.nullable(),
  subjectKind: text,
  subject: z.record(z.string(), text),
  amountFen: fenText.nullable(),
  paidMonthly: z.boolean(),
  reason: text,
  requestNo: text.nullable(),
  executor: z.object({ id: text, name: text }),
  proposed: z.object({ by: text, organisation: text.nullable(), at: instant }),
  ordered: z.object({ by: text, at: instant, checkedOn: day.nullable(), checkNote: text.nullable() }).nullable(),
  executed: z.object({ by: text, at: instant, receipt: text }).nullable(),
  lengthDays: z.int().nullable(),
  extended: z.boolean(),
  untilOn: day.nullable().meta({ description: '到期自动解除之日' }),
  told: z.object({ on: day, how: text }).nullable(),
  objection: z
    .object({ on: day, text, answer: text.nullable(), handler: text.nullable(), answeredOn: day.nullable() })
    .nullable(),
  refusedWhy: text.nullable(),
  releaseProposed: z.object({ on: day, why: text }).nullable(),
  released: z.object({ by: text, at: instant, on: day, why: text, evidence: text.nullable() }).nullable(),
  resumedOn: day.nullable(),
  backPay: z.object({ fen: fenText, dueOn: day.nullable(), paidOn: day.nullable() }).nullable(),
  correction: z.object({ to: text, documentNo: text.nullable(), sentOn: day.nullable() }).nullable(),
  revision: z.int(),
  next: z.array(nextStepShape),
})

export const holdListShape = z.object({ holds: z.array(holdShape), next: text.nullable() })
export const holdDetailShape = holdShape.extend({ deadlines: z.array(deadlineShape) })
