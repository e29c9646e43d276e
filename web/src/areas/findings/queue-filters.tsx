/** What the queue is narrowed by: the usual in sight, the rest behind 更多条件, and what a link brought as marks to take off. */
import { Button, Input, Select, Tag } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useMe } from '../../session.ts'
import { DayFilter, FilterBar, type Filters, SelectFilter, TextFilter } from '../../ui/filters.tsx'
import { type Choice, type FilterName, fenOf, type Words, wordsOf, yuanOf } from './finding-words.ts'

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly Choice[] | undefined
  readonly width: number
  readonly placeholder?: string
}

/** Several at once, as 'a,b' in the address. */
const ManyFilter = ({ label, value, onChange, options = [], width, placeholder = '全部' }: ChoiceProps): ReactNode => {
  const id = useId()
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        mode="multiple"
        style={{ width }}
        value={value === '' ? [] : value.split(',')}
        placeholder={placeholder}
        allowClear
        maxTagCount={1}
        maxTagTextLength={8}
        maxTagPlaceholder={(left) => `+${left.length}`}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...options]}
        popupMatchSelectWidth={false}
        onChange={(next: string[]) => onChange(next.join(','))}
      />
    </div>
  )
}

const YuanFilter = ({ label, value, onChange }: Pick<ChoiceProps, 'label' | 'value' | 'onChange'>): ReactNode => {
  const id = useId()
  const [draft, setDraft] = useState<string>()
  const fen = draft === undefined ? value : fenOf(draft)
  const apply = (): void => {
    if (fen === undefined) return
    if (fen !== value) onChange(fen)
    setDraft(undefined)
  }
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        style={{ width: 110 }}
        value={draft ?? yuanOf(value)}
        inputMode="decimal"
        status={fen === undefined ? 'error' : ''}
        aria-invalid={fen === undefined}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={apply}
        onPressEnter={apply}
      />
    </div>
  )
}

const inBar: ReadonlySet<FilterName> = new Set([
  'text',
  'state',
  'chapter',
  'rule',
  'scheme',
  'district',
  'act',
  'result',
  'recheck',
  'fromFen',
  'toFen',
  'fromDay',
  'toDay',
  'sort',
])
const rare: readonly FilterName[] = ['chapter', 'result', 'recheck', 'fromFen', 'toFen', 'fromDay', 'toDay']

const holderOf = ({ person, unassigned, organisation }: Filters<FilterName>['values'], me: string): string => {
  if (person === 'me' || person === me) return 'me'
  if (unassigned === 'true') return 'none'
  return organisation !== '' && person === '' ? organisation : ''
}

const HolderFilter = ({ filters }: { readonly filters: Filters<FilterName> }): ReactNode => {
  const me = useMe()
  const change = (value: string): void =>
    filters.set({
      person: value === 'me' ? 'me' : '',
      unassigned: value === 'none' ? 'true' : '',
      organisation: value === 'me' || value === 'none' ? '' : value,
    })
  return (
    <SelectFilter
      label="承办"
      width={114}
      value={holderOf(filters.values, me.id)}
      onChange={change}
      options={[
        { value: 'me', label: '派给我的' },
        { value: me.organisation.id, label: '本机构的' },
        { value: 'none', label: '尚未派单' },
      ]}
    />
  )
}

const Marks = ({ filters, words }: Props): ReactNode => {
  const me = useMe()
  const holder = holderOf(filters.values, me.id)
  const shown = (Object.entries(filters.query) as [FilterName, string][]).filter(
    ([name, value]) =>
      !inBar.has(name) &&
      !(name === 'person' && holder === 'me') &&
      !(name === 'unassigned' && holder === 'none') &&
      !(name === 'organisation' && value === me.organisation.id),
  )
  if (shown.length === 0) return null
  return (
    <div className="filter-marks">
      {shown.map(([name, value]) => (
        <Tag key={name} closable onClose={() => filters.set({ [name]: '' })}>
          {wordsOf(name, value, words)}
        </Tag>
      ))}
    </div>
  )
}

interface Props {
  readonly filters: Filters<FilterName>
  readonly words: Words | undefined
}

export const QueueFilters = ({ filters, words }: Props): ReactNode => {
  const { values, set, clear, any } = filters
  const [open, setOpen] = useState(false)
  const shown = open || rare.some((name) => values[name] !== '')
  const many = (label: string, name: FilterName, options: readonly Choice[] | undefined, width: number): ReactNode => (
    <ManyFilter
      label={label}
      value={values[name]}
      onChange={(value) => set({ [name]: value })}
      options={options}
      width={width}
    />
  )
  return (
    <>
      <FilterBar any={any} onClear={clear}>
        <TextFilter
          label="查找"
          value={values.text}
          onChange={(text) => set({ text })}
          placeholder="编号或单位、机构代码"
          width={150}
          search
        />
        <ManyFilter
          label="状态"
          value={values.state}
          onChange={(state) => set({ state })}
          options={words?.states}
          width={130}
          placeholder="待办的全部"
        />
        <HolderFilter filters={filters} />
        {many('规则', 'rule', words?.rules, 132)}
        {many('险种', 'scheme', words?.schemes, 110)}
        {many('区县', 'district', words?.districts, 106)}
        {many('处置', 'act', words?.acts, 92)}
        {shown && (
          <>
            <SelectFilter
              label="条款"
              value={values.chapter}
              onChange={(chapter) => set({ chapter })}
              options={words?.chapters ?? []}
              width={100}
            />
            {many('结果', 'result', words?.results, 150)}
            {many('抽查', 'recheck', words?.rechecks, 130)}
            <YuanFilter label="金额自(元)" value={values.fromFen} onChange={(fromFen) => set({ fromFen })} />
            <YuanFilter label="至(元)" value={values.toFen} onChange={(toFen) => set({ toFen })} />
            <DayFilter label="日期自" value={values.fromDay} onChange={(fromDay) => set({ fromDay })} />
            <DayFilter label="至" value={values.toDay} onChange={(toDay) => set({ toDay })} />
          </>
        )}
        <SelectFilter
          label="排序"
          value={values.sort || 'money'}
          onChange={(sort) => set({ sort: sort === 'money' ? '' : sort })}
          options={words?.sorts ?? []}
          width={90}
        />
        {!shown && (
          <Button type="link" onClick={() => setOpen(true)}>
            更多条件
          </Button>
        )}
      </FilterBar>
      <Marks filters={filters} words={words} />
    </>
  )
}
