/** What data commands share: the folder, the database, and letting both go whatever happens. */
import { userInfo } from 'node:os'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { type Folder, openFolder } from '#store/folder.ts'
import type { Invocation } from './command.ts'

export interface Session {
  readonly folder: Folder
  readonly database: Database
  /** Who acts, as the log has it: a user of this machine. */
  readonly actor: string
}

export const actorOfSystem = (): string => {
  try {
    return `os:${userInfo().username}`
  } catch {
    return `os:${process.getuid?.() ?? 'unknown'}`
  }
}

export const withSession = async <T>(
  invocation: Pick<Invocation, 'data' | 'out'>,
  work: (session: Session) => Promise<T>,
): Promise<T> => {
  const folder = openFolder(invocation.data)
  invocation.out.progress('正在打开数据库……')
  const database = await openDatabase(folder)
  invocation.out.endProgress()
  try {
    return await work({ folder, database, actor: actorOfSystem() })
  } catch (error) {
    if (error instanceof Refusal) throw error
    const gone = await database.pool.query('select 1').then(() => undefined, messageOf)
    if (gone === undefined) throw error
    throw new Refusal(
      'DATABASE_UNREACHABLE',
      `数据库中途停止,没有做完的部分不留痕迹:${gone}。再运行一次同样的命令即可。`,
    )
  } finally {
    await database.close()
  }
}
