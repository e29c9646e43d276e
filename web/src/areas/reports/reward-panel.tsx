/** 奖励: how it was computed, line by line; proposed by a handler, approved by two others. */
import { Button, Form, Input, InputNumber, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useStep } from '../../calls.ts'
import { Day, Money } from '../../ui/figures.tsx'
import { ReasonModal } from '../../ui/steps.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { FormProblem } from '../access/form-problem.tsx'
import type { Report, Reward } from './report-words.ts'

const objects = [
  { value: 'person', label: '个人' },
  { value: 'body', label: '单位、机构' },
  { value: 'agency', label: '经办机构及其人员' },
]

const ProposeDialog = ({ report, onClose }: { readonly report: Report; readonly onClose: () => void }): ReactNode => {
  const [form] = Form.useForm<{ object: 'person' | 'body' | 'agency'; percent?: number; interested?: string }>()
  const propose = useStep('proposeReward', { done: '奖励意见已提出', quiet: true })
  return (
    <Modal
      title="提出奖励意见"
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={propose.isPending}
      destroyOnHidden
    >
      <p className="quiet">
        金额由平台按当日规定和案件查实金额计算。举报人是否负有监督、经办职责,由平台比对,不显示举报人。
      </p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ object, percent, interested = '' }) =>
          propose.mutate(
            {
              params: { id: report.id },
              body: {
                revision: report.revision,
                object,
                sharePpm: percent === undefined || percent === null ? null : Math.round(percent * 10_000),
                interested,
              },
            },
            { onSuccess: onClose },
          )
        }
      >
        <Form.Item name="object" label="举报的对象" rules={[{ required: true, message: '请选择' }]}>
          <Select options={objects} />
        </Form.Item>
        <Form.Item name="percent" label="比例(%)" extra="不填按规定的最低比例;只能在规定的幅度内">
          <InputNumber min={0} max={100} step={0.5} />
        </Form.Item>
        <Form.Item name="interested" label="利害关系" extra="举报人与举报事项有利害关系的写明,不予奖励;没有则不填">
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      </Form>
      <FormProblem problem={propose.error} />
    </Modal>
  )
}

const Lines = ({ reward }: { readonly reward: Reward }): ReactNode => (
  <table className="plain-table">
    <caption className="only-heard">奖励怎样算出</caption>
    <thead>
      <tr>
        <th scope="col">项目</th>
        <th scope="col" className="figure">
          元
        </th>
        <th scope="col">说明与依据</th>
      </tr>
    </thead>
    <tbody>
      {reward.lines.map(({ label, fen, says, basis, mark }) => (
        <tr key={label}>
          <td>{label}</td>
          <td className="figure">
            <Money fen={fen} />
          </td>
          <td>
            {says} <span className="quiet">({basis})</span>
            {mark === 'U' && <span className="report-late"> 规定原文未见,付款前须核实</span>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Approving = ({ report, reward }: { readonly report: Report; readonly reward: Reward }): ReactNode => {
  const [returning, setReturning] = useState(false)
  const approve = useStep('approveReward', { done: '已审批' })
  const back = useStep('returnReward', { done: '已退回' })
  const params = { id: report.id }
  const { amountFen } = reward
  return (
    <div className="report-steps">
      <Button
        type="primary"
        loading={approve.isPending}
        onClick={() => approve.mutate({ params, body: { amountFen } })}
      >
        同意
      </Button>
      <Button onClick={() => setReturning(true)}>退回…</Button>
      <ReasonModal
        title="退回奖励意见"
        open={returning}
        onClose={() => setReturning(false)}
        onSubmit={(reason) => back.mutateAsync({ params, body: { amountFen, reason } })}
      />
    </div>
  )
}

export const RewardPanel = ({ report }: { readonly report: Report }): ReactNode => {
  const [proposing, setProposing] = useState(false)
  const { reward } = report
  if (!report.wantsReward) return null
  const mayPropose = report.mine && report.outcome === 'found' && report.state !== 'closed'
  const waits = reward !== null && (reward.state === 'proposed' || reward.state === 'approved')
  return (
    <section className="card-plain" aria-label="奖励">
      <h2>
        奖励 {reward && <StageTag label={reward.stateLabel} tone={reward.state === 'paid' ? 'done' : 'active'} />}
      </h2>
      {!reward && <p className="quiet">举报人申请了奖励。查证属实后由承办人提出意见,另由两人先后审批。</p>}
      {!reward && mayPropose && <Button onClick={() => setProposing(true)}>提出奖励意见…</Button>}
      {reward && (
        <>
          <Lines reward={reward} />
          <p className="quiet">
            {reward.proposer} 提出{reward.first && `,${reward.first} 审批`}
            {reward.second && `,${reward.second} 审批`}
            {reward.claimUntil && (
              <>
                ,领取至 <Day of={reward.claimUntil} />
              </>
            )}
          </p>
        </>
      )}
      {reward && waits && report.mayApprove && !report.mine && <Approving report={report} reward={reward} />}
      {proposing && <ProposeDialog report={report} onClose={() => setProposing(false)} />}
    </section>
  )
}
