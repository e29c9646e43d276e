/** One writer at a time on a data folder: intake, rebuilding and restoring take this lock for as long as they run. */
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from './database.ts'

const writerLock = 7_205_103

/** @returns how to let go. @throws Refusal DATA_FOLDER_IN_USE at once when another holds it. */
export const lockWriter = async (database: Database): Promise<() => Promise<void>> => {
  const holder = await database.pool.connect()
  // A connection that the server ends fails its next query; the event beside it must not end the process unheard.
  holder.on('error', () => undefined)
  const { rows } = await holder.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [writerLock])
  if (rows[0]?.got)
    return async () => {
      // Answered before the session ends: who asks for the lock right after must not find it still going.
      await holder.query('select pg_advisory_unlock($1)', [writerLock]).catch(() => undefined)
      // Ending the session lets go as well, where the connection is broken.
      holder.release(true)
    }
  holder.release()
  throw new Refusal('DATA_FOLDER_IN_USE', '另一个命令正在写这个数据目录,请等它结束后再试(同一时间只有一个写入者)。')
}
