/** The fields of each step on a claim, and how what was written becomes the step's body. */
import { type FormField, type FormValues, fenOf } from '../../ui/step-form.tsx'
import type { ClaimDetail } from './claim-words.ts'

export interface ClaimForm {
  readonly fields: readonly FormField[]
  readonly says?: string
  readonly danger?: boolean
  readonly bodyOf: (values: FormValues) => Record<string, unknown>
}

const yuanOf = (fen: string): string => `${BigInt(fen) / 100n}.${(BigInt(fen) % 100n).toString().padStart(2, '0')}`
const line = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label,
  kind: 'line',
  required: true,
  ...more,
})
const long = (name: string, label: string, least = 4): FormField => ({
  name,
  label,
  kind: 'long',
  required: true,
  least,
  most: 2000,
})
const day = (name: string, label: string, required = true): FormField => ({ name, label, kind: 'day', required })
const money = (name: string, label: string, initial?: string): FormField => ({
  name,
  label,
  kind: 'money',
  required: true,
  ...(initial === undefined ? {} : { initial }),
})
const orNull = (text: string | undefined): string | null => text || null

const receiptChoice = (detail: ClaimDetail, fits: (one: ClaimDetail['receipts'][number]) => boolean): FormField => {
  const choices = detail.receipts.filter(fits).map(({ id, receivedOn, amountFen, voucherNo, kindLabel }) => ({
    value: id,
    label: `${receivedOn} ${kindLabel} ${yuanOf(amountFen)} 元${voucherNo ? ` 票据 ${voucherNo}` : ''}`,
  }))
  return {
    name: 'receipt',
    label: '哪一笔',
    kind: 'choice',
    required: true,
    choices,
    ...(choices[0] ? { initial: choices[0].value } : {}),
  }
}

/** '2026-08-01 1000.00' a line. */
const partsOf = (text: string | undefined): { dueOn: string; amountFen: string }[] =>
  (text ?? '')
    .split('\n')
    .map((one) => one.trim().split(/[\s,,]+/))
    .filter(([on]) => on)
    .map(([dueOn = '', amount = '']) => ({ dueOn, amountFen: fenOf(amount.replace(/元$/, '')) ?? '0' }))

const receiptForms: Record<string, (detail: ClaimDetail) => ClaimForm> = {
  'receive-payment': ({ line: claim }) => ({
    says: '一张票据只登记一次;自收款日起十个工作日内足额缴入账户。',
    fields: [
      money('amount', '收到金额(元)', yuanOf(claim.outstandingFen)),
      day('receivedOn', '收款日期'),
      line('payer', '交款人', { initial: claim.debtorName, most: 100 }),
      line('voucherNo', '票据号', { most: 60 }),
    ],
    bodyOf: ({ amount, ...rest }) => ({ ...rest, amountFen: fenOf(amount) }),
  }),
  'pay-in': (detail) => ({
    says: `足额缴入${detail.line.accountLabel};缴入金额须与这笔收款相同。`,
    fields: [
      receiptChoice(
        detail,
        ({ payInDue, paidInOn, isReversed }) => payInDue !== null && paidInOn === null && !isReversed,
      ),
      money('amount', '缴入金额(元)'),
      day('paidInOn', '缴入日期'),
      line('bankRef', '银行回单号', { most: 60 }),
    ],
    bodyOf: ({ amount, ...rest }) => ({ ...rest, amountFen: fenOf(amount) }),
  }),
  'hand-over-voucher': (detail) => ({
    fields: [
      receiptChoice(
        detail,
        ({ payInDue, isReversed, voucherToAgencyOn, voucherToInspectorOn }) =>
          payInDue !== null && !isReversed && (voucherToAgencyOn === null || voucherToInspectorOn === null),
      ),
      day('toAgencyOn', '交经办机构的日期', false),
      day('toInspectorOn', '交监督检查机构的日期', false),
    ],
    bodyOf: ({ receipt, toAgencyOn, toInspectorOn }) => ({
      receipt,
      toAgencyOn: orNull(toAgencyOn),
      toInspectorOn: orNull(toInspectorOn),
    }),
  }),
  'reverse-receipt': (detail) => ({
    danger: true,
    says: '冲回是另记一笔相反的账,原记录保留;须由登记人以外的人办理。',
    fields: [
      receiptChoice(detail, ({ kind, isReversed }) => kind !== 'reversal' && !isReversed),
      { ...long('why', '冲回的理由'), most: 500 },
    ],
    bodyOf: (values) => values,
  }),
}

