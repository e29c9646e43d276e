/** 问题的去处: a clue, a line of the ledger, or mended on the spot. */
import type { ReactNode } from 'react'
import type { Input } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { type FormValues, StepForm } from '../../ui/step-form.tsx'
import type { Programme } from './inspection-words.ts'

const goes =
  (...ways: readonly string[]) =>
  ({ to }: FormValues): boolean =>
    ways.includes(to ?? '')

const wayOf = ({ to, district, responsible, measures, dueOn, track, note }: FormValues): Record<string, unknown> => {
  if (to === 'on-the-spot') return { to, note }
  if (to === 'rectification') return { to, district, responsible, measures, ...(dueOn ? { dueOn } : {}) }
  return { to, district, track, party: { kind: 'agency', organisation: responsible } }
}

export const SettleIssue = ({
  programme,
  issue,
  onClose,
}: {
  readonly programme: Programme
  readonly issue: Programme['issues'][number]
  readonly onClose: () => void
}): ReactNode => {
  const settle = useStep('settleInspectionIssue', { done: '已定去处' })
  const { data } = useCall('listInspectors', {})
  if (!data) return null
  const districts = data.districts.filter(({ value }) => programme.districts.includes(value))
  const first = districts.length === 1 ? districts[0]?.value : undefined
  return (
    <StepForm
      title="问题的去处"
      says={`${issue.inspecteeName}:${issue.problem}`}
      onClose={onClose}
      fields={[
        {
          name: 'to',
          label: '去处',
          kind: 'choice',
          required: true,
          initial: 'rectification',
          choices: [
            { value: 'rectification', label: '列入整改台账' },
            { value: 'clue', label: '立线索' },
            { value: 'on-the-spot', label: '当场改正' },
          ],
        },
        {
          name: 'district',
          label: '区县',
          kind: 'choice',
          required: true,
          choices: districts,
          when: goes('rectification', 'clue'),
          ...(first === undefined ? {} : { initial: first }),
        },
        {
          name: 'responsible',
          label: '责任单位(线索的对象)',
          kind: 'choice',
          required: true,
          choices: data.bodies.map(({ id, name }) => ({ value: id, label: name })),
          when: goes('rectification', 'clue'),
        },
        {
          name: 'track',
          label: '案件类别',
          kind: 'choice',
          required: true,
          initial: 'agency',
          choices: [
            { value: 'agency', label: '经办、信息化机构违规' },
            { value: 'fund', label: '骗取、违规支出基金' },
            { value: 'contribution', label: '征缴' },
          ],
          when: goes('clue'),
        },
        { name: 'measures', label: '整改要求', kind: 'long', most: 500, when: goes('rectification') },
        { name: 'dueOn', label: '整改期限(不写按默认)', kind: 'day', when: goes('rectification') },
        {
          name: 'note',
          label: '当场改正的情况',
          kind: 'long',
          least: 2,
          required: true,
          most: 500,
          when: goes('on-the-spot'),
        },
      ]}
      onSubmit={(values) =>
        settle.mutateAsync({
          params: { programme: programme.id },
          body: { revision: programme.revision, issue: issue.id, way: wayOf(values) },
        } as Input<'settleInspectionIssue'>)
      }
    />
  )
}
