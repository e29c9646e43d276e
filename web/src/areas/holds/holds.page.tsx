/** 停办停发: every stop within the reader's scope, from the request to its end. */
import type { ReactNode } from 'react'
import { usePages } from '../../calls.ts'
import { Clause } from '../../ui/figures.tsx'
import { FilterBar, SelectFilter, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Nothing } from '../../ui/states.tsx'
import { HoldTable } from './hold-table.tsx'
import { stateChoices, stopChoices } from './hold-words.ts'
import './holds.css'

const labelOf = (choices: readonly { value: string; label: string }[], value: string): string =>
  choices.find((one) => one.value === value)?.label ?? ''

const HoldsPage = (): ReactNode => {
  const { values, query, set, clear, any } = useFilters(['state', 'stop'])
  const read = usePages('listHolds', { query: query as { state?: string; stop?: 'stop-benefit' } })
  const rows = read.pages.length === 0 ? undefined : read.pages.flatMap(({ holds }) => holds)
  return (
    <>
      <PageHead
        title="停办停发"
        personal
        filter={[labelOf(stateChoices, values.state), labelOf(stopChoices, values.stop)].filter(Boolean).join('、')}
        says={
          <>
            停发待遇、不得结算、停办由经办机构决定并执行(
            <Clause of="五(三)" />
            ),暂停传送、停网、暂停系统由信息化机构决定并执行(
            <Clause of="五(四)" />
            );监督机构书面提请。只停多出的部分,到期自动解除。
          </>
        }
      />
      <FilterBar any={any} onClear={clear}>
        <SelectFilter label="状态" value={values.state} onChange={(state) => set({ state })} options={stateChoices} />
        <SelectFilter label="停什么" value={values.stop} onChange={(stop) => set({ stop })} options={stopChoices} />
      </FilterBar>
      <HoldTable
        rows={rows}
        problem={read.error}
        retry={() => void read.refetch()}
        more={read.more}
        isLoading={read.isPlaceholderData}
        isLoadingMore={read.isFetchingNextPage}
        empty={
          <Nothing title={any ? '没有符合条件的停止' : '还没有停办停发'}>
            {any ? '清除条件再看。' : '从疑点或案件的页面提请;提请以后由执行机构决定停或不停。'}
          </Nothing>
        }
      />
    </>
  )
}

export default HoldsPage
