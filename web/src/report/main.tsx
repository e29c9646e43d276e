/** 公众举报: a page of its own, apart from the workbench: no signing in, no other origin, nothing kept on the device. */
import { type ReactNode, StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { type Answer, ask, type Form, wordsOf } from './ask.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { Heading, Wrong } from './fields.tsx'
import { OpenForm } from './open-form.tsx'
import { Opened } from './opened.tsx'
import { Receipt } from './receipt.tsx'
import './report.css'
import { ReportForm } from './report-form.tsx'
import { Answering, Secrecy } from './secrecy.tsx'

type Place =
  | { readonly at: 'start' | 'report' | 'open' }
  | { readonly at: 'receipt'; readonly receipt: Answer<'submitReport'>; readonly files: readonly File[] }
  | { readonly at: 'opened'; readonly opened: Answer<'openReport'> }

const Start = ({ go }: { readonly go: (at: 'report' | 'open') => void }): ReactNode => (
  <>
    <Heading>社会保险基金监督举报</Heading>
    <p>任何组织和个人都有权举报养老、医疗、工伤、失业、生育保险基金方面的违法违规问题。</p>
    <p className="actions">
      <button type="button" onClick={() => go('report')}>
        我要举报
      </button>
      <button type="button" className="second" onClick={() => go('open')}>
        查询举报
      </button>
    </p>
    <Secrecy />
    <Answering />
  </>
)

const Page = (): ReactNode => {
  const [form, setForm] = useState<Form>()
  const [wrong, setWrong] = useState<string>()
  const [place, setPlace] = useState<Place>({ at: 'start' })
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  useEffect(() => {
    ask('readReportForm').then(setForm, (error: unknown) => setWrong(wordsOf(error)))
  }, [])
  const over = (says: string): void => {
    setWrong(says)
    setPlace({ at: 'open' })
  }
  const go = (at: 'start' | 'report' | 'open'): void => {
    setWrong(undefined)
    setPlace({ at })
  }
  return (
    <>
      <header>
        <button type="button" className="plain" onClick={() => go('start')} disabled={place.at === 'receipt'}>
          社会保险基金监督举报
        </button>
        {/* Whoever is surprised at the screen leaves nothing to go back to. */}
        <button type="button" className="plain" onClick={() => window.location.replace('about:blank')}>
          快速离开
        </button>
      </header>
      <main>
        {form?.sample && <p className="sample">这是样本城市,举报不会送到任何机关。</p>}
        <Wrong says={wrong} />
        {place.at === 'start' && <Start go={go} />}
        {place.at === 'report' && form && (
          <ReportForm
            form={form}
            draft={draft}
            onChange={setDraft}
            onSent={(receipt) => {
              setPlace({ at: 'receipt', receipt, files: draft.files })
              setDraft(emptyDraft())
            }}
          />
        )}
        {place.at === 'open' && <OpenForm onOpened={(opened) => setPlace({ at: 'opened', opened })} />}
        {place.at === 'receipt' && <Receipt receipt={place.receipt} files={place.files} onDone={() => go('start')} />}
        {place.at === 'opened' && form && <Opened opened={place.opened} form={form} onOver={over} />}
      </main>
      <footer>
        <p>也可以来信、来电、来访举报。情况紧急、涉及人身安全的,请拨打 110。</p>
      </footer>
    </>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )
