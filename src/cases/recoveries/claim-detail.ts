/** One claim whole: what came in, what was agreed, what runs, what may be done next, and the late fee as of today. */
import type { Action } from '#access/actions.ts'
import { actions } from '#access/actions.ts'
import { may } from '#access/authorise.ts'
import type { Who } from '#access/who.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import type { Day } from '#kernel/month.ts'
import type { Database, Queryable } from '#store/database.ts'
import { type Deadline, readDeadlines } from '#workflow/deadline.ts'
import { type LateFee, lateFeeOf } from './late-fee.ts'
import { type ClaimLine, readClaimLine } from './read-claims.ts'
import { lateKindOf, paymentsOf } from './steps/arrangements.steps.ts'
import { type WriteOffGround, writeOffGrounds } from './steps/write-off.steps.ts'

export const receiptKinds = { received: '收款', offset: '抵扣', 'written-off': '核销', reversal: '冲回' } as const

export interface ShownReceipt {
  readonly id: string
  readonly kind: keyof typeof receiptKinds
  readonly kindLabel: string
  readonly amountFen: bigint
  readonly receivedOn: Day
  readonly payer: string | null
  readonly voucherNo: string | null
  readonly enteredBy: string
  readonly payInDue: Day | null
  readonly paidInOn: Day | null
  readonly isPayInLate: boolean
  readonly bankRef: string | null
  readonly voucherToAgencyOn: Day | null
  readonly voucherToInspectorOn: Day | null
  readonly reverses: string | null
  readonly isReversed: boolean
  readonly note: string | null
}

interface ReceiptRow {
  id: string
  kind: keyof typeof receiptKinds
  amount_fen: bigint
  received_on: Day
  payer: string | null
  voucher_no: string | null
  entered_by: string
  pay_in_due: Day | null
  paid_in_on: Day | null
  bank_ref: string | null
  voucher_to_agency_on: Day | null
  voucher_to_inspector_on: Day | null
  reverses: string | null
  is_reversed: boolean
  note: string | null
}

const receiptsOf = async (client: Queryable, claim: string, today: Day): Promise<ShownReceipt[]> => {
  const { rows } = await client.query<ReceiptRow>(
    `select r.id, r.kind, r.amount_fen, r.received_on, r.payer, r.voucher_no, coalesce(p.name, r.entered_by) as entered_by, r.pay_in_due, r.paid_in_on,
       r.bank_ref, r.voucher_to_agency_on, r.voucher_to_inspector_on, r.reverses, r.note,
       exists (select 1 from cases.receipt x where x.reverses = r.id) as is_reversed
     from cases.receipt r left join access.person p on p.id = r.entered_by where r.claim = $1 order by r.entered_at, r.id`,
    [claim],
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    kindLabel: receiptKinds[row.kind],
    amountFen: row.amount_fen,
    receivedOn: row.received_on,
    payer: row.payer,
    voucherNo: row.voucher_no,
    enteredBy: row.entered_by,
    payInDue: row.pay_in_due,
    paidInOn: row.paid_in_on,
    isPayInLate: row.pay_in_due !== null && !row.is_reversed && (row.paid_in_on ?? today) > row.pay_in_due,
    bankRef: row.bank_ref,
    voucherToAgencyOn: row.voucher_to_agency_on,
    voucherToInspectorOn: row.voucher_to_inspector_on,
    reverses: row.reverses,
    isReversed: row.is_reversed,
    note: row.note,
  }))
}

export interface ShownWriteOff {
  readonly amountFen: bigint
  readonly ground: WriteOffGround
  readonly groundLabel: string
  readonly reason: string
  readonly evidence: string
  readonly proposedBy: string
  readonly firstBy: string | null
  readonly secondBy: string | null
  readonly refusedBy: string | null
  readonly refusedWhy: string | null
}

const writeOffsOf = async (client: Queryable, claim: string): Promise<ShownWriteOff[]> => {
  const { rows } = await client.query<{
    amount_fen: bigint
    ground: WriteOffGround
    reason: string
    evidence: string
    proposed: string
    first: string | null
    second: string | null
    refused: string | null
    refused_why: string | null
  }>(
    `select w.amount_fen, w.ground, w.reason, w.evidence, w.refused_why, coalesce(p.name, w.proposed_by) as proposed, f.name as first,
       s.name as second, x.name as refused
     from cases.write_off w left join access.person p on p.id = w.proposed_by left join access.person f on f.id = w.first_by
     left join access.person s on s.id = w.second_by left join access.person x on x.id = w.refused_by
     where w.claim = $1 order by w.proposed_at`,
    [claim],
  )
  return rows.map((row) => ({
    amountFen: row.amount_fen,
    ground: row.ground,
    groundLabel: writeOffGrounds[row.ground],
    reason: row.reason,
    evidence: row.evidence,
    proposedBy: row.proposed,
    firstBy: row.first,
    secondBy: row.second,
    refusedBy: row.refused,
    refusedWhy: row.refused_why,
  }))
}

interface ClaimStep {
  readonly label: string
  readonly may: Action
  readonly clause: string
  /** What keeps the step shut, of the claim itself; undefined: nothing. */
  readonly bar: (of: ClaimLine, open: { readonly writeOff: boolean; readonly receipts: number }) => string | undefined
}

const isOwed = ({ state, stateLabel }: ClaimLine): string | undefined =>
  state === 'open' || state === 'instalments' ? undefined : `这笔应收${stateLabel}`

export const claimSteps = {
  'receive-payment': { label: '登记收款', may: 'recoveries.enter', clause: '十三(一)', bar: isOwed },
  'pay-in': {
    label: '登记缴入账户',
    may: 'recoveries.enter',
    clause: '十三(一)',
    bar: (_of, { receipts }) => (receipts > 0 ? undefined : '没有待缴入的收款'),
  },
  'hand-over-voucher': {
    label: '提交票据',
    may: 'recoveries.enter',
    clause: '十三(一)',
    bar: ({ alarms }) => (alarms.some(({ alarm }) => alarm === 'voucher') ? undefined : '没有待提交的票据'),
  },
  'agree-instalments': {
    label: '订立分期协议',
    may: 'recoveries.approve',
    clause: '社会保险经办条例 第46条',
    bar: isOwed,
  },
  'offset-benefit': {
    label: '从以后的待遇中抵扣',
    may: 'recoveries.approve',
    clause: '社会保险经办条例 第46条',
    bar: (of) =>
      isOwed(of) ?? (['fine', 'late-fee', 'refund'].includes(of.kind) ? '只有应退回基金的款项可以抵扣' : undefined),
  },
  'replace-by-heirs': {
    label: '由继承人承受',
    may: 'recoveries.approve',
    clause: '民法典 第1161条',
    bar: (of) => isOwed(of) ?? (of.kind === 'fine' ? '罚款不由继承人承受' : undefined),
  },
  'claim-late-fee': {
    label: '计收滞纳金、加处罚款',
    may: 'recoveries.approve',
    clause: '社会保险法 第86条、行政处罚法 第72条',
    bar: (of) => (lateKindOf(of) === undefined ? '只有追缴的社会保险费和罚款计收' : undefined),
  },
  'propose-write-off': {
    label: '提出核销',
    may: 'recoveries.work',
    clause: '十三(一)',
    bar: (of, { writeOff }) => isOwed(of) ?? (writeOff ? '已有一份核销正在审批' : undefined),
  },
  'approve-write-off': {
    label: '批准核销',
    may: 'recoveries.approve',
    clause: '十三(一)',
    bar: (_of, { writeOff }) => (writeOff ? undefined : '没有正在审批的核销'),
  },
  'refuse-write-off': {
    label: '不同意核销',
    may: 'recoveries.approve',
    clause: '十三(一)',
    bar: (_of, { writeOff }) => (writeOff ? undefined : '没有正在审批的核销'),
  },
  'reverse-receipt': {
    label: '冲回收款',
    may: 'recoveries.approve',
    clause: '十三(一)',
    bar: ({ settledFen, state }) =>
      state === 'cancelled' ? '应收已经撤销' : settledFen > 0n ? undefined : '没有可以冲回的收款',
  },
} as const satisfies Record<string, ClaimStep>
export type ClaimStepName = keyof typeof claimSteps

