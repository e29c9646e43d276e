/** 派单, one finding or many: to whom, until when; and of each that was not handed out, why. */
import { Input, Modal, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { DayFilter } from '../../ui/filters.tsx'
import type { FindingRow } from './finding-words.ts'

type Outcome = Answer<'assignFindings'>

const OutcomeList = ({ outcome }: { readonly outcome: Outcome }): ReactNode => (
  <div role="status">
    <p>
      已派出 {outcome.taken.length} 条{outcome.refused.length > 0 && `,${outcome.refused.length} 条没有派出:`}
    </p>
    <ul className="outcome">
      {outcome.refused.map(({ finding, message }) => (
        <li key={finding}>
          <Link to={`/findings/${finding}`}>{finding.slice(0, 12)}</Link> {message}
        </li>
      ))}
    </ul>
  </div>
)

interface Props {
  readonly rows: readonly FindingRow[]
  readonly onClose: () => void
  /** Some were handed out. */
  readonly onDone: (taken: readonly string[]) => void
}

export const AssignDialog = ({ rows, onClose, onDone }: Props): ReactNode => {
  const id = useId()
  const [organisation, setOrganisation] = useState<string>()
  const [person, setPerson] = useState<string>()
  const [dueOn, setDueOn] = useState('')
  const [note, setNote] = useState('')
  const [outcome, setOutcome] = useState<Outcome>()
  const { data, isLoading } = useCall('listAssignees', {})
  const assign = useStep('assignFindings')
  const people = data?.organisations.find((one) => one.id === organisation)?.people ?? []
  const submit = (): void => {
    if (organisation === undefined) return
    const findings = rows.map(({ fingerprint, handling }) => ({ finding: fingerprint, revision: handling.revision }))
    const body = { findings, organisation, person: person ?? null, dueOn: dueOn || null, note: note.trim() }
    assign.mutate(
      { body },
      {
        onSuccess: (said) => {
          onDone(said.taken)
          setOutcome(said)
        },
      },
    )
  }
  return (
    <Modal
      title={rows.length === 1 ? '派单' : `派单:所选 ${rows.length} 条`}
      open
      onCancel={onClose}
      onOk={outcome ? onClose : submit}
      okText={outcome ? '知道了' : '派出'}
      okButtonProps={{ disabled: organisation === undefined, loading: assign.isPending }}
      cancelButtonProps={outcome ? { style: { display: 'none' } } : {}}
    >
      {outcome ? (
        <OutcomeList outcome={outcome} />
      ) : (
        <>
          <label htmlFor={`${id}o`}>承办机构</label>
          <Select
            id={`${id}o`}
            className="wide"
            loading={isLoading}
            placeholder="选择机构"
            showSearch={{ optionFilterProp: 'label' }}
            value={organisation}
            options={(data?.organisations ?? []).map(({ id: value, name }) => ({ value, label: name }))}
            onChange={(value) => {
              setOrganisation(value)
              setPerson(undefined)
            }}
          />
          <label htmlFor={`${id}p`}>
            承办人<span className="quiet">(不选则由机构内先开始核查的人承办)</span>
          </label>
          <Select
            id={`${id}p`}
            className="wide"
            allowClear
            disabled={organisation === undefined}
            placeholder="不指定"
            showSearch={{ optionFilterProp: 'label' }}
            value={person}
            options={people.map(({ id: value, name, posts }) => ({ value, label: `${name}(${posts.join('、')})` }))}
            onChange={setPerson}
          />
          <div className="dialog-day">
            <DayFilter label="期限(不填则按所在批次的期限)" value={dueOn} onChange={setDueOn} width={200} />
          </div>
          <label htmlFor={`${id}n`}>
            说明<span className="quiet">(可不填;请勿写证件号码、手机号)</span>
          </label>
          <Input.TextArea
            id={`${id}n`}
            rows={2}
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </>
      )}
    </Modal>
  )
}
