/** 登记送达: the way decides which proof is asked for; from which day it counts, the server says. */
import type { ReactNode } from 'react'
import type { Input } from '../../api.ts'
import { useStep } from '../../calls.ts'
import { type FormField, StepForm } from '../../ui/step-form.tsx'
import type { CaseDetail } from './case-words.ts'
import type { DocumentView } from './document-row.tsx'

const ways = [
  { value: 'direct', label: '直接送达' },
  { value: 'left', label: '留置送达' },
  { value: 'mail', label: '邮寄送达' },
  { value: 'electronic', label: '电子送达' },
  { value: 'through-other', label: '转交(委托)送达' },
  { value: 'notice', label: '公告送达' },
]

const only = (...hows: string[]) => ({
  when: (values: Readonly<Record<string, string>>) => hows.includes(values.how ?? ''),
})
const line = (name: string, label: string, of: Partial<FormField> = {}): FormField => ({
  name,
  label,
  kind: 'line',
  required: true,
  most: 200,
  ...of,
})

const fields: readonly FormField[] = [
  { name: 'how', label: '送达方式', kind: 'choice', required: true, choices: ways, initial: 'direct' },
  { name: 'on', label: '日期(签收、留置、回执收件、到达系统、公告之日)', kind: 'day', required: true },
  line('recipient', '受送达人或代收人', { most: 100 }),
  line('relation', '代收人与受送达人的关系', { required: false }),
  line('servers', '送达人(两人,用顿号隔开)'),
  line('place', '送达地点', only('direct', 'left')),
  line('witness', '见证人,或者拍照录像的情况', only('left')),
  line('mailNo', '邮件编号', { most: 60, ...only('mail') }),
  line('consent', '送达地址确认书(签订日期、编号)', only('electronic')),
  line('address', '电子送达的地址', only('electronic')),
  line('through', '转交或受委托的单位', only('through-other')),
  line('noticePlace', '公告的载体', only('notice')),
  line('noticeWhy', '下落不明或者其他方式无法送达的情况', only('notice')),
]

interface Props {
  readonly detail: CaseDetail
  readonly document: DocumentView
  readonly onClose: () => void
}

export const ServeDocument = ({ detail, document, onClose }: Props): ReactNode => {
  const serve = useStep('serveDocument', { done: '已登记送达' })
  return (
    <StepForm
      title={`登记送达《${document.title}》${document.documentNo ?? ''}`}
      okText="登记"
      fields={fields}
      says="公告送达的,期满之日视为送达;期间按公告当日的法律计算。"
      onClose={onClose}
      onSubmit={(values) => {
        const { servers = '', ...rest } = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
        const names = servers.split(/[、,\uff0c\s]+/).filter((name) => name !== '')
        return serve.mutateAsync({
          params: { caseId: detail.line.id, document: document.id },
          body: { revision: detail.line.revision, service: { ...rest, servers: names } },
        } as Input<'serveDocument'>)
      }}
    />
  )
}
