/** 对象: who it is (masked), its findings, and everything on one time line by lanes. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { Money } from '../../ui/figures.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { ActTag } from '../../ui/tags.tsx'
import { Connections } from './connections.tsx'
import { dayNumber, Lane, type Span } from './lane.tsx'
import { kindWords } from './subject-words.ts'
import './subjects.css'
import { UnmaskDialog } from './unmask-dialog.tsx'

type View = Answer<'readSubject'>
type Kind = View['header']['kind']

const spanOf = ({ lanes, marks }: View): Span => {
  const days = [
    ...lanes.flatMap(({ items }) => items.flatMap(({ from, to }) => [from, to])),
    ...marks.map(({ on }) => on),
  ]
    .filter((day) => day !== null)
    .map(dayNumber)
    .filter((day) => Number.isFinite(day) && day > 0)
  return days.length === 0 ? { first: 0, last: 1 } : { first: Math.min(...days), last: Math.max(...days) }
}

const Marks = ({ marks, more }: { readonly marks: View['marks']; readonly more: boolean }): ReactNode =>
  marks.length === 0 ? (
    <p className="quiet">可见范围内没有疑点。</p>
  ) : (
    <ul className="subject-marks">
      {marks.map(({ fingerprint, rule, name, on, act, atRiskFen, own }) => (
        <li key={fingerprint}>
          <span className="figures">{on}</span> <ActTag act={act} />{' '}
          <Link to={`/findings/${fingerprint}`}>
            {rule} {name}
          </Link>{' '}
          <Money fen={atRiskFen} unit /> {!own && <span className="quiet">(被提及)</span>}
        </li>
      ))}
      {more && <li className="quiet">还有更多,请到「疑点」里查。</li>}
    </ul>
  )

const Facts = ({ header }: { readonly header: View['header'] }): ReactNode => (
  <dl className="facts">
    {[
      ['号码或代码', header.number],
      ['区县', header.districts.map(({ label }) => label).join('、') || '—'],
      ['险种往来', header.relations.map(({ label, as }) => `${label}(${as.join('、')})`).join(';') || '—'],
      ...header.cells.map(({ label, text }) => [label, text]),
    ].map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

const SubjectPage = (): ReactNode => {
  const { kind = 'person', id = '' } = useParams()
  const read = useCall('readSubject', { params: { kind: kind as Kind, id }, query: { limit: 200 } })
  const mayUnmask = useMay('subjects.unmask')
  const [open, setOpen] = useState(false)
  const title = read.data
    ? `${kindWords[read.data.header.kind]} ${read.data.header.name || read.data.header.number}`
    : '对象'
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: '对象查询', to: '/subjects' }]}
        personal
        actions={
          mayUnmask && (read.data?.unmaskable.length ?? 0) > 0 ? (
            <Button onClick={() => setOpen(true)}>查看明文</Button>
          ) : null
        }
      />
      <Loaded of={read}>
        {(view) => (
          <>
            <Facts header={view.header} />
            <h2>疑点</h2>
            <Marks marks={view.marks} more={view.moreMarks} />
            <h2>时间线</h2>
            {[...new Set(view.withheld.map(({ says }) => says))].map((says) => (
              <p key={says} className="quiet">
                {says}
              </p>
            ))}
            {view.lanes.every(({ items }) => items.length === 0) && (
              <Nothing title="没有往来">可见范围内没有它的数据。</Nothing>
            )}
            {view.lanes
              .filter(({ items }) => items.length > 0)
              .map((lane) => (
                <Lane key={lane.lane} lane={lane} span={spanOf(view)} />
              ))}
            <h2>关联</h2>
            <Connections kind={view.header.kind} id={view.header.id} />
            <UnmaskDialog
              kind={view.header.kind}
              id={view.header.id}
              fields={view.unmaskable}
              open={open}
              onClose={() => setOpen(false)}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

export default SubjectPage
