/**
 * Kills during screening: a folder with a city's rows is screened by the command itself, killed at random moments (seeded),
 * both engines in turn. After each kill the findings must be none or all of them, never a part; a run is recorded with its
 * event or not at all. Whenever a run comes to its end, its findings must be those of a run that nobody disturbed, not one
 * lost and not one doubled; then they are taken away and it starts anew.
 *
 *   node_modules/.bin/node bench/crash-screening.ts [--kills 50] [--people 6000] [--months 6] [--seed 7]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { generateCity } from '#city/generate.ts'
import { elapsed, today } from '#kernel/clock.ts'
import { ownerAddress, withOwner } from '#store/backup.ts'
import { openDatabase } from '#store/database.ts'
import { stopCluster } from '#store/embedded.ts'
import { openFolder, projectRoot } from '#store/folder.ts'
import { killNodes, startCommand, startIntake } from './crash-processes.ts'
import { randomOf } from './random.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    people: { type: 'string', default: '6000' },
    months: { type: 'string', default: '6' },
    seed: { type: 'string', default: '7' },
    dir: { type: 'string', default: join(projectRoot, 'var', 'bench-crash-screening') },
  },
})
for (const name of ['DATABASE_URL', 'SHEJIAN_DATA', 'SHEJIAN_VAULT_KEY']) delete process.env[name]
const { dir } = values
const [files, data] = [join(dir, 'files'), join(dir, 'data')]
const kills = Number(values.kills)
const random = randomOf(Number(values.seed))
const violations: string[] = []

const ask = async (statement: string): Promise<string[]> => {
  const folder = openFolder(data)
  const database = await openDatabase(folder)
  try {
    return await withOwner(await ownerAddress(folder), async (client) => {
      const { rows } = await client.query<string[]>({ text: statement, rowMode: 'array' })
      return rows.map(([text = '']) => text)
    })
  } finally {
    await database.close()
  }
}

const findings = (): Promise<string[]> =>
  ask(
    `select rule || ' ' || fingerprint || ' ' || at_risk_fen || ' ' || state || ' ' || jsonb_array_length(evidence) from screening.finding order by 1`,
  )

/** Runs without an event, or unfinished; events without a run. */
const halfDone = (): Promise<string[]> =>
  ask(`select 'run ' || r.id || ' has ' || count(e.id) || ' events' from screening.run r
         left join workflow.event e on e.step = 'screening-run' and e.subject_id = r.id::text
         group by r.id having count(e.id) <> 1
       union all select 'run ' || id || ' has no end' from screening.run where finished_at is null or findings_root is null`)

const forget = (): Promise<string[]> => ask(`delete from screening.finding where true returning ''`)

const screenWith = (engine: string) => startCommand(['screen', '--engine', engine, '--data', data], /筛查/)

rmSync(dir, { recursive: true, force: true })
mkdirSync(dir, { recursive: true })
await generateCity({
  people: Number(values.people),
  months: Number(values.months),
  seed: Number(values.seed),
  out: files,
})
const taken = await startIntake(files, data).ended
if (taken.code !== 0) throw new RangeError(`intake ended with ${taken.code}: ${taken.output.slice(-600)}`)

const engines = ['duckdb', 'postgres'] as const
const calmSeconds: Record<string, number> = {}
let calm: string[] = []
for (const engine of engines) {
  const time = elapsed()
  const { code, output } = await screenWith(engine).ended
  calmSeconds[engine] = time() / 1000
  if (code !== 0) throw new RangeError(`undisturbed screening ended with ${code}: ${output.slice(-600)}`)
  const found = await findings()
  if (engine === 'postgres' && found.join('\n') !== calm.join('\n')) violations.push('the engines differ undisturbed')
  calm = found
}
await forget()

let [killed, whole, none, rounds, waited] = [0, 0, 0, 0, 0]
while (killed < kills) {
  const engine = engines[killed % 2] as (typeof engines)[number]
  const running = screenWith(engine)
  const done = await Promise.race([
    running.ended,
    pause(random() * 1000 * (calmSeconds[engine] as number) * 1.1, undefined),
  ])
  if (done?.output.includes('DATA_FOLDER_IN_USE')) {
    waited += 1
    continue
  }
  if (!done) {
    killNodes(running.child.pid as number)
    await running.ended
    killed += 1
  } else if (done.code !== 0) violations.push(`left alone, ended with ${done.code}: ${done.output.slice(-600)}`)
  violations.push(...(await halfDone()))
  const left = await findings()
  if (left.length === 0) none += 1
  else if (left.join('\n') === calm.join('\n')) whole += 1
  else violations.push(`after ${killed} kills: ${left.length} findings of ${calm.length}, neither none nor all`)
  if (done) rounds += 1
  if (left.length > 0) await forget()
  console.error(
    `killed ${killed}/${kills}, none ${none}, all ${whole}, rounds ${rounds}, violations ${violations.length}`,
  )
}
const last = await screenWith('duckdb').ended
const end = await findings()
if (last.code !== 0 || end.join('\n') !== calm.join('\n'))
  violations.push('the last run differs from the undisturbed one')
await stopCluster(openFolder(data))
const result = {
  day: today(),
  seed: Number(values.seed),
  people: Number(values.people),
  findings: calm.length,
  calmSeconds,
  kills: killed,
  noFindingsLeft: none,
  allFindingsLeft: whole,
  undisturbedRounds: rounds,
  waited,
  violations: violations.length,
}
console.log(JSON.stringify(result, null, 2))
for (const violation of violations.slice(0, 20)) console.log(`VIOLATION ${violation}`)
writeFileSync(join(projectRoot, 'bench', 'results', 'crash-screening.json'), `${JSON.stringify(result, null, 2)}\n`)
if (violations.length === 0) rmSync(dir, { recursive: true, force: true })
process.exit(violations.length === 0 ? 0 : 1)
