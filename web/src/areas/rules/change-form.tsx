/** A change of parameters, one line each, in the units that people write. */
import { Button, Input, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { DayFilter } from '../../ui/filters.tsx'
import { type Change, kindOf, type Param, type Rule, toUnit, unitSuffix } from './rule-words.ts'

const scopeKey = (scope: Readonly<Record<string, string>>): string =>
  Object.entries(scope)
    .map(([column, code]) => `${column}=${code}`)
    .join(',')

/** Each scope once, with what holds in it now. */
const scopesOf = (param: Param): { value: string; label: string; now: string }[] => {
  const last = new Map<string, Param['values'][number]>()
  for (const value of param.values) last.set(scopeKey(value.scope), value)
  return [...last].map(([value, { scopeWords, shown }]) => ({ value, label: scopeWords || '不分', now: shown }))
}

const parsedValue = (param: Param, text: string): string | undefined => {
  if (kindOf(param) === 'number') return toUnit(text, param.unit)
  return text.trim() === '' || /[;=]/.test(text) ? undefined : text.trim()
}

const ValueInput = ({
  param,
  value,
  onChange,
}: {
  readonly param: Param
  readonly value: string
  readonly onChange: (text: string) => void
}): ReactNode => {
  const id = useId()
  const isBool = kindOf(param) === 'bool'
  const wrong = value !== '' && parsedValue(param, value) === undefined
  return (
    <div className="filter">
      <label htmlFor={id}>新值{unitSuffix(param) && `(${unitSuffix(param)})`}</label>
      {isBool ? (
        <Select
          id={id}
          style={{ width: 90 }}
          value={value || undefined}
          options={[
            { value: 'true', label: '是' },
            { value: 'false', label: '否' },
          ]}
          onChange={onChange}
        />
      ) : (
        <Input
          id={id}
          style={{ width: 130 }}
          value={value}
          status={wrong ? 'error' : ''}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {wrong && <div className="money-late">写数字,小数位不要超过单位所能</div>}
    </div>
  )
}

interface Props {
  readonly rule: Rule
  readonly onAdd: (change: Change) => void
}

export const ChangeForm = ({ rule, onAdd }: Props): ReactNode => {
  const [name, setName] = useState(rule.params[0]?.name ?? '')
  const [scope, setScope] = useState<string>()
  const [from, setFrom] = useState('')
  const [text, setText] = useState('')
  const [paramId, scopeId] = [useId(), useId()]
  const param = rule.params.find((one) => one.name === name)
  if (!param) return <p className="quiet">这条规则没有参数可改;改规则文本须随平台发布。</p>
  const scopes = scopesOf(param)
  const at = scopes.find(({ value }) => value === scope) ?? scopes[0]
  const value = parsedValue(param, text)
  const add = (): void => {
    if (value === undefined || !at) return
    const shown = kindOf(param) === 'bool' ? (text === 'true' ? '是' : '否') : `${text.trim()} ${unitSuffix(param)}`
    onAdd({
      param: param.name,
      label: param.label,
      scope: at.value,
      scopeWords: at.value && at.label,
      from,
      value,
      shown,
    })
    setText('')
  }
  return (
    <div className="filter-bar">
      <div className="filter">
        <label htmlFor={paramId}>参数</label>
        <Select
          id={paramId}
          style={{ width: 200 }}
          value={name}
          options={rule.params.map((one) => ({ value: one.name, label: one.label }))}
          popupMatchSelectWidth={false}
          onChange={(next) => {
            setName(next)
            setScope(undefined)
            setText('')
          }}
        />
      </div>
      {scopes.length > 1 && (
        <div className="filter">
          <label htmlFor={scopeId}>适用</label>
          <Select
            id={scopeId}
            style={{ width: 220 }}
            showSearch={{ optionFilterProp: 'label' }}
            value={at?.value ?? ''}
            options={scopes}
            popupMatchSelectWidth={false}
            onChange={setScope}
          />
        </div>
      )}
      {param.dated && <DayFilter label="自(不写即一直)" value={from} onChange={setFrom} />}
      <ValueInput param={param} value={text} onChange={setText} />
      <Button disabled={value === undefined} onClick={add}>
        加入
      </Button>
      <span className="quiet">现为 {at?.now}</span>
    </div>
  )
}
