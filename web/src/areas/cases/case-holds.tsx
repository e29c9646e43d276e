/** 案件的停办停发: what is stopped for the case, and asking for another. */
import { Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import { usePages } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { Nothing } from '../../ui/states.tsx'
import { HoldTable } from '../holds/hold-table.tsx'
import { stopChoices } from '../holds/hold-words.ts'
import { ProposeHold } from '../holds/propose-hold.tsx'
import '../holds/holds.css'

interface Props {
  readonly caseId: string
  readonly authority: string
  readonly district: string
  readonly schemes: readonly string[]
  /** Integer fen as text. */
  readonly atRiskFen: string
  readonly isClosed: boolean
}

const yuanOf = (fen: string): string => `${fen.slice(0, -2) || '0'}.${fen.slice(-2).padStart(2, '0')}`

export const CaseHolds = ({ caseId, authority, district, schemes, atRiskFen, isClosed }: Props): ReactNode => {
  const mayPropose = useMay('holds.propose')
  const mayRead = useMay('holds.read')
  const [stop, setStop] = useState<string>()
  const read = usePages('listHolds', { query: { case: caseId } })
  const rows = read.pages.length === 0 ? undefined : read.pages.flatMap(({ holds }) => holds)
  if (!mayRead) return null
  return (
    <section aria-label="停办停发">
      <div className="tab-head">
        <h2>停办停发</h2>
        {mayPropose && !isClosed && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: stopChoices.map(({ value, label }) => ({ key: value, label })),
              onClick: ({ key }) => setStop(key),
            }}
          >
            <Button>提请停止</Button>
          </Dropdown>
        )}
      </div>
      <HoldTable
        rows={rows}
        problem={read.error}
        retry={() => void read.refetch()}
        more={read.more}
        isLoadingMore={read.isFetchingNextPage}
        empty={<Nothing title="这件案件没有停止措施">停止由执行机构决定;结案以前须已解除或到期。</Nothing>}
      />
      {stop && (
        <ProposeHold
          ground={{
            caseId,
            authority,
            district,
            scheme: schemes.length === 1 ? (schemes[0] ?? null) : null,
            stop,
            atRiskYuan: yuanOf(atRiskFen),
          }}
          onClose={() => setStop(undefined)}
        />
      )}
    </section>
  )
}
