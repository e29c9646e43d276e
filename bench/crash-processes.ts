/** The command as a child process, and the finding and killing of what runs under it. Linux alone: it looks into /proc. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { projectRoot } from '#store/folder.ts'

export interface Ended {
  readonly code: number | null
  readonly output: string
}

/** A run that does not end within this is a violation, not a wait. */
const patience = 180_000

const parentOf = (pid: number): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

const isNode = (pid: number): boolean => {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('node')
  } catch {
    return false
  }
}

/** The process and the Node processes under it; the database server, which they may have started, is spared. */
export const killNodes = (root: number): void => {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(Number(name))]),
  )
  const under = (pid: number): boolean => pid === root || (pid > 1 && under(parents.get(pid) ?? 0))
  for (const pid of [...parents.keys()].filter((pid) => under(pid) && isNode(pid))) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

export interface Running {
  readonly child: ChildProcess
  /** Its work is under way: the first file, the first rule. */
  readonly working: Promise<void>
  readonly ended: Promise<Ended>
}

export const startIntake = (files: string, data: string): Running =>
  startCommand(['intake', files, '--data', data], /已收|已接收|已检查/)

/** @param sign what the command says once its work is under way. */
export const startCommand = (words: readonly string[], sign: RegExp): Running => {
  const child = spawn(process.execPath, [join(projectRoot, 'bin', 'shejian.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const working = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        output += text
        if (sign.test(output)) resolve()
      })
  })
  const ended = new Promise<Ended>((resolve) => {
    const late = setTimeout(() => {
      killNodes(child.pid as number)
      output += `\n[harness] not ended after ${patience / 1000} s`
    }, patience)
    // 'exit', not 'close': a server that the command started may keep its end of a pipe open.
    child.on('exit', (code) => {
      clearTimeout(late)
      resolve({ code, output })
    })
  })
  return { child, working, ended }
}

export const postmasterOf = (data: string): number | undefined => {
  try {
    const pid = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    return pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}
