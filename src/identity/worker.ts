/** The identity worker: keeps hashing and sealing off the thread that serves. Started by `pseudonymise.ts` alone. */
import { parentPort, workerData } from 'node:worker_threads'
import { messageOf } from '#kernel/refusal.ts'
import type { KeyFile } from './keyring.ts'
import { keyring } from './keyring.ts'
import { pseudonymiseAll, sealAll } from './pseudonyms.ts'
import type { FromWorker, ToWorker } from './wire.ts'
import { packIdNumbers, packStrings, unpackStrings } from './wire.ts'

const port = parentPort
if (!port) throw new RangeError('worker.ts runs in a worker thread only')
const keys = keyring((workerData as { file: KeyFile }).file)

const answer = (message: FromWorker, ...owned: (ArrayBufferLike | undefined)[]): void =>
  port.postMessage(
    message,
    owned.filter((buffer) => buffer instanceof ArrayBuffer),
  )

port.on('message', (job: ToWorker) => {
  try {
    if (job.do === 'pseudonymise') {
      const done = pseudonymiseAll(keys, job.kind, unpackStrings(job.raws, job.count))
      const [canonicals, read] = [packStrings(done.canonicals), packIdNumbers(done.idNumbers)]
      answer(
        { id: job.id, do: 'pseudonymise', canonicals, blinds: done.blinds, refused: [...done.refused], read },
        canonicals.buffer,
        done.blinds.buffer,
        read.buffer,
      )
    } else {
      const { keyId, bytes, ends } = sealAll(keys, job.kind, job.surrogates, unpackStrings(job.plaintexts, job.count))
      answer({ id: job.id, do: 'seal', keyId, bytes, ends }, bytes.buffer, ends.buffer)
    }
  } catch (error) {
    answer({ id: job.id, do: 'failed', message: messageOf(error) })
  }
})
