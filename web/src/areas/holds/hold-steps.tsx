/** The buttons of a stop; what may be done is the server's word. */
import { type ReactNode, useState } from 'react'
import { useStep } from '../../calls.ts'
import { StepForm } from '../../ui/step-form.tsx'
import { StepButton } from '../../ui/steps.tsx'
import { stepForm } from './hold-forms.ts'
import type { Hold } from './hold-words.ts'

const useHoldSteps = () => ({
  'order-hold': useStep('orderHold', { done: '已决定停止,待执行' }),
  'refuse-hold': useStep('refuseHold', { done: '已答复不予停止' }),
  'execute-hold': useStep('executeHold', { done: '已登记执行' }),
  'tell-hold': useStep('tellHold', { done: '已登记告知' }),
  'object-hold': useStep('objectHold', { done: '已登记异议' }),
  'answer-objection': useStep('answerHoldObjection', { done: '已答复' }),
  'extend-hold': useStep('extendHold', { done: '已延长' }),
  'release-hold': useStep('releaseHold', { done: '已解除' }),
  'resume-held': useStep('resumeHeld', { done: '已登记恢复' }),
  'pay-back-held': useStep('payBackHeld', { done: '已登记补发' }),
  'send-correction': useStep('sendHoldCorrection', { done: '已登记发函' }),
})
type StepName = keyof ReturnType<typeof useHoldSteps>

const leading: readonly string[] = [
  'order-hold',
  'execute-hold',
  'answer-objection',
  'resume-held',
  'pay-back-held',
  'send-correction',
]

export const HoldSteps = ({ hold }: { readonly hold: Hold }): ReactNode => {
  const [step, setStep] = useState<StepName>()
  const steps = useHoldSteps()
  const first = leading.find((name) => hold.next.some((one) => one.step === name && one.open))
  const form = step === undefined ? undefined : stepForm(step, hold)
  const label = hold.next.find((one) => one.step === step)?.label ?? ''
  return (
    <section className="card-plain not-printed" aria-label="下一步">
      <h2>下一步</h2>
      {hold.next.length === 0 && <p className="quiet">这项停止已经办完,没有下一步。</p>}
      <div className="step-buttons">
        {hold.next.map(({ because, ...one }) => (
          <StepButton
            key={one.step}
            step={{ ...one, missing: because }}
            primary={one.step === first}
            onTake={() => setStep(one.step as StepName)}
          />
        ))}
      </div>
      {step && form && (
        <StepForm
          title={label}
          fields={form.fields}
          okText={label}
          {...(form.says === undefined ? {} : { says: form.says })}
          onClose={() => setStep(undefined)}
          onSubmit={(values) =>
            steps[step].mutateAsync({
              params: { hold: hold.id },
              body: { revision: hold.revision, ...form.bodyOf(values) },
            } as never)
          }
        />
      )}
    </section>
  )
}
