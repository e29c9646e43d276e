/** 收款、缴入、票据、冲回 (十三(一)): a voucher counts once, nothing is received beyond what is owed, a mistake is reversed and never erased. */
import { randomUUID } from 'node:crypto'
import { showYuan } from '#kernel/fen.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { procedureTerm } from '#law/values/procedure.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { stepDay } from '#workflow/deadline.ts'
import { dueOf } from '#workflow/due.ts'
import { defineStep } from '#workflow/take.ts'
import { type HeldClaim, holdClaim, mustBeOwed, type OnClaim } from '../held-claim.ts'
import type { ClaimState } from '../open-claim.ts'
import { renewPayIn, settleClaim } from '../settle.ts'

export interface Settled {
  readonly revision: number
  readonly state: ClaimState
  readonly outstandingFen: bigint
  readonly receipt?: string
}

export const settledOf = ({ revision, state, outstandingFen }: HeldClaim, receipt?: string): Settled => ({
  revision,
  state,
  outstandingFen,
  ...(receipt === undefined ? {} : { receipt }),
})

export interface ReceivePayment extends OnClaim {
  readonly amountFen: bigint
  readonly receivedOn: Day
  readonly payer: string
  readonly voucherNo: string
}

/** @throws Refusal RECEIPT_TOO_LARGE, CLAIM_WRONG. */
export const mustFit = (held: HeldClaim, amountFen: bigint): void => {
  if (amountFen <= 0n) throw new Refusal('CLAIM_WRONG', '金额须大于零,单位分')
  if (amountFen > held.outstandingFen)
    throw new Refusal(
      'RECEIPT_TOO_LARGE',
      `这笔应收还欠 ${showYuan(held.outstandingFen)},不能登记 ${showYuan(amountFen)};多收的部分请退回,或者登记到它所属的应收(十三(一))`,
    )
}

/** @throws Refusal VOUCHER_USED. */
const mustBeNew = async (client: Client, voucherNo: string): Promise<void> => {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 7205103))', [voucherNo])
  const { rowCount } = await client.query(`select 1 from cases.receipt where voucher_no = $1 and kind = 'received'`, [
    voucherNo,
  ])
  if (rowCount) throw new Refusal('VOUCHER_USED', `票据 ${voucherNo} 已经登记过,一张票据只能登记一次(十三(一))`)
}

export const receivePayment = defineStep<ReceivePayment, Settled>({
  name: 'receive-payment',
  label: '登记收款',
  basis: [zz27('十三(一)')],
  secondPerson: { notNeeded: '凭票据登记,票据号不能重复,由经办机构和监督检查机构凭票据核对' },
  async apply(input, { client, at, actor }) {
    const held = await holdClaim(client, input)
    mustBeOwed(held, '登记收款')
    mustFit(held, input.amountFen)
    if (input.receivedOn > stepDay(at)) throw new Refusal('CLAIM_WRONG', `收款日 ${input.receivedOn} 晚于今天`)
    const voucherNo = freeText('票据号', input.voucherNo, 60)
    await mustBeNew(client, voucherNo)
    const { length, unit } = procedureTerm('pay-in', input.receivedOn)
    const payInDue = held.account === 'payer' ? null : dueOf({ startsOn: input.receivedOn, length, unit }).dueOn
    const receipt = randomUUID()
    await client.query(
      `insert into cases.receipt (id, claim, kind, amount_fen, received_on, payer, voucher_no, entered_at, entered_by, pay_in_due)
       values ($1, $2, 'received', $3, $4, $5, $6, $7, $8, $9)`,
      [
        receipt,
        held.id,
        input.amountFen,
        input.receivedOn,
        freeText('交款人', input.payer, 100),
        voucherNo,
        at,
        actor,
        payInDue,
      ],
    )
    const now = await settleClaim(client, held.id, at)
    if (payInDue !== null) await renewPayIn(client, held.id, at)
    return {
      subject: { kind: 'claim', id: held.id },
      payload: {
        receipt,
        amountFen: input.amountFen,
        receivedOn: input.receivedOn,
        voucherNo,
        payInDue,
        state: now.state,
      },
      result: settledOf(now, receipt),
    }
  },
})

interface ReceiptRow {
  id: string
  kind: 'received' | 'offset' | 'written-off' | 'reversal'
  amount_fen: bigint
  received_on: Day
  pay_in_due: Day | null
  paid_in_on: Day | null
  entered_by: string
  is_reversed: boolean
}

/** @throws Refusal RECEIPT_UNKNOWN. */
const findReceipt = async (client: Client, claim: string, receipt: string): Promise<ReceiptRow> => {
  const { rows } = await client.query<ReceiptRow>(
    `select r.id, r.kind, r.amount_fen, r.received_on, r.pay_in_due, r.paid_in_on, r.entered_by,
       exists (select 1 from cases.receipt x where x.reverses = r.id) as is_reversed
     from cases.receipt r where r.claim = $1 and r.id::text = $2`,
    [claim, receipt],
  )
  const [row] = rows
  if (!row) throw new Refusal('RECEIPT_UNKNOWN', '这笔应收没有这条收款')
  if (row.is_reversed) throw new Refusal('CLAIM_WRONG', '这条收款已经冲回')
  return row
}

