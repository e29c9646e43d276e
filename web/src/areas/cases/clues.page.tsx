/** 线索: what waits to be accepted, dispatched or verified; before anything is filed. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { usePages } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Nothing } from '../../ui/states.tsx'
import { CaseFilters, filterNames, filterWords, queryOf } from './case-filters.tsx'
import { CaseTable } from './case-table.tsx'
import { clueStates } from './case-words.ts'
import { districtChoices } from './districts.ts'
import { RegisterClue } from './register-clue.tsx'
import './cases.css'

const CluesPage = (): ReactNode => {
  const filters = useFilters(filterNames)
  const [registering, setRegistering] = useState(false)
  const mayRegister = useMay('cases.register')
  const read = usePages('listCases', { query: queryOf(filters.query, clueStates.join(',')) })
  const rows = read.pages.length === 0 ? undefined : read.pages.flatMap(({ cases }) => cases)
  return (
    <>
      <PageHead
        title="线索"
        personal
        filter={filterWords(filters.query)}
        says="等待受理、派单和核查的线索;立案以后在「案件」里。线索不是结论。"
        actions={
          mayRegister && (
            <Button type="primary" onClick={() => setRegistering(true)}>
              登记线索
            </Button>
          )
        }
      />
      <CaseFilters filters={filters} districts={districtChoices} hasStates={false} />
      <CaseTable
        rows={rows}
        problem={read.error}
        retry={() => void read.refetch()}
        more={read.more}
        isLoading={read.isPlaceholderData}
        isLoadingMore={read.isFetchingNextPage}
        empty={
          <Nothing title={filters.any ? '没有符合条件的线索' : '现在没有等待办理的线索'}>
            疑点查实后可以在疑点页作为立案线索登记;举报、检查、审计、上级下发和其他部门移送的,用「登记线索」。
          </Nothing>
        }
      />
      {registering && <RegisterClue onClose={() => setRegistering(false)} />}
    </>
  )
}

export default CluesPage
