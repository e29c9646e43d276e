/** 复查: whether the supervision's second look comes to the same result. */
import { Input, Modal, Radio } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useStep } from '../../calls.ts'
import { type Detail, type Words, wordOf } from './finding-words.ts'

interface Props {
  readonly detail: Detail
  readonly words: Words | undefined
  readonly onClose: () => void
}

export const RecheckDialog = ({ detail, words, onClose }: Props): ReactNode => {
  const id = useId()
  const [agrees, setAgrees] = useState<boolean>()
  const [reason, setReason] = useState('')
  const recheck = useStep('recheckFinding', { done: agrees ? '已维持原结果' : '已推翻,疑点重新核查' })
  const { fingerprint, handling } = detail.finding
  const result = wordOf(words?.results, handling.result)
  const submit = (): void => {
    if (agrees === undefined) return
    const body = { revision: handling.revision, agrees, reason: reason.trim() }
    recheck.mutate({ params: { fingerprint }, body }, { onSuccess: onClose })
  }
  return (
    <Modal
      title="复查抽中的结果"
      open
      onCancel={onClose}
      onOk={submit}
      okText="确定"
      confirmLoading={recheck.isPending}
      okButtonProps={{ disabled: agrees === undefined || reason.trim().length < 4 }}
    >
      <p>
        {handling.organisation?.name} {handling.proposedBy?.name} 定为「{result}」,{handling.confirmedBy?.name}{' '}
        复核同意。
      </p>
      <p>当时的理由:{handling.reason}</p>
      <Radio.Group
        aria-label="复查的结论"
        value={agrees}
        onChange={({ target }) => setAgrees(target.value as boolean)}
        options={[
          { value: true, label: `维持「${result}」` },
          { value: false, label: '推翻,重新核查' },
        ]}
      />
      <p className="quiet recheck-says">推翻的,原结果撤回,因它排除的其他疑点一并恢复;两种结论都计入该机构的准确率。</p>
      <label htmlFor={id}>
        复查看了什么、为何这样定<span className="quiet">(至少 4 字)</span>
      </label>
      <Input.TextArea
        id={id}
        className="recheck-reason"
        rows={3}
        maxLength={2000}
        showCount
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Modal>
  )
}