export interface PayIn extends OnClaim {
  readonly receipt: string
  readonly paidInOn: Day
  readonly bankRef: string
  /** What was paid in: the whole of the receipt, in one sum. */
  readonly amountFen: bigint
}

export const payIn = defineStep<PayIn, Settled>({
  name: 'pay-in',
  label: '登记缴入账户',
  basis: [zz27('十三(一)')],
  secondPerson: { notNeeded: '凭银行回单登记,账目另与银行对账' },
  async apply(input, { client, at }) {
    const held = await holdClaim(client, input)
    const receipt = await findReceipt(client, held.id, input.receipt)
    if (receipt.kind !== 'received' || receipt.pay_in_due === null)
      throw new Refusal('CLAIM_WRONG', '只有收到的款项须缴入账户')
    if (receipt.paid_in_on !== null) throw new Refusal('CLAIM_WRONG', `这笔款项已于 ${receipt.paid_in_on} 缴入`)
    if (input.amountFen !== receipt.amount_fen)
      throw new Refusal(
        'CLAIM_WRONG',
        `须足额缴入 ${showYuan(receipt.amount_fen)},不能缴 ${showYuan(input.amountFen)}(十三(一))`,
      )
    if (input.paidInOn < receipt.received_on || input.paidInOn > stepDay(at))
      throw new Refusal('CLAIM_WRONG', '缴入日须在收款日与今天之间')
    await client.query('update cases.receipt set paid_in_on = $2, bank_ref = $3 where id = $1', [
      receipt.id,
      input.paidInOn,
      freeText('银行回单号', input.bankRef, 60),
    ])
    const now = await settleClaim(client, held.id, at)
    await renewPayIn(client, held.id, at)
    return {
      subject: { kind: 'claim', id: held.id },
      payload: { receipt: receipt.id, paidInOn: input.paidInOn, late: input.paidInOn > receipt.pay_in_due },
      result: settledOf(now, receipt.id),
    }
  },
})

export interface HandOverVoucher extends OnClaim {
  readonly receipt: string
  readonly toAgencyOn: Day | null
  readonly toInspectorOn: Day | null
}

export const handOverVoucher = defineStep<HandOverVoucher, Settled>({
  name: 'hand-over-voucher',
  label: '提交票据',
  basis: [zz27('十三(一)')],
  secondPerson: { notNeeded: '只登记票据何时交到经办机构和监督检查机构' },
  async apply(input, { client, at }) {
    const held = await holdClaim(client, input)
    const receipt = await findReceipt(client, held.id, input.receipt)
    const given = [input.toAgencyOn, input.toInspectorOn].filter((day) => day !== null)
    if (given.length === 0) throw new Refusal('CLAIM_WRONG', '请写明票据交给经办机构、监督检查机构的日期,至少一个')
    if (given.some((day) => day < receipt.received_on || day > stepDay(at)))
      throw new Refusal('CLAIM_WRONG', '提交票据的日期须在收款日与今天之间')
    await client.query(
      `update cases.receipt set voucher_to_agency_on = coalesce(voucher_to_agency_on, $2), voucher_to_inspector_on = coalesce(voucher_to_inspector_on, $3) where id = $1`,
      [receipt.id, input.toAgencyOn, input.toInspectorOn],
    )
    const now = await settleClaim(client, held.id, at)
    return {
      subject: { kind: 'claim', id: held.id },
      payload: { receipt: receipt.id, toAgencyOn: input.toAgencyOn, toInspectorOn: input.toInspectorOn },
      result: settledOf(now, receipt.id),
    }
  },
})

export interface ReverseReceipt extends OnClaim {
  readonly receipt: string
  readonly why: string
}

export const reverseReceipt = defineStep<ReverseReceipt, Settled>({
  name: 'reverse-receipt',
  label: '冲回收款',
  basis: [zz27('十三(一)')],
  secondPerson: {
    why: '登记收款的人不能自己冲回',
    otherThan: async ({ receipt }, client) => {
      const { rows } = await client.query<{ entered_by: string }>(
        'select entered_by from cases.receipt where id::text = $1',
        [receipt],
      )
      return rows.map(({ entered_by }) => entered_by)
    },
  },
  async apply(input, { client, at, actor }) {
    const held = await holdClaim(client, input)
    if (held.state === 'cancelled') throw new Refusal('CLAIM_WRONG', '应收已经撤销,收到的款项另行退还')
    const receipt = await findReceipt(client, held.id, input.receipt)
    if (receipt.kind === 'reversal') throw new Refusal('CLAIM_WRONG', '冲回的记录不能再冲回,请重新登记收款')
    const id = randomUUID()
    await client.query(
      `insert into cases.receipt (id, claim, kind, amount_fen, received_on, entered_at, entered_by, reverses, note)
       values ($1, $2, 'reversal', $3, $4, $5, $6, $7, $8)`,
      [id, held.id, -receipt.amount_fen, stepDay(at), at, actor, receipt.id, freeText('冲回的理由', input.why, 500)],
    )
    const now = await settleClaim(client, held.id, at)
    await renewPayIn(client, held.id, at)
    return {
      subject: { kind: 'claim', id: held.id },
      payload: { receipt: receipt.id, reversal: id, amountFen: receipt.amount_fen, state: now.state },
      result: settledOf(now, id),
    }
  },
})
