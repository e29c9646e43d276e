/** A log to test with: its own database, its own folder, a clock that goes on by a second, and a step to take. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type LogPlaces, loadLogKeys } from '#audit/log-keys.ts'
import type { Verifier } from '#audit/note.ts'
import { type Published, publishCheckpoint } from '#audit/publish.ts'
import { sequence } from '#audit/sequence.ts'
import { verifyLog, verifyOffline } from '#audit/verify.ts'
import { type Clock, fixedClock } from '#kernel/clock.ts'
import { zz27 } from '#law/basis.ts'
import type { Database } from '#store/database.ts'
import { defineStep, take } from '#workflow/take.ts'
import { freshOpenDatabase } from './postgres.ts'

export const noteStep = defineStep({
  name: 'note-down',
  label: '记一笔',
  basis: [zz27('十一(二)')],
  secondPerson: { notNeeded: '只作试验' },
  apply: async (input: { id: string; note: string; count: number }) => ({
    subject: { kind: 'finding', id: input.id },
    payload: { note: input.note, count: input.count },
    result: input.id,
  }),
})

const ticking = (): Clock => {
  let seconds = 0
  return {
    now: () => {
      seconds += 1
      return fixedClock(
        `2024-06-01T${String(Math.floor(seconds / 3_600) + 2).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}Z`,
      ).now()
    },
  }
}

export class LogWorld {
  readonly database: Database
  readonly superUrl: string
  readonly root = mkdtempSync(join(tmpdir(), 'shejian-log-'))
  readonly places: LogPlaces = { tiles: join(this.root, 'log-tiles'), key: join(this.root, 'secret', 'log-key.json') }
  readonly clock = ticking()
  readonly #close: () => Promise<void>

  constructor(fresh: Awaited<ReturnType<typeof freshOpenDatabase>>) {
    this.database = fresh.database
    this.superUrl = fresh.test.superUrl
    this.#close = fresh.close
  }

  async take(count: number, actor = 'os:test'): Promise<void> {
    for (let at = 0; at < count; at += 1)
      await take(
        this.database,
        noteStep,
        { id: `f-${at}`, note: `情况说明第 ${at} 号`, count: at },
        { actor, clock: this.clock },
      )
  }

  /** Many steps at once, as `take` writes them. */
  async many(count: number, actor = 'os:test'): Promise<void> {
    await this.database.pool.query(
      `insert into workflow.event (at, actor, step, subject_kind, subject_id, clauses, payload)
       select $1::timestamptz + make_interval(secs => n / 1000.0), $2, 'note-down', 'finding', 'f-' || n, '{十一(二)}',
         jsonb_build_object('note', '情况说明第 ' || n || ' 号', 'count', n)
       from generate_series(1, $3::integer) n`,
      [this.clock.now(), actor, count],
    )
  }

  /** Numbers all `size` events: another database's transaction on the same server may hold some back for a moment. */
  async sequenced(size: number): Promise<void> {
    for (let tries = 0; (await sequence(this.database, this.clock)).size < size; tries += 1) {
      if (tries > 100) throw new Error(`never came to ${size} leaves`)
      await pause(50)
    }
  }

  async published(size: number): Promise<Published> {
    await this.sequenced(size)
    const done = await publishCheckpoint(this.database, this.places, this.clock)
    if (done === undefined || done === 'busy') throw new Error(String(done))
    return done
  }

  verifiers(): readonly Verifier[] {
    return loadLogKeys(this.places.key).verifiers
  }

  verify = (): ReturnType<typeof verifyLog> => verifyLog(this.database, this.places.tiles, this.verifiers())
  verifyOffline = (folder = this.places.tiles): ReturnType<typeof verifyOffline> =>
    verifyOffline(folder, this.verifiers())

  /** What a person with the database's own power can do. */
  async asSuper<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.superUrl })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }

  tamper(...statements: readonly string[]): Promise<void> {
    return this.asSuper(async (client) => {
      for (const statement of statements) await client.query(statement)
    })
  }

  async close(): Promise<void> {
    await this.#close()
    rmSync(this.root, { recursive: true, force: true })
  }
}

export const logWorld = async (): Promise<LogWorld> => new LogWorld(await freshOpenDatabase())
