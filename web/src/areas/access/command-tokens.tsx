/** 命令行令牌: made for deciding on the command line, shown once; the open ones, each to be ended. */
import { Alert, Button, Flex, Form, Input, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Answer } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Instant } from '../../ui/figures.tsx'
import { Nothing } from '../../ui/states.tsx'
import { FormProblem } from './form-problem.tsx'

type Token = Answer<'listOwnSessions'>['sessions'][number]

const Once = ({ made, onDone }: { readonly made: Answer<'createCommandToken'>; readonly onDone: () => void }) => {
  const [told, setTold] = useState('')
  const copy = (): void =>
    // Missing where the page is not served by TLS.
    void (navigator.clipboard?.writeText(made.token) ?? Promise.reject(new RangeError('no clipboard'))).then(
      () => setTold('已复制'),
      () => setTold('浏览器不许复制,请选中后手工复制'),
    )
  return (
    <div>
      <Alert
        type="warning"
        className="form-problem"
        title="令牌只显示这一次。凭它可以您的岗位在命令行办理,不要交给别人。"
      />
      <Space.Compact block>
        <Input readOnly value={made.token} aria-label="令牌" onFocus={({ target }) => target.select()} />
        <Button onClick={copy}>复制</Button>
      </Space.Compact>
      <p role="status" className="quiet">
        {told}
      </p>
      <p className="quiet">
        有效至 <Instant of={made.endsAt} />
        ,十五分钟不用即失效。存成只有自己能读的文件,用 --token-file 交给命令,或设环境变量 SHEJIAN_TOKEN。
      </p>
      <Button onClick={onDone}>已保存,不再显示</Button>
    </div>
  )
}

const Create = (): ReactNode => {
  const [form] = Form.useForm<{ readonly name: string }>()
  const [made, setMade] = useState<Answer<'createCommandToken'>>()
  const create = useStep('createCommandToken', { quiet: true })
  if (made) return <Once made={made} onDone={() => setMade(undefined)} />
  const submit = ({ name }: { readonly name: string }): void =>
    create.mutate(
      { body: { name: name.trim() } },
      {
        onSuccess: (answer) => {
          form.resetFields()
          setMade(answer)
        },
      },
    )
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} className="narrow-form">
      <p>在命令行签署规则、答复与复核上级疑点,须用本人的令牌。令牌一小时内有效,签发与每次使用都记入日志。</p>
      <Form.Item name="name" label="用途" rules={[{ required: true, whitespace: true, min: 2, message: '请写明用途' }]}>
        <Input maxLength={40} placeholder="例如:签署规则" />
      </Form.Item>
      <FormProblem problem={create.error} />
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        签发令牌
      </Button>
    </Form>
  )
}

export const CommandTokens = (): ReactNode => {
  const { data, error, refetch } = useCall('listOwnSessions', {})
  const end = useStep('endOwnSession', { done: '令牌已撤销' })
  return (
    <Flex vertical gap={20}>
      <Create />
      <DataTable<Token>
        label="有效的命令行令牌"
        rows={data?.sessions.filter(({ purpose }) => purpose === 'command')}
        rowKey={({ id }) => id}
        problem={error}
        retry={() => void refetch()}
        empty={<Nothing title="没有有效的令牌">需要在命令行办理时再签发。</Nothing>}
        columns={[
          { key: 'name', title: '用途', render: ({ name }) => name ?? '—' },
          { key: 'created', title: '签发', width: 150, render: ({ createdAt }) => <Instant of={createdAt} /> },
          { key: 'seen', title: '最近使用', width: 150, render: ({ lastSeenAt }) => <Instant of={lastSeenAt} /> },
          { key: 'ends', title: '失效', width: 150, render: ({ endsAt }) => <Instant of={endsAt} /> },
          {
            key: 'end',
            title: '操作',
            width: 90,
            render: ({ id }) => (
              <Button size="small" loading={end.isPending} onClick={() => end.mutate({ params: { id } })}>
                撤销
              </Button>
            ),
          },
        ]}
      />
    </Flex>
  )
}
