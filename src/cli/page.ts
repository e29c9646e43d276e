/** The page's files: built by Vite where they are missing or older than their source, so that a clone needs no step of its own. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'
import { projectRoot } from '#store/folder.ts'

const web = join(projectRoot, 'web')
const dist = join(web, 'dist')
const stamp = join(dist, '.source')

const sourceHash = (): string => {
  const hash = createHash('sha256')
  const paths = globSync(['src/**/*', 'index.html', 'report.html', 'vite.config.ts', 'public/**/*'], {
    cwd: web,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const path of [...paths, join(projectRoot, 'package-lock.json')]) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

export const pageIsBuilt = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash()

/** @throws Refusal PAGE_NOT_BUILT with what the builder said. */
export const buildPage = async (): Promise<void> => {
  if (pageIsBuilt()) return
  const hash = sourceHash()
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js')
  // Beside its place and then moved: a server that runs keeps the page that it has until the new one is whole.
  const building = join(web, `dist.${process.pid}.tmp`)
  const words = ['--config', join(web, 'vite.config.ts'), '--logLevel', 'warn', '--outDir', building, '--emptyOutDir']
  const child = spawn(process.execPath, [vite, 'build', ...words], { cwd: web, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (block: Buffer) => said.push(block))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve))
  if (code !== 0) {
    rmSync(building, { recursive: true, force: true })
    throw new Refusal('PAGE_NOT_BUILT', `页面没有构建成:${Buffer.concat(said).toString().slice(-800)}`)
  }
  writeFileSync(join(building, '.source'), hash)
  const old = join(web, `dist.old-${process.pid}.tmp`)
  if (existsSync(dist)) renameSync(dist, old)
  renameSync(building, dist)
  rmSync(old, { recursive: true, force: true })
}
