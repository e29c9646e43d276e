/** 规则: the catalogue by chapter of the notice; what each asks for and whether it is in force. */
import { type ReactNode, useMemo } from 'react'
import { useCall } from '../../calls.ts'
import { FilterBar, SelectFilter, TextFilter, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { Chapter } from './chapter-rules.tsx'
import type { Summary } from './rule-words.ts'
import './rules.css'

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
