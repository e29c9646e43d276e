/** 制作文书: the facts that a form asks for, those of the case filled in already; what is missing the server names. */
import { Button, Form, Input, Modal, Select, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Answer, Input as CallInput } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { DayField } from '../../ui/day-field.tsx'
import { fenOf } from '../../ui/step-form.tsx'
import type { CaseDetail } from './case-words.ts'

type Asked = Answer<'readDocumentFacts'>
type Fact = Asked['form']['facts'][number]
type Written = Record<string, unknown>

/** Filled by the server out of the vault where the case is about a person. */
const fromRegister = ['partyName', 'partyNumber']

const yuanOf = (fen: unknown): string => {
  const text = String(fen).padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}

const shownOf = ({ kind, columns }: Fact, value: unknown): unknown => {
  if (value === undefined) return kind === 'list' ? [columns?.length ? {} : ''] : undefined
  return kind === 'money' ? yuanOf(value) : value
}

const sentOf = ({ kind, columns }: Fact, value: unknown): unknown => {
  if (value === undefined || value === null || value === '') return undefined
  if (kind === 'money') return fenOf(String(value))
  if (kind === 'count') return Number(value)
  if (kind !== 'list') return value
  const rows = (value as unknown[]).filter((row) => row !== undefined && row !== '')
  return columns?.length
    ? rows.map((row) =>
        Object.fromEntries(
          columns.flatMap(({ name, label }) => {
            const cell = (row as Written)[name]
            if (cell === undefined || cell === '') return []
            return [[name, label.includes('金额') ? fenOf(String(cell)) : cell]]
          }),
        ),
      )
    : rows
}

const ListField = ({ fact }: { readonly fact: Fact }): ReactNode => (
  <Form.List name={fact.name}>
    {(rows, { add, remove }) => (
      <div className="fact-list">
        {rows.map(({ key, name }) => (
          <div key={key} className="fact-row">
            {fact.columns?.length ? (
              fact.columns.map((column) => (
                <Form.Item key={column.name} name={[name, column.name]} noStyle>
                  <Input.TextArea autoSize placeholder={column.label} aria-label={column.label} />
                </Form.Item>
              ))
            ) : (
              <Form.Item name={name} noStyle>
                <Input.TextArea autoSize aria-label={fact.label} />
              </Form.Item>
            )}
            <Button size="small" onClick={() => remove(name)}>
              删去
            </Button>
          </div>
        ))}
        <Button size="small" onClick={() => add(fact.columns?.length ? {} : '')}>
          加一行
        </Button>
      </div>
    )}
  </Form.List>
)

const FactField = ({ fact, bearsNames }: { readonly fact: Fact; readonly bearsNames: boolean }): ReactNode => {
  const { name, label, kind, options } = fact
  const isRegister = bearsNames && fromRegister.includes(name)
  const rules = fact.required && !isRegister && kind !== 'list' ? [{ required: true, message: `请填${label}` }] : []
  const extra = isRegister ? { extra: '不填的,制作时由身份登记填入,查看记入日志' } : {}
  const head = `${label}${fact.required ? '' : '(可不填)'}${kind === 'money' ? '(元)' : ''}`
  if (kind === 'list')
    return (
      <Form.Item label={head}>
        <ListField fact={fact} />
      </Form.Item>
    )
  return (
    <Form.Item name={name} rules={rules} {...(kind === 'day' ? {} : { label: head })} {...extra}>
      {kind === 'day' ? (
        <DayField label={head} />
      ) : kind === 'choice' ? (
        <Select options={(options ?? []).map((value) => ({ value, label: value }))} />
      ) : (
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} />
      )}
    </Form.Item>
  )
}

interface Props {
  readonly detail: CaseDetail
  readonly form: string
  readonly onClose: () => void
}

export const MakeDocument = ({ detail, form: id, onClose }: Props): ReactNode => {
  const params = { caseId: detail.line.id }
  const read = useCall('readDocumentFacts', { params: { ...params, form: id } })
  const make = useStep('makeDocument', { done: '已制作,可以下载核对' })
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Written>()
  const asked = read.data
  const submit = async (written: Written): Promise<void> => {
    if (!asked) return
    setBusy(true)
    const facts = Object.fromEntries(
      asked.form.facts.flatMap((fact) => {
        const value = sentOf(fact, written[fact.name])
        return value === undefined ? [] : [[fact.name, value]]
      }),
    )
    try {
      await make.mutateAsync({
        params,
        body: { revision: asked.revision, form: id, facts },
      } as CallInput<'makeDocument'>)
      onClose()
    } catch {
      // Told in a notice: what is missing is named there; the words stay.
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      title={`制作《${asked?.form.title ?? '文书'}》`}
      open
      width={760}
      okText="制作"
      confirmLoading={busy}
      okButtonProps={{ disabled: !asked }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {!asked && <Skeleton active paragraph={{ rows: 6 }} />}
      {asked && (
        <>
          <div className="modal-says">
            依据:{asked.form.clauses.join('、')}。由{asked.form.signs}签发{asked.form.isNumbered ? ',签发时编文号' : ''}
            。
          </div>
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            initialValues={Object.fromEntries(
              asked.form.facts.map((fact) => [fact.name, shownOf(fact, asked.facts[fact.name])]),
            )}
            onFinish={(written) => void submit(written)}
          >
            {asked.form.facts.map((fact) => (
              <FactField key={fact.name} fact={fact} bearsNames={asked.form.bearsNames} />
            ))}
          </Form>
        </>
      )}
    </Modal>
  )
}
