/** 条款: the notice by chapter, clause and duty; what of the platform answers each, and what later law says. */
import { type ReactNode, useEffect, useMemo } from 'react'
import { Link, useLocation } from 'react-router'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { FilterBar, SelectFilter, TextFilter, useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { Chapter, type ChapterShown } from './chapter.tsx'
import './oversight.css'

const names = ['text', 'show'] as const

const shows = [
  { value: 'answered', label: '已落实的职责' },
  { value: 'open', label: '尚未落实的职责' },
  { value: 'later', label: '有后来的法律' },
] as const

type Clause = ChapterShown['clauses'][number]

/** The clause with the duties that fit; undefined where nothing of it does. */
const fitting = (clause: Clause, text: string, show: string): Clause | undefined => {
  if (show === 'later' && clause.overrides.length === 0) return undefined
  const isNamed = `${clause.label} ${clause.summary}`.includes(text)
  const duties = clause.duties.filter(
    (duty) =>
      (show !== 'answered' || duty.answers.length > 0) &&
      (show !== 'open' || duty.answers.length === 0) &&
      (isNamed ||
        `${duty.actor} ${duty.summary} ${duty.answers.map(({ id, title }) => `${id} ${title}`).join(' ')}`.includes(
          text,
        )),
  )
  const needsDuty = show === 'answered' || show === 'open' || !isNamed
  return needsDuty && duties.length === 0 ? undefined : { ...clause, duties }
}

const narrowed = (chapters: readonly ChapterShown[], text: string, show: string): ChapterShown[] =>
  text === '' && show === ''
    ? [...chapters]
    : chapters.flatMap((chapter) => {
        const clauses = chapter.clauses.flatMap((clause) => fitting(clause, text, show) ?? [])
        return clauses.length === 0 ? [] : [{ ...chapter, clauses }]
      })

/** Brings the clause that the address names into view, once it is there. */
const useAnchor = (isThere: boolean): void => {
  const { hash } = useLocation()
  useEffect(() => {
    if (!isThere || hash === '') return
    const place = document.getElementById(decodeURIComponent(hash.slice(1)))
    place?.scrollIntoView({ block: 'start' })
    place?.classList.add('clause-named')
    return () => place?.classList.remove('clause-named')
  }, [hash, isThere])
}

const Contents = ({ chapters }: { readonly chapters: Answer<'readClauses'>['chapters'] }): ReactNode => (
  <nav className="contents" aria-label="各章">
    <ul>
      {chapters.map(({ key, title, counts }) => (
        <li key={key}>
          <Link to={{ hash: key, search: window.location.search }} title={title}>
            {key}、{title.split(':')[0]}
          </Link>
          <span className="figure quiet">
            {counts.answered} / {counts.duties}
          </span>
        </li>
      ))}
    </ul>
  </nav>
)

const Notice = ({ of }: { readonly of: Answer<'readClauses'> }): ReactNode => {
  const { values, set, clear, any } = useFilters(names)
  const chapters = useMemo(() => narrowed(of.chapters, values.text, values.show), [of, values.text, values.show])
  useAnchor(true)
  return (
    <div className="with-contents">
      <Contents chapters={of.chapters} />
      <div>
        <FilterBar any={any} onClear={clear}>
          <TextFilter
            label="查找"
            value={values.text}
            onChange={(text) => set({ text })}
            placeholder="条款、职责、规则"
            width={220}
            search
          />
          <SelectFilter
            label="只看"
            value={values.show}
            onChange={(show) => set({ show })}
            options={shows}
            width={170}
          />
        </FilterBar>
        {chapters.length === 0 && <Nothing title="没有符合条件的条款">换一个词或清除条件再看。</Nothing>}
        {chapters.map((chapter) => (
          <Chapter key={chapter.key} chapter={chapter} />
        ))}
      </div>
    </div>
  )
}

const ClausesPage = (): ReactNode => {
  const read = useCall('readClauses', {})
  return (
    <>
      <PageHead
        title="条款"
        says={
          read.data &&
          `郑人社〔2016〕27号的 ${read.data.counts.duties} 项职责,其中 ${read.data.counts.answered} 项已由规则、数据集或日历落实。后来的法律按 ${read.data.asOf} 有效的列出。`
        }
      />
      <Loaded of={read} rows={12}>
        {(notice) => <Notice of={notice} />}
      </Loaded>
    </>
  )
}

export default ClausesPage
