/** 规则: the catalogue by chapter of the notice; what each asks for and whether it is in force. */
import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { Clause } from '../../ui/figures.tsx'
import { FilterBar, SelectFilter, TextFilter, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { ActTag, StageTag } from '../../ui/tags.tsx'
import { subjectWords } from './rule-words.ts'
import './rules.css'

type Summary = Answer<'listRules'>['rules'][number]
type Values = Readonly<Record<'text' | 'chapter' | 'act' | 'state', string>>

const acts = ['拦停', '预警', '线索'].map((value) => ({ value, label: value }))
const states = [
  { value: 'in-force', label: '生效' },
  { value: 'trial', label: '试运行' },
  { value: 'edition', label: '有版次在试运行' },
]

const fits = (rule: Summary, { text, chapter, act, state }: Values): boolean =>
  (text === '' ||
    `${rule.id} ${rule.name} ${rule.stop ?? ''} ${rule.clauses.join(' ')}`
      .toLowerCase()
      .includes(text.toLowerCase())) &&
  (chapter === '' || rule.chapter === chapter) &&
  (act === '' || rule.act === act) &&
  (state === '' || (state === 'edition' ? rule.onTrial > 0 : rule.state === state))

const Row = ({ rule }: { readonly rule: Summary }): ReactNode => (
  <tr>
    <td>
      <Link to={`/rules/${rule.id}`}>{rule.id}</Link>
    </td>
    <td>
      <Link to={`/rules/${rule.id}`} tabIndex={-1}>
        {rule.name}
      </Link>
      {rule.statistical && <span className="quiet">(统计)</span>}
    </td>
    <td>{subjectWords[rule.subject] ?? rule.subject}</td>
    <td>
      <ActTag act={rule.act} /> {rule.stop}
    </td>
    <td>
      {rule.clauses.map((clause, index) => (
        <span key={clause}>
          {index > 0 && '、'}
          <Clause of={clause} label={rule.clauseLabels[index]} />
        </span>
      ))}
    </td>
    <td>
      <StageTag label={rule.state === 'trial' ? '试运行' : '生效'} tone={rule.state === 'trial' ? 'plain' : 'active'} />
      {rule.onTrial > 0 && (
        <Link to={`/rules/${rule.id}?tab=history`} className="on-trial">
          {rule.onTrial} 个版次试运行
        </Link>
      )}
    </td>
  </tr>
)

const Chapter = ({ title, rules }: { readonly title: string; readonly rules: readonly Summary[] }): ReactNode => (
  <section>
    <h2>
      {title} <span className="quiet">{rules.length} 条</span>
    </h2>
    <div className="scroll-x">
      <table className="plain-table rules-table">
        <caption className="only-heard">{title}</caption>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">规则</th>
            <th scope="col">对象</th>
            <th scope="col">处置</th>
            <th scope="col">条款</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Row key={rule.id} rule={rule} />
          ))}
        </tbody>
      </table>
    </div>
  </section>
)

const Catalogue = ({ rules }: { readonly rules: readonly Summary[] }): ReactNode => {
  const { values, set, clear, any } = useFilters(['text', 'chapter', 'act', 'state'])
  const byChapter = useMemo(() => Map.groupBy(rules, ({ chapter }) => chapter), [rules])
  const shown = [...byChapter].flatMap(([chapter, of]) => {
    const left = of.filter((rule) => fits(rule, values))
    return left.length === 0 ? [] : [{ chapter, left }]
  })
  const title = (chapter: string): string => `${chapter}、${byChapter.get(chapter)?.[0]?.chapterTitle ?? ''}`
  const chapters = [...byChapter.keys()].map((value) => ({ value, label: title(value) }))
  return (
    <>
      <FilterBar any={any} onClear={clear}>
        <TextFilter
          label="查找"
          value={values.text}
          onChange={(text) => set({ text })}
          placeholder="编号、名称或条款"
          width={200}
          search
        />
        <SelectFilter
          label="章"
          value={values.chapter}
          onChange={(chapter) => set({ chapter })}
          options={chapters}
          width={200}
        />
        <SelectFilter label="处置" value={values.act} onChange={(act) => set({ act })} options={acts} width={110} />
        <SelectFilter
          label="状态"
          value={values.state}
          onChange={(state) => set({ state })}
          options={states}
          width={150}
        />
      </FilterBar>
      {shown.map(({ chapter, left }) => (
        <Chapter key={chapter} title={title(chapter)} rules={left} />
      ))}
      {shown.length === 0 && <Nothing title="没有符合条件的规则">换一个词或清除条件再看。</Nothing>}
    </>
  )
}

const RulesPage = (): ReactNode => {
  const read = useCall('listRules', {})
  const rules = read.data?.rules
  const trial = rules?.filter(({ state }) => state === 'trial').length ?? 0
  return (
    <>
      <PageHead
        title="规则"
        says={
          rules
            ? `${rules.length} 条规则,${rules.length - trial} 条生效,${trial} 条试运行。试运行的规则只计数和展示,不停任何待遇或结算;由两人签署后生效。`
            : undefined
        }
      />
      <Loaded of={read} rows={12}>
        {(answer) => <Catalogue rules={answer.rules} />}
      </Loaded>
    </>
  )
}

export default RulesPage
