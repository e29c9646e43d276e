/** 导入外部审计清单: the contract beside the file; a list is taken whole or not at all, and says which rows to mend. */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal, Select, Upload } from 'antd'
import { type ReactNode, useState } from 'react'
import { Problem, type Query, upload } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { useMe } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormProblem } from '../access/form-problem.tsx'
import { auditorChoices } from './rectification-words.ts'

interface Fields {
  readonly auditor: string
  readonly kind: string
  readonly contractNo: string
  readonly scopeNote: string
  readonly confidentiality: string
  readonly district: string
  readonly accessFrom: string
  readonly accessUntil: string
}

const lines: readonly (readonly [name: keyof Fields, label: string, most: number])[] = [
  ['auditor', '审计单位', 100],
  ['contractNo', '合同或通知编号', 80],
  ['scopeNote', '审计范围', 500],
  ['confidentiality', '保密约定', 500],
]

export const AuditImportDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const me = useMe()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const [file, setFile] = useState<File>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { data } = useCall('listResponsible', {})
  const submit = async (said: Fields): Promise<void> => {
    if (!file) return
    setBusy(true)
    setProblem(undefined)
    try {
      const query = {
        ...said,
        name: file.name,
        authority: me.scope.authorities[0] ?? 'hrss',
      } as Query<'importAudit'>
      const made = await upload('importAudit', { query }, file, {})
      void message.success(`已导入 ${made.entered} 条`)
      await client.invalidateQueries()
      onClose()
    } catch (error) {
      setProblem(
        error instanceof Problem ? error : new Problem({ code: 'UNREADABLE', detail: '文件没有送到,请再试一次' }),
      )
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      title="导入外部审计清单"
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="导入"
      okButtonProps={{ disabled: !file }}
      confirmLoading={busy}
    >
      <p className="modal-says">
        CSV 或 XLSX,列:问题、条款、责任单位(这三列必有)、涉及金额、整改期限、整改要求、险种。整份收或整份不收。
      </p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(said) => void submit(said)}>
        <Form.Item name="kind" label="种类" rules={[{ required: true, message: '请选种类' }]}>
          <Select options={auditorChoices} />
        </Form.Item>
        {lines.map(([name, label, most]) => (
          <Form.Item key={name} name={name} label={label} rules={[{ required: true, min: 2, message: `请写${label}` }]}>
            <Input maxLength={most} />
          </Form.Item>
        ))}
        <Form.Item name="district" label="区县" rules={[{ required: true, message: '请选区县' }]}>
          <Select options={data?.districts ?? []} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <div className="form-line">
          <Form.Item name="accessFrom" rules={[{ required: true, message: '请写日期' }]}>
            <DayField label="可查阅自" />
          </Form.Item>
          <Form.Item name="accessUntil" rules={[{ required: true, message: '请写日期' }]}>
            <DayField label="可查阅至" />
          </Form.Item>
        </div>
        <Upload
          accept=".csv,.xlsx"
          maxCount={1}
          beforeUpload={(chosen) => {
            setFile(chosen)
            return false
          }}
          onRemove={() => setFile(undefined)}
        >
          <Button>选择清单文件</Button>
        </Upload>
        <FormProblem problem={problem} />
      </Form>
    </Modal>
  )
}
