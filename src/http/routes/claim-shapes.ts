/** Shapes of claims and of what is received on them. */
import { z } from 'zod'
import { claimSteps } from '#cases/recoveries/claim-detail.ts'
import type { ClaimSums } from '#cases/recoveries/claim-statistics.ts'
import { claimKinds, claimStates } from '#cases/recoveries/open-claim.ts'
import type { ClaimLine } from '#cases/recoveries/read-claims.ts'
import { alarms } from '#cases/recoveries/read-claims.ts'
import { writeOffGrounds } from '#cases/recoveries/steps/write-off.steps.ts'
import { day, fenText } from '../shapes.ts'

const text = z.string()
const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>): [K, ...K[]] => Object.keys(of) as [K, ...K[]]

export const claimKind = z.enum(keysOf(claimKinds))
export const claimState = z.enum(keysOf(claimStates))
export const alarmName = z.enum(keysOf(alarms))
export const writeOffGround = z.enum(keysOf(writeOffGrounds))

export const claimLineShape = z.object({
  id: text,
  caseId: text,
  caseName: text,
  caseTitle: text,
  district: text,
  decision: text.nullable(),
  kind: claimKind,
  kindLabel: text,
  debtor: z.record(text, text),
  debtorName: text,
  scheme: text.nullable(),
  account: text,
  accountLabel: text,
  amountFen: fenText,
  settledFen: fenText,
  outstandingFen: fenText,
  dueOn: day,
  workingDaysLeft: z.int().nullable(),
  state: claimState,
  stateLabel: text,
  limitationOn: day.nullable(),
  principal: text.nullable(),
  servedOn: day.nullable(),
  alarms: z.array(z.object({ alarm: alarmName, label: text })),
  revision: z.int(),
})

export const shownClaim = (line: ClaimLine): z.infer<typeof claimLineShape> => {
  const { replacedBy: _heirs, authority: _authority, ...rest } = line
  return {
    ...rest,
    debtor: { ...line.debtor },
    alarms: [...line.alarms],
    amountFen: line.amountFen.toString(),
    settledFen: line.settledFen.toString(),
    outstandingFen: line.outstandingFen.toString(),
  }
}

export const settledShape = z.object({
  revision: z.int(),
  state: claimState,
  outstandingFen: fenText,
  receipt: text.optional(),
})

export const sumsShape = z.object({
  key: text,
  claims: z.int(),
  owedFen: fenText,
  receivedFen: fenText,
  offsetFen: fenText,
  writtenOffFen: fenText,
  paidInFen: fenText,
  outstandingFen: fenText,
  overdueFen: fenText,
})

export const shownSums = (sums: ClaimSums): z.infer<typeof sumsShape> => ({
  key: sums.key,
  claims: sums.claims,
  owedFen: sums.owedFen.toString(),
  receivedFen: sums.receivedFen.toString(),
  offsetFen: sums.offsetFen.toString(),
  writtenOffFen: sums.writtenOffFen.toString(),
  paidInFen: sums.paidInFen.toString(),
  outstandingFen: sums.outstandingFen.toString(),
  overdueFen: sums.overdueFen.toString(),
})

export const claimDetailShape = z.object({
  line: claimLineShape,
  receipts: z.array(
    z.object({
      id: text,
      kind: z.enum(['received', 'offset', 'written-off', 'reversal']),
      kindLabel: text,
      amountFen: fenText,
      receivedOn: day,
      payer: text.nullable(),
      voucherNo: text.nullable(),
      enteredBy: text,
      payInDue: day.nullable(),
      paidInOn: day.nullable(),
      isPayInLate: z.boolean(),
      bankRef: text.nullable(),
      voucherToAgencyOn: day.nullable(),
      voucherToInspectorOn: day.nullable(),
      reverses: text.nullable(),
      isReversed: z.boolean(),
      note: text.nullable(),
    }),
  ),
  instalments: z.array(z.object({ no: z.int(), dueOn: day, amountFen: fenText })),
  heirs: z.array(z.object({ id: text, name: text, amountFen: fenText })),
  writeOffs: z.array(
    z.object({
      amountFen: fenText,
      ground: writeOffGround,
      groundLabel: text,
      reason: text,
      evidence: text,
      proposedBy: text,
      firstBy: text.nullable(),
      secondBy: text.nullable(),
      refusedBy: text.nullable(),
      refusedWhy: text.nullable(),
    }),
  ),
  writeOffGrounds: z.array(z.object({ ground: writeOffGround, label: text })),
  deadlines: z.array(
    z.object({
      id: text,
      name: text,
      label: text,
      clause: text,
      startsOn: day,
      dueOn: day,
      provisional: z.boolean(),
      metOn: day.nullable(),
      droppedOn: day.nullable(),
    }),
  ),
  lateFee: z
    .object({
      lines: z.array(z.object({ from: day, to: day, days: z.int(), owedFen: fenText, ppm: z.int() })),
      reckonedFen: fenText,
      capFen: fenText.nullable(),
      feeFen: fenText,
    })
    .nullable(),
  next: z.array(
    z.object({
      step: z.enum(keysOf(claimSteps)),
      label: text,
      clause: text,
      open: z.boolean(),
      because: text.nullable(),
    }),
  ),
})
