/** The fields of one dataset: how each is written, which codes it takes, and under what other names it may come. */
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { usePrinting } from '../../ui/printing.tsx'
import { StageTag } from '../../ui/tags.tsx'

type Field = Answer<'readDataset'>['columns'][number]

/** More codes than this unfold. */
const shownAtOnce = 4

const Codes = ({ codes }: Pick<Field, 'codes'>): ReactNode => {
  const printing = usePrinting()
  if (codes.length === 0) return <span className="quiet">—</span>
  const text = codes.map(({ value, label }) => `${value} ${label}`)
  if (codes.length <= shownAtOnce || printing) return text.join('、')
  return (
    <details>
      <summary>{codes.length} 个代码</summary>
      {text.join('、')}
    </details>
  )
}

const otherNames = ({ cells }: Field): string => [cells.LB, cells.医保].filter(Boolean).join(' / ')

const remarks = ({ cells }: Field): string => [cells.校验, cells.说明].filter(Boolean).join(';')

export const DatasetFields = ({ fields }: { readonly fields: readonly Field[] }): ReactNode => (
  <DataTable<Field>
    label="字段"
    rows={fields}
    rowKey={({ name }) => name}
    minWidth={860}
    columns={[
      {
        key: 'label',
        title: '字段',
        width: 190,
        wrap: true,
        render: ({ name, label }) => (
          <>
            {label}
            <br />
            <code className="quiet">{name}</code>
          </>
        ),
      },
      {
        key: 'required',
        title: '要求',
        width: 100,
        wrap: true,
        render: ({ isRequired, isPersonal }) => (
          <span className="tag-list">
            <StageTag label={isRequired ? '必填' : '可空'} tone={isRequired ? 'active' : 'done'} />
            {isPersonal && <StageTag label="个人信息" />}
          </span>
        ),
      },
      { key: 'form', title: '怎么写', width: 220, wrap: true, render: ({ form }) => form },
      { key: 'codes', title: '代码', wrap: true, render: ({ codes }) => <Codes codes={codes} /> },
      {
        key: 'names',
        title: 'LB / 医保名',
        width: 140,
        wrap: true,
        render: (field) => <code>{otherNames(field)}</code>,
      },
      { key: 'remarks', title: '校验与说明', wrap: true, render: remarks },
    ]}
  />
)
