/** 数据标准: every dataset that the platform takes or keeps, and of the chosen one its fields and codes. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { TextFilter, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded } from '../../ui/states.tsx'
import { DatasetDetail } from './dataset-detail.tsx'
import './oversight.css'

type Dictionary = Answer<'listDatasets'>

const names = ['dataset', 'text'] as const

const matches = (text: string, ...words: readonly string[]): boolean => words.some((word) => word.includes(text))

const narrowed = (areas: Dictionary['areas'], text: string): Dictionary['areas'] =>
  areas.flatMap((area) => {
    const datasets = area.datasets.filter(({ id, title, owner }) => matches(text, id, title, owner, area.title))
    return datasets.length === 0 ? [] : [{ ...area, datasets }]
  })

interface ListProps {
  readonly areas: Dictionary['areas']
  readonly chosen: string
  readonly text: string
}

const List = ({ areas, chosen, text }: ListProps): ReactNode => (
  <>
    {areas.length === 0 && <p className="quiet">没有符合的数据集。</p>}
    {areas.map(({ area, title, datasets }) => (
      <section key={area}>
        <h3>{title}</h3>
        <ul>
          {datasets.map((dataset) => (
            <li key={dataset.id}>
              <Link
                to={{ search: `?${new URLSearchParams({ dataset: dataset.id, ...(text ? { text } : {}) })}` }}
                aria-current={dataset.id === chosen || undefined}
                title={`${dataset.id} · ${dataset.owner} · ${dataset.period}`}
              >
                {dataset.title}
              </Link>
              <span className="figure quiet">{dataset.fields}</span>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)

const Chosen = ({ id }: { readonly id: string }): ReactNode => {
  const read = useCall('readDataset', { params: { dataset: id } })
  return <Loaded of={read}>{(dataset) => <DatasetDetail key={dataset.id} of={dataset} />}</Loaded>
}

const Preface = ({ of }: { readonly of: Dictionary }): ReactNode => (
  <div className="preface">
    <h2>{of.title}</h2>
    <ul>
      {of.preface.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p className="quiet">从左侧选一个数据集,看它的字段、写法和代码,下载报送模板。</p>
  </div>
)

const StandardPage = (): ReactNode => {
  const { values, set } = useFilters(names)
  const read = useCall('listDatasets', {})
  return (
    <>
      <PageHead
        title="数据标准"
        says={
          read.data &&
          `${read.data.counts.datasets} 个数据集,${read.data.counts.fields} 个字段。报送的文件按这里的写法核对。`
        }
      />
      <Loaded of={read} rows={12}>
        {(dictionary) => (
          <div className="with-contents">
            <nav className="contents" aria-label="数据集">
              <TextFilter
                label="查找数据集"
                value={values.text}
                onChange={(text) => set({ text })}
                width={190}
                search
              />
              <List areas={narrowed(dictionary.areas, values.text)} chosen={values.dataset} text={values.text} />
            </nav>
            <div>{values.dataset ? <Chosen id={values.dataset} /> : <Preface of={dictionary} />}</div>
          </div>
        )}
      </Loaded>
    </>
  )
}

export default StandardPage
