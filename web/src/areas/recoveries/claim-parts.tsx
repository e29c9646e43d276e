/** Parts of a claim's page: receipts on their way into the account, what was agreed, and the late fee by the day. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Day, Money } from '../../ui/figures.tsx'
import { Nothing } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import type { ClaimDetail } from './claim-words.ts'

type Of = { readonly detail: ClaimDetail }
type Receipt = ClaimDetail['receipts'][number]

const receiptColumns: readonly Column<Receipt>[] = [
  { key: 'on', title: '日期', width: 105, render: ({ receivedOn }) => <Day of={receivedOn} /> },
  {
    key: 'kind',
    title: '种类',
    width: 110,
    render: ({ kindLabel, isReversed }) => (
      <>
        {kindLabel} {isReversed && <StageTag label="已冲回" tone="done" />}
      </>
    ),
  },
  { key: 'amount', title: '金额(元)', width: 115, figure: true, render: ({ amountFen }) => <Money fen={amountFen} /> },
  { key: 'voucher', title: '票据', width: 110, render: ({ voucherNo }) => voucherNo ?? '—' },
  {
    key: 'in',
    title: '缴入账户',
    wrap: true,
    render: ({ payInDue, paidInOn, isPayInLate, bankRef }) =>
      payInDue === null ? (
        '—'
      ) : (
        <>
          {paidInOn ? `${paidInOn} 缴入(${bankRef ?? ''})` : `未缴入,限 ${payInDue}`}
          {isPayInLate && <StageTag label="逾期" tone="late" />}
        </>
      ),
  },
  {
    key: 'handed',
    title: '票据提交',
    wrap: true,
    render: ({ voucherToAgencyOn, voucherToInspectorOn, payInDue }) =>
      payInDue === null ? '—' : `经办 ${voucherToAgencyOn ?? '未交'};监督 ${voucherToInspectorOn ?? '未交'}`,
  },
  { key: 'by', title: '登记人', width: 80, render: ({ enteredBy }) => enteredBy },
]

export const Receipts = ({ detail }: Of): ReactNode => (
  <section className="card-plain">
    <h2>收款、抵扣与核销</h2>
    <DataTable<Receipt>
      label="收款"
      columns={receiptColumns}
      rows={detail.receipts}
      rowKey={({ id }) => id}
      empty={<Nothing title="还没有收款">收到款项后登记票据号,再登记缴入账户。</Nothing>}
    />
  </section>
)

export const Arrangements = ({ detail: { instalments, heirs, writeOffs } }: Of): ReactNode => {
  if (instalments.length + heirs.length + writeOffs.length === 0) return null
  return (
    <section className="card-plain">
      <h2>分期、承受与核销</h2>
      {instalments.length > 0 && (
        <ol>
          {instalments.map(({ no, dueOn, amountFen }) => (
            <li key={no}>
              <Day of={dueOn} /> <Money fen={amountFen} unit />
            </li>
          ))}
        </ol>
      )}
      {heirs.map(({ id, name, amountFen }) => (
        <p key={id}>
          <Link to={`/recoveries/${id}`}>{name}</Link> 承受 <Money fen={amountFen} unit />
        </p>
      ))}
      {writeOffs.map((one) => (
        <p key={`${one.proposedBy} ${one.reason}`}>
          {one.proposedBy}提出核销 <Money fen={one.amountFen} unit />({one.groundLabel}):{one.reason}。
          {one.refusedBy
            ? `${one.refusedBy}不同意:${one.refusedWhy ?? ''}`
            : `批准:${one.firstBy ?? '待第一人'}、${one.secondBy ?? '待第二人'}`}
        </p>
      ))}
    </section>
  )
}

export const LateFee = ({ detail: { lateFee, line } }: Of): ReactNode => {
  if (!lateFee || lateFee.lines.length === 0) return null
  return (
    <section className="card-plain">
      <h2>{line.kind === 'fine' ? '加处罚款' : '滞纳金'}(算到今天)</h2>
      <ul>
        {lateFee.lines.map(({ from, to, days, owedFen, ppm }) => (
          <li key={from}>
            {from} 至 {to},{days} 日 × <Money fen={owedFen} unit /> × 每日 {ppm / 10_000}%
          </li>
        ))}
      </ul>
      <p>
        合计 <Money fen={lateFee.reckonedFen} unit />
        {lateFee.capFen !== null && (
          <>
            ,上限 <Money fen={lateFee.capFen} unit />
          </>
        )}
        ,应计{' '}
        <strong>
          <Money fen={lateFee.feeFen} unit />
        </strong>
        。
      </p>
    </section>
  )
}