export interface NextClaimStep {
  readonly step: ClaimStepName
  readonly label: string
  readonly clause: string
  readonly open: boolean
  readonly because: string | null
}

export interface ClaimDetail {
  readonly line: ClaimLine
  readonly receipts: readonly ShownReceipt[]
  readonly instalments: readonly { readonly no: number; readonly dueOn: Day; readonly amountFen: bigint }[]
  readonly heirs: readonly { readonly id: string; readonly name: string; readonly amountFen: bigint }[]
  readonly writeOffs: readonly ShownWriteOff[]
  readonly deadlines: readonly Deadline[]
  readonly lateFee: LateFee | null
  readonly next: readonly NextClaimStep[]
}

const nextOf = (
  line: ClaimLine,
  who: Who,
  writeOffs: readonly ShownWriteOff[],
  receipts: readonly ShownReceipt[],
): NextClaimStep[] => {
  const open = {
    writeOff: writeOffs.some(({ secondBy, refusedBy }) => secondBy === null && refusedBy === null),
    receipts: receipts.filter(
      ({ payInDue, paidInOn, isReversed }) => payInDue !== null && paidInOn === null && !isReversed,
    ).length,
  }
  return (Object.keys(claimSteps) as ClaimStepName[]).map((step) => {
    const { label, may: action, clause, bar } = claimSteps[step]
    const because = may(who, action) ? (bar(line, open) ?? null) : `您的岗位不能${actions[action]}`
    return { step, label, clause, open: because === null, because }
  })
}

const partsOf = async (client: Queryable, claim: string): Promise<ClaimDetail['instalments']> => {
  const { rows } = await client.query<{ no: number; due_on: Day; amount_fen: bigint }>(
    'select no, due_on, amount_fen from cases.instalment where claim = $1 and void_at is null order by no',
    [claim],
  )
  return rows.map(({ no, due_on, amount_fen }) => ({ no, dueOn: due_on, amountFen: amount_fen }))
}

const heirsOf = async (client: Queryable, claim: string): Promise<ClaimDetail['heirs']> => {
  const { rows } = await client.query<{ id: string; debtor_name: string; amount_fen: bigint }>(
    `select id, debtor_name, amount_fen from cases.claim where principal = $1 and debtor ->> 'kind' = 'heir' order by created_at, id`,
    [claim],
  )
  return rows.map(({ id, debtor_name, amount_fen }) => ({ id, name: debtor_name, amountFen: amount_fen }))
}

/** @throws Refusal CLAIM_UNKNOWN, also where the scope does not reach. */
export const readClaim = async (
  database: Database,
  keys: VaultKeys,
  who: Who,
  claim: string,
  today: Day,
): Promise<ClaimDetail> => {
  const line = await readClaimLine(database, keys, who.scope, claim, today)
  return database.transaction(async (client) => {
    const [receipts, writeOffs] = [await receiptsOf(client, claim, today), await writeOffsOf(client, claim)]
    const kind = line.state === 'cancelled' ? undefined : lateKindOf(line)
    return {
      line,
      receipts,
      writeOffs,
      instalments: await partsOf(client, claim),
      heirs: await heirsOf(client, claim),
      deadlines: await readDeadlines(client, 'claim', claim),
      lateFee:
        kind === undefined
          ? null
          : lateFeeOf({
              kind,
              principalFen: line.amountFen,
              dueOn: line.dueOn,
              payments: await paymentsOf(client, claim),
              until: today,
            }),
      next: nextOf(line, who, writeOffs, receipts),
    }
  })
}
