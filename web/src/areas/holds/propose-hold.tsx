/** 提请停止, from a finding's page or a case's. */
import type { ReactNode } from 'react'
import type { Input, Query } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { useMe } from '../../session.ts'
import { fenOf, StepForm } from '../../ui/step-form.tsx'
import { isOfMoney, stopChoices } from './hold-words.ts'

export interface HoldGround {
  /** One of the two. */
  readonly finding?: string
  readonly caseId?: string
  readonly authority: string
  readonly district: string
  readonly scheme: string | null
  readonly stop: string
  /** Yuan as text, for the field's first value. */
  readonly atRiskYuan: string
}

export const ProposeHold = ({
  ground,
  onClose,
}: {
  readonly ground: HoldGround
  readonly onClose: () => void
}): ReactNode => {
  const me = useMe()
  const propose = useStep('proposeHold', { done: '已提请,待执行机构决定' })
  const { stop, authority, district, scheme } = ground
  const query = { stop, authority, district, ...(scheme === null ? {} : { scheme }) } as Query<'listHoldExecutors'>
  const { data } = useCall('listHoldExecutors', { query })
  const executors = (data?.executors ?? []).map(({ id, name }) => ({ value: id, label: name }))
  if (data === undefined) return null
  return (
    <StepForm
      title={`提请${stopChoices.find(({ value }) => value === stop)?.label ?? '停止'}`}
      says="提请不停任何东西:由执行机构的另一人决定,再由一人执行。只停多出的部分。"
      okText="提请"
      onClose={onClose}
      fields={[
        {
          name: 'executor',
          label: '执行机构',
          kind: 'choice',
          required: true,
          choices: executors,
          ...(executors[0] ? { initial: executors[0].value } : {}),
        },
        ...(isOfMoney(stop)
          ? [
              {
                name: 'amount',
                label: '停多少(元)',
                kind: 'money' as const,
                required: true,
                initial: ground.atRiskYuan,
              },
              {
                name: 'monthly',
                label: '怎样停',
                kind: 'choice' as const,
                initial: 'no',
                choices: [
                  { value: 'no', label: '停这一笔' },
                  { value: 'yes', label: '每月停这么多' },
                ],
              },
            ]
          : []),
        { name: 'reason', label: '理由', kind: 'long', least: 4, required: true, most: 2000 },
        { name: 'requestNo', label: '提请文书编号', kind: 'line', most: 60, help: '向另一机构提请须有书面。' },
      ]}
      onSubmit={({ executor, amount, monthly, reason, requestNo }) =>
        propose.mutateAsync({
          body: {
            ...(ground.finding === undefined ? { caseId: ground.caseId } : { finding: ground.finding }),
            stop,
            executor,
            reason,
            paidMonthly: monthly === 'yes',
            ...(isOfMoney(stop) ? { amountFen: fenOf(amount) } : {}),
            ...(requestNo || executor !== me.organisation.id ? { requestNo } : {}),
          },
        } as Input<'proposeHold'>)
      }
    />
  )
}
