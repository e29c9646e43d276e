/** The buttons of an inspection; the worksheet has a window of its own. */
import { type ReactNode, useState } from 'react'
import { useCall, useStep } from '../../calls.ts'
import { type FormField, type FormValues, StepForm } from '../../ui/step-form.tsx'
import { StepButton } from '../../ui/steps.tsx'
import { type Programme, partChoices } from './inspection-words.ts'
import { WorksheetForm } from './worksheet-form.tsx'

const useSteps = () => ({
  'approve-programme': useStep('approveInspection', { done: '已批准' }),
  'drop-programme': useStep('dropInspection', { done: '已取消' }),
  'appoint-member': useStep('appointInspectionMember', { done: '已指定' }),
  'recuse-member': useStep('recuseInspectionMember', { done: '已回避' }),
  'draw-sample': useStep('drawInspectionSample', { done: '已抽样' }),
  'notify-programme': useStep('notifyInspection', { done: '已登记通知' }),
  'start-on-site': useStep('startInspection', { done: '已进场' }),
  'draft-report': useStep('draftInspectionReport', { done: '已发出征求意见' }),
  'take-draft-objection': useStep('takeInspecteeObjection', { done: '已登记意见' }),
  'end-consultation': useStep('endInspectionConsultation', { done: '已处理意见' }),
  'issue-programme-report': useStep('issueInspectionReport', { done: '报告已签发' }),
  'close-programme': useStep('closeInspection', { done: '已办结' }),
})
type StepName = keyof ReturnType<typeof useSteps>

const long = (name: string, label: string, initial?: string): FormField => ({
  name,
  label,
  kind: 'long',
  least: 4,
  required: true,
  most: 20_000,
  ...(initial === undefined ? {} : { initial }),
})

const useFields = (step: StepName | undefined, programme: Programme): readonly FormField[] => {
  const { data } = useCall('listInspectors', {}, { enabled: step === 'appoint-member' })
  switch (step) {
    case 'drop-programme':
      return [{ name: 'reason', label: '取消的理由', kind: 'long', least: 4, required: true, most: 500 }]
    case 'appoint-member':
      return [
        { name: 'part', label: '任什么', kind: 'choice', required: true, choices: partChoices, initial: 'officer' },
        {
          name: 'person',
          label: '谁',
          kind: 'choice',
          required: true,
          choices: (data?.people ?? []).map(({ id, name, organisation }) => ({
            value: id,
            label: `${name} ${organisation}`,
          })),
        },
      ]
    case 'recuse-member':
      return [
        {
          name: 'person',
          label: '谁回避',
          kind: 'choice',
          required: true,
          choices: programme.members
            .filter(({ recusedWhy }) => recusedWhy === null)
            .map(({ person, name, partLabel }) => ({ value: person, label: `${name} ${partLabel}` })),
        },
        { name: 'reason', label: '理由', kind: 'long', least: 4, required: true, most: 500 },
      ]
    case 'notify-programme':
      return [
        { name: 'noticeNo', label: '检查通知书编号', kind: 'line', least: 2, required: true, most: 60 },
        { name: 'onSiteFrom', label: '进场日期', kind: 'day', required: true },
        {
          name: 'onTheSpotWhy',
          label: '现场通知的理由',
          kind: 'line',
          most: 300,
          help: '提前三个工作日通知的不写;突击盘点一律现场通知。',
        },
      ]
    case 'draft-report':
      return [long('draft', '报告征求意见稿')]
    case 'take-draft-objection':
      return [{ name: 'on', label: '收到日期', kind: 'day', required: true }, long('objection', '被检查单位意见')]
    case 'end-consultation':
      return programme.objection === null ? [] : [long('answer', '对意见的答复')]
    case 'issue-programme-report':
      return [
        { name: 'reportNo', label: '报告编号', kind: 'line', least: 2, required: true, most: 60 },
        long('report', '检查报告', programme.draft?.text),
      ]
    default:
      return []
  }
}

const says: Partial<Readonly<Record<string, string>>> = {
  'draw-sample': '按计划里写定的种子抽;同一种子只会抽出同一批。',
  'draft-report': '发给被检查单位,十个工作日内可以提出意见;不提出视为无意见。',
  'issue-programme-report': '委员与专家的意见逐条答复后才能签发。',
}

const bodyOf = (values: FormValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

export const InspectionSteps = ({ programme }: { readonly programme: Programme }): ReactNode => {
  const [step, setStep] = useState<StepName>()
  const [isFilling, setFilling] = useState(false)
  const steps = useSteps()
  const fields = useFields(step, programme)
  const label = programme.next.find((one) => one.step === step)?.label ?? ''
  return (
    <section className="card-plain not-printed" aria-label="下一步">
      <h2>下一步</h2>
      {programme.next.length === 0 && <p className="quiet">这项检查已经办完。</p>}
      <div className="step-buttons">
        {programme.next.map(({ because, ...one }, index) => (
          <StepButton
            key={one.step}
            step={{ ...one, missing: because }}
            primary={one.open && programme.next.findIndex(({ open }) => open) === index}
            onTake={() => (one.step === 'add-worksheet' ? setFilling(true) : setStep(one.step as StepName))}
          />
        ))}
      </div>
      {isFilling && <WorksheetForm programme={programme} onClose={() => setFilling(false)} />}
      {step && (
        <StepForm
          key={step + fields.length}
          title={label}
          fields={fields}
          okText={label}
          {...(says[step] === undefined ? {} : { says: says[step] })}
          onClose={() => setStep(undefined)}
          onSubmit={(values) =>
            steps[step].mutateAsync({
              params: { programme: programme.id },
              body: { revision: programme.revision, ...bodyOf(values) },
            } as never)
          }
        />
      )}
    </section>
  )
}
