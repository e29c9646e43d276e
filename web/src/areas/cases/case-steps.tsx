/** 下一步: the buttons of a case. What may be done is the server's word; what belongs to evidence, documents or money leads there. */
import { type ReactNode, useState } from 'react'
import type { Input } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { StepForm } from '../../ui/step-form.tsx'
import { StepButton } from '../../ui/steps.tsx'
import type { CaseDetail, CaseStepName } from './case-words.ts'
import { type People, type StepFormOf, stepForms } from './step-forms.ts'

/** The steps that lead on, before those that are possible at any time. */
const leading: readonly CaseStepName[] = [
  'accept',
  'dispatch',
  'approve-close',
  'end-site-check',
  'file-case',
  'legal-review',
  'close-consultation',
  'send-to-legal-review',
  'consult',
  'conclude',
  'deliberate',
  'propose-close',
  'start-site-check',
  'appoint-officer',
  'resume',
]

const choicesOf = (people: readonly { readonly id: string; readonly name: string; readonly organisation: string }[]) =>
  people.map(({ id, name, organisation }) => ({ value: id, label: `${name}(${organisation})` }))

const usePeople = (caseId: string, step: CaseStepName | undefined): People => {
  const params = { caseId }
  const officers = useCall(
    'listCasePeople',
    { params, query: { part: 'officer' } },
    { enabled: step === 'appoint-officer' },
  )
  const others = useCall(
    'listCasePeople',
    { params, query: { part: 'deliberator' } },
    { enabled: step === 'deliberate' },
  )
  return { officers: choicesOf(officers.data?.people ?? []), deliberators: choicesOf(others.data?.people ?? []) }
}

const Window = ({
  detail,
  label,
  form,
  onClose,
}: {
  readonly detail: CaseDetail
  readonly label: string
  readonly form: StepFormOf
  readonly onClose: () => void
}): ReactNode => {
  // Every step of a case takes the case and its revision; its own fields are the form's.
  const take = useStep(form.operation as 'acceptClue', { done: form.done })
  return (
    <StepForm
      title={label}
      fields={form.fields}
      okText={label}
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

const goTo = (id: string): void => {
  const place = document.getElementById(id)
  place?.scrollIntoView({ block: 'start' })
  place?.focus()
}

const documentSteps: readonly string[] = [
  'add-evidence',
  'preserve-evidence',
  'dispose-evidence',
  'make-document',
  'issue-document',
  'serve-document',
  'void-document',
]

export const CaseSteps = ({ detail }: { readonly detail: CaseDetail }): ReactNode => {
  const [step, setStep] = useState<CaseStepName>()
  const people = usePeople(detail.line.id, step)
  const [own, elsewhere] = [
    detail.next.filter((one) => one.step in stepForms),
    detail.next.filter((one) => !(one.step in stepForms)),
  ]
  const first = leading.find((name) => own.some((one) => one.step === name && one.open))
  const form = step === undefined ? undefined : stepForms[step]?.(detail, people)
  const label = detail.next.find((one) => one.step === step)?.label ?? ''
  return (
    <section className="card-plain not-printed" aria-label="下一步">
      <h2>下一步</h2>
      {detail.next.length === 0 && <p className="quiet">这件案件已经办结,没有下一步。</p>}
      <div className="step-buttons">
        {own.map(({ because, ...one }) => (
          <StepButton
            key={one.step}
            step={{ ...one, missing: because }}
            primary={one.step === first}
            onTake={() => setStep(one.step)}
          />
        ))}
      </div>
      {elsewhere.length > 0 && (
        <>
          <h3 className="case-elsewhere">在证据与文书、决定与款项各栏办理</h3>
          <div className="step-buttons">
            {elsewhere.map(({ because, ...one }) => (
              <StepButton
                key={one.step}
                step={{ ...one, missing: because }}
                onTake={() => goTo(documentSteps.includes(one.step) ? 'case-documents' : 'case-money')}
              />
            ))}
          </div>
        </>
      )}
      {form && <Window detail={detail} label={label} form={form} onClose={() => setStep(undefined)} />}
    </section>
  )
}
