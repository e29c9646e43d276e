/** What may be done next is the server's word: an open step is a button, a closed one says what is missing. */
import { Button, Input, Modal, Select, Tooltip } from 'antd'
import { type ReactNode, useId, useState } from 'react'

/** As the interface gives it in `nextSteps` (findings) or `next` (permission requests). */
export interface NextStep {
  readonly label: string
  readonly open: boolean
  /** What is missing; null where it is open. */
  readonly missing: string | null
  /** By which clause. */
  readonly clause?: string
}

interface StepButtonProps {
  readonly step: NextStep
  readonly onTake: () => void
  readonly primary?: boolean
  readonly busy?: boolean
}

/** A closed step stays reachable by the keyboard, so that its reason can be read by everybody. */
export const StepButton = ({ step, onTake, primary = false, busy = false }: StepButtonProps): ReactNode => {
  const by = step.clause && !step.missing?.includes(step.clause) ? `(${step.clause})` : ''
  const reason = step.open ? undefined : `${step.missing ?? '现在还不能办理'}${by}`
  const button = (
    <Button
      type={primary && step.open ? 'primary' : 'default'}
      loading={busy}
      aria-disabled={!step.open}
      className={step.open ? '' : 'step-closed'}
      onClick={() => step.open && onTake()}
    >
      {step.label}
      {reason && <span className="only-heard">(不能办理:{reason})</span>}
    </Button>
  )
  return reason ? (
    <Tooltip title={reason} trigger={['hover', 'focus']}>
      {button}
    </Tooltip>
  ) : (
    button
  )
}

interface ReasonModalProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  /** Resolves when it is done (the window closes); a refusal keeps the window and the words. */
  readonly onSubmit: (reason: string) => Promise<unknown>
  readonly label?: string
  readonly says?: ReactNode
  readonly okText?: string
  readonly least?: number
  readonly most?: number
  /** Reasons that are often right; the chosen one can be added to. */
  readonly choices?: readonly string[]
  readonly danger?: boolean
}

export const ReasonModal = ({
  title,
  open,
  onClose,
  onSubmit,
  label = '理由',
  says,
  okText = '确定',
  least = 4,
  most = 200,
  choices,
  danger = false,
}: ReasonModalProps): ReactNode => {
  const id = useId()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const text = reason.trim()
  const submit = async (): Promise<void> => {
    setBusy(true)
    try {
      await onSubmit(text)
      setReason('')
      onClose()
    } catch {
      // Told in a notice by the step itself; the words stay for the next attempt.
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      title={title}
      open={open}
      onCancel={onClose}
      onOk={() => void submit()}
      okText={okText}
      confirmLoading={busy}
      okButtonProps={{ disabled: text.length < least, danger }}
      destroyOnHidden
    >
      {says && <div className="modal-says">{says}</div>}
      {choices && (
        <Select
          aria-label="常用理由"
          className="wide"
          placeholder="常用理由"
          options={choices.map((value) => ({ value, label: value }))}
          onChange={setReason}
          value={null}
        />
      )}
      <label htmlFor={id}>
        {label}
        <span className="quiet">(至少 {least} 字)</span>
      </label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={most}
        showCount
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        autoFocus
      />
    </Modal>
  )
}
