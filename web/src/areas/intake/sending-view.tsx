/** How far a file has come, and what to do where it did not. */
import { Alert, Button, Progress } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useCall } from '../../calls.ts'
import { count } from '../../ui/format.ts'
import { Loaded } from '../../ui/states.tsx'
import { ReceiptView } from './receipt-view.tsx'
import type { Sending } from './use-sending.ts'

const advice: Readonly<Record<string, string>> = {
  DATASET_UNKNOWN: '在上面的「数据集」里选一个,再报送;不确定时先看数据标准。',
  FILE_NAME: '在您的电脑上改名后重新选择;数据集和期间可以在上面选,不必写进文件名。',
  SENDER_WRONG: '在上面换成本单位负责报送的数据集;不清楚由谁报送的,看数据标准。',
  FILE_TOO_LARGE: '按月或按区县拆成几个文件后分别报送。',
  FILE_FORMAT: '扩展名和内容不一致:在 Excel 或 WPS 里另存为 CSV 或 .xlsx 后再选。',
  FILE_BINARY: '去掉文件密码,另存为 .xlsx 或 CSV 后再选。',
  NETWORK: '没有入库任何数据,可以直接再报送一次。',
  CHILD_DIED: '没有入库任何数据,可以直接再报送一次。',
}

const receivingWords = (said: Readonly<Record<string, unknown>>): string => {
  const rows = typeof said.rows === 'number' ? said.rows : undefined
  const all = typeof said.all === 'number' ? said.all : undefined
  if (rows === undefined) return '已送到,排队接收'
  if (said.stage === 'loading') return `入库 ${count(rows)}${all === undefined ? '' : ` / ${count(all)}`} 行`
  return `核对 ${count(rows)} 行`
}

const Receiving = ({ said }: { readonly said: Readonly<Record<string, unknown>> }): ReactNode => {
  const share = typeof said.rows === 'number' && typeof said.all === 'number' && said.all > 0 ? said.rows / said.all : 0
  return (
    <>
      <Progress percent={Math.round(share * 100)} status="active" showInfo={share > 0} aria-label="接收进度" />
      <p role="status">{receivingWords(said)}……可以离开此页,完成后在下面的批次里看回执。</p>
    </>
  )
}

const Received = ({ batch, status }: { readonly batch: string; readonly status: string }): ReactNode => {
  const read = useCall('readReceipt', { params: { batch } })
  return (
    <Loaded of={read} rows={3}>
      {(receipt) => (
        <>
          {status === 'resent' && (
            <Alert type="info" className="form-problem" title="同一份文件以前报送过,没有重复入库。下面是当时的回执。" />
          )}
          <ReceiptView receipt={receipt} brief />
          <p>
            <Link to={`/intake/${batch}`}>打开回执</Link>
            {receipt.rowsRejected !== '0' && ',查看退回的行并下载修改'}
          </p>
        </>
      )}
    </Loaded>
  )
}

interface Props {
  readonly state: Sending
  readonly onStop: () => void
  readonly onAgain: () => void
}

export const SendingView = ({ state, onStop, onAgain }: Props): ReactNode => {
  switch (state.stage) {
    case 'waiting':
      return null
    case 'sending':
      return (
        <div className="sending-line">
          <Progress percent={Math.round(state.share * 100)} aria-label="上传进度" />
          <Button size="small" onClick={onStop}>
            停止
          </Button>
        </div>
      )
    case 'receiving':
      return <Receiving said={state.said} />
    case 'received':
      return <Received batch={state.batch} status={state.status} />
    default:
      return (
        <Alert
          type="error"
          role="alert"
          title={state.message}
          description={
            <>
              {advice[state.code] && <p className="problem-detail">{advice[state.code]}</p>}
              {state.code && <span className="problem-code">代码 {state.code}</span>}
            </>
          }
          action={
            <Button size="small" onClick={onAgain}>
              修改后再报送
            </Button>
          }
        />
      )
  }
}
