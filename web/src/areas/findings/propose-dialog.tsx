/** 提出结果: what was found, why, how much; and for how long the same is no finding. */
import { Checkbox, Input, Modal, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { Link } from 'react-router'
import type { Body } from '../../api.ts'
import { useStep } from '../../calls.ts'
import { DayFilter } from '../../ui/filters.tsx'
import { type Detail, fenOf, type Words, yuanOf } from './finding-words.ts'
import type { CheckItem } from './look-alikes.tsx'

type Result = Body<'proposeResult'>['result']

interface Props {
  readonly detail: Detail
  readonly words: Words
  readonly checks: readonly CheckItem[]
  readonly onClose: () => void
}

interface Draft {
  readonly result: Result | undefined
  readonly reason: string
  readonly amount: string
  readonly duplicateOf: string | undefined
  readonly isLasting: boolean
  readonly from: string
  readonly until: string
}

/** What is still missing, in words. */
const missingOf = (draft: Draft, checks: readonly CheckItem[], isConfirming: boolean): string | undefined => {
  const { result, reason, amount, duplicateOf, isLasting, from, until } = draft
  if (result === undefined) return '请选择结果'
  if (isConfirming) {
    const open = checks.filter(({ holds }) => holds === null).length
    if (open > 0) return `定为属实之前,须逐项核对不构成问题的情形,还有 ${open} 项`
    if (checks.some(({ holds }) => holds)) return '核对清单写明有不构成问题的情形,不能定为属实'
    if (fenOf(amount) === undefined) return '金额应为数字,至多两位小数'
  }
  if (result === 'duplicate' && !duplicateOf) return '请选择与哪一条疑点是同一事实'
  if (isLasting && (from === '' || until === '')) return '请填有期排除的起止日'
  return reason.trim().length < 4 ? '请写理由(至少 4 字)' : undefined
}

const bodyOf = (draft: Draft, { detail, checks }: Props, isConfirming: boolean): Body<'proposeResult'> => {
  const { result, reason, amount, duplicateOf, isLasting, from, until } = draft
  const fen = fenOf(amount)
  return {
    revision: detail.finding.handling.revision,
    result: result as Result,
    reason: reason.trim(),
    lookAlikes: checks.flatMap(({ reason: of, holds, note }) => (holds === null ? [] : { reason: of, holds, note })),
    ...(isConfirming && fen ? { amountFen: fen } : {}),
    ...(result === 'duplicate' && duplicateOf ? { duplicateOf } : {}),
    ...(isLasting ? { dismissal: { from, until } } : {}),
  }
}

const Duplicate = ({ detail, id, draft, change }: PartProps): ReactNode => (
  <>
    <label htmlFor={`${id}d`}>与哪一条是同一事实</label>
    <Select
      id={`${id}d`}
      className="wide"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="同一对象的其他疑点"
      value={draft.duplicateOf}
      options={detail.others.map(({ fingerprint, rule, says }) => ({
        value: fingerprint,
        label: `${fingerprint.slice(0, 8)} ${rule} ${says}`,
      }))}
      onChange={(duplicateOf) => change({ duplicateOf })}
      notFoundContent="这个对象没有其他疑点"
    />
  </>
)

interface PartProps {
  readonly detail: Detail
  readonly id: string
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}

const Lasting = ({ detail, draft, change }: PartProps): ReactNode => (
  <div className="lasting">
    <Checkbox checked={draft.isLasting} onChange={({ target }) => change({ isLasting: target.checked })}>
      一段时间内,这个对象在本规则下的疑点一并排除(至多 {detail.longestDismissal} 个月,须包括 {detail.finding.foundOn})
    </Checkbox>
    {draft.isLasting && (
      <div className="lasting-days">
        <DayFilter label="排除自" value={draft.from} onChange={(from) => change({ from })} />
        <DayFilter label="至" value={draft.until} onChange={(until) => change({ until })} />
      </div>
    )}
  </div>
)

export const ProposeDialog = (props: Props): ReactNode => {
  const { detail, words, checks, onClose } = props
  const { finding } = detail
  const id = useId()
  const [draft, setDraft] = useState<Draft>({
    result: undefined,
    reason: '',
    amount: yuanOf(finding.atRiskFen),
    duplicateOf: undefined,
    isLasting: false,
    from: finding.foundOn,
    until: '',
  })
  const propose = useStep('proposeResult', { done: '结果已提出' })
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const isConfirming = draft.result !== undefined && words.confirming.includes(draft.result)
  const isDropping = draft.result !== undefined && words.dropping.includes(draft.result)
  const missing = missingOf(draft, checks, isConfirming)
  const submit = (): void =>
    propose.mutate(
      { params: { fingerprint: finding.fingerprint }, body: bodyOf(draft, props, isConfirming) },
      { onSuccess: onClose },
    )
  const part = { detail, id, draft, change }
  return (
    <Modal
      title="提出结果"
      open
      width={600}
      onCancel={onClose}
      onOk={submit}
      okText="提出"
      okButtonProps={{ disabled: missing !== undefined, loading: propose.isPending }}
    >
      <label htmlFor={`${id}r`}>结果</label>
      <Select
        id={`${id}r`}
        className="wide"
        placeholder="选择结果"
        value={draft.result}
        options={words.results.map(({ value, label }) => ({ value, label }))}
        onChange={(result: Result) => change({ result, isLasting: false })}
      />
      {isConfirming && (
        <>
          <label htmlFor={`${id}a`}>
            查实金额(元)<span className="quiet">规则算出 {yuanOf(finding.atRiskFen)} 元</span>
          </label>
          <Input
            id={`${id}a`}
            className="wide"
            inputMode="decimal"
            value={draft.amount}
            onChange={({ target }) => change({ amount: target.value })}
          />
        </>
      )}
      {draft.result === 'duplicate' && <Duplicate {...part} />}
      <label htmlFor={`${id}w`}>
        理由<span className="quiet">(请勿写证件号码、手机号、银行卡号)</span>
      </label>
      <Input.TextArea
        id={`${id}w`}
        rows={3}
        maxLength={2000}
        showCount
        value={draft.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
      {isDropping && draft.result !== 'duplicate' && <Lasting {...part} />}
      <p className="quiet dialog-foot" role="status">
        {missing ??
          (isDropping
            ? '提出后须由另一人复核才生效。'
            : isConfirming
              ? '属实即定,不终结疑点:立案、处理另有审批和当事人的申辩。'
              : '疑点仍在核查中,理由记入经过。')}{' '}
        <Link to={`/rules/${finding.rule}`} target="_blank">
          看规则
        </Link>
      </p>
    </Modal>
  )
}
