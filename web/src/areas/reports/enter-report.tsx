/** 登记: what came by letter, telephone or visit; the codes are shown once, to be handed to the reporter. */
import { Alert, Checkbox, Form, Input, Modal, Radio, Select } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { type Answer, type Body, freshKey } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { FormProblem } from '../access/form-problem.tsx'

type Fields = Omit<Body<'enterReport'>, 'nonce' | 'reporter'> & {
  readonly named: boolean
  readonly name?: string
  readonly idNumber?: string
  readonly phone?: string
  readonly address?: string
}

const ways = [
  ['letter', '来信'],
  ['phone', '来电'],
  ['visit', '来访'],
  ['superior', '上级交办'],
  ['referral', '部门移送'],
] as const

const must = [{ required: true, message: '请填写' }]
const none = (text: string | undefined): string | null => text?.trim() || null

const Reporter = (): ReactNode => (
  <>
    <Form.Item name="name" label="姓名" rules={must}>
      <Input maxLength={60} autoComplete="off" />
    </Form.Item>
    <Form.Item name="idNumber" label="身份证号码">
      <Input maxLength={20} autoComplete="off" />
    </Form.Item>
    <Form.Item name="phone" label="电话">
      <Input maxLength={20} autoComplete="off" />
    </Form.Item>
    <Form.Item name="address" label="地址">
      <Input maxLength={100} autoComplete="off" />
    </Form.Item>
  </>
)

const Codes = ({ made }: { readonly made: Answer<'enterReport'> }): ReactNode => (
  <>
    <Alert type="warning" title="编号和口令只显示这一次,请交给举报人本人;平台只保存密文,以后谁也查不回来。" />
    <dl className="facts">
      <dt>登记号</dt>
      <dd>{made.registerNo}</dd>
      <dt>举报编号</dt>
      <dd>
        <code>{made.code}</code>
      </dd>
      <dt>查询口令</dt>
      <dd>
        <code>{made.passphrase}</code>
      </dd>
    </dl>
  </>
)

const EnterForm = ({ onMade }: { readonly onMade: (made: Answer<'enterReport'>) => void }): ReactNode => {
  const [form] = Form.useForm<Fields>()
  const named = Form.useWatch('named', form)
  const choices = useCall('readReportForm', {})
  const nonce = useMemo(freshKey, [])
  const enter = useStep('enterReport', { quiet: true })
  const submit = ({ named: isNamed, name, idNumber, phone, address, ...rest }: Fields): void => {
    const reporter = isNamed
      ? { name: name ?? '', idNumber: none(idNumber), phone: none(phone), address: none(address), reachedBy: null }
      : null
    const body = { ...rest, where: rest.where ?? '', when: rest.when ?? '', reporter, nonce }
    enter.mutate({ body }, { onSuccess: onMade })
  }
  const listed = (entries: readonly { readonly key: string; readonly label: string }[] = []) =>
    entries.map(({ key, label }) => ({ value: key, label }))
  return (
    <Form
      id="enter-report"
      form={form}
      layout="vertical"
      onFinish={submit}
      initialValues={{ through: 'letter', named: false, wantsAnswer: true, wantsReward: false, insurance: 'unknown' }}
    >
      <Form.Item name="through" label="来源">
        <Select options={ways.map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="topic" label="反映的问题" rules={must}>
        <Select options={listed(choices.data?.topics)} />
      </Form.Item>
      <Form.Item name="insurance" label="哪种保险">
        <Select options={listed(choices.data?.insurances)} />
      </Form.Item>
      <Form.Item name="district" label="辖区" rules={must}>
        <Select options={listed(choices.data?.districts)} />
      </Form.Item>
      <Form.Item name="whom" label="举报谁" rules={must}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="where" label="地点">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="when" label="时间">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="what" label="经过" rules={[{ required: true, min: 10, message: '至少 10 个字' }]}>
        <Input.TextArea rows={5} maxLength={5000} showCount />
      </Form.Item>
      <Form.Item name="named" label="举报人">
        <Radio.Group
          options={[
            { value: false, label: '匿名' },
            { value: true, label: '实名' },
          ]}
        />
      </Form.Item>
      {named && <Reporter />}
      <Form.Item name="wantsAnswer" valuePropName="checked">
        <Checkbox>要求十个工作日内告知是否受理</Checkbox>
      </Form.Item>
      <Form.Item name="wantsReward" valuePropName="checked">
        <Checkbox>申请奖励</Checkbox>
      </Form.Item>
      <FormProblem problem={enter.error} />
    </Form>
  )
}

export const EnterReport = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode => {
  const [made, setMade] = useState<Answer<'enterReport'>>()
  const close = (): void => {
    setMade(undefined)
    onClose()
  }
  return (
    <Modal
      title={made ? '举报已登记' : '登记举报'}
      open={open}
      onCancel={close}
      okText={made ? '已交接,关闭' : '登记'}
      okButtonProps={made ? { onClick: close } : { htmlType: 'submit', form: 'enter-report' }}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {made ? <Codes made={made} /> : <EnterForm onMade={setMade} />}
    </Modal>
  )
}