const arrangementForms: typeof receiptForms = {
  'agree-instalments': ({ line: claim }) => ({
    says: `各期合计须等于尚欠的 ${yuanOf(claim.outstandingFen)} 元。`,
    fields: [
      { ...long('parts', '各期(一行一期:日期 金额)', 10), help: '如 2026-08-01 1000.00' },
      line('documentNo', '协议编号', { most: 80 }),
    ],
    bodyOf: ({ parts, documentNo }) => ({ documentNo, instalments: partsOf(parts) }),
  }),
  'offset-benefit': ({ line: claim }) => ({
    fields: [
      money('amount', '抵扣金额(元)', yuanOf(claim.outstandingFen)),
      day('offsetOn', '抵扣日期'),
      line('source', '从哪项待遇抵扣(月份、核定单)', { most: 300 }),
    ],
    bodyOf: ({ amount, ...rest }) => ({ ...rest, amountFen: fenOf(amount) }),
  }),
  'replace-by-heirs': () => ({
    says: '继承人只在所得遗产以内清偿。一次写一名;有几名的逐名办理。',
    fields: [
      line('name', '继承人', { most: 60 }),
      money('inherited', '所得遗产(元)'),
      money('amount', '承受金额(元)'),
      { name: 'termDays', label: '限几日缴清', kind: 'number', required: true, initial: '30' },
      line('evidence', '继承的证据', { least: 2, most: 500 }),
    ],
    bodyOf: ({ name, inherited, amount, termDays, evidence }) => ({
      evidence,
      termDays: Number(termDays),
      heirs: [{ name, inheritedFen: fenOf(inherited), amountFen: fenOf(amount) }],
    }),
  }),
  'claim-late-fee': ({ lateFee }) => ({
    says: `算到今天为 ${lateFee ? yuanOf(lateFee.feeFen) : '0.00'} 元;只计收一次,本金清缴后再办。`,
    fields: [
      day('until', '算到哪一天'),
      day('pausedFrom', '不计算的期间自(复议、诉讼)', false),
      day('pausedTo', '至', false),
    ],
    bodyOf: ({ until, pausedFrom, pausedTo }) => ({
      until,
      paused: pausedFrom && pausedTo ? [{ from: pausedFrom, to: pausedTo }] : [],
    }),
  }),
}

const writeOffForms: typeof receiptForms = {
  'propose-write-off': ({ line: claim, writeOffGrounds }) => ({
    says: '提出以后由另外两人先后批准。',
    fields: [
      money('amount', '核销金额(元)', yuanOf(claim.outstandingFen)),
      {
        name: 'ground',
        label: '情形',
        kind: 'choice',
        required: true,
        choices: writeOffGrounds.map(({ ground, label }) => ({ value: ground, label })),
      },
      long('reason', '核销的理由'),
      line('evidence', '证据', { least: 2, most: 500 }),
    ],
    bodyOf: ({ amount, ...rest }) => ({ ...rest, amountFen: fenOf(amount) }),
  }),
  'approve-write-off': ({ writeOffs }) => {
    const open = writeOffs.find(({ secondBy, refusedBy }) => secondBy === null && refusedBy === null)
    return {
      says: open
        ? `${open.proposedBy}提出核销 ${yuanOf(open.amountFen)} 元(${open.groundLabel}):${open.reason}${open.firstBy ? `;${open.firstBy}已批准,您批准后即核销` : ';还须另一人再批准'}`
        : '',
      fields: [],
      bodyOf: () => ({}),
    }
  },
  'refuse-write-off': () => ({ fields: [{ ...long('why', '不同意的理由'), most: 500 }], bodyOf: (values) => values }),
}

/** By the step's name. */
export const claimForms = { ...receiptForms, ...arrangementForms, ...writeOffForms }
