/** What was reported: words, files, what went to and fro. For the handlers named for it. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { download } from '../../api.ts'
import { Instant } from '../../ui/figures.tsx'
import { sizeText } from '../../ui/format.ts'
import type { Report } from './report-words.ts'
import { ReporterDialog } from './reporter-dialog.tsx'

type Content = NonNullable<Report['content']>

const kinds: Readonly<Record<string, string>> = { message: '留言', telling: '告知', answer: '答复' }

const Files = ({ report, files }: { readonly report: Report; readonly files: Content['files'] }): ReactNode =>
  files.length === 0 ? (
    <p className="quiet">没有材料。</p>
  ) : (
    <ul className="report-files">
      {files.map(({ no, name, bytes, stripped }) => (
        <li key={no}>
          <Button
            type="link"
            size="small"
            onClick={() => void download('readReportFile', { params: { id: report.id, no } })}
          >
            {name}
          </Button>
          <span className="quiet">
            {sizeText(bytes)}
            {stripped && ',已去除拍摄地点、作者等信息'}
          </span>
        </li>
      ))}
    </ul>
  )

const Messages = ({ messages }: { readonly messages: Content['messages'] }): ReactNode =>
  messages.length === 0 ? (
    <p className="quiet">还没有往来。</p>
  ) : (
    <ol className="report-messages">
      {messages.map(({ no, fromReporter, kind, person, text, at, readAt }) => (
        <li key={no} className={fromReporter ? 'from-reporter' : ''}>
          <p className="quiet">
            {fromReporter ? '举报人' : `${person ?? ''}(${kinds[kind] ?? kind})`} · <Instant of={at} />
            {!fromReporter && (readAt ? ' · 举报人已看' : ' · 举报人还没看')}
          </p>
          <p className="said">{text}</p>
        </li>
      ))}
    </ol>
  )

export const ReportContent = ({ report }: { readonly report: Report }): ReactNode => {
  const [asking, setAsking] = useState(false)
  const { content } = report
  if (!content)
    return (
      <section className="card-plain" aria-label="举报内容">
        <h2>举报内容</h2>
        <p>
          举报内容、材料和举报人只给指定的承办人看
          {report.handlers.length > 0 && `(现为 ${report.handlers.map(({ name }) => name).join('、')})`}
          。需要参与办理的,请监督机构负责人指定。
        </p>
      </section>
    )
  return (
    <>
      <section className="card-plain" aria-label="举报内容">
        <h2>举报内容</h2>
        <dl className="facts">
          <dt>举报谁</dt>
          <dd>{content.whom}</dd>
          <dt>地点</dt>
          <dd>{content.where || '没有写'}</dd>
          <dt>时间</dt>
          <dd>{content.when || '没有写'}</dd>
          <dt>经过</dt>
          <dd className="said">{content.what}</dd>
          <dt>举报人</dt>
          <dd>
            {report.named ? (
              <Button size="small" onClick={() => setAsking(true)}>
                查看举报人…
              </Button>
            ) : (
              '匿名'
            )}
          </dd>
        </dl>
        <h3>材料</h3>
        <Files report={report} files={content.files} />
      </section>
      <section className="card-plain" aria-label="往来">
        <h2>往来</h2>
        <Messages messages={content.messages} />
      </section>
      <ReporterDialog id={report.id} open={asking} onClose={() => setAsking(false)} />
    </>
  )
}
