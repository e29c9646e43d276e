/**
 * Kills at any moment: a folder of files is taken in by the command itself again and again, its Node processes are killed
 * at random moments (seeded), the command is started again at once, and then everything that must hold is checked. In a
 * second part the server's postmaster is killed instead: the command must end with a reason and the next start must heal.
 * Whenever all files are in, the totals must be those of a run that nobody disturbed; then the folder starts anew.
 *
 *   node_modules/.bin/node bench/crash.ts [--kills 50] [--postgres-kills 10] [--people 2000] [--months 6] [--files DIR] [--seed 7]
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { generateCity } from '#city/generate.ts'
import { elapsed, today } from '#kernel/clock.ts'
import { stopCluster } from '#store/embedded.ts'
import { openFolder, projectRoot } from '#store/folder.ts'
import { checkFolder, totalsOf } from './crash-checks.ts'
import { type Ended, killNodes, postmasterOf, type Running, startIntake } from './crash-processes.ts'
import { randomOf } from './random.ts'

export interface CrashOptions {
  readonly kills: number
  readonly postgresKills: number
  readonly people: number
  readonly months: number
  readonly seed: number
  /** Files to take in; without them a sample city is made. */
  readonly files?: string
  /** Working place; removed at the end unless something was violated. */
  readonly dir: string
}

interface Tally {
  kills: number
  /** Kills that left a batch under way, which the next start then cleared away. */
  midBatch: number
  /** Starts that were refused because the last command's session still held the lock. */
  waited: number
  healSeconds: number[]
  /** How the command under a killed server ended: code of the refusal → times. */
  readonly refusals: Record<string, number>
}

interface Trial {
  readonly options: CrashOptions
  readonly files: string
  readonly empty: string
  readonly data: string
  readonly calm: readonly string[]
  readonly random: () => number
  readonly startSeconds: number
  readonly reachSeconds: number
  readonly violations: string[]
  rounds: number
}

const removeFolder = async (data: string): Promise<void> => {
  await stopCluster(openFolder(data))
  rmSync(data, { recursive: true, force: true })
}

/**
 * One kill in four while the command starts, the others after its first file, spread so that the files come in about
 * twice within all kills. @returns what the run came to where it ended before its time.
 */
const momentOf = async (trial: Trial, { working, ended }: Running): Promise<Ended | undefined> => {
  const { random, startSeconds, reachSeconds } = trial
  const early = random() < 0.25
  const wait = random() * 1000 * (early ? startSeconds : reachSeconds)
  return Promise.race([ended, early ? pause(wait, undefined) : working.then(() => pause(wait, undefined))])
}

/** All files are in: the same as undisturbed? Then from nothing again. */
const endRound = async (trial: Trial, ended: Ended): Promise<void> => {
  if (ended.code !== 0) trial.violations.push(`a run left alone ended with ${ended.code}: ${ended.output.slice(-600)}`)
  trial.violations.push(...(await checkFolder(trial.data, true)))
  const totals = await totalsOf(trial.data)
  const differs = trial.calm.filter((line) => !totals.includes(line))
  trial.violations.push(...differs.map((line) => `totals: undisturbed has «${line}», this run has not`))
  trial.rounds += 1
  await removeFolder(trial.data)
}

/** The next start, at once, with nothing to take in: it must heal. A lock not yet let go is waited for and counted. */
const restart = async (trial: Trial, tally: Tally): Promise<void> => {
  const time = elapsed()
  for (;;) {
    const { code, output } = await startIntake(trial.empty, trial.data).ended
    if (code === 0) {
      if (output.includes('清理')) tally.midBatch += 1
      break
    }
    if (!output.includes('DATA_FOLDER_IN_USE') || time() > 30_000) {
      trial.violations.push(`restart ended with ${code}: ${output.slice(-600)}`)
      break
    }
    tally.waited += 1
  }
  tally.healSeconds.push(time() / 1000)
  trial.violations.push(...(await checkFolder(trial.data, true)))
}

const newTally = (): Tally => ({ kills: 0, midBatch: 0, waited: 0, healSeconds: [], refusals: {} })

const progress = (trial: Trial, what: string, tally: Tally, all: number): void =>
  console.error(
    `${what} ${tally.kills}/${all}, mid-batch ${tally.midBatch}, rounds ${trial.rounds}, violations ${trial.violations.length}`,
  )

const killCommands = async (trial: Trial): Promise<Tally> => {
  const tally = newTally()
  while (tally.kills < trial.options.kills) {
    const running = startIntake(trial.files, trial.data)
    const done = await momentOf(trial, running)
    if (done) {
      await endRound(trial, done)
      continue
    }
    killNodes(running.child.pid as number)
    await running.ended
    tally.kills += 1
    // What is committed must hold also before anything heals; every other time, so that most starts find things as left.
    if (tally.kills % 4 === 0) trial.violations.push(...(await checkFolder(trial.data, false)))
    await restart(trial, tally)
    progress(trial, 'command killed', tally, trial.options.kills)
  }
  return tally
}

