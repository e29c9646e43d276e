/** 登记整改: a problem of a case, of an order from above, or of the monthly check. */
import type { ReactNode } from 'react'
import type { Input } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { useMe } from '../../session.ts'
import { fenOf, StepForm } from '../../ui/step-form.tsx'
import { sourceChoices } from './rectification-words.ts'

const enterable = new Set(['case', 'order', 'monthly-check'])

export const EnterDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const me = useMe()
  const enter = useStep('enterRectification', { done: '已列入台账' })
  const { data } = useCall('listResponsible', {})
  if (!data) return null
  return (
    <StepForm
      title="登记整改"
      says="检查的问题从检查转入,外部审计的问题随清单导入,不在这里登记。"
      okText="登记"
      onClose={onClose}
      fields={[
        {
          name: 'source',
          label: '来源',
          kind: 'choice',
          required: true,
          initial: 'monthly-check',
          choices: sourceChoices.filter(({ value }) => enterable.has(value)),
        },
        { name: 'sourceRef', label: '案号、文号或月份', kind: 'line', least: 2, required: true, most: 120 },
        { name: 'problem', label: '问题', kind: 'long', least: 4, required: true, most: 500 },
        { name: 'clause', label: '依据条款', kind: 'line', required: true, most: 20, help: '如 五(一)、十二(三)4。' },
        { name: 'district', label: '区县', kind: 'choice', required: true, choices: data.districts },
        {
          name: 'responsible',
          label: '责任单位',
          kind: 'choice',
          required: true,
          choices: data.bodies.map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: 'amount', label: '涉及金额(元)', kind: 'money' },
        { name: 'measures', label: '整改要求', kind: 'long', most: 500 },
        { name: 'dueOn', label: '期限(不写按三十个工作日)', kind: 'day' },
      ]}
      onSubmit={({ amount, measures, dueOn, ...rest }) =>
        enter.mutateAsync({
          body: {
            ...rest,
            authority: me.scope.authorities[0] ?? 'hrss',
            measures,
            ...(amount ? { amountFen: fenOf(amount) } : {}),
            ...(dueOn ? { dueOn } : {}),
          },
        } as unknown as Input<'enterRectification'>)
      }
    />
  )
}
