/** The buttons of a finding and their windows. What may be done is the server's word. */
import { Button, Input, Modal } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useStep } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { ReasonModal, StepButton } from '../../ui/steps.tsx'
import { RegisterClue } from '../cases/register-clue.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { type Detail, type Words, wordOf } from './finding-words.ts'
import type { CheckItem } from './look-alikes.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { RecheckDialog } from './recheck-dialog.tsx'

type Step = Detail['nextSteps'][number]['step']

interface Props {
  readonly detail: Detail
  readonly words: Words | undefined
  readonly checks: readonly CheckItem[]
}

const onOf = ({ finding }: Detail) => ({
  params: { fingerprint: finding.fingerprint },
  revision: finding.handling.revision,
})

const ConfirmDialog = ({
  detail,
  words,
  onClose,
}: Omit<Props, 'checks'> & { readonly onClose: () => void }): ReactNode => {
  const confirm = useStep('confirmResult', { done: '已复核同意' })
  const { params, revision } = onOf(detail)
  const { handling } = detail.finding
  return (
    <Modal
      title="复核结果:同意"
      open
      onCancel={onClose}
      onOk={() => confirm.mutate({ params, body: { revision } }, { onSuccess: onClose })}
      okText="同意"
      okButtonProps={{ loading: confirm.isPending }}
    >
      <p>
        {handling.proposedBy?.name} 提出:{wordOf(words?.results, handling.result)}
      </p>
      <p>理由:{handling.reason}</p>
      {handling.dismissal && (
        <p>
          {handling.dismissal.from} 至 {handling.dismissal.until},这个对象在本规则下的疑点也一并排除。
        </p>
      )}
      <p className="quiet">同意后疑点排除;以后查出新情况,可以重新核查。不同意请用「退回重核」。</p>
    </Modal>
  )
}

const ReferDialog = ({ detail, onClose }: { readonly detail: Detail; readonly onClose: () => void }): ReactNode => {
  const id = useId()
  const [documentNo, setDocumentNo] = useState('')
  const refer = useStep('referFinding', { done: '已移交' })
  const { params, revision } = onOf(detail)
  return (
    <ReasonModal
      title="移交另一主管部门"
      open
      onClose={onClose}
      okText="移交"
      most={2000}
      label="移交的理由"
      says={
        <>
          <label htmlFor={id}>移交函文号</label>
          <Input
            id={id}
            maxLength={60}
            placeholder="郑人社函〔2026〕3号"
            value={documentNo}
            onChange={({ target }) => setDocumentNo(target.value)}
          />
        </>
      }
      onSubmit={(reason) => refer.mutateAsync({ params, body: { revision, documentNo: documentNo.trim(), reason } })}
    />
  )
}

const ReasonDialogs = ({
  detail,
  step,
  onClose,
}: {
  readonly detail: Detail
  readonly step: Step
  readonly onClose: () => void
}): ReactNode => {
  const note = useStep('noteFinding', { done: '已记录' })
  const giveBack = useStep('returnResult', { done: '已退回' })
  const reopen = useStep('reopenFinding', { done: '已重新核查' })
  const { params, revision } = onOf(detail)
  const common = { open: true, onClose, most: 2000 }
  if (step === 'note-finding')
    return (
      <ReasonModal
        {...common}
        title="记录核查经过"
        label="记录"
        least={1}
        onSubmit={(said) => note.mutateAsync({ params, body: { revision, note: said } })}
      />
    )
  if (step === 'return-result')
    return (
      <ReasonModal
        {...common}
        title="退回重核"
        label="缺什么、为何不同意"
        okText="退回"
        onSubmit={(reason) => giveBack.mutateAsync({ params, body: { revision, reason } })}
      />
    )
  return (
    <ReasonModal
      {...common}
      title="重新核查"
      label="重新核查的理由"
      says="已定的结果撤回,疑点回到待查;因它而排除的其他疑点一并恢复。"
      onSubmit={(reason) => reopen.mutateAsync({ params, body: { revision, reason } })}
    />
  )
}

const Dialog = ({
  step,
  onClose,
  ...props
}: Props & { readonly step: Step; readonly onClose: () => void }): ReactNode => {
  const { detail, words, checks } = props
  switch (step) {
    case 'assign-findings':
      return <AssignDialog rows={[detail.finding]} onClose={onClose} onDone={() => undefined} />
    case 'propose-result':
      return words ? <ProposeDialog detail={detail} words={words} checks={checks} onClose={onClose} /> : null
    case 'confirm-result':
      return <ConfirmDialog detail={detail} words={words} onClose={onClose} />
    case 'recheck-finding':
      return <RecheckDialog detail={detail} words={words} onClose={onClose} />
    case 'refer-finding':
      return <ReferDialog detail={detail} onClose={onClose} />
    default:
      return <ReasonDialogs detail={detail} step={step} onClose={onClose} />
  }
}

/** The step that leads on, of those that are open. */
const leading: readonly Step[] = [
  'recheck-finding',
  'confirm-result',
  'propose-result',
  'start-check',
  'assign-findings',
]

/** From suspicion to a matter that is investigated: with the other findings of the same subject where one wants them. */
const ClueButton = ({ detail }: { readonly detail: Detail }): ReactNode => {
  const [chosen, setChosen] = useState<readonly string[]>()
  if (!useMay('cases.register')) return null
  const own = detail.finding.fingerprint
  const all = [own, ...detail.others.map(({ fingerprint }) => fingerprint)]
  return (
    <>
      <Button onClick={() => setChosen([own])}>作为立案线索</Button>
      {all.length > 1 && <Button onClick={() => setChosen(all)}>连同其他 {all.length - 1} 条作为立案线索</Button>}
      {chosen && <RegisterClue findings={chosen} title={detail.finding.name} onClose={() => setChosen(undefined)} />}
    </>
  )
}

export const FindingSteps = (props: Props): ReactNode => {
  const { detail } = props
  const [step, setStep] = useState<Step>()
  const start = useStep('startCheck', { done: '已开始核查' })
  const { params, revision } = onOf(detail)
  const first = leading.find((name) => detail.nextSteps.some((one) => one.step === name && one.open))
  const take = (name: Step): void => {
    if (name === 'start-check') start.mutate({ params, body: { revision } })
    else setStep(name)
  }
  return (
    <section className="card-plain not-printed" aria-label="下一步">
      <h2>下一步</h2>
      <div className="step-buttons">
        {detail.nextSteps.map((one) => (
          <StepButton
            key={one.step}
            step={one}
            primary={one.step === first}
            busy={one.step === 'start-check' && start.isPending}
            onTake={() => take(one.step)}
          />
        ))}
        <ClueButton detail={detail} />
      </div>
      {detail.next && <p className="quiet next-words">{detail.next}</p>}
      {step && <Dialog {...props} step={step} onClose={() => setStep(undefined)} />}
    </section>
  )
}
