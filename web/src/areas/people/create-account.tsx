/** A new account, without any post: that is asked for separately. */
import { Form, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useStep } from '../../calls.ts'
import { FormProblem } from '../access/form-problem.tsx'
import type { Organisations } from './account-words.ts'
import { PasswordModal } from './shown-password.tsx'

interface Fields {
  readonly login: string
  readonly name: string
  readonly organisation: string
  readonly idNumber: string
}

interface Props {
  readonly organisations: Organisations['organisations']
  readonly open: boolean
  readonly onClose: () => void
}

export const CreateAccount = ({ organisations, open, onClose }: Props): ReactNode => {
  const [form] = Form.useForm<Fields>()
  const [made, setMade] = useState<{ readonly name: string; readonly password: string }>()
  const create = useStep('createPerson', { quiet: true })
  const submit = (body: Fields): void =>
    create.mutate(
      { body },
      {
        onSuccess: ({ password }) => {
          setMade({ name: body.name, password })
          form.resetFields()
          onClose()
        },
      },
    )
  return (
    <>
      <Modal
        title="开立账号"
        open={open}
        onCancel={onClose}
        onOk={() => form.submit()}
        okText="开立"
        confirmLoading={create.isPending}
      >
        <p className="quiet">账号开立后没有任何岗位,不能看业务数据;岗位由本人或所在机构负责人另行申请。</p>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
          <Form.Item name="organisation" label="机构" rules={[{ required: true, message: '请选机构' }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item name="name" label="姓名" rules={[{ required: true, min: 2, message: '请写姓名' }]}>
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="login"
            label="登录名"
            extra="3 至 32 位小写字母、数字、点、横线,以字母开头;开立后不能改。"
            rules={[{ required: true, pattern: /^[a-z][a-z0-9.-]{2,31}$/, message: '不合要求,请看下面的说明' }]}
          >
            <Input maxLength={32} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="idNumber"
            label="身份证件号码"
            extra="只存加密索引,用来认出同一个人的不同账号,以免一人兼任不相容的岗位。"
            rules={[{ required: true, min: 6, message: '请写证件号码' }]}
          >
            <Input maxLength={30} autoComplete="off" />
          </Form.Item>
          <FormProblem problem={create.error} />
        </Form>
      </Modal>
      <PasswordModal
        title={`${made?.name ?? ''} 的首次口令`}
        password={made?.password}
        onClose={() => setMade(undefined)}
      />
    </>
  )
}
