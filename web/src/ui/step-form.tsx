/** A window for one step: a few fields said as data, sent together; a refusal keeps the window and the words. */
import { Form, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { DayField } from './day-field.tsx'

export interface FormField {
  readonly name: string
  readonly label: string
  readonly kind: 'line' | 'long' | 'day' | 'money' | 'number' | 'choice'
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  readonly required?: boolean
  /** Characters at least, for text. */
  readonly least?: number
  readonly most?: number
  readonly help?: string
  readonly initial?: string
  /** Left out: always. */
  readonly when?: (values: FormValues) => boolean
}

/** By name; '' where nothing was written. Money in yuan as written. */
export type FormValues = Readonly<Record<string, string>>

interface Props {
  readonly title: string
  readonly says?: ReactNode
  readonly fields: readonly FormField[]
  readonly okText?: string
  readonly danger?: boolean
  readonly onClose: () => void
  /** Resolves when it is done (the window closes). */
  readonly onSubmit: (values: FormValues) => Promise<unknown>
}

const moneyPattern = /^\d{1,13}(\.\d{1,2})?$/

/** '1234.5' → '123450'; undefined for ''. */
export const fenOf = (written: string | undefined): string | undefined => {
  if (!written) return undefined
  const [whole = '0', cents = ''] = written.split('.')
  return (BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'))).toString()
}

const rulesOf = ({ kind, label, required, least }: FormField) => [
  ...(required ? [{ required: true, message: `请写${label}` }] : []),
  ...(least ? [{ min: least, message: `至少 ${least} 个字` }] : []),
  ...(kind === 'money' ? [{ pattern: moneyPattern, message: '应写成 1234.50 这样的元' }] : []),
  ...(kind === 'number' ? [{ pattern: /^\d{1,6}$/, message: '应写整数' }] : []),
]

const inputOf = ({ kind, label, choices = [], most = 200 }: FormField): ReactNode => {
  switch (kind) {
    case 'choice':
      return <Select options={[...choices]} showSearch={{ optionFilterProp: 'label' }} />
    case 'day':
      return <DayField label={label} />
    case 'long':
      return <Input.TextArea rows={3} maxLength={most} showCount />
    default:
      return <Input maxLength={kind === 'line' ? most : 18} {...(kind === 'money' ? { suffix: '元' } : {})} />
  }
}

export const StepForm = ({
  title,
  says,
  fields,
  okText = '确定',
  danger = false,
  onClose,
  onSubmit,
}: Props): ReactNode => {
  const [form] = Form.useForm<Record<string, string | undefined>>()
  const [busy, setBusy] = useState(false)
  const written = (Form.useWatch([], form) ?? {}) as Record<string, string | undefined>
  const initial = Object.fromEntries(fields.map(({ name, initial: first }) => [name, first]))
  const values = Object.fromEntries(
    fields.map(({ name }) => [name, (written[name] ?? initial[name] ?? '').toString().trim()]),
  )
  const shown = fields.filter(({ when }) => when === undefined || when(values))
  const submit = async (): Promise<void> => {
    setBusy(true)
    try {
      const said = form.getFieldsValue()
      await onSubmit(
        Object.fromEntries(
          fields.map(({ name }) => [
            name,
            shown.some((one) => one.name === name) ? (said[name] ?? '').toString().trim() : '',
          ]),
        ),
      )
      onClose()
    } catch {
      // Told in a notice by the step itself; the words stay for the next attempt.
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      title={title}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={okText}
      okButtonProps={{ danger }}
      confirmLoading={busy}
      destroyOnHidden
    >
      {says && <div className="modal-says">{says}</div>}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={() => void submit()}>
        {shown.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            {...(field.kind === 'day' ? {} : { label: field.label })}
            rules={rulesOf(field)}
            {...(field.help === undefined ? {} : { extra: field.help })}
          >
            {inputOf(field)}
          </Form.Item>
        ))}
      </Form>
    </Modal>
  )
}
