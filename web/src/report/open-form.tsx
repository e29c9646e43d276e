/** 查询举报: by the two things that the reporter kept. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Answer, ask, wordsOf } from './ask.ts'
import { Field, Heading, Wrong } from './fields.tsx'

export const OpenForm = ({ onOpened }: { readonly onOpened: (opened: Answer<'openReport'>) => void }): ReactNode => {
  const [code, setCode] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setWrong(undefined)
    await ask('openReport', { code, passphrase }).then(onOpened, (error: unknown) => setWrong(wordsOf(error)))
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void open(event)}>
      <Heading>查询举报</Heading>
      <Field label="举报编号" required most={40} hint="以 jb 开头,不分大小写" value={code} onChange={setCode} />
      <Field label="查询口令" required most={40} value={passphrase} onChange={setPassphrase} />
      <Wrong says={wrong} />
      <button type="submit" disabled={busy}>
        {busy ? '正在查询……' : '查询'}
      </button>
    </form>
  )
}
