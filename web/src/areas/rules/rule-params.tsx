/** Parameters: value, from when to when, for whom, on what source and how sure. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { MarkTag } from './mark-tag.tsx'
import type { Param, Rule } from './rule-words.ts'

/** A table of rates may have a hundred lines; the first tell what it is. */
const shownAtFirst = 6

const Rows = ({ param }: { readonly param: Param }): ReactNode => {
  const [all, setAll] = useState(false)
  const values = all ? param.values : param.values.slice(0, shownAtFirst)
  const left = param.values.length - values.length
  return (
    <tbody>
      {values.map((value, index) => (
        <tr key={`${value.scopeWords}${value.from ?? ''}${value.value}`}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={values.length + (left > 0 ? 1 : 0)}>
              {param.label}
              <br />
              <code className="quiet">{param.name}</code>
            </th>
          )}
          <td>{value.scopeWords || '—'}</td>
          <td className="figure">{value.shown}</td>
          <td>{value.from === null && value.to === null ? '不限' : `${value.from ?? '…'} 至 ${value.to ?? '今'}`}</td>
          <td>
            {value.basis} <MarkTag mark={value.mark} />
          </td>
        </tr>
      ))}
      {left > 0 && (
        <tr>
          <td colSpan={4}>
            <Button size="small" type="link" onClick={() => setAll(true)}>
              再显示 {left} 个值
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

export const RuleParams = ({ rule }: { readonly rule: Rule }): ReactNode =>
  rule.params.length === 0 ? (
    <p className="quiet">这条规则没有参数。</p>
  ) : (
    <div className="scroll-x">
      <table className="plain-table params-table">
        <caption className="only-heard">参数</caption>
        <thead>
          <tr>
            <th scope="col">参数</th>
            <th scope="col">适用</th>
            <th scope="col" className="figure">
              值
            </th>
            <th scope="col">起止</th>
            <th scope="col">来源</th>
          </tr>
        </thead>
        {rule.params.map((param) => (
          <Rows key={param.name} param={param} />
        ))}
      </table>
    </div>
  )