const killServers = async (trial: Trial): Promise<Tally> => {
  const tally = newTally()
  while (tally.kills < trial.options.postgresKills) {
    const running = startIntake(trial.files, trial.data)
    const first = await momentOf(trial, running)
    const pid = first ? undefined : postmasterOf(trial.data)
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
    const done = await running.ended
    if (pid === undefined || done.code === 0) {
      await endRound(trial, done)
      continue
    }
    tally.kills += 1
    const code = /\[([A-Z_]+)\]\s*$/.exec(done.output)?.[1]
    if (code) tally.refusals[code] = (tally.refusals[code] ?? 0) + 1
    if (done.code !== 1 || code === undefined)
      trial.violations.push(`server killed: ended with ${done.code} and no reason: ${done.output.slice(-600)}`)
    await restart(trial, tally)
    progress(trial, 'server killed', tally, trial.options.postgresKills)
  }
  return tally
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

const report = (trial: Trial, calmSeconds: number, commands: Tally, servers: Tally): void => {
  const of = (tally: Tally): Record<string, unknown> => ({
    kills: tally.kills,
    midBatch: tally.midBatch,
    restartsThatWaited: tally.waited,
    meanHealSeconds: Number(mean(tally.healSeconds).toFixed(2)),
    longestHealSeconds: Number(Math.max(0, ...tally.healSeconds).toFixed(2)),
    ...(Object.keys(tally.refusals).length > 0 ? { refusals: tally.refusals } : {}),
  })
  const result = {
    day: today(),
    seed: trial.options.seed,
    files: readdirSync(trial.files).length,
    calmSeconds: Number(calmSeconds.toFixed(1)),
    commandKilled: of(commands),
    serverKilled: of(servers),
    roundsComparedWithUndisturbed: trial.rounds,
    violations: trial.violations.length,
  }
  console.table({ 'command killed': of(commands), 'server killed': of(servers) })
  console.log(JSON.stringify(result, null, 2))
  for (const violation of trial.violations.slice(0, 40)) console.log(`VIOLATION ${violation}`)
  mkdirSync(join(projectRoot, 'bench', 'results'), { recursive: true })
  writeFileSync(join(projectRoot, 'bench', 'results', 'crash.json'), `${JSON.stringify(result, null, 2)}\n`)
}

/** Linux alone: processes are found in /proc. @returns the exit code: 1 on any violation, whose folder then stays. */
export const crashBench = async (options: CrashOptions): Promise<number> => {
  const { dir, people, months, seed } = options
  // A server or a key given from outside is not to be killed, nor to be written to.
  for (const name of ['DATABASE_URL', 'SHEJIAN_DATA', 'SHEJIAN_VAULT_KEY']) delete process.env[name]
  rmSync(dir, { recursive: true, force: true })
  const [empty, calmData] = [join(dir, 'empty'), join(dir, 'calm')]
  mkdirSync(empty, { recursive: true })
  const files = options.files ?? join(dir, 'files')
  if (!options.files) await generateCity({ people, months, seed, out: files })
  const time = elapsed()
  const calmRun = await startIntake(files, calmData).ended
  const calmSeconds = time() / 1000
  if (calmRun.code !== 0) throw new RangeError(`the undisturbed run ended with ${calmRun.code}: ${calmRun.output}`)
  const calm = await totalsOf(calmData)
  const startTime = elapsed()
  await startIntake(empty, calmData).ended
  const startSeconds = startTime() / 1000
  await removeFolder(calmData)
  const trial: Trial = {
    options,
    files,
    empty,
    data: join(dir, 'torn'),
    calm,
    random: randomOf(seed),
    startSeconds,
    reachSeconds: Math.max(1.5, (4 * calmSeconds) / Math.max(10, options.kills)),
    violations: [],
    rounds: 0,
  }
  const commands = await killCommands(trial)
  const servers = await killServers(trial)
  await endRound(trial, await startIntake(files, trial.data).ended)
  report(trial, calmSeconds, commands, servers)
  if (trial.violations.length > 0) return 1
  rmSync(dir, { recursive: true, force: true })
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '50' },
      'postgres-kills': { type: 'string', default: '10' },
      people: { type: 'string', default: '3000' },
      months: { type: 'string', default: '6' },
      seed: { type: 'string', default: '7' },
      files: { type: 'string' },
      dir: { type: 'string', default: join(projectRoot, 'var', 'bench-crash') },
    },
  })
  process.exit(
    await crashBench({
      kills: Number(values.kills),
      postgresKills: Number(values['postgres-kills']),
      people: Number(values.people),
      months: Number(values.months),
      seed: Number(values.seed),
      dir: values.dir,
      ...(values.files === undefined ? {} : { files: values.files }),
    }),
  )
}
