/** Handing files in: dropped or chosen, each with its own card; templates and the way to the standard beside it. */
import { Button, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { download, Problem } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { Failed, Loaded } from '../../ui/states.tsx'
import { shortBatch } from './batch-words.ts'
import { DropZone } from './drop-zone.tsx'
import { FileCard } from './file-card.tsx'

export interface Chosen {
  readonly key: number
  readonly file: File
}

/** Files as they were chosen, each under a number of its own. */
export const useChosen = () => {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  return {
    chosen,
    add: (files: readonly File[]): void =>
      setChosen((before) => {
        const next = (before.at(-1)?.key ?? 0) + 1
        return [...before, ...files.map((file, index) => ({ key: next + index, file }))]
      }),
    remove: (key: number): void => setChosen((before) => before.filter((one) => one.key !== key)),
  }
}

const Template = ({ feeds }: { readonly feeds: readonly { id: string; title: string }[] }): ReactNode => {
  const id = useId()
  const [dataset, setDataset] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const save = (): void => {
    if (!dataset) return
    setProblem(undefined)
    download('downloadTemplate', { params: { dataset } }).catch((error: unknown) => {
      if (error instanceof Problem) setProblem(error)
    })
  }
  return (
    <div className="template-line">
      <label htmlFor={id}>没有现成的文件?</label>
      <Select
        id={id}
        style={{ width: 240 }}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="选数据集"
        options={feeds.map((one) => ({ value: one.id, label: `${one.title} ${one.id}` }))}
        popupMatchSelectWidth={false}
        onChange={setDataset}
      />
      <Button disabled={!dataset} onClick={save}>
        下载模板
      </Button>
      <Link to={dataset ? `/standard?dataset=${dataset}` : '/standard'}>数据标准</Link>
      {problem && <Failed problem={problem} />}
    </div>
  )
}

export const UploadPanel = (): ReactNode => {
  const read = useCall('listFeeds', {})
  const { chosen, add, remove } = useChosen()
  const [search, setSearch] = useSearchParams()
  const supersedes = search.get('supersedes') ?? undefined
  return (
    <section aria-label="报送文件" className="not-printed">
      <Loaded of={read} rows={2}>
        {({ datasets }) => (
          <>
            {supersedes && (
              <p role="status">
                接下来选的文件将<strong>更正并取代</strong>批次{' '}
                <Link to={`/intake/${supersedes}`}>{shortBatch(supersedes)}</Link>。
                <Button type="link" onClick={() => setSearch({}, { replace: true })}>
                  不取代
                </Button>
              </p>
            )}
            <DropZone onFiles={add}>
              CSV、Excel(.xlsx)、NDJSON 或 Parquet,每个文件不超过 8 GB。文件名写成
              <code> 数据集.期间.扩展名 </code>(如
              pension_payment.2024-03.csv)就不用再选;整行不合格的退回,合格的行照常入库。
            </DropZone>
            {chosen.length > 0 && (
              <ul className="file-cards">
                {chosen.map(({ key, file }) => (
                  <FileCard
                    key={key}
                    file={file}
                    feeds={datasets}
                    supersedes={supersedes}
                    onRemove={() => remove(key)}
                  />
                ))}
              </ul>
            )}
            <Template feeds={datasets} />
          </>
        )}
      </Loaded>
    </section>
  )
}
