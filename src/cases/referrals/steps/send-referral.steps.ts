/** 送出与答复 of a referral. To the police go five attachments, each named or said to be wanting and why. */
import type { Scope } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { meetDeadline, stepDay } from '#workflow/deadline.ts'
import { defineStep } from '#workflow/take.ts'
import { holdReferral } from '../referral.ts'

/** 移送规定 6: what goes with a transfer. */
export const policeAttachments = [
  '涉嫌犯罪案件移送书',
  '涉嫌犯罪案件情况的调查报告',
  '涉案物品清单',
  '检验报告或者鉴定结论',
  '其他有关涉嫌犯罪的材料',
] as const

/** Those that a case may not have; the reason is then written in its place. */
const mayLack: ReadonlySet<string> = new Set(policeAttachments.slice(2))

export interface SendReferral {
  readonly referral: string
  readonly scope: Scope
  readonly documentNo: string
  readonly receiptNo: string
  /** Attachment → number or name of the paper; '无:…' where there is none. */
  readonly attachments: Readonly<Record<string, string>>
}

const checkAttachments = (given: Readonly<Record<string, string>>): void => {
  const wanting = policeAttachments.filter((name) => {
    const said = given[name]?.trim() ?? ''
    return said === '' || (said.startsWith('无') && !(mayLack.has(name) && [...said].length > 2))
  })
  if (wanting.length > 0)
    throw new Refusal(
      'REFERRAL_WRONG',
      `移送公安机关须附五项材料,还缺:${wanting.join('、')};后三项确实没有的写「无:原因」(移送规定第6条)`,
    )
}

export const sendReferral = defineStep<SendReferral, { readonly sentAt: string }>({
  name: 'send-referral',
  label: '送出移送、建议',
  basis: [lawOf('crime-transfer', '第5—12条'), zz27('十二')],
  secondPerson: { notNeeded: '移送已由负责人决定,送出只是执行' },
  async apply(input, { client, at }) {
    const held = await holdReferral(client, input.scope, input.referral)
    if (held.sentAt !== null) throw new Refusal('REFERRAL_WRONG', `已于 ${held.sentAt.slice(0, 10)} 送出`)
    if (held.kind === 'police') checkAttachments(input.attachments)
    const documentNo = freeText('文号', input.documentNo, 80)
    await client.query(
      `update cases.referral_out set sent_at = $2, receipt_no = $3, content = content || $4::jsonb where id = $1`,
      [
        held.id,
        at,
        freeText('回执', input.receiptNo, 80),
        JSON.stringify({ documentNo, attachments: input.attachments }),
      ],
    )
    const clock = { police: 'crime-transfer', 'urgent-report': 'urgent-report' } as const
    if (held.kind === 'police' || held.kind === 'urgent-report')
      await meetDeadline(client, 'case', held.caseId, clock[held.kind], stepDay(at))
    return {
      subject: { kind: 'case', id: held.caseId },
      payload: {
        referral: held.id,
        kind: held.kind,
        documentNo,
        late: held.dueAt !== null && at.toISOString() > held.dueAt,
      },
      result: { sentAt: at.toISOString() },
    }
  },
})

export const referralOutcomes = {
  filed: '已立案',
  'not-filed': '不予立案',
  returned: '退回',
  done: '已办理',
  refused: '不予采纳',
} as const

export interface AnswerReferral {
  readonly referral: string
  readonly scope: Scope
  readonly answeredOn: string
  readonly outcome: keyof typeof referralOutcomes
  readonly answer: string
}

export const answerReferral = defineStep<AnswerReferral, { readonly answeredOn: string }>({
  name: 'answer-referral',
  label: '登记移送、建议的答复',
  basis: [lawOf('crime-transfer', '第5—12条'), zz27('十二')],
  secondPerson: { notNeeded: '只登记对方的答复' },
  async apply(input, { client, at }) {
    const held = await holdReferral(client, input.scope, input.referral)
    if (held.sentAt === null) throw new Refusal('REFERRAL_WRONG', '还没有送出,不能登记答复')
    if (held.answeredOn !== null) throw new Refusal('REFERRAL_WRONG', `答复已于 ${held.answeredOn} 登记`)
    if (input.answeredOn > stepDay(at)) throw new Refusal('REFERRAL_WRONG', `答复日 ${input.answeredOn} 晚于今天`)
    await client.query(
      `update cases.referral_out set answered_on = $2, answer = $3, content = content || $4::jsonb where id = $1`,
      [held.id, input.answeredOn, freeText('答复', input.answer), JSON.stringify({ outcome: input.outcome })],
    )
    return {
      subject: { kind: 'case', id: held.caseId },
      payload: { referral: held.id, kind: held.kind, outcome: input.outcome },
      result: { answeredOn: input.answeredOn },
    }
  },
})
