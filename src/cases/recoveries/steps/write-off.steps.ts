/** 核销: proposed by one, approved by two others. What is written off stays on the books as an entry of its own. */
import { randomUUID } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { stepDay } from '#workflow/deadline.ts'
import { defineStep } from '#workflow/take.ts'
import { holdClaim, mustBeOwed, type OnClaim } from '../held-claim.ts'
import { settleClaim } from '../settle.ts'
import { mustFit, type Settled, settledOf } from './receipts.steps.ts'

export const writeOffGrounds = {
  'dead-without-estate': '死亡且没有遗产可供清偿',
  bankrupt: '破产清算终结',
  'court-ended': '法院裁定终结执行',
  'not-found': '下落不明且没有财产',
  other: '其他',
} as const
export type WriteOffGround = keyof typeof writeOffGrounds

export interface ProposeWriteOff extends OnClaim {
  readonly amountFen: bigint
  readonly ground: WriteOffGround
  readonly reason: string
  readonly evidence: string
}

export const proposeWriteOff = defineStep<ProposeWriteOff, Settled & { readonly writeOff: string }>({
  name: 'propose-write-off',
  label: '提出核销',
  basis: [zz27('十三(一)'), zz27('十二(四)3')],
  secondPerson: { notNeeded: '只是提出,由另外两人先后批准' },
  async apply(input, { client, at, actor }) {
    const held = await holdClaim(client, input)
    mustBeOwed(held, '核销')
    mustFit(held, input.amountFen)
    const writeOff = randomUUID()
    const { rowCount } = await client.query(
      `insert into cases.write_off (id, claim, amount_fen, ground, reason, evidence, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        writeOff,
        held.id,
        input.amountFen,
        input.ground,
        freeText('核销的理由', input.reason),
        freeText('核销的证据', input.evidence, 500),
        actor,
        at,
      ],
    )
    if (!rowCount) throw new Refusal('CLAIM_WRONG', '已有一份核销正在审批')
    const now = await settleClaim(client, held.id, at)
    return {
      subject: { kind: 'claim', id: held.id },
      payload: { writeOff, amountFen: input.amountFen, ground: input.ground },
      result: { ...settledOf(now), writeOff },
    }
  },
})

interface OpenWriteOff {
  id: string
  amount_fen: bigint
  proposed_by: string
  first_by: string | null
}

const openWriteOff = async (client: Client, claim: string): Promise<OpenWriteOff | undefined> => {
  const { rows } = await client.query<OpenWriteOff>(
    `select id, amount_fen, proposed_by, first_by from cases.write_off
     where claim::text = $1 and second_by is null and refused_by is null for update`,
    [claim],
  )
  return rows[0]
}

const apart = {
  why: '核销由提出人以外的两人先后批准',
  otherThan: async ({ claim }: OnClaim, client: Client): Promise<string[]> => {
    const open = await openWriteOff(client, claim)
    return [open?.proposed_by, open?.first_by].filter((one) => one !== undefined && one !== null)
  },
}

/** Taken twice, by two people; the second makes it so. */
export const approveWriteOff = defineStep<OnClaim, Settled & { readonly isDone: boolean }>({
  name: 'approve-write-off',
  label: '批准核销',
  basis: [zz27('十三(一)'), zz27('十二(四)3')],
  secondPerson: apart,
  async apply(input, { client, at, actor }) {
    const held = await holdClaim(client, input)
    const open = await openWriteOff(client, held.id)
    if (!open) throw new Refusal('CLAIM_WRONG', '没有正在审批的核销')
    const isDone = open.first_by !== null
    if (isDone) {
      mustFit(held, open.amount_fen)
      await client.query('update cases.write_off set second_by = $2, second_at = $3 where id = $1', [
        open.id,
        actor,
        at,
      ])
      await client.query(
        `insert into cases.receipt (id, claim, kind, amount_fen, received_on, entered_at, entered_by, approved_by, note)
         values ($1, $2, 'written-off', $3, $4, $5, $6, $7, '核销')`,
        [randomUUID(), held.id, open.amount_fen, stepDay(at), at, open.proposed_by, actor],
      )
    } else
      await client.query('update cases.write_off set first_by = $2, first_at = $3 where id = $1', [open.id, actor, at])
    const now = await settleClaim(client, held.id, at)
    return {
      subject: { kind: 'claim', id: held.id },
      payload: { writeOff: open.id, isDone, amountFen: open.amount_fen },
      result: { ...settledOf(now), isDone },
    }
  },
})

export interface RefuseWriteOff extends OnClaim {
  readonly why: string
}

export const refuseWriteOff = defineStep<RefuseWriteOff, Settled>({
  name: 'refuse-write-off',
  label: '不同意核销',
  basis: [zz27('十三(一)'), zz27('十二(四)3')],
  secondPerson: apart,
  async apply(input, { client, at, actor }) {
    const held = await holdClaim(client, input)
    const open = await openWriteOff(client, held.id)
    if (!open) throw new Refusal('CLAIM_WRONG', '没有正在审批的核销')
    const why = freeText('不同意的理由', input.why, 500)
    await client.query('update cases.write_off set refused_by = $2, refused_at = $3, refused_why = $4 where id = $1', [
      open.id,
      actor,
      at,
      why,
    ])
    const now = await settleClaim(client, held.id, at)
    return { subject: { kind: 'claim', id: held.id }, payload: { writeOff: open.id, why }, result: settledOf(now) }
  },
})
