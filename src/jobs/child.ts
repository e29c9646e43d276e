/** Starts heavy work in a process of its own and listens to it. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Refusal } from '#kernel/refusal.ts'
import { type RefusalCode, refusalCodes } from '#kernel/refusal-codes.ts'
import type { Order, Said } from './work.ts'

const entry = fileURLToPath(new URL('./work.ts', import.meta.url))

/** @throws Refusal what the work refused; CHILD_DIED when its process ended without a word. */
export const runInChild = (
  order: Order,
  onProgress: (data: Record<string, unknown>) => void,
  signal?: AbortSignal,
): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    const child = fork(entry, [], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--max-old-space-size=2048'],
    })
    const stop = (): void => void child.kill('SIGTERM')
    signal?.addEventListener('abort', stop, { once: true })
    let last: Said | undefined
    child.on('message', (said: Said) => {
      if (said.name === 'progress') onProgress(said.data)
      else last = said
    })
    child.on('error', reject)
    child.on('exit', () => {
      signal?.removeEventListener('abort', stop)
      if (last?.name === 'done') resolve(last.data)
      else if (last?.name === 'failed') {
        const code = last.data.code in refusalCodes ? (last.data.code as RefusalCode) : 'UNFORESEEN'
        reject(new Refusal(code, last.data.message))
      } else reject(new Refusal('CHILD_DIED', '处理进程中途结束,没有留下任何数据;请再试一次,仍不行请联系管理员'))
    })
    child.send(order)
  })
