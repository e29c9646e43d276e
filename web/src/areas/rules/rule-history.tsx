/** Editions of a rule, newest first: what changed, why, on which back-test, who signed; and what may be done with each. */
import { Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useStep } from '../../calls.ts'
import { Day } from '../../ui/figures.tsx'
import { StepButton } from '../../ui/steps.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { editionStates, type Rule } from './rule-words.ts'

type Edition = Rule['history'][number]
type Action = Edition['next'][number]['action']

export const editionName = (edition: number): string => (edition === 0 ? '随平台提供' : `第 ${edition} 版次`)

const asks: Readonly<Record<Action, (edition: Edition) => string>> = {
  sign: ({ edition, signedBy }) =>
    signedBy.length === 0
      ? '您是第一位签署人。签署后仍为试运行,由另一人作第二次签署才生效。'
      : `${signedBy[0]} 已签署。您签署后${edition === 0 ? '这条规则' : '这一版次'}即生效,命中可以拦停待遇或结算。`,
  withdraw: () => '撤回后不再试运行,不改变任何人的权利。已生效的版次不能撤回,只能由新版次取代。',
}

const Actions = ({ rule, edition }: { readonly rule: Rule; readonly edition: Edition }): ReactNode => {
  const [modal, holder] = Modal.useModal()
  const sign = useStep('signEdition', { done: '已签署' })
  const withdraw = useStep('withdrawEdition', { done: '已撤回' })
  const input = { params: { rule: rule.id, edition: edition.edition } }
  const take = (action: Action, label: string): void =>
    void modal.confirm({
      title: `${label}:${rule.id} ${editionName(edition.edition)}`,
      content: asks[action](edition),
      okText: label,
      onOk: () => (action === 'sign' ? sign : withdraw).mutateAsync(input as never).catch(() => undefined),
    })
  return (
    <div className="edition-actions">
      {edition.next.map((step) => (
        <StepButton
          key={step.action}
          step={step}
          primary={step.action === 'sign'}
          onTake={() => take(step.action, step.label)}
        />
      ))}
      {holder}
    </div>
  )
}

export const Changed = ({ params }: { readonly params: Edition['params'] }): ReactNode => {
  const [all, setAll] = useState(false)
  if (params.length === 0) return '全部参数按规则文件'
  return params.map(({ name, label, values }) => (
    <div key={name}>
      {label}:{(all ? values : values.slice(-3)).join(';')}
      {values.length > 3 && !all && (
        <button type="button" className="as-link" onClick={() => setAll(true)}>
          另 {values.length - 3} 个值
        </button>
      )}
    </div>
  ))
}

export const RuleHistory = ({ rule }: { readonly rule: Rule }): ReactNode => (
  <div className="scroll-x">
    <table className="plain-table history-table">
      <caption className="only-heard">版次</caption>
      <thead>
        <tr>
          <th scope="col">版次</th>
          <th scope="col">状态</th>
          <th scope="col">自</th>
          <th scope="col">参数</th>
          <th scope="col">理由</th>
          <th scope="col">提出与签署</th>
          <th scope="col" className="not-printed">
            办理
          </th>
        </tr>
      </thead>
      <tbody>
        {rule.history.map((edition) => (
          <tr key={edition.edition}>
            <td>{editionName(edition.edition)}</td>
            <td>
              <StageTag
                label={editionStates[edition.state] ?? edition.state}
                tone={edition.state === 'in-force' ? 'active' : edition.state === 'withdrawn' ? 'done' : 'plain'}
              />
            </td>
            <td>
              <Day of={edition.validFrom} />
            </td>
            <td>
              <Changed params={edition.params} />
            </td>
            <td>
              {edition.reason}
              {edition.backtest && <div className="quiet">引用回溯测试 {edition.backtest}</div>}
            </td>
            <td>
              提出:{edition.proposedBy}
              <br />
              签署:{edition.signedBy.join('、') || '还没有'}
            </td>
            <td className="not-printed">
              <Actions rule={rule} edition={edition} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
