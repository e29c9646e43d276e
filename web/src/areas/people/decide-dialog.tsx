/** One step of the chain: what is asked beside the decision; a refusal needs its reason. */
import { Input, Modal, Radio } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { Params } from '../../api.ts'
import { useStep } from '../../calls.ts'
import { FormProblem } from '../access/form-problem.tsx'
import { changeWords, type Request, spanText } from './account-words.ts'

type Action = Params<'decidePermission'>['action']

const whatHappens: Readonly<Record<Action, string>> = {
  'approve-head': '同意后转主管领导审批。与现任岗位不相容的,在这一步就会拒绝。',
  'approve-leader': '同意后转安全管理员执行。',
  execute: '执行后岗位自起日生效,当事人下次操作即按新岗位判断。',
  file: '登记备案,这份申请办结。',
}

export const DecideDialog = ({
  request,
  onClose,
}: {
  readonly request: Request
  readonly onClose: () => void
}): ReactNode => {
  const id = useId()
  const [step] = request.next
  const decide = useStep('decidePermission', { done: '已办理', quiet: true })
  const [approve, setApprove] = useState(true)
  const [note, setNote] = useState('')
  if (!step) return null
  const action = step.action as Action
  const mayRefuse = action !== 'file'
  const submit = (): void =>
    decide.mutate({ params: { id: request.id, action }, body: { approve, note: note.trim() } }, { onSuccess: onClose })
  return (
    <Modal
      title={step.label}
      open
      onCancel={onClose}
      onOk={submit}
      okText={approve ? step.label : '不同意'}
      okButtonProps={{ danger: !approve, disabled: !approve && note.trim().length < 4 }}
      confirmLoading={decide.isPending}
    >
      <dl className="facts modal-says">
        <dt>人员</dt>
        <dd>
          {request.personName}({request.organisationName})
        </dd>
        <dt>申请</dt>
        <dd>
          {changeWords[request.change]}「{request.postLabel}」,{spanText(request.validFrom, request.validTo)}
        </dd>
        <dt>理由</dt>
        <dd>{request.reason}</dd>
        <dt>文号</dt>
        <dd>{request.documentNo ?? '—'}</dd>
        <dt>已办</dt>
        <dd>
          {[
            `${request.requestedByName} 申请`,
            ...request.decisions.map(({ by, step: taken }) => `${by} ${taken}`),
          ].join(' → ')}
        </dd>
      </dl>
      <p className="quiet">{whatHappens[action]}</p>
      {mayRefuse && (
        <Radio.Group
          className="decide-choice"
          value={approve}
          onChange={({ target }) => setApprove(target.value as boolean)}
          options={[
            { value: true, label: '同意' },
            { value: false, label: '不同意,申请到此为止' },
          ]}
        />
      )}
      <label htmlFor={id} className="decide-label">
        {approve ? '意见(可不写)' : '不同意的理由(至少 4 字)'}
      </label>
      <Input.TextArea id={id} rows={2} maxLength={400} value={note} onChange={({ target }) => setNote(target.value)} />
      <FormProblem problem={decide.error} />
    </Modal>
  )
}
