/** The pool of one identity worker: bulk pseudonyms and sealing, beside the caller's own work. */
import { Worker } from 'node:worker_threads'
import type { VaultKeys } from './keyring.ts'
import { keyFileOf } from './keyring.ts'
import type { IdentityKind } from './kinds.ts'
import type { Pseudonyms, SealedMany } from './pseudonyms.ts'
import type { FromWorker, ToWorker } from './wire.ts'
import { packStrings, unpackIdNumbers, unpackStrings } from './wire.ts'

export interface Pseudonymiser {
  /** Give distinct values: each costs a hash. Jobs are done in the order they are asked for. */
  pseudonymise(kind: IdentityKind, raws: readonly string[]): Promise<Pseudonyms>
  /** `surrogates` stays the caller's (it is copied: 8 bytes a value). */
  sealMany(kind: IdentityKind, surrogates: BigInt64Array, plaintexts: readonly string[]): Promise<SealedMany>
  /** Jobs under way are rejected. */
  close(): Promise<void>
}

interface Waiting {
  resolve(answer: FromWorker): void
  reject(error: Error): void
}

// Distributed over the union, so that each member loses its id and keeps the rest.
type Job = ToWorker extends infer One ? (One extends ToWorker ? Omit<One, 'id'> : never) : never

/** Starts the worker at the first job. It keeps the process alive only while a job is under way. */
export const startPseudonymiser = (keys: VaultKeys): Pseudonymiser => {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let closed = false
  let lastId = 0

  const failAll = (error: Error): void => {
    worker = null
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }

  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { file: keyFileOf(keys) } })
    started.on('message', (answer: FromWorker) => {
      const job = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (waiting.size === 0) started.unref()
      if (answer.do === 'failed') job?.reject(new Error(`identity worker: ${answer.message}`))
      else job?.resolve(answer)
    })
    started.on('error', failAll)
    started.on('exit', (code) => failAll(new Error(`identity worker ended with ${code}`)))
    return started
  }

  const ask = (job: Job, owned: ArrayBuffer[]): Promise<FromWorker> => {
    if (closed) return Promise.reject(new Error('identity worker is closed'))
    worker ??= start()
    const [running, id] = [worker, ++lastId]
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      running.ref()
      running.postMessage({ ...job, id }, owned)
    })
  }

  return {
    async pseudonymise(kind, raws) {
      const packed = packStrings(raws)
      const answer = await ask({ do: 'pseudonymise', kind, count: raws.length, raws: packed }, [packed.buffer])
      if (answer.do !== 'pseudonymise') throw new RangeError('identity worker answered another job')
      const canonicals = unpackStrings(answer.canonicals, raws.length)
      const { buffer, byteOffset, byteLength } = answer.blinds
      const blinds = Buffer.from(buffer, byteOffset, byteLength)
      return { kind, canonicals, blinds, refused: answer.refused, idNumbers: unpackIdNumbers(answer.read, canonicals) }
    },
    async sealMany(kind, surrogates, plaintexts) {
      const [packed, own] = [packStrings(plaintexts), surrogates.slice()]
      const job: Job = { do: 'seal', kind, surrogates: own, count: plaintexts.length, plaintexts: packed }
      const answer = await ask(job, [packed.buffer, own.buffer])
      if (answer.do !== 'seal') throw new RangeError('identity worker answered another job')
      const { buffer, byteOffset, byteLength } = answer.bytes
      return { keyId: answer.keyId, bytes: Buffer.from(buffer, byteOffset, byteLength), ends: answer.ends }
    },
    async close() {
      closed = true
      await worker?.terminate()
    },
  }
}
