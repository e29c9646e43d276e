/** A new password: asked for twice, judged by the server. */
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useStep } from '../../calls.ts'
import { FormProblem } from './form-problem.tsx'

interface Fields {
  readonly old: string
  readonly fresh: string
  readonly again: string
}

export const PasswordForm = ({ login, onDone }: { readonly login: string; readonly onDone: () => void }): ReactNode => {
  const [form] = Form.useForm<Fields>()
  const change = useStep('changePassword', { quiet: true, done: '口令已更改' })
  const submit = async ({ old, fresh }: Fields): Promise<void> => {
    await change.mutateAsync({ body: { old, fresh } }).then(
      () => {
        form.resetFields()
        onDone()
      },
      () => undefined,
    )
  }
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} className="narrow-form">
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <Form.Item name="old" label="现在的口令" rules={[{ required: true, message: '请填写现在的口令' }]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="fresh"
        label="新口令"
        extra="不能与登录名相近,也不能与最近用过的相同;不合要求时会说明原因。"
        rules={[{ required: true, message: '请填写新口令' }]}
      >
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再写一遍新口令"
        dependencies={['fresh']}
        rules={[
          { required: true, message: '请再写一遍新口令' },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue('fresh')
                ? Promise.resolve()
                : Promise.reject(new RangeError('两次写的不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
      <FormProblem problem={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        更改口令
      </Button>
    </Form>
  )
}
