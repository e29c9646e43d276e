/** The buttons of telling, deciding and enforcing; what may be done is the server's word. */
import { type ReactNode, useState } from 'react'
import type { Input } from '../../api.ts'
import { useStep } from '../../calls.ts'
import { StepForm } from '../../ui/step-form.tsx'
import { StepButton } from '../../ui/steps.tsx'
import type { CaseDetail, CaseStepName } from './case-words.ts'
import { decisionForms, type MoneyForm } from './money-forms.ts'
import { type FineFacts, type Money, moneySteps } from './money-words.ts'
import { referralForms } from './referral-forms.ts'

const forms = { ...decisionForms, ...referralForms }

interface WindowProps {
  readonly detail: CaseDetail
  readonly label: string
  readonly form: MoneyForm
  readonly onClose: () => void
}

const Window = ({ detail, label, form, onClose }: WindowProps): ReactNode => {
  // Every step of a case takes the case and its revision; its own fields are the form's.
  const take = useStep(form.operation as 'acceptClue', { done: form.done })
  return (
    <StepForm
      title={label}
      okText={label}
      fields={form.fields}
      danger={form.danger ?? false}
      {...(form.says === undefined ? {} : { says: form.says })}
      onClose={onClose}
      onSubmit={(values) =>
        take.mutateAsync({
          params: { caseId: detail.line.id },
          body: { ...(form.bodyOf?.(values) ?? values), revision: detail.line.revision },
        } as Input<'acceptClue'>)
      }
    />
  )
}

interface Props {
  readonly detail: CaseDetail
  readonly money: Money
  readonly facts: FineFacts | undefined
}

export const MoneySteps = ({ detail, money, facts }: Props): ReactNode => {
  const [step, setStep] = useState<CaseStepName>()
  // Only what the collector has to order first has such an order to be registered (十二(七)).
  const isCorrected = detail.line.track === 'contribution' || Boolean(money.consequence?.correctedFirstBy)
  const own = detail.next.filter(
    (one) => moneySteps.includes(one.step) && (one.step !== 'record-correction' || isCorrected),
  )
  const first = moneySteps.find((name) => own.some((one) => one.step === name && one.open))
  const form = step === undefined ? undefined : forms[step]?.(money, facts)
  const label = detail.next.find((one) => one.step === step)?.label ?? ''
  if (own.length === 0) return null
  return (
    <div className="step-buttons not-printed">
      {own.map(({ because, ...one }) => (
        <StepButton
          key={one.step}
          step={{ ...one, missing: because }}
          primary={one.step === first}
          onTake={() => setStep(one.step)}
        />
      ))}
      {form && <Window detail={detail} label={label} form={form} onClose={() => setStep(undefined)} />}
    </div>
  )
}
