/**
 * `npm test` and `npm run check`: the house's checks one after another, each in a process of its own, one line a step
 * where it passes and everything it said where it fails, and as the very last line 'N passed, N failed'.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { run } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { elapsed } from '#kernel/clock.ts'
import { clusterUrl, startCluster, stopCluster } from '#store/embedded.ts'
import { freshDatabase, testFolder } from '../test/postgres.ts'
import { type FileReport, fileReports } from './test-reports.ts'
import { reachedFrom } from './tidy/imports.ts'
import { readRepository } from './tidy/repository.ts'

const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

export interface Counts {
  readonly passed: number
  readonly failed: number
}

export interface Step {
  readonly name: string
  readonly words: readonly string[]
}

/** The program that a package runs under `name`, without the shell's help: the same on every system. */
export const binaryOf = (packageName: string, name: string, root: string = projectRoot): string => {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  return join(folder, typeof bin === 'string' ? bin : (bin[name] ?? ''))
}

export const typesStep: Step = { name: 'tsc --noEmit', words: [binaryOf('typescript', 'tsc'), '--noEmit'] }
export const pageTypesStep: Step = {
  name: 'tsc --noEmit -p web',
  words: [binaryOf('typescript', 'tsc'), '--noEmit', '-p', 'web'],
}
export const lintStep: Step = { name: 'biome check', words: [binaryOf('@biomejs/biome', 'biome'), 'check', '.'] }
export const staleStep: Step = {
  name: 'generated files',
  words: [join(projectRoot, 'tools', 'generate.ts'), '--check'],
}

/** Every test file. The journeys of test/ take longest, so they begin first and the short ones fill in beside them. */
export const testFiles = (root: string = projectRoot): string[] =>
  ['test', 'bench', 'tools', 'src', 'city', 'web']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.test.ts'))
        .sort()
        .map((path) => join(root, folder, path)),
    )

/**
 * A walk through many pages in a browser, minutes of two cores: `npm run check` takes them all, `npm test` opens each page
 * once (pages.test.ts) and leaves the walks out.
 */
const isJourney = (file: string): boolean => /[/\\]e2e[/\\](?!pages\.)/.test(file)

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)}s`

/** One child process: a line when it passes, its whole output when it fails. */
export const runStep = async (step: Step, say: (line: string) => void): Promise<Counts> => {
  const time = elapsed()
  const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn(process.execPath, step.words, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (status) => resolve({ code: status ?? 1, output }))
  })
  say(`${code === 0 ? '✔' : '✖'} ${step.name} ${seconds(time())}`)
  if (code !== 0) say(output.trimEnd())
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

const show = (
  { file, passed, failed, skipped, milliseconds, failures }: FileReport,
  say: (line: string) => void,
): void => {
  const counts = [
    `${passed} passed`,
    ...(failed ? [`${failed} failed`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
  ]
  say(`${failed ? '✖' : '✔'} ${file} ${counts.join(', ')} ${seconds(milliseconds)}`)
  for (const failure of failures) say(failure.replace(/^/gm, '    '))
}

/** Test files, each in a process of its own, as many at once as there are cores; each is told of as soon as it ends. */
export const runFiles = async (
  files: readonly string[],
  say: (line: string) => void,
  options: { readonly root?: string; readonly signal?: AbortSignal } = {},
): Promise<Counts> => {
  const { root = projectRoot, signal } = options
  const waiting = [...files]
  let counts: Counts = { passed: 0, failed: 0 }
  // One run a file: a single run over all would hold back what it knows until the files before have ended.
  const worker = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined && !signal?.aborted; file = waiting.shift()) {
      const stream = run({
        files: [file],
        execArgv: ['--disable-warning=ExperimentalWarning'],
        ...(signal ? { signal } : {}),
      })
      for await (const report of fileReports(stream, [file])) {
        show({ ...report, file: relative(root, report.file) }, say)
        counts = add(counts, report)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker))
  return counts
}

const add = (left: Counts, right: Counts): Counts => ({
  passed: left.passed + right.passed,
  failed: left.failed + right.failed,
})

const needDatabase = (files: readonly string[]): boolean => {
  const repository = readRepository(projectRoot)
  return files.some((file) =>
    reachedFrom(repository, relative(projectRoot, file).replaceAll(sep, '/')).has('test/postgres.ts'),
  )
}

/** Started once before all: files that start at the same moment would otherwise each want to make the same server. */
const prepareDatabase = async (say: (line: string) => void): Promise<void> => {
  const time = elapsed()
  await (await freshDatabase()).drop()
  say(`  test database ready ${seconds(time())}`)
}

/** Stops the test server, unless another run of this clone is working on it. */
const stopDatabase = async (): Promise<void> => {
  const address = await startCluster(testFolder())
  const client = new pg.Client({
    connectionString: clusterUrl(address, 'postgres', address.passwords.superuser, 'postgres'),
  })
  await client.connect()
  const { rows } = await client.query<{ n: bigint }>(
    `select count(*) as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  await client.end()
  if (rows[0]?.n === 0n) await stopCluster(testFolder())
}

export const lastLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`

/**
 * Runs the steps, then the test files whose path contains `only` (all without it; with it no steps are run).
 * @returns the exit code.
 */
export const runAll = async (
  steps: readonly Step[],
  only: string | undefined,
  withJourneys = false,
): Promise<number> => {
  const say = (line: string): void => console.log(line)
  const time = elapsed()
  // The tests have a server of their own and must never touch the operator's data.
  for (const name of ['DATABASE_URL', 'SHEJIAN_DATA', 'SHEJIAN_VAULT_KEY']) delete process.env[name]
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.abort())
  const files = testFiles().filter((file) =>
    only === undefined ? withJourneys || !isJourney(file) : relative(projectRoot, file).includes(only),
  )
  let counts: Counts = { passed: 0, failed: 0 }
  for (const step of only === undefined ? steps : [])
    if (!interrupted.signal.aborted) counts = add(counts, await runStep(step, say))
  const database = needDatabase(files) && !interrupted.signal.aborted
  try {
    if (database) await prepareDatabase(say)
    counts = add(counts, await runFiles(files, say, { signal: interrupted.signal }))
    if (database) await stopDatabase()
  } catch (error) {
    say(`✖ ${error instanceof Error ? error.stack : String(error)}`)
    counts = add(counts, { passed: 0, failed: 1 })
  }
  if (counts.passed + counts.failed === 0) say(`no test file has 「${only}」 in its path`)
  say(`${files.length} test files, ${seconds(time())}`)
  say(lastLine(counts))
  return counts.failed > 0 || counts.passed === 0 || interrupted.signal.aborted ? 1 : 0
}
