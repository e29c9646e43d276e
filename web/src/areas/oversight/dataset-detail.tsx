/** One dataset of the standard: its facts, its template, its fields. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { type Answer, download, Problem } from '../../api.ts'
import { useMay } from '../../session.ts'
import { Clauses } from '../../ui/figures.tsx'
import { Failed } from '../../ui/states.tsx'
import { DatasetFields } from './dataset-fields.tsx'

type Dataset = Answer<'readDataset'>

const Template = ({ id, title }: { readonly id: string; readonly title: string }): ReactNode => {
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    await download('downloadTemplate', { params: { dataset: id } }).catch((error: unknown) => {
      if (error instanceof Problem) setProblem(error)
      else throw error
    })
    setBusy(false)
  }
  return (
    <>
      <Button loading={busy} onClick={() => void save()} aria-label={`下载${title}的报送模板`}>
        下载报送模板(Excel)
      </Button>
      {problem && <Failed problem={problem} />}
    </>
  )
}

/** Said by the tags and the heading, or by the clauses' own links. */
const saidElsewhere = ['依据']

export const DatasetDetail = ({ of }: { readonly of: Dataset }): ReactNode => {
  const mayBatches = useMay('intake.read')
  return (
    <article className="dataset">
      <div className="page-head-line">
        <h2>{of.title}</h2>
        <div className="page-head-actions">
          {of.isFeed && mayBatches && <Link to={`/intake?dataset=${of.id}`}>看报送的批次</Link>}
          {of.template ? (
            <Template id={of.template} title={of.title} />
          ) : (
            <span className="quiet">由平台写入,不收文件</span>
          )}
        </div>
      </div>
      <dl className="facts dataset-facts">
        <dt>依据</dt>
        <dd>
          {of.clauses.length > 0 ? (
            <Clauses of={of.clauses} />
          ) : (
            of.facts.find(({ heading }) => heading === '依据')?.value
          )}
        </dd>
        {of.facts
          .filter(({ heading }) => !saidElsewhere.includes(heading))
          .map(({ heading, value }) => (
            <div key={heading} className="fact-line">
              <dt>{heading}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <DatasetFields fields={of.columns} />
    </article>
  )
}
