/** A file that says which process is starting the embedded server of a folder. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '#kernel/clock.ts'
import type { Folder } from './folder.ts'

/** Longer than a start ever takes: a guard this old holds for nobody, whoever has its number now. */
const staleGuard = 90_000

const isHeld = (guard: string): boolean => {
  try {
    if (systemClock.now().getTime() - statSync(guard).mtimeMs > staleGuard) return false
    process.kill(Number(readFileSync(guard, 'utf8')), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** One start at a time in a folder: the second must not take the first one's postmaster, just born, for a left-over. */
export const alone = async <T>(folder: Folder, work: () => Promise<T>): Promise<T> => {
  const guard = join(folder.secret, 'starting.pid')
  for (;;) {
    try {
      writeFileSync(guard, String(process.pid), { flag: 'wx', mode: 0o600 })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (isHeld(guard)) await pause(100)
      else rmSync(guard, { force: true })
    }
  }
  try {
    return await work()
  } finally {
    rmSync(guard, { force: true })
  }
}
