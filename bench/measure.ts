/** A command of the product in a process of its own: seconds, peak resident memory, what it printed. Linux: reads /proc. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { elapsed } from '#kernel/clock.ts'
import { projectRoot } from '#store/folder.ts'

export interface Measured {
  readonly seconds: number
  readonly peakMiB: number
  readonly output: string
}

/** @throws RangeError when the command ends with another code than 0. */
export const measure = (words: readonly string[]): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const time = elapsed()
    const node = join(projectRoot, 'node_modules', '.bin', 'node')
    const child = spawn(node, [join(projectRoot, 'src', 'main.ts'), ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATABASE_URL: '' },
    })
    let peak = 0
    const printed: Buffer[] = []
    child.stdout.on('data', (block: Buffer) => printed.push(block))
    const watch = setInterval(() => {
      try {
        const line = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
        peak = Math.max(peak, Number(line?.[1] ?? 0))
      } catch {
        // Ended between two looks.
      }
    }, 100)
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(watch)
      const output = Buffer.concat(printed).toString()
      if (code === 0) resolve({ seconds: time() / 1000, peakMiB: Math.round(peak / 1024), output })
      else reject(new RangeError(`${words.join(' ')} ended with ${code}:\n${output.slice(-2000)}`))
    })
  })
