/** 查看举报人: with a reason that goes into the log, shown once and kept nowhere. */
import { Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useStep } from '../../calls.ts'
import { FormProblem } from '../access/form-problem.tsx'

interface Props {
  readonly id: string
  readonly open: boolean
  readonly onClose: () => void
}

const fields = [
  ['name', '姓名'],
  ['idNumber', '身份证号码'],
  ['phone', '电话'],
  ['address', '地址'],
  ['reachedBy', '怎样联系'],
] as const

export const ReporterDialog = ({ id, open, onClose }: Props): ReactNode => {
  const [form] = Form.useForm<{ reason: string }>()
  const [shown, setShown] = useState<Readonly<Record<string, string | null>> | null>()
  const read = useStep('readReporter', { quiet: true })
  const close = (): void => {
    setShown(undefined)
    read.reset()
    form.resetFields()
    onClose()
  }
  return (
    <Modal
      title="查看举报人"
      open={open}
      onCancel={close}
      onOk={shown === undefined ? form.submit : close}
      okText={shown === undefined ? '查看' : '看完了'}
      confirmLoading={read.isPending}
      destroyOnHidden
    >
      {shown === undefined ? (
        <Form
          form={form}
          layout="vertical"
          onFinish={(body) =>
            read.mutate({ params: { id }, body }, { onSuccess: ({ reporter }) => setShown(reporter) })
          }
        >
          <p className="quiet">谁、何时、因何事看了举报人都会记入日志。不得向任何人透露(社会保险法第81条)。</p>
          <Form.Item
            name="reason"
            label="事由"
            rules={[{ required: true, min: 8, message: '请写明事由(至少 8 个字)' }]}
          >
            <Input.TextArea rows={3} maxLength={300} placeholder="例如:约举报人当面核实登记簿的来源" />
          </Form.Item>
          <FormProblem problem={read.error} />
        </Form>
      ) : (
        <dl className="facts">
          {fields.map(([field, label]) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>{shown?.[field] ?? '(没有留)'}</dd>
            </div>
          ))}
        </dl>
      )}
    </Modal>
  )
}
