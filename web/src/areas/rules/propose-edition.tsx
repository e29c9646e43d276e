/** Proposing an edition on the strength of a back-test. */
import { Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useStep } from '../../calls.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormProblem } from '../access/form-problem.tsx'

interface Fields {
  readonly validFrom: string
  readonly reason: string
}

interface Props {
  readonly rule: string
  readonly changes: string
  readonly source: string
  readonly backtest: string
  readonly open: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

export const ProposeEdition = ({ rule, changes, source, backtest, open, onClose, onDone }: Props): ReactNode => {
  const [form] = Form.useForm<Fields>()
  const propose = useStep('proposeEdition', { done: '已提出,开始试运行', quiet: true })
  const submit = ({ validFrom, reason }: Fields): void =>
    propose.mutate({ params: { rule }, body: { changes, source, validFrom, reason, backtest } }, { onSuccess: onDone })
  return (
    <Modal
      title={`提出新版次:${rule}`}
      open={open}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="提出"
      confirmLoading={propose.isPending}
      destroyOnHidden
    >
      <p className="quiet">引用回溯测试 {backtest}。提出后试运行:只计数,不停任何待遇或结算;由两人签署后生效。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="validFrom"
          rules={[{ required: true, message: '请写日期,如 2027-01-01' }]}
          extra="以前的事实仍按以前的版次判断。"
        >
          <DayField label="自哪一天起的事实适用" />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={[{ required: true, min: 6, message: '请写明理由,至少 6 个字' }]}>
          <Input.TextArea rows={3} maxLength={400} showCount />
        </Form.Item>
        <FormProblem problem={propose.error} />
      </Form>
    </Modal>
  )
}
