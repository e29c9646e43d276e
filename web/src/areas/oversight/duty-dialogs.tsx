/** Windows of the calendar's two steps: who has the duty from a day on, and that it was done, by which document. */
import { Input, Modal, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'

export type DutyRow = Answer<'readCalendar'>['rows'][number]

interface Props {
  readonly row: DutyRow
  readonly asOf: string
  readonly open: boolean
  readonly onClose: () => void
}

const DayField = ({
  label,
  value,
  onChange,
  min,
  max,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly min?: string
  readonly max?: string
}): ReactNode => {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        className="wide"
        value={value}
        {...(min ? { min } : {})}
        {...(max ? { max } : {})}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  )
}

export const AssignDialog = ({ row, asOf, open, onClose }: Props): ReactNode => {
  const id = useId()
  const organisation = row.organisation?.id ?? ''
  const [person, setPerson] = useState<string>()
  const [from, setFrom] = useState(asOf)
  const people = useCall('listDutyHolders', { query: { duty: row.duty, organisation } }, { enabled: open })
  const assign = useStep('assignDuty', { done: '已指定承办人' })
  const submit = (): void => {
    if (person) assign.mutate({ body: { duty: row.duty, organisation, person, from } }, { onSuccess: onClose })
  }
  return (
    <Modal
      title={row.person ? '改派承办人' : '指定承办人'}
      open={open}
      onCancel={onClose}
      onOk={submit}
      okText="指定"
      confirmLoading={assign.isPending}
      okButtonProps={{ disabled: !person || from === '' }}
      destroyOnHidden
    >
      <p className="modal-says">
        {row.organisation?.name}的「{row.verb}」自起日起由此人承办,以后各期都是,直到改派。
        {row.person && `现由${row.person.name}承办,到起日前一天为止。`}
      </p>
      <label htmlFor={id}>承办人</label>
      <Select
        id={id}
        className="wide"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="本机构的人员"
        loading={people.isPending}
        value={person ?? null}
        onChange={(next: string | null) => setPerson(next ?? undefined)}
        options={(people.data?.assignable ?? []).map((one) => ({ value: one.id, label: `${one.name}(${one.login})` }))}
        notFoundContent={
          <>
            这个机构没有在用的账号,请先在 <Link to="/people">用户与权限</Link> 开立。
          </>
        }
      />
      <DayField label="起日" value={from} onChange={setFrom} />
    </Modal>
  )
}

export const CompleteDialog = ({ row, asOf, open, onClose }: Props): ReactNode => {
  const numberId = useId()
  const noteId = useId()
  const [doneOn, setDoneOn] = useState(asOf)
  const [documentNo, setDocumentNo] = useState('')
  const [note, setNote] = useState('')
  const complete = useStep('completeDuty', { done: '已登记' })
  const isEnough = row.document === null ? documentNo.trim() !== '' || note.trim() !== '' : documentNo.trim() !== ''
  const submit = (): void =>
    complete.mutate(
      { body: { occurrence: row.id, organisation: row.organisation?.id ?? '', doneOn, documentNo, note } },
      { onSuccess: onClose },
    )
  return (
    <Modal
      title={`登记已办:${row.periodLabel} ${row.verb}`}
      open={open}
      onCancel={onClose}
      onOk={submit}
      okText="登记"
      confirmLoading={complete.isPending}
      okButtonProps={{ disabled: !isEnough || doneOn === '' }}
      destroyOnHidden
    >
      <p className="modal-says">期限 {row.dueOn}。登记的人自己不能撤回;晚于期限办理的,记为逾期办理。</p>
      <DayField label="办理日期" value={doneOn} onChange={setDoneOn} min={row.opensOn} max={asOf} />
      <label htmlFor={numberId}>
        {row.document === null ? '文书编号' : `《${row.document}》的编号`}
        {row.document === null && <span className="quiet">(有文书的写编号,没有的写办理情况)</span>}
      </label>
      <Input
        id={numberId}
        className="wide"
        maxLength={80}
        value={documentNo}
        onChange={({ target }) => setDocumentNo(target.value)}
      />
      <label htmlFor={noteId}>
        办理情况<span className="quiet">(不写姓名和证件号码)</span>
      </label>
      <div className="note-field">
        <Input.TextArea
          id={noteId}
          rows={3}
          maxLength={1000}
          showCount
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
    </Modal>
  )
}
