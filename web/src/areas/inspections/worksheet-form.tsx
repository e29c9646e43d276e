/** 工作底稿: the checklist, item by item. Filled in here, or printed and typed in afterwards. */
import { Form, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Input as CallInput } from '../../api.ts'
import { useStep } from '../../calls.ts'
import { DayField } from '../../ui/day-field.tsx'
import { fenOf } from '../../ui/step-form.tsx'
import { outcomeChoices, type Programme } from './inspection-words.ts'

interface Line {
  readonly clause: string
  readonly question: string
  readonly outcome: string
  readonly note: string
  readonly amount: string
}

interface Head {
  readonly inspectee: string
  readonly inspecteeName: string
  readonly place: string
  readonly checkedOn: string
}

const Item = ({ line, onChange }: { readonly line: Line; readonly onChange: (line: Line) => void }): ReactNode => (
  <div className="worksheet-line">
    <span className="quiet">{line.clause}</span>
    <span>{line.question}</span>
    <Select
      aria-label={`${line.question}:结果`}
      value={line.outcome}
      options={[...outcomeChoices]}
      onChange={(outcome) => onChange({ ...line, outcome })}
    />
    <Input
      aria-label={`${line.question}:说明`}
      placeholder={line.outcome === 'issue' ? '问题(必填)' : '说明'}
      maxLength={500}
      status={line.outcome === 'issue' && line.note === '' ? 'warning' : ''}
      value={line.note}
      onChange={({ target }) => onChange({ ...line, note: target.value })}
    />
    <Input
      aria-label={`${line.question}:涉及金额`}
      placeholder="金额(元)"
      disabled={line.outcome !== 'issue'}
      value={line.amount}
      onChange={({ target }) => onChange({ ...line, amount: target.value })}
    />
  </div>
)

export const WorksheetForm = ({
  programme,
  onClose,
}: {
  readonly programme: Programme
  readonly onClose: () => void
}): ReactNode => {
  const [form] = Form.useForm<Head>()
  const add = useStep('addWorksheet', { done: '底稿已存,待另一人复核' })
  const [lines, setLines] = useState<readonly Line[]>(
    programme.checklist.map(({ clause, question }) => ({
      clause,
      question,
      outcome: 'not-applicable',
      note: '',
      amount: '',
    })),
  )
  const isWhole = lines.every(
    ({ outcome, note, amount }) =>
      (outcome !== 'issue' || note.trim() !== '') && /^(\d{1,13}(\.\d{1,2})?)?$/.test(amount),
  )
  const submit = (head: Head): void =>
    add.mutate(
      {
        params: { programme: programme.id },
        body: {
          revision: programme.revision,
          ...head,
          items: lines.map(({ amount, ...line }) => ({
            ...line,
            note: line.note.trim(),
            ...(line.outcome === 'issue' && amount ? { amountFen: fenOf(amount) } : {}),
          })),
        },
      } as CallInput<'addWorksheet'>,
      { onSuccess: onClose },
    )
  return (
    <Modal
      title="填写工作底稿"
      open
      width={980}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="存底稿"
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={add.isPending}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <div className="form-line">
          <Form.Item name="inspecteeName" label="被检查对象" rules={[{ required: true, message: '请写被检查对象' }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="inspectee"
            label="代码(机构、单位或样本号)"
            rules={[{ required: true, message: '请写代码' }]}
          >
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="place" label="检查地点" rules={[{ required: true, min: 2, message: '请写检查地点' }]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="checkedOn" rules={[{ required: true, message: '请写检查日期' }]}>
            <DayField label="检查日期" />
          </Form.Item>
        </div>
      </Form>
      {lines.map((line, index) => (
        <Item
          key={line.clause + line.question}
          line={line}
          onChange={(next) => setLines(lines.map((one, at) => (at === index ? next : one)))}
        />
      ))}
      {!isWhole && <p className="quiet">有问题的项须写明问题;金额写成 1234.50 这样的元。</p>}
    </Modal>
  )
}
