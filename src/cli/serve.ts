/** serve: the page, the interface and the jobs, until it is told to stop. */
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { rules } from '#areas/rules.ts'
import { makeProgress } from '#http/progress.ts'
import { makeServer } from '#http/server.ts'
import { vaultKeys } from '#intake/context.ts'
import { startJobs } from '#jobs/schedule.ts'
import { systemClock } from '#kernel/clock.ts'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { type Command, type Invocation, text } from './command.ts'
import type { Output } from './output.ts'
import { buildPage } from './page.ts'
import { secondFactorOf } from './person.ts'
import { type Session, withSession } from './session.ts'

interface Address {
  readonly host: string
  readonly port: number
}

export const addressOf = (options: Invocation['options']): Address => {
  const port = text(options.port) ?? process.env.SHEJIAN_PORT ?? '8016'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Refusal('USAGE', '--port 应为 0 至 65535')
  return { host: text(options.host) ?? process.env.SHEJIAN_HOST ?? '127.0.0.1', port: Number(port) }
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })

/** One server a data folder: the second is told where the first one is. */
const oneServer = async ({ database }: Session): Promise<() => void> => {
  const holder = await database.pool.connect()
  holder.on('error', () => undefined)
  const { rows } = await holder.query<{ got: boolean }>('select pg_try_advisory_lock(7205120) as got')
  if (rows[0]?.got) return () => holder.release(true)
  holder.release()
  throw new Refusal('SERVER_RUNNING', '这个数据目录的页面已经在运行,地址见它启动时的输出(或 var/server.json)')
}

/** Runs until SIGTERM or SIGINT. @param ready called with the address once requests are answered. */
export const serve = async (
  session: Session,
  address: Address,
  out: Output,
  ready: (url: string) => void,
): Promise<void> => {
  const { folder, database } = session
  const free = await oneServer(session)
  const log = createWriteStream(join(folder.log, 'http.jsonl'), { flags: 'a', mode: 0o600 })
  const progress = makeProgress()
  const keys = vaultKeys(folder, false)
  const jobs = await startJobs(
    folder,
    database,
    (id, said) => progress.say(id, said),
    (message) => log.write(`${JSON.stringify({ level: 'error', job: message.slice(0, 500) })}\n`),
  )
  const isSecure = Boolean(process.env.SHEJIAN_SECURE)
  const server = await makeServer(
    {
      folder,
      database,
      keys,
      clock: systemClock,
      rules,
      secondFactor: secondFactorOf(keys.sample),
      isSecure,
      progress,
      jobs,
    },
    log,
  )
  try {
    await server.listen({ host: address.host, port: address.port }).catch((error: unknown) => {
      throw new Refusal(
        'PORT_TAKEN',
        `地址 ${address.host}:${address.port} 不能用:${messageOf(error)}。请换一个端口:--port`,
      )
    })
    const at = server.server.address()
    const port = at !== null && typeof at === 'object' ? at.port : address.port
    const url = `http://${address.host === '0.0.0.0' ? 'localhost' : address.host}:${port}`
    ready(url)
    out.line('后台正在准备对象页的索引与汇总,进度见「任务」;页面可以先用')
    const unprepared = (error: unknown): void => out.line(`对象页的准备没有排入队列:${messageOf(error)}`)
    await jobs.put('subjects', {}, 'start').catch(unprepared)
    await untilStopped()
    out.line('正在停止……')
  } finally {
    // A listener that never goes must not keep the rest from stopping.
    server.server.closeAllConnections()
    await server.close()
    await jobs.close()
    free()
    log.end()
  }
}

const serveCommand: Command = {
  name: 'serve',
  form: '[--host 地址] [--port 端口]',
  summary: '启动页面、接口与定时任务,直到停止(Ctrl-C)',
  details: [
    '',
    '  默认 127.0.0.1:8016。对外服务请放在提供 TLS 的反向代理之后,并设 SHEJIAN_SECURE=1、SHEJIAN_TRUST_PROXY=代理地址。',
    '  没有任何账号时,先运行 user bootstrap 建立系统、安全、审计三名管理员。',
  ],
  options: { host: { type: 'string' }, port: { type: 'string' } },
  async run(invocation) {
    const { options, out } = invocation
    const address = addressOf(options)
    await buildPage()
    return withSession(invocation, async (session) => {
      await serve(session, address, out, (url) => out.line(`页面:${url}`))
      return 0
    })
  },
}

export const serveCommands: readonly Command[] = [serveCommand]
