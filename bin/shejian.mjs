#!/usr/bin/env node
// Plain JavaScript on purpose: before anything is installed the host's own Node (20 or newer) runs this file. It installs
// what the lock file names when that has changed, then hands over to the pinned Node 24, which runs TypeScript directly.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.shejian-lock')
const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash
const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

const install = () => {
  // Two commands in one fresh clone must not install over each other: the second waits for the first one's folder lock.
  const guard = join(root, '.shejian-install.tmp')
  for (;;) {
    try {
      mkdirSync(guard)
      break
    } catch {
      if (installed()) return
      const age = existsSync(guard) ? Date.now() - statSync(guard).mtimeMs : 0
      if (age > 10 * 60_000) rmSync(guard, { recursive: true, force: true })
      sleep(500)
    }
  }
  try {
    if (installed()) return
    console.error('正在安装依赖(只在第一次或依赖变化时)……')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    })
    if (done.status === 0) writeFileSync(stamp, lockHash)
  } finally {
    rmSync(guard, { recursive: true, force: true })
  }
}

if (!installed()) install()
if (!installed()) {
  console.error('依赖没有装好。请检查网络与磁盘后重试;也可在项目目录里自己运行 npm ci 查看原因。')
  process.exit(1)
}

const pinned = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
const hostMajor = Number(process.versions.node.split('.')[0])
const runtime = existsSync(pinned) ? pinned : hostMajor >= 24 ? process.execPath : undefined
if (!runtime) {
  console.error(
    `本机的 Node 是 ${process.versions.node},而本平台没有随包的 Node 24。请安装 Node 24 或更新的版本后重试。`,
  )
  process.exit(1)
}

const child = spawn(runtime, [join(root, 'src', 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(`启动失败:${error.message}`)
  process.exit(1)
})
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
