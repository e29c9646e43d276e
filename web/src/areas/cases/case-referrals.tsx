/** 移送、建议、报告 of a case: decided, sent, answered, with their clocks. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useStep } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { Day, Instant } from '../../ui/figures.tsx'
import { StepForm } from '../../ui/step-form.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { type Money, outcomeWords } from './money-words.ts'
import { answerForm, sendForm } from './referral-forms.ts'

type Referral = Money['referrals'][number]

const Ban = ({ content, fromOn, untilOn }: Referral): ReactNode => (
  <span>
    自 {fromOn} 至 <strong>{untilOn}</strong> 不得再签(现行 {String(content.months)} 个月,{String(content.basis)});
    本通知为 {String(content.noticeMonths)} 个月,至 {String(content.noticeUntilOn)}
  </span>
)

const Line = ({ one, money }: { readonly one: Referral; readonly money: Money }): ReactNode => {
  const [open, setOpen] = useState(false)
  const may = useMay('cases.work')
  const send = useStep('sendReferral', { done: '已登记送出' })
  const answer = useStep('answerReferral', { done: '已登记答复' })
  const form = one.sentAt === null ? sendForm(money.policeAttachments, one.kind === 'police') : answerForm
  const title = one.sentAt === null ? '送出' : '登记答复'
  return (
    <li>
      <StageTag label={one.label} tone={one.answeredOn ? 'done' : 'active'} /> {one.toBody},<Day of={one.decidedOn} />{' '}
      决定
      {one.kind === 're-sign-ban' && (
        <>
          ;<Ban {...one} />
        </>
      )}
      {one.dueAt && one.sentAt === null && (
        <>
          ;限 <Instant of={one.dueAt} /> 前送出
        </>
      )}
      {one.sentAt && (
        <>
          ;<Instant of={one.sentAt} /> 送出,回执 {one.receiptNo}
        </>
      )}
      {one.answeredOn && `;${one.answeredOn} ${outcomeWords[String(one.content.outcome)] ?? ''}:${one.answer ?? ''}`}
      {may && one.answeredOn === null && (
        <Button size="small" className="not-printed" onClick={() => setOpen(true)}>
          {title}
        </Button>
      )}
      {open && (
        <StepForm
          title={`${title}:${one.label}`}
          fields={form.fields}
          {...(form.says === undefined ? {} : { says: form.says })}
          onClose={() => setOpen(false)}
          onSubmit={(values) => {
            const input = { params: { referral: one.id }, body: form.bodyOf?.(values) ?? values } as never
            return one.sentAt === null ? send.mutateAsync(input) : answer.mutateAsync(input)
          }}
        />
      )}
    </li>
  )
}

export const CaseReferrals = ({ money }: { readonly money: Money }): ReactNode => {
  const { reached, standing } = money.crime
  return (
    <>
      {reached && standing.decided === null && money.consequence?.crime && (
        <p className="clock-late">
          数额达到「{reached.label}」({reached.cite}
          {reached.mark === 'V' ? '' : ',待核原文'});属于骗取的,须先提出并决定是否移送公安机关,不得以罚代移。
        </p>
      )}
      {money.urgent.level && !money.urgent.reported && <p>金额达到{money.urgent.level},还没有报要情。</p>}
      {money.referrals.length > 0 && (
        <ul>
          {money.referrals.map((one) => (
            <Line key={one.id} one={one} money={money} />
          ))}
        </ul>
      )}
    </>
  )
}
