/** What a list of cases is narrowed by; it lives in the address. */
import type { ReactNode } from 'react'
import type { Query } from '../../api.ts'
import { DayFilter, FilterBar, type Filters, SelectFilter, TextFilter } from '../../ui/filters.tsx'
import { chapters, states, trackWords } from './case-words.ts'

export const filterNames = ['state', 'text', 'district', 'chapter', 'track', 'month', 'only'] as const
export type CaseFilterName = (typeof filterNames)[number]

const onlyWords: Readonly<Record<string, string>> = { mine: '本人承办', overdue: '期限已过', all: '含已办结' }

/** Where no state is chosen, what is not closed is shown. */
export const queryOf = (query: Filters<CaseFilterName>['query'], preset?: string): NonNullable<Query<'listCases'>> => {
  const { only, state, ...rest } = query
  const chosen = state ?? preset
  return {
    ...rest,
    ...(chosen === undefined ? {} : { state: chosen }),
    ...(chosen === undefined && only !== 'all' ? { open: 'true' as const } : {}),
    ...(only === 'mine' ? { mine: 'true' as const } : {}),
    ...(only === 'overdue' ? { overdue: 'true' as const } : {}),
  }
}

/** In words, for the print. */
export const filterWords = (query: Filters<CaseFilterName>['query']): string =>
  [
    states.find(({ value }) => value === query.state)?.label ?? (query.only === 'all' ? '全部' : '没有办结的'),
    query.district,
    query.chapter && `第${query.chapter}章`,
    query.track && trackWords[query.track],
    query.month && `${query.month} 登记`,
    query.text && `含「${query.text}」`,
    query.only && query.only !== 'all' && onlyWords[query.only],
  ]
    .filter(Boolean)
    .join(',')

interface Props {
  readonly filters: Filters<CaseFilterName>
  readonly districts: readonly { readonly value: string; readonly label: string }[]
  readonly hasStates?: boolean
}

export const CaseFilters = ({
  filters: { values, set, clear, any },
  districts,
  hasStates = true,
}: Props): ReactNode => (
  <FilterBar any={any} onClear={clear}>
    <TextFilter
      label="案号或案由"
      value={values.text}
      onChange={(text) => set({ text })}
      search
      placeholder="如 冒领"
    />
    {hasStates && (
      <SelectFilter label="状态" value={values.state} options={states} onChange={(state) => set({ state })} />
    )}
    <SelectFilter
      label="辖区"
      value={values.district}
      options={districts}
      onChange={(district) => set({ district })}
      searchable
    />
    <SelectFilter
      label="章节"
      value={values.chapter}
      width={110}
      options={chapters.map((value) => ({ value, label: `第${value}章` }))}
      onChange={(chapter) => set({ chapter })}
    />
    <SelectFilter
      label="类别"
      value={values.track}
      width={120}
      options={Object.entries(trackWords).map(([value, label]) => ({ value, label }))}
      onChange={(track) => set({ track })}
    />
    <DayFilter label="登记月份" kind="month" value={values.month} onChange={(month) => set({ month })} />
    <SelectFilter
      label="只看"
      value={values.only}
      width={120}
      options={Object.entries(onlyWords).map(([value, label]) => ({ value, label }))}
      onChange={(only) => set({ only })}
    />
  </FilterBar>
)
