/**
 * The working folder: everything the product writes lies under it (`var/` of the clone unless --data or SHEJIAN_DATA says
 * otherwise). `secret/` is apart from the data so that a backup can leave it out and an operator can mount it elsewhere.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { messageOf, Refusal } from '#kernel/refusal.ts'

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export interface Folder {
  readonly root: string
  readonly cluster: string
  readonly secret: string
  readonly vaultKey: string
  readonly mirror: string
  readonly temp: string
  /** Uploaded files that wait to be taken in. */
  readonly inbox: string
  readonly log: string
}

/** @throws Refusal DATA_FOLDER_UNUSABLE when the folder cannot be made or written. */
export const openFolder = (given?: string): Folder => {
  const root = resolve(given ?? process.env.SHEJIAN_DATA ?? join(projectRoot, 'var'))
  const folder: Folder = {
    root,
    cluster: join(root, 'postgres'),
    secret: join(root, 'secret'),
    vaultKey: process.env.SHEJIAN_VAULT_KEY ?? join(root, 'secret', 'vault-key.json'),
    mirror: join(root, 'mirror'),
    temp: join(root, 'tmp'),
    inbox: join(root, 'inbox'),
    log: join(root, 'log'),
  }
  try {
    for (const path of [root, folder.mirror, folder.log]) mkdirSync(path, { recursive: true })
    for (const path of [folder.secret, folder.temp, folder.inbox]) {
      mkdirSync(path, { recursive: true })
      chmodSync(path, 0o700)
    }
  } catch (error) {
    throw new Refusal(
      'DATA_FOLDER_UNUSABLE',
      `数据目录「${root}」不能用:${messageOf(error)}。请换一个可写的目录(--data 或 SHEJIAN_DATA)。`,
    )
  }
  return folder
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Left-overs of a killed run hold personal data: emptied by the writer at start, but for folders of processes that live. */
export const emptyTemp = (folder: Folder): void => {
  for (const name of existsSync(folder.temp) ? readdirSync(folder.temp) : []) {
    const pid = Number(/-(\d+)$/.exec(name)?.[1] ?? 0)
    if (pid > 0 && pid !== process.pid && isAlive(pid)) continue
    rmSync(join(folder.temp, name), { recursive: true, force: true })
  }
}
