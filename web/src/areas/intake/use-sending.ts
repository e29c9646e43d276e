/** One file on its way: sent, received in the background, and the batch that it became. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Problem, type Query, type Said, upload } from '../../api.ts'
import { useWork } from '../../calls.ts'

export type Sending =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'sending'; readonly share: number }
  | { readonly stage: 'receiving'; readonly said: Said }
  | { readonly stage: 'received'; readonly batch: string; readonly status: string }
  | { readonly stage: 'failed'; readonly message: string; readonly code: string }

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** @param start changes from undefined to what is to be sent: then it goes. */
export const useSending = (file: Blob, start: Query<'uploadFile'> | undefined) => {
  const client = useQueryClient()
  const [share, setShare] = useState(0)
  const [work, setWork] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const stop = useRef<AbortController>(undefined)
  const said = useWork(work)
  useEffect(() => {
    if (start === undefined) return undefined
    const controller = new AbortController()
    stop.current = controller
    setShare(0)
    setWork(undefined)
    setProblem(undefined)
    upload('uploadFile', { query: start }, file, { onProgress: setShare, signal: controller.signal }).then(
      (made) => setWork(made.work),
      (error: unknown) => {
        if (controller.signal.aborted) return
        setProblem(
          error instanceof Problem ? error : new Problem({ code: 'UNREADABLE', detail: '文件没有送到,请再试一次' }),
        )
      },
    )
    return () => controller.abort()
  }, [file, start])
  useEffect(() => {
    if (said?.state === 'done') void client.invalidateQueries({ queryKey: ['listBatches'] })
  }, [said?.state, client])
  const state = (): Sending => {
    if (start === undefined) return { stage: 'waiting' }
    if (problem) return { stage: 'failed', message: problem.message, code: problem.code }
    if (said?.state === 'failed') return { stage: 'failed', message: said.message, code: text(said.result.code) }
    if (said?.state === 'done')
      return { stage: 'received', batch: text(said.result.batch), status: text(said.result.status) }
    if (said?.state === 'running') return { stage: 'receiving', said: said.progress }
    return { stage: 'sending', share }
  }
  return { state: state(), stop: () => stop.current?.abort() }
}
