/** 案件: the board by state, and the list below it. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useCall, usePages } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { Board } from './board.tsx'
import { CaseFilters, filterNames, filterWords, queryOf } from './case-filters.tsx'
import { CaseTable } from './case-table.tsx'
import { districtChoices } from './districts.ts'
import { RegisterClue } from './register-clue.tsx'
import './cases.css'

const CasesPage = (): ReactNode => {
  const filters = useFilters(filterNames)
  const [registering, setRegistering] = useState(false)
  const [mayRegister, mayCount] = [useMay('cases.register'), useMay('cases.statistics')]
  const query = queryOf(filters.query)
  const board = useCall('countCases', { query: {} })
  const read = usePages('listCases', { query })
  const rows = read.pages.length === 0 ? undefined : read.pages.flatMap(({ cases }) => cases)
  return (
    <>
      <PageHead
        title="案件"
        personal
        filter={filterWords(filters.query)}
        says="从线索到结案的每一件;期限按工作日计。只显示您管辖范围内的案件。"
        actions={
          <>
            {mayCount && (
              <Link to="/case-statistics" className="way-on">
                案件统计
              </Link>
            )}
            {mayRegister && <Button onClick={() => setRegistering(true)}>登记线索</Button>}
          </>
        }
      />
      <Loaded of={board} rows={2}>
        {({ states }) => <Board of={states} chosen={filters.values.state} />}
      </Loaded>
      <CaseFilters filters={filters} districts={districtChoices} />
      <CaseTable
        rows={rows}
        problem={read.error}
        retry={() => void read.refetch()}
        more={read.more}
        isLoading={read.isPlaceholderData}
        isLoadingMore={read.isFetchingNextPage}
        empty={
          filters.any ? (
            <Nothing title="没有符合条件的案件" actions={<Button onClick={filters.clear}>清除条件</Button>}>
              换一个状态、辖区或月份再看。
            </Nothing>
          ) : (
            <Nothing title="现在没有在办的案件">
              线索可以从疑点页「作为立案线索」登记,也可以由举报、检查、上级下发和其他部门移送登记。
            </Nothing>
          )
        }
      />
      {registering && <RegisterClue onClose={() => setRegistering(false)} />}
    </>
  )
}

export default CasesPage
