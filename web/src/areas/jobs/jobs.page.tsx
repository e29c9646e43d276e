/** 任务: what runs by itself and when, how it went, and starting it by hand. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Answer, Body } from '../../api.ts'
import { useCall, useStep, useWork } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Clause, Instant } from '../../ui/figures.tsx'
import { lasting } from '../../ui/format.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { StageTag, type Tone } from '../../ui/tags.tsx'
import { outcomeWords, scheduleWords } from './job-words.ts'

type Jobs = Answer<'listJobs'>
type Job = Jobs['jobs'][number]
type Startable = Body<'runJob'>['kind']

const states: Readonly<Record<string, readonly [string, Tone]>> = {
  created: ['等待', 'plain'],
  retry: ['等待重试', 'plain'],
  active: ['进行中', 'active'],
  completed: ['完成', 'done'],
  cancelled: ['已取消', 'plain'],
  failed: ['没有办成', 'late'],
}

const startable: readonly string[] = ['nightly', 'checkpoint'] satisfies readonly Startable[]

const State = ({ job }: { readonly job: Job }): ReactNode => {
  const refused = typeof job.outcome?.code === 'string'
  const [label, tone] = refused ? (['被拒绝', 'late'] as const) : (states[job.state] ?? [job.state, 'plain'])
  return <StageTag label={label} tone={tone} />
}

const Kinds = ({ kinds }: { readonly kinds: Jobs['kinds'] }): ReactNode => {
  const mayRun = useMay('jobs.run')
  const [work, setWork] = useState<string>()
  const run = useStep('runJob', { done: '已排入队列' })
  const said = useWork(work)
  return (
    <>
      <table className="plain-table">
        <caption className="only-heard">定时任务</caption>
        <thead>
          <tr>
            <th scope="col">任务</th>
            <th scope="col">什么时候</th>
            <th scope="col">依据</th>
            {mayRun && <th scope="col">现在运行</th>}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, label, clause, cron }) => (
            <tr key={kind}>
              <td>{label}</td>
              <td>{scheduleWords(cron)}</td>
              <td>
                <Clause of={clause} />
              </td>
              {mayRun && (
                <td>
                  {startable.includes(kind) && (
                    <Button
                      size="small"
                      disabled={run.isPending || said?.state === 'running'}
                      onClick={() =>
                        run.mutate({ body: { kind: kind as Startable } }, { onSuccess: (made) => setWork(made.work) })
                      }
                      aria-label={`现在运行${label}`}
                    >
                      运行
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className="quiet job-said">
        {said?.state === 'running' && '正在运行,完成后这里会更新……'}
        {said?.state === 'done' && `已完成。${outcomeWords(said.result)}`}
        {said?.state === 'failed' && `没有办成:${said.message}`}
      </p>
    </>
  )
}

const JobsPage = (): ReactNode => {
  const [waiting, setWaiting] = useState(false)
  const read = useCall('listJobs', { query: { limit: 100 } }, { every: waiting ? 3000 : false })
  const isAnyActive = read.data?.jobs.some(({ state }) => state === 'active' || state === 'created') ?? false
  if (isAnyActive !== waiting) setWaiting(isAnyActive)
  return (
    <>
      <PageHead
        title="任务"
        says="平台自己按时做的事,和需要较长时间、在后台办理的事。同一任务重复运行不会产生重复的结果。"
      />
      <Loaded of={read}>
        {({ kinds, jobs }) => (
          <>
            <Kinds kinds={kinds} />
            <h2>最近的任务</h2>
            <DataTable<Job>
              label="最近的任务"
              rows={jobs}
              rowKey={({ id }) => id}
              empty={
                <Nothing title="最近没有任务">到点会自动运行。正常完成的日志检查点每分钟一次,不列在这里。</Nothing>
              }
              columns={[
                { key: 'label', title: '任务', width: 150, render: ({ label }) => label },
                { key: 'state', title: '状态', width: 100, render: (job) => <State job={job} /> },
                {
                  key: 'created',
                  title: '排入时间',
                  width: 165,
                  render: ({ createdAt }) => <Instant of={createdAt} seconds />,
                },
                {
                  key: 'lasting',
                  title: '用时',
                  width: 110,
                  figure: true,
                  render: ({ startedAt, endedAt }) => lasting(startedAt, endedAt),
                },
                { key: 'outcome', title: '结果', wrap: true, render: ({ outcome }) => outcomeWords(outcome) },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

export default JobsPage
