/** 数据到了没有: which feeds are late, which never came; those in order on demand. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useMay } from '../../session.ts'
import { Instant, Month } from '../../ui/figures.tsx'
import { StageTag, type Tone } from '../../ui/tags.tsx'

type Feed = Answer<'readOverview'>['feeds'][number]

const tones: Readonly<Record<Feed['state'], Tone>> = { late: 'late', none: 'plain', fresh: 'done' }
/** Lines of what is not in order, before 全部. */
const first = 12

const Line = ({ feed, mayOpen }: { readonly feed: Feed; readonly mayOpen: boolean }): ReactNode => (
  <tr>
    <td>{mayOpen ? <Link to={`/intake?dataset=${feed.dataset}`}>{feed.title}</Link> : feed.title}</td>
    <td>{feed.owner}</td>
    <td className="nowrap">{feed.period}</td>
    <td>
      <StageTag label={feed.stateLabel} tone={tones[feed.state]} />
    </td>
    <td className="nowrap">{feed.expected ?? <span className="quiet">不定期</span>}</td>
    <td className="nowrap">
      <Month of={feed.coveredThrough} />
    </td>
    <td className="nowrap">
      <Instant of={feed.lastReceivedAt} />
    </td>
  </tr>
)

export const Feeds = ({ feeds, asOf }: { readonly feeds: readonly Feed[]; readonly asOf: string }): ReactNode => {
  const mayOpen = useMay('intake.read')
  const [whole, setWhole] = useState(false)
  if (feeds.length === 0) return null
  const of = (state: Feed['state']): number => feeds.filter((feed) => feed.state === state).length
  const shown = whole ? feeds : feeds.filter(({ state }) => state !== 'fresh').slice(0, first)
  return (
    <section>
      <h2>数据到了没有</h2>
      <p className="quiet">
        到 {asOf}:迟报 {of('late')} 个,未收到 {of('none')} 个,正常 {of('fresh')} 个。
      </p>
      {shown.length > 0 && (
        <div className="scroll-sideways">
          <table className="plain-table">
            <caption className="only-heard">各数据集的报送情况</caption>
            <thead>
              <tr>
                {['数据集', '报送单位', '周期', '情况', '应到', '已到月份', '最近收到'].map((head) => (
                  <th key={head} scope="col" className="nowrap">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((feed) => (
                <Line key={feed.dataset} feed={feed} mayOpen={mayOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {feeds.length > shown.length || whole ? (
        <Button type="link" className="not-printed" onClick={() => setWhole(!whole)} aria-expanded={whole}>
          {whole ? '只看不正常的' : `全部 ${feeds.length} 个`}
        </Button>
      ) : null}
    </section>
  )
}
