/** One chosen file: what it is taken for, whether it corrects an earlier batch, and how it fares. */
import { Button, Select } from 'antd'
import { type ReactNode, useEffect, useId, useState } from 'react'
import type { Answer, Query } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { DayFilter } from '../../ui/filters.tsx'
import { instantText, sizeText } from '../../ui/format.ts'
import { shortBatch } from './batch-words.ts'
import { datasetNamed, isNameRight } from './name-of-file.ts'
import { SendingView } from './sending-view.tsx'
import { useSending } from './use-sending.ts'

type Feed = Answer<'listFeeds'>['datasets'][number]

export interface Fixed {
  readonly dataset: string
  readonly source: string
  readonly period: string | null
}

interface Props {
  readonly file: File
  readonly feeds: readonly Feed[]
  /** The batch that this file corrects, where the way here said so. */
  readonly supersedes?: string | undefined
  /** What a mended file is, known from its batch. */
  readonly fixed?: Fixed
  readonly onRemove: () => void
}

const Supersedes = ({
  dataset,
  value,
  onChange,
}: {
  readonly dataset: string
  readonly value: string
  readonly onChange: (batch: string) => void
}): ReactNode => {
  const id = useId()
  const read = useCall('listBatches', { query: { dataset, own: 'true', status: 'committed', limit: 100 } })
  const options = (read.data?.batches ?? []).map(({ batch, file, receivedAt }) => ({
    value: batch,
    label: `${file} · ${instantText(receivedAt)} · ${shortBatch(batch)}`,
  }))
  return (
    <div className="filter">
      <label htmlFor={id}>更正并取代(不是更正就不选)</label>
      <Select
        id={id}
        className="supersedes"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="不取代"
        value={value || undefined}
        options={options}
        notFoundContent="本机构还没有报送过这个数据集"
        popupMatchSelectWidth={false}
        onChange={(next?: string) => onChange(next ?? '')}
      />
    </div>
  )
}

const DatasetChoice = ({
  feeds,
  value,
  onChange,
}: {
  readonly feeds: readonly Feed[]
  readonly value: string | undefined
  readonly onChange: (id: string) => void
}): ReactNode => {
  const id = useId()
  const areas = Map.groupBy(feeds, ({ area }) => area)
  return (
    <div className="filter">
      <label htmlFor={id}>数据集</label>
      <Select
        id={id}
        style={{ width: 260 }}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="从文件名看不出,请选择"
        status={value ? '' : 'warning'}
        value={value}
        options={[...areas].map(([area, of]) => ({
          label: area,
          options: of.map((one) => ({ value: one.id, label: `${one.title} ${one.id}` })),
        }))}
        popupMatchSelectWidth={false}
        onChange={onChange}
      />
    </div>
  )
}

export const FileCard = ({ file, feeds, supersedes = '', fixed, onRemove }: Props): ReactNode => {
  const [dataset, setDataset] = useState(fixed?.dataset ?? datasetNamed(file.name, feeds))
  const [period, setPeriod] = useState(fixed?.period ?? '')
  const [replaced, setReplaced] = useState(supersedes)
  const [start, setStart] = useState<Query<'uploadFile'>>()
  const { state, stop } = useSending(file, start)
  const keepsName = !fixed && isNameRight(file.name, dataset)
  useEffect(() => setReplaced(supersedes), [supersedes])
  const send = (): void =>
    setStart({
      name: file.name,
      ...(keepsName || !dataset ? {} : { dataset, ...(period ? { period } : {}) }),
      ...(fixed && fixed.source !== 'default' ? { source: fixed.source } : {}),
      ...(replaced ? { supersedes: replaced } : {}),
    })
  const isOver = state.stage === 'received'
  return (
    <li className="file-card">
      <div className="file-card-head">
        <strong>{file.name}</strong>
        <span className="quiet">{sizeText(file.size)}</span>
        {state.stage !== 'sending' && state.stage !== 'receiving' && (
          <Button size="small" type="text" onClick={onRemove} aria-label={`从列表移去 ${file.name}`}>
            {isOver ? '收起' : '移去'}
          </Button>
        )}
      </div>
      {(state.stage === 'waiting' || state.stage === 'failed') && (
        <div className="file-card-form">
          {!fixed && <DatasetChoice feeds={feeds} value={dataset} onChange={setDataset} />}
          {!fixed && dataset && !keepsName && (
            <DayFilter label="期间(按月报送的写)" kind="month" value={period} onChange={setPeriod} width={150} />
          )}
          {!fixed && dataset && <Supersedes dataset={dataset} value={replaced} onChange={setReplaced} />}
          <Button type="primary" disabled={!dataset || file.size === 0} onClick={send}>
            报送
          </Button>
          {file.size === 0 && <span className="money-late">文件是空的,请重新选择</span>}
        </div>
      )}
      <SendingView state={state} onStop={() => [stop(), setStart(undefined)]} onAgain={() => setStart(undefined)} />
    </li>
  )
}
