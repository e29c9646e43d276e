/** A written request: which post, from when, why; for oneself, or by whoever reads the people of his organisation for one of them. */
import { Alert, Form, Input, Modal, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { useMay, useMe } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormProblem } from '../access/form-problem.tsx'

interface Fields {
  readonly person: string
  readonly change: 'grant' | 'revoke'
  readonly post: string
  readonly validFrom: string
  readonly validTo?: string
  readonly reason: string
  readonly documentNo?: string
}

interface Props {
  readonly posts: Answer<'listPermissionRequests'>['posts']
  readonly open: boolean
  readonly onClose: () => void
}

const useColleagues = (): { value: string; label: string }[] => {
  const me = useMe()
  const mayRead = useMay('people.read')
  const read = useCall('listPeople', { query: { organisation: me.organisation.id } }, { enabled: mayRead })
  const others = (read.data?.people ?? []).filter(({ id, disabled }) => id !== me.id && !disabled)
  return [
    { value: me.id, label: `本人(${me.name})` },
    ...others.map(({ id, name, login }) => ({ value: id, label: `${name} ${login}` })),
  ]
}

const PostAdvice = ({
  posts,
  chosen,
  self,
}: Pick<Props, 'posts'> & { chosen: string | undefined; self: boolean }): ReactNode => {
  const post = posts.find((one) => one.post === chosen)
  if (!post) return null
  return (
    <>
      <p className="quiet">{post.does}</p>
      {self && post.conflict && (
        <Alert
          type="warning"
          className="form-problem"
          title={`与您现任的岗位不相容:${post.conflict}。先申请收回现任岗位,再申请这个岗位。`}
        />
      )}
    </>
  )
}

export const RequestDialog = ({ posts, open, onClose }: Props): ReactNode => {
  const me = useMe()
  const [form] = Form.useForm<Fields>()
  const people = useColleagues()
  const ask = useStep('requestPermission', { done: '已提交,待部门负责人审核', quiet: true })
  const [change, post, person] = [
    Form.useWatch('change', form),
    Form.useWatch('post', form),
    Form.useWatch('person', form),
  ]
  const submit = ({ validTo, documentNo, ...rest }: Fields): void =>
    ask.mutate(
      { body: { ...rest, validTo: validTo || null, documentNo: documentNo?.trim() || null } },
      {
        onSuccess: () => {
          form.resetFields()
          onClose()
        },
      },
    )
  return (
    <Modal
      title="申请权限"
      open={open}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="提交申请"
      confirmLoading={ask.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={{ person: me.id, change: 'grant' }}
      >
        <Form.Item name="person" label="为谁申请">
          <Select options={people} disabled={people.length === 1} />
        </Form.Item>
        <Form.Item name="change" label="申请什么">
          <Radio.Group
            options={[
              { value: 'grant', label: '授予岗位' },
              { value: 'revoke', label: '收回岗位' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="post"
          label="岗位"
          rules={[{ required: true, message: '请选岗位' }]}
          extra="只列本机构的岗位。"
        >
          <Select options={posts.map((one) => ({ value: one.post, label: one.label }))} />
        </Form.Item>
        {change === 'grant' && <PostAdvice posts={posts} chosen={post} self={person === me.id} />}
        <div className="form-line">
          <Form.Item name="validFrom" rules={[{ required: true, message: '请写日期,如 2026-12-01' }]}>
            <DayField label={change === 'revoke' ? '自哪天起不再任' : '自'} />
          </Form.Item>
          {change === 'grant' && (
            <Form.Item name="validTo">
              <DayField label="至(长期任职不写)" />
            </Form.Item>
          )}
        </div>
        <Form.Item name="reason" label="理由" rules={[{ required: true, min: 6, message: '请写明理由,至少 6 个字' }]}>
          <Input.TextArea rows={2} maxLength={400} showCount />
        </Form.Item>
        <Form.Item name="documentNo" label="任职文件文号(有则写)">
          <Input maxLength={60} />
        </Form.Item>
        <FormProblem problem={ask.error} />
      </Form>
    </Modal>
  )
}
