/** 日志: who did what and when, newest first; verifying the whole of it; the proof of one entry. */
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { usePages } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Instant } from '../../ui/figures.tsx'
import { DayFilter, FilterBar, TextFilter, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Nothing } from '../../ui/states.tsx'
import { LogEntry } from './log-entry.tsx'
import { Verification } from './verification.tsx'

type Entry = Answer<'listLog'>['items'][number]

const names = ['from', 'to', 'actor', 'kind', 'subjectKind', 'subjectId'] as const

const words: Readonly<Record<(typeof names)[number], string>> = {
  from: '自',
  to: '至',
  actor: '办理人',
  kind: '事项',
  subjectKind: '对象类别',
  subjectId: '对象',
}

const filterWords = (query: Partial<Record<(typeof names)[number], string>>): string =>
  names.flatMap((name) => (query[name] ? [`${words[name]} ${query[name]}`] : [])).join(',')

const Entries = (): ReactNode => {
  const { values, query, set, clear, any } = useFilters(names)
  const mayProve = useMay('log.verify')
  const { pages, more, error, refetch, isPlaceholderData, isFetchingNextPage } = usePages('listLog', { query })
  const rows = pages.length === 0 ? undefined : pages.flatMap(({ items }) => items)
  return (
    <>
      <FilterBar any={any} onClear={clear}>
        <DayFilter label="自" value={values.from} onChange={(from) => set({ from })} />
        <DayFilter label="至" value={values.to} onChange={(to) => set({ to })} />
        <TextFilter label="办理人编号" value={values.actor} onChange={(actor) => set({ actor })} search />
        <TextFilter label="事项代码" value={values.kind} onChange={(kind) => set({ kind })} width={130} />
        <TextFilter label="对象编号" value={values.subjectId} onChange={(subjectId) => set({ subjectId })} />
      </FilterBar>
      <DataTable<Entry>
        label="日志"
        rows={rows}
        rowKey={({ position }) => String(position)}
        problem={error}
        retry={() => void refetch()}
        more={more}
        isLoading={isPlaceholderData}
        isLoadingMore={isFetchingNextPage}
        unfold={(entry) => <LogEntry entry={entry} mayProve={mayProve} />}
        empty={
          <Nothing title="没有符合条件的日志">换一个时间范围或清除条件再看;最近一秒内的事项稍后才会出现。</Nothing>
        }
        columns={[
          { key: 'position', title: '序号', width: 70, figure: true, render: ({ position }) => position },
          { key: 'at', title: '时间', width: 165, render: ({ at }) => <Instant of={at} seconds /> },
          {
            key: 'actor',
            title: '办理人',
            width: 120,
            render: ({ actor, actorName }) => <span title={actor}>{actorName}</span>,
          },
          { key: 'kind', title: '事项', width: 140, render: ({ kindLabel }) => kindLabel },
          {
            key: 'subject',
            title: '对象',
            width: 340,
            render: ({ subjectLabel, subjectId }) => `${subjectLabel} ${subjectId}`,
          },
          {
            key: 'reason',
            title: '理由',
            render: ({ reason, erased }) => (erased ? '已依法删除' : (reason ?? '')),
          },
        ]}
      />
    </>
  )
}

const LogPage = (): ReactNode => {
  const mayRead = useMay('log.read')
  const { query } = useFilters(names)
  return (
    <>
      <PageHead
        title="日志"
        filter={filterWords(query)}
        says="每一步办理、每一次查看个人数据和导出都记在这里。日志只能增加,不能修改;改动任何一条,核验都会指出位置。"
      />
      <Verification />
      {mayRead ? (
        <Entries />
      ) : (
        <Nothing title="日志内容由审计管理员查阅">您可以核验日志是否完整,不能查阅具体条目。</Nothing>
      )}
    </>
  )
}

export default LogPage
