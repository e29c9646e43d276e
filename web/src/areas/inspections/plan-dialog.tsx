/** 编制一项检查: scope, period and how the sample is drawn, all before anybody sees a row. */
import type { ReactNode } from 'react'
import type { Input } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { useMe } from '../../session.ts'
import { StepForm } from '../../ui/step-form.tsx'
import { kindChoices, sampleChoices } from './inspection-words.ts'

const isSampled = ({ from }: Readonly<Record<string, string>>): boolean => from !== 'none' && from !== ''

export const PlanDialog = ({ year, onClose }: { readonly year: number; readonly onClose: () => void }): ReactNode => {
  const me = useMe()
  const plan = useStep('planInspection', { done: '计划已编制,待另一人批准' })
  const { data } = useCall('listInspectors', {})
  if (!data) return null
  const all = { value: 'all', label: '全部' }
  return (
    <StepForm
      title={`编制 ${year} 年检查计划`}
      says="计划由另一人批准以后才执行。抽样的种子随计划写定,谁都可以用它重抽一遍。"
      okText="编制"
      onClose={onClose}
      fields={[
        { name: 'kind', label: '检查种类', kind: 'choice', required: true, choices: kindChoices, initial: 'special' },
        { name: 'title', label: '检查名称', kind: 'line', required: true, least: 4, most: 100 },
        {
          name: 'clause',
          label: '依据条款',
          kind: 'line',
          required: true,
          most: 20,
          help: '如 五(三)、六(一)、十(四)。',
        },
        { name: 'district', label: '区县', kind: 'choice', required: true, choices: [all, ...data.districts] },
        {
          name: 'scheme',
          label: '险种',
          kind: 'choice',
          required: true,
          choices: [all, ...data.schemes],
          initial: 'all',
        },
        { name: 'periodFrom', label: '检查所属期自', kind: 'day', required: true },
        { name: 'periodTo', label: '检查所属期至', kind: 'day', required: true },
        { name: 'plannedFor', label: '计划进场', kind: 'day', required: true },
        { name: 'from', label: '从哪里抽样', kind: 'choice', required: true, choices: sampleChoices, initial: 'none' },
        { name: 'size', label: '抽多少', kind: 'number', required: true, when: isSampled },
        {
          name: 'seed',
          label: '抽样种子',
          kind: 'line',
          required: true,
          least: 4,
          most: 100,
          when: isSampled,
          help: '用谁都事先不知道、事后都查得到的数。',
        },
      ]}
      onSubmit={({ district, scheme, from, size, seed, ...rest }) =>
        plan.mutateAsync({
          body: {
            ...rest,
            year,
            authority: me.scope.authorities[0] ?? 'hrss',
            districts: district === 'all' ? data.districts.map(({ value }) => value) : [district],
            schemes: scheme === 'all' ? [] : [scheme],
            sample: { from, size: Number(size || 0), seed: seed ?? '' },
          },
        } as Input<'planInspection'>)
      }
    />
  )
}
