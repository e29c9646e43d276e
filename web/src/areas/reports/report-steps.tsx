/** What may be done next with a report: the server's word; each step asks for what it needs. */
import { Form, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Input as Asked, JsonOperation } from '../../api.ts'
import { useStep } from '../../calls.ts'
import { StepButton } from '../../ui/steps.tsx'
import { FormProblem } from '../access/form-problem.tsx'
import { type Report, type StepField, type StepForm, stepForms } from './report-words.ts'

const FieldInput = ({
  field,
  report,
  ...control
}: {
  readonly field: StepField
  readonly report: Report
}): ReactNode => {
  switch (field.kind) {
    case 'area':
      return <Input.TextArea {...control} rows={4} maxLength={field.most ?? 500} showCount />
    case 'select':
      return <Select {...control} options={(field.options ?? []).map(([value, label]) => ({ value, label }))} />
    case 'people':
      return (
        <Select
          {...control}
          mode="multiple"
          maxCount={3}
          showSearch={{ optionFilterProp: 'label' }}
          options={report.handlerChoices.map(({ id, name, organisation }) => ({
            value: id,
            label: `${name}(${organisation})`,
          }))}
        />
      )
    case 'text':
      return <Input {...control} maxLength={field.most ?? 100} autoComplete="off" />
  }
}

/** What was left empty is not sent: the interface has its own word for it. */
const filled = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))

interface DialogProps {
  readonly report: Report
  readonly label: string
  readonly form: StepForm
  readonly onClose: () => void
}

const StepDialog = ({ report, label, form: { operation, says, fields }, onClose }: DialogProps): ReactNode => {
  const [form] = Form.useForm()
  const step = useStep(operation, { done: `${label}:已办`, quiet: true })
  const submit = (values: Readonly<Record<string, unknown>>): void =>
    step.mutate(
      {
        params: { id: report.id },
        // The words to a reporter by another authority need no name of the body, which is not asked for then.
        body: { ...(operation === 'referReport' ? { body: '' } : {}), ...filled(values), revision: report.revision },
      } as unknown as Asked<JsonOperation>,
      { onSuccess: onClose },
    )
  return (
    <Modal
      title={label}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={label}
      confirmLoading={step.isPending}
      destroyOnHidden
    >
      {says && <p className="quiet">{says}</p>}
      <Form form={form} layout="vertical" onFinish={submit}>
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={field.label}
            extra={field.hint}
            rules={field.optional ? [] : [{ required: true, message: `请填写${field.label}` }]}
          >
            <FieldInput field={field} report={report} />
          </Form.Item>
        ))}
      </Form>
      <FormProblem problem={step.error} />
    </Modal>
  )
}

export const ReportSteps = ({ report }: { readonly report: Report }): ReactNode => {
  const [taking, setTaking] = useState<string>()
  const chosen = report.nextSteps.find(({ step }) => step === taking)
  const form = taking === undefined ? undefined : stepForms[taking]
  const first = report.nextSteps.find(({ open, step }) => open && step !== 'message-reporter')
  return (
    <section className="card-plain" aria-label="下一步">
      <h2>下一步</h2>
      {report.nextSteps.length === 0 && <p className="quiet">这件举报已经办结。</p>}
      <div className="report-steps">
        {report.nextSteps.map((step) => (
          <StepButton key={step.step} step={step} primary={step === first} onTake={() => setTaking(step.step)} />
        ))}
      </div>
      {chosen && form && (
        <StepDialog
          key={chosen.step}
          report={report}
          label={chosen.label}
          form={form}
          onClose={() => setTaking(undefined)}
        />
      )}
    </section>
  )
}
