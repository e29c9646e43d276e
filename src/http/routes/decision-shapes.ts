/** Shapes of telling, fines, decisions and referrals. */
import { z } from 'zod'
import { type FineBase, fineBases } from '#cases/decisions/fine-laws.ts'
import type { OrderAsked } from '#cases/decisions/orders.ts'
import type { FineFacts, FineInput } from '#cases/decisions/plan-fine.ts'
import { referralKinds } from '#cases/referrals/referral.ts'
import { orderKinds } from '#law/values/consequence-lists.ts'
import { type Circumstance, circumstances } from '#law/values/discretion.ts'
import { day, fenText, instant, words } from '../shapes.ts'
import { claimLineShape } from './claim-shapes.ts'

const text = z.string()
const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>): [K, ...K[]] => Object.keys(of) as [K, ...K[]]

export const orderKind = z.enum(keysOf(orderKinds))
export const referralKind = z.enum(keysOf(referralKinds))
export const circumstance = z.enum(keysOf(circumstances))
export const band = z.enum(['lighter', 'ordinary', 'heavier'])
export const servedHow = z.enum(['direct', 'left', 'mail', 'notice', 'electronic', 'through-other'])

export const orderBody = z.strictObject({
  kind: orderKind,
  scheme: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .default(null),
  amountFen: fenText.nullable().default(null).meta({ description: '责令改正不写金额' }),
  termDays: z.int().min(1).max(180),
  text: words(500, 2),
  debtorName: words(120).optional().meta({ description: '不写 = 本案当事人' }),
})
export const orderOf = (one: z.infer<typeof orderBody>): OrderAsked => ({
  ...one,
  amountFen: one.amountFen === null ? null : BigInt(one.amountFen),
})

const factsBody = {
  beganOn: day,
  endedOn: day.meta({ description: '行为终了日;适用这一天的法律' }),
  foundOn: day.meta({ description: '发现日,用于时效' }),
  party: z.enum(['citizen', 'organisation']),
  bases: z.partialRecord(z.enum(keysOf(fineBases)), fenText),
  established: z.array(z.enum(['intent', 'serious', 'not-corrected'])).max(3),
  circumstances: z.array(circumstance).max(12),
  isGrave: z.boolean().default(false).meta({ description: '涉及金融安全等且有危害后果:时效五年' }),
}
export const fineFactsBody = z.strictObject(factsBody)
export const fineBody = z.strictObject({ ...factsBody, amountFen: fenText, band, reasons: words(2000, 2) })

export const factsOf = (body: z.infer<typeof fineFactsBody>): FineFacts => ({
  ...body,
  circumstances: body.circumstances as Circumstance[],
  bases: Object.fromEntries(
    Object.entries(body.bases).flatMap(([base, fen]) => (fen === undefined ? [] : [[base, BigInt(fen)]])),
  ) as Partial<Record<FineBase, bigint>>,
})
export const fineOf = (body: z.infer<typeof fineBody>): FineInput => {
  const { amountFen, band: chosen, reasons, ...facts } = body
  return { ...factsOf(facts), amountFen: BigInt(amountFen), band: chosen, reasons }
}

const fineLine = z.object({
  conduct: text,
  label: text,
  cite: text,
  mark: text,
  isNotice: z.boolean(),
  base: z.object({ code: text, label: text, fen: fenText }).nullable(),
  multiple: text.nullable(),
  leastFen: fenText.nullable(),
  mostFen: fenText.nullable(),
  standing: z.enum(['prevails', 'lower', 'yields', 'notice', 'not-met']),
  why: text,
  isRisky: z.boolean(),
})

export const reckoningShape = z.object({
  item: text,
  lawDay: day,
  lines: z.array(fineLine),
  prevailing: text.nullable().meta({ description: '所适用规定的 conduct;null:不能罚款' }),
  noFine: text.nullable(),
  limitation: z.object({ until: day, months: z.int(), isBarred: z.boolean(), says: text }),
  bands: z.array(z.object({ band, label: text, fromFen: fenText, toFen: fenText })),
  proposed: z.object({ band: band.nullable(), because: z.array(text) }),
  hearing: z.object({ isNeeded: z.boolean(), thresholdFen: fenText.nullable(), says: text }).nullable(),
  decidedBy: text,
  notes: z.array(text),
})

const named = z.array(z.object({ id: text, name: text }))

export const caseMoneyShape = z.object({
  revision: z.int(),
  partyIsPerson: z.boolean(),
  schemes: z.array(text),
  establishedFen: fenText.nullable(),
  consequence: z
    .object({
      item: text,
      itemLabel: text,
      act: text,
      orders: z.array(z.object({ kind: orderKind, label: text })),
      bases: z.array(z.object({ base: text, label: text })),
      conditions: z.array(z.object({ condition: text, label: text })),
      correctedFirstBy: z.enum(['agency', 'tax']).nullable(),
      discipline: z.boolean(),
      licence: z.boolean(),
      creditRecord: z.boolean(),
      crime: z.boolean(),
      resignBan: z
        .object({ reason: text, noticeMonths: z.int(), months: z.int(), cite: text, mark: text })
        .nullable()
        .meta({ description: '禁签月数:本通知的与所适用的' }),
      basis: z.array(text),
      note: text.nullable(),
    })
    .nullable(),
  circumstances: z.array(z.object({ circumstance, label: text, leads: text, cite: text })),
  correction: z.object({ outcome: text.nullable(), dueOn: day }).nullable(),
  told: z
    .object({
      toldOn: day,
      orders: z.array(
        z.object({
          kind: orderKind,
          label: text,
          scheme: text.nullable(),
          amountFen: fenText.nullable(),
          termDays: z.int(),
          text,
          debtorName: text.optional(),
        }),
      ),
      fineFen: fenText.nullable(),
      fine: z.record(text, z.unknown()).nullable().meta({ description: '告知时所填的罚款事实' }),
      hearing: z.object({ isNeeded: z.boolean(), until: day.nullable(), says: text }),
      statementUntil: day.nullable(),
    })
    .nullable(),
  decisions: z.array(
    z.object({
      id: text,
      kind: text,
      kindLabel: text,
      decidedOn: day,
      decidedBy: text,
      grounds: z.record(text, z.unknown()),
      servedOn: day.nullable(),
      reviewUntil: day.nullable(),
      suitUntil: day.nullable(),
      revokedOn: day.nullable(),
      revokeWhy: text.nullable(),
    }),
  ),
  claims: z.array(claimLineShape),
  referrals: z.array(
    z.object({
      id: text,
      caseId: text,
      kind: referralKind,
      label: text,
      toBody: text,
      content: z.record(text, z.unknown()),
      decidedOn: day,
      dueAt: instant.nullable(),
      sentAt: instant.nullable(),
      receiptNo: text.nullable(),
      answeredOn: day.nullable(),
      answer: text.nullable(),
      fromOn: day.nullable(),
      untilOn: day.nullable(),
    }),
  ),
  referralKinds: z.array(z.object({ kind: referralKind, label: text })),
  policeAttachments: z.array(text),
  crime: z.object({
    reached: z.object({ band: text, label: text, floorFen: fenText, cite: text, mark: text }).nullable(),
    standing: z.object({ decided: z.enum(['transfer', 'not']).nullable(), outcome: text.nullable() }),
  }),
  urgent: z.object({ level: text.nullable(), reported: z.boolean() }),
  leaders: named,
  chairs: named,
})
