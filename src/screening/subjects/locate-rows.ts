/**
 * Where rows are that PostgreSQL has no index for: a row by its batch and number, the rows of an employer's month. The
 * mirror's columns say so quickly; what they find is then read from PostgreSQL by its primary key, and judged there again.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Values } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import type { Client } from '#store/database.ts'
import { type Duck, openDuck, sqlText } from '#store/duck.ts'
import type { Folder } from '#store/folder.ts'
import { mirrorRelation } from '#store/mirror.ts'

/** A row's place in the primary key. */
export interface RowPlace {
  readonly key: string
  readonly month: string | null
  readonly batch: bigint
  readonly row: number
}

/** Values written into the statement, for DuckDB: the same conditions as in PostgreSQL, without placeholders. */
export class Literals extends Values {
  override add(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((one) => this.add(one)).join(', ')}]`
    return typeof value === 'bigint' || typeof value === 'number' ? String(value) : sqlText(String(value))
  }
}

export interface MirrorBatch {
  readonly id: bigint
  readonly paths: readonly string[]
}

/** @throws Refusal MIRROR_DAMAGED where a file is missing: `mirror rebuild` makes it again. */
const pathsOf = (folder: Folder, batches: readonly MirrorBatch[]): string[] =>
  batches.flatMap(({ paths }) =>
    paths.map((path) => {
      const full = join(folder.mirror, path)
      if (!existsSync(full))
        throw new Refusal('MIRROR_DAMAGED', `镜像文件「${path}」不在,这些行暂时打不开;请运行 mirror rebuild 重建镜像`)
      return full
    }),
  )

/**
 * Rows of the batches that the condition lets through, the newest batch first. `where` is over the alias `v`, in words that
 * both engines read.
 */
export type Locate = (
  dataset: Dataset,
  batches: readonly MirrorBatch[],
  where: string,
  limit: number,
) => Promise<RowPlace[]>

interface Session {
  readonly duck: Promise<Duck>
  users: number
  closing: NodeJS.Timeout | undefined
}

const idleMilliseconds = 30_000
const sessions = new Map<string, Session>()

/** One session for all who open rows at the same time, kept for a while: opening it takes longer than most questions. */
const enter = (folder: Folder): Session => {
  const known = sessions.get(folder.mirror)
  const spill = join(folder.temp, `locate-${process.pid}`)
  const session: Session = known ?? {
    duck: openDuck({ folders: [folder.mirror], spill, memory: '512MB', ordered: false }),
    users: 0,
    closing: undefined,
  }
  clearTimeout(session.closing)
  session.users += 1
  sessions.set(folder.mirror, session)
  return session
}

const forget = (folder: Folder, session: Session): void => {
  if (sessions.get(folder.mirror) === session) sessions.delete(folder.mirror)
}

const close = async (session: Session): Promise<void> => {
  const duck = await session.duck.catch(() => undefined)
  duck?.close()
}

const leave = async (folder: Folder, session: Session): Promise<void> => {
  session.users -= 1
  if (session.users > 0) return
  // Forgotten: nobody else can enter it any more.
  if (sessions.get(folder.mirror) !== session) return close(session)
  session.closing = setTimeout(() => {
    forget(folder, session)
    void close(session)
  }, idleMilliseconds)
  session.closing.unref()
}

/** A session over the mirror for as long as `work` runs. */
export const withMirror = async <T>(folder: Folder, work: (locate: Locate) => Promise<T>): Promise<T> => {
  const session = enter(folder)
  try {
    const duck = await (await session.duck).fork()
    const locate: Locate = async (dataset, batches, where, limit) => {
      if (batches.length === 0) return []
      const rows = await duck.rows<{ key: unknown; month: string | null; batch: bigint; row: number }>(
        `select cast(v.${dataset.key} as varchar) as key, ${dataset.monthOf ? 'v.row_month' : 'null'} as month, v.batch_id as batch, v.row_no as row
         from ${mirrorRelation(dataset, pathsOf(folder, batches))} v where ${where} order by v.batch_id desc, v.row_no desc limit ${limit}`,
      )
      return rows.map((row) => ({ ...row, key: String(row.key), batch: BigInt(row.batch), row: Number(row.row) }))
    }
    try {
      return await work(locate)
    } finally {
      duck.close()
    }
  } catch (error) {
    // A session that could not be opened, or broke, is not given to the next one.
    if (!(error instanceof Refusal)) forget(folder, session)
    throw error
  } finally {
    await leave(folder, session)
  }
}

/** Batches of a dataset with their files, the newest first. `current`: only those whose rows are visible now. */
export const mirrorBatches = async (
  client: Client,
  dataset: Dataset,
  which: { readonly ids?: readonly bigint[]; readonly upTo?: bigint; readonly current: boolean },
): Promise<MirrorBatch[]> => {
  const states = which.current && !dataset.outlivesSupersede ? ['committed'] : ['committed', 'superseded']
  const { rows } = await client.query<MirrorBatch>(
    `select b.id, array_agg(m.path order by m.part) as paths from intake.batch b
     join intake.mirror_file m on m.batch_id = b.id and m.dataset = $1
     where b.status = any($2::text[]) and ($3::bigint[] is null or b.id = any($3::bigint[])) and ($4::bigint is null or b.id <= $4)
     group by b.id order by b.id desc`,
    [dataset.id, states, which.ids ?? null, which.upTo ?? null],
  )
  return rows
}
