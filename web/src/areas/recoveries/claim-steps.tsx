/** The buttons of a claim; what may be done is the server's word. */
import { type ReactNode, useState } from 'react'
import { useStep } from '../../calls.ts'
import { StepForm } from '../../ui/step-form.tsx'
import { StepButton } from '../../ui/steps.tsx'
import { claimForms } from './claim-forms.ts'
import type { ClaimDetail } from './claim-words.ts'

const useClaimSteps = () => ({
  'receive-payment': useStep('receivePayment', { done: '已登记收款' }),
  'pay-in': useStep('payInReceipt', { done: '已登记缴入' }),
  'hand-over-voucher': useStep('handOverVoucher', { done: '已登记票据提交' }),
  'reverse-receipt': useStep('reverseReceipt', { done: '已冲回' }),
  'agree-instalments': useStep('agreeInstalments', { done: '已订立分期' }),
  'offset-benefit': useStep('offsetBenefit', { done: '已登记抵扣' }),
  'replace-by-heirs': useStep('replaceByHeirs', { done: '已由继承人承受' }),
  'claim-late-fee': useStep('claimLateFee', { done: '已计收' }),
  'propose-write-off': useStep('proposeWriteOff', { done: '已提出核销' }),
  'approve-write-off': useStep('approveWriteOff', { done: '已批准' }),
  'refuse-write-off': useStep('refuseWriteOff', { done: '已答复不同意' }),
})
type StepName = keyof ReturnType<typeof useClaimSteps>

const leading: readonly StepName[] = ['approve-write-off', 'pay-in', 'hand-over-voucher', 'receive-payment']

export const ClaimSteps = ({ detail }: { readonly detail: ClaimDetail }): ReactNode => {
  const [step, setStep] = useState<StepName>()
  const steps = useClaimSteps()
  const first = leading.find((name) => detail.next.some((one) => one.step === name && one.open))
  const form = step === undefined ? undefined : claimForms[step]?.(detail)
  const label = detail.next.find((one) => one.step === step)?.label ?? ''
  return (
    <section className="card-plain not-printed" aria-label="下一步">
      <h2>下一步</h2>
      <div className="step-buttons">
        {detail.next.map(({ because, ...one }) => (
          <StepButton
            key={one.step}
            step={{ ...one, missing: because }}
            primary={one.step === first}
            onTake={() => setStep(one.step)}
          />
        ))}
      </div>
      {step && form && (
        <StepForm
          title={label}
          okText={label}
          fields={form.fields}
          danger={form.danger ?? false}
          {...(form.says === undefined ? {} : { says: form.says })}
          onClose={() => setStep(undefined)}
          onSubmit={(values) =>
            steps[step].mutateAsync({
              params: { claim: detail.line.id },
              body: { revision: detail.line.revision, ...form.bodyOf(values) },
            } as never)
          }
        />
      )}
    </section>
  )
}
