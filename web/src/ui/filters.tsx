/** Filters that live in the address: a list can be sent to a colleague as a link, and the way back works. */
import { Button, Input, Select } from 'antd'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { readDay } from './format.ts'

export interface Filters<Name extends string> {
  /** '' where nothing is chosen. */
  readonly values: Readonly<Record<Name, string>>
  /** The same, with undefined for '': for a query. */
  readonly query: Readonly<Partial<Record<Name, string>>>
  set(changes: Partial<Record<Name, string>>): void
  clear(): void
  readonly any: boolean
}

/** @param names query parameters of the page's address. The selected row does not outlive a change of filter. */
export const useFilters = <Name extends string>(names: readonly Name[]): Filters<Name> => {
  const [search, setSearch] = useSearchParams()
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Record<Name, string>
  const set = (changes: Partial<Record<Name, string>>): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        next.delete('row')
        for (const [name, value] of Object.entries(changes) as [string, string | undefined][]) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  return {
    values,
    query: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<
      Record<Name, string>
    >,
    set,
    clear: () => set(Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>),
    any: names.some((name) => values[name] !== ''),
  }
}

interface FilterProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly width?: number
}

export const TextFilter = ({
  label,
  value,
  onChange,
  width = 160,
  placeholder,
  search = false,
}: FilterProps & { readonly placeholder?: string; readonly search?: boolean }): ReactNode => {
  const id = useId()
  const [draft, setDraft] = useState<string>()
  const apply = (): void => {
    if (draft !== undefined && draft.trim() !== value) onChange(draft.trim())
    setDraft(undefined)
  }
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        style={{ width }}
        value={draft ?? value}
        placeholder={placeholder}
        allowClear
        onChange={({ target, type }) => (type === 'click' ? onChange('') : setDraft(target.value))}
        onBlur={apply}
        onPressEnter={apply}
        {...(search ? { 'data-search': true } : {})}
      />
    </div>
  )
}

export const SelectFilter = ({
  label,
  value,
  onChange,
  options,
  width = 150,
  searchable = false,
}: FilterProps & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly searchable?: boolean
}): ReactNode => {
  const id = useId()
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        style={{ width }}
        value={value || undefined}
        placeholder="全部"
        allowClear
        showSearch={searchable && { optionFilterProp: 'label' }}
        options={[...options]}
        popupMatchSelectWidth={false}
        onChange={(next?: string) => onChange(next ?? '')}
      />
    </div>
  )
}

/** A day or a month: typed, in whatever way people write it, or picked from the browser's own calendar. */
export const DayFilter = ({
  label,
  value,
  onChange,
  width = 140,
  kind = 'date',
}: FilterProps & { readonly kind?: 'date' | 'month' }): ReactNode => {
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState<string>()
  const read = draft === undefined ? value : readDay(draft, kind)
  const apply = (): void => {
    if (read === undefined) return
    if (read !== value) onChange(read)
    setDraft(undefined)
  }
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        style={{ width }}
        value={draft ?? value}
        placeholder={kind === 'date' ? '2024-03-05' : '2024-03'}
        status={read === undefined ? 'error' : ''}
        aria-invalid={read === undefined}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={apply}
        onPressEnter={apply}
        suffix={
          <button
            type="button"
            className="pick"
            aria-label={`选择${label}`}
            onClick={() => picker.current?.showPicker()}
          >
            ▾
          </button>
        }
      />
      <input
        ref={picker}
        type={kind}
        className="picker"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}

/** @param onClear shown as 清除条件 while something is chosen. */
export const FilterBar = ({
  children,
  any,
  onClear,
}: {
  readonly children: ReactNode
  readonly any: boolean
  readonly onClear: () => void
}): ReactNode => (
  <search className="filter-bar">
    {children}
    {any && (
      <Button type="link" onClick={onClear}>
        清除条件
      </Button>
    )}
  </search>
)
