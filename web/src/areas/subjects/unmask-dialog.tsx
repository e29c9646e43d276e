/** 查看明文: which values, and why; they are shown once and each view is in the log. */
import { Checkbox, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Answer } from '../../api.ts'
import { useStep } from '../../calls.ts'

interface Props {
  readonly kind: Answer<'readSubject'>['header']['kind']
  readonly id: string
  readonly fields: Answer<'readSubject'>['unmaskable']
  readonly open: boolean
  readonly onClose: () => void
}

export const UnmaskDialog = ({ kind, id, fields, open, onClose }: Props): ReactNode => {
  const [form] = Form.useForm<{ fields: string[]; reason: string }>()
  const [shown, setShown] = useState<Answer<'unmaskSubject'>['values']>()
  const unmask = useStep('unmaskSubject')
  const close = (): void => {
    setShown(undefined)
    form.resetFields()
    onClose()
  }
  return (
    <Modal
      title="查看明文"
      open={open}
      onCancel={close}
      onOk={shown ? close : form.submit}
      okText={shown ? '看完了' : '查看'}
      confirmLoading={unmask.isPending}
      cancelButtonProps={shown ? { style: { display: 'none' } } : {}}
      destroyOnHidden
    >
      {shown ? (
        <dl className="facts">
          {shown.map(({ field, label, value }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>{value ?? '(没有登记)'}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <Form
          form={form}
          layout="vertical"
          onFinish={(body) =>
            unmask.mutate({ params: { kind, id }, body }, { onSuccess: ({ values }) => setShown(values) })
          }
        >
          <p className="quiet">谁、何时、因何事、看了哪几项都会记入日志。明文只显示这一次。</p>
          <Form.Item name="fields" label="看哪几项" rules={[{ required: true, message: '请选择' }]}>
            <Checkbox.Group options={fields.map(({ field, label }) => ({ value: field, label }))} />
          </Form.Item>
          <Form.Item
            name="reason"
            label="事由"
            rules={[{ required: true, min: 8, message: '请写明事由(至少 8 个字)' }]}
          >
            <Input.TextArea rows={3} maxLength={400} placeholder="例如:核对疑点 54ab2b18 的待遇领取人身份" />
          </Form.Item>
        </Form>
      )}
    </Modal>
  )
}
