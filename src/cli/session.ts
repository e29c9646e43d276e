/** What data commands share: the folder, the database, and letting both go whatever happens. */
import { userInfo } from 'node:os'
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
  } finally {
    await database.close()
  }
}
