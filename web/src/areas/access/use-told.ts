/** One attempt at a time, and what it was refused for: by the server, or because a file cannot be used. */
import { useState } from 'react'
import { Problem } from '../../api.ts'
import { KeyFileProblem } from './private-key.ts'

export const useTold = () => {
  const [problem, setProblem] = useState<Problem | KeyFileProblem>()
  const [busy, setBusy] = useState(false)
  /** What takes no time: a file that is looked into. */
  const look = async (work: () => Promise<void>): Promise<void> => {
    setProblem(undefined)
    await work().catch((error: unknown) =>
      setProblem(
        error instanceof Problem || error instanceof KeyFileProblem
          ? error
          : new KeyFileProblem('文件不能读取,请重新选择'),
      ),
    )
  }
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    await look(work)
    setBusy(false)
  }
  return { problem, busy, look, attempt }
}
