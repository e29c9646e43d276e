/** 追回: what is owed, what came in, and what is amiss; every figure opens its rows. */
import type { ReactNode } from 'react'
import { useCall, usePages } from '../../calls.ts'
import { Clause, Money } from '../../ui/figures.tsx'
import { FilterBar, SelectFilter, TextFilter, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { districtChoices } from '../cases/districts.ts'
import { ClaimTable } from './claim-table.tsx'
import { claimKinds, claimStates } from './claim-words.ts'
import '../cases/cases.css'

type Filters = ReturnType<typeof useFilters<'state' | 'kind' | 'district' | 'alarm' | 'text'>>

const Sums = (): ReactNode => {
  const read = useCall('readClaimStatistics', {})
  return (
    <Loaded of={read} rows={2}>
      {({ total }) => (
        <dl className="case-facts">
          {(
            [
              ['应收', total.owedFen],
              ['已收', total.receivedFen],
              ['已缴入账户', total.paidInFen],
              ['抵扣', total.offsetFen],
              ['核销', total.writtenOffFen],
              ['尚欠', total.outstandingFen],
            ] as const
          ).map(([label, fen]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Money fen={fen} headline />
              </dd>
            </div>
          ))}
          <div>
            <dt>其中逾期</dt>
            <dd>
              <Money fen={total.overdueFen} headline tone="late" />
            </dd>
          </div>
        </dl>
      )}
    </Loaded>
  )
}

/** Alarms as tiles: one click lists what each counts. */
const Alarms = ({ filters }: { readonly filters: Filters }): ReactNode => {
  const read = useCall('readClaimStatistics', {})
  return (
    <section className="board not-printed" aria-label="提醒">
      <ul>
        {(read.data?.alarms ?? []).map(({ alarm, label, claims }) => (
          <li key={alarm}>
            <button
              type="button"
              className={`board-tile${claims === 0 ? ' board-empty' : ''}${filters.values.alarm === alarm ? ' board-chosen' : ''}`}
              aria-pressed={filters.values.alarm === alarm}
              onClick={() => filters.set({ alarm: filters.values.alarm === alarm ? '' : alarm })}
            >
              <strong>{claims}</strong>
              <small>{label}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const RecoveriesPage = (): ReactNode => {
  const filters = useFilters(['state', 'kind', 'district', 'alarm', 'text'])
  const { values, query, set, clear, any } = filters
  const read = usePages('listClaims', { query: query as { alarm?: 'overdue' } })
  const rows = read.pages.length === 0 ? undefined : read.pages.flatMap(({ claims }) => claims)
  return (
    <>
      <PageHead
        title="追回"
        personal
        says={
          <>
            决定里的期限、罚款的十五日、收到以后十个工作日足额缴入账户(
            <Clause of="十三(一)" />
            ),三个期限分别计算。追回的基金入财政专户,罚款入国库。
          </>
        }
      />
      <Sums />
      <Alarms filters={filters} />
      <FilterBar any={any} onClear={clear}>
        <TextFilter label="义务人或案号" value={values.text} onChange={(text) => set({ text })} search />
        <SelectFilter label="款项" value={values.kind} onChange={(kind) => set({ kind })} options={claimKinds} />
        <SelectFilter label="状态" value={values.state} onChange={(state) => set({ state })} options={claimStates} />
        <SelectFilter
          label="区县"
          value={values.district}
          onChange={(district) => set({ district })}
          options={districtChoices}
        />
      </FilterBar>
      <ClaimTable
        rows={rows}
        problem={read.error}
        retry={() => void read.refetch()}
        more={read.more}
        isLoading={read.isPlaceholderData}
        isLoadingMore={read.isFetchingNextPage}
        empty={
          <Nothing title={any ? '没有符合条件的款项' : '还没有应收款项'}>
            {any ? '清除条件再看。' : '处理、处罚决定作出以后,应退、应缴的款项在这里列出。'}
          </Nothing>
        }
      />
    </>
  )
}

export default RecoveriesPage
