/** A day or a month inside a form: `<Form.Item name="from"><DayField label="自" /></Form.Item>`. */
import type { ReactNode } from 'react'
import { DayFilter } from './filters.tsx'

interface Props {
  readonly label: string
  readonly kind?: 'date' | 'month'
  /** Both given by the form. */
  readonly value?: string
  readonly onChange?: (value: string) => void
}

export const DayField = ({ label, kind = 'date', value = '', onChange }: Props): ReactNode => (
  <DayFilter label={label} kind={kind} value={value} onChange={(next) => onChange?.(next)} width={170} />
)
