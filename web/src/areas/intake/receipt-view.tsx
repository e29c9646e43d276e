/** 回执: counts that add up, sums of money, reasons with the most frequent first. */
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { Count, Money } from '../../ui/figures.tsx'

export type Receipt = Answer<'readReceipt'>

const Counts = ({ receipt }: { readonly receipt: Receipt }): ReactNode => {
  const { rowsIn, rowsAccepted, rowsRejected, rowsDuplicate } = receipt
  return (
    <p className="equation">
      <span>
        报送 <Count of={rowsIn} /> 行
      </span>
      <span aria-hidden="true">=</span>
      <span>
        入库 <Count of={rowsAccepted} />
      </span>
      <span aria-hidden="true">+</span>
      <span className={rowsRejected === '0' ? '' : 'money-late'}>
        退回 <Count of={rowsRejected} />
      </span>
      <span aria-hidden="true">+</span>
      <span>
        重复 <Count of={rowsDuplicate} />
      </span>
    </p>
  )
}

const Sums = ({ receipt }: { readonly receipt: Receipt }): ReactNode => (
  <table className="plain-table">
    <caption>金额(元)</caption>
    <thead>
      <tr>
        <th scope="col">项目</th>
        <th scope="col" className="figure">
          入库
        </th>
        <th scope="col" className="figure">
          退回
        </th>
        <th scope="col" className="figure">
          重复
        </th>
      </tr>
    </thead>
    <tbody>
      {Object.entries(receipt.sums).map(([field, sum]) => (
        <tr key={field}>
          <th scope="row">{receipt.labels[field] ?? field}</th>
          <td className="figure">
            <Money fen={sum.accepted} />
          </td>
          <td className="figure">
            <Money fen={sum.rejected} />
          </td>
          <td className="figure">
            <Money fen={sum.duplicate} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Reasons = ({ receipt }: { readonly receipt: Receipt }): ReactNode => (
  <table className="plain-table">
    <caption>退回原因(多的在前)</caption>
    <thead>
      <tr>
        <th scope="col">原因</th>
        <th scope="col">字段</th>
        <th scope="col" className="figure">
          行数
        </th>
        <th scope="col" className="figure">
          首次出现的行
        </th>
      </tr>
    </thead>
    <tbody>
      {receipt.reasons.map(({ code, field, message, rows, firstRow }) => (
        <tr key={`${code}${field ?? ''}`}>
          <td>{message}</td>
          <td>{field ? (receipt.labels[field] ?? field) : '整行'}</td>
          <td className="figure">
            <Count of={rows} />
          </td>
          <td className="figure">
            <Count of={firstRow} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** @param brief only what the sender must know at once. */
export const ReceiptView = ({
  receipt,
  brief = false,
}: {
  readonly receipt: Receipt
  readonly brief?: boolean
}): ReactNode => {
  const hasSums = Object.keys(receipt.sums).length > 0
  return (
    <div className="receipt">
      {receipt.refusal ? (
        <Alert
          type="error"
          title="整件退回,没有入库任何一行"
          description={
            <>
              <p className="problem-detail">{receipt.refusal.message}</p>
              <span className="problem-code">代码 {receipt.refusal.code}</span>
            </>
          }
        />
      ) : (
        <Counts receipt={receipt} />
      )}
      {receipt.reasons.length > 0 && (
        <Reasons receipt={brief ? { ...receipt, reasons: receipt.reasons.slice(0, 5) } : receipt} />
      )}
      {hasSums && !receipt.refusal && <Sums receipt={receipt} />}
      {receipt.notices.map(({ field, message, count, firstRow }) => (
        <Alert
          key={`${field}${message}`}
          type="info"
          title={`${message}(${count} 行,首次在第 ${firstRow} 行;已入库,请核对)`}
        />
      ))}
    </div>
  )
}
